/* rd-wording-merge.c — duplicates, conflicts and gaps of a chronology in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-merge.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording.h"

#define MAX_WORDS 5

/* Helpers */

static char *
count (const char *one, const char *many, int n)
{
  g_autofree char *number = g_strdup_printf ("%d", n);
  g_auto (GStrv) halves = g_strsplit (g_dngettext (GETTEXT_PACKAGE, one, many, (gulong) n), "%d", 2);

  return g_strjoinv (number, halves);
}

/* How far the dates of the likeliest pairs are apart. (transfer full) */
static char *
word_days (const RdMergeGroup *group)
{
  int most = 0;

  for (guint i = 0; i < group->pairs->len; i++)
    most = MAX (most, g_array_index (group->pairs, RdMergePair, i).days_apart);
  if (most == 0)
    return g_strdup (_("the same day"));
  if (group->pairs->len == 1)
    return count ("%d day apart", "%d days apart", most);
  return count ("at most %d day apart", "at most %d days apart", most);
}

static gboolean
has_same_time (const RdMergeGroup *group)
{
  for (guint i = 0; i < group->pairs->len; i++)
    if (g_array_index (group->pairs, RdMergePair, i).is_same_time)
      return TRUE;
  return FALSE;
}

/* The most telling words of the likeliest pair first, each once. (transfer full); NULL where none is shared */
static char *
word_words (const RdMergeGroup *group, RdNaming *naming)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < group->pairs->len; i++)
    {
      char **words = g_array_index (group->pairs, RdMergePair, i).words;

      for (guint j = 0; words != NULL && words[j] != NULL && g_hash_table_size (seen) < MAX_WORDS; j++)
        {
          char *folded = g_utf8_casefold (words[j], -1);
          g_autofree char *shown = naming != NULL ? rd_naming_show (naming, NULL, "event", words[j]) : g_strdup (words[j]);

          if (g_hash_table_add (seen, folded))
            g_string_append_printf (list, _("%1$s“%2$s”"), list->len > 0 ? ", " : "", shown);
        }
    }
  return g_string_free (list, list->len == 0);
}

static char *
word_names (const char *ids, RdNaming *naming)
{
  g_auto(GStrv) parts = g_strsplit (ids, " ", -1);
  GString *names = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *name = naming != NULL ? rd_naming_show_person (naming, parts[i]) : NULL;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

/* Public API */

char **
rd_wording_duplicate_reasons (const RdMergeGroup *group, RdNaming *naming)
{
  g_autoptr(GPtrArray) reasons = g_ptr_array_new ();
  g_autofree char *words = NULL;

  g_return_val_if_fail (group != NULL, NULL);

  if (group->is_linked)
    g_ptr_array_add (reasons, g_strdup (_("linked as the same event")));
  g_ptr_array_add (reasons, word_days (group));
  if (has_same_time (group))
    g_ptr_array_add (reasons, g_strdup (_("about the same time")));
  words = word_words (group, naming);
  if (words != NULL)
    g_ptr_array_add (reasons, g_strdup_printf (_("shared words: %s"), words));
  g_ptr_array_add (reasons, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&reasons), FALSE);
}

const char *
rd_wording_conflict_kind (RdConflictKind kind)
{
  switch (kind)
    {
    case RD_CONFLICT_DATE:
      return _("Different days");
    case RD_CONFLICT_TIME:
      return _("Different times");
    case RD_CONFLICT_WHO:
      return _("Different people");
    case RD_CONFLICT_NUMBER:
      return _("Different numbers");
    case RD_CONFLICT_DENIED:
      return _("One says it happened, the other that it did not");
    case RD_N_CONFLICT_KINDS:
    default:
      g_return_val_if_reached ("");
    }
}

char *
rd_wording_conflict_side (const RdConflict *conflict, gboolean is_b, RdNaming *naming)
{
  const char *text;

  g_return_val_if_fail (conflict != NULL, NULL);

  text = is_b ? conflict->in_b : conflict->in_a;
  switch (conflict->kind)
    {
    case RD_CONFLICT_DATE:
      return rd_wording_day (rd_day_parse_iso (text));
    case RD_CONFLICT_WHO:
      return word_names (text, naming);
    case RD_CONFLICT_NUMBER:
    case RD_CONFLICT_DENIED:
      {
        g_autofree char *shown = naming != NULL ? rd_naming_show (naming, NULL, "event", text) : g_strdup (text);

        return g_strdup_printf (_("“%s”"), shown);
      }
    case RD_CONFLICT_TIME:
    case RD_N_CONFLICT_KINDS:
    default:
      return g_strdup (text);
    }
}

char *
rd_wording_gap (const RdGap *gap)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *days = NULL;

  g_return_val_if_fail (gap != NULL, NULL);

  first = rd_wording_day (gap->first);
  last = rd_wording_day (gap->last);
  days = count ("%d day", "%d days", gap->days);
  /* Translators: "45 days, Tue 1 Mar 2016 – Thu 14 Apr 2016" */
  return gap->first == gap->last ? g_strdup_printf (_("%1$s, %2$s"), days, first)
                                 : g_strdup_printf (_("%1$s, %2$s – %3$s"), days, first, last);
}
