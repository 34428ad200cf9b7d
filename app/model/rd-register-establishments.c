/* rd-register-establishments.c — secure establishments, and the yearly review of restraint in each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-register-establishments.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-milestone.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "model/rd-wording-private.h"
#include "model/rd-wording.h"

static const RdWord kinds[] = {
  { "young-offender-institution", N_("Young offender institution") },
  { "secure-training-centre", N_("Secure training centre") },
  { "secure-childrens-home", N_("Secure children’s home") },
  { "other", N_("Other secure establishment") },
};

/* Auxiliary methods */

static const GPtrArray *
get_establishments (RdRegister *self)
{
  return rd_register_get_board_rows (self, RD_ROWS_ESTABLISHMENTS);
}

static gboolean
is_called (const RdEstablishment *establishment, const char *name)
{
  g_autofree char *a = g_utf8_casefold (establishment->name, -1);
  g_autofree char *b = g_utf8_casefold (name, -1);

  return g_str_equal (a, b);
}

static const RdEstablishment *
find_by_id (RdRegister *self, const char *id)
{
  const GPtrArray *rows = get_establishments (self);

  for (guint i = 0; id != NULL && i < rows->len; i++)
    if (g_str_equal (((const RdEstablishment *) rows->pdata[i])->id, id))
      return rows->pdata[i];
  return NULL;
}

static gboolean
is_name_taken (RdRegister *self, const RdEstablishment *establishment)
{
  const GPtrArray *rows = get_establishments (self);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdEstablishment *other = rows->pdata[i];

      if (!g_str_equal (other->id, establishment->id) && is_called (other, establishment->name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_establishment (RdRegister *self, const RdEstablishment *establishment, GError **error)
{
  if (!rd_register_has_text (establishment->name) || is_name_taken (self, establishment))
    return rd_register_fail_value (error, RD_FAULT_ESTABLISHMENT);
  if (!rd_register_check_text (establishment->name, RD_TEXT_MAX, TRUE, RD_FAULT_ESTABLISHMENT, error))
    return FALSE;
  if (establishment->kind == NULL || !g_strv_contains (rd_establishment_kinds, establishment->kind))
    return rd_register_fail_value (error, RD_FAULT_ESTABLISHMENT_KIND);
  if (!rd_register_check_event (self, establishment->opened, error) || !rd_register_check_event (self, establishment->closed, error))
    return FALSE;
  if (establishment->opened != RD_DAY_NONE && establishment->closed != RD_DAY_NONE && establishment->closed < establishment->opened)
    return rd_register_fail_dates (error, RD_FAULT_DATE_CLOSED_BEFORE_OPENED);
  return rd_register_check_text (establishment->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

static const char *
choose_code (RdRegister *self, const RdEstablishment *establishment)
{
  const RdEstablishment *before = find_by_id (self, establishment->id);

  if (before == NULL)
    return "establishment-added";
  return before->closed == RD_DAY_NONE && establishment->closed != RD_DAY_NONE ? "establishment-closed" : "establishment-changed";
}

static const RdRestraintYear *
get_link (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_RESTRAINT_YEARS);

  return rows->len > 0 ? rows->pdata[0] : NULL;
}

/* Whether a review other than @except says that it is of that establishment; with @year 0 of any year. */
static gboolean
is_linked (RdRegister *self, const char *establishment_id, int year, RdReviewItem *except)
{
  GListModel *reviews = rd_register_get_reviews (self);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      const RdRestraintYear *link = get_link (review);

      if (link != NULL && review != except && g_str_equal (link->establishment_id, establishment_id)
          && (year == 0 || link->year == year))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_year (RdRegister *self, RdReviewItem *review, const RdRestraintYear *year, GError **error)
{
  if (find_by_id (self, year->establishment_id) == NULL)
    return rd_register_fail_missing (error);
  if (year->year < RD_YEAR_FIRST || year->year > RD_YEAR_LAST || year->incidents < -1)
    return rd_register_fail_value (error, RD_FAULT_RESTRAINT_YEAR);
  if (is_linked (self, year->establishment_id, year->year, review))
    return rd_register_fail_value (error, RD_FAULT_RESTRAINT_TAKEN);
  return rd_register_check_text (year->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

static RdDay
find_reported (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_MILESTONES);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdMilestone *recorded = rows->pdata[i];

      if (!recorded->planned && g_str_equal (recorded->milestone, RD_RESTRAINT_REPORTED_MILESTONE))
        return recorded->day;
    }
  return RD_DAY_NONE;
}

/* The reviews of an establishment and what is known of them, in the same order. */
static void
collect_known (RdRegister *self, const RdEstablishment *establishment, GArray *known, GPtrArray *of)
{
  GListModel *reviews = rd_register_get_reviews (self);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      const RdRestraintYear *link = get_link (review);
      RdRestraintKnown one;

      if (link == NULL || !g_str_equal (link->establishment_id, establishment->id))
        continue;
      one = (RdRestraintKnown) { link->year, find_reported (review) };
      g_array_append_val (known, one);
      g_ptr_array_add (of, g_steal_pointer (&review));
    }
}

/* Public API */

gboolean
rd_register_put_establishment (RdRegister *self, const RdEstablishment *establishment, GError **error)
{
  g_autoptr(RdEstablishment) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && establishment != NULL, FALSE);

  copy = rd_establishment_copy (establishment);
  rd_register_tidy_texts (&rd_establishment_type, copy);
  if (!check_establishment (self, copy, error))
    return FALSE;
  return rd_register_put_row (self, NULL, choose_code (self, copy), NULL, RD_ROWS_ESTABLISHMENTS, copy, error);
}

gboolean
rd_register_remove_establishment (RdRegister *self, const char *id, GError **error)
{
  const RdEstablishment *establishment;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL, FALSE);

  establishment = find_by_id (self, id);
  if (establishment == NULL)
    return rd_register_fail_missing (error);
  if (is_linked (self, id, 0, NULL))
    return rd_register_fail_value (error, RD_FAULT_RESTRAINT_LINKED);
  return rd_register_remove_row (self, NULL, "establishment-removed", NULL, RD_ROWS_ESTABLISHMENTS, establishment, error);
}

const RdEstablishment *
rd_register_find_establishment (RdRegister *self, const char *id_or_name)
{
  const GPtrArray *rows;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id_or_name != NULL, NULL);

  rows = get_establishments (self);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdEstablishment *) rows->pdata[i])->id, id_or_name) || is_called (rows->pdata[i], id_or_name))
      return rows->pdata[i];
  return NULL;
}

