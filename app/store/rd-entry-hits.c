/* rd-entry-hits.c — which entries have the words of a search, found so that the first page is there at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-hits.h"

#include <string.h>

/* Hits up to which sorting is quickest. */
#define FEW 2000

/* From this share of the entries on a page is found sooner by trying each: measured with 1,000,000. */
#define MOST_SHARE 0.2

/* Words that begin alike; with more of them FTS5's own list is quicker. */
#define MAX_WORDS 48

#define WORDS_TABLE "CREATE VIRTUAL TABLE IF NOT EXISTS temp.entry_words USING fts5vocab ('main', 'entries_text', 'instance')"
#define NEXT_WORD   "SELECT term FROM temp.entry_words WHERE term >= ?1 LIMIT 1"
#define SAMPLE \
  "SELECT count (*), max (number) - min (number) + 1 FROM " \
  "(SELECT rowid AS number FROM entries_text WHERE entries_text MATCH ?1 LIMIT " G_STRINGIFY (FEW) ")"
#define ALL_HITS "SELECT rowid FROM entries_text WHERE entries_text MATCH ?1"

/* 1. bits has a bit for each number below n_bits: those of match, as the register was at changes and version.
 * 2. match is NULL where nothing is gathered.
 */
struct _RdEntryHits
{
  char   *match;
  guint8 *bits;
  gsize   n_bits;
  gint64  changes;
  gint64  version;
};

/* --- helpers: the function of SQL */

static void
is_hit (sqlite3_context *context, G_GNUC_UNUSED int n_values, sqlite3_value **values)
{
  const RdEntryHits *self = sqlite3_user_data (context);
  gint64 number = sqlite3_value_int64 (values[0]);

  sqlite3_result_int (context, number >= 0 && (gsize) number < self->n_bits && (self->bits[number / 8] & (1 << (number % 8))) != 0);
}

static gboolean
make_hits (RdStore *self, GError **error)
{
  if (self->hits != NULL)
    return TRUE;
  self->hits = g_new0 (RdEntryHits, 1);
  return sqlite3_create_function_v2 (self->db, "entry_is_hit", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, self->hits, is_hit, NULL, NULL, NULL) == SQLITE_OK
         || rd_store_fail (self, error);
}

/* --- helpers: gathering */

static gboolean
read_state (RdStore *self, gint64 *out_changes, gint64 *out_version, GError **error)
{
  *out_changes = sqlite3_total_changes (self->db);
  return rd_store_get_number (self, "PRAGMA data_version", out_version, error);
}

static void
set_bit (RdEntryHits *self, gsize number)
{
  if (number >= self->n_bits)
    {
      gsize n_bits = MAX (2 * self->n_bits, (number / 8 + 1) * 8);

      self->bits = g_realloc (self->bits, n_bits / 8);
      memset (self->bits + self->n_bits / 8, 0, (n_bits - self->n_bits) / 8);
      self->n_bits = n_bits;
    }
  self->bits[number / 8] |= (guint8) (1 << (number % 8));
}

static gboolean
is_gathered (RdEntryHits *self, const char *match, gint64 changes, gint64 version)
{
  return g_strcmp0 (self->match, match) == 0 && self->changes == changes && self->version == version;
}

static gboolean
gather (RdStore *self, const char *match, gint64 changes, gint64 version, GError **error)
{
  RdEntryHits *hits = self->hits;
  g_autoptr (RdStatement) row = rd_store_query (self, error, ALL_HITS, "s", match);
  RdStep step = RD_STEP_ERROR;

  g_clear_pointer (&hits->match, g_free);
  if (hits->n_bits > 0)
    memset (hits->bits, 0, hits->n_bits / 8);
  while (row != NULL && (step = rd_statement_step (self, row, error)) == RD_STEP_ROW)
    set_bit (hits, (gsize) sqlite3_column_int64 (row, 0));
  if (step != RD_STEP_DONE)
    return FALSE;
  hits->match = g_strdup (match);
  hits->changes = changes;
  hits->version = version;
  return TRUE;
}

/* How many of the first hits there are, and over how many numbers they spread. */
static gboolean
sample (RdStore *self, const char *match, gint64 *out_n, gint64 *out_spread, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (self, error, SAMPLE, "s", match);

  if (row == NULL || rd_statement_step (self, row, error) != RD_STEP_ROW)
    return FALSE;
  *out_n = sqlite3_column_int64 (row, 0);
  *out_spread = MAX (sqlite3_column_int64 (row, 1), 1);
  return TRUE;
}

/* --- operations */

gboolean
rd_entry_hits_prepare (RdStore *self, const char *match, RdHitsWanted wanted, RdHitsWay *out_way, GError **error)
{
  gint64 changes, version, n, spread;
  /* A beginning that was not spelt out is listed anew by FTS5 for each entry that is tried. */
  gboolean may_try = wanted == RD_HITS_PAGE && strstr (match, "\" *") == NULL;

  g_return_val_if_fail (self != NULL && match != NULL && out_way != NULL, FALSE);

  if (!make_hits (self, error) || !read_state (self, &changes, &version, error))
    return FALSE;
  if (is_gathered (self->hits, match, changes, version))
    {
      *out_way = RD_HITS_GATHERED;
      return TRUE;
    }
  if (wanted == RD_HITS_NAMED)
    {
      *out_way = RD_HITS_MOST;
      return TRUE;
    }
  if (!sample (self, match, &n, &spread, error))
    return FALSE;
  *out_way = n < FEW ? RD_HITS_FEW : may_try && (double) n / (double) spread >= MOST_SHARE ? RD_HITS_MOST : RD_HITS_GATHERED;
  return *out_way != RD_HITS_GATHERED || gather (self, match, changes, version, error);
}

static gboolean
is_plain (const char *word)
{
  for (const char *p = word; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return FALSE;
  return *word != '\0';
}

/* The first word from @from on that begins with @beginning. (transfer full); NULL: none */
static char *
find_word (RdStore *self, const char *from, const char *beginning)
{
  g_autoptr (RdStatement) row = rd_store_query (self, NULL, NEXT_WORD, "s", from);
  const char *word = row != NULL && sqlite3_step (row) == SQLITE_ROW ? rd_statement_text (row, 0) : NULL;

  return word != NULL && g_str_has_prefix (word, beginning) ? g_strdup (word) : NULL;
}

char *
rd_entry_hits_expand (RdStore *self, const char *beginning)
{
  g_autofree char *folded = g_ascii_strdown (beginning, -1);
  g_autofree char *word = NULL;
  g_autoptr (GString) match = g_string_new ("(");
  guint n = 0;

  g_return_val_if_fail (self != NULL && beginning != NULL, NULL);

  if (!is_plain (folded) || sqlite3_exec (self->db, WORDS_TABLE, NULL, NULL, NULL) != SQLITE_OK)
    return NULL;
  word = find_word (self, folded, folded);
  while (word != NULL && n++ < MAX_WORDS)
    {
      /* Words are of letters and digits: none comes before this and after the word itself. */
      g_autofree char *next = g_strconcat (word, "!", NULL);

      g_string_append_printf (match, "%s\"%s\"", n > 1 ? " OR " : "", word);
      g_free (word);
      word = find_word (self, next, folded);
    }
  if (n == 0 || word != NULL)
    return NULL;
  g_string_append_c (match, ')');
  return g_string_free (g_steal_pointer (&match), FALSE);
}

void
rd_entry_hits_free (RdEntryHits *self)
{
  if (self == NULL)
    return;
  g_free (self->match);
  g_free (self->bits);
  g_free (self);
}
