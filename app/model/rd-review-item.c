/* rd-review-item.c — a review as lists and pages show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-review-item.h"

#include "model/rd-review-item-private.h"
#include "model/rd-review-lists.h"
#include "model/rd-review-plan.h"
#include "model/rd-review-summary.h"
#include "model/rd-wording-agencies.h"
#include "model/rd-wording.h"

/* (1) rows and deadlines are never NULL.
 * (2) deadlines_list and milestones_list hold what was worked out last, in the
 *     framework's order; an item whose content did not change is the same object.
 * (3) framework is base with the local milestones among rows.
 * (4) deadlines borrows its elements from the items of deadlines_list.
 */
struct _RdReviewItem
{
  GObject          parent_instance;

  /* Owned */
  RdReview        *review;
  RdFramework     *base;             /* the guidance alone */
  RdFramework     *framework;
  RdRows          *rows;
  GPtrArray       *deadlines;        /* const RdDeadline */
  GListStore      *deadlines_list;   /* RdDeadlineItem */
  GListStore      *milestones_list;  /* RdMilestoneItem; NULL until somebody asks */
  RdReviewSummary *summary;

  gboolean         is_renamed;       /* the rows show a reference or title that is no more */
  gboolean         is_reframed;      /* what depends on the framework has still to be told of another one */
};

enum
{
  PROP_REFERENCE = 1,
  PROP_TITLE,
  PROP_OWNER,
  PROP_FRAMEWORK_LABEL,
  PROP_STAGE_LABEL,
  PROP_STAGE_INDEX,
  PROP_N_STAGES,
  PROP_N_OVERDUE,
  PROP_N_DUE_SOON,
  PROP_STATE,
  PROP_NEXT_LABEL,
  PROP_NEXT_DUE,
  PROP_NEXT_TEXT,
  PROP_NEXT_ORIGINAL,
  PROP_RETURNED_TEXT,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdReviewItem, rd_review_item, G_TYPE_OBJECT)

/* Auxiliary methods */

static void
notify (RdReviewItem *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
notify_if (RdReviewItem *self, gboolean is_changed, guint property)
{
  if (is_changed)
    notify (self, property);
}

static GPtrArray *
work_out_deadlines (RdReviewItem *self, RdFramework *framework, const GPtrArray *recordings,
                    const RdReviewContext *context)
{
  RdDeadlineInput input = {
    .framework = framework,
    .milestones = recordings,
    .holds = self->rows->lists[RD_ROWS_HOLDS],
    .workdays = context->workdays,
    .today = context->today,
    .due_soon_days = context->due_soon_days,
    .board_periods = context->board_periods,
  };

  return rd_deadlines_work_out (&input);
}

static gboolean
refresh_deadlines (RdReviewItem *self, const RdReviewContext *context)
{
  GListModel *list = G_LIST_MODEL (self->deadlines_list);
  g_autoptr(GPtrArray) worked_out = work_out_deadlines (self, self->framework, self->rows->lists[RD_ROWS_MILESTONES], context);
  gboolean is_changed = rd_review_lists_put_deadlines (self->deadlines_list, self, worked_out, self->is_renamed);
  guint n = g_list_model_get_n_items (list);

  self->is_renamed = FALSE;
  g_ptr_array_set_size (self->deadlines, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdDeadlineItem) item = g_list_model_get_item (list, i);

      g_ptr_array_add (self->deadlines, (gpointer) rd_deadline_item_get_deadline (item));
    }
  return is_changed;
}

/* Most reviews of a register are never looked at: their milestones' items are
 * made when somebody asks for them.
 */
static GListStore *
need_milestones (RdReviewItem *self)
{
  if (self->milestones_list == NULL)
    {
      self->milestones_list = g_list_store_new (RD_TYPE_MILESTONE_ITEM);
      rd_review_lists_put_milestones (self->milestones_list, self->framework, self->rows->lists[RD_ROWS_MILESTONES]);
    }
  return self->milestones_list;
}

