/* rd-report-figures.c — what is drawn live from a review, in its report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-figures.h"

#include <glib/gi18n-lib.h>

#include "draw/rd-draw-figure.h"
#include "model/rd-gantt-sheet.h"
#include "model/rd-genogram-sheet.h"
#include "model/rd-register-chronology.h"
#include "model/rd-report-blocks.h"
#include "model/rd-report-key-dates.h"
#include "model/rd-report-methodology.h"
#include "model/rd-review-timeline.h"
#include "model/rd-wording.h"

/* The timeline is drawn twice as large as it stands on the page: letters of this size are legible there. */
#define TIMELINE_FONT_SIZE 14.0

/* Days before the first and after the last deadline, as a share of all: marks stand there whole. */
#define GANTT_MARGIN_SHARE 20

/* 1. What was not asked for, or has nothing to be drawn, is NULL.
 * 2. Charts borrow from the sheets and the timeline, and are without titles: the caption says them.
 */
struct _RdReportFigures
{
  RdNamingMode      mode;
  RdDay             today;
  RdDrawStyle       style, timeline_style;
  RdGanttSheet     *gantt;
  RdReviewTimeline *timeline;
  RdGenogramSheet  *genogram;
  RdGanttRow       *gantt_rows;     /* with labels from texts */
  GPtrArray        *texts;          /* char * */
  RdGanttChart      gantt_chart;
  RdTimelineChart   timeline_chart;
  RdGenogramChart   genogram_chart;
  GPtrArray        *key_dates;      /* RdBlock */
  GPtrArray        *methodology;    /* RdBlock */
};

/* Gathering */

/* The board's own deadlines have labels that somebody typed. */
static void
show_rows (RdReportFigures *self, const RdNaming *naming)
{
  self->gantt_rows = g_new0 (RdGanttRow, self->gantt_chart.n_rows);
  for (guint i = 0; i < self->gantt_chart.n_rows; i++)
    {
      self->gantt_rows[i] = self->gantt_chart.rows[i];
      g_ptr_array_add (self->texts, rd_naming_show (naming, NULL, NULL, self->gantt_chart.rows[i].label));
      self->gantt_rows[i].label = self->texts->pdata[self->texts->len - 1];
    }
  self->gantt_chart.rows = self->gantt_rows;
}

static void
widen (RdGanttChart *chart)
{
  int margin = (chart->last - chart->first) / GANTT_MARGIN_SHARE + 1;
  RdDay first = rd_day_add_days (chart->first, -margin), last = rd_day_add_days (chart->last, margin);

  chart->first = rd_day_is_valid (first) ? first : chart->first;
  chart->last = rd_day_is_valid (last) ? last : chart->last;
}

static void
gather_gantt (RdReportFigures *self, RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (review, self->mode);
  RdGanttSheet *sheet = rd_gantt_sheet_new (reg, review, RD_DAY_NONE, RD_DAY_NONE);

  if (rd_gantt_sheet_get_chart (sheet)->n_rows == 0)
    {
      rd_gantt_sheet_free (sheet);
      return;
    }
  self->gantt = sheet;
  self->gantt_chart = *rd_gantt_sheet_get_chart (sheet);
  self->gantt_chart.title = self->gantt_chart.subtitle = "";
  self->gantt_chart.show_reference = FALSE;
  widen (&self->gantt_chart);
  show_rows (self, naming);
}

/* No words of entries on a picture that says when, not what. */
static const char *
get_no_label (gint64 key G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  return NULL;
}

/* What matters, where that was weighed; else all. (transfer full) */
static RdEntryFilter *
choose_entries (RdRegister *reg, RdReviewItem *review)
{
  RdEntryFilter *filter = rd_entry_filter_new ();

  filter->significances = g_strsplit ("key significant", " ", -1);
  if (rd_register_count_entries (reg, review, filter, NULL) <= 0)
    g_clear_pointer (&filter->significances, g_strfreev);
  return filter;
}

static gboolean
gather_timeline (RdReportFigures *self, RdRegister *reg, RdReviewItem *review, GError **error)
{
  g_autoptr (RdEntryFilter) filter = choose_entries (reg, review);

  self->timeline = rd_review_timeline_new (reg, review);
  rd_review_timeline_set_naming (self->timeline, self->mode);
  rd_review_timeline_set_filter (self->timeline, filter);
  if (!rd_review_timeline_fetch (self->timeline, error))
    return FALSE;
  self->timeline_chart = *rd_timeline_source_get_chart (RD_TIMELINE_SOURCE (self->timeline));
  self->timeline_chart.title = self->timeline_chart.subtitle = "";
  self->timeline_chart.get_label = get_no_label;
  if (self->timeline_chart.n_lanes == 0)
    g_clear_object (&self->timeline);
  return TRUE;
}

