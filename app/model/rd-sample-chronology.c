/* rd-sample-chronology.c — the chronologies of the sample register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-sample-chronology.h"

#include <string.h>

#include "core/review/rd-agency.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-finding-evidence.h"
#include "formats/rd-csv-read.h"
#include "model/rd-chronology-file.h"
#include "model/rd-register-private.h"
#include "model/rd-resources.h"
#include "model/rd-sample-report.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-rows.h"

#define FOLDER "/sample/chronologies/"

static const char * const months[] = { "January", "February", "March", "April", "May", "June", "July",
                                       "August", "September", "October", "November", "December" };
static const char * const seasons[] = { "winter", "winter", "spring", "spring", "spring", "summer", "summer",
                                        "summer", "autumn", "autumn", "autumn", "winter" };
static const char * const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

/* The files, and which agency of the review each is of. */
static const char * const files[] = { "childrens", "health", "police", "school", "housing", "hospital" };

/* One review's chronology while it is written: entries by "file row". */
typedef struct
{
  RdRegister           *reg;
  const RdSampleReview *sample;
  GHashTable           *entries;      /* char * → RdEntry, owned */
  GHashTable           *episodes;     /* key → id, owned */
  int                   n_evidence;
} Writing;

/* --- days in a text */

static const char *
get_ordinal (int mday)
{
  static const char * const endings[] = { "th", "st", "nd", "rd" };

  return mday % 10 > 3 || (mday >= 11 && mday <= 13) ? "th" : endings[mday % 10];
}

static char *
shorten (const char *name, gboolean is_short, gboolean is_small)
{
  g_autofree char *text = is_short ? g_strndup (name, 3) : g_strdup (name);

  return is_small ? g_ascii_strdown (text, -1) : g_steal_pointer (&text);
}

/* The piece of a form that @p begins with, written out; moves @p on.  What is none stands for itself. */
static void
append_piece (GString *out, const char **p, RdDay day)
{
  static const char * const pieces[] = { "yyyy", "yy", "Weekday", "Month", "month", "Mon", "mon", "mm", "m", "dd", "dth", "d", "season" };
  g_autofree char *name = NULL;
  guint i = 0;
  int year, month, mday;

  rd_day_get_ymd (day, &year, &month, &mday);
  while (i < G_N_ELEMENTS (pieces) && !g_str_has_prefix (*p, pieces[i]))
    i++;
  switch (i)
    {
    case 0: g_string_append_printf (out, "%d", year); break;
    case 1: g_string_append_printf (out, "%02d", year % 100); break;
    case 2: g_string_append (out, weekdays[rd_day_get_weekday (day) - RD_MONDAY]); break;
    case 3: case 4: case 5: case 6:
      name = shorten (months[month - 1], i > 4, i % 2 == 0);
      g_string_append (out, name);
      break;
    case 7: g_string_append_printf (out, "%02d", month); break;
    case 8: g_string_append_printf (out, "%d", month); break;
    case 9: g_string_append_printf (out, "%02d", mday); break;
    case 10: g_string_append_printf (out, "%d%s", mday, get_ordinal (mday)); break;
    case 11: g_string_append_printf (out, "%d", mday); break;
    case 12: g_string_append (out, seasons[month - 1]); break;
    default: g_string_append_c (out, **p); (*p)++; return;
    }
  *p += strlen (pieces[i]);
}

char *
rd_sample_chronology_expand (const char *text, RdDay base)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL && rd_day_is_valid (base), NULL);

  for (const char *p = text; *p != '\0';)
    {
      char *form = NULL;
      RdDay day = *p == '{' ? rd_day_add_days (base, (int) g_ascii_strtoll (p + 1, &form, 10)) : RD_DAY_NONE;

      if (day == RD_DAY_NONE || form == p + 1 || *form != ' ')
        {
          g_string_append_c (out, *p++);
          continue;
        }
      for (p = form + 1; *p != '}' && *p != '\0';)
        append_piece (out, &p, day);
      p += *p == '}';
    }
  return g_string_free (out, FALSE);
}

/* --- files */

static GBytes *
load (const char *name, RdDay base, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".csv", NULL);
  g_autoptr(GBytes) bytes = rd_resources_load (path, error);
  g_autofree char *text = NULL;
  char *expanded;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  expanded = rd_sample_chronology_expand (text, base);
  return g_bytes_new_take (expanded, strlen (expanded));
}

/* The agency's id, which is that of its row in the sample; NULL where there is none. */
static const char *
find_agency (const RdSampleReview *sample, const char *code)
{
  for (guint i = 0; i < sample->rows->len; i++)
    {
      const RdSampleRow *row = sample->rows->pdata[i];
      const RdAgency *agency = row->record;

      if (row->kind == RD_ROWS_AGENCIES && g_str_equal (agency->code, code))
        return agency->id;
    }
  return NULL;
}

static void
note_entries (Writing *self, const char *name, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      RdEntry *entry = entries->pdata[i];

      g_hash_table_insert (self->entries, g_strdup_printf ("%s %d", name, entry->row), rd_entry_copy (entry));
    }
}

static gboolean
write_file (Writing *self, const char *name, GError **error)
{
  RdDay base = self->sample->chronology;
  g_autoptr(GBytes) bytes = load (name, base, error);
  g_autofree char *file_name = g_strconcat (name, "-chronology.csv", NULL);
  g_autoptr(RdChronologyFile) file = NULL;
  g_autoptr(RdChronologyImport) import = NULL;
  g_autoptr(RdStoreImport) writer = NULL;

  if (bytes == NULL)
    return FALSE;
  file = rd_chronology_file_read_bytes (bytes, file_name, NULL, self->reg->today, NULL, error);
  if (file == NULL)
    return FALSE;
  import = rd_chronology_file_make_import (file, find_agency (self->sample, name));
  g_free (import->review_id);
  import->review_id = g_strdup (self->sample->review->id);
  import->made = rd_day_add_days (self->reg->today, -200);
  writer = rd_store_import_new (self->reg->store, import);
  if (!rd_store_import_add (writer, (RdEntry **) file->import->entries->pdata, file->import->entries->len, error)
      || !rd_store_import_finish (writer, error))
    return FALSE;
  note_entries (self, name, file->import->entries);
  return TRUE;
}

