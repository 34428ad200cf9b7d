/* rd-spelling.c — whether a word is spelt right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-spelling.h"

#include <enchant.h>
#include <string.h>

/* What is longer is no word of a language. */
#define MAX_BYTES 200

#define APOSTROPHE 0x2019

/* Hunspell's British English has "organize" beside "organise", Aspell's has not. */
#define ORDER "hunspell,nuspell,aspell"

struct _RdSpelling
{
  EnchantBroker *broker;
  EnchantDict   *dict;       /* NULL: there is none */
};

/* Whole words, as (character, after) within a text. */
typedef void (*WordFunc) (RdSpelling *self, const char *word, guint start, guint end, gpointer data);

/* Helpers */

static void
clear (RdSpelling *self)
{
  if (self->dict != NULL)
    enchant_broker_free_dict (self->broker, self->dict);
  enchant_broker_free (self->broker);
}

static gboolean
is_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == APOSTROPHE;
}

/* As dictionaries have it: with ' and without the ’s of possession. */
static char *
normalise (const char *word)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (plain, is_apostrophe (g_utf8_get_char (p)) ? '\'' : g_utf8_get_char (p));
  if (g_str_has_suffix (plain->str, "'s") || g_str_has_suffix (plain->str, "'S"))
    g_string_truncate (plain, plain->len - 2);
  return g_string_free (plain, FALSE);
}

/* Not to be looked at: one letter, what has a digit, and ALL CAPITALS, of which there may be several: "LADOs". */
static gboolean
is_passed_over (const char *plain)
{
  glong n = g_utf8_strlen (plain, -1);
  guint n_lower = 0;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        return TRUE;
      n_lower += g_unichar_islower (g_utf8_get_char (p));
    }
  return n < 2 || n_lower == 0 || (n > 2 && n_lower == 1 && g_str_has_suffix (plain, "s"));
}

/* An address of the web or of e-mail, up to white space. */
static gboolean
is_address (const char *text)
{
  gsize length = 0;

  while (text[length] != '\0' && !g_ascii_isspace (text[length]))
    length++;
  return g_strstr_len (text, (gssize) length, "://") != NULL || g_strstr_len (text, (gssize) length, "@") != NULL
         || g_ascii_strncasecmp (text, "www.", 4) == 0;
}

/* The end of the word that begins at @text. */
static const char *
end_word (const char *text)
{
  const char *p = text;

  for (;;)
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_part (c) && !(is_apostrophe (c) && is_part (g_utf8_get_char (g_utf8_next_char (p)))))
        return p;
      p = g_utf8_next_char (p);
    }
}

static void
each_word (RdSpelling *self, const char *text, WordFunc func, gpointer data)
{
  gboolean begins = TRUE, skips = FALSE;
  guint at = 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *end = end_word (p);

      if (begins)
        skips = is_address (p);
      begins = g_unichar_isspace (g_utf8_get_char (p));
      if (end == p || is_apostrophe (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          at++;
          continue;
        }
      g_autofree char *word = g_strndup (p, (gsize) (end - p));
      guint n = (guint) g_utf8_strlen (word, -1);

      if (!skips)
        func (self, word, at, at + n, data);
      at += n;
      p = end;
    }
}

static void
add_cb (RdSpelling *self, const char *word, guint start, guint end, gpointer data)
{
  g_autofree char *plain = normalise (word);

  if (strlen (plain) <= MAX_BYTES && *plain != '\0')
    enchant_dict_add_to_session (self->dict, plain, -1);
}

static void
find_cb (RdSpelling *self, const char *word, guint start, guint end, gpointer data)
{
  RdSpellingHit hit = { start, end };

  if (!rd_spelling_check (self, word))
    g_array_append_val ((GArray *) data, hit);
}

/* ’ as it is printed. */
static char *
print (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "'", -1);

  return g_strjoinv ("’", parts);
}

/* Public API */

RdSpelling *
rd_spelling_new (const char *language)
{
  RdSpelling *self = g_rc_box_new0 (RdSpelling);

  self->broker = enchant_broker_init ();
  if (language == NULL)
    return self;
  enchant_broker_set_ordering (self->broker, language, ORDER);
  if (enchant_broker_dict_exists (self->broker, language))
    self->dict = enchant_broker_request_dict (self->broker, language);
  return self;
}

RdSpelling *
rd_spelling_ref (RdSpelling *self)
{
  return g_rc_box_acquire (self);
}

void
rd_spelling_unref (RdSpelling *self)
{
  if (self != NULL)
    g_rc_box_release_full (self, (GDestroyNotify) clear);
}

gboolean
rd_spelling_is_available (RdSpelling *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->dict != NULL;
}

gboolean
rd_spelling_check (RdSpelling *self, const char *word)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (self != NULL && word != NULL, TRUE);

  if (self->dict == NULL || strlen (word) > MAX_BYTES)
    return TRUE;
  plain = normalise (word);
  return is_passed_over (plain) || enchant_dict_check (self->dict, plain, -1) <= 0;
}

GStrv
rd_spelling_suggest (RdSpelling *self, const char *word, guint max)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *plain = NULL;
  char **found = NULL;
  size_t n = 0;

  g_return_val_if_fail (self != NULL && word != NULL, NULL);

  plain = normalise (word);
  if (self->dict != NULL && *plain != '\0' && strlen (plain) <= MAX_BYTES)
    found = enchant_dict_suggest (self->dict, plain, -1, &n);
  for (size_t i = 0; i < n && i < max; i++)
    {
      g_autofree char *printed = print (found[i]);
      /* What was taken off comes back. */
      const char *end = g_str_has_suffix (word, "’s") || g_str_has_suffix (word, "'s") ? "’s" : "";
      g_autofree char *whole = g_strconcat (printed, end, NULL);

      g_strv_builder_add (builder, whole);
    }
  if (found != NULL)
    enchant_dict_free_string_list (self->dict, found);
  return g_strv_builder_end (builder);
}

void
rd_spelling_add (RdSpelling *self, const char *words)
{
  g_return_if_fail (self != NULL && words != NULL);

  if (self->dict != NULL)
    each_word (self, words, add_cb, NULL);
}

GArray *
rd_spelling_find (RdSpelling *self, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RdSpellingHit));

  g_return_val_if_fail (self != NULL && text != NULL, hits);

  if (self->dict != NULL)
    each_word (self, text, find_cb, hits);
  return hits;
}
