/* test-document-clipboard.c — what is copied from a page and pasted into one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-fixture.h"

#include "model/rd-report-clip.h"
#include "widgets/rd-document-clipboard.h"
#include "widgets/rd-document-view.h"

static GtkWidget *
new_page (const char *text)
{
  GtkWidget *view = rd_document_view_new ();
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GPtrArray) blocks = document_parse (text);

  gtk_window_set_child (GTK_WINDOW (window), view);
  rd_document_buffer_set_namer (rd_document_view_get_text (RD_DOCUMENT_VIEW (view)), document_name_cb, NULL, NULL);
  rd_document_buffer_set_blocks (rd_document_view_get_text (RD_DOCUMENT_VIEW (view)), blocks);
  gtk_window_present (GTK_WINDOW (window));
  return view;
}

static void
close_page (GtkWidget *view)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (view)));
}

static RdDocumentBuffer *
text_of (GtkWidget *view)
{
  return rd_document_view_get_text (RD_DOCUMENT_VIEW (view));
}

static void
select_all (GtkWidget *view)
{
  RdDocumentBuffer *text = text_of (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (text), &start);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (text), &end, (int) rd_document_buffer_get_n_lines (text) - 1);
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (text), &start, &end);
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("nothing was pasted");
  return G_SOURCE_REMOVE;
}

/* Until the page reads @expected. */
static void
wait_for (GtkWidget *view, const char *expected)
{
  guint late = g_timeout_add_seconds (20, give_up_cb, NULL);

  for (;;)
    {
      g_autofree char *now = document_print (text_of (view));

      if (g_str_equal (now, expected))
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (late);
}

static void
put_on_clipboard (GtkWidget *view, const char *type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes (type, bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (view), content);
}

/* Within the program nothing is lost but comments' marks. */
static void
test_own (void)
{
  GtkWidget *from = new_page ("h1 Title|i0 one|n1 two|q said|t|p end");
  GtkWidget *to = new_page ("p ");
  g_autoptr (RdRun) person = rd_run_new (RD_RUN_PERSON, NULL, "0c1f4a54-8e0b-4a63-9a53-6a2f6e0c5a01");
  g_autoptr (GPtrArray) here = NULL, there = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (text_of (from)), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (text_of (from)), &start);
  rd_document_buffer_insert_run (text_of (from), person);
  here = rd_document_buffer_get_blocks (text_of (from));
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (text_of (from)), &start);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  rd_document_buffer_mark_comment (text_of (from), "c1", &start, &end);
  select_all (from);
  g_signal_emit_by_name (from, "copy-clipboard");
  g_signal_emit_by_name (to, "paste-clipboard");
  while (rd_document_buffer_get_n_lines (text_of (to)) < 6)
    g_main_context_iteration (NULL, TRUE);
  there = rd_document_buffer_get_blocks (text_of (to));
  document_assert_equal (here, there);
  close_page (from);
  close_page (to);
}

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  (*(guint *) data)++;
}

/* From one review into another: the second is told by how many toasts. */
static void
assert_between (const char *from_home, const char *to_home, RdRunKind kind, guint n_toasts)
{
  GtkWidget *from = new_page ("p Seen by ");
  GtkWidget *to = new_page ("p ");
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) toast = g_simple_action_new ("toast", G_VARIANT_TYPE_STRING);
  g_autoptr (RdRun) person = rd_run_new (RD_RUN_PERSON, NULL, "0c1f4a54-8e0b-4a63-9a53-6a2f6e0c5a01");
  g_autofree char *name = document_name_cb (person, NULL);
  g_autofree char *expected = g_strconcat ("Seen by ", name, NULL);
  g_autoptr (GPtrArray) there = NULL;
  const GPtrArray *runs;
  GtkTextIter end;
  guint n = 0;

  g_signal_connect (toast, "activate", G_CALLBACK (toast_cb), &n);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (toast));
  gtk_widget_insert_action_group (to, "win", G_ACTION_GROUP (group));
  rd_document_clipboard_set_home (GTK_TEXT_VIEW (from), from_home);
  rd_document_clipboard_set_home (GTK_TEXT_VIEW (to), to_home);
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (text_of (from)), &end);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (text_of (from)), &end);
  rd_document_buffer_insert_run (text_of (from), person);
  select_all (from);
  g_signal_emit_by_name (from, "copy-clipboard");
  g_signal_emit_by_name (to, "paste-clipboard");
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_clear_pointer (&there, g_ptr_array_unref);
      there = rd_document_buffer_get_blocks (text_of (to));
      runs = there->len > 0 ? ((const RdBlock *) there->pdata[0])->runs : NULL;
    }
  while (runs == NULL || runs->len == 0);
  g_assert_cmpuint (runs->len, ==, kind == RD_RUN_TEXT ? 1 : 2);
  g_assert_cmpint (((const RdRun *) runs->pdata[runs->len - 1])->kind, ==, kind);
  if (kind == RD_RUN_TEXT)
    g_assert_cmpstr (((const RdRun *) runs->pdata[0])->text, ==, expected);
  g_assert_cmpuint (n, ==, n_toasts);
  close_page (from);
  close_page (to);
}

