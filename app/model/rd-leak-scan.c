/* rd-leak-scan.c — whether a real name would leave in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-leak-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/chronology/rd-mention.h"
#include "core/review/rd-person.h"
#include "model/rd-file-texts.h"

G_DEFINE_QUARK (rd-leak-error-quark, rd_leak_error)

/* harmless holds words, their case folded: pseudonyms, and what was said to mean nobody. */
struct _RdLeakScan
{
  RdNaming   *naming;
  GHashTable *harmless;
  GPtrArray  *phrases;
};

/* --- what is a leak */

static void
add_harmless (RdLeakScan *self, const char *text)
{
  if (text != NULL && *text != '\0')
    g_hash_table_add (self->harmless, g_utf8_casefold (text, -1));
}

static gboolean
has_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if ((at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)))) && !g_unichar_isalnum (g_utf8_get_char (at + length)))
      return TRUE;
  return FALSE;
}

/* @own may be NULL. With it, a name divided between lines is none: what stands in one cell was looked at before. */
static gboolean
is_leak (const RdLeakScan *self, const RdNamingFind *find, const char *text, const char *own)
{
  g_autofree char *words = g_strndup (text + find->hit.start_byte, find->hit.n_bytes);
  g_autofree char *folded = g_utf8_casefold (words, -1);

  if (find->hit.doubt == RD_DOUBT_MONTH || find->hit.doubt == RD_DOUBT_CALLED || g_hash_table_contains (self->harmless, folded))
    return FALSE;
  return own == NULL || (strchr (words, '\n') == NULL && !has_word (own, folded));
}

static gboolean
refuse (const RdLeakScan *self, const RdNamingFind *find, const char *where, GError **error)
{
  const char *pseudonym = find->person_id != NULL ? rd_naming_get_pseudonym (self->naming, find->person_id) : NULL;

  g_set_error (error, RD_LEAK_ERROR, RD_LEAK_ERROR_NAME, "“%s” %s", pseudonym != NULL ? pseudonym : _("somebody"),
               where != NULL ? where : _("its text"));
  return FALSE;
}

/* Letters that are no name's stand in the place of allowed phrases. */
static void
blank_phrases (const RdLeakScan *self, char *text)
{
  for (guint i = 0; i < self->phrases->len; i++)
    {
      const char *phrase = self->phrases->pdata[i];
      gsize length = strlen (phrase);

      for (char *at = strstr (text, phrase); at != NULL; at = strstr (at + length, phrase))
        memset (at, '.', length);
    }
}

static gboolean
scan (const RdLeakScan *self, const char *where, const char *text, const char *own, GError **error)
{
  g_autofree char *valid = NULL;
  g_autoptr (GArray) finds = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  valid = g_utf8_make_valid (text, -1);
  blank_phrases (self, valid);
  finds = rd_naming_find (self->naming, NULL, NULL, valid);
  for (guint i = 0; i < finds->len; i++)
    if (is_leak (self, &g_array_index (finds, RdNamingFind, i), valid, own))
      return refuse (self, &g_array_index (finds, RdNamingFind, i), where, error);
  return TRUE;
}

/* Public API */

RdLeakScan *
rd_leak_scan_new (RdReviewItem *review)
{
  RdLeakScan *self;
  const GPtrArray *people, *mentions;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  self = g_new0 (RdLeakScan, 1);
  self->naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
  self->harmless = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_ptr_array_new_with_free_func (g_free);
  people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  for (guint i = 0; i < people->len; i++)
    add_harmless (self, rd_naming_get_pseudonym (self->naming, ((const RdPerson *) people->pdata[i])->id));
  mentions = rd_review_item_get_rows (review, RD_ROWS_MENTIONS);
  for (guint i = 0; i < mentions->len; i++)
    if (((const RdMention *) mentions->pdata[i])->person_id == NULL)
      add_harmless (self, ((const RdMention *) mentions->pdata[i])->text);
  return self;
}

void
rd_leak_scan_free (RdLeakScan *self)
{
  if (self == NULL)
    return;
  rd_naming_unref (self->naming);
  g_hash_table_unref (self->harmless);
  g_ptr_array_unref (self->phrases);
  g_free (self);
}

void
rd_leak_scan_allow (RdLeakScan *self, const char *phrase)
{
  g_return_if_fail (self != NULL && phrase != NULL);

  if (*phrase != '\0')
    g_ptr_array_add (self->phrases, g_strdup (phrase));
}

gboolean
rd_leak_scan_text (const RdLeakScan *self, const char *where, const char *text, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return scan (self, where, text, NULL, error);
}

gboolean
rd_leak_scan_sheet (const RdLeakScan *self, const RdSheet *sheet, GError **error)
{
  g_return_val_if_fail (self != NULL && sheet != NULL, FALSE);

  if (!scan (self, _("the title"), rd_sheet_get_title (sheet), NULL, error)
      || !scan (self, _("the line beneath the title"), rd_sheet_get_note (sheet), NULL, error)
      || !scan (self, _("the first line"), rd_sheet_get_warning (sheet), NULL, error))
    return FALSE;
  for (guint row = 0; row < rd_sheet_get_n_rows (sheet); row++)
    for (guint i = 0; i < rd_sheet_get_n_columns (sheet); i++)
      {
        g_autofree char *where = NULL;

        if (rd_sheet_get_kind (sheet, i) != RD_SHEET_TEXT || rd_sheet_is_empty_cell (sheet, row, i))
          continue;
        where = g_strdup_printf (_("row %u, column %s"), row + 1, rd_sheet_get_heading (sheet, i));
        if (!scan (self, where, rd_sheet_get_text (sheet, row, i), NULL, error))
          return FALSE;
      }
  return TRUE;
}

gboolean
rd_leak_scan_bytes (const RdLeakScan *self, GBytes *bytes, const char *ending, const char *own, GError **error)
{
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL && bytes != NULL && ending != NULL && own != NULL, FALSE);

  folded = g_utf8_casefold (own, -1);
  texts = rd_file_texts_new (bytes, ending, &cause);
  if (texts == NULL)
    {
      g_set_error_literal (error, RD_LEAK_ERROR, RD_LEAK_ERROR_UNREADABLE, cause->message);
      return FALSE;
    }
  for (guint i = 0; i < texts->len; i++)
    {
      const RdFileText *text = texts->pdata[i];

      if (!scan (self, text->where, text->text, folded, error))
        return FALSE;
    }
  return TRUE;
}
