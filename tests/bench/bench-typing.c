/* bench-typing.c — what a key costs in a report of 200 pages, against a bare text of the same words
 *
 *   bench-typing FOLDER
 *
 * A section of 50 pages of it is typed into, in its middle, with checks, spelling and counting at work, and a GtkTextView with the section's
 * words.  Prints "what<TAB>ours in ms<TAB>bare in ms": the processor time of the main loop from a key until it is idle, the median of the keys;
 * then the longest turn of the loop in the pause after them, 0 for the bare text.  Needs a display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-report.h"
#include "views/report/rd-report-editor.h"
#include "views/report/rd-report-view.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PAGE_WORDS 500
#define PAUSE_US   6000000

static const char *const sentences[] = {
  "The health visitor called at the flat and was told through the letter box that nobody was up.",
  "Nobody asked what a day was like for the child, and so nobody wrote it down.",
  "The referral was read as a request for housing, and went to the team that deals with housing.",
  "At the time each service held one part of what was known, and none of them held the whole.",
  "Practitioners told the reviewer that they had learned not to expect an answer from the duty desk.",
};

static const char typed[] = "The visits were often cut short because nobody had been told of them. Ehat was seen is not known, and the minutes say nothing. ";

static double
cpu_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* The longest turn of the loop in that time. */
static double
rest (gint64 us)
{
  gint64 until = g_get_monotonic_time () + us;
  double longest = 0;

  while (g_get_monotonic_time () < until)
    {
      double before = cpu_ms ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      longest = MAX (longest, cpu_ms () - before);
    }
  return longest;
}

static GPtrArray *
make_blocks (guint n_words)
{
  GPtrArray *blocks = rd_blocks_new ();
  guint written = 0;

  for (guint i = 0; written < n_words; i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *words = NULL;

      for (guint j = 0; j < 5; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? " " : "", sentences[(i + j * j) % G_N_ELEMENTS (sentences)]);
      words = g_string_free (text, FALSE);
      written += rd_text_count_words (words);
      g_ptr_array_add (blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, words));
    }
  return blocks;
}

/* Fifty pages, and ten sections of fifteen. */
static RdDocument *
make_document (void)
{
  RdDocument *document = rd_document_new ("Review of practice", RD_REPORT_LANGUAGE);

  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      RdSection *section = rd_section_new (id, "Learning about practice", 1);

      g_ptr_array_unref (section->blocks);
      section->blocks = make_blocks ((i == 0 ? 50 : 15) * PAGE_WORDS);
      g_ptr_array_add (document->sections, section);
    }
  return document;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* One key after the other, as fast as somebody types: the loop runs between them. */
static double
type (GtkTextView *view)
{
  double figures[sizeof typed];
  guint n = 0;

  for (const char *p = typed; *p != '\0'; p++, n++)
    {
      char key[] = { *p, '\0' };
      double before = cpu_ms (), spent;

      g_signal_emit_by_name (view, "insert-at-cursor", key);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      spent = cpu_ms () - before;
      for (gint64 until = g_get_monotonic_time () + 60000; g_get_monotonic_time () < until; g_usleep (1000))
        {
          before = cpu_ms ();
          while (g_main_context_iteration (NULL, FALSE))
            ;
          spent += cpu_ms () - before;
        }
      figures[n] = spent;
    }
  qsort (figures, n, sizeof *figures, compare);
  return figures[n / 2];
}

static void
go_to_middle (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line (buffer, &at, gtk_text_buffer_get_line_count (buffer) / 2);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0.2, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  rest (PAUSE_US);
}

static GtkWidget *
open_window (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 780);
  gtk_window_present (GTK_WINDOW (window));
  rest (1000000);
  return window;
}

static GtkWidget *
find_editor (GtkWidget *widget)
{
  GtkWidget *found = RD_IS_REPORT_EDITOR (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_editor (child);
  return found;
}

/* The same words without anything else. */
static double
type_bare (GtkTextBuffer *text)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  g_autofree char *words = NULL;
  GtkWidget *window;
  GtkTextIter start, end;
  double figure;

  gtk_text_buffer_get_bounds (text, &start, &end);
  words = gtk_text_buffer_get_text (text, &start, &end, FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), words, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  window = open_window (scroller);
  go_to_middle (GTK_TEXT_VIEW (view));
  figure = type (GTK_TEXT_VIEW (view));
  gtk_window_destroy (GTK_WINDOW (window));
  return figure;
}

static gboolean
bench (RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  GtkWidget *view = rd_report_view_new ();
  GtkTextView *page;
  GtkWidget *window;
  double ours, pause;

  if (!rd_register_replace_report (reg, review, "report-replaced", document, &error))
    {
      fprintf (stderr, "bench-typing: %s\n", error->message);
      return FALSE;
    }
  rd_report_view_set_review (RD_REPORT_VIEW (view), reg, review);
  window = open_window (view);
  page = GTK_TEXT_VIEW (rd_report_editor_get_page (RD_REPORT_EDITOR (find_editor (view))));
  go_to_middle (page);
  ours = type (page);
  pause = rest (PAUSE_US);
  printf ("a key in a section of 50 pages, report of 200\t%.2f\t%.2f\n", ours, type_bare (gtk_text_view_get_buffer (page)));
  printf ("longest turn in the pause after it\t%.2f\t0\n", pause);
  gtk_window_destroy (GTK_WINDOW (window));
  return TRUE;
}

static RdReviewItem *
find_reported (RdRegister *reg)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      RdReviewItem *review = g_list_model_get_item (reviews, i);

      if (rd_review_item_get_report (review) != NULL)
        return review;
      g_object_unref (review);
    }
  return NULL;
}

int
main (int argc, char *argv[])
{
  g_autoptr (RdClock) clock = rd_clock_new_system ();
  g_autoptr (RdReviewItem) review = NULL;
  g_autoptr (RdRegister) reg = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (argc != 2)
    return 2;
  gtk_init ();
  adw_init ();
  path = g_build_filename (argv[1], "typing.rdesk", NULL);
  reg = rd_register_create_sample (path, clock, &error);
  review = reg != NULL ? find_reported (reg) : NULL;
  if (review == NULL)
    {
      fprintf (stderr, "bench-typing: %s\n", error != NULL ? error->message : "no report in the sample");
      return 1;
    }
  return bench (reg, review) ? 0 : 1;
}