static void
gather_genogram (RdReportFigures *self, RdRegister *reg, RdReviewItem *review)
{
  RdGenogramSheet *sheet = rd_genogram_sheet_new (reg, review, self->mode);

  if (rd_genogram_sheet_get_chart (sheet)->genogram->nodes->len == 0)
    {
      rd_genogram_sheet_free (sheet);
      return;
    }
  self->genogram = sheet;
  self->genogram_chart = *rd_genogram_sheet_get_chart (sheet);
  self->genogram_chart.title = self->genogram_chart.subtitle = "";
}

static gboolean
gather_words (RdReportFigures *self, RdRegister *reg, RdReviewItem *review, guint bits, GError **error)
{
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (review, self->mode);

  if (bits & RD_FIGURE_BIT (RD_FIGURE_KEY_DATES))
    {
      self->key_dates = rd_report_key_dates_make (reg, review, naming, error);
      if (self->key_dates == NULL)
        return FALSE;
    }
  if (bits & RD_FIGURE_BIT (RD_FIGURE_METHODOLOGY))
    {
      self->methodology = rd_report_methodology_make (reg, review, naming, error);
      if (self->methodology == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
gather (RdReportFigures *self, RdRegister *reg, RdReviewItem *review, guint bits, GError **error)
{
  if (bits & RD_FIGURE_BIT (RD_FIGURE_GANTT))
    gather_gantt (self, reg, review);
  if (bits & RD_FIGURE_BIT (RD_FIGURE_GENOGRAM))
    gather_genogram (self, reg, review);
  if ((bits & RD_FIGURE_BIT (RD_FIGURE_TIMELINE)) && !gather_timeline (self, reg, review, error))
    return FALSE;
  return gather_words (self, reg, review, bits, error);
}

/* Describing */

static void
append_sentence (GString *out, char *sentence)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
  g_free (sentence);
}

static char *
describe_gantt (const RdReportFigures *self)
{
  GString *out = g_string_new (NULL);
  g_autofree char *day = rd_wording_day_plain (self->today);

  append_sentence (out, g_strdup_printf (_("The timescales of the review as a chart, as at %s."), day));
  for (guint i = 0; i < self->gantt_chart.n_rows; i++)
    {
      const RdGanttRow *row = &self->gantt_chart.rows[i];

      /* Translators: a deadline, when it is due, how it stands: "Decide: Mon 2 Feb 2026; Met." */
      append_sentence (out, g_strdup_printf (_("%1$s: %2$s; %3$s."), row->label, row->due_text, row->status_text));
    }
  return g_string_free (out, FALSE);
}

/* Where it begins or ends: the year, or under real names the day. (transfer full) */
static char *
word_end (const RdReportFigures *self, RdDay day)
{
  int year;

  if (self->mode == RD_NAMING_REAL)
    return rd_wording_day_plain (day);
  rd_day_get_ymd (day, &year, NULL, NULL);
  return g_strdup_printf ("%d", year);
}

static char *
describe_timeline (const RdReportFigures *self)
{
  GString *out = g_string_new (NULL);
  const RdTimelineChart *chart = &self->timeline_chart;
  g_autofree char *first = word_end (self, chart->first);
  g_autofree char *last = word_end (self, chart->last);

  append_sentence (out, g_strdup_printf (_("What each agency recorded, on one line of time from %1$s to %2$s."), first, last));
  for (guint i = 0; i < chart->n_lanes; i++)
    /* Translators: an agency and how many entries it has: "Police: 53 entries." */
    append_sentence (out, g_strdup_printf (_("%1$s: %2$s."), chart->lanes[i].name, chart->lanes[i].detail));
  for (guint i = 0; i < chart->n_episodes; i++)
    append_sentence (out, g_strdup_printf (_("Key practice episode: %s."), chart->episodes[i].name));
  return g_string_free (out, FALSE);
}

static char *
describe_genogram (const RdReportFigures *self)
{
  GString *out = g_string_new (NULL);
  const GArray *nodes = self->genogram_chart.genogram->nodes;

  append_sentence (out, g_strdup (_("The family as a genogram.")));
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *person = rd_genogram_sheet_describe (self->genogram, g_array_index (nodes, RdGenogramNode, i).person);

      append_sentence (out, g_strconcat (person, ".", NULL));
    }
  return g_string_free (out, FALSE);
}

/* Filling */

static gboolean
draw (const RdReportFigures *self, RdBlock *block, GError **error)
{
  RdDrawing drawing;
  guint width, height;
  g_autoptr (GBytes) png = NULL;

  if (!rd_report_figures_get_drawing (self, block->figure, &drawing))
    return TRUE;
  png = rd_draw_figure_to_png (&drawing, RD_FIGURE_WIDTH, RD_FIGURE_HEIGHT, RD_FIGURE_DPI, &width, &height, error);
  if (png == NULL)
    return FALSE;
  g_clear_pointer (&block->picture, rd_picture_free);
  block->picture = rd_picture_new (png, width, height);
  return TRUE;
}

static gboolean
fill (const RdReportFigures *self, RdBlock *block, gboolean with_words, gboolean with_pictures, GError **error)
{
  gboolean is_picture = rd_report_figure_is_picture (block->figure);

  g_clear_pointer (&block->content, g_ptr_array_unref);
  if (is_picture ? with_pictures : with_words)
    block->content = rd_report_figures_make_blocks (self, block->figure);
  if (block->description == NULL)
    block->description = rd_report_figures_describe (self, block->figure);
  return !is_picture || !with_pictures || draw (self, block, error);
}

/* Public API */

guint
rd_report_figures_find (const RdDocument *document)
{
  guint bits = 0;

  g_return_val_if_fail (document != NULL, 0);

  for (guint i = 0; i < document->sections->len; i++)
    {
      const GPtrArray *blocks = ((const RdSection *) document->sections->pdata[i])->blocks;

      for (guint b = 0; b < blocks->len; b++)
        if (((const RdBlock *) blocks->pdata[b])->kind == RD_BLOCK_FIGURE)
          bits |= RD_FIGURE_BIT (((const RdBlock *) blocks->pdata[b])->figure);
    }
  return bits;
}

RdReportFigures *
rd_report_figures_new (RdRegister *reg, RdReviewItem *review, guint bits, RdNamingMode mode, GError **error)
{
  g_autoptr (RdReportFigures) self = NULL;
  RdDrawWords words;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_new0 (RdReportFigures, 1);
  self->mode = mode;
  self->today = rd_register_get_today (reg);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&self->style, &words);
  self->timeline_style = self->style;
  self->timeline_style.font_size = TIMELINE_FONT_SIZE;
  return gather (self, reg, review, bits, error) ? g_steal_pointer (&self) : NULL;
}

