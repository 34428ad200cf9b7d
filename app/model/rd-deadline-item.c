/* rd-deadline-item.c — a deadline as lists and rows show it
 *
 * Words are made when they are asked for: a register has thousands of
 * deadlines, and a window shows thirty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-deadline-item.h"

#include "model/rd-review-item.h"
#include "model/rd-wording.h"

struct _RdDeadlineItem
{
  GObject       parent_instance;

  /* Owned */
  RdDeadline   *deadline;
  char         *action_id;     /* these are NULL, but of an action */
  char         *label;
  char         *status_text;
  char         *words;

  /* Borrowed; cleared when it goes */
  RdReviewItem *review;
};

enum
{
  PROP_REFERENCE = 1,
  PROP_TITLE,
  PROP_LABEL,
  PROP_STAGE,
  PROP_STATUS,
  PROP_STATUS_TEXT,
  PROP_DUE_TEXT,
  PROP_DAYS_LEFT_TEXT,
  PROP_ACCESSIBLE_TEXT,
  PROP_DUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdDeadlineItem, rd_deadline_item, G_TYPE_OBJECT)

/* Auxiliary methods */

static const char *
get_reference (RdDeadlineItem *self)
{
  return self->review != NULL ? rd_review_item_get_reference (self->review) : NULL;
}

static const char *
get_title (RdDeadlineItem *self)
{
  return self->review != NULL ? rd_review_item_get_title (self->review) : NULL;
}

/* (transfer full) */
static char *
word_row (RdDeadlineItem *self)
{
  return self->words != NULL ? g_strdup (self->words) : rd_wording_deadline_row (self->deadline, get_reference (self));
}

static const char *
get_stage (RdDeadlineItem *self)
{
  const char *id = self->deadline->timescale->stage;
  const RdStage *stage = id != NULL ? rd_framework_find_stage (self->deadline->framework, id) : NULL;

  return stage != NULL ? rd_wording_translate_data (stage->label) : NULL;
}

/* GObject overrides */

static void
rd_deadline_item_finalize (GObject *object)
{
  RdDeadlineItem *self = RD_DEADLINE_ITEM (object);

  g_clear_weak_pointer (&self->review);
  g_clear_pointer (&self->deadline, rd_deadline_free);
  g_clear_pointer (&self->action_id, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->status_text, g_free);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (rd_deadline_item_parent_class)->finalize (object);
}

static void
rd_deadline_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdDeadlineItem *self = RD_DEADLINE_ITEM (object);

  switch (id)
    {
    case PROP_REFERENCE:
      g_value_set_string (value, get_reference (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, rd_deadline_item_get_label (self));
      break;
    case PROP_STAGE:
      g_value_set_string (value, get_stage (self));
      break;
    case PROP_STATUS:
      g_value_set_int (value, self->deadline->status);
      break;
    case PROP_STATUS_TEXT:
      g_value_set_string (value, rd_wording_status (self->deadline->status));
      break;
    case PROP_DUE_TEXT:
      g_value_take_string (value, rd_wording_due (self->deadline));
      break;
    case PROP_DAYS_LEFT_TEXT:
      g_value_take_string (value, rd_wording_days_left (self->deadline));
      break;
    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, word_row (self));
      break;
    case PROP_DUE:
      g_value_set_int (value, self->deadline->due == RD_DAY_NONE ? G_MAXINT : self->deadline->due);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_deadline_item_class_init (RdDeadlineItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rd_deadline_item_finalize;
  object_class->get_property = rd_deadline_item_get_property;
  properties[PROP_REFERENCE] = g_param_spec_string ("reference", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] = g_param_spec_int ("status", NULL, NULL, 0, RD_N_STATUSES - 1, 0, flags);
  properties[PROP_STATUS_TEXT] = g_param_spec_string ("status-text", NULL, NULL, NULL, flags);
  properties[PROP_DUE_TEXT] = g_param_spec_string ("due-text", NULL, NULL, NULL, flags);
  properties[PROP_DAYS_LEFT_TEXT] = g_param_spec_string ("days-left-text", NULL, NULL, NULL, flags);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL, flags);
  properties[PROP_DUE] = g_param_spec_int ("due", NULL, NULL, G_MININT, G_MAXINT, G_MAXINT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_deadline_item_init (RdDeadlineItem *self)
{
}

/* Public API */

RdDeadlineItem *
rd_deadline_item_new (RdReviewItem *review, RdDeadline *deadline)
{
  RdDeadlineItem *self;

  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);
  g_return_val_if_fail (deadline != NULL, NULL);

  self = g_object_new (RD_TYPE_DEADLINE_ITEM, NULL);
  g_set_weak_pointer (&self->review, review);
  self->deadline = deadline;
  return self;
}

RdDeadlineItem *
rd_deadline_item_new_for_action (RdReviewItem *review, RdDeadline *deadline, const RdDeadlineItemAction *action)
{
  RdDeadlineItem *self = rd_deadline_item_new (review, deadline);

  g_return_val_if_fail (self != NULL && action != NULL, self);

  self->action_id = g_strdup (action->id);
  self->label = g_strdup (action->label);
  self->status_text = g_strdup (action->status_text);
  self->words = g_strdup (action->words);
  return self;
}

RdReviewItem *
rd_deadline_item_get_review (RdDeadlineItem *self)
{
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (self), NULL);

  return self->review;
}

const RdDeadline *
rd_deadline_item_get_deadline (RdDeadlineItem *self)
{
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (self), NULL);

  return self->deadline;
}

const char *
rd_deadline_item_get_label (RdDeadlineItem *self)
{
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (self), NULL);

  return self->label != NULL ? self->label : rd_wording_translate_data (self->deadline->timescale->label);
}

const char *
rd_deadline_item_get_action_id (RdDeadlineItem *self)
{
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (self), NULL);

  return self->action_id;
}

char *
rd_deadline_item_word_status (RdDeadlineItem *self)
{
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (self), NULL);

  return self->status_text != NULL ? g_strdup (self->status_text) : rd_wording_status_full (self->deadline);
}
