/* rd-language.c — the tag of a language, as a text may be marked with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-language.h"

#include <string.h>

/* ISO 639-1: every language that has two letters. */
static const char languages[] =
  " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv "
  "ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my "
  "na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt "
  "tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/* Of those with three: what is spoken in this country by many and has no two letters, with sign languages and Romani. */
static const char longer_languages[] = " ase bfi bfs bho ckb cmn din fil fuf hak hne hsn isl kab kea kmr kri luo mnk mul nan pbt pes prs rmy rom rmc sco sdh skr syl tpi tem und wuu yue zxx ";

/* ISO 15924, of the languages above. */
static const char scripts[] =
  " adlm arab armn beng bopo cans cher copt cyrl deva ethi geor grek gujr guru hang hani hans hant hebr hira jpan kana khmr knda kore laoo latn mlym mong mtei mymr nkoo "
  "olck orya sinh sund syrc taml telu tfng thaa thai tibt vaii yiii ";

/* Whether the words of @list have the part. */
static gboolean
has (const char *list, const char *part)
{
  g_autofree char *wanted = g_strdup_printf (" %s ", part);

  return strchr (part, ' ') == NULL && strstr (list, wanted) != NULL;
}

static gboolean
is_region (const char *part)
{
  gsize n = strlen (part);

  return (n == 2 && strspn (part, "abcdefghijklmnopqrstuvwxyz") == 2) || (n == 3 && strspn (part, "0123456789") == 3);
}

gboolean
rd_language_is_known (const char *tag)
{
  g_autofree char *small = NULL;
  g_auto(GStrv) parts = NULL;
  guint at = 1;

  g_return_val_if_fail (tag != NULL, FALSE);

  small = g_ascii_strdown (tag, -1);
  parts = g_strsplit (small, "-", 4);
  if (parts[0] == NULL || !has (strlen (parts[0]) == 2 ? languages : longer_languages, parts[0]))
    return FALSE;
  if (parts[at] != NULL && has (scripts, parts[at]))
    at++;
  if (parts[at] != NULL && is_region (parts[at]))
    at++;
  return parts[at] == NULL;
}
