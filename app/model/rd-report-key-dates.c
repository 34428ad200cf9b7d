/* rd-report-key-dates.c — the key dates of a review, for its report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-key-dates.h"

#include <glib/gi18n-lib.h>

#include "core/rules/rd-progress.h"
#include "model/rd-naming-agency.h"
#include "model/rd-register-chronology.h"
#include "model/rd-report-blocks.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording-private.h"
#include "model/rd-wording-season.h"

/* The milestone that is of the child's life and not of the process. */
#define MILESTONE_INCIDENT "incident"

/* The most characters of what happened that stand in a table; the report itself tells the rest. */
#define EVENT_MAX 200

typedef struct
{
  RdDay  day;
  guint  order;       /* of what happened on one day */
  char  *when;        /* each is taken by the table */
  char  *what;
  char  *kept;        /* how the timescale was kept, or who tells it */
} Row;

typedef struct
{
  RdRegister     *reg;
  RdReviewItem   *review;
  const RdNaming *naming;
  GArray         *rows;    /* Row */
} Gathering;

/* Helpers: rows */

static gboolean
is_pseudonymous (const Gathering *self)
{
  return rd_naming_get_mode (self->naming) == RD_NAMING_PSEUDONYMS;
}

/* Takes the texts. */
static void
add_row (Gathering *self, RdDay day, char *when, char *what, char *kept)
{
  Row row = { day, self->rows->len, when, what, kept };

  g_array_append_val (self->rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *first = a, *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first->order > second->order) - (first->order < second->order);
}

/* The rows as a table, in the order of their days; none are left. */
static void
put_rows (Gathering *self, GPtrArray *blocks, char *caption, const char * const *headings)
{
  RdBlock *table = rd_report_blocks_add_table (blocks, caption, headings);

  g_array_sort (self->rows, compare_rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      char *texts[] = { row->when, row->what, row->kept };

      rd_report_table_add_row (table, texts);
    }
  g_array_set_size (self->rows, 0);
}

/* Helpers: the process */

static char *
word_milestone_day (const Gathering *self, const char *milestone, RdDay day)
{
  if (is_pseudonymous (self) && g_str_equal (milestone, MILESTONE_INCIDENT))
    return rd_wording_season (day, day);
  return rd_wording_day_plain (day);
}

/* The deadline that @milestone meets, or NULL. (transfer none) */
static const RdDeadline *
find_deadline (const Gathering *self, const char *milestone)
{
  const GPtrArray *deadlines = rd_review_item_get_worked_out (self->review);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = deadlines->pdata[i];

      if (deadline->due != RD_DAY_NONE && g_strcmp0 (deadline->timescale->met_by, milestone) == 0)
        return deadline;
    }
  return NULL;
}

/* "Due 9 January 2026: met"; NULL where no timescale asks for it. (transfer full) */
static char *
word_kept (const Gathering *self, const char *milestone)
{
  const RdDeadline *deadline = find_deadline (self, milestone);
  g_autofree char *due = NULL;
  g_autofree char *status = NULL;

  if (deadline == NULL)
    return NULL;
  due = rd_wording_day_plain (deadline->due);
  status = rd_wording_status_full (deadline);
  /* Translators: when something was due and how that was kept: "Due 9 January 2026. Met 4 days early" */
  return g_strdup_printf (_("Due %1$s. %2$s"), due, status);
}

/* Whom it was told, where it is told to several: "Ofsted, DfE"; NULL else. (transfer full) */
static char *
list_told (RdFramework *framework, const RdMilestoneKind *kind, const GPtrArray *recordings, const RdMilestone *of)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < recordings->len && kind->recipients[0] != NULL; i++)
    {
      const RdMilestone *other = recordings->pdata[i];

      if (g_str_equal (other->milestone, of->milestone) && other->day == of->day && other->planned == of->planned
          && other->recipient != NULL && *other->recipient != '\0')
        g_ptr_array_add (names, (gpointer) rd_wording_recipient_label (framework, other->recipient));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_(", "), (char **) names->pdata);
}

/* "Decision reported (Ofsted, DfE)". (transfer full) */
static char *
word_milestone (const Gathering *self, const RdMilestoneKind *kind, const GPtrArray *recordings, const RdMilestone *recorded)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  g_autofree char *told = list_told (framework, kind, recordings, recorded);
  g_autofree char *label = rd_naming_show (self->naming, NULL, NULL, rd_wording_milestone_label (framework, kind->id));
  /* Translators: what is told and to whom: "Decision reported (Ofsted, DfE)" */
  g_autofree char *text = told != NULL ? g_strdup_printf (_("%1$s (%2$s)"), label, told) : g_strdup (label);

  /* Translators: something that has still to come */
  return recorded->planned ? g_strdup_printf (_("%s (planned)"), text) : g_steal_pointer (&text);
}

