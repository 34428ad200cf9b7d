/* rd-command-learning.c — learning add, edit, remove, list, themes, theme: what is learnt while a review is running, and across reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-finding.h"
#include "command/rd-command-report.h"
#include "command/rd-command-table.h"
#include "core/review/rd-agency.h"
#include "model/rd-learning-themes.h"
#include "model/rd-register-learning.h"

static char *text, *kind, *noted, *action, *lead, *agency, *due, *done, *evidence, *shared, *shared_with;
static int progress = -1, year;

#define DETAIL_OPTIONS \
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("improvement, or good-practice"), N_("KIND") }, \
  { "noted", 0, 0, G_OPTION_ARG_STRING, &noted, N_("When it was noted; else today"), N_("D") }, \
  { "action", 0, 0, G_OPTION_ARG_STRING, &action, N_("The corrective action"), N_("T") }, \
  { "lead", 0, 0, G_OPTION_ARG_STRING, &lead, N_("Who takes it"), N_("NAME") }, \
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency, N_("The agency that leads it"), N_("ID") }, \
  { "due", 0, 0, G_OPTION_ARG_STRING, &due, N_("By when"), N_("D") }, \
  { "progress", 0, 0, G_OPTION_ARG_INT, &progress, N_("How much is done, 0 to 100"), N_("N") }, \
  { "done", 0, 0, G_OPTION_ARG_STRING, &done, N_("When it was done; needs --evidence"), N_("D") }, \
  { "evidence", 0, 0, G_OPTION_ARG_STRING, &evidence, N_("What shows that it is done"), N_("T") }, \
  { "shared", 0, 0, G_OPTION_ARG_STRING, &shared, N_("When it was shared"), N_("D") }, \
  { "shared-with", 0, 0, G_OPTION_ARG_STRING, &shared_with, N_("With whom"), N_("WHO") }

static const GOptionEntry add_options[] = {
  DETAIL_OPTIONS,
  { NULL }
};

static const GOptionEntry edit_options[] = {
  { "text", 0, 0, G_OPTION_ARG_STRING, &text, N_("What was learnt"), N_("T") },
  DETAIL_OPTIONS,
  { NULL }
};

static const GOptionEntry year_options[] = {
  { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Only reviews of that year"), N_("YEAR") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "number", N_("No") },
  { "kind", N_("Kind") },
  { "noted", N_("Noted on") },
  { "text", N_("Point") },
  { "action", N_("Corrective action") },
  { "lead", N_("Lead") },
  { "agency", N_("Agency") },
  { "due", N_("Due") },
  { "progress", N_("Progress") },
  { "done", N_("Done on") },
  { "evidence" },
  { "shared", N_("Shared on") },
  { "shared_with", N_("Shared with") },
  { "action_number" },
  { "id" },
  { NULL }
};

static void
set_action (JsonObject *row, RdReviewItem *item, const RdAction *taken)
{
  const RdAgency *led_by = taken->agency_id != NULL ? rd_review_item_find_row (item, RD_ROWS_AGENCIES, taken->agency_id) : NULL;
  guint place = rd_review_item_get_place (item, RD_ROWS_ACTIONS, taken->id);

  rd_row_set_text (row, "action", taken->text);
  rd_row_set_text (row, "lead", taken->lead);
  rd_row_set_text (row, "agency", led_by != NULL ? led_by->code : NULL);
  rd_row_set_day (row, "due", taken->due);
  rd_row_set_number (row, "progress", taken->progress);
  rd_row_set_day (row, "done", g_strcmp0 (taken->outcome, "complete") == 0 ? taken->closed : RD_DAY_NONE);
  rd_row_set_text (row, "evidence", taken->evidence);
  if (place > 0)
    rd_row_set_number (row, "action_number", place);
}

static JsonObject *
make_row (RdReviewItem *item, const RdLearningPoint *point)
{
  JsonObject *row = json_object_new ();
  g_autoptr(RdAction) taken = rd_register_get_learning_action (item, point);

  rd_row_set_text (row, "review", rd_review_item_get_reference (item));
  rd_row_set_number (row, "number", rd_review_item_get_place (item, RD_ROWS_LEARNING_POINTS, point->id));
  rd_row_set_text (row, "kind", point->kind);
  rd_row_set_day (row, "noted", point->noted);
  rd_row_set_text (row, "text", point->text);
  if (taken != NULL)
    set_action (row, item, taken);
  rd_row_set_day (row, "shared", point->shared);
  rd_row_set_text (row, "shared_with", point->shared_with);
  rd_row_set_text (row, "id", point->id);
  return row;
}

static RdExit
tell (RdCall *call, RdReviewItem *item, const char *id)
{
  return rd_output_object (call, columns, make_row (item, rd_review_item_find_row (item, RD_ROWS_LEARNING_POINTS, id)));
}

/* --- add, edit, remove */