/* --- what the reviewer made of it */

static void
note_episodes (Writing *self)
{
  for (guint i = 0; i < self->sample->rows->len; i++)
    {
      const RdSampleRow *row = self->sample->rows->pdata[i];

      if (row->kind == RD_ROWS_EPISODES)
        {
          const RdEpisode *episode = row->record;

          g_hash_table_insert (self->episodes, g_strdup_printf ("ep%d", episode->position), g_strdup (episode->id));
        }
    }
}

/* A cell's text; NULL where there is none. (transfer full) */
static char *
dup_cell (const RdTableRow *row, guint column)
{
  const char *text = rd_table_row_get_cell (row, column)->text;

  return *text != '\0' ? g_strdup (text) : NULL;
}

static RdEntry *
find_entry (Writing *self, const RdTableRow *row, guint column)
{
  g_autofree char *key = g_strconcat (rd_table_row_get_cell (row, column)->text, " ",
                                      rd_table_row_get_cell (row, column + 1)->text, NULL);

  return g_hash_table_lookup (self->entries, key);
}

static gboolean
write_analysis_row (Writing *self, const RdTableRow *row, GError **error)
{
  RdEntry *entry = find_entry (self, row, 0);

  if (entry == NULL)
    return TRUE;
  g_free (entry->significance);
  entry->significance = dup_cell (row, 2);
  g_free (entry->episode_id);
  entry->episode_id = g_strdup (g_hash_table_lookup (self->episodes, rd_table_row_get_cell (row, 3)->text));
  g_free (entry->tags);
  entry->tags = dup_cell (row, 4);
  g_free (entry->analysis);
  entry->analysis = dup_cell (row, 5);
  return rd_store_put_entry (self->reg->store, entry, error);
}

static gboolean
write_link_row (Writing *self, const RdTableRow *row, GError **error)
{
  const RdEntry *entry = find_entry (self, row, 0);
  const RdEntry *other = find_entry (self, row, 2);
  g_autoptr(RdEntryLink) link = NULL;

  if (entry == NULL || other == NULL)
    return TRUE;
  link = rd_entry_link_new (self->sample->review->id);
  link->kind = dup_cell (row, 4);
  link->entry_id = g_strdup (entry->id);
  link->other_id = g_strdup (other->id);
  return rd_store_put_row (self->reg->store, RD_ROWS_ENTRY_LINKS, link, error);
}

static const char *
find_finding (Writing *self, const char *number)
{
  for (guint i = 0; i < self->sample->rows->len; i++)
    {
      const RdSampleRow *row = self->sample->rows->pdata[i];

      if (row->kind == RD_ROWS_FINDINGS && g_ascii_strtoll (number, NULL, 10) == ((const RdFinding *) row->record)->position)
        return ((const RdFinding *) row->record)->id;
    }
  return NULL;
}

static gboolean
write_evidence_row (Writing *self, const RdTableRow *row, GError **error)
{
  const char *finding_id = find_finding (self, rd_table_row_get_cell (row, 0)->text);
  const RdEntry *entry = find_entry (self, row, 1);
  g_autoptr(RdFindingEvidence) evidence = NULL;

  if (finding_id == NULL || entry == NULL)
    return TRUE;
  evidence = rd_finding_evidence_new (self->sample->review->id);
  evidence->finding_id = g_strdup (finding_id);
  evidence->entry_id = g_strdup (entry->id);
  evidence->note = dup_cell (row, 3);
  evidence->position = ++self->n_evidence;
  return rd_store_put_row (self->reg->store, RD_ROWS_FINDING_EVIDENCE, evidence, error);
}

static gboolean
write_table (Writing *self, const char *name, gboolean (*write_row) (Writing *, const RdTableRow *, GError **), GError **error)
{
  g_autoptr(GBytes) bytes = load (name, self->sample->chronology, error);
  g_autoptr(RdTableSet) tables = bytes != NULL ? rd_csv_read (bytes, NULL, error) : NULL;
  const RdTable *table;

  if (tables == NULL)
    return FALSE;
  table = rd_table_set_get_table (tables, 0);
  for (guint i = 1; i < rd_table_get_n_rows (table); i++)
    if (!write_row (self, rd_table_get_row (table, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_review (RdRegister *reg, const RdSampleReview *sample, GError **error)
{
  g_autoptr(GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rd_entry_free);
  g_autoptr(GHashTable) episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Writing writing = { reg, sample, entries, episodes, 0 };

  note_episodes (&writing);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (!write_file (&writing, files[i], error))
      return FALSE;
  return write_table (&writing, "analysis", write_analysis_row, error) && write_table (&writing, "links", write_link_row, error)
         && write_table (&writing, "evidence", write_evidence_row, error)
         && rd_sample_report_write (reg, sample, entries, error);
}

/* --- operations */

gboolean
rd_sample_chronology_write (RdRegister *self, const RdSample *sample, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && sample != NULL, FALSE);

  for (guint i = 0; i < sample->reviews->len; i++)
    {
      const RdSampleReview *review = sample->reviews->pdata[i];

      if (review->chronology != RD_DAY_NONE && !write_review (self, review, error))
        return FALSE;
    }
  return TRUE;
}