/* Whether an earlier recording of the same day stands for it. */
static gboolean
is_said (const GPtrArray *recordings, guint at)
{
  const RdMilestone *recorded = recordings->pdata[at];

  for (guint i = 0; i < at; i++)
    {
      const RdMilestone *other = recordings->pdata[i];

      if (g_str_equal (other->milestone, recorded->milestone) && other->day == recorded->day && other->planned == recorded->planned)
        return TRUE;
    }
  return FALSE;
}

static void
add_milestones (Gathering *self)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  const GPtrArray *recordings = rd_review_item_get_recordings (self->review);

  for (guint k = 0; k < framework->milestones->len; k++)
    for (guint i = 0; i < recordings->len; i++)
      {
        const RdMilestoneKind *kind = framework->milestones->pdata[k];
        const RdMilestone *recorded = recordings->pdata[i];

        if (!g_str_equal (recorded->milestone, kind->id) || is_said (recordings, i))
          continue;
        add_row (self, recorded->day, word_milestone_day (self, kind->id, recorded->day), word_milestone (self, kind, recordings, recorded),
                 word_kept (self, kind->id));
      }
}

/* "Trial, until 1 March 2027". (transfer full) */
static char *
word_reason (const RdHold *hold)
{
  const char *reason = rd_wording_hold_reason (hold->reason);
  g_autofree char *day = NULL;

  if (hold->last_day == RD_DAY_NONE && hold->forecast == RD_DAY_NONE)
    return g_strdup (reason);
  day = rd_wording_day_plain (hold->last_day != RD_DAY_NONE ? hold->last_day : hold->forecast);
  /* Translators: why something was held up, and until when: "Trial, until 1 March 2027" */
  return g_strdup_printf (hold->last_day != RD_DAY_NONE ? _("%1$s, until %2$s") : _("%1$s, expected to last until %2$s"), reason, day);
}

static void
add_holds (Gathering *self)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  const GPtrArray *holds = rd_review_item_get_holds (self->review);

  for (guint i = 0; i < holds->len; i++)
    {
      const RdHold *hold = holds->pdata[i];
      g_autofree char *label = rd_naming_show (self->naming, NULL, NULL, rd_wording_timescale_label (framework, hold->timescale));

      /* Translators: a deadline that could not be kept for a reason: "Held up: Complete the review" */
      add_row (self, hold->first_day, rd_wording_day_plain (hold->first_day), g_strdup_printf (_("Held up: %s"), label), word_reason (hold));
    }
}

static void
put_process (Gathering *self, GPtrArray *blocks)
{
  const char *headings[] = { _("Date"), _("What happened"), _("Timescale"), NULL };

  add_milestones (self);
  add_holds (self);
  if (self->rows->len > 0)
    put_rows (self, blocks, g_strdup (_("Key dates of the review")), headings);
  else
    rd_report_blocks_add (blocks, RD_BLOCK_PARAGRAPH, g_strdup (_("No dates of the review are recorded yet.")));
}

/* Helpers: the chronology */

static char *
word_date (const Gathering *self, const RdFuzzyDate *date)
{
  if (is_pseudonymous (self))
    return rd_wording_season_of (date);
  if (date->precision == RD_PRECISION_DAY && date->qualifier == RD_QUALIFIER_NONE && date->earliest == date->latest)
    return rd_wording_day_plain (date->earliest);
  return rd_wording_fuzzy_date (date);
}

/* The first words of a text. (transfer full) */
static char *
shorten (char *text)
{
  g_autofree char *whole = text;
  g_autofree char *start = NULL;
  char *space;

  if (whole == NULL || g_utf8_strlen (whole, -1) <= EVENT_MAX)
    return g_steal_pointer (&whole);
  start = g_utf8_substring (whole, 0, EVENT_MAX);
  space = g_strrstr (start, " ");
  if (space != NULL && space > start)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

/* (transfer full) */
static char *
show_agency (const Gathering *self, const char *agency_id)
{
  const RdAgency *agency = rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, agency_id);

  return agency != NULL ? rd_naming_show_agency (self->naming, agency->name) : NULL;
}

