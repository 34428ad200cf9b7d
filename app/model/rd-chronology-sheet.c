/* rd-chronology-sheet.c — entries of a chronology as a table on its way out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-chronology-sheet.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-person.h"
#include "draw/rd-agency-colours.h"
#include "model/rd-chronology-others.h"
#include "model/rd-naming-agency.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording-age.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording.h"

/* Entries between two looks at the clock and the cancel button. */
#define ENTRIES_AT_ONCE 64

typedef struct
{
  char    *name;
  guint32  colour;
} Agency;

struct _RdChronologySource
{
  GPtrArray           *entries;     /* RdEntry, in order */
  gint64               n_all;       /* in the review */
  GHashTable          *agencies;    /* id → Agency */
  GHashTable          *episodes;    /* id → name */
  GHashTable          *files;       /* import's id → file */
  RdChronologyOthers  *others;
  RdNaming            *naming;
  RdEntryFilter       *filter;      /* NULL: none */
  RdChronologyColumns  columns;     /* 0: usual */
  char                *reference;
  RdDay                born, today;
};

static void
agency_free (gpointer data)
{
  Agency *agency = data;

  g_free (agency->name);
  g_free (agency);
}

/* --- the snapshot */

static void
take_agencies (RdChronologySource *self, RdReviewItem *review)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);

  self->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, agency_free);
  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *row = agencies->pdata[i];
      Agency *agency = g_new0 (Agency, 1);

      agency->name = rd_naming_show_agency (self->naming, row->name);
      agency->colour = rd_agency_colours_get_ink (i);
      g_hash_table_insert (self->agencies, g_strdup (row->id), agency);
    }
}

static void
take_names (RdChronologySource *self, RdReviewItem *review)
{
  const GPtrArray *episodes = rd_review_item_get_rows (review, RD_ROWS_EPISODES);
  const GPtrArray *imports = rd_review_item_get_rows (review, RD_ROWS_CHRONOLOGY_IMPORTS);

  self->episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < episodes->len; i++)
    g_hash_table_insert (self->episodes, g_strdup (((const RdEpisode *) episodes->pdata[i])->id),
                         g_strdup (((const RdEpisode *) episodes->pdata[i])->name));
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < imports->len; i++)
    g_hash_table_insert (self->files, g_strdup (((const RdChronologyImport *) imports->pdata[i])->id),
                         g_strdup (((const RdChronologyImport *) imports->pdata[i])->file));
}

/* Of the only subject child: where there are several, an age would be anybody's. */
static RdDay
find_birth (RdReviewItem *review)
{
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  RdDay born = RD_DAY_NONE;
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = people->pdata[i];

      if (g_strcmp0 (person->role, "subject-child") != 0)
        continue;
      born = person->born;
      n++;
    }
  return n == 1 ? born : RD_DAY_NONE;
}

RdChronologySource *
rd_chronology_source_new (RdRegister *reg, RdReviewItem *review, const RdChronologyOrder *order, GError **error)
{
  g_autoptr (RdChronologySource) self = g_new0 (RdChronologySource, 1);

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && order != NULL, NULL);

  self->entries = rd_register_list_entries (reg, review, order->filter, error);
  if (self->entries == NULL)
    return NULL;
  self->n_all = rd_register_count_entries (reg, review, NULL, error);
  self->others = self->n_all >= 0 ? rd_chronology_others_new (reg, review, self->entries, error) : NULL;
  if (self->others == NULL)
    return NULL;
  self->naming = rd_naming_new_for_review (review, order->with_real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS);
  take_agencies (self, review);
  take_names (self, review);
  self->filter = rd_entry_filter_copy (order->filter);
  self->columns = order->columns;
  self->reference = g_strdup (rd_review_item_get_reference (review));
  self->born = find_birth (review);
  self->today = rd_register_get_today (reg);
  return g_steal_pointer (&self);
}

void
rd_chronology_source_free (RdChronologySource *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_hash_table_unref);
  g_clear_pointer (&self->episodes, g_hash_table_unref);
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_pointer (&self->others, rd_chronology_others_free);
  g_clear_pointer (&self->naming, rd_naming_unref);
  rd_entry_filter_free (self->filter);
  g_free (self->reference);
  g_free (self);
}

/* --- what is said of it */

static const char *
find_agency (const RdChronologySource *self, const char *id)
{
  const Agency *agency = id != NULL ? g_hash_table_lookup (self->agencies, id) : NULL;

  return agency != NULL ? agency->name : "";
}

static void
add_part (GPtrArray *parts, char *words)
{
  g_ptr_array_add (parts, words);
}

static void
add_days (const RdEntryFilter *filter, GPtrArray *parts)
{
  g_autofree char *first = filter->first_day != RD_DAY_NONE ? rd_wording_day (filter->first_day) : NULL;
  g_autofree char *last = filter->last_day != RD_DAY_NONE ? rd_wording_day (filter->last_day) : NULL;

  if (first != NULL)
    add_part (parts, g_strdup_printf (_("from %s"), first));
  if (last != NULL)
    add_part (parts, g_strdup_printf (_("to %s"), last));
}

