/* rd-command-report-section.c — report section …: added, renamed, moved, removed, written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "model/rd-document-file.h"
#include "model/rd-report-input.h"

static char *after_text, *before_text;
static int level;

const GOptionEntry rd_report_section_add_options[] = {
  { "after", 0, 0, G_OPTION_ARG_STRING, &after_text, N_("The section that it stands behind, with those beneath it; else it is the last"), N_("S") },
  { "level", 0, 0, G_OPTION_ARG_INT, &level, N_("1 to 4; else that of the section before"), N_("N") },
  { NULL }
};

const GOptionEntry rd_report_section_move_options[] = {
  { "before", 0, 0, G_OPTION_ARG_STRING, &before_text, N_("The section that it comes to stand before; else it is the last"), N_("S") },
  { "level", 0, 0, G_OPTION_ARG_INT, &level, N_("1 to 4; else as it is"), N_("N") },
  { NULL }
};

static const RdColumn columns[] = {
  { "section", N_("Section") },
  { "id" },
  { "key" },
  { "title", N_("Title") },
  { "level", N_("Level") },
  { "words", N_("Words") },
  { NULL }
};

static JsonObject *
describe (RdReviewItem *review, const RdReportSection *section)
{
  JsonObject *row = json_object_new ();

  rd_row_take_text (row, "section", rd_report_number (review, section));
  rd_row_set_text (row, "id", section->id);
  rd_row_set_text (row, "key", section->key);
  rd_row_set_text (row, "title", section->title);
  rd_row_set_number (row, "level", section->level);
  rd_row_set_number (row, "words", section->words);
  return row;
}

static RdExit
tell (RdCall *call, RdReviewItem *review, const char *id)
{
  return rd_output_object (call, columns, describe (review, rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, id)));
}

/* Whether --level can be one; 0: it was not given. */
static gboolean
check_level (void)
{
  if (level >= 0 && level <= RD_SECTION_LEVEL_MAX)
    return TRUE;
  rd_call_warn (_("no level %d; give one from 1 to %d"), level, RD_SECTION_LEVEL_MAX);
  return FALSE;
}

/* The review and the id of the section that the second word names. */
static RdReviewItem *
find_both (RdCall *call, char **out_id)
{
  RdReviewItem *review = rd_call_find_report (call);
  const RdReportSection *section = review != NULL ? rd_call_find_section (review, call->args[1]) : NULL;

  if (section == NULL)
    return NULL;
  *out_id = g_strdup (section->id);
  return review;
}

/* --- add */

/* Behind which one: the last where none is named, NULL in a report without sections. */
static gboolean
find_after (RdReviewItem *review, const RdReportSection **out)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);

  if (after_text != NULL)
    *out = rd_call_find_section (review, after_text);
  else
    *out = rows->len > 0 ? rows->pdata[rows->len - 1] : NULL;
  return after_text == NULL || *out != NULL;
}

RdExit
rd_report_section_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const RdReportSection *after = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || !check_level () || !find_after (review, &after))
    return RD_EXIT_USAGE;
  if (level == 0)
    level = after != NULL ? after->level : 1;
  if (!rd_register_add_section (call->reg, review, after != NULL ? after->id : NULL, call->args[1], level, &id, &error))
    return rd_call_fail (error, call->args[1]);
  return tell (call, review, id);
}

/* --- rename, move, remove */

RdExit
rd_report_section_rename (RdCall *call)
{
  g_autofree char *id = NULL;
  RdReviewItem *review = find_both (call, &id);
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_edit_section (call->reg, review, id, call->args[2], 0, NULL, &error))
    return rd_call_fail (error, call->args[2]);
  return tell (call, review, id);
}

RdExit
rd_report_section_move (RdCall *call)
{
  g_autofree char *id = NULL;
  RdReviewItem *review = find_both (call, &id);
  const RdReportSection *before = review != NULL && before_text != NULL ? rd_call_find_section (review, before_text) : NULL;
  const RdReportSection *section;
  g_autoptr (GError) error = NULL;

  if (review == NULL || !check_level () || (before_text != NULL && before == NULL))
    return RD_EXIT_USAGE;
  section = rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, id);
  if (!rd_register_move_section (call->reg, review, id, before != NULL ? before->id : NULL,
                                 level > 0 ? level : section->level, &error))
    return rd_call_fail (error, call->args[1]);
  return tell (call, review, id);
}

RdExit
rd_report_section_remove (RdCall *call)
{
  g_autofree char *id = NULL;
  RdReviewItem *review = find_both (call, &id);
  g_autoptr (GError) error = NULL;
  JsonObject *row;

  if (review == NULL)
    return RD_EXIT_USAGE;
  row = describe (review, rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, id));
  if (rd_register_remove_section (call->reg, review, id, &error))
    return rd_output_object (call, columns, row);
  json_object_unref (row);
  return rd_call_fail (error, call->args[1]);
}

/* --- write */

/* One byte more than is taken tells that there is too much. */
static GBytes *
read_standard_input (GError **error)
{
  g_autofree char *data = g_malloc (RD_REPORT_INPUT_MAX + 1);
  gsize size = 0;
  gssize n = 1;

  while (n > 0 && size < RD_REPORT_INPUT_MAX + 1)
    {
      n = read (STDIN_FILENO, data + size, RD_REPORT_INPUT_MAX + 1 - size);
      size += n > 0 ? (gsize) n : 0;
    }
  if (n >= 0)
    return g_bytes_new (data, size);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "standard input cannot be read");
  return NULL;
}

/* RdBlocks, or NULL with an error. (transfer full) */
static GPtrArray *
read_blocks (const char *path, GError **error)
{
  g_autoptr (RdDocumentFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_equal (path, "-"))
    {
      bytes = read_standard_input (error);
      return bytes != NULL ? rd_report_input_read (bytes, _("standard input"), error) : NULL;
    }
  file = rd_document_file_read (path, NULL, error);
  return file != NULL ? rd_report_input_read (file->bytes, file->name, error) : NULL;
}

/* An empty file is no mistake of an agency's here. */
static RdExit
fail_read (const GError *error, const char *path)
{
  g_autofree char *quoted = NULL;

  if (!g_error_matches (error, RD_DOCUMENT_ERROR, RD_DOCUMENT_ERROR_EMPTY))
    return rd_call_fail (error, path);
  quoted = rd_call_quote (path);
  rd_call_warn (_("%s is empty, so the section stays as it is; give a file with its text, or “report section remove”"), quoted);
  return rd_exit_from_error (error);
}

RdExit
rd_report_section_write (RdCall *call)
{
  g_autofree char *id = NULL;
  RdReviewItem *review = find_both (call, &id);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (RdSection) section = NULL;
  g_autoptr (GError) error = NULL;
  int revision = 0;

  if (review == NULL)
    return RD_EXIT_USAGE;
  blocks = read_blocks (call->args[2], &error);
  if (blocks == NULL)
    return fail_read (error, call->args[2]);
  section = rd_register_get_section (call->reg, review, id, &revision, &error);
  if (section == NULL || !rd_register_set_section_text (call->reg, review, id, blocks, &revision, &error))
    return rd_call_fail (error, call->args[1]);
  return tell (call, review, id);
}
