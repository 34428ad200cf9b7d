/* rd-history-chain.c — the digests that hold the history together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-history-chain.h"

#include <string.h>

#define CHANGES \
  "SELECT ordinal, table_name, row_id, op, before, after FROM changes WHERE action_seq = ?1 ORDER BY ordinal"
#define HEAD "SELECT seq, digest FROM actions ORDER BY seq DESC LIMIT 1"
#define LAST "SELECT " RD_HISTORY_COLUMNS " FROM actions WHERE seq > ?1 ORDER BY seq"

static const char * const kind_names[] = { "do", "undo", "redo" };

/* --- helpers */

/* "5:hello," and "-," for none. */
static void
feed_text (GChecksum *sum, const char *text)
{
  g_autofree char *length = NULL;

  if (text == NULL)
    {
      g_checksum_update (sum, (const guchar *) "-,", 2);
      return;
    }
  length = g_strdup_printf ("%" G_GSIZE_FORMAT ":", strlen (text));
  g_checksum_update (sum, (const guchar *) length, (gssize) strlen (length));
  g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_update (sum, (const guchar *) ",", 1);
}

static void
feed_number (GChecksum *sum, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  feed_text (sum, text);
}

static gboolean
read_text (RdStatement *row, int column, gboolean may_be_null, char **out)
{
  const char *text = rd_statement_text (row, column);

  if (text == NULL ? !may_be_null : !g_utf8_validate (text, sqlite3_column_bytes (row, column), NULL))
    return FALSE;
  *out = g_strdup (text);
  return TRUE;
}

static gboolean
read_kind (RdStatement *row, int column, RdHistoryKind *out)
{
  const char *name = rd_statement_text (row, column);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (name, kind_names[i]))
      {
        *out = (RdHistoryKind) i;
        return TRUE;
      }
  return FALSE;
}

static void
add_problem (GPtrArray *problems, gint64 seq, const char *what)
{
  g_ptr_array_add (problems, g_strdup_printf ("history: entry %" G_GINT64_FORMAT " %s", seq, what));
}

/* One entry against the digest and number of the one before; @prev NULL where that is not known. */
static gboolean
check_link (RdStore *store, const RdHistoryLink *self, const char *prev, gint64 prev_seq,
            GPtrArray *problems, GError **error)
{
  g_autofree char *digest = rd_history_link_digest (self);
  g_autofree char *payload = NULL;
  guint n;

  if (self->entry->seq != prev_seq + 1)
    add_problem (problems, self->entry->seq, "does not follow the one before: some are missing");
  else if (prev != NULL && !g_str_equal (self->prev, prev))
    add_problem (problems, self->entry->seq, "does not follow from the one before");
  if (!g_str_equal (self->digest, digest))
    add_problem (problems, self->entry->seq, "does not match its digest");

  payload = rd_history_digest_changes (store, self->entry->seq, &n, error);
  if (payload == NULL)
    return FALSE;
  if (!g_str_equal (self->payload_digest, payload))
    add_problem (problems, self->entry->seq, "has changes that do not match their digest");
  return TRUE;
}

/* --- links */

void
rd_history_link_free (RdHistoryLink *self)
{
  if (self == NULL)
    return;
  rd_history_entry_free (self->entry);
  g_free (self->payload_digest);
  g_free (self->prev);
  g_free (self->digest);
  g_free (self);
}

RdHistoryLink *
rd_history_link_read (RdStatement *row)
{
  g_autoptr (RdHistoryLink) self = g_new0 (RdHistoryLink, 1);
  RdHistoryEntry *entry = self->entry = g_new0 (RdHistoryEntry, 1);

  entry->seq = sqlite3_column_int64 (row, 0);
  entry->target = sqlite3_column_int64 (row, 2);
  entry->when = sqlite3_column_int64 (row, 3);
  self->is_load = sqlite3_column_int (row, 8) != 0;
  if (!read_kind (row, 1, &entry->kind)
      || !read_text (row, 4, FALSE, &entry->who)
      || !read_text (row, 5, FALSE, &entry->code)
      || !read_text (row, 6, TRUE, &entry->subject)
      || !read_text (row, 7, TRUE, &entry->review_id)
      || !read_text (row, 9, FALSE, &self->payload_digest)
      || !read_text (row, 10, FALSE, &self->prev)
      || !read_text (row, 11, FALSE, &self->digest))
    return NULL;
  return g_steal_pointer (&self);
}

const char *
rd_history_kind_get_name (RdHistoryKind kind)
{
  g_assert (kind < G_N_ELEMENTS (kind_names));
  return kind_names[kind];
}

/* --- digests */

char *
rd_history_link_digest (const RdHistoryLink *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  feed_text (sum, self->prev);
  feed_number (sum, self->entry->seq);
  feed_text (sum, rd_history_kind_get_name (self->entry->kind));
  feed_number (sum, self->entry->target);
  feed_number (sum, self->entry->when);
  feed_text (sum, self->entry->who);
  feed_text (sum, self->entry->code);
  feed_text (sum, self->entry->subject);
  feed_text (sum, self->entry->review_id);
  feed_number (sum, self->is_load);
  feed_text (sum, self->payload_digest);
  return g_strdup (g_checksum_get_string (sum));
}

char *
rd_history_digest_changes (RdStore *store, gint64 seq, guint *out_n, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (RdStatement) row = rd_store_query (store, error, CHANGES, "i", seq);
  RdStep step = RD_STEP_ERROR;
  guint n = 0;

  while (row != NULL && (step = rd_statement_step (store, row, error)) == RD_STEP_ROW)
    {
      for (int column = 0; column < 6; column++)
        feed_text (sum, rd_statement_text (row, column));
      n++;
    }
  if (step != RD_STEP_DONE)
    return NULL;
  *out_n = n;
  return g_strdup (g_checksum_get_string (sum));
}

char *
rd_history_get_head (RdStore *store, gint64 *out_seq, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (store, error, HEAD, "");
  RdStep step = row != NULL ? rd_statement_step (store, row, error) : RD_STEP_ERROR;
  const char *digest;

  if (step == RD_STEP_ERROR)
    return NULL;
  *out_seq = step == RD_STEP_ROW ? sqlite3_column_int64 (row, 0) : 0;
  digest = step == RD_STEP_ROW ? rd_statement_text (row, 1) : NULL;
  return g_strdup (digest != NULL ? digest : "");
}

gboolean
rd_history_check (RdStore *store, guint n, GPtrArray *problems, GError **error)
{
  g_autoptr (RdStatement) row = NULL;
  g_autofree char *prev = NULL;
  gint64 prev_seq;
  RdStep step = RD_STEP_ERROR;

  prev = rd_history_get_head (store, &prev_seq, error);
  if (prev == NULL)
    return FALSE;
  prev_seq = n > 0 ? MAX (prev_seq - (gint64) n, 0) : 0;
  g_free (prev);
  prev = prev_seq == 0 ? g_strdup ("") : NULL;

  row = rd_store_query (store, error, LAST, "i", prev_seq);
  while (row != NULL && (step = rd_statement_step (store, row, error)) == RD_STEP_ROW)
    {
      g_autoptr (RdHistoryLink) link = rd_history_link_read (row);

      if (link == NULL)
        return rd_store_fail_damaged (store, "an entry of the history cannot be read", error);
      if (!check_link (store, link, prev, prev_seq, problems, error))
        return FALSE;
      prev_seq = link->entry->seq;
      g_free (prev);
      prev = g_steal_pointer (&link->digest);
    }
  return step == RD_STEP_DONE;
}
