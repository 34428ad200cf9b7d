/* rd-office-cell.c — the walls around another program that reads a hostile file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE

#include "model/rd-office-cell.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MAX_SECONDS 300                     /* of the processor */
#define MAX_BYTES   (512L * 1024 * 1024)    /* of a file that it writes */

/* What is written about the user before the new process is alone. */
typedef struct
{
  char users[64];
  char groups[64];
} Names;

static void
write_name (const char *path, const char *text)
{
  int file = open (path, O_WRONLY | O_CLOEXEC);

  if (file < 0)
    return;
  /* Where it is not taken there is no name, which harms nobody. */
  if (write (file, text, strlen (text)) < 0)
    errno = 0;
  close (file);
}

/* A name space of users comes first where the right to leave the network is not ours; in it we are who we were. */
static void
leave_network (const Names *names)
{
  if (unshare (CLONE_NEWNET) == 0 || unshare (CLONE_NEWUSER | CLONE_NEWNET) != 0)
    return;
  write_name ("/proc/self/setgroups", "deny");
  write_name ("/proc/self/uid_map", names->users);
  write_name ("/proc/self/gid_map", names->groups);
}

/* Between fork and exec: system calls only. */
static void
set_up_cb (gpointer data)
{
  struct rlimit seconds = { MAX_SECONDS, MAX_SECONDS };
  struct rlimit bytes = { MAX_BYTES, MAX_BYTES };
  struct rlimit cores = { 0, 0 };

  setsid ();
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  setrlimit (RLIMIT_CPU, &seconds);
  setrlimit (RLIMIT_FSIZE, &bytes);
  setrlimit (RLIMIT_CORE, &cores);
  leave_network (data);
}

void
rd_office_cell_confine (GSubprocessLauncher *launcher)
{
  Names *names = g_new0 (Names, 1);

  g_return_if_fail (G_IS_SUBPROCESS_LAUNCHER (launcher));

  g_snprintf (names->users, sizeof names->users, "%u %u 1", (guint) getuid (), (guint) getuid ());
  g_snprintf (names->groups, sizeof names->groups, "%u %u 1", (guint) getgid (), (guint) getgid ());
  g_subprocess_launcher_set_child_setup (launcher, set_up_cb, names, g_free);
}
