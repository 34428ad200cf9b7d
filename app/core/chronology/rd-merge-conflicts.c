/* rd-merge-conflicts.c — versions of one event that do not agree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-merge.h"

#include <stdlib.h>
#include <string.h>

#include "core/chronology/rd-merge-words.h"
#include "core/time/rd-date-reading.h"

#define MAX_MINUTES 15

/* How far before a word its denial may stand: “was not seen”. */
#define DENIAL_REACH 2

static const char * const numerals[] = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" };
static const char * const denials[] = { "not", "no", "never", "without", "nobody", "didn", "wasn", "weren", "hadn", "unable", "declin", "refus", NULL };

/* What can be denied: verbs of contact and of harm, as stems. */
static const char * const deniable[] = { "seen", "saw", "heard", "told", "inform", "attend", "invit", "present", "injury", "injuri", "bruis",
                                         "visit", "referr", "call", "spoken", "met", "brought", "record", "receiv", "sent", NULL };

/* A text's words. */
typedef struct
{
  char **stems, **written;
  guint  n;
} Words;

static void
words_init (Words *self, const RdEntry *entry)
{
  g_autofree char *text = g_strconcat (entry->event, "\n", entry->response, NULL);

  rd_merge_words_cut (text, &self->stems, &self->written);
  self->n = g_strv_length (self->stems);
}