/* Ids of another review come as the words that they read as there. */
static void
test_foreign (void)
{
  assert_between ("one", "one", RD_RUN_PERSON, 0);
  assert_between ("one", "two", RD_RUN_TEXT, 1);
  assert_between ("one", NULL, RD_RUN_TEXT, 1);
}

static void
read_primary_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const char *type;

  *(GInputStream **) data = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);
  g_assert_cmpstr (type, ==, RD_REPORT_CLIP_TYPE);
}

/* What is selected can be had with its structure, without being copied; once nothing is, there is nothing. */
static void
test_primary (void)
{
  static const char *types[] = { RD_REPORT_CLIP_TYPE, NULL };
  GtkWidget *view = new_page ("h1 Title|i0 one");
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (view);
  GInputStream *stream = NULL;
  char text[400] = "";
  GtkTextIter start;

  while (!gtk_widget_get_realized (view))
    g_main_context_iteration (NULL, TRUE);
  select_all (view);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (primary), "text/html"));
  gdk_clipboard_read_async (primary, types, G_PRIORITY_DEFAULT, NULL, read_primary_cb, &stream);
  while (stream == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_input_stream_read (stream, text, sizeof text - 1, NULL, NULL), >, 0);
  g_assert_nonnull (strstr (text, "<item"));
  g_object_unref (stream);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (text_of (view)), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (text_of (view)), &start);
  g_assert_null (gdk_clipboard_get_content (primary));
  close_page (view);
}

/* Cutting is one step, and so is pasting. */
static void
test_cut (void)
{
  GtkWidget *view = new_page ("p one|p two");

  select_all (view);
  g_signal_emit_by_name (view, "cut-clipboard");
  wait_for (view, "p ");
  g_signal_emit_by_name (view, "paste-clipboard");
  wait_for (view, "p one|p two");
  rd_document_buffer_undo (text_of (view));
  wait_for (view, "p ");
  rd_document_buffer_undo (text_of (view));
  wait_for (view, "p one|p two");
  close_page (view);
}

static void
test_html (void)
{
  GtkWidget *view = new_page ("p ");

  put_on_clipboard (view, "text/html", "<h2>Context</h2><ul><li>one</li></ul><p>two</p>");
  g_signal_emit_by_name (view, "paste-clipboard");
  wait_for (view, "h2 Context|i0 one|p two");
  close_page (view);
}

static void
test_plain (void)
{
  GtkWidget *view = new_page ("p ");

  put_on_clipboard (view, "text/plain;charset=utf-8", "One\n- two\n1. three");
  g_signal_emit_by_name (view, "paste-clipboard");
  wait_for (view, "p One|i0 two|n0 three");
  close_page (view);
}

/* What may only be read is not pasted into. */
static void
test_read_only (void)
{
  GtkWidget *view = new_page ("p one");

  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  put_on_clipboard (view, "text/html", "<p>two</p>");
  g_signal_emit_by_name (view, "paste-clipboard");
  for (int i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
  document_assert_text (text_of (view), "one");
  close_page (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-clipboard/own", test_own);
  g_test_add_func ("/document-clipboard/foreign", test_foreign);
  g_test_add_func ("/document-clipboard/primary", test_primary);
  g_test_add_func ("/document-clipboard/cut", test_cut);
  g_test_add_func ("/document-clipboard/html", test_html);
  g_test_add_func ("/document-clipboard/plain", test_plain);
  g_test_add_func ("/document-clipboard/read-only", test_read_only);
  return g_test_run ();
}
