/* rd-milestone-item.c — a milestone of one review as rows show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-milestone-item.h"

#include "model/rd-wording.h"

struct _RdMilestoneItem
{
  GObject           parent_instance;

  /* Owned */
  RdFramework      *framework;     /* keeps state.kind alive */
  GPtrArray        *recordings;    /* RdMilestone */

  RdMilestoneState  state;
  gboolean          is_next;
};

enum
{
  PROP_ID = 1,
  PROP_LABEL,
  PROP_DESCRIPTION,
  PROP_STAGE,
  PROP_STAGE_LABEL,
  PROP_DATE_TEXT,
  PROP_DONE,
  PROP_PLANNED,
  PROP_NEEDED,
  PROP_NEXT,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdMilestoneItem, rd_milestone_item, G_TYPE_OBJECT)

/* Auxiliary methods */

static const char *
get_stage_label (RdMilestoneItem *self)
{
  const RdStage *stage = rd_framework_find_stage (self->framework, self->state.kind->stage);

  return stage != NULL ? rd_wording_translate_data (stage->label) : NULL;
}

static GPtrArray *
copy_recordings (const GPtrArray *recordings)
{
  GPtrArray *copies = g_ptr_array_new_full (recordings->len, (GDestroyNotify) rd_milestone_free);

  for (guint i = 0; i < recordings->len; i++)
    g_ptr_array_add (copies, rd_milestone_copy (recordings->pdata[i]));
  return copies;
}

/* GObject overrides */

static void
rd_milestone_item_finalize (GObject *object)
{
  RdMilestoneItem *self = RD_MILESTONE_ITEM (object);

  g_clear_pointer (&self->recordings, g_ptr_array_unref);
  g_clear_pointer (&self->framework, rd_framework_unref);
  G_OBJECT_CLASS (rd_milestone_item_parent_class)->finalize (object);
}

static void
rd_milestone_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdMilestoneItem *self = RD_MILESTONE_ITEM (object);
  const RdMilestoneKind *kind = self->state.kind;

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, kind->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, rd_wording_translate_data (kind->label));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, rd_wording_translate_data (kind->description));
      break;
    case PROP_STAGE:
      g_value_set_string (value, kind->stage);
      break;
    case PROP_STAGE_LABEL:
      g_value_set_string (value, get_stage_label (self));
      break;
    case PROP_DATE_TEXT:
      g_value_take_string (value, rd_wording_milestone_date (&self->state));
      break;
    case PROP_DONE:
      g_value_set_boolean (value, self->state.day != RD_DAY_NONE);
      break;
    case PROP_PLANNED:
      g_value_set_boolean (value, self->state.planned != RD_DAY_NONE);
      break;
    case PROP_NEEDED:
      g_value_set_boolean (value, self->state.needed);
      break;
    case PROP_NEXT:
      g_value_set_boolean (value, self->is_next);
      break;
    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, rd_wording_milestone_row (&self->state));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_milestone_item_class_init (RdMilestoneItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rd_milestone_item_finalize;
  object_class->get_property = rd_milestone_item_get_property;
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, flags);
  properties[PROP_STAGE_LABEL] = g_param_spec_string ("stage-label", NULL, NULL, NULL, flags);
  properties[PROP_DATE_TEXT] = g_param_spec_string ("date-text", NULL, NULL, NULL, flags);
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  properties[PROP_PLANNED] = g_param_spec_boolean ("planned", NULL, NULL, FALSE, flags);
  properties[PROP_NEEDED] = g_param_spec_boolean ("needed", NULL, NULL, FALSE, flags);
  properties[PROP_NEXT] = g_param_spec_boolean ("next", NULL, NULL, FALSE, flags);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_milestone_item_init (RdMilestoneItem *self)
{
}

/* Public API */

RdMilestoneItem *
rd_milestone_item_new (RdFramework *framework, const RdMilestoneState *state,
                       const GPtrArray *recordings, gboolean is_next)
{
  RdMilestoneItem *self;

  g_return_val_if_fail (framework != NULL && state != NULL && recordings != NULL, NULL);

  self = g_object_new (RD_TYPE_MILESTONE_ITEM, NULL);
  self->framework = rd_framework_ref (framework);
  self->recordings = copy_recordings (recordings);
  self->state = *state;
  self->is_next = is_next;
  return self;
}

const RdMilestoneState *
rd_milestone_item_get_state (RdMilestoneItem *self)
{
  g_return_val_if_fail (RD_IS_MILESTONE_ITEM (self), NULL);

  return &self->state;
}

const RdMilestoneKind *
rd_milestone_item_get_kind (RdMilestoneItem *self)
{
  g_return_val_if_fail (RD_IS_MILESTONE_ITEM (self), NULL);

  return self->state.kind;
}

gboolean
rd_milestone_item_is_next (RdMilestoneItem *self)
{
  g_return_val_if_fail (RD_IS_MILESTONE_ITEM (self), FALSE);

  return self->is_next;
}

const RdMilestone *
rd_milestone_item_get_recording (RdMilestoneItem *self, const char *recipient)
{
  g_return_val_if_fail (RD_IS_MILESTONE_ITEM (self), NULL);

  for (guint i = 0; i < self->recordings->len; i++)
    {
      const RdMilestone *recording = self->recordings->pdata[i];

      if (g_strcmp0 (recording->recipient, recipient != NULL ? recipient : "") == 0)
        return recording;
    }
  return NULL;
}

const GPtrArray *
rd_milestone_item_get_recordings (RdMilestoneItem *self)
{
  g_return_val_if_fail (RD_IS_MILESTONE_ITEM (self), NULL);

  return self->recordings;
}
