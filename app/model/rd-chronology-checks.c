/* rd-chronology-checks.c — what is to be looked through in a chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-chronology-checks.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-agency.h"
#include "model/rd-naming.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording.h"
#include "model/rd-wording-chronology.h"

/* What is looked through: copies, for the thread. */
typedef struct
{
  GPtrArray  *entries;       /* RdEntry */
  GPtrArray  *links;         /* RdEntryLink */
  GHashTable *agencies;      /* id → name */
  RdNaming   *naming;
  gint        cancelled;
} Snapshot;

/* Helpers */

static void
finding_free (gpointer data)
{
  RdFinding *finding = data;

  g_free (finding->title);
  g_free (finding->reason);
  g_strfreev (finding->ids);
  g_free (finding);
}

static void
link_free (gpointer link)
{
  rd_entry_link_free (link);
}

static void
snapshot_free (gpointer data)
{
  Snapshot *self = data;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_ptr_array_unref (self->links);
  g_hash_table_unref (self->agencies);
  rd_naming_unref (self->naming);
  g_free (self);
}

static Snapshot *
snapshot_new (RdRegister *reg, RdReviewItem *review, GError **error)
{
  Snapshot *self = g_new0 (Snapshot, 1);
  const GPtrArray *links = rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS);
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);

  self->entries = rd_register_list_entries (reg, review, NULL, error);
  self->links = g_ptr_array_new_with_free_func (link_free);
  self->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->naming = rd_naming_new_for_review (review, RD_NAMING_REAL);
  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (self->links, rd_entry_link_copy (links->pdata[i]));
  for (guint i = 0; i < agencies->len; i++)
    g_hash_table_insert (self->agencies, g_strdup (((const RdAgency *) agencies->pdata[i])->id),
                         g_strdup (((const RdAgency *) agencies->pdata[i])->name));
  return self;
}

static const RdEntry *
get_entry (const Snapshot *self, guint at)
{
  return self->entries->pdata[at];
}

static const char *
get_agency (const Snapshot *self, const char *agency_id)
{
  const char *name = agency_id != NULL ? g_hash_table_lookup (self->agencies, agency_id) : NULL;

  return name != NULL ? name : _("Unknown agency");
}

static RdFinding *
add_finding (RdChronologyChecks *checks, RdCheck check, const Snapshot *self, const guint *places, guint n_places)
{
  RdFinding *finding = g_new0 (RdFinding, 1);

  finding->check = check;
  finding->ids = g_new0 (char *, n_places + 1);
  for (guint i = 0; i < n_places; i++)
    finding->ids[i] = g_strdup (get_entry (self, places[i])->id);
  g_ptr_array_add (checks->findings[check], finding);
  return finding;
}

/* "“bruise”, “cheek”"; NULL for none. */
static char *
quote_words (char **words)
{
  g_autoptr (GStrvBuilder) quoted = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *word = g_strdup_printf (_("“%s”"), words[i]);

      g_strv_builder_add (quoted, word);
    }
  all = g_strv_builder_end (quoted);
  return *all != NULL ? g_strjoinv (", ", all) : NULL;
}

/* Duplicates */

static char *
word_pair (const RdMergePair *pair)
{
  g_autofree char *words = quote_words (pair->words);
  GString *reason = g_string_new (NULL);

  if (pair->days_apart == 0)
    g_string_append (reason, pair->is_same_time ? _("The same day and about the same time") : _("The same day"));
  else
    g_string_append_printf (reason, g_dngettext (GETTEXT_PACKAGE, "%d day apart", "%d days apart", (gulong) pair->days_apart),
                            pair->days_apart);
  if (words != NULL)
    g_string_append_printf (reason, _("; both say %s"), words);
  return g_string_free (reason, FALSE);
}

static void
find_duplicates (Snapshot *self, RdChronologyChecks *checks)
{
  g_autoptr (GPtrArray) groups = rd_merge_find_duplicates (self->entries, self->links, RD_MERGE_TOLERANCE, &self->cancelled);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const RdMergeGroup *group = groups->pdata[i];
      const guint *places = (const guint *) (void *) group->entries->data;
      RdFinding *finding = add_finding (checks, RD_CHECK_DUPLICATES, self, places, group->entries->len);
      g_autofree char *date = rd_wording_entry_date (get_entry (self, places[0]));

      finding->is_linked = group->is_linked;
      /* Translators: a date, a number of entries that tell of one event */
      finding->title = g_strdup_printf (_("%1$s: %2$u entries"), date, group->entries->len);
      finding->reason = word_pair (&g_array_index (group->pairs, RdMergePair, 0));
    }
}

/* Conflicts */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* Who is named in what happened: ids, sorted, apart by blanks. */
static char *
find_people (const Snapshot *self, const RdEntry *entry)
{
  g_autoptr (GArray) finds = rd_naming_find (self->naming, entry->id, "event", entry->event);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < finds->len; i++)
    {
      const char *id = g_array_index (finds, RdNamingFind, i).person_id;

      if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  return ids->len > 1 ? g_strjoinv (" ", (char **) ids->pdata) : NULL;
}

