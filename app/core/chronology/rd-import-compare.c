/* rd-import-compare.c — the corrected file again: which row is which
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-import.h"

#include <string.h>

#include "core/chronology/rd-import-likeness.h"

/* Words as like as this are the same entry, corrected: wherever it stands; on the same date; under the same reference, or alone
 * between the same neighbours.
 */
#define LIKE_ANYWHERE 0.6
#define LIKE_ON_DATE  0.35
#define LIKE_HERE     0.2

/* Of rows that changed so many are held against each other at most; the rest of a file in which
 * everything is new is told by the steps before.
 */
#define MAX_PAIRS (1000 * 1000)

#define NONE G_MAXUINT

typedef struct
{
  const GPtrArray *kept;
  const GPtrArray *read;
  guint           *of_read;     /* for each read entry the kept one, or NONE */
  guint           *of_kept;
  RdEntryWords    *kept_words;  /* only of those that are left over; else words is NULL */
  RdEntryWords    *read_words;
} Comparing;

typedef guint (*HashFunc) (const RdEntry *entry);
typedef gboolean (*EqualFunc) (const RdEntry *a, const RdEntry *b);

static const RdEntry *
get_kept (const Comparing *self, guint i)
{
  return self->kept->pdata[i];
}

static const RdEntry *
get_read (const Comparing *self, guint i)
{
  return self->read->pdata[i];
}

static void
pair (Comparing *self, guint kept, guint read)
{
  self->of_read[read] = kept;
  self->of_kept[kept] = read;
}

/* --- the same by what they say */

static guint
hash_text (guint hash, const char *text)
{
  return hash * 31 + (text != NULL ? g_str_hash (text) : 7);
}

static guint
hash_event (const RdEntry *entry)
{
  return hash_text (0, entry->event);
}

static guint
hash_event_and_day (const RdEntry *entry)
{
  return hash_event (entry) * 31 + (guint) entry->earliest * 7 + (guint) entry->latest;
}

static guint
hash_record (const RdEntry *entry)
{
  return hash_text (hash_text (hash_event_and_day (entry), entry->response), entry->source);
}

static guint
hash_reference (const RdEntry *entry)
{
  return hash_text (0, entry->reference);
}

static gboolean
is_same_date (const RdEntry *a, const RdEntry *b)
{
  return a->earliest == b->earliest && a->latest == b->latest;
}

static gboolean
is_same_event (const RdEntry *a, const RdEntry *b)
{
  return *a->event != '\0' && g_str_equal (a->event, b->event);
}

static gboolean
is_same_event_and_day (const RdEntry *a, const RdEntry *b)
{
  return g_str_equal (a->event, b->event) && is_same_date (a, b) && g_strcmp0 (a->time, b->time) == 0;
}

static gboolean
is_same_reference (const RdEntry *a, const RdEntry *b)
{
  return a->reference != NULL && g_strcmp0 (a->reference, b->reference) == 0 && is_same_date (a, b);
}

/* A date that the user read at the import is the user's: as long as the agency writes the same, it stays. Its end is written in
 * extra. Real dates and those of the entry above are compared as days.
 */
static gboolean
is_date_as_written (const RdEntry *kept, const RdEntry *read)
{
  if (g_strcmp0 (kept->date_text, read->date_text) != 0)
    return FALSE;
  if (read->date_text != NULL && (read->precision == NULL || g_strcmp0 (kept->extra, read->extra) == 0))
    return TRUE;
  return is_same_date (kept, read) && g_strcmp0 (kept->precision, read->precision) == 0
         && g_strcmp0 (kept->qualifier, read->qualifier) == 0;
}