static gboolean
check_kind (const char *code)
{
  g_autofree char *quoted = NULL;

  if (g_strv_contains (rd_learning_point_kinds, code))
    return TRUE;
  quoted = rd_call_quote (code);
  rd_call_warn (_("no kind %s; --kind is improvement or good-practice"), quoted);
  return FALSE;
}

/* A day that was given; "" takes it away. */
static gboolean
take_day (RdCall *call, const char *option, RdDay *out)
{
  if (option == NULL)
    return TRUE;
  if (*option == '\0')
    {
      *out = RD_DAY_NONE;
      return TRUE;
    }
  return rd_call_read_option_day (call, option, out);
}

static void
take (const char **field, const char *option)
{
  if (option != NULL)
    *field = option;
}

/* What the options say, over what is in @details already. */
static gboolean
take_options (RdCall *call, RdReviewItem *item, RdLearningDetails *details)
{
  take (&details->kind, kind);
  take (&details->text, text);
  take (&details->action, action);
  take (&details->lead, lead);
  take (&details->evidence, evidence);
  take (&details->shared_with, shared_with);
  if (progress != -1)
    details->progress = progress;
  if (agency != NULL)
    {
      const RdAgency *found = *agency != '\0' ? rd_call_find_agency (item, agency) : NULL;

      if (found == NULL && *agency != '\0')
        return FALSE;
      details->agency_id = found != NULL ? found->id : NULL;
    }
  return check_kind (details->kind) && take_day (call, noted, &details->noted) && take_day (call, due, &details->due)
         && take_day (call, done, &details->done) && take_day (call, shared, &details->shared);
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);
  RdLearningDetails details = { .kind = rd_learning_point_kinds[0], .noted = call->today, .text = call->args[1], .progress = -1,
                                .due = RD_DAY_NONE, .done = RD_DAY_NONE, .shared = RD_DAY_NONE };
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL || !take_options (call, item, &details))
    return RD_EXIT_USAGE;
  if (!rd_register_add_learning_point (call->reg, item, &details, &id, &error))
    return rd_call_fail (error, NULL);
  return tell (call, item, id);
}

static const RdLearningPoint *
find (RdCall *call, RdReviewItem **out_item)
{
  *out_item = rd_call_find_review (call, call->args[0]);
  return *out_item != NULL ? rd_call_find_place (*out_item, RD_ROWS_LEARNING_POINTS, call->args[1], _("learning point")) : NULL;
}

