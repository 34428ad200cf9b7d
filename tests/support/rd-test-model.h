/* rd-test-model.h — list models and their signals compared as text
 *
 *   assert_model (model, "label", "Decide | Report");
 *   assert_changes (changes, "0+2 1-1");          what happened since the last look
 *
 * A splice reads "place-removed+added", so "3-1+1" puts another item in place 3.
 * The number of items is checked against every splice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

/* The property @name of every item, with " | " between them. (transfer full) */
static inline char *
rd_test_model_to_text (GListModel *model, const char *name)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (model, i);
      g_auto(GValue) value = G_VALUE_INIT;

      g_value_init (&value, G_TYPE_STRING);
      g_object_get_property (item, name, &value);
      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", g_value_get_string (&value));
    }
  g_assert_null (g_list_model_get_item (model, n));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a list model told since the last look. */
typedef struct
{
  GListModel *model;
  GString    *text;
  guint       n_items;
  gulong      handler;
} RdTestChanges;

static inline void
rd_test_items_changed_cb (GListModel *model, guint position, guint removed, guint added, RdTestChanges *self)
{
  g_string_append_printf (self->text, "%s%u", self->text->len > 0 ? " " : "", position);
  if (removed > 0)
    g_string_append_printf (self->text, "-%u", removed);
  if (added > 0)
    g_string_append_printf (self->text, "+%u", added);
  g_assert_cmpuint (removed, <=, self->n_items);
  self->n_items = self->n_items - removed + added;
  g_assert_cmpuint (self->n_items, ==, g_list_model_get_n_items (model));
}

static inline RdTestChanges *
rd_test_changes_new (GListModel *model)
{
  RdTestChanges *self = g_new0 (RdTestChanges, 1);

  self->model = g_object_ref (model);
  self->text = g_string_new (NULL);
  self->n_items = g_list_model_get_n_items (model);
  self->handler = g_signal_connect (model, "items-changed", G_CALLBACK (rd_test_items_changed_cb), self);
  return self;
}

static inline void
rd_test_changes_free (RdTestChanges *self)
{
  g_signal_handler_disconnect (self->model, self->handler);
  g_object_unref (self->model);
  g_string_free (self->text, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTestChanges, rd_test_changes_free)

/* How often a signal came: connect it swapped to rd_test_count_cb. */
static inline void
rd_test_count_cb (guint *count)
{
  *count += 1;
}

#define assert_model(model, name, expected) G_STMT_START { \
  g_autofree char *text_ = rd_test_model_to_text (G_LIST_MODEL (model), name); \
  if (!g_str_equal (text_, expected)) \
    g_assertion_message_cmpstr (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, \
                                #model " as " name, text_, "==", expected); \
} G_STMT_END

#define assert_changes(changes, expected) G_STMT_START { \
  if (!g_str_equal ((changes)->text->str, expected)) \
    g_assertion_message_cmpstr (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, \
                                #changes, (changes)->text->str, "==", expected); \
  g_string_set_size ((changes)->text, 0); \
} G_STMT_END
