/* rd-learning-page-markers.c — quality markers answered, and good practice worth sharing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/learning/rd-learning-page-private.h"

#include <glib/gi18n.h>

#include "core/review/rd-learning-point.h"
#include "core/review/rd-marker-note.h"
#include "model/rd-quality-markers.h"
#include "model/rd-register-learning.h"

/* --- markers */

static gboolean
is_answered (RdReviewItem *review, int marker)
{
  const GPtrArray *notes = rd_review_item_get_rows (review, RD_ROWS_MARKER_NOTES);

  for (guint i = 0; i < notes->len; i++)
    if (((const RdMarkerNote *) notes->pdata[i])->marker == marker)
      return TRUE;
  return FALSE;
}

/* "1, 4–7, 12": those that are answered, or those that are not. (transfer full) */
static char *
list_markers (RdReviewItem *review, gboolean answered)
{
  GString *out = g_string_new (NULL);

  for (int first = 1; first <= RD_N_QUALITY_MARKERS; first++)
    {
      int last = first;

      if (is_answered (review, first) != answered)
        continue;
      while (last < RD_N_QUALITY_MARKERS && is_answered (review, last + 1) == answered)
        last++;
      g_string_append_printf (out, "%s%d", out->len > 0 ? ", " : "", first);
      if (last > first)
        g_string_append_printf (out, "%s%d", last > first + 1 ? "–" : ", ", last);
      first = last;
    }
  return g_string_free (out, FALSE);
}

static char *
word_review (RdReviewItem *review)
{
  g_autofree char *answered = list_markers (review, TRUE);
  g_autofree char *open = list_markers (review, FALSE);

  if (*answered == '\0')
    return g_strdup (_("None answered yet"));
  if (*open == '\0')
    return g_strdup (_("All answered"));
  /* Translators: numbers of quality markers, twice */
  return g_strdup_printf (_("Answered: %1$s · not answered: %2$s"), answered, open);
}

static void
review_pressed_cb (RdLearningPage *self, const char *key G_GNUC_UNUSED, RdRecordRow *row)
{
  RdReviewItem *review = rd_register_find_review (self->reg, rd_record_row_get_id (row));

  if (review != NULL)
    rd_learning_page_open (self, review, "report", "markers");
}

static void
append_review (RdLearningPage *self, RdReviewItem *review)
{
  const char *reference = rd_review_item_get_reference (review);
  g_autofree char *title = g_strdup_printf ("%s · %s", reference, rd_review_item_get_title (review));
  g_autofree char *words = word_review (review);
  GtkWidget *row = rd_record_row_new (reference, title, words, NULL);

  rd_record_row_add_icon (RD_RECORD_ROW (row), "open", "go-next-symbolic", _("Open the Quality Markers"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (review_pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->markers, row);
}

/* The reviews that answered a marker, by their references. (transfer full); "" for none */
static char *
list_answering (RdLearningPage *self, int marker)
{
  GListModel *reviews = rd_register_get_reviews (self->reg);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (rd_learning_page_shows (self, review) && is_answered (review, marker))
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", rd_review_item_get_reference (review));
    }
  return g_string_free (out, FALSE);
}

static void
append_marker (RdLearningPage *self, const RdQualityMarker *marker)
{
  g_autofree char *title = g_strdup_printf ("%d. %s", marker->number, _(marker->name));
  g_autofree char *answering = list_answering (self, marker->number);
  g_autofree char *words = *answering != '\0' ? g_strdup_printf (_("Answered in %s"), answering) : g_strdup (_("Not answered in any of these reviews"));

  rd_record_pane_append (self->markers, rd_record_row_new (NULL, title, words, NULL));
}

/* --- good practice */

static void
practice_pressed_cb (RdLearningPage *self, const char *key G_GNUC_UNUSED, RdRecordRow *row)
{
  RdReviewItem *review = rd_register_find_review (self->reg, rd_record_row_get_id (row));

  if (review != NULL)
    rd_learning_page_open (self, review, "overview", "");
}

static void
append_point (RdLearningPage *self, RdReviewItem *review, const RdLearningPoint *point)
{
  const char *reference = rd_review_item_get_reference (review);
  g_autofree char *text = rd_learning_page_show_text (self, review, point->text);
  g_autofree char *told = rd_learning_point_describe (point, NULL);
  g_autofree char *words = g_strdup_printf ("%s · %s%s%s", reference, told, point->shared == RD_DAY_NONE ? " · " : "",
                                            point->shared == RD_DAY_NONE ? _("not shared yet") : "");
  GtkWidget *row = rd_record_row_new (reference, text, words, NULL);

  rd_record_row_add_icon (RD_RECORD_ROW (row), "open", "go-next-symbolic", _("Open the Review"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (practice_pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->practice, row);
}

static void
append_points (RdLearningPage *self, RdReviewItem *review)
{
  const GPtrArray *points = rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS);

  for (guint i = 0; i < points->len; i++)
    if (g_str_equal (((const RdLearningPoint *) points->pdata[i])->kind, "good-practice"))
      append_point (self, review, points->pdata[i]);
}

/* For the page */

void
rd_learning_page_show_markers (RdLearningPage *self)
{
  GListModel *reviews = rd_register_get_reviews (self->reg);
  const RdQualityMarker *markers = rd_quality_markers_list ();
  guint n = 0;

  rd_record_pane_begin (self->markers, FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (!rd_learning_page_shows (self, review))
        continue;
      if (n++ == 0)
        rd_record_pane_append_heading (self->markers, _("By review"));
      append_review (self, review);
    }
  if (n > 0)
    rd_record_pane_append_heading (self->markers, _("By marker"));
  for (int i = 0; n > 0 && i < RD_N_QUALITY_MARKERS; i++)
    append_marker (self, &markers[i]);
  rd_record_pane_end (self->markers);
}

void
rd_learning_page_show_practice (RdLearningPage *self)
{
  GListModel *reviews = rd_register_get_reviews (self->reg);

  rd_record_pane_begin (self->practice, FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (rd_learning_page_shows (self, review))
        append_points (self, review);
    }
  rd_record_pane_end (self->practice);
}