static RdExit
run_edit (RdCall *call)
{
  RdReviewItem *item;
  const RdLearningPoint *before = find (call, &item);
  g_autoptr (RdLearningPoint) point = before != NULL ? rd_learning_point_copy (before) : NULL;
  g_autoptr (RdAction) taken = before != NULL ? rd_register_get_learning_action (item, before) : NULL;
  RdLearningDetails details = { .progress = -1, .due = RD_DAY_NONE, .done = RD_DAY_NONE };
  g_autoptr (GError) error = NULL;

  if (point == NULL)
    return RD_EXIT_USAGE;
  details.kind = point->kind;
  details.noted = point->noted;
  details.text = point->text;
  details.shared = point->shared;
  details.shared_with = point->shared_with;
  if (taken != NULL)
    {
      details.action = taken->text;
      details.lead = taken->lead;
      details.agency_id = taken->agency_id;
      details.due = taken->due;
      details.done = g_strcmp0 (taken->outcome, "complete") == 0 ? taken->closed : RD_DAY_NONE;
      details.evidence = taken->evidence;
    }
  if (!take_options (call, item, &details))
    return RD_EXIT_USAGE;
  if (!rd_register_edit_learning_point (call->reg, item, point->id, &details, &error))
    return rd_call_fail (error, NULL);
  return tell (call, item, point->id);
}

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *item;
  const RdLearningPoint *point = find (call, &item);
  g_autoptr (GError) error = NULL;

  if (point == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_remove_learning_point (call->reg, item, point->id, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

/* --- list */

static void
add_points (JsonArray *rows, RdReviewItem *item)
{
  const GPtrArray *points = rd_review_item_get_rows (item, RD_ROWS_LEARNING_POINTS);

  for (guint i = 0; i < points->len; i++)
    json_array_add_object_element (rows, make_row (item, g_ptr_array_index (points, i)));
}

static RdExit
run_list (RdCall *call)
{
  GListModel *reviews = rd_register_get_reviews (call->reg);
  RdReviewItem *one = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  JsonArray *rows;

  if (call->n_args > 0 && one == NULL)
    return RD_EXIT_USAGE;

  rows = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      if (one == NULL || item == one)
        add_points (rows, item);
    }

  return rd_output_rows (call, columns, rows, _("No learning points."));
}

/* --- across reviews */

static const RdColumn theme_columns[] = {
  { "theme", N_("Theme") },
  { "reviews", N_("Reviews") },
  { "findings", N_("Findings") },
  { "first_year", N_("From") },
  { "last_year", N_("To") },
  { "in" },
  { NULL }
};

static JsonArray *
list_findings (const RdLearningTheme *theme)
{
  JsonArray *found = json_array_new ();

  for (guint i = 0; i < theme->findings->len; i++)
    {
      const RdThemeFinding *one = theme->findings->pdata[i];
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "review", rd_review_item_get_reference (one->review));
      rd_row_set_number (row, "number", one->number);
      rd_row_set_text (row, "title", one->finding->title);
      json_array_add_object_element (found, row);
    }
  return found;
}

static RdExit
run_themes (RdCall *call)
{
  g_autoptr (GPtrArray) themes = rd_register_list_themes (call->reg, year);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < themes->len; i++)
    {
      const RdLearningTheme *theme = themes->pdata[i];
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "theme", theme->name);
      rd_row_set_number (row, "reviews", theme->n_reviews);
      rd_row_set_number (row, "findings", theme->findings->len);
      if (theme->first_year != 0)
        {
          rd_row_set_number (row, "first_year", theme->first_year);
          rd_row_set_number (row, "last_year", theme->last_year);
        }
      json_object_set_array_member (row, "in", list_findings (theme));
      json_array_add_object_element (rows, row);
    }
  return rd_output_rows (call, theme_columns, rows, _("No finding has a theme."));
}

static RdExit
run_rename (RdCall *call)
{
  g_autoptr (GError) error = NULL;

  if (!rd_register_rename_theme (call->reg, call->args[0], call->args[1], NULL, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

#define DETAILS "[--kind KIND] [--noted D] [--action T] [--lead NAME] [--agency ID] [--due D] [--progress N] [--done D] [--evidence T] " \
                "[--shared D] [--shared-with WHO]"

const RdCommand rd_command_learning[] = {
  { "learning", "add", "REVIEW TEXT " DETAILS,
    N_("Note a point for improvement, with its corrective action, or good practice, while the review is running"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "learning", "edit", "REVIEW NUMBER [--text T] " DETAILS, N_("Change a learning point and its action, as one step"),
    2, 2, RD_NEEDS_WRITING, FALSE, edit_options, run_edit },
  { "learning", "remove", "REVIEW NUMBER", N_("Remove a learning point; its action stays"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "learning", "list", "[REVIEW]", N_("List the learning points of one review, or of all"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "learning", "themes", "[--year YEAR]", N_("List the themes of findings across reviews, those of most reviews first"),
    0, 0, RD_NEEDS_READING, FALSE, year_options, run_themes },
  { "learning", "theme", "THEME NEW", N_("Rename a theme, or put it together with another, in all reviews as one step"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_rename },
  { "learning", "brief", "REVIEW -o FILE.{docx,odt,fodt,pdf,html} [--dry-run]",
    N_("Write what is learnt so far into a file, without saying whom it is about"),
    1, 1, RD_NEEDS_READING, FALSE, rd_report_beside_options, rd_command_learning_brief },
  { NULL }
};