/* What was typed may be a name. */
static void
add_search (const RdChronologySource *self, GPtrArray *parts)
{
  g_autofree char *shown = rd_naming_show (self->naming, NULL, NULL, self->filter->search);

  if (shown != NULL && *shown != '\0')
    add_part (parts, g_strdup_printf (_("with “%s”"), shown));
}

static char *
describe_filter (const RdChronologySource *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const RdEntryFilter *filter = self->filter;

  for (guint i = 0; filter->agencies != NULL && filter->agencies[i] != NULL; i++)
    add_part (parts, g_strdup (find_agency (self, filter->agencies[i])));
  add_days (filter, parts);
  add_search (self, parts);
  for (guint i = 0; filter->significances != NULL && filter->significances[i] != NULL; i++)
    add_part (parts, g_strdup (rd_wording_significance (filter->significances[i])));
  if (filter->only_undated)
    add_part (parts, g_strdup (_("without a date")));
  if (filter->only_analysed)
    add_part (parts, g_strdup (_("with the reviewer’s analysis")));
  if (filter->without_notes)
    add_part (parts, g_strdup (_("without authors’ notes")));
  if (parts->len == 0)
    return g_strdup (_("chosen ones"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **) parts->pdata);
}

guint
rd_chronology_source_get_n_entries (const RdChronologySource *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

gboolean
rd_chronology_source_has_real_names (const RdChronologySource *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return rd_naming_get_mode (self->naming) == RD_NAMING_REAL;
}

void
rd_chronology_source_allow_agencies (const RdChronologySource *self, RdLeakScan *scan)
{
  GHashTableIter iter;
  gpointer agency;

  g_return_if_fail (self != NULL && scan != NULL);

  g_hash_table_iter_init (&iter, self->agencies);
  while (g_hash_table_iter_next (&iter, NULL, &agency))
    rd_leak_scan_allow (scan, ((const Agency *) agency)->name);
}

/* --- cells */

static char *
show (const RdChronologySource *self, const RdEntry *entry, const char *field, const char *text)
{
  return rd_naming_show (self->naming, entry->id, field, text);
}

static char *
show_any (const RdChronologySource *self, const char *text)
{
  return rd_naming_show (self->naming, NULL, NULL, text);
}

static const char *
find_word (GHashTable *words, const char *id)
{
  return id != NULL ? g_hash_table_lookup (words, id) : NULL;
}

/* As written, to the letter; what the file has as a real date, or leaves to the row above, in words that claim no
 * more than is known.
 */
static char *
show_date (const RdChronologySource *self, const RdEntry *entry)
{
  RdFuzzyDate date;

  if (entry->date_text != NULL)
    return show (self, entry, "date_text", entry->date_text);
  return rd_entry_get_date (entry, &date) ? rd_wording_entry_date (entry) : NULL;
}

static char *
show_others (const RdChronologySource *self, const RdEntry *entry)
{
  g_autoptr (GPtrArray) others = rd_chronology_others_find (self->others, entry->id);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      const RdEntry *other = others->pdata[i];
      const char *agency = find_agency (self, other->agency_id);
      g_autofree char *date = show_date (self, other);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", agency);
      if (date != NULL)
        g_string_append_printf (words, " (%s)", date);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
show_tags (const RdChronologySource *self, const RdEntry *entry)
{
  g_auto (GStrv) tags = g_strsplit (entry->tags != NULL ? entry->tags : "", "\n", -1);
  g_autofree char *list = g_strjoinv (", ", tags);

  return show (self, entry, "tags", list);
}

/* An author's note is no event, and says so. */
static char *
show_event (const RdChronologySource *self, const RdEntry *entry)
{
  g_autofree char *event = show (self, entry, "event", entry->event);

  return entry->is_note ? g_strdup_printf (_("Author’s note: %s"), event) : g_steal_pointer (&event);
}

static char *
make_cell (const RdChronologySource *self, const RdEntry *entry, RdChronologyColumn column)
{
  switch (column)
    {
    case RD_CHRONOLOGY_DATE:         return show_date (self, entry);
    case RD_CHRONOLOGY_TIME:         return g_strdup (entry->time);
    case RD_CHRONOLOGY_AGE:          return rd_wording_age_short (self->born, entry);
    case RD_CHRONOLOGY_AGENCY:       return g_strdup (find_agency (self, entry->agency_id));
    case RD_CHRONOLOGY_SOURCE:       return show (self, entry, "source", entry->source);
    case RD_CHRONOLOGY_EVENT:        return show_event (self, entry);
    case RD_CHRONOLOGY_RESPONSE:     return show (self, entry, "response", entry->response);
    case RD_CHRONOLOGY_COMMENT:      return show (self, entry, "comment", entry->comment);
    case RD_CHRONOLOGY_PEOPLE:       return show (self, entry, "people", entry->people);
    case RD_CHRONOLOGY_ALSO:         return show_others (self, entry);
    case RD_CHRONOLOGY_EPISODE:      return show_any (self, find_word (self->episodes, entry->episode_id));
    case RD_CHRONOLOGY_SIGNIFICANCE: return g_strdup (rd_wording_significance (entry->significance));
    case RD_CHRONOLOGY_TAGS:         return show_tags (self, entry);
    case RD_CHRONOLOGY_REFERENCE:    return show (self, entry, "reference", entry->reference);
    case RD_CHRONOLOGY_EXTRA:        return show (self, entry, "extra", entry->extra);
    case RD_CHRONOLOGY_FILE:         return show_any (self, find_word (self->files, entry->import_id));
    case RD_CHRONOLOGY_ANALYSIS:     return show (self, entry, "analysis", entry->analysis);
    case RD_CHRONOLOGY_ROW:
    case RD_N_CHRONOLOGY_COLUMNS:
    default:                         return NULL;
    }
}

static void
add_cell (const RdChronologySource *self, RdSheet *sheet, const RdEntry *entry, RdChronologyColumn column)
{
  const Agency *agency = g_hash_table_lookup (self->agencies, entry->agency_id);

  if (column == RD_CHRONOLOGY_ROW && entry->row > 0)
    rd_sheet_add_number (sheet, entry->row);
  else if (column == RD_CHRONOLOGY_ROW)
    rd_sheet_add_nothing (sheet);
  else
    rd_sheet_take_text (sheet, make_cell (self, entry, column));
  if (column == RD_CHRONOLOGY_AGENCY && agency != NULL)
    rd_sheet_set_colour (sheet, agency->colour);
}

/* --- the table */

static gboolean
is_ever_filled (const RdChronologySource *self, RdChronologyColumn column)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *text = make_cell (self, self->entries->pdata[i], column);

      if (text != NULL && *text != '\0')
        return TRUE;
    }
  return FALSE;
}

