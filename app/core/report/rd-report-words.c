/* rd-report-words.c — a paragraph as the words that it is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-words.h"

#include <string.h>

struct _RdWordTable
{
  GHashTable *numbers;     /* text → number, from 1 */
};

/* --- numbers */

RdWordTable *
rd_word_table_new (void)
{
  RdWordTable *self = g_new0 (RdWordTable, 1);

  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
rd_word_table_free (RdWordTable *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->numbers);
  g_free (self);
}

static guint
number (RdWordTable *self, char *text)
{
  gpointer found = g_hash_table_lookup (self->numbers, text);

  if (found != NULL)
    {
      g_free (text);
      return GPOINTER_TO_UINT (found);
    }
  g_hash_table_insert (self->numbers, text, GUINT_TO_POINTER (g_hash_table_size (self->numbers) + 1));
  return g_hash_table_size (self->numbers);
}

guint
rd_word_table_get_key (RdWordTable *self, const char *text)
{
  return number (self, g_strconcat ("\x01", text, NULL));
}

/* --- words */

static gboolean
is_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* "didn’t", "multi-agency", "1,000.5": what joins two parts. */
static gboolean
joins (gunichar c, gunichar before, gunichar after)
{
  if (!is_part (before) || !is_part (after))
    return FALSE;
  if (c == '\'' || c == 0x2019 || c == '-' || c == 0x2011)
    return TRUE;
  return (c == '.' || c == ',') && g_unichar_isdigit (before) && g_unichar_isdigit (after);
}

static const char *
end_word (const char *text)
{
  const char *p = text;

  for (;;)
    {
      gunichar before = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      gunichar c = g_utf8_get_char (next);

      p = next;
      if (is_part (c) || (c != 0 && joins (c, before, g_utf8_get_char (g_utf8_next_char (next)))))
        continue;
      return p;
    }
}

static const char *
end_space (const char *text)
{
  const char *p = text;

  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static void
add_text (RdWordTable *self, const char *text, guint run, GArray *words)
{
  for (const char *p = text, *end; *p != '\0'; p = end)
    {
      gunichar c = g_utf8_get_char (p);
      RdReportWord word = { .run = run, .start = (guint) (p - text), .is_word = is_part (c) };

      if (word.is_word)
        end = end_word (p);
      else
        end = g_unichar_isspace (c) ? end_space (p) : g_utf8_next_char (p);
      word.length = (guint) (end - p);
      word.key = number (self, g_strndup (p, word.length));
      g_array_append_val (words, word);
    }
}

/* What a note says and refers to, in one line. */
static char *
spell_note (const GPtrArray *note)
{
  GString *text = g_string_new ("\x02note");

  for (guint i = 0; i < note->len; i++)
    {
      const RdRun *run = note->pdata[i];

      g_string_append_printf (text, "\x02%d\x02%s", (int) run->kind, run->kind == RD_RUN_TEXT ? run->text : run->id != NULL ? run->id : "");
    }
  return g_string_free (text, FALSE);
}

static char *
spell_run (const RdRun *run)
{
  if (run->kind == RD_RUN_NOTE)
    return spell_note (run->note);
  return g_strdup_printf ("\x02%d\x02%s", (int) run->kind, run->id != NULL ? run->id : "");
}

void
rd_word_table_add_runs (RdWordTable *self, const GPtrArray *runs, GArray *words)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];
      RdReportWord word = { .run = i, .is_word = run->kind != RD_RUN_BREAK };

      if (run->kind == RD_RUN_TEXT)
        {
          add_text (self, run->text, i, words);
          continue;
        }
      word.key = number (self, spell_run (run));
      g_array_append_val (words, word);
    }
}

void
rd_word_table_add_text (RdWordTable *self, const char *text, GArray *words)
{
  add_text (self, text, 0, words);
}

/* --- comparing */

static guint *
list_keys (const GArray *words)
{
  guint *keys = g_new (guint, words->len + 1);

  for (guint i = 0; i < words->len; i++)
    keys[i] = g_array_index (words, RdReportWord, i).key;
  return keys;
}

static gboolean
has_word (const GArray *words, guint from, guint n)
{
  for (guint i = from; i < from + n; i++)
    if (g_array_index (words, RdReportWord, i).is_word)
      return TRUE;
  return FALSE;
}

static void
add_step (GArray *steps, RdChange kind, guint a, guint b, guint n)
{
  RdDiffStep step = { kind, a, b, n };

  if (n > 0)
    g_array_append_val (steps, step);
}

/* What lies before the next step that is kept and has a word in it, or stands at the end. */
static guint
end_of_change (const GArray *steps, const GArray *a, guint from)
{
  guint i = from;

  while (i < steps->len)
    {
      const RdDiffStep *step = &g_array_index (steps, RdDiffStep, i);

      if (step->kind == RD_CHANGE_KEPT && (has_word (a, step->a, step->n) || i + 1 == steps->len))
        break;
      i++;
    }
  return i;
}

GArray *
rd_report_words_diff (const GArray *a, const GArray *b)
{
  g_autofree guint *keys_a = list_keys (a);
  g_autofree guint *keys_b = list_keys (b);
  g_autoptr (GArray) steps = rd_diff (keys_a, a->len, keys_b, b->len);
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (RdDiffStep));

  for (guint i = 0; i < steps->len;)
    {
      const RdDiffStep *step = &g_array_index (steps, RdDiffStep, i);
      guint end, end_a, end_b;

      if (step->kind == RD_CHANGE_KEPT)
        {
          g_array_append_val (joined, *step);
          i++;
          continue;
        }
      end = end_of_change (steps, a, i);
      end_a = end < steps->len ? g_array_index (steps, RdDiffStep, end).a : a->len;
      end_b = end < steps->len ? g_array_index (steps, RdDiffStep, end).b : b->len;
      add_step (joined, RD_CHANGE_DELETED, step->a, step->b, end_a - step->a);
      add_step (joined, RD_CHANGE_INSERTED, end_a, step->b, end_b - step->b);
      i = end;
    }
  return joined;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

GArray *
rd_report_words_bag (const GArray *words)
{
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, RdReportWord, i).is_word)
      g_array_append_val (bag, g_array_index (words, RdReportWord, i).key);
  g_array_sort (bag, compare_numbers);
  return bag;
}

static RdRun *
cut_run (const RdRun *run, guint start, guint length)
{
  RdRun *part = rd_run_copy (run);

  if (run->kind == RD_RUN_TEXT)
    {
      g_free (part->text);
      part->text = g_strndup (run->text + start, length);
    }
  return part;
}

void
rd_report_words_cut (const GArray *words, guint from, guint n, const GPtrArray *runs, GPtrArray *out)
{
  for (guint i = from; i < from + n;)
    {
      const RdReportWord *word = &g_array_index (words, RdReportWord, i);
      guint length = 0, run = word->run;

      for (; i < from + n && g_array_index (words, RdReportWord, i).run == run; i++)
        length += g_array_index (words, RdReportWord, i).length;
      g_ptr_array_add (out, cut_run (runs->pdata[run], word->start, length));
    }
}
