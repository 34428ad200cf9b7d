/* rd-report-methodology.c — how a review was carried out, for its report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-methodology-private.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-learning-point.h"
#include "model/rd-naming-agency.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording-private.h"

#define MILESTONE_INITIATED "initiated"

/* Shared with the other parts */

static void
end_paragraph (RdMethodology *self)
{
  if (self->paragraph->len == 0)
    return;
  rd_report_blocks_add (self->blocks, RD_BLOCK_PARAGRAPH, g_strdup (self->paragraph->str));
  g_string_truncate (self->paragraph, 0);
}

void
rd_methodology_tell (RdMethodology *self, char *sentence)
{
  if (self->paragraph->len > 0)
    g_string_append_c (self->paragraph, ' ');
  g_string_append (self->paragraph, sentence);
  g_free (sentence);
}

void
rd_methodology_say (RdMethodology *self, RdBlockKind kind, char *text)
{
  end_paragraph (self);
  rd_report_blocks_add (self->blocks, kind, text);
}

RdBlock *
rd_methodology_add_table (RdMethodology *self, char *caption, const char * const *headings)
{
  end_paragraph (self);
  return rd_report_blocks_add_table (self->blocks, caption, headings);
}

char *
rd_methodology_show_agency (const RdMethodology *self, const char *agency_id)
{
  const RdAgency *agency = agency_id != NULL ? rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, agency_id) : NULL;

  return agency != NULL ? rd_naming_show_agency (self->naming, agency->name) : g_strdup (_("an agency"));
}

/* Under what rules */

static void
add_framework (RdMethodology *self)
{
  const RdFramework *framework = rd_review_item_get_framework (self->review);
  const GPtrArray *recordings = rd_review_item_get_recordings (self->review);
  RdMilestoneState state;
  g_autofree char *day = NULL;

  /* Translators: the name of the guidance: "Serious Case Review (Working Together 2015)" */
  rd_methodology_tell (self, g_strdup_printf (_("The review was carried out under this framework: %s."), rd_wording_translate_data (framework->label)));
  if (!rd_progress_find (framework, recordings, MILESTONE_INITIATED, &state) || state.day == RD_DAY_NONE)
    return;
  day = rd_wording_day_plain (state.day);
  rd_methodology_tell (self, g_strdup_printf (_("It was begun on %s."), day));
}

/* The chronology */

typedef struct
{
  guint n_entries, n_agencies, n_undated;
  RdDay first, last;
} Extent;

static gboolean
list_spans (RdMethodology *self, GArray *spans, GError **error)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  g_autofree const char **ids = g_new0 (const char *, agencies->len + 1);
  const char *none[] = { NULL };

  for (guint i = 0; i < agencies->len; i++)
    ids[i] = ((const RdAgency *) agencies->pdata[i])->id;
  return rd_register_list_entry_spans (self->reg, self->review, NULL, ids, none, spans, error);
}

static void
add_span (Extent *extent, const RdEntrySpan *span, RdDay today)
{
  RdDay first = span->earliest != RD_DAY_NONE ? span->earliest : span->latest;
  RdDay last = span->latest != RD_DAY_NONE ? span->latest : span->earliest;

  extent->n_entries++;
  extent->n_undated += first == RD_DAY_NONE;
  if (first == RD_DAY_NONE || first > today)
    return;
  extent->first = extent->first == RD_DAY_NONE ? first : MIN (extent->first, first);
  extent->last = extent->last == RD_DAY_NONE ? MIN (last, today) : MAX (extent->last, MIN (last, today));
}

static Extent
measure (RdMethodology *self, const GArray *spans)
{
  Extent extent = { .first = RD_DAY_NONE, .last = RD_DAY_NONE };
  g_autoptr (GHashTable) agencies = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const RdEntrySpan *span = &g_array_index (spans, RdEntrySpan, i);

      add_span (&extent, span, rd_register_get_today (self->reg));
      g_hash_table_add (agencies, GUINT_TO_POINTER (span->agency));
    }
  extent.n_agencies = g_hash_table_size (agencies);
  return extent;
}

/* Where it begins or ends: the year, or under real names the day. (transfer full) */
static char *
word_end (RdDay day, RdNamingMode mode)
{
  int year;

  if (mode == RD_NAMING_REAL)
    return rd_wording_day_plain (day);
  rd_day_get_ymd (day, &year, NULL, NULL);
  return g_strdup_printf ("%d", year);
}

/* (transfer full) */
static char *
word_extent (const RdMethodology *self, const Extent *extent)
{
  RdNamingMode mode = rd_naming_get_mode (self->naming);
  g_autofree char *first = word_end (extent->first, mode);
  g_autofree char *last = word_end (extent->last, mode);

  /* Translators: how far a chronology reaches: from a year or day to another */
  return g_strdup_printf (_("It reaches from %1$s to %2$s."), first, last);
}