static void
words_clear (Words *self)
{
  g_strfreev (self->stems);
  g_strfreev (self->written);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static void
conflict_clear (gpointer data)
{
  RdConflict *self = data;

  g_free (self->in_a);
  g_free (self->in_b);
}

/* Takes the texts; NULL is "". */
static void
add (GArray *conflicts, RdConflictKind kind, guint a, guint b, char *in_a, char *in_b)
{
  RdConflict conflict = { kind, a, b, in_a != NULL ? in_a : g_strdup (""), in_b != NULL ? in_b : g_strdup ("") };

  g_array_append_val (conflicts, conflict);
}

/* --- dates and times */

static gboolean
names_a_day (const RdEntry *entry)
{
  return entry->earliest != RD_DAY_NONE && entry->earliest == entry->latest;
}

static void
compare_when (const RdEntry *one, const RdEntry *other, guint a, guint b, GArray *conflicts)
{
  int x = one->time != NULL ? rd_time_of_day_parse (one->time) : RD_MINUTES_NONE;
  int y = other->time != NULL ? rd_time_of_day_parse (other->time) : RD_MINUTES_NONE;

  if (!names_a_day (one) || !names_a_day (other))
    return;
  if (one->earliest != other->earliest)
    add (conflicts, RD_CONFLICT_DATE, a, b, rd_day_to_iso (one->earliest), rd_day_to_iso (other->earliest));
  else if (x != RD_MINUTES_NONE && y != RD_MINUTES_NONE && ABS (x - y) > MAX_MINUTES)
    add (conflicts, RD_CONFLICT_TIME, a, b, g_strdup (one->time), g_strdup (other->time));
}

/* --- who */

/* Whether one of the ids is not among the others. */
static gboolean
names_another (const char *ids, const char *others)
{
  g_auto (GStrv) one = g_strsplit (ids, " ", -1);
  g_auto (GStrv) other = g_strsplit (others, " ", -1);

  for (guint i = 0; one[i] != NULL; i++)
    if (*one[i] != '\0' && !g_strv_contains ((const char * const *) other, one[i]))
      return TRUE;
  return FALSE;
}

/* A version that names fewer people leaves something out; it says nothing else. */
static void
compare_who (const char * const *who, guint a, guint b, GArray *conflicts)
{
  if (who != NULL && who[a] != NULL && who[b] != NULL && names_another (who[a], who[b]) && names_another (who[b], who[a]))
    add (conflicts, RD_CONFLICT_WHO, a, b, g_strdup (who[a]), g_strdup (who[b]));
}

/* --- numbers */

/* -1 where it is none. */
static int
get_number (const char *stem)
{
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (g_str_equal (stem, numerals[i]))
      return (int) i;
  return g_ascii_isdigit (*stem) && strlen (stem) <= 3 && strspn (stem, "0123456789") == strlen (stem) ? (int) g_ascii_strtoull (stem, NULL, 10) : -1;
}

static gboolean
is_noun (const char *stem)
{
  return strlen (stem) >= 4 && get_number (stem) < 0 && !g_ascii_isdigit (*stem);
}

/* “three visits” in one, “five visits” in the other, where each counts them once only. */
static int
find_count (const Words *words, const char *noun, guint *out_at)
{
  int found = -1;

  for (guint i = 0; i + 1 < words->n; i++)
    {
      int number = get_number (words->stems[i]);

      if (number < 0 || !g_str_equal (words->stems[i + 1], noun))
        continue;
      if (found >= 0)
        return -1;
      found = number;
      *out_at = i;
    }
  return found;
}

static char *
quote (const Words *words, guint from, guint to)
{
  g_autofree char *last = words->written[to + 1];
  char *text;

  words->written[to + 1] = NULL;
  text = g_strjoinv (" ", words->written + from);
  words->written[to + 1] = g_steal_pointer (&last);
  return text;
}

static void
compare_numbers (const Words *one, const Words *other, guint a, guint b, GArray *conflicts)
{
  for (guint i = 0; i + 1 < one->n; i++)
    {
      guint at_one, at_other;
      const char *noun = one->stems[i + 1];
      int x = is_noun (noun) && get_number (one->stems[i]) >= 0 ? find_count (one, noun, &at_one) : -1;
      int y = x >= 0 ? find_count (other, noun, &at_other) : -1;

      if (y >= 0 && x != y)
        add (conflicts, RD_CONFLICT_NUMBER, a, b, quote (one, at_one, at_one + 1), quote (other, at_other, at_other + 1));
    }
}

/* --- denials */

static gboolean
is_denied_at (const Words *words, guint i)
{
  for (guint back = 1; back <= MIN (i, DENIAL_REACH); back++)
    if (g_strv_contains (denials, words->stems[i - back]))
      return TRUE;
  return FALSE;
}

typedef enum
{
  SAID = 1 << 0,
  DENIED = 1 << 1,
} Saying;

static Saying
look_for (const Words *words, const char *stem, guint *out_at)
{
  Saying saying = 0;

  for (guint i = 0; i < words->n; i++)
    if (g_str_equal (words->stems[i], stem))
      {
        saying |= is_denied_at (words, i) ? DENIED : SAID;
        *out_at = i;
      }
  return saying;
}

static char *
quote_saying (const Words *words, guint at)
{
  return quote (words, at - (is_denied_at (words, at) ? MIN (at, DENIAL_REACH) : 0), at);
}

static void
compare_denials (const Words *one, const Words *other, guint a, guint b, GArray *conflicts)
{
  for (guint i = 0; deniable[i] != NULL; i++)
    {
      guint at_one = 0, at_other = 0;
      Saying x = look_for (one, deniable[i], &at_one);
      Saying y = look_for (other, deniable[i], &at_other);

      if ((x == SAID && y == DENIED) || (x == DENIED && y == SAID))
        add (conflicts, RD_CONFLICT_DENIED, a, b, quote_saying (one, at_one), quote_saying (other, at_other));
    }
}

/* --- operations */

const char *
rd_conflict_kind_get_name (RdConflictKind kind)
{
  static const char * const names[RD_N_CONFLICT_KINDS] = { "date", "time", "who", "number", "denied" };

  g_return_val_if_fail (kind < RD_N_CONFLICT_KINDS, NULL);

  return names[kind];
}

GArray *
rd_merge_find_conflicts (const GPtrArray *entries, const GPtrArray *links, const char * const *who)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (RdConflict));

  g_return_val_if_fail (entries != NULL && links != NULL, conflicts);

  g_array_set_clear_func (conflicts, conflict_clear);
  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (places, ((const RdEntry *) entries->pdata[i])->id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < links->len; i++)
    {
      const RdEntryLink *link = links->pdata[i];
      guint a = GPOINTER_TO_UINT (g_hash_table_lookup (places, link->entry_id));
      guint b = GPOINTER_TO_UINT (g_hash_table_lookup (places, link->other_id));
      g_auto (Words) one = { 0 };
      g_auto (Words) other = { 0 };

      if (a == 0 || b == 0 || !g_str_equal (link->kind, "same-event"))
        continue;
      words_init (&one, entries->pdata[a - 1]);
      words_init (&other, entries->pdata[b - 1]);
      compare_when (entries->pdata[a - 1], entries->pdata[b - 1], a - 1, b - 1, conflicts);
      compare_who (who, a - 1, b - 1, conflicts);
      compare_numbers (&one, &other, a - 1, b - 1, conflicts);
      compare_denials (&one, &other, a - 1, b - 1, conflicts);
    }
  return conflicts;
}
