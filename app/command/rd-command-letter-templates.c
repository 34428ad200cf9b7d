/* rd-command-letter-templates.c — letter templates, letter fields, template-add, template-remove
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-letter-templates.h"

#include <glib/gi18n.h>

#include "command/rd-command-words.h"
#include "model/rd-framework-item.h"
#include "model/rd-framework-library.h"
#include "model/rd-letter-fields.h"
#include "model/rd-letter-file.h"
#include "model/rd-register-frameworks.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording-letter.h"

static char *label, *milestone, *recipient;

const GOptionEntry rd_command_letter_template_options[] = {
  { "label", 0, 0, G_OPTION_ARG_STRING, &label, N_("What it is called"), N_("L") },
  { "milestone", 0, 0, G_OPTION_ARG_STRING, &milestone, N_("The milestone that sending it records"), N_("MILESTONE") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &recipient, N_("Whom it always goes to"), N_("RECIPIENT") },
  { NULL }
};

static const RdColumn template_columns[] = {
  { "template", N_("Template") },
  { "label", N_("What it is") },
  { "to", N_("Goes to") },
  { "milestone", N_("Milestone") },
  { "recipient", NULL },
  { "formats", N_("Formats") },
  { "own", N_("Board’s own") },
  { "fields", NULL },
  { NULL }
};

static const RdColumn field_columns[] = {
  { "field", N_("Field") },
  { "list", N_("List") },
  { "label", N_("What it says") },
  { "real_name", N_("Real name") },
  { NULL }
};

/* --- templates */

static const char *
get_addressee (const RdLetterSheet *sheet)
{
  switch (sheet->addressee)
    {
    case RD_LETTER_TO_RECIPIENT:
      return "recipient";
    case RD_LETTER_TO_AGENCY:
      return "agency";
    case RD_LETTER_TO_ANYBODY:
    default:
      return "anybody";
    }
}

static void
set_formats (JsonObject *row, const RdLetterSheet *sheet)
{
  const char *formats[3] = { NULL, NULL, NULL };
  guint n = 0;

  if (sheet->has_docx)
    formats[n++] = "docx";
  if (sheet->has_odt)
    formats[n++] = "odt";
  rd_row_set_texts (row, "formats", formats);
}

/* Which fields the template uses. */
static gboolean
set_fields (RdCall *call, JsonObject *row, const RdLetterSheet *sheet, GError **error)
{
  g_autoptr (GBytes) bytes = rd_letter_sheet_load (call->reg, sheet, sheet->has_odt ? RD_LETTER_ODT : RD_LETTER_DOCX, error);
  g_autoptr (RdLetterMerged) checked = bytes != NULL ? rd_letter_check_template (bytes, error) : NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (checked == NULL)
    return FALSE;
  for (guint i = 0; i < checked->fields->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (checked->fields, i));
  list = g_strv_builder_end (names);
  rd_row_set_texts (row, "fields", (const char * const *) list);
  return TRUE;
}

static JsonObject *
describe (RdCall *call, const RdLetterSheet *sheet, GError **error)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "template", sheet->code);
  rd_row_set_text (row, "label", sheet->label);
  rd_row_set_text (row, "to", get_addressee (sheet));
  rd_row_set_text (row, "milestone", sheet->milestone);
  rd_row_set_text (row, "recipient", sheet->recipient);
  set_formats (row, sheet);
  rd_row_set_flag (row, "own", sheet->is_own);
  if (set_fields (call, row, sheet, error))
    return row;
  json_object_unref (row);
  return NULL;
}

RdExit
rd_command_letter_templates_list (RdCall *call)
{
  g_autoptr (GPtrArray) sheets = rd_letter_sheets_list (call->reg);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < sheets->len; i++)
    {
      const RdLetterSheet *sheet = g_ptr_array_index (sheets, i);
      g_autoptr (GError) error = NULL;
      JsonObject *row = describe (call, sheet, &error);

      if (row == NULL)
        {
          json_array_unref (rows);
          return rd_call_fail (error, sheet->code);
        }
      json_array_add_object_element (rows, row);
    }
  return rd_output_rows (call, template_columns, rows, NULL);
}

