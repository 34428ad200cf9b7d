/* test-report-page.c — what stands around the page of a report: panes, the page alone, its size, its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "../widgets/document-fixture.h"
#include "model/rd-register-report.h"
#include "views/report/rd-report-editor.h"
#include "views/report/rd-report-outline-pane.h"
#include "views/report/rd-report-side-pane.h"
#include "views/report/rd-report-view.h"
#include "widgets/rd-document-table.h"

/* What the page should have at least, in pixels, where a pane stands beside it. */
#define COMFORTABLE 480

typedef struct
{
  Page          page;
  Asked         asked;
  GtkWidget    *window;
  GtkWidget    *view;
  RdReviewItem *review;
} Shown;

static RdReviewItem *
find_review (RdRegister *reg, const char *title)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_title (review), title))
        return review;
    }
  g_assert_not_reached ();
}

/* @data: the width of the window in pixels. */
static void
set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = find_review (self->page.reg, "Child C");
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_report_view_new ());
  rd_report_view_set_review (RD_REPORT_VIEW (self->view), self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), GPOINTER_TO_INT (data), 800);
  gtk_window_present (GTK_WINDOW (self->window));
  page_settle ();
}

static void
tear_down (Shown *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

static GtkWidget *
get_outline (Shown *self)
{
  return page_find (self->view, RD_TYPE_REPORT_OUTLINE_PANE);
}

static GtkWidget *
get_side (Shown *self)
{
  return page_find (self->view, RD_TYPE_REPORT_SIDE_PANE);
}

static RdReportEditor *
get_editor (Shown *self)
{
  return RD_REPORT_EDITOR (page_find (self->view, RD_TYPE_REPORT_EDITOR));
}

static GtkWidget *
get_page (Shown *self)
{
  return GTK_WIDGET (rd_report_editor_get_page (get_editor (self)));
}

static RdDocumentBuffer *
get_text (Shown *self)
{
  return rd_document_view_get_text (rd_report_editor_get_page (get_editor (self)));
}

static GtkWidget *
find_named (GtkWidget *widget, GType type, const char *tooltip)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && tip != NULL && g_str_has_prefix (tip, tooltip))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, type, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
activate (Shown *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_page (self), action, NULL));
  page_settle ();
}

typedef struct
{
  Shown      *shown;
  const char *expected;      /* which are seen: "o", "p" and "s" */
} Panes;

/* A pane that has come has its width with the next frame. */
static gboolean
are_seen (gpointer data)
{
  Panes *panes = data;
  GtkWidget *widgets[] = { get_outline (panes->shown), GTK_WIDGET (get_editor (panes->shown)), get_side (panes->shown) };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      gboolean is_wanted = strchr (panes->expected, "ops"[i]) != NULL;

      if (gtk_widget_get_mapped (widgets[i]) != is_wanted || (is_wanted && gtk_widget_get_width (widgets[i]) == 0))
        return FALSE;
    }
  return strchr (panes->expected, 'p') == NULL || panes->expected[1] == '\0' || gtk_widget_get_width (widgets[1]) >= COMFORTABLE;
}

/* The page has the room that it needs, and the buttons say what is seen. */
static void
assert_panes (Shown *self, const char *expected)
{
  Panes panes = { self, expected };

  page_wait (are_seen, &panes);
  page_settle ();
  g_assert_true (are_seen (&panes));
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_named (self->view, GTK_TYPE_TOGGLE_BUTTON, "Outline"))), ==, strchr (expected, 'o') != NULL);
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_named (self->view, GTK_TYPE_TOGGLE_BUTTON, "Checks,"))), ==, strchr (expected, 's') != NULL);
  g_assert_cmpint (gtk_widget_get_width (self->view), <=, gtk_widget_get_width (self->window));
}

/* --- panes */

/* 1190: all three. */
static void
test_panes_wide (Shown *self, gconstpointer data)
{
  assert_panes (self, "op");
  activate (self, "report.side");
  assert_panes (self, "ops");
  activate (self, "report.outline");
  assert_panes (self, "ps");
  activate (self, "report.outline");
  assert_panes (self, "ops");
}