gboolean
rd_register_put_restraint_year (RdRegister *self, RdReviewItem *review, const RdRestraintYear *year, GError **error)
{
  const RdRestraintYear *before;
  g_autoptr(RdRestraintYear) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && year != NULL, FALSE);

  before = get_link (review);
  copy = before != NULL ? rd_restraint_year_copy (before) : rd_restraint_year_new (rd_review_item_get_review (review)->id);
  rd_record_copy_field (rd_record_find_field (&rd_restraint_year_type, "establishment_id"), copy, year);
  rd_record_copy_field (rd_record_find_field (&rd_restraint_year_type, "note"), copy, year);
  copy->year = year->year;
  copy->incidents = year->incidents;
  rd_register_tidy_texts (&rd_restraint_year_type, copy);
  return check_year (self, review, copy, error)
         && rd_register_put_row (self, review, "restraint-year-set", NULL, RD_ROWS_RESTRAINT_YEARS, copy, error);
}

gboolean
rd_register_clear_restraint_year (RdRegister *self, RdReviewItem *review, GError **error)
{
  const RdRestraintYear *link;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  link = get_link (review);
  if (link == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, "restraint-year-cleared", NULL, RD_ROWS_RESTRAINT_YEARS, link, error);
}

gboolean
rd_register_begin_restraint_review (RdRegister *self, const char *reference, const char *title, const RdRestraintYear *year,
                                    RdReviewItem **out_review, GError **error)
{
  RdReviewDetails details = { .reference = reference, .title = title, .framework = RD_RESTRAINT_FRAMEWORK };
  g_autoptr(RdRestraintYear) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && year != NULL, FALSE);

  copy = rd_restraint_year_copy (year);
  rd_register_tidy_texts (&rd_restraint_year_type, copy);
  return check_year (self, NULL, copy, error)
         && rd_register_add_review_with_row (self, &details, RD_ROWS_RESTRAINT_YEARS, copy, out_review, error);
}

GPtrArray *
rd_register_list_restraint (RdRegister *self, const RdEstablishment *establishment)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_restraint_line_free);
  g_autoptr(GArray) known = g_array_new (FALSE, FALSE, sizeof (RdRestraintKnown));
  g_autoptr(GPtrArray) of = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) states = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && establishment != NULL, lines);

  collect_known (self, establishment, known, of);
  states = rd_restraint_state_list (establishment, (const RdRestraintKnown *) (gpointer) known->data, known->len, rd_register_get_today (self));
  for (guint i = 0; i < states->len; i++)
    {
      RdRestraintLine *line = g_new0 (RdRestraintLine, 1);

      line->reported = RD_DAY_NONE;
      line->state = g_array_index (states, RdRestraintState, i);
      if (line->state.known >= 0)
        {
          line->review = g_object_ref (of->pdata[line->state.known]);
          line->link = get_link (line->review);
          line->reported = g_array_index (known, RdRestraintKnown, line->state.known).reported;
        }
      g_ptr_array_add (lines, line);
    }
  return lines;
}

GPtrArray *
rd_register_list_unlinked_restraint (RdRegister *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *reviews;

  g_return_val_if_fail (RD_IS_REGISTER (self), found);

  reviews = rd_register_get_reviews (self);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_review (review)->framework, RD_RESTRAINT_FRAMEWORK) && get_link (review) == NULL)
        g_ptr_array_add (found, g_steal_pointer (&review));
    }
  return found;
}

void
rd_restraint_line_free (RdRestraintLine *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->review);
  g_free (self);
}

const char *
rd_wording_establishment_kind (const char *code)
{
  const char *word = rd_wording_find_word (kinds, G_N_ELEMENTS (kinds), code);

  return word != NULL ? word : _(kinds[G_N_ELEMENTS (kinds) - 1].text);
}

char *
rd_restraint_line_describe (const RdRestraintLine *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  switch (self->state.status)
    {
    case RD_RESTRAINT_REPORTED:
      day = rd_wording_day (self->reported);
      /* Translators: a review's reference, a day */
      return g_strdup_printf (_("%1$s · findings reported to the Youth Justice Board on %2$s"), rd_review_item_get_reference (self->review), day);
    case RD_RESTRAINT_NOT_REPORTED:
      /* Translators: a review's reference */
      return g_strdup_printf (_("%s · findings not reported to the Youth Justice Board yet"), rd_review_item_get_reference (self->review));
    case RD_RESTRAINT_MISSING:
      return g_strdup (_("No review of this year"));
    case RD_RESTRAINT_RUNNING:
    default:
      return g_strdup (_("The year is still running"));
    }
}