static void
refresh_summary (RdReviewItem *self)
{
  g_autoptr(RdReviewSummary) old = g_steal_pointer (&self->summary);
  RdReviewSummary *new = rd_review_summary_new (self->framework, self->rows->lists[RD_ROWS_MILESTONES], self->deadlines);

  self->summary = new;
  notify_if (self, g_strcmp0 (old->stage_label, new->stage_label) != 0, PROP_STAGE_LABEL);
  notify_if (self, old->stage_index != new->stage_index, PROP_STAGE_INDEX);
  notify_if (self, old->n_overdue != new->n_overdue, PROP_N_OVERDUE);
  notify_if (self, old->n_due_soon != new->n_due_soon, PROP_N_DUE_SOON);
  notify_if (self, old->state != new->state, PROP_STATE);
  notify_if (self, g_strcmp0 (old->next_label, new->next_label) != 0, PROP_NEXT_LABEL);
  notify_if (self, old->next_due != new->next_due, PROP_NEXT_DUE);
  notify_if (self, g_strcmp0 (old->next_text, new->next_text) != 0, PROP_NEXT_TEXT);
  notify_if (self, g_strcmp0 (old->next_original, new->next_original) != 0, PROP_NEXT_ORIGINAL);
  notify_if (self, !rd_review_summary_equal (old, new), PROP_ACCESSIBLE_TEXT);
}

static char *
make_accessible_text (RdReviewItem *self)
{
  const RdReviewSummary *summary = self->summary;

  return rd_wording_review_row (self->review->reference, self->review->title, summary->stage_label,
                                summary->n_overdue, summary->n_due_soon, summary->next_label, summary->next_text);
}

static char *
word_returned (RdReviewItem *self)
{
  RdRequestTotals totals;

  rd_request_totals_work_out (self->rows->lists[RD_ROWS_AGENCY_REQUESTS], RD_DAY_NONE, &totals);
  return rd_wording_returned_short (&totals);
}

/* GObject overrides */

static void
rd_review_item_finalize (GObject *object)
{
  RdReviewItem *self = RD_REVIEW_ITEM (object);

  g_clear_pointer (&self->summary, rd_review_summary_free);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_object (&self->deadlines_list);
  g_clear_object (&self->milestones_list);
  g_clear_pointer (&self->rows, rd_rows_free);
  g_clear_pointer (&self->framework, rd_framework_unref);
  g_clear_pointer (&self->base, rd_framework_unref);
  g_clear_pointer (&self->review, rd_review_free);
  G_OBJECT_CLASS (rd_review_item_parent_class)->finalize (object);
}

