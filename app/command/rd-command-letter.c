/* rd-command-letter.c — letter: a letter of a review made from a template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-letter-templates.h"
#include "command/rd-command-table.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-review-document.h"
#include "core/review/rd-letter.h"
#include "model/rd-letter-file.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording-letter.h"

static char *output_path, *to_text, *agency_code, *sent_text;
static gboolean keep, with_gaps;

static const GOptionEntry make_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file, which ends in .docx or .odt"), N_("FILE") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Whom it is to: an id of the framework, or words"), N_("RECIPIENT") },
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_code, N_("The agency that it is to"), N_("ID") },
  { "keep", 0, 0, G_OPTION_ARG_NONE, &keep, N_("Keep the letter in the register"), NULL },
  { "sent", 0, 0, G_OPTION_ARG_STRING, &sent_text, N_("Keep it, and record it as sent on this day"), N_("D") },
  { "gaps", 0, 0, G_OPTION_ARG_NONE, &with_gaps, N_("Make it although fields of the template are not known"), NULL },
  { NULL }
};

static const RdColumn made_columns[] = {
  { "file", N_("Written") },
  { "review", N_("Review") },
  { "template", N_("Template") },
  { "to", N_("To") },
  { "agency", N_("Agency") },
  { "made", N_("Made on") },
  { "sent", N_("Sent on") },
  { "milestone", N_("Milestone") },
  { "id", NULL },
  { "real_names", N_("Real names") },
  { "unfilled", N_("Not filled in") },
  { NULL }
};

static const RdColumn list_columns[] = {
  { "id", NULL },
  { "template", N_("Template") },
  { "to", N_("To") },
  { "agency", N_("Agency") },
  { "made", N_("Made on") },
  { "sent", N_("Sent on") },
  { "milestone", N_("Milestone") },
  { "file", N_("File") },
  { "note", N_("Note") },
  { NULL }
};

/* --- what is asked for */

/* NULL for @code NULL.  FALSE where there is none of that code, which has been said. */
static gboolean
find_agency (RdReviewItem *item, const char *code, const RdAgency **out)
{
  const GPtrArray *agencies = rd_review_item_get_rows (item, RD_ROWS_AGENCIES);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; code != NULL && i < agencies->len; i++)
    {
      const RdAgency *agency = g_ptr_array_index (agencies, i);

      g_ptr_array_add (known, agency->code);
      if (g_ascii_strcasecmp (agency->code, code) == 0)
        {
          *out = agency;
          return TRUE;
        }
    }
  if (code != NULL)
    rd_call_refuse_unknown (_("agency"), code, known);
  return code == NULL;
}

/* Whom a template is for, where it is not for anybody. */
static gboolean
check_addressee (const RdLetterSheet *sheet, RdReviewItem *item)
{
  g_auto (GStrv) recipients = rd_letter_sheet_list_recipients (sheet, item);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (sheet->addressee == RD_LETTER_TO_AGENCY && agency_code == NULL)
    {
      rd_call_warn (_("this letter goes to an agency; add --agency ID (“agency list” shows them)"));
      return FALSE;
    }
  if (recipients[0] == NULL || (to_text == NULL && recipients[1] == NULL) || (to_text != NULL && g_strv_contains ((const char * const *) recipients, to_text)))
    return TRUE;
  for (guint i = 0; recipients[i] != NULL; i++)
    g_ptr_array_add (known, recipients[i]);
  if (to_text != NULL)
    rd_call_refuse_unknown (_("recipient of this letter"), to_text, known);
  else
    {
      g_autofree char *list = g_strjoinv (", ", recipients);

      rd_call_warn (_("this letter goes to one of several; add --to RECIPIENT; known: %s"), list);
    }
  return FALSE;
}

static gboolean
read_output (RdCall *call, RdLetterFormat *out)
{
  if (output_path == NULL && (keep || sent_text != NULL))
    {
      *out = RD_LETTER_DOCX;
      return TRUE;
    }
  if (!rd_call_require ("-o", output_path) || !rd_call_check_output_file (call, output_path))
    return FALSE;
  if (rd_letter_file_find_format (output_path, out))
    return TRUE;
  rd_call_warn (_("the kind of file is not known; give a name that ends in .docx or .odt"));
  return FALSE;
}

