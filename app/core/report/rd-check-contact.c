/* rd-check-contact.c — telephone numbers, e-mail addresses and accounts
 *
 * Numbers as Ofcom's numbering plan has them: ten or eleven digits with the leading 0, or +44.  What is evidently an
 * organisation's (0800, 0808, 03…; info@…) is a warning only; news of the case is one too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

#include <string.h>

/* Helpers */

/* The national number without its 0. (transfer full) */
static char *
read_national (const char *text, gsize start, gsize end)
{
  g_autofree char *digits = rd_check_get_digits (text, start, end);
  const char *rest = digits;

  if (text[start] != '(' && text[start] != '0' && g_str_has_prefix (rest, "44"))
    rest += 2;
  else if (g_str_has_prefix (rest, "0044"))
    rest += 4;
  while (*rest == '0')
    rest++;
  return g_strdup (rest);
}

static int
weigh_telephone (const char *text, gsize start, gsize end, RdSeverity usual)
{
  g_autofree char *national = read_national (text, start, end);
  gsize length = strlen (national);

  if (length < 9 || length > 10 || strchr ("1235789", *national) == NULL)
    return RD_CHECK_REFUSED;
  /* Nine digits are an older number of the country's. */
  if (length == 9 && *national != '1' && !g_str_has_prefix (national, "8"))
    return RD_CHECK_REFUSED;
  return *national == '3' || g_str_has_prefix (national, "80") || g_str_has_prefix (national, "84") ? RD_SEVERITY_WARNING : (int) usual;
}

static int
weigh_mail (const char *text, gsize start, gsize end G_GNUC_UNUSED, RdSeverity usual)
{
  static GRegex *pattern;

  return g_regex_match_full (rd_check_pattern (&pattern, "\\G(?:info|enquir(?:y|ies)|contact|admin|help|hello|office|media|press|safeguarding|lscb|lscp|scr|"
                                                         "csc|mash|board|reports?|complaints|foi|dpo)[\\w.\\-]*\\s*(?:@|\\(at\\)|\\[at\\])"),
                             text, -1, (int) start, G_REGEX_MATCH_ANCHORED, NULL, NULL) ? RD_SEVERITY_WARNING : (int) usual;
}

static gboolean
has_dot_word (const char *text)
{
  return strstr (text, " dot ") != NULL;
}

/* A number of the town's, or of an office, said to be one; a whole number is looked for apart. */
static int
weigh_short (const char *text, gsize start, gsize end, RdSeverity usual)
{
  g_autofree char *digits = rd_check_get_digits (text, start, end);

  return strlen (digits) >= 3 && strlen (digits) <= 8 && digits[0] != '0' && !g_str_equal (digits, "999") && !g_str_equal (digits, "101")
         && !g_str_equal (digits, "111") && !g_str_equal (digits, "116123") ? (int) usual : RD_CHECK_REFUSED;
}

static gboolean
has_at (const char *text)
{
  return strchr (text, '@') != NULL || strchr (text, '(') != NULL || strchr (text, '[') != NULL;
}

static RdCheckPattern patterns[] = {
  { "email", RD_SEVERITY_BLOCKING, "[\\w.+'’\\-]{0,63}[\\w+\\-](?:@|\\s?[(\\[]at[)\\]]\\s?)[\\w\\-]{1,63}(?:(?:\\.|\\s?[(\\[]dot[)\\]]\\s?)[\\w\\-]{1,63}){0,8}?(?:\\.|\\s?[(\\[]dot[)\\]]\\s?)[a-z]{2,63}\\b(?!\\.[a-z])", weigh_mail, NULL, has_at },
  { "account", RD_SEVERITY_BLOCKING,
    "\\b(?:https?://)?(?:[\\w\\-]{1,63}\\.){0,4}(?:facebook|fb|instagram|twitter|tiktok|snapchat|youtube|linkedin|tumblr|pinterest|reddit|threads|bebo|myspace|askfm|ask|discord|twitch|"
    "onlyfans|gofundme|justgiving|whatsapp|telegram|spotify|flickr|kik|vk|x|muchloved)\\.(?:com|net|org|me|fm|gg|tv|app)/[\\w@.%/?=&#\\-]+", NULL, NULL },
  { "account", RD_SEVERITY_BLOCKING, "\\b(?:youtu\\.be|wa\\.me|t\\.me|fb\\.me|discord\\.gg|snapchat\\.com)/[\\w@.%/?=&#+\\-]+", NULL, NULL },
  { "account", RD_SEVERITY_BLOCKING, "(?<![\\w@./])@[a-z_][\\w.]{2,29}\\b", NULL, NULL },
  { "account", RD_SEVERITY_BLOCKING, "\\b(?:facebook|instagram|snapchat|tiktok|twitter|xbox|gaming|kik|whatsapp|youtube)\\s+(?:account|name|user(?:name)?|profile|handle|page|id)\\s*(?:[:“\"‘]|is|was|called|named)+"
    "\\s*[“\"‘]?(?<hit>[\\w][\\w.\\-]*[\\d_.][\\w.\\-]*)", NULL, NULL },
  { "news", RD_SEVERITY_WARNING,
    "\\b(?:https?://)?(?:[\\w\\-]{1,63}\\.){0,4}(?:bbc|dailymail|mirror|thesun|telegraph|theguardian|independent|express|metro|[\\w\\-]{0,40}(?:news|echo|gazette|evening|post|chronicle|herald|mercury|argus))"
    "\\.(?:co\\.uk|com|net|org)/[\\w@.%/?=&#\\-]+", NULL, NULL },
  { "email", RD_SEVERITY_BLOCKING, "\\b[\\w\\-]{1,40}(?: dot [\\w\\-]{1,40}){0,4} at [\\w\\-]{1,40}(?: dot [\\w\\-]{1,40}){1,4}\\b", NULL, NULL, has_dot_word },
  { "account", RD_SEVERITY_BLOCKING, "\\b(?:facebook|instagram|snapchat|tiktok|twitter|kik)\\s*[:–]\\s*(?<hit>@?[\\w][\\w.\\-]{2,40})", NULL, NULL },
  { "telephone", RD_SEVERITY_WARNING, "\\b(?:tel(?:ephone)?|phone|mobile|mob|ext(?:ension)?)\\.?(?:\\s*(?:no\\.?|number))?\\s*:?\\s*(?<hit>\\d{3,6}(?:[\\s\\-]\\d{2,6}){0,2})(?![\\d/]|[\\s\\-]?\\d)", weigh_short, NULL },
  { "telephone", RD_SEVERITY_BLOCKING, "(?<![\\d.,/:\\-+])(?:(?:[+＋]|\\b00[\\s\\xA0]?)44\\)?[\\s\\xA0.\\-–]{0,2}(?:[(\\[]?0[)\\]]?)?[\\s\\xA0.\\-–]{0,2}[1-9]|\\(?0[\\s\\xA0]?[1-9])(?:[\\s\\xA0()./\\-\\x{2010}-\\x{2015}\\x{2212}]{0,3}\\d){8,9}(?![\\d/]|[.,]\\d)", weigh_telephone, NULL },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  rd_check_run_patterns (&rd_check_contact, input, hits, NULL, patterns, G_N_ELEMENTS (patterns));
}

const RdCheckType rd_check_contact = { "contact", RD_CHECK_GROUP_IDENTITY, TRUE, run };
