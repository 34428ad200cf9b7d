/* rd-office-convert.c — old Office files, saved anew by LibreOffice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-office-convert.h"

#include <signal.h>
#include <string.h>
#include <glib/gstdio.h>

#include "formats/rd-table-file.h"
#include "model/rd-office-cell.h"

typedef struct
{
  const char *from;   /* what the file is called in the folder */
  const char *into;   /* the ending of what is made, which names its format */
  const char *made;
} Conversion;

static const Conversion word = { "chronology.doc", "odt", "chronology.odt" };
static const Conversion workbook = { "chronology.xls", "ods", "chronology.ods" };

/* Tagged throughout, with what PDF/UA asks for. */
static const Conversion report = {
  "report.fodt",
  "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
  "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}",
  "report.pdf"
};

/* While the program runs. */
typedef struct
{
  GSubprocess *process;
  gboolean     is_done;
  gboolean     is_late;
} Run;

G_DEFINE_QUARK (rd-office-convert-error-quark, rd_office_convert_error)

static gboolean
fail (GError **error, RdOfficeConvertError code, const char *why)
{
  g_clear_error (error);
  g_set_error_literal (error, RD_OFFICE_CONVERT_ERROR, code, why);
  return FALSE;
}

/* (transfer full); NULL where there is none. */
static char *
find_program (void)
{
  char *path = g_find_program_in_path ("soffice");

  return path != NULL ? path : g_find_program_in_path ("libreoffice");
}

gboolean
rd_office_convert_is_there (void)
{
  g_autofree char *path = find_program ();

  return path != NULL;
}

/* --- the folder */

/* Nothing outside of it is touched: a link is removed and not followed. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

/* Macros never run, links are never followed, and what asks for the network finds nobody. */
static const char settings[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n"
  "<item oor:path=\"/org.openoffice.Office.Common/Security/Scripting\">"
  "<prop oor:name=\"MacroSecurityLevel\" oor:op=\"fuse\"><value>3</value></prop>"
  "<prop oor:name=\"DisableMacrosExecution\" oor:op=\"fuse\"><value>true</value></prop>"
  "<prop oor:name=\"BlockUntrustedRefererLinks\" oor:op=\"fuse\"><value>true</value></prop></item>\n"
  "<item oor:path=\"/org.openoffice.Office.Writer/Content/Update\"><prop oor:name=\"Link\" oor:op=\"fuse\"><value>0</value></prop></item>\n"
  "<item oor:path=\"/org.openoffice.Office.Calc/Content/Update\"><prop oor:name=\"Link\" oor:op=\"fuse\"><value>1</value></prop></item>\n"
  "<item oor:path=\"/org.openoffice.Inet/Settings\">"
  "<prop oor:name=\"ooInetProxyType\" oor:op=\"fuse\"><value>1</value></prop>"
  "<prop oor:name=\"ooInetHTTPProxyName\" oor:op=\"fuse\"><value>127.0.0.1</value></prop>"
  "<prop oor:name=\"ooInetHTTPProxyPort\" oor:op=\"fuse\"><value>9</value></prop>"
  "<prop oor:name=\"ooInetHTTPSProxyName\" oor:op=\"fuse\"><value>127.0.0.1</value></prop>"
  "<prop oor:name=\"ooInetHTTPSProxyPort\" oor:op=\"fuse\"><value>9</value></prop></item>\n"
  "</oor:items>\n";

static gboolean
write_file (const char *folder, const char *name, const char *data, gsize size, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, error);
}

static gboolean
fill_folder (const char *folder, const Conversion *conversion, GBytes *bytes, GError **error)
{
  g_autofree char *profile = g_build_filename (folder, "profile", "user", NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (profile, 0700) != 0
      || !write_file (profile, "registrymodifications.xcu", settings, strlen (settings), error)
      || !write_file (folder, conversion->from, data, size, error))
    return fail (error, RD_OFFICE_CONVERT_ERROR_NO_FOLDER, "there is no room for temporary files");
  return TRUE;
}

/* --- the program */

static void
process_ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;

  run->is_done = g_subprocess_wait_finish (run->process, result, NULL);
}

static gboolean
time_is_up_cb (gpointer data)
{
  ((Run *) data)->is_late = TRUE;
  return G_SOURCE_REMOVE;
}

/* It starts others, which are all of its group. */
static void
end_process (Run *run, GMainContext *context)
{
  const char *id = g_subprocess_get_identifier (run->process);

  if (id != NULL)
    kill (-(pid_t) g_ascii_strtoll (id, NULL, 10), SIGKILL);
  while (!run->is_done)
    g_main_context_iteration (context, TRUE);
}

