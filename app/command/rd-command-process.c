/* rd-command-process.c — what the process needs before anything is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-process.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

/* Where a caller closed one of the first three descriptors, a register must not
 * be given its number: a message would be written into it.
 */
static void
fill_descriptors (void)
{
  for (int fd = 0; fd < 3; fd++)
    if (fcntl (fd, F_GETFD) == -1 && errno == EBADF)
      (void) !open ("/dev/null", O_RDONLY);
}

/* A full pipe or disk is an error to be told, not the end of the process. */
static void
ignore_signals (void)
{
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
}

static void
set_up_locale (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
rd_command_process_prepare (void)
{
  fill_descriptors ();
  ignore_signals ();
  set_up_locale ();
  g_set_prgname ("review-desk-cli");
}