static void
rd_review_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdReviewItem *self = RD_REVIEW_ITEM (object);

  switch (id)
    {
    case PROP_REFERENCE:
      g_value_set_string (value, self->review->reference);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->review->title);
      break;
    case PROP_OWNER:
      g_value_set_string (value, self->review->owner);
      break;
    case PROP_FRAMEWORK_LABEL:
      g_value_set_string (value, rd_wording_translate_data (self->framework->short_label));
      break;
    case PROP_STAGE_LABEL:
      g_value_set_string (value, self->summary->stage_label);
      break;
    case PROP_STAGE_INDEX:
      g_value_set_int (value, self->summary->stage_index);
      break;
    case PROP_N_STAGES:
      g_value_set_int (value, (int) self->framework->stages->len);
      break;
    case PROP_N_OVERDUE:
      g_value_set_int (value, self->summary->n_overdue);
      break;
    case PROP_N_DUE_SOON:
      g_value_set_int (value, self->summary->n_due_soon);
      break;
    case PROP_STATE:
      g_value_set_int (value, self->summary->state);
      break;
    case PROP_NEXT_LABEL:
      g_value_set_string (value, self->summary->next_label);
      break;
    case PROP_NEXT_DUE:
      g_value_set_int (value, self->summary->next_due);
      break;
    case PROP_NEXT_TEXT:
      g_value_set_string (value, self->summary->next_text);
      break;
    case PROP_NEXT_ORIGINAL:
      g_value_set_string (value, self->summary->next_original);
      break;
    case PROP_RETURNED_TEXT:
      g_value_take_string (value, word_returned (self));
      break;
    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, make_accessible_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_text (guint id, const char *name)
{
  properties[id] = g_param_spec_string (name, NULL, NULL, NULL,
                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
install_number (guint id, const char *name)
{
  properties[id] = g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0,
                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
rd_review_item_class_init (RdReviewItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rd_review_item_finalize;
  object_class->get_property = rd_review_item_get_property;
  install_text (PROP_REFERENCE, "reference");
  install_text (PROP_TITLE, "title");
  install_text (PROP_OWNER, "owner");
  install_text (PROP_FRAMEWORK_LABEL, "framework-label");
  install_text (PROP_STAGE_LABEL, "stage-label");
  install_number (PROP_STAGE_INDEX, "stage-index");
  install_number (PROP_N_STAGES, "n-stages");
  install_number (PROP_N_OVERDUE, "n-overdue");
  install_number (PROP_N_DUE_SOON, "n-due-soon");
  install_number (PROP_STATE, "state");
  install_text (PROP_NEXT_LABEL, "next-label");
  install_number (PROP_NEXT_DUE, "next-due");
  install_text (PROP_NEXT_TEXT, "next-text");
  install_text (PROP_NEXT_ORIGINAL, "next-original");
  install_text (PROP_RETURNED_TEXT, "returned-text");
  install_text (PROP_ACCESSIBLE_TEXT, "accessible-text");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_review_item_init (RdReviewItem *self)
{
  self->rows = rd_rows_new ();
  self->deadlines = g_ptr_array_new ();
  self->deadlines_list = g_list_store_new (RD_TYPE_DEADLINE_ITEM);
}

/* For the register */

RdReviewItem *
rd_review_item_new (RdFramework *framework, const RdReview *review)
{
  RdReviewItem *self;

  g_return_val_if_fail (framework != NULL && review != NULL, NULL);

  self = g_object_new (RD_TYPE_REVIEW_ITEM, NULL);
  self->base = rd_framework_ref (framework);
  self->framework = rd_framework_ref (framework);
  self->review = rd_review_copy (review);
  self->summary = rd_review_summary_new (self->framework, self->rows->lists[RD_ROWS_MILESTONES], self->deadlines);
  return self;
}

void
rd_review_item_set_review (RdReviewItem *self, const RdReview *review)
{
  g_autoptr(RdReview) old = NULL;
  gboolean has_reference, has_title;

  g_return_if_fail (RD_IS_REVIEW_ITEM (self) && review != NULL);

  old = g_steal_pointer (&self->review);
  self->review = rd_review_copy (review);
  has_reference = g_strcmp0 (old->reference, review->reference) != 0;
  has_title = g_strcmp0 (old->title, review->title) != 0;
  self->is_renamed |= has_reference || has_title;

  notify_if (self, has_reference, PROP_REFERENCE);
  notify_if (self, has_title, PROP_TITLE);
  notify_if (self, g_strcmp0 (old->owner, review->owner) != 0, PROP_OWNER);
  notify_if (self, has_reference || has_title, PROP_ACCESSIBLE_TEXT);
}

void
rd_review_item_set_framework (RdReviewItem *self, RdFramework *framework)
{
  g_return_if_fail (RD_IS_REVIEW_ITEM (self) && framework != NULL);

  if (self->base == framework)
    return;
  rd_framework_unref (self->base);
  self->base = rd_framework_ref (framework);
  rd_framework_unref (self->framework);
  self->framework = rd_review_plan_extend (self->base, self->rows->lists[RD_ROWS_LOCAL_MILESTONES]);
  self->is_reframed = TRUE;
}

void
rd_review_item_set_rows (RdReviewItem *self, RdRows *rows)
{
  g_return_if_fail (RD_IS_REVIEW_ITEM (self) && rows != NULL);

  if (!rd_review_plan_equal (self->rows->lists[RD_ROWS_LOCAL_MILESTONES], rows->lists[RD_ROWS_LOCAL_MILESTONES]))
    {
      rd_framework_unref (self->framework);
      self->framework = rd_review_plan_extend (self->base, rows->lists[RD_ROWS_LOCAL_MILESTONES]);
    }
  rd_rows_free (self->rows);
  self->rows = rows;
  notify (self, PROP_RETURNED_TEXT);
}

gboolean
rd_review_item_work_out (RdReviewItem *self, const RdReviewContext *context)
{
  gboolean is_changed;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self) && context != NULL, FALSE);

  is_changed = refresh_deadlines (self, context);
  if (self->milestones_list != NULL)
    rd_review_lists_put_milestones (self->milestones_list, self->framework, self->rows->lists[RD_ROWS_MILESTONES]);
  refresh_summary (self);
  if (self->is_reframed)
    {
      self->is_reframed = FALSE;
      notify (self, PROP_FRAMEWORK_LABEL);
      notify (self, PROP_N_STAGES);
    }
  return is_changed;
}

GPtrArray *
rd_review_item_try_out (RdReviewItem *self, const GPtrArray *recordings, const RdReviewContext *context)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self) && context != NULL, NULL);

  return work_out_deadlines (self, self->framework, recordings, context);
}

