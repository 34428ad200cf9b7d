/* rd-check-passive.c — sentences that do not say who did it
 *
 * A past form of “to be”, perhaps an adverb, and a past participle: “was not referred”.  A review has to understand who did what
 * and why (Working Together 2015, chapter 4, “Principles for learning and improvement”), and the passive hides it.  With “by” after it who did
 * it is said.  A thought, since a passive can be right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-phrases.h"

#include <string.h>

/* Of the past, in which somebody did it: “is kept” and “to be completed” say how things are meant to be. */
static const char forms_of_be[] = "was|were|been|being|wasn’t|weren’t";

/* Participles that do not end in -ed. */
static const char irregular[] =
  "beaten|begun|bitten|blown|borne|bought|bound|broken|brought|built|burnt|caught|chosen|cut|dealt|done|drawn|driven|drunk|eaten|fallen|fed|felt|forbidden|"
  "forgotten|found|frozen|given|held|hidden|hit|hurt|kept|known|laid|led|left|lent|let|lost|made|meant|met|misled|mistaken|overseen|overtaken|paid|put|read|"
  "run|said|seen|sent|set|shaken|shared|shown|shut|sought|sold|spent|split|spoken|spread|stolen|struck|sworn|taken|taught|told|thought|thrown|torn|undergone|understood|"
  "undertaken|upheld|withdrawn|withheld|won|worn|written";

/* They end as participles do and say how somebody is. */
static const char adjectives[] =
  "aged|agreed|alleged|based|bed|born|complicated|concerned|confused|dated|detailed|distressed|divorced|disabled|delighted|determined|dedicated|disappointed|embedded|engaged|entitled|excited|exhausted|experienced|"
  "feed|frightened|gifted|hundred|indeed|interested|involved|limited|married|naked|need|pleased|prepared|red|related|relaxed|required|retired|scared|separated|skilled|"
  "speed|supposed|surprised|tired|unrelated|unemployed|upset|used|worried|isolated|unexplained|unchanged|unaided|unborn|well|qualified|sacred|wed|worded|intoxicated|depressed|attached|"
  "reluctant|unmet|unheard|complicated|dissatisfied|satisfied|motivated|stressed|crowded|overcrowded|mixed|varied|sustained|advanced|informed|untrained|unprepared|unqualified";

/* Words that may stand between. */
static const char between[] = "not|never|also|then|only|often|always|still|already|again|later|first|now|just|being|been|all|both|so|very|too|to be|soon|once|twice|further|"
                              "neither|either|rarely|seldom|sometimes|ever|therefore|thus|hardly|mostly|largely|partly|well|previously|subsequently|t";

typedef struct
{
  RdPhrases *be, *irregular, *adjectives, *between;
} Lists;

/* Helpers */

static RdPhrases *
make_list (const char *words)
{
  RdPhrases *list = rd_phrases_new (FALSE);

  rd_phrases_add_all (list, words, 1);
  return list;
}

static gpointer
make_lists (gpointer unused G_GNUC_UNUSED)
{
  Lists *lists = g_new0 (Lists, 1);

  lists->be = make_list (forms_of_be);
  lists->irregular = make_list (irregular);
  lists->adjectives = make_list (adjectives);
  lists->between = make_list (between);
  return lists;
}

static const RdNameToken *
get_token (const RdNameTokens *tokens, guint i)
{
  return &g_array_index (tokens->tokens, RdNameToken, i);
}

static gboolean
goes_on (const RdNameTokens *tokens, guint i)
{
  return i < tokens->tokens->len && (get_token (tokens, i)->gap == RD_GAP_BLANK || get_token (tokens, i)->gap == RD_GAP_APOSTROPHE);
}

static gboolean
is_participle (const Lists *lists, const char *word)
{
  if (rd_phrases_has_word (lists->adjectives, word))
    return FALSE;
  return rd_phrases_has_word (lists->irregular, word) || (g_str_has_suffix (word, "ed") && strlen (word) > 4);
}

static gboolean
may_stand_between (const Lists *lists, const char *word)
{
  return rd_phrases_has_word (lists->between, word) || (g_str_has_suffix (word, "ly") && strlen (word) > 4);
}

static gboolean
is_be (const Lists *lists, const RdNameTokens *tokens, guint i)
{
  static const char * const shortened[] = { "wasn", "weren", NULL };
  const char *word = rd_name_tokens_get_word (tokens, i);

  return rd_phrases_has_word (lists->be, word) || g_strv_contains (shortened, word);
}

/* The participle that goes with the form of “to be” at @i; 0 where there is none. */
static guint
find_participle (const Lists *lists, const RdNameTokens *tokens, guint i)
{
  guint at = i + 1;

  while (at < i + 4 && goes_on (tokens, at) && may_stand_between (lists, rd_name_tokens_get_word (tokens, at)))
    at++;
  return goes_on (tokens, at) && get_token (tokens, at)->gap == RD_GAP_BLANK && is_participle (lists, rd_name_tokens_get_word (tokens, at)) ? at : 0;
}

static void
look_at (RdCheckFinder *finder, const Lists *lists, const RdNameTokens *tokens)
{
  for (guint i = 0; i + 1 < tokens->tokens->len; i++)
    {
      guint at;

      if (!is_be (lists, tokens, i) || (at = find_participle (lists, tokens, i)) == 0)
        continue;
      if (!(goes_on (tokens, at + 1) && g_str_equal (rd_name_tokens_get_word (tokens, at + 1), "by")))
        rd_check_finder_add (finder, "passive", RD_SEVERITY_HINT, get_token (tokens, i)->start_byte, get_token (tokens, at)->end_byte);
      i = at;
    }
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  static GOnce once = G_ONCE_INIT;
  const Lists *lists = g_once (&once, make_lists, NULL);
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_passive, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, rd_paragraph_is_prose);)
    {
      const char *text = finder.paragraph->text;
      g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));

      look_at (&finder, lists, tokens);
    }
}

const RdCheckType rd_check_passive = { "passive", RD_CHECK_GROUP_LANGUAGE, TRUE, run };
