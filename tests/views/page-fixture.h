/* page-fixture.h — a sample register on a fixed day, and a window to show pages in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>
#include <glib/gstdio.h>

#include "model/rd-register.h"

#define PAGE_TODAY rd_day_from_ymd (2026, 11, 23)

typedef struct
{
  char       *folder;
  char       *path;
  RdClock    *clock;
  RdRegister *reg;
} Page;

/* An empty register where @data is "empty", else the sample. */
static inline void
page_set_up (Page *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("rd-views-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "r.rdesk", NULL);
  self->clock = rd_clock_new_fixed (PAGE_TODAY);
  if (g_strcmp0 (data, "empty") == 0)
    self->reg = rd_register_create (self->path, self->clock, &error);
  else
    self->reg = rd_register_create_sample (self->path, self->clock, &error);
  g_assert_no_error (error);
}

static inline void
page_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Runs the main loop until @condition (@data) is true; fails after a minute. */
static inline void
page_wait (gboolean (*condition) (gpointer), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What still works in a thread holds it a little longer. */
static inline gboolean
page_is_last_holder (gpointer object)
{
  return g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1;
}

static inline void
page_tear_down (Page *self, gconstpointer data)
{
  page_wait (page_is_last_holder, self->reg);
  rd_register_close (self->reg);
  g_assert_finalize_object (self->reg);
  g_assert_finalize_object (self->clock);
  page_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static inline gboolean
page_is_idle (gpointer data)
{
  return !g_main_context_pending (NULL);
}

static inline void
page_settle (void)
{
  page_wait (page_is_idle, NULL);
}

/* The first descendant of @type, itself included, or NULL. (transfer none) */
static inline GtkWidget *
page_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = page_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The number of rows of a list that have a name for a screen reader. */
static inline guint
page_count_rows (GtkWidget *widget)
{
  guint n = g_str_equal (gtk_widget_get_css_name (widget), "row") && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += page_count_rows (child);
  return n;
}

/* What pressing a key in @widget does, were nothing inside it to take it. */
static inline gboolean
page_press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                                 widget, NULL);
        }
    }
  return FALSE;
}

/* What a page asked its window for, as text: "win.open-review ('SCR/2026/02', 'complete')". */
typedef struct
{
  GSimpleActionGroup *group;
  GString            *asked;
} Asked;

static inline void
asked_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *text = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_string_append_printf (data, "%s%s %s", ((GString *) data)->len > 0 ? "; " : "", g_action_get_name (G_ACTION (action)), text);
}

/* Puts in place of a window's actions ones that only note what was asked. */
static inline void
asked_watch (Asked *self, GtkWidget *window)
{
  static const struct { const char *name, *type; } names[] = {
    { "open-review", "(ss)" }, { "open-page", "s" }, { "open-place", "(sss)" }, { "new-letter", "(ss)" }, { "toast", "s" }, { "toast-undo", "s" }, { "error", "s" },
    { "new-review", NULL }, { "back", NULL }, { "undo", NULL }, { "print", NULL }, { "export", NULL },
  };

  self->asked = g_string_new (NULL);
  self->group = g_simple_action_group_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new (names[i].name, names[i].type != NULL ? G_VARIANT_TYPE (names[i].type) : NULL);

      g_signal_connect (action, "activate", G_CALLBACK (asked_cb), self->asked);
      g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (self->group));
}

static inline void
asked_clear (Asked *self)
{
  g_clear_object (&self->group);
  g_string_free (self->asked, TRUE);
  self->asked = NULL;
}

#define assert_asked(self, expected) G_STMT_START { \
  g_assert_cmpstr ((self)->asked->str, ==, expected); \
  g_string_set_size ((self)->asked, 0); \
} G_STMT_END
