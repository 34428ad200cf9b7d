/* rd-name-fold.c — a word as it is compared: whoever reads it sees no difference
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-name-fold.h"

/* Letters of Cyrillic, Greek and Armenian, and small capitals, that look like one of ours. */
static const struct
{
  char        letter;
  const char *alike;
} looks[] = {
  { 'a', "ɑΑαАаᴀ" },
  { 'b', "ʙΒβВЬвь" },
  { 'c', "ϲϹСсᴄ" },
  { 'd', "Ԁԁᴅ" },
  { 'e', "ΕεЕеᴇ" },
  { 'g', "ɡɢԌԍց" },
  { 'h', "ʜΗНнҺһհ" },
  { 'i', "ɪΙιІіӀӏ" },
  { 'j', "ȷͿϳЈјᴊ" },
  { 'k', "ΚκКкᴋ" },
  { 'l', "ʟԼ" },
  { 'm', "ΜМмᴍ" },
  { 'n', "ɴΝηո" },
  { 'o', "ΟοОоՕօᴏ" },
  { 'p', "ΡρРрᴘ" },
  { 'q', "Ԛԛ" },
  { 'r', "ʀ" },
  { 's', "ЅѕՏꜱ" },
  { 't', "ΤτТтᴛ" },
  { 'u', "μυՍսᴜ" },
  { 'v', "νѴѵᴠ" },
  { 'w', "ωѠѡԜԝᴡ" },
  { 'x', "ΧχХх" },
  { 'y', "ʏΥγУуҮү" },
  { 'z', "Ζᴢ" },
};

/* Letters */

static gpointer
make_table (gpointer unused)
{
  GHashTable *table = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    for (const char *at = looks[i].alike; *at != '\0'; at = g_utf8_next_char (at))
      g_hash_table_insert (table, GUINT_TO_POINTER (g_utf8_get_char (at)), GINT_TO_POINTER ((int) looks[i].letter));
  return table;
}

/* The letter that @c, without accents, looks like; '\0': none. */
static char
find_look (gunichar c)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, make_table, NULL);
  return (char) GPOINTER_TO_INT (g_hash_table_lookup (once.retval, GUINT_TO_POINTER (c)));
}

static gboolean
is_foreign (gunichar c)
{
  GUnicodeScript script;

  if (!g_unichar_isalpha (c) || find_look (c) != '\0')
    return FALSE;
  script = g_unichar_get_script (c);
  return script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED;
}

/* What Unicode does not take apart, though English keyboards do. */
static const char *
find_plain (gunichar c)
{
  switch (c)
    {
    case 0x0142: return "l";     /* ł */
    case 0x00f8: return "o";     /* ø */
    case 0x0111: return "d";     /* đ */
    case 0x00f0: return "d";     /* ð */
    case 0x00fe: return "th";    /* þ */
    case 0x00df: return "ss";    /* ß */
    case 0x00e6: return "ae";    /* æ */
    case 0x0153: return "oe";    /* œ */
    case 0x0131: return "i";     /* ı */
    default:     return NULL;
    }
}

/* Words */

static void
append_part (GString *out, gunichar part, gboolean is_latin)
{
  gunichar lower = g_unichar_tolower (part);
  const char *plain = find_plain (lower);
  char look = is_latin && part >= 0x80 ? find_look (part) : '\0';

  if (look != '\0')
    g_string_append_c (out, look);
  else if (plain != NULL)
    g_string_append (out, plain);
  else if (!g_unichar_ismark (part) && !rd_name_is_unseen (part))
    g_string_append_unichar (out, lower);
}

/* Appends a character; gives whether it is, or has in it, a letter that is not Latin and does not look so. */
static gboolean
append_character (GString *out, gunichar c, gboolean is_latin)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  gboolean has_foreign = FALSE;

  for (gsize i = 0; i < n_parts; i++)
    {
      has_foreign |= is_foreign (parts[i]);
      append_part (out, parts[i], is_latin);
    }
  return has_foreign;
}

static gboolean
append_word (GString *out, const char *word, gsize n_bytes, gboolean is_latin)
{
  gboolean has_foreign = FALSE;

  for (const char *at = word; at < word + n_bytes; at = g_utf8_next_char (at))
    if ((guchar) *at < 0x80)
      g_string_append_c (out, g_ascii_tolower (*at));
    else
      has_foreign |= append_character (out, g_utf8_get_char (at), is_latin);
  return has_foreign;
}

/* Public API */

void
rd_name_fold_append (GString *out, const char *word, gsize n_bytes)
{
  gsize start;

  g_return_if_fail (out != NULL && word != NULL);

  start = out->len;
  if (!append_word (out, word, n_bytes, TRUE))
    return;
  g_string_truncate (out, start);
  append_word (out, word, n_bytes, FALSE);
}

gboolean
rd_name_is_unseen (gunichar c)
{
  /* Fillers of Korean syllables are letters, with nothing in them. */
  return c >= 0x80 && (g_unichar_type (c) == G_UNICODE_FORMAT || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0);
}

gboolean
rd_name_is_apostrophe (gunichar c)
{
  switch (c)
    {
    case '\'': case '`': case 0x00b4: case 0x02b9: case 0x02bb: case 0x02bc: case 0x02bd: case 0x02be: case 0x02bf: case 0x02c8: case 0x02ca: case 0x02cb:
    case 0x02ee: case 0x055a: case 0x07f4: case 0x07f5: case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x2032: case 0x2035: case 0xa78b: case 0xa78c:
    case 0xff07: case 0xff40:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
rd_name_is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2043 || c == 0x058a || c == 0xfe63 || c == 0xff0d;
}

gboolean
rd_name_is_dash (gunichar c)
{
  return c == 0x2012 || c == 0x2013 || c == 0x2212 || c == 0xfe58;
}