/* 1000 and 910, which a window of 1190 leaves beside its list: of the two the one that was opened last. */
static void
test_panes_middle (Shown *self, gconstpointer data)
{
  assert_panes (self, "op");
  activate (self, "report.side");
  assert_panes (self, "ps");
  activate (self, "report.outline");
  assert_panes (self, "op");
  activate (self, "report.side");
  assert_panes (self, "ps");
  activate (self, "report.side");
  assert_panes (self, "op");                /* what had to go comes back */
}

/* 760: the outline has room, the side pane stands in place of the page, which a place in the text brings back. */
static void
test_panes_small (Shown *self, gconstpointer data)
{
  assert_panes (self, "op");
  activate (self, "report.side");
  assert_panes (self, "s");
  g_signal_emit_by_name (get_side (self), "jump", rd_report_editor_get_section (get_editor (self)), 1, 0, 3);
  page_settle ();
  assert_panes (self, "op");
}

/* 560: the page alone, until a pane is asked for. */
static void
test_panes_least (Shown *self, gconstpointer data)
{
  assert_panes (self, "p");
  gtk_widget_activate_action (self->view, "report.outline", NULL);
  page_settle ();
  assert_panes (self, "o");
  g_signal_emit_by_name (get_outline (self), "chosen", rd_report_editor_get_section (get_editor (self)));
  page_settle ();
  assert_panes (self, "p");
}

/* 360: folded, as the window says. */
static void
test_panes_folded (Shown *self, gconstpointer data)
{
  rd_report_view_set_folded (RD_REPORT_VIEW (self->view), TRUE);
  page_settle ();
  assert_panes (self, "p");
  activate (self, "report.side");
  assert_panes (self, "s");
  gtk_widget_activate_action (self->view, "report.outline", NULL);
  page_settle ();
  assert_panes (self, "o");
  gtk_widget_activate_action (self->view, "report.outline", NULL);
  page_settle ();
  assert_panes (self, "p");
}

/* A window that becomes narrower, and wide again. */
static void
test_panes_resized (Shown *self, gconstpointer data)
{
  static const struct
  {
    int         width;
    const char *panes;
  } steps[] = { { 1000, "ps" }, { 600, "p" }, { 1190, "ops" } };

  activate (self, "report.side");
  assert_panes (self, "ops");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (self->window), steps[i].width, 800);
      assert_panes (self, steps[i].panes);
    }
}

/* --- the page alone */

static void
test_focus (Shown *self, gconstpointer data)
{
  GtkWidget *leave = find_named (self->view, GTK_TYPE_BUTTON, "Bring back");
  gboolean in_focus;

  activate (self, "report.side");
  g_string_set_size (self->asked.asked, 0);
  activate (self, "report.focus");
  g_assert_false (gtk_widget_get_mapped (get_outline (self)));
  g_assert_false (gtk_widget_get_mapped (get_side (self)));
  g_assert_true (gtk_widget_get_mapped (leave));
  g_assert_nonnull (strstr (self->asked.asked->str, "toast 'Focus mode"));
  g_assert_false (gtk_widget_get_mapped (find_named (self->view, GTK_TYPE_DROP_DOWN, "Style of")));
  rd_report_view_set_review (RD_REPORT_VIEW (self->view), self->page.reg, self->review);     /* stays while it is written */
  g_object_get (self->view, "focus-mode", &in_focus, NULL);
  g_assert_true (in_focus);
  g_assert_true (page_press (self->view, GDK_KEY_Escape));
  page_settle ();
  assert_panes (self, "ops");
  g_assert_false (gtk_widget_get_mapped (leave));
  g_assert_false (page_press (self->view, GDK_KEY_Escape));      /* for whoever wants it */
}

/* Who goes to another page finds everything there. */
static void
test_focus_left (Shown *self, gconstpointer data)
{
  gboolean in_focus = TRUE;

  activate (self, "report.focus");
  gtk_widget_set_visible (self->view, FALSE);
  page_settle ();
  g_object_get (self->view, "focus-mode", &in_focus, NULL);
  g_assert_false (in_focus);
  gtk_widget_set_visible (self->view, TRUE);
  page_settle ();
  assert_panes (self, "op");
}

