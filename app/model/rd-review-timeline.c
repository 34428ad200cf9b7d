/* rd-review-timeline.c — the timeline of a review's chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-review-timeline-private.h"

#include "model/rd-register-chronology.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording-timeline.h"

/* The most labels that are kept, and the most characters of one. */
#define MAX_LABELS 20000
#define LABEL_MAX RD_REVIEW_TIMELINE_LABEL_MAX

/* Records read at once. */
#define PORTION 256

static void rd_review_timeline_source_init (RdTimelineSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdReviewTimeline, rd_review_timeline, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_TIMELINE_SOURCE, rd_review_timeline_source_init))

/* Helpers: texts */

/* The first words of a text on one line; names were put in before, so that none is cut in two. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n\r\t", ' ');
  if (g_utf8_strlen (line, -1) > LABEL_MAX)
    *g_utf8_offset_to_pointer (line, LABEL_MAX) = '\0';
  return g_steal_pointer (&line);
}

static char *
make_label (RdReviewTimeline *self, const RdEntry *entry)
{
  const char *fields[] = { "event", "source", "response" };
  const char *texts[] = { entry->event, entry->source, entry->response };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      {
        g_autofree char *shown = rd_naming_show (self->naming, entry->id, fields[i], texts[i]);

        return shorten (shown);
      }
  return g_strdup ("");
}

static void
keep_label (RdReviewTimeline *self, gint64 number, const RdEntry *entry)
{
  gint64 *key = g_new (gint64, 1);

  *key = number;
  g_hash_table_insert (self->labels, key, entry != NULL ? make_label (self, entry) : g_strdup (""));
}

static const char *
get_label (gint64 key, gpointer data)
{
  RdReviewTimeline *self = data;
  const char *label = g_hash_table_lookup (self->labels, &key);
  g_autoptr (GPtrArray) entries = NULL;

  if (label != NULL)
    return label;
  if (g_hash_table_size (self->labels) >= MAX_LABELS)
    g_hash_table_remove_all (self->labels);
  entries = rd_register_get_entries (self->reg, &key, 1, NULL);
  keep_label (self, key, entries != NULL && entries->len > 0 ? g_ptr_array_index (entries, 0) : NULL);
  return g_hash_table_lookup (self->labels, &key);
}

/* Helpers: building */

static void
clear (RdReviewTimeline *self)
{
  self->is_built = FALSE;
  g_clear_pointer (&self->index, rd_timeline_index_unref);
  g_clear_pointer (&self->naming, rd_naming_unref);
  g_hash_table_remove_all (self->labels);
  g_array_set_size (self->lanes, 0);
  g_array_set_size (self->episodes, 0);
  g_array_set_size (self->gaps, 0);
  g_ptr_array_set_size (self->agencies, 0);
  g_ptr_array_set_size (self->texts, 0);
}

static void
fill_chart (RdReviewTimeline *self)
{
  self->chart.index = self->index;
  self->chart.lanes = (const RdTimelineLaneLook *) self->lanes->data;
  self->chart.n_lanes = self->lanes->len;
  self->chart.episodes = (const RdTimelineEpisode *) self->episodes->data;
  self->chart.n_episodes = self->episodes->len;
  self->chart.gaps = (const RdTimelineGap *) self->gaps->data;
  self->chart.n_gaps = self->gaps->len;
  self->chart.words = &self->words;
  self->chart.get_label = get_label;
  self->chart.label_data = self;
}

static gboolean
build (RdReviewTimeline *self, GError **error)
{
  gboolean is_read;

  if (self->is_built)
    return TRUE;
  self->naming = rd_naming_new_for_review (self->review, self->mode);
  self->chart.today = rd_register_get_today (self->reg);
  is_read = _rd_review_timeline_read (self, error);
  fill_chart (self);
  self->is_built = TRUE;
  return is_read;
}

static void
change (RdReviewTimeline *self)
{
  clear (self);
  rd_timeline_source_changed (RD_TIMELINE_SOURCE (self));
}

/* RdTimelineSource */

static const RdTimelineChart *
rd_review_timeline_get_chart (RdTimelineSource *source)
{
  RdReviewTimeline *self = RD_REVIEW_TIMELINE (source);

  build (self, NULL);
  return &self->chart;
}

static char *
rd_review_timeline_describe (RdTimelineSource *source, gint64 key)
{
  RdReviewTimeline *self = RD_REVIEW_TIMELINE (source);
  g_autoptr (GPtrArray) entries = rd_register_get_entries (self->reg, &key, 1, NULL);
  const RdEntry *entry = entries != NULL && entries->len > 0 ? g_ptr_array_index (entries, 0) : NULL;
  g_autofree char *event = NULL;
  guint place;

  if (entry == NULL || !build (self, NULL))
    return NULL;
  place = rd_timeline_index_find (self->index, key);
  event = rd_naming_show (self->naming, entry->id, "event", entry->event);
  return rd_wording_entry_row (entry, place != RD_TIMELINE_NOWHERE
                                      ? self->chart.lanes[rd_timeline_index_get (self->index, place)->lane].name : "", event);
}

static void
rd_review_timeline_source_init (RdTimelineSourceInterface *iface)
{
  iface->get_chart = rd_review_timeline_get_chart;
  iface->describe = rd_review_timeline_describe;
}

/* GObject overrides */

