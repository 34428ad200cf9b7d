/* rd-entry-query.c — a filter of entries as a condition of the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-query.h"

#include <string.h>

#include "store/rd-entry-hits.h"

#define NOT_UNDONE " AND (e.import_id IS NULL OR e.import_id NOT IN (SELECT id FROM undone_imports))"

/* --- helpers */

/* @text with every "?" in it standing for @value. Takes @value. */
static void
add (RdEntryQuery *self, const char *text, char *value)
{
  const char *place = strchr (text, '?');

  g_ptr_array_add (self->values, value);
  g_string_append_len (self->sql, text, place - text);
  g_string_append_printf (self->sql, "?%u%s", self->values->len, place + 1);
}

/* The texts as a JSON array. (transfer full) */
static char *
make_array (char **values)
{
  GString *array = g_string_new ("[");

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_string_append (array, i > 0 ? ",\"" : "\"");
      for (const char *p = values[i]; *p != '\0'; p++)
        g_string_append_printf (array, g_ascii_iscntrl (*p) || *p == '"' || *p == '\\' ? "\\u%04x" : "%c", *p);
      g_string_append_c (array, '"');
    }
  g_string_append_c (array, ']');
  return g_string_free (array, FALSE);
}

/* One condition whatever the number of values: statements are kept. */
static void
add_one_of (RdEntryQuery *self, const char *column, char **values)
{
  g_autofree char *text = NULL;

  if (values == NULL)
    return;
  text = g_strdup_printf (" AND %s IN (SELECT value FROM json_each (?))", column);
  add (self, text, make_array (values));
}

/* A text as a string of FTS5: words that stand together. */
static void
append_phrase (GString *match, const char *text)
{
  g_string_append_c (match, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (match, '"');
      g_string_append_c (match, *p);
    }
  g_string_append_c (match, '"');
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* A word that may go on: the words themselves, where they are not many. */
static void
append_beginning (GString *match, RdStore *store, const char *text)
{
  gboolean goes_on = rd_entry_filter_goes_on (text);
  g_autofree char *words = goes_on ? rd_entry_hits_expand (store, text) : NULL;

  if (words != NULL)
    {
      g_string_append (match, words);
      return;
    }
  append_phrase (match, text);
  if (goes_on)
    g_string_append (match, " *");
}

/* @store: the last word of each may go on; NULL: whole words. (transfer full); NULL where nothing in @texts can be looked for */
static char *
make_match (char **texts, const char *between, RdStore *store)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (!has_letters (texts[i]))
        continue;
      if (match->len > 0)
        g_string_append (match, between);
      if (store != NULL)
        append_beginning (match, store, texts[i]);
      else
        append_phrase (match, texts[i]);
    }
  return g_string_free (match, match->len == 0);
}

/* What has nothing that can be looked for matches nothing. Takes @match. */
static void
add_match (RdEntryQuery *self, char *match, RdHitsWay way)
{
  if (match == NULL)
    g_string_append (self->sql, " AND 0");
  else if (way == RD_HITS_GATHERED)
    {
      g_string_append (self->sql, " AND entry_is_hit (e.number)");
      g_free (match);
    }
  else if (way == RD_HITS_MOST)
    add (self, " AND EXISTS (SELECT 1 FROM entries_text WHERE rowid = e.number AND entries_text MATCH ?)", match);
  else
    add (self, " AND e.number IN (SELECT rowid FROM entries_text WHERE entries_text MATCH ?)", match);
}

static void
add_period (RdEntryQuery *self, const RdEntryFilter *filter)
{
  if (filter->first_day != RD_DAY_NONE || filter->last_day != RD_DAY_NONE)
    g_string_append (self->sql, " AND e.precision IS NOT NULL");
  if (filter->first_day != RD_DAY_NONE)
    add (self, " AND (e.latest IS NULL OR e.latest >= ?)", rd_day_to_iso (filter->first_day));
  if (filter->last_day != RD_DAY_NONE)
    add (self, " AND (e.earliest IS NULL OR e.earliest <= ?)", rd_day_to_iso (filter->last_day));
}

static void
add_filter (RdEntryQuery *self, const RdEntryFilter *filter)
{
  add_one_of (self, "e.agency_id", filter->agencies);
  add_one_of (self, "e.id", filter->entries);
  add_one_of (self, "e.significance", filter->significances);
  add_period (self, filter);
  if (filter->episode_id != NULL)
    add (self, " AND e.episode_id = ?", g_strdup (filter->episode_id));
  if (filter->import_id != NULL)
    add (self, " AND e.import_id = ?", g_strdup (filter->import_id));
  if (filter->tag != NULL)
    add (self, " AND instr (char (10) || e.tags || char (10), ?) > 0", g_strconcat ("\n", filter->tag, "\n", NULL));
  if (filter->only_undated)
    g_string_append (self->sql, " AND e.precision IS NULL");
  if (filter->only_analysed)
    g_string_append (self->sql, " AND (e.analysis IS NOT NULL OR e.significance IS NOT NULL OR e.episode_id IS NOT NULL "
                     "OR e.tags IS NOT NULL)");
  if (filter->without_notes)
    g_string_append (self->sql, " AND e.is_note = 0");
  if (filter->phrases != NULL)
    add_match (self, make_match (filter->phrases, " OR ", NULL), RD_HITS_FEW);
}

