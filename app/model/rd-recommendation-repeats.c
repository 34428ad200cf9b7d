/* rd-recommendation-repeats.c — recommendations that an earlier review made already
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-recommendation-repeats.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-action.h"
#include "core/review/rd-like-texts.h"
#include "core/review/rd-milestone.h"
#include "model/rd-register-private.h"

/* Every recommendation of the register, by its place in texts. */
typedef struct
{
  GPtrArray   *made;      /* RdMadeRecommendation; n_actions and the rest are not counted yet */
  RdLikeTexts *texts;
} All;

/* Auxiliary methods */

static RdDay
find_recorded (RdReviewItem *review, const char *milestone)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_MILESTONES);
  RdDay day = RD_DAY_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdMilestone *recorded = rows->pdata[i];

      if (!recorded->planned && g_str_equal (recorded->milestone, milestone))
        day = recorded->day;
    }
  return day;
}

static RdMadeRecommendation *
made_new (RdReviewItem *review, const RdRecommendation *recommendation, guint number)
{
  RdMadeRecommendation *self = g_new0 (RdMadeRecommendation, 1);

  self->review = g_object_ref (review);
  self->recommendation = recommendation;
  self->number = number;
  self->made = rd_review_item_get_said (review);
  self->likeness = 1;
  return self;
}

static void
count_actions (RdMadeRecommendation *self, RdDay today)
{
  const GPtrArray *actions = rd_review_item_get_rows (self->review, RD_ROWS_ACTIONS);

  for (guint i = 0; i < actions->len; i++)
    {
      const RdAction *action = actions->pdata[i];

      if (g_strcmp0 (action->recommendation_id, self->recommendation->id) != 0)
        continue;
      self->n_actions++;
      self->n_complete += g_strcmp0 (action->outcome, "complete") == 0;
      self->n_overdue += action->closed == RD_DAY_NONE && action->due != RD_DAY_NONE && action->due < today;
    }
}

/* Its own, with what became of it. (transfer full) */
static RdMadeRecommendation *
tell (RdRegister *reg, const RdMadeRecommendation *made, double likeness)
{
  RdMadeRecommendation *self = made_new (made->review, made->recommendation, made->number);

  self->likeness = likeness;
  count_actions (self, rd_register_get_today (reg));
  return self;
}

static void
all_clear (All *self)
{
  g_ptr_array_unref (self->made);
  rd_like_texts_free (self->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (All, all_clear)

static void
all_init (All *self, RdRegister *reg)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  self->made = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_made_recommendation_free);
  self->texts = rd_like_texts_new ();
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_RECOMMENDATIONS);

      for (guint j = 0; j < rows->len; j++)
        {
          const RdRecommendation *recommendation = rows->pdata[j];

          g_ptr_array_add (self->made, made_new (review, recommendation, j + 1));
          rd_like_texts_add (self->texts, recommendation->text);
        }
    }
}

/* Of two reviews without a day, or with the same, the reference tells. */
static gboolean
is_earlier (RdReviewItem *review, RdReviewItem *than)
{
  RdDay a = rd_review_item_get_said (review), b = rd_review_item_get_said (than);

  if (review == than)
    return FALSE;
  if (a != b)
    return b == RD_DAY_NONE || (a != RD_DAY_NONE && a < b);
  return rd_reference_compare (rd_review_item_get_reference (review), rd_review_item_get_reference (than)) < 0;
}

/* What all of them say that is like @text, from earlier reviews. (transfer full) */
static GPtrArray *
find_like (RdRegister *reg, const All *all, RdReviewItem *review, const char *text)
{
  g_autoptr(GArray) like = rd_like_texts_find (all->texts, text, RD_LIKE_TEXTS_FLOOR);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_made_recommendation_free);

  for (guint i = 0; i < like->len; i++)
    {
      const RdLikeText *one = &g_array_index (like, RdLikeText, i);
      const RdMadeRecommendation *made = all->made->pdata[one->place];

      if (is_earlier (made->review, review))
        g_ptr_array_add (found, tell (reg, made, one->likeness));
    }
  return found;
}

static const RdMadeRecommendation *
find_by_id (const All *all, const char *id)
{
  for (guint i = 0; i < all->made->len; i++)
    {
      const RdMadeRecommendation *made = all->made->pdata[i];

      if (g_str_equal (made->recommendation->id, id))
        return made;
    }
  return NULL;
}

