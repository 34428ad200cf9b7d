/* test-import-window.c — the import assistant: files chosen and dropped, what is shown of them, and in they come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"
#include "rd-test-model.h"
#include "model/rd-register-chronology.h"
#include "views/import/rd-import-change-row.h"
#include "views/import/rd-import-chooser.h"
#include "views/import/rd-import-column-box.h"
#include "views/import/rd-import-problem-row.h"
#include "views/import/rd-import-window.h"

#define REFERENCE "SCR/2026/02"

typedef struct
{
  Page          page;
  RdReviewItem *review;
  GtkWidget    *window;
  char         *said;
} Shown;

static void
imported_cb (GtkWidget *window, const char *what, Shown *self)
{
  g_free (self->said);
  self->said = g_strdup (what);
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static void
open_window (Shown *self, int width)
{
  self->window = rd_import_window_new (self->page.reg, self->review);
  g_signal_connect (self->window, "imported", G_CALLBACK (imported_cb), self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->window);
  page_settle ();
}

static void
shown_set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  open_window (self, GPOINTER_TO_INT (data));
}

static void
shown_tear_down (Shown *self, gconstpointer data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_free (self->said);
  page_tear_down (&self->page, NULL);
}

static guint
count (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

/* The first label that can be seen under @widget and has @words in it. */
static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_child_visible (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

typedef struct
{
  GtkWidget  *window;
  const char *words;
} Wanted;

static gboolean
says (gpointer data)
{
  const Wanted *wanted = data;

  return find_words (wanted->window, wanted->words) != NULL;
}

static void
wait_for (Shown *self, const char *words)
{
  Wanted wanted = { self->window, words };

  page_wait (says, &wanted);
}

static void
show_step (Shown *self, const char *name)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (page_find (self->window, ADW_TYPE_VIEW_STACK)), name);
  page_settle ();
}

static void
add_file (Shown *self, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "chronologies", name, NULL);
  const char *paths[] = { path, NULL };

  rd_import_window_add (RD_IMPORT_WINDOW (self->window), paths);
}

static void
test_empty (Shown *self, gconstpointer data)
{
  g_assert_nonnull (find_words (self->window, "Drop the Agencies’ Files Here"));
  gtk_widget_activate_action (self->window, "import.run", NULL);
  g_assert_null (find_words (self->window, "Imported"));
}

/* Columns, problems and changes of one file; then it comes in, and the window says so when it closes. */
static void
test_one (Shown *self, gconstpointer data)
{
  add_file (self, "housing.csv");
  wait_for (self, "Ready: 44 added; 1 row to look at");
  g_assert_cmpuint (count (self->window, RD_TYPE_IMPORT_COLUMN_BOX), ==, 8);
  show_step (self, "problems");
  wait_for (self, "“00/00/0000”");
  g_assert_cmpuint (count (self->window, RD_TYPE_IMPORT_PROBLEM_ROW), >=, 1);
  show_step (self, "changes");
  wait_for (self, "44 added");
  g_assert_cmpuint (count (self->window, RD_TYPE_IMPORT_CHANGE_ROW), >=, 1);
  gtk_widget_activate_action (self->window, "import.run", NULL);
  wait_for (self, "1 file imported: 44 entries added");
  g_assert_cmpint (rd_register_count_entries (self->page.reg, self->review, NULL, NULL), ==, 44);
  gtk_window_close (GTK_WINDOW (self->window));
  self->window = NULL;
  page_settle ();
  g_assert_cmpstr (self->said, ==, "1 file imported: 44 entries added");
}

/* Undone in the window itself: nothing is left, and nothing is said. */
static void
test_undo (Shown *self, gconstpointer data)
{
  add_file (self, "housing.csv");
  wait_for (self, "Ready: 44 added");
  gtk_widget_activate_action (self->window, "import.run", NULL);
  wait_for (self, "1 file imported");
  gtk_widget_activate_action (self->window, "import.undo", NULL);
  wait_for (self, "Ready: 44 added");
  g_assert_cmpint (rd_register_count_entries (self->page.reg, self->review, NULL, NULL), ==, 0);
  gtk_window_close (GTK_WINDOW (self->window));
  self->window = NULL;
  page_settle ();
  g_assert_null (self->said);
}

/* Closed before: nothing has changed. */
static void
test_closed (Shown *self, gconstpointer data)
{
  add_file (self, "housing.csv");
  add_file (self, "childrens-social-care.docx");
  gtk_window_close (GTK_WINDOW (self->window));
  self->window = NULL;
  page_settle ();
  g_assert_cmpint (rd_register_count_entries (self->page.reg, self->review, NULL, NULL), ==, 0);
  g_assert_null (self->said);
}

static void
test_failed (Shown *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->page.folder, "letter.docx", NULL);
  const char *paths[] = { path, NULL };

  g_assert_true (g_file_set_contents (path, "Dear Chair", -1, NULL));
  rd_import_window_add (RD_IMPORT_WINDOW (self->window), paths);
  wait_for (self, "nothing of it was taken");
  gtk_widget_activate_action (self->window, "import.remove", NULL);
  page_settle ();
  g_assert_nonnull (find_words (self->window, "Drop the Agencies’ Files Here"));
}

/* What a drop carries: paths of this machine, and nothing else. */
static void
test_drop (void)
{
  g_autoptr (GFile) here = g_file_new_for_path ("/tmp/a.docx");
  g_autoptr (GFile) there = g_file_new_for_uri ("https://example.org/b.docx");
  GSList second = { there, NULL }, first = { here, &second };
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GStrv) paths = NULL;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &first);
  paths = rd_import_chooser_list_paths (&value);
  g_assert_cmpuint (g_strv_length (paths), ==, 1);
  g_assert_cmpstr (paths[0], ==, "/tmp/a.docx");
}

/* A register that is only read takes nothing. */
static void
test_read_only (Shown *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRegister) reg = rd_register_open (self->page.path, TRUE, self->page.clock, &error);
  GtkWidget *window;
  const char *paths[] = { "/tmp/a.docx", NULL };

  g_assert_no_error (error);
  window = rd_import_window_new (reg, rd_register_find_review (reg, REFERENCE));
  rd_import_window_add (RD_IMPORT_WINDOW (window), paths);
  gtk_window_present (GTK_WINDOW (window));
  page_wait (is_laid_out, window);
  g_assert_nonnull (find_words (window, "Drop the Agencies’ Files Here"));
  gtk_window_destroy (GTK_WINDOW (window));
  page_settle ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, width, test) \
  g_test_add ("/import-window/" path, Shown, GINT_TO_POINTER (width), shown_set_up, test, shown_tear_down)
  ADD ("empty", 1000, test_empty);
  ADD ("one", 1000, test_one);
  ADD ("undo", 1000, test_undo);
  ADD ("closed", 1000, test_closed);
  ADD ("failed", 1000, test_failed);
  ADD ("read-only", 1000, test_read_only);
  g_test_add_func ("/import-window/drop", test_drop);

  return g_test_run ();
}