static gboolean
wait_for_process (Run *run, GMainContext *context, GCancellable *cancellable, GError **error)
{
  g_autoptr (GSource) clock = g_timeout_source_new_seconds (RD_OFFICE_CONVERT_SECONDS);
  g_autoptr (GSource) wish = cancellable != NULL ? g_cancellable_source_new (cancellable) : NULL;

  g_source_set_callback (clock, time_is_up_cb, run, NULL);
  g_source_attach (clock, context);
  if (wish != NULL)
    {
      g_source_set_dummy_callback (wish);
      g_source_attach (wish, context);
    }
  g_subprocess_wait_async (run->process, NULL, process_ended_cb, run);
  while (!run->is_done && !run->is_late && !g_cancellable_is_cancelled (cancellable))
    g_main_context_iteration (context, TRUE);

  if (!run->is_done)
    end_process (run, context);
  g_source_destroy (clock);
  if (wish != NULL)
    g_source_destroy (wish);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return !run->is_late || fail (error, RD_OFFICE_CONVERT_ERROR_TOO_SLOW, "LibreOffice takes too long to read the file");
}

/* Nothing of the user's own settings, session or folders is its business. */
static GSubprocess *
start (const char *program, const char *folder, const Conversion *conversion, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *file = g_build_filename (folder, conversion->from, NULL);
  g_auto (GStrv) environment = NULL;

  environment = g_environ_setenv (environment, "PATH", g_getenv ("PATH") != NULL ? g_getenv ("PATH") : "/usr/bin:/bin", TRUE);
  environment = g_environ_setenv (environment, "HOME", folder, TRUE);
  environment = g_environ_setenv (environment, "TMPDIR", folder, TRUE);
  environment = g_environ_setenv (environment, "LANG", "C.UTF-8", TRUE);
  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_cwd (launcher, folder);
  rd_office_cell_confine (launcher);
  return g_subprocess_launcher_spawn (launcher, error, program, profile, "--headless", "--norestore", "--nolockcheck", "--nodefault",
                                      "--nofirststartwizard", "--convert-to", conversion->into, "--outdir", folder, file, NULL);
}

static gboolean
run_program (const char *program, const char *folder, const Conversion *conversion, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSubprocess) process = NULL;
  Run run = { 0 };
  gboolean done;

  g_main_context_push_thread_default (context);
  process = start (program, folder, conversion, error);
  run.process = process;
  done = process != NULL ? wait_for_process (&run, context, cancellable, error)
                         : fail (error, RD_OFFICE_CONVERT_ERROR_NOT_INSTALLED, "LibreOffice cannot be started");
  g_main_context_pop_thread_default (context);
  return done;
}

/* --- the conversion */

static GBytes *
take_result (const char *folder, const Conversion *conversion, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_build_filename (folder, conversion->made, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = rd_table_file_open (file, cancellable, NULL);

  if (bytes == NULL)
    fail (error, RD_OFFICE_CONVERT_ERROR_FAILED, "LibreOffice cannot read the file: it is damaged, or has a password");
  return g_steal_pointer (&bytes);
}

static GBytes *
convert (const Conversion *conversion, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *program = find_program ();
  g_autofree char *folder = NULL;
  GBytes *made = NULL;

  if (program == NULL)
    {
      fail (error, RD_OFFICE_CONVERT_ERROR_NOT_INSTALLED, "there is no LibreOffice");
      return NULL;
    }
  folder = g_dir_make_tmp ("rd-XXXXXX", NULL);
  if (folder == NULL)
    {
      fail (error, RD_OFFICE_CONVERT_ERROR_NO_FOLDER, "there is no room for temporary files");
      return NULL;
    }
  if (fill_folder (folder, conversion, bytes, error) && run_program (program, folder, conversion, cancellable, error))
    made = take_result (folder, conversion, cancellable, error);
  remove_folder (folder);
  return made;
}

GBytes *
rd_office_convert_word (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return convert (&word, bytes, cancellable, error);
}

GBytes *
rd_office_convert_workbook (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return convert (&workbook, bytes, cancellable, error);
}

GBytes *
rd_office_convert_report (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return convert (&report, bytes, cancellable, error);
}

RdTableSet *
rd_office_convert_read_tables (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) made = NULL;
  RdTableFileKind kind;

  g_return_val_if_fail (bytes != NULL, NULL);

  kind = rd_table_file_find_kind (bytes, name, NULL);
  if (!rd_office_convert_is_there () || (kind != RD_TABLE_FILE_OLD_WORD && kind != RD_TABLE_FILE_OLD_EXCEL))
    return rd_table_file_read (bytes, name, cancellable, error);
  made = kind == RD_TABLE_FILE_OLD_WORD ? rd_office_convert_word (bytes, cancellable, error)
                                        : rd_office_convert_workbook (bytes, cancellable, error);
  return made != NULL ? rd_table_file_read (made, NULL, cancellable, error) : NULL;
}
