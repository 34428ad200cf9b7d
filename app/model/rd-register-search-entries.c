/* rd-register-search-entries.c — entries of chronologies among what is found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-register-search.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-agency.h"
#include "model/rd-naming-agency.h"
#include "model/rd-register-private.h"
#include "model/rd-wording-chronology.h"
#include "store/rd-store-entries.h"

/* Auxiliary methods */

/* All texts of the entry, as one. (transfer full) */
static char *
join_texts (const RdEntry *entry)
{
  const char *texts[] = { entry->event, entry->response, entry->comment, entry->analysis, entry->source, entry->people,
                          entry->reference, entry->extra, entry->tags, entry->date_text };
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", texts[i]);
  return g_string_free (joined, FALSE);
}

/* Those of one review after the other ask for the same. (transfer none): it belongs to @namings */
static const RdNaming *
find_naming (GHashTable *namings, RdReviewItem *review)
{
  RdNaming *naming = g_hash_table_lookup (namings, review);

  if (naming == NULL)
    {
      naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
      g_hash_table_insert (namings, review, naming);
    }
  return naming;
}

/* "12 May 2016 · Northmoor Police". (transfer full) */
static char *
make_label (const RdEntry *entry, const char *agency)
{
  g_autofree char *date = rd_wording_entry_date (entry);

  /* Translators: the date of a chronology entry, the agency that tells it */
  return g_strdup_printf (_("%s · %s"), date, agency != NULL ? agency : "");
}

static void
add_entry (RdSearchIndex *index, RdReviewItem *review, const RdNaming *naming, const RdEntry *entry)
{
  const RdAgency *agency = rd_review_item_find_row (review, RD_ROWS_AGENCIES, entry->agency_id);
  g_autofree char *text = join_texts (entry);
  g_autofree char *plain_agency = agency != NULL ? rd_naming_show_agency (naming, agency->name) : NULL;
  g_autofree char *label = make_label (entry, agency != NULL ? agency->name : NULL);
  g_autofree char *plain_label = make_label (entry, plain_agency);
  RdSearchEntry found = {
    .kind = RD_FOUND_ENTRY,
    .place = rd_review_item_get_reference (review),
    .id = entry->id,
    .label = label,
    .plain_label = plain_label,
    .detail = text,
    .fields = { [RD_SEARCH_TEXT] = text },
  };

  rd_search_index_add (index, &found);
}

/* Public API */

RdSearchIndex *
rd_register_index_entries (RdRegister *self, const char *words, guint limit)
{
  RdSearchIndex *index = rd_search_index_new ();
  g_autoptr(GHashTable) namings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) rd_naming_unref);
  g_autoptr(GPtrArray) entries = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && words != NULL, index);

  if (rd_register_check_ready (self, NULL))
    entries = rd_store_search_entries (self->store, words, limit, NULL);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const RdEntry *entry = entries->pdata[i];
      RdReviewItem *review = rd_register_find_by_id (self, entry->review_id);

      if (review != NULL)
        add_entry (index, review, find_naming (namings, review), entry);
    }
  return index;
}