/* A time that the agency wrote and nobody could read, read by the user. */
static gboolean
is_time_as_written (const RdEntry *kept, const RdEntry *read)
{
  g_auto (GStrv) lines = NULL;

  if (g_strcmp0 (kept->time, read->time) == 0)
    return TRUE;
  if (read->time != NULL || read->extra == NULL)
    return FALSE;
  lines = g_strsplit (read->extra, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_utf8_casefold (lines[i], -1);
      const char *colon = strstr (line, ": ");

      if (colon != NULL && g_strstr_len (line, colon - line, "time") != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_same_record (const RdEntry *kept, const RdEntry *read)
{
  return is_date_as_written (kept, read) && g_str_equal (kept->event, read->event) && g_strcmp0 (kept->source, read->source) == 0
         && g_strcmp0 (kept->response, read->response) == 0 && g_strcmp0 (kept->comment, read->comment) == 0
         && g_strcmp0 (kept->people, read->people) == 0 && g_strcmp0 (kept->reference, read->reference) == 0
         && g_strcmp0 (kept->extra, read->extra) == 0 && kept->is_note == read->is_note && is_time_as_written (kept, read);
}

/* Links of those kept entries that are free and have one hash, in their order. */
typedef struct
{
  GHashTable *firsts;     /* hash → index + 1 */
  guint      *nexts;
} Chains;

static void
make_chains (const Comparing *self, HashFunc hash, Chains *out)
{
  out->firsts = g_hash_table_new (NULL, NULL);
  out->nexts = g_new (guint, MAX (self->kept->len, 1));
  for (guint i = self->kept->len; i-- > 0;)
    {
      gpointer key = GUINT_TO_POINTER (hash (get_kept (self, i)));

      if (self->of_kept[i] != NONE)
        continue;
      out->nexts[i] = GPOINTER_TO_UINT (g_hash_table_lookup (out->firsts, key));
      g_hash_table_insert (out->firsts, key, GUINT_TO_POINTER (i + 1));
    }
}

/* The first of the chain that is equal, taken out of it; NONE. */
static guint
take_from_chain (const Comparing *self, Chains *chains, HashFunc hash, EqualFunc equal, guint read)
{
  gpointer key = GUINT_TO_POINTER (hash (get_read (self, read)));
  guint before = 0, steps = 0;

  for (guint at = GPOINTER_TO_UINT (g_hash_table_lookup (chains->firsts, key)); at != 0 && steps < 64; steps++)
    {
      guint next = chains->nexts[at - 1];

      if (!equal (get_kept (self, at - 1), get_read (self, read)))
        {
          before = at;
          at = next;
          continue;
        }
      if (before == 0)
        g_hash_table_insert (chains->firsts, key, GUINT_TO_POINTER (next));
      else
        chains->nexts[before - 1] = next;
      return at - 1;
    }
  return NONE;
}

static void
pair_equal (Comparing *self, HashFunc hash, EqualFunc equal)
{
  Chains chains;

  make_chains (self, hash, &chains);
  for (guint i = 0; i < self->read->len; i++)
    {
      guint found = self->of_read[i] == NONE ? take_from_chain (self, &chains, hash, equal, i) : NONE;

      if (found != NONE)
        pair (self, found, i);
    }
  g_hash_table_unref (chains.firsts);
  g_free (chains.nexts);
}

/* --- alike by their words */

static double
get_likeness (Comparing *self, guint kept, guint read)
{
  if (self->kept_words[kept].words == NULL)
    rd_entry_words_init (&self->kept_words[kept], get_kept (self, kept));
  if (self->read_words[read].words == NULL)
    rd_entry_words_init (&self->read_words[read], get_read (self, read));
  return rd_entry_words_compare (&self->kept_words[kept], &self->read_words[read]);
}

/* The neighbours' pairs leave exactly these two between them. */
static void
pair_neighbours (Comparing *self)
{
  for (guint i = 0; i < self->read->len; i++)
    {
      guint before = i > 0 ? self->of_read[i - 1] : NONE;
      guint kept = i > 0 ? before + 1 : 0;
      gboolean is_alone;

      if (self->of_read[i] != NONE || (i > 0 && before == NONE) || kept >= self->kept->len || self->of_kept[kept] != NONE)
        continue;
      is_alone = i + 1 < self->read->len ? self->of_read[i + 1] == kept + 1 : kept + 1 == self->kept->len;
      if (is_alone && (is_same_date (get_kept (self, kept), get_read (self, i)) || get_likeness (self, kept, i) >= LIKE_HERE))
        pair (self, kept, i);
    }
}

typedef struct
{
  guint  kept, read;
  double likeness;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->likeness != other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  if (one->read != other->read)
    return one->read < other->read ? -1 : 1;
  return one->kept < other->kept ? -1 : one->kept > other->kept;
}

static GArray *
list_free (const guint *partners, guint n)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    if (partners[i] == NONE)
      g_array_append_val (list, i);
  return list;
}

static void
consider (Comparing *self, guint kept, guint read, GArray *candidates)
{
  const RdEntry *a = get_kept (self, kept), *b = get_read (self, read);
  gboolean same_date = is_same_date (a, b);
  gboolean same_reference = a->reference != NULL && g_strcmp0 (a->reference, b->reference) == 0;
  Candidate candidate = { kept, read, get_likeness (self, kept, read) };

  if (candidate.likeness < (same_reference ? LIKE_HERE : same_date ? LIKE_ON_DATE : LIKE_ANYWHERE))
    return;
  candidate.likeness += (same_date ? 0.3 : 0) + (same_reference ? 0.2 : 0);
  g_array_append_val (candidates, candidate);
}

static void
pair_alike (Comparing *self)
{
  g_autoptr (GArray) kept = list_free (self->of_kept, self->kept->len);
  g_autoptr (GArray) read = list_free (self->of_read, self->read->len);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  /* Where very many are left, only those near each other in the file are compared. */
  guint reach = read->len > 0 ? MAX (MAX_PAIRS / read->len, 20) : 0;

  for (guint i = 0; i < read->len; i++)
    {
      guint middle = (guint) ((guint64) i * kept->len / read->len);
      guint first = middle > reach / 2 && kept->len > reach ? middle - reach / 2 : 0;

      for (guint j = first; j < MIN (first + reach, kept->len); j++)
        consider (self, g_array_index (kept, guint, j), g_array_index (read, guint, i), candidates);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (self->of_kept[candidate->kept] == NONE && self->of_read[candidate->read] == NONE)
        pair (self, candidate->kept, candidate->read);
    }
}

/* --- the whole */

static void
pair_all (Comparing *self)
{
  pair_equal (self, hash_record, is_same_record);
  pair_equal (self, hash_event, is_same_record);
  pair_equal (self, hash_event_and_day, is_same_event_and_day);
  pair_neighbours (self);
  pair_equal (self, hash_event, is_same_event);
  pair_equal (self, hash_reference, is_same_reference);
  pair_alike (self);
  pair_neighbours (self);
}

static GArray *
list_changes (const Comparing *self)
{
  GArray *changes = g_array_sized_new (FALSE, FALSE, sizeof (RdImportChange), self->read->len);

  for (guint i = 0; i < self->read->len; i++)
    {
      guint kept = self->of_read[i];
      RdImportChange change = { RD_IMPORT_ADDED, kept != NONE ? self->kept->pdata[kept] : NULL, self->read->pdata[i] };

      if (kept != NONE)
        change.kind = is_same_record (change.kept, change.read) ? RD_IMPORT_SAME : RD_IMPORT_CHANGED;
      g_array_append_val (changes, change);
    }
  for (guint i = 0; i < self->kept->len; i++)
    {
      RdImportChange change = { RD_IMPORT_REMOVED, self->kept->pdata[i], NULL };

      if (self->of_kept[i] == NONE)
        g_array_append_val (changes, change);
    }
  return changes;
}

static guint *
new_partners (guint n)
{
  guint *partners = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    partners[i] = NONE;
  return partners;
}

static void
clear_words (RdEntryWords *words, guint n)
{
  for (guint i = 0; i < n; i++)
    rd_entry_words_clear (&words[i]);
  g_free (words);
}

GArray *
rd_import_compare (const GPtrArray *kept, const GPtrArray *read)
{
  Comparing self = { kept, read, NULL, NULL, NULL, NULL };
  GArray *changes;

  g_return_val_if_fail (kept != NULL && read != NULL, NULL);

  self.of_kept = new_partners (kept->len);
  self.of_read = new_partners (read->len);
  self.kept_words = g_new0 (RdEntryWords, MAX (kept->len, 1));
  self.read_words = g_new0 (RdEntryWords, MAX (read->len, 1));
  if (kept->len > 0)
    pair_all (&self);
  changes = list_changes (&self);
  g_free (self.of_kept);
  g_free (self.of_read);
  clear_words (self.kept_words, kept->len);
  clear_words (self.read_words, read->len);
  return changes;
}

RdEntry *
rd_import_merge (const RdEntry *kept, const RdEntry *read)
{
  static const char * const theirs[] = { "import_id", "row", "source", "event", "response", "comment", "people", "reference", "extra", "is_note" };
  static const char * const dates[] = { "date_text", "earliest", "latest", "precision", "qualifier", "sort_day" };
  RdEntry *merged;

  g_return_val_if_fail (kept != NULL && read != NULL, NULL);

  merged = rd_entry_copy (kept);
  for (guint i = 0; i < G_N_ELEMENTS (theirs); i++)
    rd_record_copy_field (rd_record_find_field (&rd_entry_type, theirs[i]), merged, read);
  for (guint i = 0; i < G_N_ELEMENTS (dates) && !is_date_as_written (kept, read); i++)
    rd_record_copy_field (rd_record_find_field (&rd_entry_type, dates[i]), merged, read);
  if (!is_time_as_written (kept, read))
    rd_record_copy_field (rd_record_find_field (&rd_entry_type, "time"), merged, read);
  return merged;
}
