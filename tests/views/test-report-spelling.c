/* test-report-spelling.c — misspelt words are underlined, and words of the case are not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include "../widgets/document-fixture.h"
#include "model/rd-register-report.h"
#include "model/rd-spelling.h"
#include "views/report/rd-report-editor.h"
#include "views/report/rd-report-view.h"

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
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 800);
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

static void
write_section (Shown *self, const char *text)
{
  g_autoptr (GPtrArray) blocks = document_parse (text);

  rd_document_buffer_follow (get_text (self), blocks);
  g_assert_true (rd_report_editor_save (get_editor (self)));
  page_settle ();
}

static gboolean
is_wrong (const GtkTextIter *at)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (at);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline underline;

      g_object_get (tag->data, "underline", &underline, NULL);
      if (underline == PANGO_UNDERLINE_ERROR)
        return TRUE;
    }
  return FALSE;
}

/* The characters that are underlined, "|" between words. (transfer full) */
static char *
get_wrong (Shown *self)
{
  GString *wrong = g_string_new (NULL);
  gboolean was = FALSE;
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_text (self)), &at);
  do
    {
      if (is_wrong (&at))
        g_string_append_unichar (wrong, gtk_text_iter_get_char (&at));
      else if (was)
        g_string_append_c (wrong, '|');
      was = is_wrong (&at);
    }
  while (gtk_text_iter_forward_char (&at));
  return g_string_free (wrong, FALSE);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Waits until that is what is underlined. */
static void
await_wrong (Shown *self, const char *expected)
{
  guint source = g_timeout_add (20, wake_cb, NULL);
  gint64 until = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  g_autofree char *wrong = get_wrong (self);

  while (!g_str_equal (wrong, expected) && g_get_monotonic_time () < until)
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (wrong);
      wrong = get_wrong (self);
    }
  g_source_remove (source);
  g_assert_cmpstr (wrong, ==, expected);
}

static gboolean
has_dictionary (void)
{
  RdSpelling *spelling = rd_spelling_new ("en_GB");
  gboolean is_there = rd_spelling_is_available (spelling);

  rd_spelling_unref (spelling);
  if (!is_there)
    g_test_skip ("no dictionary of British English: hunspell-en-gb");
  return is_there;
}

/* The page’s menu for the character at @offset. */
static GMenuModel *
open_menu (Shown *self, int offset)
{
  GtkTextView *page = GTK_TEXT_VIEW (get_page (self));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (page));
  GdkRectangle place;
  GtkTextIter at;
  int x, y;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (get_text (self)), &at, offset);
  gtk_text_view_get_iter_location (page, &at, &place);
  gtk_text_view_buffer_to_window_coords (page, GTK_TEXT_WINDOW_WIDGET, place.x + 1, place.y + place.height / 2, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, (double) x, (double) y);
    }
  return gtk_text_view_get_extra_menu (page);
}

/* What is misspelt is underlined, what was kept knows nothing of it. */
static void
test_underline (Shown *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  if (!has_dictionary ())
    return;
  write_section (self, "p Thier child’s colour|h1 Organized JB2 quokkax");
  before = rd_document_buffer_get_blocks (get_text (self));
  await_wrong (self, "Thier|quokkax|");
  after = rd_document_buffer_get_blocks (get_text (self));
  document_assert_equal (before, after);
  write_section (self, "p Their child’s colour|h1 Organized JB2 quokkax");
  await_wrong (self, "quokkax|");
}

/* A word of the case loses its underline, and has it again when that is taken back. */
static void
test_add (Shown *self, gconstpointer data)
{
  if (!has_dictionary ())
    return;
  write_section (self, "p Thier quokkax seen");
  await_wrong (self, "Thier|quokkax|");
  g_string_set_size (self->asked.asked, 0);
  g_assert_true (gtk_widget_activate_action (get_page (self), "spelling.add", "s", "quokkax"));
  assert_asked (&self->asked, "toast-undo '“quokkax” is a word of this case'");
  await_wrong (self, "Thier|");
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  await_wrong (self, "Thier|quokkax|");
}

/* The menu offers what may be meant; it is one step. */
static void
test_menu (Shown *self, gconstpointer data)
{
  g_autoptr (GMenuModel) words = NULL;
  GMenuModel *menu;

  if (!has_dictionary ())
    return;
  write_section (self, "p Seen with thier coat");
  await_wrong (self, "thier|");
  g_assert_null (open_menu (self, 1));
  menu = open_menu (self, 12);
  g_assert_nonnull (menu);
  words = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (words), >, 0);
  g_assert_cmpint (g_menu_model_get_n_items (words), <=, 5);
  g_assert_true (gtk_widget_activate_action (get_page (self), "spelling.replace", "s", "their"));
  document_assert_text (get_text (self), "Seen with their coat");
  await_wrong (self, "");
  rd_document_buffer_undo (get_text (self));
  document_assert_text (get_text (self), "Seen with thier coat");
  await_wrong (self, "thier|");
}

/* From the cursor to the next, and round again; without one it is said. */
static void
test_next (Shown *self, gconstpointer data)
{
  static const int starts[] = { 5, 16, 5 };
  GtkTextIter start, end;

  if (!has_dictionary ())
    return;
  write_section (self, "p Seen thier coat|p quokkax");
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_text (self)), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (get_text (self)), &start);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_assert_true (gtk_widget_activate_action (get_page (self), "spelling.next", NULL));
      g_assert_true (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (get_text (self)), &start, &end));
      g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, starts[i]);
    }
  write_section (self, "p Seen");
  g_string_set_size (self->asked.asked, 0);
  g_assert_true (gtk_widget_activate_action (get_page (self), "spelling.next", NULL));
  assert_asked (&self->asked, "toast 'No misspelt word in this section'");
}

/* What is being typed is let be until the cursor has left it; a word that is done is not. */
static void
test_typing (Shown *self, gconstpointer data)
{
  GtkTextIter end;

  if (!has_dictionary ())
    return;
  write_section (self, "p Seen");
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_text (self)), &end);
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (get_text (self)), &end);
  for (const char *p = " quokkax thie"; *p != '\0'; p++)
    g_signal_emit_by_name (get_page (self), "insert-at-cursor", ((char[]) { *p, '\0' }));
  await_wrong (self, "quokkax|");
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_text (self)), &end);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (get_text (self)), &end);
  await_wrong (self, "quokkax|thie|");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/report-spelling/underline", Shown, NULL, set_up, test_underline, tear_down);
  g_test_add ("/report-spelling/add", Shown, NULL, set_up, test_add, tear_down);
  g_test_add ("/report-spelling/menu", Shown, NULL, set_up, test_menu, tear_down);
  g_test_add ("/report-spelling/next", Shown, NULL, set_up, test_next, tear_down);
  g_test_add ("/report-spelling/typing", Shown, NULL, set_up, test_typing, tear_down);
  return g_test_run ();
}
