/* rd-register.c — an open register: its life, properties and questions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-register"

#include "model/rd-register.h"
#include "model/rd-register-private.h"

#include "model/rd-closure-item.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[RD_REGISTER_N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRegister, rd_register, G_TYPE_OBJECT)

/* Callbacks */

static void
clock_today_changed_cb (RdClock *clock, GParamSpec *pspec, RdRegister *self)
{
  RdDay today = rd_clock_get_today (clock);

  if (today == self->today || self->store == NULL)
    return;
  self->today = today;
  rd_register_work_out_all (self, NULL);
  rd_register_notify (self, RD_REGISTER_PROP_TODAY);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* GObject overrides */

static void
rd_register_dispose (GObject *object)
{
  rd_register_close (RD_REGISTER (object));
  G_OBJECT_CLASS (rd_register_parent_class)->dispose (object);
}

static void
rd_register_finalize (GObject *object)
{
  RdRegister *self = RD_REGISTER (object);

  g_clear_object (&self->deadlines);
  g_clear_object (&self->reviews);
  g_clear_object (&self->closures);
  g_clear_pointer (&self->workdays, rd_workdays_unref);
  g_clear_pointer (&self->frameworks, g_hash_table_unref);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->board_rows, rd_rows_free);
  g_clear_pointer (&self->board_periods, g_ptr_array_unref);
  g_clear_pointer (&self->board_name, g_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  G_OBJECT_CLASS (rd_register_parent_class)->finalize (object);
}

static void
rd_register_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdRegister *self = RD_REGISTER (object);

  switch (id)
    {
    case RD_REGISTER_PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo_label != NULL);
      break;
    case RD_REGISTER_PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo_label != NULL);
      break;
    case RD_REGISTER_PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case RD_REGISTER_PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case RD_REGISTER_PROP_BOARD_NAME:
      g_value_set_string (value, self->board_name);
      break;
    case RD_REGISTER_PROP_DUE_SOON_DAYS:
      g_value_set_int (value, self->due_soon_days);
      break;
    case RD_REGISTER_PROP_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    case RD_REGISTER_PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_register_class_init (RdRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_register_dispose;
  object_class->finalize = rd_register_finalize;
  object_class->get_property = rd_register_get_property;
  properties[RD_REGISTER_PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[RD_REGISTER_PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[RD_REGISTER_PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[RD_REGISTER_PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[RD_REGISTER_PROP_BOARD_NAME] = g_param_spec_string ("board-name", NULL, NULL, "", flags);
  properties[RD_REGISTER_PROP_DUE_SOON_DAYS] = g_param_spec_int ("due-soon-days", NULL, NULL, 0, G_MAXINT,
                                                                 RD_DUE_SOON_DEFAULT, flags);
  properties[RD_REGISTER_PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[RD_REGISTER_PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, RD_REGISTER_N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", RD_TYPE_REGISTER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_register_init (RdRegister *self)
{
  self->reviews = g_list_store_new (RD_TYPE_REVIEW_ITEM);
  self->deadlines = g_list_store_new (RD_TYPE_DEADLINE_ITEM);
  self->closures = g_list_store_new (RD_TYPE_CLOSURE_ITEM);
  self->frameworks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rd_framework_unref);
  self->workdays = rd_workdays_new (NULL, 0);
  self->board_name = g_strdup ("");
  self->board_rows = rd_rows_new ();
  self->board_periods = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_board_period_free);
  self->due_soon_days = RD_DUE_SOON_DEFAULT;
}

/* For the other files of the register */

void
rd_register_notify (RdRegister *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
rd_register_emit_changed (RdRegister *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

RdRegister *
rd_register_new (RdStore *store, const char *path, RdClock *clock)
{
  RdRegister *self = g_object_new (RD_TYPE_REGISTER, NULL);

  self->store = store;
  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);
  self->today = rd_clock_get_today (clock);
  self->is_read_only = rd_store_is_read_only (store);
  g_signal_connect_object (clock, "notify::today", G_CALLBACK (clock_today_changed_cb), self, 0);
  return self;
}

/* Public API */

void
rd_register_close (RdRegister *self)
{
  g_return_if_fail (RD_IS_REGISTER (self));

  g_clear_pointer (&self->store, rd_store_close);
  g_clear_pointer (&self->shelf, rd_document_shelf_free);
}

const char *
rd_register_get_path (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return self->path;
}

gboolean
rd_register_is_read_only (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), TRUE);

  return self->is_read_only;
}

RdDay
rd_register_get_today (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), RD_DAY_NONE);

  return self->today;
}

RdClock *
rd_register_get_clock (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return self->clock;
}

RdWorkdays *
rd_register_get_workdays (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return self->workdays;
}

const char *
rd_register_get_board_name (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return self->board_name;
}

int
rd_register_get_due_soon_days (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), 0);

  return self->due_soon_days;
}

GListModel *
rd_register_get_reviews (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return G_LIST_MODEL (self->reviews);
}

GListModel *
rd_register_get_deadlines (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return G_LIST_MODEL (self->deadlines);
}

GListModel *
rd_register_get_closures (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return G_LIST_MODEL (self->closures);
}