/* --- making */

/* What keeps a letter changes the register; what only writes a file works beside a program that has it open. */
static RdExit
open_for_writing (RdCall *call)
{
  g_autoptr (GError) error = NULL;

  rd_register_close (call->reg);
  g_clear_object (&call->reg);
  call->reg = rd_register_open (call->register_path, FALSE, call->clock, &error);
  if (call->reg != NULL)
    return RD_EXIT_DONE;
  rd_call_fail (error, call->register_path);
  return RD_EXIT_REGISTER;
}

/* Says what is wrong. */
static RdExit
say_problems (const RdLetterMerged *merged)
{
  for (guint i = 0; i < merged->problems->len; i++)
    {
      g_autofree char *text = rd_wording_letter_problem (g_ptr_array_index (merged->problems, i));

      rd_call_warn ("%s", text);
    }
  if (rd_letter_merged_has (merged, RD_LETTER_PROBLEM_BROKEN))
    return RD_EXIT_USAGE;
  return merged->problems->len > 0 ? RD_EXIT_FOUND : RD_EXIT_DONE;
}

static RdExit
write_file (const RdLetterDraft *draft)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (output_path == NULL)
    return RD_EXIT_DONE;
  file = g_file_new_for_path (output_path);
  if (!rd_letter_file_write (file, draft->merged->bytes, &error))
    return rd_call_fail_new_file (error, output_path);
  return RD_EXIT_DONE;
}

static RdExit
keep_letter (RdCall *call, RdReviewItem *item, RdLetterDraft *draft, RdDay sent, char **out_id)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;

  if (!keep && sent == RD_DAY_NONE)
    return RD_EXIT_DONE;
  g_ptr_array_add (drafts, draft);
  if (!rd_register_keep_letters (call->reg, item, drafts, sent, &ids, &error))
    return rd_call_fail (error, draft->sheet->code);
  *out_id = g_strdup (ids[0]);
  return RD_EXIT_DONE;
}

static void
set_unfilled (JsonObject *object, const RdLetterMerged *merged)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < merged->problems->len; i++)
    g_strv_builder_add (names, ((const RdLetterProblem *) merged->problems->pdata[i])->field);
  list = g_strv_builder_end (names);
  rd_row_set_texts (object, "unfilled", (const char * const *) list);
}

static RdExit
tell (RdCall *call, RdReviewItem *item, const RdLetterDraft *draft, RdDay sent, const char *id)
{
  /* Found again: keeping the letter has changed the register. */
  const RdAgency *agency = draft->agency_id != NULL ? rd_review_item_find_row (item, RD_ROWS_AGENCIES, draft->agency_id) : NULL;
  const RdLetter *letter = id != NULL ? rd_review_item_find_row (item, RD_ROWS_LETTERS, id) : NULL;
  JsonObject *object = json_object_new ();

  if (output_path != NULL)
    rd_row_take_text (object, "file", g_filename_display_name (output_path));
  rd_row_set_text (object, "review", rd_review_item_get_reference (item));
  rd_row_set_text (object, "template", draft->sheet->code);
  rd_row_set_text (object, "to", draft->recipient);
  rd_row_set_text (object, "agency", agency != NULL ? agency->code : NULL);
  rd_row_set_day (object, "made", letter != NULL ? letter->made : call->today);
  rd_row_set_day (object, "sent", sent);
  rd_row_set_text (object, "milestone", letter != NULL ? letter->milestone : NULL);
  rd_row_set_text (object, "id", id);
  rd_row_set_flag (object, "real_names", draft->has_real_names);
  set_unfilled (object, draft->merged);
  return rd_output_object (call, made_columns, object);
}

