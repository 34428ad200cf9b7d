/* rd-check-phrases.c — checks that look for phrases of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-phrases.h"

#include <string.h>

/* Helpers */

static RdPhrases *
make_phrases (const RdCheckPhrase *rows, guint n_rows)
{
  RdPhrases *phrases = rd_phrases_new (FALSE);

  for (guint i = 0; i < n_rows; i++)
    rd_phrases_add_all (phrases, rows[i].phrases, i);
  return phrases;
}

static void
look_at (RdCheckFinder *finder, const RdCheckPhrase *rows, const RdPhrases *phrases)
{
  const char *text = finder->paragraph->text;
  g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));
  g_autoptr(GArray) found = rd_phrases_find (phrases, tokens);

  for (guint i = 0; i < found->len; i++)
    {
      const RdPhraseHit *phrase = &g_array_index (found, RdPhraseHit, i);
      const RdCheckPhrase *row = &rows[phrase->value];

      if (row->code != NULL)
        rd_check_finder_add (finder, row->code, row->severity, phrase->start_byte, phrase->end_byte)->detail = g_strdup (row->better);
    }
}

/* Internal API */

void
rd_check_run_phrases (const RdCheckType *check, const RdCheckInput *input, GPtrArray *hits, const RdCheckPhrase *rows, guint n_rows, RdPhrases **at)
{
  RdCheckFinder finder;

  if (g_once_init_enter (at))
    g_once_init_leave (at, make_phrases (rows, n_rows));
  rd_check_finder_init (&finder, check, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, rd_paragraph_is_prose);)
    look_at (&finder, rows, *at);
}