/* The words that are searched for, and how their hits are found. */
typedef struct
{
  gboolean  is_set;
  char     *match;      /* NULL: nothing can be found */
  RdHitsWay way;
} Search;

static gboolean
prepare_search (RdStore *store, const char *text, RdHitsWanted wanted, Search *out, GError **error)
{
  g_auto (GStrv) words = rd_entry_filter_split_search (text);

  if (words[0] == NULL)
    return TRUE;
  out->is_set = TRUE;
  out->match = make_match (words, " AND ", store);
  return out->match == NULL || rd_entry_hits_prepare (store, out->match, wanted, &out->way, error);
}

/* The index of the order is of no use where few are to be sorted, or are named: the plus keeps it out. */
static void
add_review (RdEntryQuery *self, const char *review_id, gboolean is_few)
{
  if (review_id != NULL)
    add (self, is_few ? " WHERE +e.review_id = ?" : " WHERE e.review_id = ?", g_strdup (review_id));
  else
    g_string_append (self->sql, " WHERE 1");
}

/* --- operations */

void
rd_entry_query_init (RdEntryQuery *self, const char *select)
{
  self->sql = g_string_new (select);
  self->values = g_ptr_array_new_with_free_func (g_free);
}

void
rd_entry_query_clear (RdEntryQuery *self)
{
  g_string_free (self->sql, TRUE);
  g_ptr_array_unref (self->values);
}

gboolean
rd_entry_query_add_where (RdEntryQuery *self, RdStore *store, const char *review_id,
                          const RdEntryFilter *filter, RdHitsWanted wanted, GError **error)
{
  gint64 n_undone;
  Search search = { FALSE, NULL, RD_HITS_FEW };

  if (!rd_store_get_number (store, "SELECT count (*) FROM undone_imports", &n_undone, error)
      || (filter != NULL && filter->search != NULL && !prepare_search (store, filter->search, wanted, &search, error)))
    {
      g_free (search.match);
      return FALSE;
    }
  add_review (self, review_id, wanted == RD_HITS_NAMED || (search.match != NULL && search.way == RD_HITS_FEW));
  if (n_undone > 0)
    g_string_append (self->sql, NOT_UNDONE);
  if (filter != NULL)
    add_filter (self, filter);
  if (search.is_set)
    add_match (self, search.match, search.way);
  return TRUE;
}

void
rd_entry_query_add_numbers (RdEntryQuery *self, const gint64 *numbers, guint n_numbers)
{
  GString *array = g_string_new ("[");

  for (guint i = 0; i < n_numbers; i++)
    g_string_append_printf (array, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", numbers[i]);
  g_string_append_c (array, ']');
  add (self, " AND e.number IN (SELECT value FROM json_each (?))", g_string_free (array, FALSE));
}

/* What an order sorts by, and what comes after a row in it. */
static const struct { const char *columns, *selected, *compare, *sort; } orders[] = {
  [RD_ENTRY_ORDER_TIME] = { "e.place, e.number", "place, number", ">", "e.place, e.number" },
  [RD_ENTRY_ORDER_NEWEST] = { "e.place, e.number", "place, number", "<", "e.place DESC, e.number DESC" },
  [RD_ENTRY_ORDER_AGENCY] = { "e.agency_id, e.place, e.number", "agency_id, place, number", ">", "e.agency_id, e.place, e.number" },
  [RD_ENTRY_ORDER_IMPORT] = { "e.number", "number", ">", "e.number" },
};

void
rd_entry_query_add_place (RdEntryQuery *self, RdEntryOrder order, gint64 after, guint limit)
{
  if (after != 0)
    {
      g_autofree char *text = g_strdup_printf (" AND (%s) %s (SELECT %s FROM entries WHERE number = CAST (? AS INTEGER))",
                                               orders[order].columns, orders[order].compare, orders[order].selected);

      add (self, text, g_strdup_printf ("%" G_GINT64_FORMAT, after));
    }
  g_string_append_printf (self->sql, " ORDER BY %s", orders[order].sort);
  if (limit != 0)
    add (self, " LIMIT CAST (? AS INTEGER)", g_strdup_printf ("%u", limit));
}

gboolean
rd_entry_query_is_after (RdStore *store, RdEntryOrder order, gint64 number, gint64 other, gboolean *out, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM entries e WHERE e.number = ?1 AND (%s) %s (SELECT %s FROM entries WHERE number = ?2)",
                                          orders[order].columns, orders[order].compare, orders[order].selected);
  g_autoptr (RdStatement) row = rd_store_query (store, error, sql, "ii", number, other);
  RdStep step = row != NULL ? rd_statement_step (store, row, error) : RD_STEP_ERROR;

  *out = step == RD_STEP_ROW;
  return step != RD_STEP_ERROR;
}

RdStatement *
rd_entry_query_prepare (const RdEntryQuery *self, RdStore *store, GError **error)
{
  g_autoptr (RdStatement) statement = rd_store_query (store, error, self->sql->str, "");

  for (guint i = 0; statement != NULL && i < self->values->len; i++)
    if (sqlite3_bind_text (statement, (int) i + 1, self->values->pdata[i], -1, SQLITE_TRANSIENT) != SQLITE_OK)
      {
        rd_store_fail (store, error);
        return NULL;
      }
  return g_steal_pointer (&statement);
}
