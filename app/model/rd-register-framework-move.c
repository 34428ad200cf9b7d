/* rd-register-framework-move.c — a review under another framework
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-frameworks.h"

#include "core/rules/rd-framework-move.h"
#include "model/rd-register-private.h"
#include "model/rd-wording-framework.h"
#include "model/rd-wording.h"
#include "store/rd-store-board.h"
#include "store/rd-store-reviews.h"

/* The review as it will be, with the text of its framework. */
typedef struct
{
  RdReview *review;
  char     *xml;
} Writing;

/* Auxiliary methods */

static RdMove *
make_move (RdReviewItem *review, const RdTimescaleMove *found)
{
  RdMove *move = g_new0 (RdMove, 1);

  move->review = g_object_ref (review);
  move->timescale = g_strdup (found->timescale->id);
  move->label = g_strdup (rd_wording_translate_data (found->timescale->label));
  move->from = found->before != NULL ? found->before->due : RD_DAY_NONE;
  move->to = found->after != NULL ? found->after->due : RD_DAY_NONE;
  move->status_from = found->before != NULL ? found->before->status : RD_STATUS_NOT_NEEDED;
  move->status_to = found->after != NULL ? found->after->status : RD_STATUS_NOT_NEEDED;
  return move;
}

static void
collect_lost (RdFrameworkMove *self, RdReviewItem *review)
{
  g_autoptr(GArray) lost = rd_framework_move_find_lost (self->from, self->to, rd_review_item_get_recordings (review));
  g_autoptr(GPtrArray) holds = rd_framework_move_find_lost_holds (self->to, rd_review_item_get_holds (review));
  g_autoptr(GPtrArray) answers = rd_framework_move_find_lost_answers (self->to,
                                                                        rd_review_item_get_rows (review, RD_ROWS_CRITERIA_ANSWERS));

  for (guint i = 0; i < lost->len; i++)
    g_ptr_array_add (self->lost, rd_wording_lost_milestone (self->from, &g_array_index (lost, RdLostMilestone, i)));
  for (guint i = 0; i < holds->len; i++)
    g_ptr_array_add (self->lost, rd_wording_lost_hold (self->from, holds->pdata[i]));
  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (self->lost, rd_wording_lost_answer (self->from, answers->pdata[i]));
}

static void
collect_moves (RdRegister *reg, RdFrameworkMove *self, RdReviewItem *review)
{
  RdReviewContext context = rd_register_get_context (reg);
  g_autoptr(GPtrArray) after = rd_review_item_try_framework (review, self->to, &context);
  g_autoptr(GArray) found = rd_framework_move_compare (rd_review_item_get_worked_out (review), after);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (self->moves, make_move (review, &g_array_index (found, RdTimescaleMove, i)));
}

static gboolean
check_another (RdReviewItem *review, const RdFramework *framework, GError **error)
{
  const RdReview *record = rd_review_item_get_review (review);

  if (!g_str_equal (record->framework, framework->id) || !g_str_equal (record->framework_version, framework->version))
    return TRUE;
  g_set_error (error, RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_SAME, "“%s %s”", framework->id, framework->version);
  return FALSE;
}

/* Inside actions */

static gboolean
write_review (RdRegister *self, gpointer data, GError **error)
{
  Writing *writing = data;

  return rd_store_keep_framework (self->store, writing->review->framework, writing->review->framework_version, writing->xml, error)
         && rd_store_put_review (self->store, writing->review, error);
}

static gboolean
write_move (RdRegister *self, RdReviewItem *review, const RdFramework *framework, GError **error)
{
  g_autoptr(RdReview) moved = rd_review_copy (rd_review_item_get_review (review));
  g_autofree char *xml = rd_register_get_framework_xml (self, framework->id, framework->version, error);
  g_autofree char *subject = g_strdup_printf ("%s %s", framework->id, framework->version);
  Writing writing = { moved, xml };
  RdRegisterAct act = {
    .code = "review-framework-moved",
    .subject = subject,
    .review_id = moved->id,
    .scope = RD_SCOPE_REVIEWS,
    .write = write_review,
    .data = &writing,
  };

  if (xml == NULL)
    return FALSE;
  g_free (moved->framework);
  g_free (moved->framework_version);
  moved->framework = g_strdup (framework->id);
  moved->framework_version = g_strdup (framework->version);
  return rd_register_act (self, &act, error);
}

/* Public API */

void
rd_framework_move_free (RdFrameworkMove *self)
{
  if (self == NULL)
    return;
  rd_framework_unref (self->from);
  rd_framework_unref (self->to);
  g_ptr_array_unref (self->lost);
  g_ptr_array_unref (self->moves);
  g_free (self);
}

RdFrameworkMove *
rd_register_preview_framework_move (RdRegister *self, RdReviewItem *review, const char *id, const char *version, GError **error)
{
  g_autoptr(RdFramework) to = NULL;
  RdFrameworkMove *move;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, NULL);

  to = rd_register_find_framework (self, id, version, error);
  if (to == NULL || !check_another (review, to, error))
    return NULL;
  move = g_new0 (RdFrameworkMove, 1);
  move->from = rd_framework_ref (rd_review_item_get_framework (review));
  move->to = g_steal_pointer (&to);
  move->lost = g_ptr_array_new_with_free_func (g_free);
  move->moves = rd_moves_new ();
  collect_lost (move, review);
  collect_moves (self, move, review);
  return move;
}

gboolean
rd_register_move_review (RdRegister *self, RdReviewItem *review, const char *id, const char *version,
                         gboolean acknowledged, GError **error)
{
  g_autoptr(RdFrameworkMove) move = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  move = rd_register_preview_framework_move (self, review, id, version, error);
  if (move == NULL)
    return FALSE;
  if (move->lost->len > 0 && !acknowledged)
    {
      g_set_error (error, RD_FRAMEWORK_CHOICE_ERROR, RD_FRAMEWORK_CHOICE_ERROR_LOST, "“%s %s”", move->to->id, move->to->version);
      return FALSE;
    }
  return write_move (self, review, move->to, error);
}
