/* rd-sheet-file.c — a table as a file, of the kind that its name says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-sheet-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "draw/rd-draw-output.h"
#include "draw/rd-draw-sheet.h"
#include "formats/rd-sheet-csv.h"
#include "formats/rd-sheet-docx.h"
#include "formats/rd-sheet-html.h"
#include "formats/rd-sheet-odt.h"
#include "formats/rd-sheet-xlsx.h"
#include "model/rd-wording.h"

G_DEFINE_QUARK (rd-sheet-file-error-quark, rd_sheet_file_error)

static const struct { const char *ending; RdSheetFileKind kind; } kinds[] = {
  { "csv", RD_SHEET_FILE_CSV }, { "xlsx", RD_SHEET_FILE_XLSX }, { "pdf", RD_SHEET_FILE_PDF },
  { "docx", RD_SHEET_FILE_DOCX }, { "odt", RD_SHEET_FILE_ODT }, { "html", RD_SHEET_FILE_HTML },
};

/* Auxiliary methods */

/* (transfer full): the words' as_at, which they borrow. */
static char *
fill_words (const RdSheet *sheet, RdSheetWords *out)
{
  char *as_at = rd_wording_as_at (rd_sheet_get_as_at (sheet));

  *out = (RdSheetWords) { .as_at = as_at, .page_of = _("Page %u of %u"), .language = "en-GB", .explanation = C_("worksheet", "Explanation") };
  for (int i = 0; i < 12; i++)
    out->months[i] = rd_wording_month_short (i + 1);
  return as_at;
}

static gboolean
write_csv (const RdSheet *sheet, const char *path, GError **error)
{
  g_autoptr(GString) csv = rd_sheet_to_csv (sheet);

  return rd_sheet_file_write_bytes (path, csv->str, csv->len, error);
}

/* What the library said, as an error of ours about the file at @path. */
static void
take_error (const char *path, GError *cause, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_error_matches (cause, RD_SHEET_XLSX_ERROR, RD_SHEET_XLSX_ERROR_TOO_LARGE)
      || g_error_matches (cause, RD_SHEET_TEXT_ERROR, RD_SHEET_TEXT_ERROR_TOO_LARGE))
    g_set_error_literal (error, RD_SHEET_FILE_ERROR, RD_SHEET_FILE_ERROR_TOO_LARGE, cause->message);
  else
    g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "“%s” cannot be written: %s", name, cause->message);
  g_error_free (cause);
}

/* The workbook grows in a folder of its own beside its place: texts of a case go nowhere
 * else, and what is at the place stays until all is written.
 */
static gboolean
write_xlsx_in (const RdSheet *sheet, const char *folder, const char *path, GError **error)
{
  g_autofree char *passing = g_build_filename (folder, "sheet.xlsx", NULL);
  g_autofree char *bytes = NULL;
  RdSheetWords words;
  g_autofree char *as_at = fill_words (sheet, &words);
  g_autofree char *name = rd_sheet_dup_subject (sheet);
  GError *cause = NULL;
  gsize n_bytes = 0;
  gboolean written;

  written = rd_sheet_write_xlsx (sheet, &words, name, folder, passing, &cause)
            && g_file_get_contents (passing, &bytes, &n_bytes, &cause);
  unlink (passing);
  if (!written)
    {
      take_error (path, cause, error);
      return FALSE;
    }
  return rd_sheet_file_write_bytes (path, bytes, n_bytes, error);
}

/* A folder of our own beside @path, for nobody else to read. (transfer full); NULL with an error */
static char *
make_folder_beside (const char *path, GError **error)
{
  g_autofree char *place = g_path_get_dirname (path);
  g_autofree char *folder = g_build_filename (place, ".review-desk-XXXXXX", NULL);
  g_autofree char *name = g_filename_display_basename (path);

  if (g_mkdtemp (folder) != NULL)
    return g_steal_pointer (&folder);
  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "“%s” cannot be written: %s", name, g_strerror (errno));
  return NULL;
}

static gboolean
write_xlsx (const RdSheet *sheet, const char *path, GError **error)
{
  g_autofree char *folder = make_folder_beside (path, error);
  gboolean written;

  if (folder == NULL)
    return FALSE;
  written = write_xlsx_in (sheet, folder, path, error);
  rmdir (folder);
  return written;
}

