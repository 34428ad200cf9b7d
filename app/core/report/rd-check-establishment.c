/* rd-check-establishment.c — schools, surgeries and other places by their names
 *
 * A school's name shows where a family lives.  A name is words with capital letters before “School”, “Academy”, “Nursery”
 * and the like; kinds (“Primary School”) and pseudonyms (“School 1”) are none.  Hospitals, surgeries and centres, which
 * serve many, are warnings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"
#include "core/report/rd-phrases.h"
#include "core/review/rd-name-words.h"

#include <string.h>

typedef enum
{
  SCHOOL = 1,
  HEALTH,
  OTHER,
} Kind;

/* What follows and makes it a service, a post or a document: “School Nursing Service”, “Nursery Nurse”. */
static const char followers[] = "nurse|nurses|nursing|health|nurser|improvement|admissions|governors|governor|holidays|holiday|staff|records|file|counsellor|teacher|teachers|"
                                "inspectorate|inspection|inspections|service|services|report|reports|readiness|run|attendance|exclusion|exclusions|census|trust|order|orders|meals|uniform|worker|workers|liaison|place|places|age|leaver|leavers";

/* Before the last word these say which kind, not which one. */
static const char generic[] =
  "primary|secondary|high|junior|juniors|infant|infants|nursery|grammar|special|local|state|private|independent|boarding|church|catholic|roman|rc|ce|c|e|of|cofe|"
  "first|middle|upper|lower|pre|after|sunday|summer|day|community|comprehensive|maintained|mainstream|voluntary|aided|controlled|free|sixth|form|the|a|an|her|his|their|this|that|each|"
  "every|any|no|one|two|three|both|new|old|current|previous|next|other|child|children|mother|father|parent|sibling|adult|subject|family|staff|head|headteacher|"
  "authority|council|early|years|forest|virtual|faith|hospital|work|worker|training|lscb|lscp|public|saturday|multi|very|risk|medium|low|too|extremely|priority|"
  "standard|score|nspcc|safeguarding|healthy|whole|home|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|autumn|spring|winter|term|"
  "gp|general|practice|medical|health|acute|nhs|foundation|district|county|city|university|teaching|royal|walk|in|maternity|children|s|psychiatric|and|for|to|from|at|by|with|on|"
  "designated|lead|named|ofsted|education|police|social|care|services|service|national|english|british|small|large|further|higher|tertiary|technical|art|law|business|parish|"
  "baptist|methodist|anglican|pentecostal|youth|women|womens|refuge|probation|residential|secure|open|town|village|sure|start|contact|drop|community|nearest|special|"
  "academy|academies|school|schools|college|hospital|surgery|centre|clinic";

typedef struct
{
  RdPhrases *ends, *generic, *followers;
} Lists;

/* Helpers */

static gpointer
make_lists (gpointer unused G_GNUC_UNUSED)
{
  Lists *lists = g_new0 (Lists, 1);

  lists->ends = rd_phrases_new (FALSE);
  rd_phrases_add_all (lists->ends, "school|academy|nursery|pre school|preschool|playgroup|kindergarten|sixth form|college|high|primary|infants|juniors|grammar|childminders|day nursery", SCHOOL);
  rd_phrases_add_all (lists->ends, "hospital|surgery|medical centre|medical practice|health centre|clinic|hospice|infirmary|group practice", HEALTH);
  rd_phrases_add_all (lists->ends, "children’s centre|childrens centre|family centre|community centre|youth centre|church|mosque|temple|synagogue|gurdwara|refuge|hostel|"
                                   "children’s home|childrens home|youth club|leisure centre|prison", OTHER);
  lists->generic = rd_phrases_new (FALSE);
  rd_phrases_add_all (lists->generic, generic, 1);
  lists->followers = rd_phrases_new (FALSE);
  rd_phrases_add_all (lists->followers, followers, 1);
  return lists;
}

static const Lists *
get_lists (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_lists, NULL);
}

static const RdNameToken *
get_token (const RdNameTokens *tokens, guint i)
{
  return &g_array_index (tokens->tokens, RdNameToken, i);
}

