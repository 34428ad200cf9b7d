/* rd-wording-found.c — what a search found, under real names or under pseudonyms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-found.h"

#include <glib/gi18n-lib.h>

#include "model/rd-naming-agency.h"

/* An entry's text is what an agency wrote; of all else pseudonyms that somebody typed are people too. */
static char *
show_text (const RdNaming *naming, const RdSearchEntry *entry, const char *text)
{
  if (entry->kind == RD_FOUND_ENTRY)
    return rd_naming_show (naming, entry->id, "event", text);
  return rd_naming_show (naming, NULL, NULL, text);
}

char *
rd_wording_found_label (const RdNaming *naming, const RdSearchEntry *entry)
{
  const char *name;

  g_return_val_if_fail (naming != NULL && entry != NULL, NULL);

  name = entry->kind == RD_FOUND_PERSON ? rd_naming_show_person (naming, entry->id) : NULL;
  if (name != NULL)
    return g_strdup (name);
  if (*entry->label == '\0')
    return g_strdup (rd_wording_found_kind ((RdFoundKind) entry->kind));
  switch ((RdFoundKind) entry->kind)
    {
    case RD_FOUND_DEADLINE:
    case RD_FOUND_MILESTONE:
    case RD_FOUND_REVIEWER: return g_strdup (entry->label);
    case RD_FOUND_AGENCY:
    case RD_FOUND_BOARD:    return rd_naming_show_agency (naming, entry->label);
    case RD_FOUND_REVIEW:   return rd_wording_found_title (naming, entry->label);
    case RD_FOUND_ENTRY:    return g_strdup (rd_naming_get_mode (naming) == RD_NAMING_REAL ? entry->label : entry->plain_label);
    case RD_FOUND_PERSON:
    case RD_FOUND_CONTACT:
    case RD_FOUND_DECISION:
    case RD_FOUND_LETTER:
    case RD_FOUND_DOCUMENT:
    case RD_FOUND_LEARNING_POINT:
    case RD_N_FOUND_KINDS:
    default:                return show_text (naming, entry, entry->label);
    }
}

char *
rd_wording_found_title (const RdNaming *naming, const char *title)
{
  g_return_val_if_fail (naming != NULL && title != NULL, NULL);

  return rd_naming_get_mode (naming) == RD_NAMING_REAL ? g_strdup (title) : rd_naming_show (naming, NULL, NULL, title);
}

char *
rd_wording_found_detail (RdRegister *reg, const RdNaming *naming, const RdSearchEntry *entry)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && naming != NULL && entry != NULL, NULL);

  if (entry->kind == RD_FOUND_PERSON && rd_naming_get_mode (naming) == RD_NAMING_PSEUDONYMS)
    return g_strdup ("");
  text = rd_register_describe_found (reg, entry);
  if (entry->kind == RD_FOUND_PERSON && *text != '\0' && g_strcmp0 (text, rd_naming_get_pseudonym (naming, entry->id)) == 0)
    return g_strdup_printf (_("pseudonym: %s"), text);
  if (entry->kind == RD_FOUND_PERSON || entry->kind == RD_FOUND_DEADLINE)
    return g_steal_pointer (&text);
  return show_text (naming, entry, text);
}
