/* rd-command-finding.c — finding add, list, edit, move, evidence, remove
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-finding.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-findings.h"

static char *happened, *why, *next, *theme, *title, *evidence_note;
static gboolean evidence_remove;

static const GOptionEntry add_options[] = {
  { "happened", 0, 0, G_OPTION_ARG_STRING, &happened, N_("What happened"), N_("T") },
  { "why", 0, 0, G_OPTION_ARG_STRING, &why, N_("The reasons behind it, as they were at the time"), N_("T") },
  { "next", 0, 0, G_OPTION_ARG_STRING, &next, N_("What needs to happen"), N_("T") },
  { "theme", 0, 0, G_OPTION_ARG_STRING, &theme, N_("A theme that groups findings of several reviews"), N_("T") },
  { NULL }
};

static const GOptionEntry edit_options[] = {
  { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What was found, in one line"), N_("T") },
  { "happened", 0, 0, G_OPTION_ARG_STRING, &happened, N_("What happened"), N_("T") },
  { "why", 0, 0, G_OPTION_ARG_STRING, &why, N_("The reasons behind it, as they were at the time"), N_("T") },
  { "next", 0, 0, G_OPTION_ARG_STRING, &next, N_("What needs to happen"), N_("T") },
  { "theme", 0, 0, G_OPTION_ARG_STRING, &theme, N_("A theme that groups findings of several reviews"), N_("T") },
  { NULL }
};

static const GOptionEntry evidence_options[] = {
  { "note", 0, 0, G_OPTION_ARG_STRING, &evidence_note, N_("What they show"), N_("T") },
  { "remove", 0, 0, G_OPTION_ARG_NONE, &evidence_remove, N_("Take them from the finding"), NULL },
  { NULL }
};

static const RdColumn evidence_columns[] = {
  { "entry", N_("Entry") },
  { "date", N_("Date") },
  { "deleted", N_("Deleted since") },
  { "note", N_("Note") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "number", N_("No") },
  { "title", N_("Finding") },
  { "happened" },
  { "why" },
  { "next" },
  { "theme", N_("Theme") },
  { "recommendations", N_("Recommendations") },
  { "evidence", NULL, evidence_columns },
  { "id" },
  { NULL }
};

/* --- rows */

static JsonObject *
make_evidence (RdCall *call, const RdFindingEvidence *evidence)
{
  JsonObject *row = json_object_new ();
  g_autoptr(RdEntry) entry = rd_register_get_entry (call->reg, evidence->entry_id, NULL);

  rd_row_set_text (row, "entry", evidence->entry_id);
  rd_row_set_text (row, "date", entry != NULL ? entry->date_text : NULL);
  rd_row_set_flag (row, "deleted", entry == NULL);
  rd_row_set_text (row, "note", evidence->note);
  return row;
}

static JsonObject *
make_row (RdCall *call, RdReviewItem *review, const RdFinding *finding)
{
  JsonObject *row = json_object_new ();
  JsonArray *rows = json_array_new ();
  const GPtrArray *evidence = rd_review_item_get_rows (review, RD_ROWS_FINDING_EVIDENCE);
  const GPtrArray *recommendations = rd_review_item_get_rows (review, RD_ROWS_RECOMMENDATIONS);
  int n = 0;

  for (guint i = 0; i < evidence->len; i++)
    if (g_str_equal (((const RdFindingEvidence *) evidence->pdata[i])->finding_id, finding->id))
      json_array_add_object_element (rows, make_evidence (call, evidence->pdata[i]));
  for (guint i = 0; i < recommendations->len; i++)
    n += g_strcmp0 (((const RdRecommendation *) recommendations->pdata[i])->finding_id, finding->id) == 0;
  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_number (row, "number", rd_review_item_get_place (review, RD_ROWS_FINDINGS, finding->id));
  rd_row_set_text (row, "title", finding->title);
  rd_row_set_text (row, "happened", finding->what_happened);
  rd_row_set_text (row, "why", finding->why);
  rd_row_set_text (row, "next", finding->what_next);
  rd_row_set_text (row, "theme", finding->theme);
  rd_row_set_number (row, "recommendations", n);
  rd_row_take_rows (row, "evidence", rows);
  rd_row_set_text (row, "id", finding->id);
  return row;
}

static RdExit
show (RdCall *call, RdReviewItem *review, const char *id)
{
  return rd_output_object (call, columns, make_row (call, review, rd_review_item_find_row (review, RD_ROWS_FINDINGS, id)));
}

static void
take_options (RdFinding *finding)
{
  rd_call_take_text (&finding->title, title);
  rd_call_take_text (&finding->what_happened, happened);
  rd_call_take_text (&finding->why, why);
  rd_call_take_text (&finding->what_next, next);
  rd_call_take_text (&finding->theme, theme);
}

/* --- for the other commands too */

gconstpointer
rd_call_find_place (RdReviewItem *review, RdRowsKind kind, const char *text, const char *what)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  gint64 number;

  if (rows->len == 0)
    {
      rd_call_warn (_("%s has no such %s: none is recorded"), rd_review_item_get_reference (review), what);
      return NULL;
    }
  return rd_call_read_number (text, what, 1, rows->len, &number) ? rows->pdata[number - 1] : NULL;
}