static gboolean
write_pdf (const RdSheet *sheet, const char *path, RdPaper paper, GError **error)
{
  g_autofree char *as_at = rd_wording_as_at (rd_sheet_get_as_at (sheet));
  RdDrawWords words;
  RdDrawStyle style;

  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&style, &words);
  return rd_draw_sheet_to_pdf (sheet, as_at, &style, path, paper, error);
}

static gboolean
write_document (const RdSheet *sheet, const char *path, RdSheetFileKind kind, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  RdSheetWords words;
  g_autofree char *as_at = fill_words (sheet, &words);
  GError *cause = NULL;
  gconstpointer data;
  gsize size;

  if (kind == RD_SHEET_FILE_HTML)
    bytes = rd_sheet_to_page (sheet, &words);
  else
    bytes = kind == RD_SHEET_FILE_DOCX ? rd_sheet_to_docx (sheet, &words, &cause) : rd_sheet_to_odt (sheet, &words, &cause);
  if (bytes == NULL)
    {
      take_error (path, cause != NULL ? cause : g_error_new_literal (RD_SHEET_FILE_ERROR, RD_SHEET_FILE_ERROR_TOO_LARGE, _("there is not enough memory")), error);
      return FALSE;
    }
  data = g_bytes_get_data (bytes, &size);
  return rd_sheet_file_write_bytes (path, data, size, error);
}

/* Public API */

gboolean
rd_sheet_file_kind_from_path (const char *path, RdSheetFileKind *out, GError **error)
{
  const char *dot;

  g_return_val_if_fail (path != NULL && out != NULL, FALSE);

  dot = strrchr (path, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_ascii_strcasecmp (dot + 1, kinds[i].ending) == 0)
      {
        *out = kinds[i].kind;
        return TRUE;
      }

  g_set_error (error, RD_SHEET_FILE_ERROR, RD_SHEET_FILE_ERROR_UNKNOWN_KIND,
               "The name of the file has to end in .csv, .xlsx, .pdf, .docx, .odt or .html");
  return FALSE;
}

const char *
rd_sheet_file_get_ending (RdSheetFileKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i].ending;
  g_return_val_if_reached (NULL);
}

gboolean
rd_sheet_file_write (const RdSheet *sheet, const char *path, RdSheetFileKind kind, RdPaper paper, GError **error)
{
  g_return_val_if_fail (sheet != NULL && path != NULL && *path != '\0', FALSE);

  switch (kind)
    {
    case RD_SHEET_FILE_CSV:  return write_csv (sheet, path, error);
    case RD_SHEET_FILE_XLSX: return write_xlsx (sheet, path, error);
    case RD_SHEET_FILE_PDF:  return write_pdf (sheet, path, paper, error);
    case RD_SHEET_FILE_DOCX:
    case RD_SHEET_FILE_ODT:
    case RD_SHEET_FILE_HTML: return write_document (sheet, path, kind, error);
    case RD_N_SHEET_FILE_KINDS:
    default:                 g_return_val_if_reached (FALSE);
    }
}

static gboolean
write_checked (const RdSheet *sheet, const char *passing, RdSheetFileKind kind, RdPaper paper,
               RdSheetFileCheck check, gpointer user_data, GBytes **out, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize size;

  if (!rd_sheet_file_write (sheet, passing, kind, paper, error) || !g_file_get_contents (passing, &data, &size, error))
    return FALSE;
  bytes = g_bytes_new_take (data, size);
  if (!check (bytes, user_data, error))
    return FALSE;
  *out = g_steal_pointer (&bytes);
  return TRUE;
}

gboolean
rd_sheet_file_write_checked (const RdSheet *sheet, const char *path, RdSheetFileKind kind, RdPaper paper,
                             RdSheetFileCheck check, gpointer user_data, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *passing = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (sheet != NULL && path != NULL && *path != '\0' && check != NULL, FALSE);

  folder = make_folder_beside (path, error);
  if (folder == NULL)
    return FALSE;
  passing = g_build_filename (folder, "table", NULL);
  write_checked (sheet, passing, kind, paper, check, user_data, &bytes, error);
  unlink (passing);
  rmdir (folder);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return rd_sheet_file_write_bytes (path, data, size, error);
}

gboolean
rd_sheet_file_write_bytes (const char *path, const char *bytes, gsize n_bytes, GError **error)
{
  g_autoptr(RdDrawOutput) output = NULL;

  g_return_val_if_fail (path != NULL && *path != '\0', FALSE);

  output = rd_draw_output_new (path, error);
  if (output == NULL)
    return FALSE;
  rd_draw_output_write (output, bytes, n_bytes);
  return rd_draw_output_commit (output, error);
}