/* --- the size */

/* In which sizes a text is shown: what is asked for comes with the next frame. */
typedef struct
{
  RdDocumentView *text;
  double          em;
} Size;

static gboolean
has_size (gpointer data)
{
  const Size *size = data;

  return ABS (rd_document_view_get_em (size->text) - size->em) < 0.2;
}

/* Body text of 12 points is 16 pixels high. */
static void
assert_size (Shown *self, int percent)
{
  Size size = { RD_DOCUMENT_VIEW (get_page (self)), 16.0 * percent / 100 };
  int zoom;

  g_object_get (self->view, "zoom", &zoom, NULL);
  g_assert_cmpint (zoom, ==, percent);
  page_wait (has_size, &size);
}

static void
step (Shown *self, const char *action, guint n)
{
  for (guint i = 0; i < n; i++)
    g_assert_true (gtk_widget_activate_action (get_page (self), action, NULL));
}

/* From 50 to 300 %; the text knows nothing of it. */
static void
test_zoom (Shown *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = rd_document_buffer_get_blocks (get_text (self)), after = NULL;

  step (self, "report.zoom-in", 1);
  assert_size (self, 110);
  step (self, "report.zoom-in", 12);
  assert_size (self, 300);
  step (self, "report.zoom-out", 14);
  assert_size (self, 50);
  step (self, "report.zoom-usual", 1);
  assert_size (self, 100);
  g_object_set (self->view, "zoom", 120, NULL);      /* as it was kept */
  assert_size (self, 120);
  step (self, "report.zoom-in", 1);
  assert_size (self, 125);
  step (self, "report.zoom-out", 1);
  assert_size (self, 110);
  after = rd_document_buffer_get_blocks (get_text (self));
  document_assert_equal (before, after);
  g_assert_false (rd_document_buffer_can_undo (get_text (self)));
}

/* By the keys that there are for it, and by the wheel. */
static void
test_zoom_keys (Shown *self, gconstpointer data)
{
  g_assert_true (page_press (self->view, GDK_KEY_plus));
  assert_size (self, 110);
  g_assert_true (page_press (self->view, GDK_KEY_minus));
  g_assert_true (page_press (self->view, GDK_KEY_minus));
  assert_size (self, 90);
  g_assert_true (page_press (self->view, GDK_KEY_0));
  assert_size (self, 100);
}

static gboolean
is_page_as_wide (gpointer data)
{
  const Size *size = data;

  return ABS (gtk_widget_get_width (GTK_WIDGET (size->text)) - 48.75 * size->em) <= 8;
}

/* The line is as long in characters: the page is as much wider as its text. */
static void
test_zoom_measure (Shown *self, gconstpointer data)
{
  Size size = { RD_DOCUMENT_VIEW (get_page (self)), 12 };

  g_object_set (self->view, "zoom", 75, NULL);
  page_wait (is_page_as_wide, &size);
  size.em = 16;
  g_object_set (self->view, "zoom", 100, NULL);
  page_wait (is_page_as_wide, &size);
}

/* --- words */

static GtkMenuButton *
get_words (Shown *self)
{
  return GTK_MENU_BUTTON (find_named (self->view, GTK_TYPE_MENU_BUTTON, "What the words"));
}

static const char *
get_words_text (Shown *self)
{
  return gtk_label_get_text (GTK_LABEL (gtk_menu_button_get_child (get_words (self))));
}

static gboolean
says_selected (gpointer data)
{
  return g_str_has_suffix (get_words_text (data), " selected");
}

static void
write_section (Shown *self, const char *text)
{
  g_autoptr (GPtrArray) blocks = document_parse (text);

  rd_document_buffer_follow (get_text (self), blocks);
  g_assert_true (rd_report_editor_save (get_editor (self)));
  page_settle ();
}

