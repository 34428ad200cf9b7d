/* rd-command-file.c — files that commands write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

gboolean
rd_call_check_new_file (const char *path)
{
  g_autofree char *quoted = NULL;

  if (*path == '\0')
    {
      rd_call_warn (_("an empty file name; name the file that is to be made"));
      return FALSE;
    }
  if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return TRUE;

  quoted = rd_call_quote (path);
  rd_call_warn (_("%s is there already and is not overwritten; choose another name"), quoted);
  return FALSE;
}

RdExit
rd_call_fail_new_file (const GError *error,
                       const char   *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *quoted = NULL;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return rd_call_fail (error, path);

  quoted = rd_call_quote (folder);
  rd_call_warn (_("there is no folder %s; make it, or choose another"), quoted);
  return rd_exit_from_error (error);
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf stat_a, stat_b;

  return g_stat (a, &stat_a) == 0 && g_stat (b, &stat_b) == 0
         && stat_a.st_dev == stat_b.st_dev && stat_a.st_ino == stat_b.st_ino;
}

gboolean
rd_call_check_output_file (RdCall     *call,
                           const char *path)
{
  g_autofree char *quoted = rd_call_quote (path);

  if (call->register_path == NULL || !is_same_file (path, call->register_path))
    return TRUE;

  rd_call_warn (_("%s is the register itself; choose another name for the output"), quoted);
  return FALSE;
}

gboolean
rd_call_read_drawing_kind (const char     *path,
                           RdDrawFileKind *out)
{
  g_autoptr (GError) error = NULL;

  if (!rd_call_require ("-o", path))
    return FALSE;
  if (rd_draw_file_kind_from_path (path, out, &error))
    return TRUE;

  rd_call_fail (error, path);
  return FALSE;
}

gboolean
rd_call_read_paper (const char *name,
                    RdPaper    *out)
{
  g_autofree char *quoted = NULL;

  if (name == NULL || g_ascii_strcasecmp (name, "a4") == 0)
    {
      *out = RD_PAPER_A4;
      return TRUE;
    }
  if (g_ascii_strcasecmp (name, "a3") == 0)
    {
      *out = RD_PAPER_A3;
      return TRUE;
    }

  quoted = rd_call_quote (name);
  rd_call_warn (_("no paper %s; --paper is a4 or a3"), quoted);
  return FALSE;
}

RdExit
rd_output_file (RdCall     *call,
                const char *path)
{
  static const RdColumn columns[] = {
    { "file", N_("Written") },
    { NULL }
  };
  JsonObject *object = json_object_new ();

  rd_row_take_text (object, "file", g_filename_display_name (path));

  return rd_output_object (call, columns, object);
}
