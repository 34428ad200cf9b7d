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
#include "widgets/rd-document-table.h"

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

/* ./dev installs the dictionary: without one nothing here would say anything. */
static void
assert_dictionary (void)
{
  RdSpelling *spelling = rd_spelling_new ("en_GB");

  if (!rd_spelling_is_available (spelling))
    g_error ("no dictionary of British English: install hunspell-en-gb");
  rd_spelling_unref (spelling);
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

static void
append_wrong (GString *wrong, RdDocumentBuffer *text)
{
  gboolean was = FALSE;
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (text), &at);
  do
    {
      if (is_wrong (&at))
        g_string_append_unichar (wrong, gtk_text_iter_get_char (&at));
      else if (was)
        g_string_append_c (wrong, '|');
      was = is_wrong (&at);
    }
  while (gtk_text_iter_forward_char (&at));
}

/* The first table of the page, or NULL. */
static RdDocumentTable *
get_table (Shown *self)
{
  GtkWidget *table = page_find (get_page (self), RD_TYPE_DOCUMENT_TABLE);

  return table != NULL ? RD_DOCUMENT_TABLE (table) : NULL;
}

/* The characters that are underlined, "|" after words: of the page, then of the cells in the first row. (transfer full) */
static char *
get_wrong (Shown *self)
{
  GString *wrong = g_string_new (NULL);
  RdDocumentTable *table = get_table (self);
  RdDocumentView *cell;

  append_wrong (wrong, get_text (self));
  for (guint i = 0; table != NULL && (cell = rd_document_table_get_cell (table, 0, i)) != NULL; i++)
    append_wrong (wrong, rd_document_view_get_text (cell));
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

/* A key in @widget, as its controllers take it one after the other; whether one of them did. */
static gboolean
press (GtkWidget *widget, guint key, GdkModifierType held)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, held, &taken);
    }
  return taken || page_press (widget, key);
}

/* What is misspelt is underlined, what was kept knows nothing of it. */
static void
test_underline (Shown *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;

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

/* A table whose first row says that, between two paragraphs. */
static void
write_table (Shown *self, const char *first, const char *second)
{
  const char *texts[] = { first, second };
  g_autoptr (GPtrArray) blocks = document_parse ("p Seen|t|p quokkax");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GPtrArray *cell = rd_block_get_cell (blocks->pdata[1], 0, i)->blocks;

      g_ptr_array_set_size (cell, 0);
      g_ptr_array_add (cell, rd_block_new_text (RD_BLOCK_PARAGRAPH, texts[i]));
    }
  rd_document_buffer_follow (get_text (self), blocks);
  page_settle ();
}

/* What is misspelt in a cell is underlined there, and its menu mends it as a step of the page. */
static void
test_cells (Shown *self, gconstpointer data)
{
  write_table (self, "the thier house", "Seen");
  await_wrong (self, "quokkax|thier|");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (rd_document_table_get_cell (get_table (self), 0, 0)), "spelling.next", NULL));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == GTK_WIDGET (rd_document_table_get_cell (get_table (self), 0, 0)));
  write_section (self, "p Seen");
  await_wrong (self, "");
  rd_document_buffer_undo (get_text (self));
  await_wrong (self, "quokkax|thier|");
}

/* From the page into the table, through its cells and out again. */
static void
test_next_cells (Shown *self, gconstpointer data)
{
  static const char *const words[] = { "thier", "hosue", "quokkax", "thier" };
  GtkTextIter start, end;

  write_table (self, "the thier house", "hosue");
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_text (self)), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (get_text (self)), &start);
  gtk_widget_grab_focus (get_page (self));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      g_autofree char *word = NULL;

      g_assert_true (press (focus, GDK_KEY_F7, GDK_CONTROL_MASK));
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      g_assert_true (gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), &start, &end));
      word = gtk_text_iter_get_text (&start, &end);
      g_assert_cmpstr (word, ==, words[i]);
    }
}

/* The Menu key and Shift+F10 offer what may be meant for the word at the cursor. */
static void
test_menu_keys (Shown *self, gconstpointer data)
{
  static const struct
  {
    guint           key;
    GdkModifierType held;
  } keys[] = { { GDK_KEY_Menu, 0 }, { GDK_KEY_F10, GDK_SHIFT_MASK } };

  write_section (self, "p Seen with thier coat");
  await_wrong (self, "thier|");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      document_place (get_text (self), 2);
      press (get_page (self), keys[i].key, keys[i].held);
      g_assert_null (gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (get_page (self))));
      document_place (get_text (self), 12);
      press (get_page (self), keys[i].key, keys[i].held);
      g_assert_nonnull (gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (get_page (self))));
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  assert_dictionary ();
  g_test_add ("/report-spelling/underline", Shown, NULL, set_up, test_underline, tear_down);
  g_test_add ("/report-spelling/add", Shown, NULL, set_up, test_add, tear_down);
  g_test_add ("/report-spelling/menu", Shown, NULL, set_up, test_menu, tear_down);
  g_test_add ("/report-spelling/next", Shown, NULL, set_up, test_next, tear_down);
  g_test_add ("/report-spelling/typing", Shown, NULL, set_up, test_typing, tear_down);
  g_test_add ("/report-spelling/cells", Shown, NULL, set_up, test_cells, tear_down);
  g_test_add ("/report-spelling/next-cells", Shown, NULL, set_up, test_next_cells, tear_down);
  g_test_add ("/report-spelling/menu-keys", Shown, NULL, set_up, test_menu_keys, tear_down);
  return g_test_run ();
}