void
rd_call_take_text (char **field, const char *option)
{
  if (option == NULL)
    return;
  g_free (*field);
  *field = *option != '\0' ? g_strdup (option) : NULL;
}

/* --- commands */

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr(RdFinding) finding = NULL;
  g_autoptr(GError) error = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;
  finding = rd_finding_new (NULL);
  finding->title = g_strdup (call->args[1]);
  take_options (finding);
  if (!rd_register_put_finding (call->reg, review, finding, &error))
    return rd_call_fail (error, NULL);
  return show (call, review, finding->id);
}

static RdExit
run_edit (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdFinding *before = review != NULL ? rd_call_find_place (review, RD_ROWS_FINDINGS, call->args[1], _("finding")) : NULL;
  g_autoptr(RdFinding) finding = NULL;
  g_autoptr(GError) error = NULL;

  if (before == NULL)
    return RD_EXIT_USAGE;
  finding = rd_finding_copy (before);
  take_options (finding);
  if (!rd_register_put_finding (call->reg, review, finding, &error))
    return rd_call_fail (error, NULL);
  return show (call, review, finding->id);
}

static RdExit
run_move (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdFinding *finding = review != NULL ? rd_call_find_place (review, RD_ROWS_FINDINGS, call->args[1], _("finding")) : NULL;
  gboolean up = g_str_equal (call->args[2], "up");
  g_autoptr(GError) error = NULL;

  if (finding == NULL)
    return RD_EXIT_USAGE;
  if (!up && !g_str_equal (call->args[2], "down"))
    return rd_call_refuse (_("a finding is moved up or down"));
  if (!rd_register_move_finding (call->reg, review, finding->id, up ? -1 : 1, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

static const RdFindingEvidence *
find_evidence (RdReviewItem *review, const char *finding_id, const char *entry_id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_FINDING_EVIDENCE);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdFindingEvidence *evidence = rows->pdata[i];

      if (g_str_equal (evidence->finding_id, finding_id) && g_str_equal (evidence->entry_id, entry_id))
        return evidence;
    }
  return NULL;
}

static gboolean
change_evidence (RdCall *call, RdReviewItem *review, const char *finding_id, const char *entry_id, GError **error)
{
  const RdFindingEvidence *kept = find_evidence (review, finding_id, entry_id);
  g_autoptr(RdFindingEvidence) evidence = NULL;

  if (kept == NULL)
    {
      g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "it is no evidence of that finding");
      return FALSE;
    }
  if (evidence_remove)
    return rd_register_remove_evidence (call->reg, review, kept->id, error);
  evidence = rd_finding_evidence_copy (kept);
  rd_call_take_text (&evidence->note, evidence_note);
  return rd_register_put_evidence (call->reg, review, evidence, error);
}

static RdExit
run_evidence (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdFinding *finding = review != NULL ? rd_call_find_place (review, RD_ROWS_FINDINGS, call->args[1], _("finding")) : NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  if (finding == NULL)
    return RD_EXIT_USAGE;
  id = g_strdup (finding->id);
  if (!evidence_remove && !rd_register_add_evidence (call->reg, review, id, (const char * const *) call->args + 2, &error))
    return rd_call_fail (error, NULL);
  if (evidence_remove || evidence_note != NULL)
    for (guint i = 2; i < call->n_args; i++)
      if (!change_evidence (call, review, id, call->args[i], &error))
        return rd_call_fail (error, call->args[i]);
  return show (call, review, id);
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdFinding *finding = review != NULL ? rd_call_find_place (review, RD_ROWS_FINDINGS, call->args[1], _("finding")) : NULL;
  g_autoptr(GError) error = NULL;

  if (finding == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_remove_finding (call->reg, review, finding->id, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *findings;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;
  findings = rd_review_item_get_rows (review, RD_ROWS_FINDINGS);
  rows = json_array_new ();
  for (guint i = 0; i < findings->len; i++)
    json_array_add_object_element (rows, make_row (call, review, findings->pdata[i]));
  return rd_output_rows (call, columns, rows, _("No findings."));
}

const RdCommand rd_command_finding[] = {
  { "finding", "add", "REVIEW TITLE [--happened T] [--why T] [--next T] [--theme T]", N_("Add a finding to a review"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "finding", "edit", "REVIEW NUMBER [--title T] [--happened T] [--why T] [--next T] [--theme T]", N_("Change a finding"),
    2, 2, RD_NEEDS_WRITING, FALSE, edit_options, run_edit },
  { "finding", "move", "REVIEW NUMBER up|down", N_("Move a finding one place"),
    3, 3, RD_NEEDS_WRITING, FALSE, NULL, run_move },
  { "finding", "evidence", "REVIEW NUMBER ENTRY… [--note T] [--remove]", N_("Say on which entries of the chronology a finding rests"),
    3, G_MAXUINT, RD_NEEDS_WRITING, FALSE, evidence_options, run_evidence },
  { "finding", "remove", "REVIEW NUMBER", N_("Remove a finding with its evidence"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "finding", "list", "REVIEW", N_("List what a review found"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { NULL }
};
