/* rd-entry-query.c — a filter of entries as a condition of the database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-entry-query.h"

#include <string.h>

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

/* (transfer full); NULL where nothing in @texts can be looked for */
static char *
make_match (char **texts, const char *between, gboolean is_beginning)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (!has_letters (texts[i]))
        continue;
      if (match->len > 0)
        g_string_append (match, between);
      append_phrase (match, texts[i]);
      if (is_beginning)
        g_string_append (match, " *");
    }
  return g_string_free (match, match->len == 0);
}

/* What has nothing that can be looked for matches nothing. */
static void
add_match (RdEntryQuery *self, char *match)
{
  if (match != NULL)
    add (self, " AND e.number IN (SELECT rowid FROM entries_text WHERE entries_text MATCH ?)", match);
  else
    g_string_append (self->sql, " AND 0");
}

static void
add_text (RdEntryQuery *self, const RdEntryFilter *filter)
{
  if (filter->search != NULL)
    {
      g_auto (GStrv) words = rd_entry_filter_split_search (filter->search);

      if (words[0] != NULL)
        add_match (self, make_match (words, " AND ", TRUE));
    }
  if (filter->phrases != NULL)
    add_match (self, make_match (filter->phrases, " OR ", FALSE));
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
  add_text (self, filter);
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
                          const RdEntryFilter *filter, GError **error)
{
  gint64 n_undone;

  if (!rd_store_get_number (store, "SELECT count (*) FROM undone_imports", &n_undone, error))
    return FALSE;
  if (review_id != NULL)
    add (self, " WHERE e.review_id = ?", g_strdup (review_id));
  else
    g_string_append (self->sql, " WHERE 1");
  if (n_undone > 0)
    g_string_append (self->sql, NOT_UNDONE);
  if (filter != NULL)
    add_filter (self, filter);
  return TRUE;
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