static gboolean
is_in (const RdPhrases *list, const RdNameTokens *tokens, guint i)
{
  return i < tokens->tokens->len && rd_phrases_has_word (list, rd_name_tokens_get_word (tokens, i));
}

/* Whether a name may go on from token @i backwards: “St Mary’s”, “Bright-Stars”, “Our Lady of Grace”. */
static gboolean
goes_on_before (const RdNameTokens *tokens, guint i)
{
  const RdNameToken *token = get_token (tokens, i), *before;

  if (i == 0)
    return FALSE;
  before = get_token (tokens, i - 1);
  if (token->gap == RD_GAP_APOSTROPHE)
    return TRUE;
  if (token->gap == RD_GAP_DOT)
    return g_str_equal (rd_name_tokens_get_word (tokens, i - 1), "st");
  if (token->gap != RD_GAP_BLANK && token->gap != RD_GAP_HYPHEN)
    return FALSE;
  return (before->flags & RD_TOKEN_UPPER) != 0 || g_str_equal (rd_name_tokens_get_word (tokens, i - 1), "of")
         || (before->n_chars == 1 && before->gap == RD_GAP_APOSTROPHE);
}

/* Whether the token says which one it is. */
static gboolean
is_telling (const RdNameTokens *tokens, guint i)
{
  const RdNameToken *token = get_token (tokens, i);
  const char *word = rd_name_tokens_get_word (tokens, i);

  if ((token->flags & RD_TOKEN_UPPER) == 0 || (token->flags & RD_TOKEN_NUMBER) != 0 || token->n_chars < 2)
    return FALSE;
  if (rd_phrases_has_word (get_lists ()->generic, word))
    return FALSE;
  return (token->flags & RD_TOKEN_SENTENCE) == 0 || (rd_name_word_lookup (word) & RD_NAME_WORD_LITTLE) == 0;
}

/* The first token of the name that ends before token @end; @end where nothing before it is one. */
static guint
find_first (const RdNameTokens *tokens, guint end)
{
  guint first = end, at = end;

  while (at > 0 && end - at < 6 && goes_on_before (tokens, at))
    {
      at--;
      if (is_telling (tokens, at))
        first = at;
    }
  return first;
}

/* “High” and “Primary” alone end a school's name only where no other name goes on: “Northmoor High was told”. */
static gboolean
is_only_a_kind (const RdNameTokens *tokens, const RdPhraseHit *end)
{
  const char *word = rd_name_tokens_get_word (tokens, end->first);
  gboolean is_short = end->end - end->first == 1 && (g_str_equal (word, "high") || g_str_equal (word, "primary") || g_str_equal (word, "infants") || g_str_equal (word, "juniors")
                                                  || g_str_equal (word, "grammar"));
  const RdNameToken *next = end->end < tokens->tokens->len ? get_token (tokens, end->end) : NULL;

  if (!is_short)
    return FALSE;
  return next != NULL && next->gap == RD_GAP_BLANK && (next->flags & RD_TOKEN_UPPER) != 0;
}

static void
add (RdCheckFinder *finder, const RdNameTokens *tokens, const RdPhraseHit *end)
{
  static const char * const codes[] = { NULL, "school", "health", "place" };
  guint first;

  if ((get_token (tokens, end->first)->flags & RD_TOKEN_UPPER) == 0 || is_in (get_lists ()->followers, tokens, end->end))
    return;
  first = find_first (tokens, end->first);
  if (first == end->first || is_only_a_kind (tokens, end))
    return;
  rd_check_finder_add (finder, codes[end->value], end->value == SCHOOL ? RD_SEVERITY_BLOCKING : RD_SEVERITY_WARNING,
                       get_token (tokens, first)->start_byte, end->end_byte);
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  guint before = hits->len;
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_establishment, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, NULL);)
    {
      const char *text = finder.paragraph->text;
      g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));
      g_autoptr(GArray) ends = rd_phrases_find (get_lists ()->ends, tokens);

      for (guint e = 0; e < ends->len; e++)
        add (&finder, tokens, &g_array_index (ends, RdPhraseHit, e));
    }
  rd_check_drop_allowed (input, hits, before);
}

const RdCheckType rd_check_establishment = { "establishment", RD_CHECK_GROUP_IDENTITY, TRUE, run };
