/* rd-check-search.c — looking for duplicates, conflicts and gaps in copies of a chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-check-search.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-agency.h"
#include "model/rd-chronology-who.h"
#include "model/rd-naming-agency.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording-merge.h"

/* Helpers */

static const RdEntry *
get_entry (RdCheckSearch *self, guint place)
{
  return self->entries->pdata[place];
}

static const char *
get_agency (RdCheckSearch *self, const char *id)
{
  const char *name = id != NULL ? g_hash_table_lookup (self->agencies, id) : NULL;

  return name != NULL ? name : _("Unknown agency");
}

static GPtrArray *
copy_entries (RdCheckSearch *self, const guint *places, guint n)
{
  GPtrArray *copies = g_ptr_array_new_full (n, (GDestroyNotify) rd_entry_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (copies, rd_entry_copy (get_entry (self, places[i])));
  return copies;
}

/* "Police, School": each once. (transfer full) */
static char *
word_agencies (RdCheckSearch *self, const GPtrArray *entries)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const char *name = get_agency (self, ((const RdEntry *) entries->pdata[i])->agency_id);

      if (g_hash_table_add (seen, (gpointer) name))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

/* Items */

static RdCheckItem *
make_duplicate (RdCheckSearch *self, const RdMergeGroup *group)
{
  GPtrArray *entries = copy_entries (self, (const guint *) group->entries->data, group->entries->len);
  g_auto(GStrv) reasons = rd_wording_duplicate_reasons (group, self->naming);
  g_autofree char *agencies = word_agencies (self, entries);
  g_autofree char *date = rd_wording_entry_date (entries->pdata[0]);
  /* Translators: a date, then agencies */
  RdCheckItem *item = rd_check_item_new (RD_CHECK_DUPLICATE, g_strdup_printf (_("%1$s: %2$s"), date, agencies),
                                         g_strjoinv (_("; "), reasons), entries);

  rd_check_item_set_linked (item, group->is_linked);
  return item;
}

static RdCheckItem *
make_conflict (RdCheckSearch *self, const RdConflict *conflict)
{
  guint places[] = { conflict->a, conflict->b };
  GPtrArray *entries = copy_entries (self, places, G_N_ELEMENTS (places));
  char *a = rd_wording_conflict_side (conflict, FALSE, self->naming != NULL ? self->naming : self->who);
  char *b = rd_wording_conflict_side (conflict, TRUE, self->naming != NULL ? self->naming : self->who);
  /* Translators: what one agency says, then what another does */
  char *reason = g_strdup_printf (_("%1$s: %2$s · %3$s: %4$s"), get_agency (self, get_entry (self, conflict->a)->agency_id), a,
                                  get_agency (self, get_entry (self, conflict->b)->agency_id), b);
  RdCheckItem *item = rd_check_item_new (RD_CHECK_CONFLICT, g_strdup (rd_wording_conflict_kind (conflict->kind)), reason, entries);

  rd_check_item_take_sides (item, a, b);
  return item;
}

static RdCheckItem *
make_gap (RdCheckSearch *self, const RdGap *gap)
{
  guint places[] = { gap->before, gap->after };
  char *reason = gap->agency_id == NULL ? g_strdup (_("No agency recorded anything"))
                                        /* Translators: an agency */
                                        : g_strdup_printf (_("%s recorded nothing"), get_agency (self, gap->agency_id));

  RdCheckItem *item = rd_check_item_new (RD_CHECK_GAP, rd_wording_gap (gap), reason, copy_entries (self, places, G_N_ELEMENTS (places)));

  rd_check_item_set_gap (item, gap);
  return item;
}

/* Looking */

static gboolean
find_duplicates (RdCheckSearch *self)
{
  g_autoptr(GPtrArray) groups = rd_merge_find_duplicates (self->entries, self->links, self->tolerance, &self->cancelled);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    g_ptr_array_add (self->found[RD_CHECK_DUPLICATE], make_duplicate (self, groups->pdata[i]));
  return groups != NULL;
}

static void
find_conflicts (RdCheckSearch *self)
{
  char **who = rd_chronology_who_list (self->who, self->entries, self->links);
  g_autoptr(GArray) conflicts = rd_merge_find_conflicts (self->entries, self->links, (const char * const *) who);

  for (guint i = 0; i < conflicts->len; i++)
    g_ptr_array_add (self->found[RD_CHECK_CONFLICT], make_conflict (self, &g_array_index (conflicts, RdConflict, i)));
  rd_chronology_who_free (who, self->entries->len);
}

static void
find_gaps (RdCheckSearch *self)
{
  g_autoptr(GArray) gaps = rd_merge_find_gaps (self->entries, self->gap_days, self->by_agency);

  for (guint i = 0; i < gaps->len; i++)
    g_ptr_array_add (self->found[RD_CHECK_GAP], make_gap (self, &g_array_index (gaps, RdGap, i)));
}

/* Public API */

RdCheckSearch *
rd_check_search_new (RdReviewItem *review, RdNaming *naming)
{
  RdCheckSearch *self = g_new0 (RdCheckSearch, 1);
  const GPtrArray *links = rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS);
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_link_free);
  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (self->links, rd_entry_link_copy (links->pdata[i]));
  self->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *agency = agencies->pdata[i];

      g_hash_table_insert (self->agencies, g_strdup (agency->id),
                           naming != NULL ? rd_naming_show_agency (naming, agency->name) : g_strdup (agency->name));
    }
  self->naming = naming != NULL ? rd_naming_ref (naming) : NULL;
  self->who = rd_naming_new_for_review (review, RD_NAMING_REAL);
  return self;
}

void
rd_check_search_free (RdCheckSearch *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->links);
  g_hash_table_unref (self->agencies);
  g_clear_pointer (&self->naming, rd_naming_unref);
  rd_naming_unref (self->who);
  for (guint i = 0; i < RD_N_CHECKS; i++)
    g_clear_pointer (&self->found[i], g_ptr_array_unref);
  g_free (self);
}

gboolean
rd_check_search_run (RdCheckSearch *self)
{
  for (guint i = 0; i < RD_N_CHECKS; i++)
    self->found[i] = g_ptr_array_new_with_free_func (g_object_unref);
  if (!find_duplicates (self))
    return FALSE;
  find_conflicts (self);
  find_gaps (self);
  return g_atomic_int_get (&self->cancelled) == 0;
}