static void
rd_review_timeline_finalize (GObject *object)
{
  RdReviewTimeline *self = RD_REVIEW_TIMELINE (object);

  clear (self);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->agencies);
  g_ptr_array_unref (self->gap_ids);
  g_array_unref (self->lanes);
  g_array_unref (self->episodes);
  g_array_unref (self->gaps);
  g_array_unref (self->gap_days);
  g_hash_table_unref (self->labels);
  g_clear_pointer (&self->filter, rd_entry_filter_free);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_review_timeline_parent_class)->finalize (object);
}

static void
rd_review_timeline_class_init (RdReviewTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_review_timeline_finalize;
}

static void
rd_review_timeline_init (RdReviewTimeline *self)
{
  self->mode = RD_NAMING_PSEUDONYMS;
  self->first = self->last = RD_DAY_NONE;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->agencies = g_ptr_array_new_with_free_func (g_free);
  self->gap_ids = g_ptr_array_new_with_free_func (g_free);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (RdTimelineLaneLook));
  self->episodes = g_array_new (FALSE, FALSE, sizeof (RdTimelineEpisode));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (RdTimelineGap));
  self->gap_days = g_array_new (FALSE, FALSE, sizeof (RdTimelineGap));
  self->labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  rd_wording_fill_timeline_words (&self->words);
}

/* Labels from @first on. */
static gboolean
fetch_portion (RdReviewTimeline *self, guint first, GError **error)
{
  guint n = MIN (rd_timeline_index_get_n (self->index, RD_TIMELINE_ALL_LANES) - first, PORTION);
  gint64 numbers[PORTION];
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 0; i < n; i++)
    numbers[i] = rd_timeline_index_get (self->index, first + i)->key;
  entries = rd_register_get_entries (self->reg, numbers, n, error);
  for (guint i = 0; entries != NULL && i < n; i++)
    keep_label (self, numbers[i], g_ptr_array_index (entries, i));
  return entries != NULL;
}

/* Public API */

RdReviewTimeline *
rd_review_timeline_new (RdRegister *reg, RdReviewItem *review)
{
  RdReviewTimeline *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_REVIEW_TIMELINE, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  g_signal_connect_object (reg, "changed", G_CALLBACK (change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "notify::today", G_CALLBACK (change), self, G_CONNECT_SWAPPED);
  return self;
}

void
rd_review_timeline_set_filter (RdReviewTimeline *self, const RdEntryFilter *filter)
{
  g_return_if_fail (RD_IS_REVIEW_TIMELINE (self));

  g_clear_pointer (&self->filter, rd_entry_filter_free);
  self->filter = rd_entry_filter_copy (filter);
  change (self);
}

void
rd_review_timeline_set_naming (RdReviewTimeline *self, RdNamingMode mode)
{
  g_return_if_fail (RD_IS_REVIEW_TIMELINE (self));

  if (self->mode == mode)
    return;
  self->mode = mode;
  change (self);
}

void
rd_review_timeline_set_range (RdReviewTimeline *self, RdDay first, RdDay last)
{
  g_return_if_fail (RD_IS_REVIEW_TIMELINE (self));

  self->first = first;
  self->last = last;
  change (self);
}

static gboolean
has_gaps (RdReviewTimeline *self, const RdReviewTimelineGap *gaps, guint n_gaps)
{
  if (self->gap_days->len != n_gaps)
    return FALSE;
  for (guint i = 0; i < n_gaps; i++)
    {
      const RdTimelineGap *days = &g_array_index (self->gap_days, RdTimelineGap, i);

      if (days->first != gaps[i].first || days->last != gaps[i].last || g_strcmp0 (self->gap_ids->pdata[i], gaps[i].agency_id) != 0)
        return FALSE;
    }
  return TRUE;
}

void
rd_review_timeline_set_gaps (RdReviewTimeline *self, const RdReviewTimelineGap *gaps, guint n_gaps)
{
  g_return_if_fail (RD_IS_REVIEW_TIMELINE (self) && (gaps != NULL || n_gaps == 0));

  if (has_gaps (self, gaps, n_gaps))
    return;
  g_ptr_array_set_size (self->gap_ids, 0);
  g_array_set_size (self->gap_days, 0);
  for (guint i = 0; i < n_gaps; i++)
    {
      RdTimelineGap gap = { 0, gaps[i].first, gaps[i].last };

      g_ptr_array_add (self->gap_ids, g_strdup (gaps[i].agency_id));
      g_array_append_val (self->gap_days, gap);
    }
  change (self);
}

gboolean
rd_review_timeline_fetch (RdReviewTimeline *self, GError **error)
{
  g_return_val_if_fail (RD_IS_REVIEW_TIMELINE (self), FALSE);

  g_signal_handlers_disconnect_by_data (self->reg, self);
  clear (self);
  if (!build (self, error))
    return FALSE;
  for (guint i = 0; i < rd_timeline_index_get_n (self->index, RD_TIMELINE_ALL_LANES); i += PORTION)
    if (!fetch_portion (self, i, error))
      return FALSE;
  return TRUE;
}

void
rd_review_timeline_get_drawing (RdReviewTimeline *self, const RdDrawStyle *style, RdDrawing *out)
{
  g_return_if_fail (RD_IS_REVIEW_TIMELINE (self) && style != NULL && out != NULL);

  build (self, NULL);
  *out = (RdDrawing) { &rd_draw_timeline_type, &self->chart, style, self->chart.today };
}
