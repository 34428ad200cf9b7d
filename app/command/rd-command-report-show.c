/* rd-command-report-show.c — report show: what the report says, as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-report.h"

#include <glib/gi18n.h>

#include "core/report/rd-paragraphs.h"
#include "model/rd-report-resolve.h"

static char *section_text;
static gboolean real_names;

const GOptionEntry rd_report_show_options[] = {
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_text, N_("Only that one, by number, key, id or title"), N_("S") },
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("People under their names"), NULL },
  { NULL }
};

static const RdColumn paragraph_columns[] = {
  { "paragraph", N_("Paragraph") },
  { "kind", N_("Kind") },
  { "text", N_("Text") },
  { NULL }
};

static const RdColumn section_columns[] = {
  { "section", N_("Section") },
  { "id" },
  { "key" },
  { "title", N_("Title") },
  { "level" },
  { "words", N_("Words") },
  { "least_words" },
  { "guidance" },
  { "paragraphs", N_("Paragraphs"), paragraph_columns },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "title", N_("Title") },
  { "language", N_("Language") },
  { "words", N_("Words") },
  { "sections", N_("Sections"), section_columns },
  { NULL }
};

static const char * const kinds[] = {
  [RD_PARAGRAPH_TITLE] = "title", [RD_PARAGRAPH_BODY] = "paragraph", [RD_PARAGRAPH_HEADING] = "heading", [RD_PARAGRAPH_ITEM] = "item",
  [RD_PARAGRAPH_QUOTATION] = "quotation", [RD_PARAGRAPH_CELL] = "cell", [RD_PARAGRAPH_CAPTION] = "caption",
  [RD_PARAGRAPH_DESCRIPTION] = "description", [RD_PARAGRAPH_NOTE] = "note", [RD_PARAGRAPH_COMMENT] = "comment", [RD_PARAGRAPH_FIGURE] = "figure",
};

/* --- rows */

static JsonArray *
list_paragraphs (const RdSection *section, guint index)
{
  g_autoptr (GPtrArray) paragraphs = rd_paragraphs_new_section (section, index);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *paragraph = paragraphs->pdata[i];
      JsonObject *row;

      if (paragraph->kind == RD_PARAGRAPH_TITLE)
        continue;
      row = json_object_new ();
      rd_row_set_number (row, "paragraph", paragraph->number);
      rd_row_set_text (row, "kind", kinds[paragraph->kind]);
      rd_row_set_text (row, "text", paragraph->text);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static JsonObject *
describe_section (const RdDocument *document, guint index)
{
  const RdSection *section = document->sections->pdata[index];
  JsonObject *row = json_object_new ();

  rd_row_take_text (row, "section", rd_document_number (document, index));
  rd_row_set_text (row, "id", section->id);
  rd_row_set_text (row, "key", section->key);
  rd_row_set_text (row, "title", section->title);
  rd_row_set_number (row, "level", section->level);
  rd_row_set_number (row, "words", rd_blocks_count_words (section->blocks, FALSE));
  rd_row_set_number (row, "least_words", section->least_words);
  rd_row_set_text (row, "guidance", section->guidance);
  rd_row_take_rows (row, "paragraphs", list_paragraphs (section, index));
  return row;
}

/* @only: the id of the one section that is wanted, or NULL. */
static JsonObject *
describe (RdReviewItem *review, const RdDocument *document, const char *only)
{
  JsonObject *object = json_object_new ();
  JsonArray *rows = json_array_new ();
  gint64 n_words = 0;

  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];

      if (only != NULL && g_strcmp0 (section->id, only) != 0)
        continue;
      n_words += rd_blocks_count_words (section->blocks, FALSE);
      json_array_add_object_element (rows, describe_section (document, i));
    }
  rd_row_set_text (object, "review", rd_review_item_get_reference (review));
  rd_row_set_text (object, "title", document->title);
  rd_row_set_text (object, "language", document->language);
  rd_row_set_number (object, "words", n_words);
  rd_row_take_rows (object, "sections", rows);
  return object;
}

/* --- text */

static void
append_paragraphs (GString *out, const RdSection *section, guint index)
{
  g_autoptr (GPtrArray) paragraphs = rd_paragraphs_new_section (section, index);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *paragraph = paragraphs->pdata[i];

      if (paragraph->kind == RD_PARAGRAPH_TITLE || *paragraph->text == '\0')
        continue;
      if (paragraph->kind == RD_PARAGRAPH_ITEM)
        g_string_append (out, "– ");
      else if (paragraph->kind == RD_PARAGRAPH_NOTE)
        /* Translators: in front of the text of a footnote */
        g_string_append (out, _("Note: "));
      g_string_append_printf (out, "%s\n\n", paragraph->text);
    }
}

static RdExit
print (const RdDocument *document, const char *only)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (only == NULL)
    g_string_append_printf (out, "%s\n\n", document->title);
  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];
      g_autofree char *number = rd_document_number (document, i);

      if (only != NULL && g_strcmp0 (section->id, only) != 0)
        continue;
      g_string_append_printf (out, "%s %s\n\n", number, section->title);
      append_paragraphs (out, section, i);
    }
  return rd_output_line (g_strchomp (out->str));
}

RdExit
rd_report_show (RdCall *call)
{
  RdReviewItem *review = rd_call_find_report (call);
  const RdReportSection *section = review != NULL && section_text != NULL ? rd_call_find_section (review, section_text) : NULL;
  RdReportCopy copy = { .mode = real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS, .with_figures = TRUE };
  const char *only = section != NULL ? section->id : NULL;
  g_autoptr (RdDocument) stored = NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || (section_text != NULL && section == NULL))
    return RD_EXIT_USAGE;
  stored = rd_register_get_report (call->reg, review, &error);
  document = stored != NULL ? rd_report_resolve (call->reg, review, stored, &copy, &error) : NULL;
  if (document == NULL)
    return rd_call_fail (error, call->args[0]);
  return call->format == RD_FORMAT_TABLE ? print (document, only)
                                         : rd_output_object (call, columns, describe (review, document, only));
}