static const char *
word_conflict (RdConflictKind kind)
{
  switch (kind)
    {
    case RD_CONFLICT_DATE:
      return _("Another day");
    case RD_CONFLICT_TIME:
      return _("Another time");
    case RD_CONFLICT_WHO:
      return _("Other people");
    case RD_CONFLICT_NUMBER:
      return _("Another number");
    case RD_CONFLICT_DENIED:
    default:
      return _("One says that it was not so");
    }
}

static void
add_conflict (const Snapshot *self, RdChronologyChecks *checks, const RdConflict *conflict)
{
  guint places[] = { conflict->a, conflict->b };
  RdFinding *finding = add_finding (checks, RD_CHECK_CONFLICTS, self, places, 2);
  const RdEntry *a = get_entry (self, conflict->a), *b = get_entry (self, conflict->b);
  g_autofree char *first = rd_wording_entry_date (a);
  g_autofree char *second = rd_wording_entry_date (b);
  const char *in_a = *conflict->in_a != '\0' ? conflict->in_a : conflict->kind == RD_CONFLICT_TIME ? a->time : first;
  const char *in_b = *conflict->in_b != '\0' ? conflict->in_b : conflict->kind == RD_CONFLICT_TIME ? b->time : second;

  finding->is_linked = TRUE;
  finding->title = g_strdup (word_conflict (conflict->kind));
  if (conflict->kind == RD_CONFLICT_WHO && *conflict->in_a == '\0' && *conflict->in_b == '\0')
    finding->reason = g_strdup_printf ("%s – %s", get_agency (self, a->agency_id), get_agency (self, b->agency_id));
  else
    /* Translators: an agency, what it says, another agency, what that says */
    finding->reason = g_strdup_printf (_("%1$s: “%2$s” – %3$s: “%4$s”"), get_agency (self, a->agency_id), in_a,
                                       get_agency (self, b->agency_id), in_b);
}

static void
find_conflicts (Snapshot *self, RdChronologyChecks *checks)
{
  g_autoptr (GPtrArray) who = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) linked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) conflicts = NULL;

  for (guint i = 0; i < self->links->len; i++)
    {
      g_hash_table_add (linked, ((RdEntryLink *) self->links->pdata[i])->entry_id);
      g_hash_table_add (linked, ((RdEntryLink *) self->links->pdata[i])->other_id);
    }
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (who, g_hash_table_contains (linked, get_entry (self, i)->id) ? find_people (self, get_entry (self, i)) : NULL);
  conflicts = rd_merge_find_conflicts (self->entries, self->links, (const char * const *) who->pdata);
  for (guint i = 0; i < conflicts->len; i++)
    add_conflict (self, checks, &g_array_index (conflicts, RdConflict, i));
}

/* Gaps */

static void
find_gaps (Snapshot *self, RdChronologyChecks *checks)
{
  g_autoptr (GArray) gaps = rd_merge_find_gaps (self->entries, RD_GAP_DAYS, TRUE);

  for (guint i = 0; i < gaps->len; i++)
    {
      const RdGap *gap = &g_array_index (gaps, RdGap, i);
      guint places[] = { gap->before, gap->after };
      RdFinding *finding = add_finding (checks, RD_CHECK_GAPS, self, places, 2);
      g_autofree char *days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) gap->days), gap->days);

      /* Translators: an agency, a number of days */
      finding->title = gap->agency_id != NULL ? g_strdup_printf (_("%1$s: nothing for %2$s"), get_agency (self, gap->agency_id), days)
                                              : g_strdup_printf (_("Nothing by anybody for %s"), days);
      finding->reason = rd_wording_days (gap->first, gap->last);
    }
}

/* The thread */

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Snapshot *self = data;
  g_autoptr (RdChronologyChecks) checks = g_new0 (RdChronologyChecks, 1);

  for (guint i = 0; i < RD_N_CHECKS; i++)
    checks->findings[i] = g_ptr_array_new_with_free_func (finding_free);
  find_duplicates (self, checks);
  if (!g_task_return_error_if_cancelled (task))
    {
      find_conflicts (self, checks);
      find_gaps (self, checks);
      g_task_return_pointer (task, g_steal_pointer (&checks), (GDestroyNotify) rd_chronology_checks_free);
    }
}

static void
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  g_atomic_int_set (&((Snapshot *) data)->cancelled, 1);
}

/* Public API */

void
rd_chronology_checks_run_async (RdRegister *reg, RdReviewItem *review, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (reg, cancellable, callback, user_data);
  GError *error = NULL;
  Snapshot *snapshot = snapshot_new (reg, review, &error);

  g_task_set_task_data (task, snapshot, snapshot_free);
  if (snapshot->entries == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (cancellable != NULL)
    g_signal_connect_data (cancellable, "cancelled", G_CALLBACK (cancelled_cb), snapshot, NULL, 0);
  g_task_run_in_thread (task, run);
}

RdChronologyChecks *
rd_chronology_checks_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  if (g_task_get_cancellable (G_TASK (result)) != NULL)
    g_signal_handlers_disconnect_by_func (g_task_get_cancellable (G_TASK (result)), cancelled_cb,
                                          g_task_get_task_data (G_TASK (result)));
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
rd_chronology_checks_free (RdChronologyChecks *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < RD_N_CHECKS; i++)
    g_clear_pointer (&self->findings[i], g_ptr_array_unref);
  g_free (self);
}