GPtrArray *
rd_review_item_try_plan (RdReviewItem *self, const GPtrArray *locals, const RdReviewContext *context, GError **error)
{
  g_autoptr(RdFramework) framework = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self) && locals != NULL && context != NULL, NULL);

  framework = rd_framework_extend (self->base, locals, error);
  if (framework == NULL)
    return NULL;
  return work_out_deadlines (self, framework, self->rows->lists[RD_ROWS_MILESTONES], context);
}

GPtrArray *
rd_review_item_try_framework (RdReviewItem *self, RdFramework *framework, const RdReviewContext *context)
{
  g_autoptr(RdFramework) extended = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self) && framework != NULL && context != NULL, NULL);

  extended = rd_review_plan_extend (framework, self->rows->lists[RD_ROWS_LOCAL_MILESTONES]);
  return work_out_deadlines (self, extended, self->rows->lists[RD_ROWS_MILESTONES], context);
}

/* Public API */

const RdReview *
rd_review_item_get_review (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return self->review;
}

const char *
rd_review_item_get_reference (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return self->review->reference;
}

const char *
rd_review_item_get_title (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return self->review->title;
}

RdFramework *
rd_review_item_get_framework (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return self->framework;
}

RdReviewState
rd_review_item_get_state (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), RD_REVIEW_DONE);

  return self->summary->state;
}

const char *
rd_review_item_get_outcome (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return rd_progress_get_outcome (self->framework, self->rows->lists[RD_ROWS_MILESTONES]);
}

GListModel *
rd_review_item_get_deadlines (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return G_LIST_MODEL (self->deadlines_list);
}

GListModel *
rd_review_item_get_milestones (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return G_LIST_MODEL (need_milestones (self));
}

const GPtrArray *
rd_review_item_get_rows (RdReviewItem *self, RdRowsKind kind)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self) && kind < RD_N_REVIEW_ROWS, NULL);

  return self->rows->lists[kind];
}

gconstpointer
rd_review_item_find_row (RdReviewItem *self, RdRowsKind kind, const char *id)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self) && kind < RD_N_REVIEW_ROWS, NULL);

  return rd_rows_find (self->rows, kind, id);
}

const GPtrArray *
rd_review_item_get_worked_out (RdReviewItem *self)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  return self->deadlines;
}
