/* rd-action-sheet.c — actions as a table for paper and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-action-sheet.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-agency.h"
#include "model/rd-action-item.h"
#include "model/rd-register-chases.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* One row.  Everything is borrowed but naming, which its review shares. */
typedef struct
{
  RdReviewItem   *review;
  const RdAction *action;
  RdActionState   state;
  RdNaming       *naming;
} Line;

/* Auxiliary methods */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *x = a, *y = b;

  if (x->state.status != y->state.status)
    return x->state.status < y->state.status ? -1 : 1;
  if (x->action->due != y->action->due)
    return x->action->due < y->action->due ? -1 : 1;
  if (x->review != y->review)
    return g_strcmp0 (rd_review_item_get_reference (x->review), rd_review_item_get_reference (y->review));
  return x->action->position - y->action->position;
}

static void
add_lines (RdRegister *self, RdReviewItem *review, const RdActionStatus *status, RdNaming *naming, GArray *lines)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);

  for (guint i = 0; i < actions->len; i++)
    {
      Line line = { review, actions->pdata[i], { 0 }, naming };

      rd_register_work_out_action (self, line.action, &line.state);
      if (status == NULL || line.state.status == *status)
        g_array_append_val (lines, line);
    }
}

static void
take_shown (RdSheet *sheet, const RdNaming *naming, const char *text)
{
  rd_sheet_take_text (sheet, rd_naming_show (naming, NULL, NULL, text));
}

/* "Mon 2 Nov 2026: half are booked". (transfer full); NULL where nothing was told */
static char *
word_told (const RdNaming *naming, const RdActionNote *note)
{
  g_autofree char *day = note != NULL ? rd_wording_day (note->day) : NULL;
  g_autofree char *text = note != NULL ? rd_naming_show (naming, NULL, NULL, note->text) : NULL;

  return note != NULL ? g_strdup_printf ("%s: %s", day, text) : NULL;
}

/* How it went on, and how it was asked about. */
static void
add_course (RdSheet *sheet, const Line *line)
{
  const RdActionNote *note = rd_review_item_find_last_note (line->review, line->action->id);
  guint n;
  const RdActionChase *chase = rd_review_item_find_last_chase (line->review, line->action->id, &n);

  rd_sheet_take_text (sheet, word_told (line->naming, note));
  rd_sheet_add_day (sheet, line->action->next_review);
  rd_sheet_take_text (sheet, chase != NULL ? rd_wording_action_chased (chase, n, note) : NULL);
}

static void
add_row (RdSheet *sheet, const Line *line)
{
  const RdAction *action = line->action;
  const RdAgency *agency = action->agency_id != NULL
                           ? rd_review_item_find_row (line->review, RD_ROWS_AGENCIES, action->agency_id) : NULL;
  const RdRecommendation *recommendation = action->recommendation_id != NULL
    ? rd_review_item_find_row (line->review, RD_ROWS_RECOMMENDATIONS, action->recommendation_id) : NULL;

  rd_sheet_add_text (sheet, rd_review_item_get_reference (line->review));
  take_shown (sheet, line->naming, recommendation != NULL ? recommendation->text : NULL);
  take_shown (sheet, line->naming, action->text);
  take_shown (sheet, line->naming, agency != NULL ? agency->name : NULL);
  take_shown (sheet, line->naming, action->lead);
  rd_sheet_add_day (sheet, action->due);
  rd_sheet_take_text (sheet, rd_wording_action_state (&line->state));
  rd_sheet_add_number (sheet, action->progress);
  take_shown (sheet, line->naming, action->success);
  take_shown (sheet, line->naming, action->evidence);
  take_shown (sheet, line->naming, action->impact);
  rd_sheet_add_day (sheet, action->closed);
  add_course (sheet, line);
}

static void
add_columns (RdSheet *sheet)
{
  rd_sheet_add_column (sheet, _("Review"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Recommendation"), RD_SHEET_TEXT, 24);
  rd_sheet_add_column (sheet, _("Action"), RD_SHEET_TEXT, 30);
  rd_sheet_add_column (sheet, _("Lead agency"), RD_SHEET_TEXT, 14);
  rd_sheet_add_column (sheet, _("Lead"), RD_SHEET_TEXT, 14);
  rd_sheet_add_column (sheet, _("Due"), RD_SHEET_DAY, 11);
  rd_sheet_add_column (sheet, _("State"), RD_SHEET_TEXT, 14);
  rd_sheet_add_column (sheet, _("Progress (%)"), RD_SHEET_NUMBER, 8);
  rd_sheet_add_column (sheet, _("Success criterion"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Evidence of completion"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Impact on children"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Closed on"), RD_SHEET_DAY, 11);
  rd_sheet_add_column (sheet, _("Told last"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Looked at next on"), RD_SHEET_DAY, 11);
  rd_sheet_add_column (sheet, _("Chased"), RD_SHEET_TEXT, 16);
}

static void
fill (RdSheet *sheet, const GArray *lines, RdNamingMode mode)
{
  add_columns (sheet);
  if (mode == RD_NAMING_REAL)
    rd_sheet_set_warning (sheet, _("Real names"));
  for (guint i = 0; i < lines->len; i++)
    add_row (sheet, &g_array_index (lines, Line, i));
}

/* That of @review; each review has one. (transfer none) */
static RdNaming *
need_naming (GHashTable *namings, RdReviewItem *review, RdNamingMode mode)
{
  RdNaming *naming = g_hash_table_lookup (namings, review);

  if (naming == NULL)
    {
      naming = rd_naming_new_for_review (review, mode);
      g_hash_table_insert (namings, review, naming);
    }
  return naming;
}

/* Public API */

void
rd_register_work_out_action (RdRegister *self, const RdAction *action, RdActionState *out)
{
  rd_action_state_work_out (action, rd_register_get_workdays (self), rd_register_get_today (self),
                            rd_register_get_due_soon_days (self), out);
}

RdSheet *
rd_register_sheet_actions (RdRegister *self, RdReviewItem *review, const RdActionStatus *status, RdNamingMode mode)
{
  GListModel *reviews = rd_register_get_reviews (self);
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr(GPtrArray) namings = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_naming_unref);
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (reviews, i);

      if (review != NULL && item != review)
        continue;
      g_ptr_array_add (namings, rd_naming_new_for_review (item, mode));
      add_lines (self, item, status, namings->pdata[namings->len - 1], lines);
    }
  g_array_sort (lines, compare_lines);
  sheet = review != NULL ? rd_register_new_review_sheet (self, review, _("Actions")) : rd_register_new_sheet (self, _("Actions"));
  fill (sheet, lines, mode);
  return sheet;
}

RdSheet *
rd_register_sheet_action_items (RdRegister *self, GListModel *items, RdNamingMode mode)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr(GHashTable) namings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) rd_naming_unref);
  RdSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (self) && G_IS_LIST_MODEL (items), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(RdActionItem) item = g_list_model_get_item (items, i);
      RdReviewItem *review = rd_action_item_get_review (item);
      Line line = { review, rd_action_item_get_action (item), *rd_action_item_get_state (item), need_naming (namings, review, mode) };

      g_array_append_val (lines, line);
    }
  sheet = rd_register_new_sheet (self, _("Actions"));
  fill (sheet, lines, mode);
  return sheet;
}
