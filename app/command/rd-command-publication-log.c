/* rd-command-publication-log.c — publication text, decide, log, told: what is written and decided about a publication
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-publication.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "model/rd-document-file.h"
#include "model/rd-register-decision.h"
#include "model/rd-register-publication-texts.h"

static char *text_from, *text_agreed, *text_by;
static gboolean text_remove;
static char *decide_reason, *log_text, *log_view, *log_due, *log_answered, *log_answer, *told_to;

const GOptionEntry rd_publication_text_options[] = {
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &text_from, N_("The file with the text; - is standard input, and where nothing else is given"), N_("FILE") },
  { "agreed", 0, 0, G_OPTION_ARG_STRING, &text_agreed, N_("When the board agreed it; alone it leaves the text as it is"), N_("D") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &text_by, N_("Who agreed it for the board"), N_("WHO") },
  { "remove", 0, 0, G_OPTION_ARG_NONE, &text_remove, N_("Take it back"), NULL },
  { NULL }
};

const GOptionEntry rd_publication_decide_options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, &decide_reason, N_("The reasons"), N_("R") },
  { NULL }
};

const GOptionEntry rd_publication_log_options[] = {
  { "text", 0, 0, G_OPTION_ARG_STRING, &log_text, N_("What was said or asked"), N_("T") },
  { "view", 0, 0, G_OPTION_ARG_STRING, &log_view, N_("Of advice or a peer challenge: agrees or challenges"), N_("V") },
  { "due", 0, 0, G_OPTION_ARG_STRING, &log_due, N_("An answer is wanted by then"), N_("D") },
  { "answered", 0, 0, G_OPTION_ARG_STRING, &log_answered, N_("When it was answered"), N_("D") },
  { "answer", 0, 0, G_OPTION_ARG_STRING, &log_answer, N_("The answer, or what information was given"), N_("T") },
  { NULL }
};

const GOptionEntry rd_publication_told_options[] = {
  { "to", 0, 0, G_OPTION_ARG_STRING, &told_to, N_("To this recipient only; else to all"), N_("RECIPIENT") },
  { NULL }
};

static const RdColumn text_columns[] = {
  { "review", N_("Review") },
  { "kind", N_("Kind") },
  { "text", N_("Text") },
  { "agreed", N_("Agreed on") },
  { "by", N_("Agreed by") },
  { NULL }
};

static const RdColumn log_columns[] = {
  { "review", N_("Review") },
  { "kind", N_("Step") },
  { "date", N_("Date") },
  { "outcome", N_("Outcome") },
  { "who", N_("Who") },
  { "text", N_("What was said") },
  { "due", N_("Answer wanted by") },
  { "answered", N_("Answered on") },
  { "answer", N_("Answer") },
  { "id" },
  { NULL }
};

/* --- text */

/* One byte more than is taken tells that there is too much. (transfer full) */
static char *
read_standard_input (GError **error)
{
  g_autofree char *data = g_malloc0 (RD_PUBLICATION_TEXT_MAX + 2);
  gsize size = 0;
  gssize n = 1;

  while (n > 0 && size < RD_PUBLICATION_TEXT_MAX + 1)
    {
      n = read (STDIN_FILENO, data + size, RD_PUBLICATION_TEXT_MAX + 1 - size);
      size += n > 0 ? (gsize) n : 0;
    }
  if (n >= 0 && strlen (data) == size)
    return g_steal_pointer (&data);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, n < 0 ? "standard input cannot be read" : "standard input is no text");
  return NULL;
}

/* What a file says, as far as it is text. (transfer full) */
static char *
read_text (const char *path, GError **error)
{
  g_autoptr (RdDocumentFile) file = NULL;
  const char *data;
  gsize size;

  if (g_str_equal (path, "-"))
    return read_standard_input (error);
  file = rd_document_file_read (path, NULL, error);
  if (file == NULL)
    return NULL;
  data = g_bytes_get_data (file->bytes, &size);
  if (size <= RD_PUBLICATION_TEXT_MAX && g_utf8_validate_len (data, size, NULL))
    return g_strndup (data, size);
  g_set_error_literal (error, RD_DOCUMENT_ERROR, RD_DOCUMENT_ERROR_TOO_LARGE, "no text, or too much of it");
  return NULL;
}

/* What was given; FALSE where it cannot be read, which is said. */
static gboolean
take_text (RdPublicationText *text, RdExit *out_exit)
{
  const char *path = text_from != NULL ? text_from : text_agreed == NULL && !text_remove ? "-" : NULL;
  g_autoptr (GError) error = NULL;
  char *read = NULL;

  if (path == NULL && !text_remove)
    return TRUE;
  if (path != NULL && (read = read_text (path, &error)) == NULL)
    {
      g_autofree char *quoted = rd_call_quote (path);

      rd_call_warn (_("%s cannot be read as text; give a plain text file in UTF-8 of at most %d bytes"), quoted, RD_PUBLICATION_TEXT_MAX);
      *out_exit = RD_EXIT_USAGE;
      return FALSE;
    }
  g_free (text->text);
  text->text = read != NULL ? read : g_strdup ("");
  return TRUE;
}