static void
say_extent (RdMethodology *self, const Extent *extent)
{
  const GPtrArray *episodes = rd_review_item_get_rows (self->review, RD_ROWS_EPISODES);
  g_autofree char *entries = count ("%d entry", "%d entries", extent->n_entries);
  g_autofree char *agencies = count ("%d agency", "%d agencies", extent->n_agencies);

  /* Translators: how many entries, from how many agencies: "384 entries", "8 agencies" */
  rd_methodology_tell (self, g_strdup_printf (_("What the agencies recorded was put together in one chronology: %1$s from %2$s."), entries, agencies));
  if (extent->first != RD_DAY_NONE)
    rd_methodology_tell (self, word_extent (self, extent));
  if (extent->n_undated > 0)
    rd_methodology_tell (self, count ("%d entry has no date.", "%d entries have no date.", extent->n_undated));
  if (episodes->len > 0)
    rd_methodology_tell (self, count ("The analysis looked closely at %d key practice episode.",
                                      "The analysis looked closely at %d key practice episodes.", episodes->len));
}

static gboolean
add_chronology (RdMethodology *self, GError **error)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RdEntrySpan));
  Extent extent;

  if (!list_spans (self, spans, error))
    return FALSE;
  extent = measure (self, spans);
  rd_methodology_say (self, RD_BLOCK_HEADING, g_strdup (_("The chronology")));
  if (extent.n_entries > 0)
    say_extent (self, &extent);
  else
    rd_methodology_tell (self, g_strdup (_("No chronology has been put together yet.")));
  return TRUE;
}

/* What held it up, what was learnt meanwhile */

/* (transfer full) */
static char *
word_hold (const RdMethodology *self, const RdHold *hold)
{
  const RdFramework *framework = rd_review_item_get_framework (self->review);
  g_autofree char *label = rd_naming_show (self->naming, NULL, NULL, rd_wording_timescale_label (framework, hold->timescale));
  g_autofree char *first = rd_wording_day_plain (hold->first_day);
  g_autofree char *last = hold->last_day != RD_DAY_NONE ? rd_wording_day_plain (hold->last_day) : NULL;
  const char *reason = rd_wording_hold_reason (hold->reason);

  if (last != NULL)
    /* Translators: what could not be done in time, the reason, from and until when: "Complete the review: Trial, from … to …" */
    return g_strdup_printf (_("%1$s: %2$s, from %3$s to %4$s."), label, reason, first, last);
  /* Translators: the same without an end */
  return g_strdup_printf (_("%1$s: %2$s, since %3$s."), label, reason, first);
}

static void
add_holds (RdMethodology *self)
{
  const GPtrArray *holds = rd_review_item_get_holds (self->review);

  rd_methodology_say (self, RD_BLOCK_HEADING, g_strdup (_("What held the review up")));
  if (holds->len == 0)
    {
      rd_methodology_tell (self, g_strdup (_("Nothing is recorded that held the review up.")));
      return;
    }
  rd_methodology_tell (self, g_strdup (_("These timescales could not be kept, for the reasons given:")));
  for (guint i = 0; i < holds->len; i++)
    rd_methodology_say (self, RD_BLOCK_ITEM, word_hold (self, holds->pdata[i]));
}

static void
add_learning (RdMethodology *self)
{
  const GPtrArray *points = rd_review_item_get_rows (self->review, RD_ROWS_LEARNING_POINTS);
  guint n_shared = 0;

  if (points->len == 0)
    return;
  for (guint i = 0; i < points->len; i++)
    n_shared += ((const RdLearningPoint *) points->pdata[i])->shared != RD_DAY_NONE;
  rd_methodology_say (self, RD_BLOCK_HEADING, g_strdup (_("What was learnt while the review was running")));
  rd_methodology_tell (self, count ("%d point was noted before the review ended.", "%d points were noted before the review ended.", points->len));
  if (n_shared > 0)
    rd_methodology_tell (self, count ("%d of them was shared with the agencies at once.",
                                      "%d of them were shared with the agencies at once.", n_shared));
}

/* Public API */

GPtrArray *
rd_report_methodology_make (RdRegister *reg, RdReviewItem *review, const RdNaming *naming, GError **error)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GString) paragraph = NULL;
  RdMethodology self = { reg, review, naming, NULL, NULL };

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && naming != NULL, NULL);

  self.blocks = blocks = rd_blocks_new ();
  self.paragraph = paragraph = g_string_new (NULL);
  add_framework (&self);
  rd_methodology_add_reviewers (&self);
  rd_methodology_add_agencies (&self);
  rd_methodology_add_contacts (&self);
  if (!add_chronology (&self, error))
    return NULL;
  add_holds (&self);
  add_learning (&self);
  end_paragraph (&self);
  return g_steal_pointer (&blocks);
}
