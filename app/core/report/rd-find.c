/* rd-find.c — words looked for in a report, and others put in their place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-find.h"

#include <string.h>

#include "core/report/rd-runs-edit.h"

typedef struct
{
  const char *needle;
  const char *with;
  RdFindFlags flags;
  guint       n;
} Task;

/* Helpers */

static gunichar
plain (gunichar c)
{
  if (c == 0x2019 || c == 0x2018)
    return '\'';
  if (c == 0x201c || c == 0x201d)
    return '"';
  return c == 0xa0 || c == 0x2028 ? ' ' : c;
}

/* Characters as they are compared. (transfer full) */
static gunichar *
fold (const char *text, RdFindFlags flags, glong *out_length)
{
  gunichar *folded = g_utf8_to_ucs4_fast (text, -1, out_length);

  for (glong i = 0; i < *out_length; i++)
    folded[i] = (flags & RD_FIND_MATCH_CASE) != 0 ? plain (folded[i]) : g_unichar_tolower (plain (folded[i]));
  return folded;
}

static gboolean
is_of_word (const gunichar *text, glong length, glong at)
{
  return at >= 0 && at < length && (g_unichar_isalnum (text[at]) || g_unichar_ismark (text[at]) || text[at] == '_');
}

static gboolean
is_word (const gunichar *text, glong length, glong start, glong end)
{
  return !(is_of_word (text, length, start - 1) && is_of_word (text, length, start))
         && !(is_of_word (text, length, end - 1) && is_of_word (text, length, end));
}

/* Whether all that is from @start to before @end is text; places are bytes of the runs as they are spelt. */
static gboolean
is_text (const GPtrArray *runs, gsize start, gsize end)
{
  gsize at = 0;

  for (guint i = 0; i < runs->len && at < end; i++)
    {
      const RdRun *run = runs->pdata[i];
      gsize length = run->kind == RD_RUN_BREAK ? 1 : run->kind == RD_RUN_NOTE ? strlen (RD_RUNS_NOTE) : run->text != NULL ? strlen (run->text) : 0;

      if (run->kind != RD_RUN_TEXT && at + length > start)
        return FALSE;
      at += length;
    }
  return TRUE;
}

static void
count_cb (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer data)
{
  Task *task = data;
  g_autoptr (GArray) hits = rd_find_in_runs (runs, task->needle, task->flags);

  task->n += hits->len;
}

static void
replace_cb (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer data)
{
  Task *task = data;
  g_autofree char *text = rd_runs_spell (runs);
  g_autoptr (GArray) hits = rd_find_in_text (text, task->needle, task->flags);

  for (guint i = hits->len; i > 0; i--)
    {
      const RdFindHit *hit = &g_array_index (hits, RdFindHit, i - 1);
      gsize start = (gsize) (g_utf8_offset_to_pointer (text, hit->start) - text);
      gsize end = (gsize) (g_utf8_offset_to_pointer (text, hit->start + hit->length) - text);

      if (!is_text (runs, start, end))
        continue;
      rd_runs_replace (runs, start, end, task->with);
      task->n++;
    }
}

/* Public API */

GArray *
rd_find_in_text (const char *text, const char *needle, RdFindFlags flags)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RdFindHit));
  glong length = 0, n = 0;
  g_autofree gunichar *in = NULL, *wanted = NULL;

  g_return_val_if_fail (text != NULL && needle != NULL, hits);

  wanted = fold (needle, flags, &n);
  if (n == 0)
    return hits;
  in = fold (text, flags, &length);
  for (glong i = 0; i + n <= length; i++)
    {
      RdFindHit hit = { (guint) i, (guint) n };

      if (in[i] != wanted[0] || memcmp (in + i, wanted, (gsize) n * sizeof *in) != 0
          || ((flags & RD_FIND_WHOLE_WORD) != 0 && !is_word (in, length, i, i + n)))
        continue;
      g_array_append_val (hits, hit);
      i += n - 1;
    }
  return hits;
}

GArray *
rd_find_in_runs (const GPtrArray *runs, const char *needle, RdFindFlags flags)
{
  g_autofree char *text = rd_runs_spell (runs);

  return rd_find_in_text (text, needle, flags);
}

guint
rd_find_count (const GPtrArray *blocks, const char *needle, RdFindFlags flags)
{
  Task task = { needle, NULL, flags, 0 };

  rd_blocks_walk (blocks, FALSE, count_cb, &task);
  return task.n;
}

guint
rd_find_replace (GPtrArray *blocks, const char *needle, const char *with, RdFindFlags flags)
{
  Task task = { needle, with, flags, 0 };

  rd_blocks_walk (blocks, FALSE, replace_cb, &task);
  return task.n;
}

gboolean
rd_find_replace_at (GPtrArray *runs, guint start, guint end, const char *with)
{
  g_autofree char *text = rd_runs_spell (runs);
  gsize from, to;

  g_return_val_if_fail (start <= end && (glong) end <= g_utf8_strlen (text, -1), FALSE);

  from = (gsize) (g_utf8_offset_to_pointer (text, (glong) start) - text);
  to = (gsize) (g_utf8_offset_to_pointer (text, (glong) end) - text);
  if (!is_text (runs, from, to))
    return FALSE;
  rd_runs_replace (runs, from, to, with);
  return TRUE;
}

guint
rd_find_replace_all (RdDocument *document, const char *needle, const char *with, RdFindFlags flags)
{
  guint n = 0;

  g_return_val_if_fail (document != NULL && needle != NULL, 0);

  for (guint i = 0; i < document->sections->len; i++)
    n += rd_find_replace (((RdSection *) document->sections->pdata[i])->blocks, needle, with, flags);
  return n;
}
