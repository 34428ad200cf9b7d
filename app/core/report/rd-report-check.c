/* rd-report-check.c — what stands between a report and its publication
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-check.h"

#include "core/report/rd-checks.h"
#include "core/report/rd-report-waiver.h"

static const RdCheckType * const types[] = {
  &rd_check_name,
  &rd_check_misspelt_name,
  &rd_check_unknown_name,
  &rd_check_date_of_birth,
  &rd_check_exact_date,
  &rd_check_address,
  &rd_check_postcode,
  &rd_check_establishment,
  &rd_check_term,
  &rd_check_number,
  &rd_check_contact,
  &rd_check_court_case,
  &rd_check_long_sentence,
  &rd_check_hard_word,
  &rd_check_passive,
  &rd_check_acronym,
  &rd_check_doubled_word,
  &rd_check_hindsight,
  &rd_check_blame,
  &rd_check_section,
  &rd_check_placeholder,
  &rd_check_finding,
  &rd_check_recommendation,
  &rd_check_reference,
  &rd_check_heading,
  &rd_check_table,
  &rd_check_figure,
};

/* Helpers */

/* What stands before all sections comes first. */
static int
compare_hits (gconstpointer first, gconstpointer second)
{
  const RdCheckHit *a = *(const RdCheckHit * const *) first, *b = *(const RdCheckHit * const *) second;
  guint x = a->section + 1, y = b->section + 1;

  if (x != y)
    return x < y ? -1 : 1;
  if (a->paragraph != b->paragraph)
    return a->paragraph < b->paragraph ? -1 : 1;
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  return (a->end > b->end) - (a->end < b->end);
}

static gboolean
is_about (const RdReportWaiver *waiver, const RdCheckHit *hit)
{
  return rd_check_hit_may_stay (hit) && g_strcmp0 (waiver->rule, hit->check) == 0 && g_strcmp0 (waiver->text, hit->text) == 0;
}

/* Public API */

void
rd_check_hit_free (RdCheckHit *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->detail);
  g_free (self->suggestion);
  g_free (self->subject_id);
  g_free (self);
}

gboolean
rd_check_hit_may_stay (const RdCheckHit *self)
{
  return g_strcmp0 (self->check, "name") != 0 || g_strcmp0 (self->code, "name") != 0;
}

gboolean
rd_check_hit_is_waived (const RdCheckHit *self, const GPtrArray *waivers, const char *section_id)
{
  for (guint i = 0; i < waivers->len; i++)
    if (is_about (waivers->pdata[i], self)
        && g_strcmp0 (((const RdReportWaiver *) waivers->pdata[i])->section_id, section_id != NULL ? section_id : "") == 0)
      return TRUE;
  return FALSE;
}

gboolean
rd_check_hit_is_waived_anywhere (const RdCheckHit *self, const GPtrArray *waivers)
{
  for (guint i = 0; i < waivers->len; i++)
    if (is_about (waivers->pdata[i], self))
      return TRUE;
  return FALSE;
}

guint
rd_report_check_get_n_types (void)
{
  return G_N_ELEMENTS (types);
}

const RdCheckType *
rd_report_check_get_type (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (types), NULL);

  return types[i];
}

const RdCheckType *
rd_report_check_find_type (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i]->id, id) == 0)
      return types[i];
  return NULL;
}

GPtrArray *
rd_check_hits_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_check_hit_free);
}

void
rd_check_hits_sort (GPtrArray *hits)
{
  g_ptr_array_sort (hits, compare_hits);
}

GPtrArray *
rd_report_check_run (const RdCheckInput *input, gboolean only_local)
{
  GPtrArray *hits = rd_check_hits_new ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i]->is_local || !only_local)
      types[i]->run (input, hits);
  rd_check_hits_sort (hits);
  return hits;
}