static RdExit
make_letter (RdCall *call, RdLetterFormat format, RdDay sent)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  const RdAgency *agency = NULL;
  RdLetterOrder order = { .template = call->args[1], .recipient = to_text, .format = format, .with_gaps = with_gaps };
  g_autoptr (RdLetterDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  RdExit found, status;

  if (item == NULL || !find_agency (item, agency_code, &agency))
    return RD_EXIT_USAGE;
  order.agency_id = agency != NULL ? agency->id : NULL;
  draft = rd_letter_draft_new (call->reg, item, &order, &error);
  if (draft == NULL)
    return rd_call_fail (error, call->args[1]);
  if (!check_addressee (draft->sheet, item))
    return RD_EXIT_USAGE;
  found = say_problems (draft->merged);
  if (draft->merged->bytes == NULL)
    return found;
  status = write_file (draft);
  if (status == RD_EXIT_DONE)
    status = keep_letter (call, item, draft, sent, &id);
  if (status == RD_EXIT_DONE)
    status = tell (call, item, draft, sent, id);
  return status != RD_EXIT_DONE ? status : found;
}

static RdExit
run_make (RdCall *call)
{
  RdLetterFormat format;
  RdDay sent;
  RdExit status = RD_EXIT_DONE;

  if (!read_output (call, &format) || !rd_call_read_option_day (call, sent_text, &sent))
    return RD_EXIT_USAGE;
  if (sent != RD_DAY_NONE && sent > call->today)
    return rd_call_refuse (_("--sent is a day still to come; give the day on which the letter went out"));
  if (keep || sent != RD_DAY_NONE)
    status = open_for_writing (call);
  return status == RD_EXIT_DONE ? make_letter (call, format, sent) : status;
}

/* --- list */

static JsonObject *
describe (RdReviewItem *item, const RdLetter *letter)
{
  const RdAgency *agency = letter->agency_id != NULL ? rd_review_item_find_row (item, RD_ROWS_AGENCIES, letter->agency_id) : NULL;
  const RdReviewDocument *document = rd_review_item_find_row (item, RD_ROWS_DOCUMENTS, letter->document_id);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "id", letter->id);
  rd_row_set_text (row, "template", letter->template);
  rd_row_set_text (row, "to", letter->recipient);
  rd_row_set_text (row, "agency", agency != NULL ? agency->code : NULL);
  rd_row_set_day (row, "made", letter->made);
  rd_row_set_day (row, "sent", letter->sent);
  rd_row_set_text (row, "milestone", letter->milestone);
  rd_row_set_text (row, "file", document != NULL ? document->name : NULL);
  rd_row_set_text (row, "note", letter->note);
  return row;
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  const GPtrArray *letters;
  JsonArray *rows;

  if (item == NULL)
    return RD_EXIT_USAGE;
  letters = rd_review_item_get_rows (item, RD_ROWS_LETTERS);
  rows = json_array_new ();
  for (guint i = 0; i < letters->len; i++)
    json_array_add_object_element (rows, describe (item, g_ptr_array_index (letters, i)));
  return rd_output_rows (call, list_columns, rows, _("No letters have been made for this review."));
}

const RdCommand rd_command_letter[] = {
  { "letter", "list", "REVIEW", N_("List the letters of a review"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "letter", "templates", "", N_("List the templates for letters, and the fields that each uses"),
    0, 0, RD_NEEDS_READING, FALSE, NULL, rd_command_letter_templates_list },
  { "letter", "fields", "", N_("List the fields that a template may use"),
    0, 0, RD_NEEDS_NOTHING, FALSE, NULL, rd_command_letter_fields_list },
  { "letter", "template-add", "TEMPLATE FILE --label L [--milestone MILESTONE] [--to RECIPIENT]",
    N_("Take in a template of the board’s own, in the place of the one with that id or beside them"),
    2, 2, RD_NEEDS_WRITING, TRUE, rd_command_letter_template_options, rd_command_letter_template_add },
  { "letter", "template-remove", "TEMPLATE", N_("Remove a template of the board’s own"),
    1, 1, RD_NEEDS_WRITING, FALSE, NULL, rd_command_letter_template_remove },
  { "letter", NULL, "REVIEW TEMPLATE -o FILE.{docx,odt} [--to RECIPIENT] [--agency ID] [--keep] [--sent D] [--gaps]",
    N_("Make a letter from a template"),
    2, 2, RD_NEEDS_READING, FALSE, make_options, run_make },
  { NULL }
};