/* What it repeats; NULL for nothing. (transfer full) */
static RdRecommendationRepeat *
find_repeat (RdRegister *reg, const All *all, const RdMadeRecommendation *now)
{
  const char *earlier_id = now->recommendation->earlier_id;
  const RdMadeRecommendation *linked = earlier_id != NULL ? find_by_id (all, earlier_id) : NULL;
  g_autoptr(GPtrArray) like = NULL;
  RdRecommendationRepeat *repeat;

  if (g_strcmp0 (earlier_id, RD_RECOMMENDATION_NO_EARLIER) == 0)
    return NULL;
  if (linked == NULL)
    like = find_like (reg, all, now->review, now->recommendation->text);
  if (linked == NULL && like->len == 0)
    return NULL;
  repeat = g_new0 (RdRecommendationRepeat, 1);
  repeat->now = tell (reg, now, 1);
  repeat->before = linked != NULL ? tell (reg, linked, 1) : g_ptr_array_steal_index (like, 0);
  repeat->is_linked = linked != NULL;
  return repeat;
}

/* Public API */

void
rd_made_recommendation_free (RdMadeRecommendation *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->review);
  g_free (self);
}

void
rd_recommendation_repeat_free (RdRecommendationRepeat *self)
{
  if (self == NULL)
    return;
  rd_made_recommendation_free (self->now);
  rd_made_recommendation_free (self->before);
  g_free (self);
}

RdDay
rd_review_item_get_said (RdReviewItem *review)
{
  RdDay published;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), RD_DAY_NONE);

  published = find_recorded (review, "published");
  return published != RD_DAY_NONE ? published : find_recorded (review, "completed");
}

GPtrArray *
rd_register_find_earlier (RdRegister *self, RdReviewItem *review, const char *text)
{
  g_auto(All) all = { 0 };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  all_init (&all, self);
  return find_like (self, &all, review, text);
}

RdMadeRecommendation *
rd_register_get_earlier (RdRegister *self, const RdRecommendation *recommendation)
{
  g_auto(All) all = { 0 };
  const RdMadeRecommendation *linked;

  g_return_val_if_fail (RD_IS_REGISTER (self) && recommendation != NULL, NULL);

  all_init (&all, self);
  linked = recommendation->earlier_id != NULL ? find_by_id (&all, recommendation->earlier_id) : NULL;
  return linked != NULL ? tell (self, linked, 1) : NULL;
}

GPtrArray *
rd_register_list_repeats (RdRegister *self, RdReviewItem *review)
{
  GPtrArray *repeats = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_recommendation_repeat_free);
  g_auto(All) all = { 0 };

  g_return_val_if_fail (RD_IS_REGISTER (self), repeats);

  all_init (&all, self);
  for (guint i = 0; i < all.made->len; i++)
    {
      const RdMadeRecommendation *now = all.made->pdata[i];
      RdRecommendationRepeat *repeat = review == NULL || now->review == review ? find_repeat (self, &all, now) : NULL;

      if (repeat != NULL)
        g_ptr_array_add (repeats, repeat);
    }
  return repeats;
}

char *
rd_made_recommendation_describe (const RdMadeRecommendation *self)
{
  GString *out = g_string_new (NULL);
  const char *reference;
  int year;

  g_return_val_if_fail (self != NULL, g_string_free (out, FALSE));

  reference = rd_review_item_get_reference (self->review);
  if (self->made == RD_DAY_NONE)
    /* Translators: a review's reference, the number of the recommendation in it */
    g_string_append_printf (out, _("%1$s recommends this, too (recommendation %2$u)"), reference, self->number);
  else
    {
      rd_day_get_ymd (self->made, &year, NULL, NULL);
      /* Translators: a review's reference, a year, the number of the recommendation in it */
      g_string_append_printf (out, _("%1$s recommended this in %2$d (recommendation %3$u)"), reference, year, self->number);
    }
  if (self->n_actions == 0)
    g_string_append_printf (out, "; %s", _("no action followed"));
  else
    /* Translators: how many are done, of how many */
    g_string_append_printf (out, _("; its actions: %1$u of %2$u done"), self->n_complete, self->n_actions);
  if (self->n_overdue > 0)
    g_string_append_printf (out, _(", %u overdue"), self->n_overdue);
  return g_string_free (out, FALSE);
}