void
rd_report_figures_free (RdReportFigures *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->gantt, rd_gantt_sheet_free);
  g_free (self->gantt_rows);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->genogram, rd_genogram_sheet_free);
  g_clear_pointer (&self->key_dates, g_ptr_array_unref);
  g_clear_pointer (&self->methodology, g_ptr_array_unref);
  g_free (self);
}

gboolean
rd_report_figure_is_picture (RdFigure figure)
{
  return figure == RD_FIGURE_GANTT || figure == RD_FIGURE_TIMELINE || figure == RD_FIGURE_GENOGRAM;
}

GPtrArray *
rd_report_figures_make_blocks (const RdReportFigures *self, RdFigure figure)
{
  const GPtrArray *words = figure == RD_FIGURE_KEY_DATES ? self->key_dates : figure == RD_FIGURE_METHODOLOGY ? self->methodology : NULL;
  RdDrawing drawing;
  GPtrArray *blocks;

  g_return_val_if_fail (self != NULL, NULL);

  if (words != NULL)
    return rd_blocks_copy (words);
  if (!rd_report_figure_is_picture (figure) || rd_report_figures_get_drawing (self, figure, &drawing))
    return NULL;
  blocks = rd_blocks_new ();
  rd_report_blocks_add (blocks, RD_BLOCK_PARAGRAPH,
                        g_strdup (figure == RD_FIGURE_GENOGRAM ? _("No family is recorded yet.")
                                  : figure == RD_FIGURE_TIMELINE ? _("The chronology has no entries yet.") : _("The review has no timescales.")));
  return blocks;
}

gboolean
rd_report_figures_get_drawing (const RdReportFigures *self, RdFigure figure, RdDrawing *out)
{
  g_return_val_if_fail (self != NULL && out != NULL, FALSE);

  if (figure == RD_FIGURE_GANTT && self->gantt != NULL)
    *out = (RdDrawing) { &rd_draw_gantt_figure_type, &self->gantt_chart, &self->style, self->today };
  else if (figure == RD_FIGURE_TIMELINE && self->timeline != NULL)
    *out = (RdDrawing) { &rd_draw_timeline_type, &self->timeline_chart, &self->timeline_style, self->today };
  else if (figure == RD_FIGURE_GENOGRAM && self->genogram != NULL)
    *out = (RdDrawing) { &rd_genogram_drawing, &self->genogram_chart, &self->style, self->today };
  else
    return FALSE;
  return TRUE;
}

char *
rd_report_figures_describe (const RdReportFigures *self, RdFigure figure)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (figure == RD_FIGURE_GANTT && self->gantt != NULL)
    return describe_gantt (self);
  if (figure == RD_FIGURE_TIMELINE && self->timeline != NULL)
    return describe_timeline (self);
  return figure == RD_FIGURE_GENOGRAM && self->genogram != NULL ? describe_genogram (self) : NULL;
}

gboolean
rd_report_figures_fill (const RdReportFigures *self, RdDocument *document, gboolean with_words, gboolean with_pictures, GError **error)
{
  g_return_val_if_fail (self != NULL && document != NULL, FALSE);

  for (guint i = 0; i < document->sections->len; i++)
    {
      const GPtrArray *blocks = ((const RdSection *) document->sections->pdata[i])->blocks;

      for (guint b = 0; b < blocks->len; b++)
        if (((const RdBlock *) blocks->pdata[b])->kind == RD_BLOCK_FIGURE && !fill (self, blocks->pdata[b], with_words, with_pictures, error))
          return FALSE;
    }
  return TRUE;
}