static RdExit
tell_text (RdCall *call, RdReviewItem *review, const char *kind)
{
  const RdPublicationText *text = rd_register_find_publication_text (review, kind);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "kind", kind);
  rd_row_set_text (row, "text", text != NULL ? text->text : NULL);
  rd_row_set_day (row, "agreed", text != NULL ? text->agreed : RD_DAY_NONE);
  rd_row_set_text (row, "by", text != NULL ? text->agreed_by : NULL);
  return rd_output_object (call, text_columns, row);
}

RdExit
rd_publication_text (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdPublicationText) text = NULL;
  g_autoptr (GError) error = NULL;
  RdExit status = RD_EXIT_USAGE;

  if (review == NULL || !rd_publication_call_check (_("kind"), call->args[1], rd_publication_text_kinds))
    return RD_EXIT_USAGE;
  text = rd_register_dup_publication_text (review, call->args[1]);
  if ((text_agreed != NULL && !rd_call_read_day (call, text_agreed, &text->agreed)) || !take_text (text, &status))
    return status;
  if (text->text == NULL || (*text->text == '\0' && !text_remove))
    return rd_call_refuse (_("nothing is written there yet; give the text with --from"));
  if (text_by != NULL)
    {
      g_free (text->agreed_by);
      text->agreed_by = g_strdup (text_by);
    }
  if (!rd_register_put_publication_text (call->reg, review, text, &error))
    return rd_call_fail (error, call->args[1]);
  return tell_text (call, review, call->args[1]);
}

/* --- the log */

static JsonObject *
describe_entry (RdReviewItem *review, const RdDecisionEntry *entry)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "kind", entry->kind);
  rd_row_set_day (row, "date", entry->day);
  rd_row_set_text (row, "outcome", entry->outcome);
  rd_row_set_text (row, "who", entry->party);
  rd_row_set_text (row, "text", entry->text);
  rd_row_set_day (row, "due", entry->due);
  rd_row_set_day (row, "answered", entry->answered);
  rd_row_set_text (row, "answer", entry->answer);
  rd_row_set_text (row, "id", entry->id);
  return row;
}

/* (transfer full) */
static RdDecisionEntry *
make_entry (RdReviewItem *review, const char *kind, const char *outcome, const char *text)
{
  RdDecisionEntry *entry = rd_decision_entry_new (rd_review_item_get_review (review)->id);

  entry->kind = g_strdup (kind);
  entry->about = g_strdup ("publication");
  entry->outcome = g_strdup (outcome);
  entry->text = g_strdup (text);
  entry->due = entry->answered = RD_DAY_NONE;
  return entry;
}

static RdExit
put_entry (RdCall *call, RdReviewItem *review, const RdDecisionEntry *entry)
{
  g_autoptr (GError) error = NULL;

  if (!rd_register_put_decision_entry (call->reg, review, entry, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, log_columns, describe_entry (review, rd_review_item_find_row (review, RD_ROWS_DECISION_LOG, entry->id)));
}

RdExit
rd_publication_decide (RdCall *call)
{
  static const char * const outcomes[] = { RD_OUTCOME_PUBLISH, RD_OUTCOME_DO_NOT_PUBLISH, NULL };
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdDecisionEntry) entry = NULL;

  if (review == NULL || !rd_publication_call_check (_("outcome"), call->args[1], outcomes))
    return RD_EXIT_USAGE;
  entry = make_entry (review, "decision", call->args[1], decide_reason);
  if (!rd_call_read_day (call, call->args[2], &entry->day))
    return RD_EXIT_USAGE;
  return put_entry (call, review, entry);
}

RdExit
rd_publication_log (RdCall *call)
{
  static const char * const kinds[] = { "panel-advice", "panel-request", "panel-challenge", "panel-invitation", "peer-challenge", "dissent", NULL };
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdDecisionEntry) entry = NULL;

  if (review == NULL || !rd_publication_call_check (_("kind"), call->args[1], kinds)
      || (log_view != NULL && !rd_publication_call_check (_("view"), log_view, rd_decision_entry_views)))
    return RD_EXIT_USAGE;
  entry = make_entry (review, call->args[1], log_view, log_text);
  entry->answer = g_strdup (log_answer);
  if (!rd_call_read_day (call, call->args[2], &entry->day) || !rd_call_read_option_day (call, log_due, &entry->due)
      || !rd_call_read_option_day (call, log_answered, &entry->answered))
    return RD_EXIT_USAGE;
  return put_entry (call, review, entry);
}

/* --- told */

RdExit
rd_publication_told (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autofree const char **all = review != NULL ? rd_review_item_list_told_of_publication (review) : NULL;
  const char * const one[] = { told_to, NULL };
  const GPtrArray *entries;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;
  guint before;
  RdDay day;

  if (review == NULL || (told_to != NULL && !rd_publication_call_check (_("recipient"), told_to, all))
      || !rd_call_read_day (call, call->args[1], &day))
    return RD_EXIT_USAGE;
  before = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG)->len;
  if (!rd_register_tell_publication_decision (call->reg, review, day, told_to != NULL ? one : (const char * const *) all, &error))
    return rd_call_fail (error, NULL);
  rows = json_array_new ();
  entries = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  for (guint i = 0; i < entries->len; i++)
    {
      const RdDecisionEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->kind, "outcome-told") && g_str_equal (entry->about, "publication") && entry->day == day && before < entries->len)
        json_array_add_object_element (rows, describe_entry (review, entry));
    }
  return rd_output_rows (call, log_columns, rows, _("Nobody was told."));
}