static gboolean
says_five (gpointer data)
{
  return g_str_has_prefix (get_words_text (data), "5 words · ");
}

static void
test_words (Shown *self, gconstpointer data)
{
  GtkTextIter start, end;

  write_section (self, "h1 Two words|p One two three|p four five");
  page_wait (says_five, self);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (get_text (self)), &start, 10);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (get_text (self)), &end, 17);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (get_text (self)), &start, &end);
  page_wait (says_selected, self);
  g_assert_cmpstr (get_words_text (self), ==, "2 words of 5 selected");
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (get_text (self)), &start);
  page_wait (says_five, self);
}

/* The figures of the popover in their order, the first column left out. */
static char *
read_figures (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "numeric") && g_ascii_isdigit (*gtk_label_get_text (GTK_LABEL (widget))))
    g_string_append_printf (text, "%s ", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *more = read_figures (child);

      g_string_append (text, more);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Of the section and of the whole report: text, tables, footnotes, together, headings, all. */
static void
test_words_kinds (Shown *self, gconstpointer data)
{
  g_autofree char *figures = NULL;
  guint section[6], report[6];

  write_section (self, "h1 Two words|p One two three|p four five");
  gtk_menu_button_popup (get_words (self));
  page_settle ();
  figures = read_figures (GTK_WIDGET (gtk_menu_button_get_popover (get_words (self))));
  g_assert_cmpint (sscanf (figures, "%u %u %u %u %u %u %u %u %u %u %u %u", &section[0], &report[0], &section[1], &report[1], &section[2], &report[2],
                           &section[3], &report[3], &section[4], &report[4], &section[5], &report[5]), ==, 12);
  g_assert_cmpuint (section[0], ==, 5);
  g_assert_cmpuint (section[3], ==, 5);
  g_assert_cmpuint (section[4], ==, 2);
  g_assert_cmpuint (section[5], ==, 7);
  g_assert_cmpuint (report[3], ==, report[0] + report[1] + report[2]);
  g_assert_cmpuint (report[5], ==, report[3] + report[4]);
  g_assert_cmpuint (report[3], >, section[3]);
  gtk_menu_button_popdown (get_words (self));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/report-page/panes/wide", Shown, GINT_TO_POINTER (1190), set_up, test_panes_wide, tear_down);
  g_test_add ("/report-page/panes/1000", Shown, GINT_TO_POINTER (1000), set_up, test_panes_middle, tear_down);
  g_test_add ("/report-page/panes/910", Shown, GINT_TO_POINTER (910), set_up, test_panes_middle, tear_down);
  g_test_add ("/report-page/panes/760", Shown, GINT_TO_POINTER (760), set_up, test_panes_small, tear_down);
  g_test_add ("/report-page/panes/560", Shown, GINT_TO_POINTER (560), set_up, test_panes_least, tear_down);
  g_test_add ("/report-page/panes/360", Shown, GINT_TO_POINTER (360), set_up, test_panes_folded, tear_down);
  g_test_add ("/report-page/panes/resized", Shown, GINT_TO_POINTER (1190), set_up, test_panes_resized, tear_down);
  g_test_add ("/report-page/focus", Shown, GINT_TO_POINTER (1190), set_up, test_focus, tear_down);
  g_test_add ("/report-page/focus/left", Shown, GINT_TO_POINTER (1000), set_up, test_focus_left, tear_down);
  g_test_add ("/report-page/zoom", Shown, GINT_TO_POINTER (1190), set_up, test_zoom, tear_down);
  g_test_add ("/report-page/zoom/keys", Shown, GINT_TO_POINTER (1190), set_up, test_zoom_keys, tear_down);
  g_test_add ("/report-page/zoom/measure", Shown, GINT_TO_POINTER (1190), set_up, test_zoom_measure, tear_down);
  g_test_add ("/report-page/words", Shown, GINT_TO_POINTER (1000), set_up, test_words, tear_down);
  g_test_add ("/report-page/words/kinds", Shown, GINT_TO_POINTER (1000), set_up, test_words_kinds, tear_down);
  return g_test_run ();
}