/* Who tells of an episode, each once: "Police, Health". (transfer full) */
static char *
list_agencies (const Gathering *self, const GPtrArray *entries)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      char *name = show_agency (self, ((const RdEntry *) entries->pdata[i])->agency_id);

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, name);
      else
        g_free (name);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_(", "), (char **) names->pdata);
}

static void
widen (RdFuzzyDate *stretch, const RdEntry *entry)
{
  RdFuzzyDate date;
  RdDay first, last;

  if (!rd_entry_get_date (entry, &date))
    return;
  first = date.earliest != RD_DAY_NONE ? date.earliest : date.latest;
  last = date.latest != RD_DAY_NONE ? date.latest : date.earliest;
  stretch->earliest = stretch->earliest == RD_DAY_NONE ? first : MIN (stretch->earliest, first);
  stretch->latest = stretch->latest == RD_DAY_NONE ? last : MAX (stretch->latest, last);
}

/* From the first to the last day that its entries can be of; without one it has no place. */
static void
add_episode (Gathering *self, const RdEpisode *episode, const GPtrArray *entries)
{
  RdFuzzyDate stretch = { RD_DAY_NONE, RD_DAY_NONE, RD_PRECISION_RANGE, RD_QUALIFIER_NONE };

  for (guint i = 0; i < entries->len; i++)
    widen (&stretch, entries->pdata[i]);
  if (stretch.earliest != RD_DAY_NONE)
    add_row (self, stretch.earliest, word_date (self, &stretch), rd_naming_show (self->naming, NULL, NULL, episode->name),
             list_agencies (self, entries));
}

static gboolean
put_episodes (Gathering *self, GPtrArray *blocks, GError **error)
{
  const char *headings[] = { _("When"), _("Key practice episode"), _("Who tells of it"), NULL };
  const GPtrArray *episodes = rd_review_item_get_rows (self->review, RD_ROWS_EPISODES);

  for (guint i = 0; i < episodes->len; i++)
    {
      const RdEpisode *episode = episodes->pdata[i];
      g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
      g_autoptr (GPtrArray) entries = NULL;

      filter->episode_id = g_strdup (episode->id);
      entries = rd_register_list_entries (self->reg, self->review, filter, error);
      if (entries == NULL)
        return FALSE;
      add_episode (self, episode, entries);
    }
  if (self->rows->len > 0)
    put_rows (self, blocks, g_strdup (_("Key practice episodes")), headings);
  else
    rd_report_blocks_add (blocks, RD_BLOCK_PARAGRAPH, g_strdup (_("No key practice episodes are marked in the chronology yet.")));
  return TRUE;
}

/* What agencies wrote is not for publication: addresses and schools are in it. Under pseudonyms it stays in the chronology. */
static gboolean
put_events (Gathering *self, GPtrArray *blocks, GError **error)
{
  const char *headings[] = { _("When"), _("Key event"), _("Who tells of it"), NULL };
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr (GPtrArray) entries = NULL;

  if (is_pseudonymous (self))
    return TRUE;
  filter->significances = g_strsplit ("key", " ", -1);
  filter->without_notes = TRUE;
  entries = rd_register_list_entries (self->reg, self->review, filter, error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const RdEntry *entry = entries->pdata[i];
      RdFuzzyDate date;

      if (rd_entry_get_date (entry, &date))
        add_row (self, entry->sort_day, word_date (self, &date), shorten (rd_naming_show (self->naming, entry->id, "event", entry->event)),
                 show_agency (self, entry->agency_id));
    }
  if (self->rows->len > 0)
    put_rows (self, blocks, g_strdup (_("Key events")), headings);
  return entries != NULL;
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->when);
  g_free (row->what);
  g_free (row->kept);
}

/* Public API */

GPtrArray *
rd_report_key_dates_make (RdRegister *reg, RdReviewItem *review, const RdNaming *naming, GError **error)
{
  Gathering self = { reg, review, naming, NULL };
  g_autoptr (GPtrArray) blocks = NULL;
  gboolean is_read;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && naming != NULL, NULL);

  blocks = rd_blocks_new ();
  self.rows = g_array_new (FALSE, FALSE, sizeof (Row));
  put_process (&self, blocks);
  is_read = put_episodes (&self, blocks, error) && put_events (&self, blocks, error);
  for (guint i = 0; i < self.rows->len; i++)
    clear_row (&g_array_index (self.rows, Row, i));
  g_array_unref (self.rows);
  return is_read ? g_steal_pointer (&blocks) : NULL;
}
