/* test-page-strip.c — the pages of a stack as tabs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../views/page-fixture.h"
#include "rd-test-model.h"
#include "widgets/rd-page-strip.h"

static GtkWidget *
make_stack (void)
{
  GtkWidget *stack = adw_view_stack_new ();
  static const char * const names[] = { "Overview", "Decision", "Timescales", "Agencies", "People", "Letters" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    adw_view_stack_add_titled (ADW_VIEW_STACK (stack), gtk_label_new (names[i]), names[i], names[i]);
  return stack;
}

/* The tabs of the strip, in order. (transfer container) */
static GPtrArray *
list_tabs (GtkWidget *strip)
{
  GPtrArray *tabs = g_ptr_array_new ();
  GtkWidget *first = page_find (strip, GTK_TYPE_TOGGLE_BUTTON);

  for (GtkWidget *tab = first; tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    g_ptr_array_add (tabs, tab);
  return tabs;
}

static const char *
get_down (GPtrArray *tabs)
{
  const char *down = NULL;

  for (guint i = 0; i < tabs->len; i++)
    if (gtk_toggle_button_get_active (tabs->pdata[i]))
      {
        g_assert_null (down);
        down = gtk_button_get_label (tabs->pdata[i]);
      }
  return down;
}

static void
test_both_ways (void)
{
  GtkWidget *stack = g_object_ref_sink (make_stack ());
  GtkWidget *strip = g_object_ref_sink (rd_page_strip_new ());
  g_autoptr (GPtrArray) tabs = NULL;

  g_object_set (strip, "stack", stack, NULL);
  tabs = list_tabs (strip);
  g_assert_cmpuint (tabs->len, ==, 6);
  g_assert_cmpstr (get_down (tabs), ==, "Overview");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "Agencies");
  g_assert_cmpstr (get_down (tabs), ==, "Agencies");
  gtk_toggle_button_set_active (tabs->pdata[5], TRUE);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "Letters");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (tabs->pdata[0]), GTK_ACCESSIBLE_ROLE_TAB);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (tabs->pdata[5]), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_object_set (strip, "stack", NULL, NULL);
  g_assert_null (page_find (strip, GTK_TYPE_TOGGLE_BUTTON));
  g_assert_finalize_object (strip);
  g_assert_finalize_object (stack);
}

/* However little room there is, the tab of the page shown is in sight. */
typedef struct
{
  GtkWidget *strip;
  GtkWidget *tab;
} Sight;

static gboolean
is_in_sight (gpointer data)
{
  const Sight *sight = data;
  graphene_rect_t place;

  return gtk_widget_compute_bounds (sight->tab, sight->strip, &place) && place.origin.x > -0.5
         && place.origin.x + place.size.width < gtk_widget_get_width (sight->strip) + 0.5;
}

static void
test_in_sight (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *strip = rd_page_strip_new ();
  GtkWidget *stack = make_stack ();
  g_autoptr (GPtrArray) tabs = NULL;

  gtk_box_append (GTK_BOX (box), strip);
  gtk_box_append (GTK_BOX (box), stack);
  g_object_set (strip, "stack", stack, NULL);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 240, 200);
  gtk_window_present (GTK_WINDOW (window));
  page_settle ();
  tabs = list_tabs (strip);
  for (guint i = 0; i < tabs->len; i++)
    {
      gtk_toggle_button_set_active (tabs->pdata[i], TRUE);
      page_wait (is_in_sight, &(Sight) { strip, tabs->pdata[i] });
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A tab that grows, and has to be scrolled to in the same turn, is drawn: an unplaced one is a warning. */
static void
test_grown (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *strip = rd_page_strip_new ();
  GtkWidget *stack = make_stack ();
  g_autoptr (GPtrArray) tabs = NULL;
  GtkWidget *last;

  gtk_box_append (GTK_BOX (box), strip);
  gtk_box_append (GTK_BOX (box), stack);
  g_object_set (strip, "stack", stack, NULL);
  tabs = list_tabs (strip);
  last = tabs->pdata[tabs->len - 1];
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (last), TRUE);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 240, 200);
  gtk_window_present (GTK_WINDOW (window));
  page_wait (is_in_sight, &(Sight) { strip, last });
  page_settle ();
  gtk_button_set_label (GTK_BUTTON (last), "Longer than it was");
  page_settle ();
  g_assert_true (is_in_sight (&(Sight) { strip, last }));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/page-strip/both-ways", test_both_ways);
  g_test_add_func ("/page-strip/in-sight", test_in_sight);
  g_test_add_func ("/page-strip/grown", test_grown);
  return g_test_run ();
}
