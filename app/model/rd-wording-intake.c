/* rd-wording-intake.c — chronologies that are to come in, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-intake.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-chronology.h"

/* Helpers */

/* (transfer full) */
static char *
count (const char *one, const char *many, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_auto(GStrv) halves = g_strsplit (g_dngettext (GETTEXT_PACKAGE, one, many, n), "%u", 2);

  return g_strjoinv (number, halves);
}

/* Takes @part. */
static void
add_part (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  g_free (part);
}

static char *
word_ready (RdIntakeItem *item)
{
  const RdChronologyDifference *difference = rd_intake_item_get_difference (item);
  g_autofree char *changes = rd_wording_intake_difference (difference);
  guint n_open = rd_intake_item_count_open (item);
  g_autofree char *open = NULL;

  if (n_open == 0)
    return g_strdup_printf (_("Ready: %s"), changes);
  open = count ("%u row to look at", "%u rows to look at", n_open);
  /* Translators: what would change; how many rows want a look */
  return g_strdup_printf (_("Ready: %1$s; %2$s"), changes, open);
}

/* Public API */

char *
rd_wording_intake_taken_as (const RdEntry *entry)
{
  RdFuzzyDate date;
  g_autofree char *day = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  day = rd_entry_get_date (entry, &date) ? rd_wording_fuzzy_date (&date) : g_strdup (_("No date"));
  return entry->time != NULL ? g_strdup_printf ("%s, %s", day, entry->time) : g_steal_pointer (&day);
}

const char *
rd_wording_intake_problem_state (RdIntakeProblemState state)
{
  switch (state)
    {
    case RD_INTAKE_PROBLEM_MENDED:
      return _("Mended");
    case RD_INTAKE_PROBLEM_LEFT:
      return _("Left as it is");
    case RD_INTAKE_PROBLEM_OPEN:
    default:
      return _("To look at");
    }
}

char *
rd_wording_intake_change (RdImportChangeKind kind, int row)
{
  switch (kind)
    {
    case RD_IMPORT_ADDED:
      return g_strdup_printf (_("Row %d: added"), row);
    case RD_IMPORT_CHANGED:
      return g_strdup_printf (_("Row %d: changed"), row);
    case RD_IMPORT_REMOVED:
      return g_strdup_printf (_("Row %d of the earlier file: removed"), row);
    case RD_IMPORT_SAME:
    default:
      return g_strdup_printf (_("Row %d: the same"), row);
    }
}

char *
rd_wording_intake_item (RdIntakeItem *item)
{
  g_return_val_if_fail (RD_IS_INTAKE_ITEM (item), NULL);

  switch (rd_intake_item_get_state (item))
    {
    case RD_INTAKE_WAITING:
      return g_strdup (_("Waiting"));
    case RD_INTAKE_READING:
      return g_strdup (_("Reading…"));
    case RD_INTAKE_FAILED:
      return g_strdup (_("Cannot be read"));
    case RD_INTAKE_COLUMNS:
      return g_strdup (_("Say which column is which"));
    case RD_INTAKE_AGENCY:
      return g_strdup (_("Say whose it is"));
    case RD_INTAKE_AGAIN:
      return g_strdup (_("Taken in before; nothing to do"));
    case RD_INTAKE_NOTHING:
      return g_strdup (_("Nothing has changed"));
    case RD_INTAKE_DONE:
      return g_strdup (_("Imported"));
    case RD_INTAKE_READY:
    default:
      return word_ready (item);
    }
}

char *
rd_wording_intake_notice (RdIntake *intake, RdIntakeItem *item)
{
  RdIntakeState state;
  RdIntakeItem *rival;

  g_return_val_if_fail (RD_IS_INTAKE (intake) && RD_IS_INTAKE_ITEM (item), NULL);

  state = rd_intake_item_get_state (item);
  rival = state == RD_INTAKE_READY ? rd_intake_find_rival (intake, item) : NULL;
  if (state == RD_INTAKE_FAILED)
    return g_strdup (rd_intake_item_get_fault (item));
  if (state == RD_INTAKE_AGAIN)
    return g_strdup (_("This very file was taken in for the agency before, so there is nothing to do. To read it in another way, remove that import first."));
  if (state == RD_INTAKE_NOTHING)
    return g_strdup (_("What the agency sent is in the chronology already, word for word."));
  if (rival != NULL)
    return g_strdup_printf (_("“%s” is of the same agency and holds the same, so only that one is imported now. Remove one of the two."),
                            rd_intake_item_get_name (rival));
  return NULL;
}

char *
rd_wording_intake_difference (const RdChronologyDifference *difference)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (difference != NULL, NULL);

  if (difference->added->len > 0)
    add_part (text, count ("%u added", "%u added", difference->added->len));
  if (difference->changed->len > 0)
    add_part (text, count ("%u changed", "%u changed", difference->changed->len));
  if (difference->removed->len > 0)
    add_part (text, count ("%u removed", "%u removed", difference->removed->len));
  if (difference->n_same > 0)
    add_part (text, count ("%u the same", "%u the same", difference->n_same));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
rd_wording_intake_result (guint n_files, guint n_added, guint n_changed, guint n_removed)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *files = count ("%u file imported", "%u files imported", n_files);

  if (n_added > 0)
    add_part (text, count ("%u entry added", "%u entries added", n_added));
  if (n_changed > 0)
    add_part (text, count ("%u changed", "%u changed", n_changed));
  if (n_removed > 0)
    add_part (text, count ("%u removed", "%u removed", n_removed));
  /* Translators: how many files came in; what that did */
  return g_strdup_printf (_("%1$s: %2$s"), files, text->str);
}