/* --- fields */

static void
add_field (JsonArray *rows, const char *name, const char *list, const char *text, gboolean is_real_name)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "field", name);
  rd_row_set_text (row, "list", list);
  rd_row_set_text (row, "label", text);
  rd_row_set_flag (row, "real_name", is_real_name);
  json_array_add_object_element (rows, row);
}

RdExit
rd_command_letter_fields_list (RdCall *call)
{
  g_autoptr (GArray) fields = rd_letter_fields_list ();
  g_autoptr (RdFramework) framework = NULL;
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  framework = rd_framework_library_find (RD_DEFAULT_FRAMEWORK, &error);
  if (framework == NULL)
    return rd_call_fail (error, RD_DEFAULT_FRAMEWORK);
  rows = json_array_new ();
  for (guint i = 0; i < fields->len; i++)
    {
      const RdLetterField *field = &g_array_index (fields, RdLetterField, i);

      add_field (rows, field->name, field->list, field->label, field->is_real_name);
    }
  dates = rd_letter_fields_list_dates (framework);
  for (guint i = 0; i < dates->len; i++)
    add_field (rows, g_ptr_array_index (dates, i), NULL, NULL, FALSE);
  return rd_output_rows (call, field_columns, rows, NULL);
}

/* --- the board's own */

/* Whether a framework that the register has knows it; what is wrong has been said. */
static RdExit
check_milestone (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) frameworks = rd_register_list_frameworks (call->reg, &error);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (frameworks == NULL)
    return rd_call_fail (error, NULL);
  for (guint i = 0; i < frameworks->len; i++)
    {
      const RdFramework *framework = rd_framework_item_get_framework (frameworks->pdata[i]);

      if (rd_framework_find_milestone (framework, milestone) != NULL)
        return RD_EXIT_DONE;
      for (guint j = 0; j < framework->milestones->len; j++)
        {
          char *id = ((const RdMilestoneKind *) framework->milestones->pdata[j])->id;

          if (!g_ptr_array_find_with_equal_func (known, id, g_str_equal, NULL))
            g_ptr_array_add (known, id);
        }
    }
  return rd_call_refuse_unknown (_("milestone"), milestone, known);
}

RdExit
rd_command_letter_template_add (RdCall *call)
{
  g_autofree char *code = rd_words_to_utf8 (call->args[0]);
  g_autofree char *name = g_path_get_basename (call->args[1]);
  g_autofree char *shown = g_filename_display_name (name);
  RdLetterTemplateDetails details = { code, label, shown, milestone, recipient };
  g_autoptr (GFile) file = g_file_new_for_path (call->args[1]);
  g_autoptr (RdLetterMerged) checked = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RdLetterSheet) sheet = NULL;
  JsonObject *row;

  if (!rd_call_require ("--label", label) || (milestone != NULL && check_milestone (call) != RD_EXIT_DONE))
    return RD_EXIT_USAGE;
  bytes = rd_letter_file_read (file, &error);
  if (bytes == NULL || !rd_register_put_letter_template (call->reg, &details, bytes, &checked, &error))
    {
      for (guint i = 1; checked != NULL && i < checked->problems->len; i++)
        {
          g_autofree char *text = rd_wording_letter_problem (g_ptr_array_index (checked->problems, i));

          rd_call_warn ("%s", text);
        }
      return rd_call_fail (error, call->args[1]);
    }
  sheet = rd_letter_sheet_find (call->reg, code, &error);
  row = sheet != NULL ? describe (call, sheet, &error) : NULL;
  return row != NULL ? rd_output_object (call, template_columns, row) : rd_call_fail (error, code);
}

RdExit
rd_command_letter_template_remove (RdCall *call)
{
  g_autofree char *quoted = NULL;
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_letter_template (call->reg, call->args[0], &error))
    return RD_EXIT_DONE;
  if (!g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED))
    return rd_call_fail (error, call->args[0]);
  quoted = rd_call_quote (call->args[0]);
  rd_call_warn (_("the board has no template %s of its own; “letter templates” lists them"), quoted);
  return RD_EXIT_FOUND;
}