/* What nobody has written anything into takes no room, unless it was asked for.  Nor has a table under pseudonyms ages
 * that nobody asked for: beside dates they tell the day of birth.
 */
static RdChronologyColumns
find_columns (const RdChronologySource *self)
{
  static const RdChronologyColumn spare[] = { RD_CHRONOLOGY_AGE, RD_CHRONOLOGY_ALSO, RD_CHRONOLOGY_ANALYSIS };
  RdChronologyColumns columns = RD_CHRONOLOGY_USUAL;

  if (rd_chronology_source_has_real_names (self))
    columns |= RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_AGE);
  if (self->columns != 0)
    return self->columns;
  for (gsize i = 0; i < G_N_ELEMENTS (spare); i++)
    if (!is_ever_filled (self, spare[i]))
      columns &= ~RD_CHRONOLOGY_BIT (spare[i]);
  return columns;
}

/* "57 of 411 entries: Police; from 1 May 2016" as the table's note says it. (transfer full) */
static char *
describe (const RdChronologySource *self)
{
  g_autofree char *filter = NULL;

  if (rd_entry_filter_is_empty (self->filter))
    return g_strdup_printf (ngettext ("%u entry: all that there is", "All %u entries", self->entries->len), self->entries->len);
  filter = describe_filter (self);
  return g_strdup_printf (_("%u of %u entries: %s"), self->entries->len, (guint) self->n_all, filter);
}

static RdSheet *
begin_sheet (const RdChronologySource *self, RdChronologyColumns columns)
{
  g_autofree char *title = g_strdup_printf ("%s · %s", _("Chronology"), self->reference);
  g_autofree char *rows = describe (self);
  g_autofree char *note = rd_chronology_source_has_real_names (self) ? g_strdup (rows) : g_strdup_printf (_("Under pseudonyms. %s."), rows);
  RdSheet *sheet = rd_sheet_new (title, self->today);

  rd_sheet_set_note (sheet, note);
  if (rd_chronology_source_has_real_names (self))
    rd_sheet_set_warning (sheet, _("Real names: handle as a case record"));
  for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
    {
      if (!(columns & RD_CHRONOLOGY_BIT (i)))
        continue;
      rd_sheet_add_column (sheet, rd_chronology_column_get_heading (i), i == RD_CHRONOLOGY_ROW ? RD_SHEET_NUMBER : RD_SHEET_TEXT,
                           rd_chronology_column_get_letters (i));
      if (i == RD_CHRONOLOGY_ANALYSIS)
        rd_sheet_set_look (sheet, RD_SHEET_APART, NULL);
    }
  return sheet;
}

RdSheet *
rd_chronology_source_make_sheet (const RdChronologySource *self, GCancellable *cancellable, gint *progress, GError **error)
{
  g_autoptr (RdSheet) sheet = NULL;
  RdChronologyColumns columns;

  g_return_val_if_fail (self != NULL, NULL);

  columns = find_columns (self);
  sheet = begin_sheet (self, columns);
  for (guint row = 0; row < self->entries->len; row++)
    {
      if (row % ENTRIES_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (progress != NULL)
        g_atomic_int_set (progress, (gint) ((guint64) row * 1000 / self->entries->len));
      for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
        if (columns & RD_CHRONOLOGY_BIT (i))
          add_cell (self, sheet, self->entries->pdata[row], i);
    }
  return g_steal_pointer (&sheet);
}
