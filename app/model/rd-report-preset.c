/* rd-report-preset.c — what a copy of a report is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-preset.h"

#include <glib/gi18n-lib.h>

/* Facts, which agencies can say are right or wrong.  What was made of them is the review’s own until it is published, and so is
 * what the family said.
 */
static const char * const factual_keys[] = {
  "introduction", "circumstances", "terms-of-reference", "methodology", "time-taken", "practitioners", "parallel-processes", "family",
  "identity", "what-was-known", "key-episodes", "episode", "child-voice", "view-at-the-time", "changes-made", "appendix-key-dates",
  "appendix-terms", NULL
};

/* The procedure’s own affairs, of which a family has to hear nothing while it reads about its child. */
static const char * const process_keys[] = { "time-taken", "practitioners", "appendix-sources", NULL };

static const struct
{
  const char         *code;
  const char         *label;
  const char         *summary;
  const char         *notice;
  gboolean            takes_comments;
  const char * const *keys;           /* NULL: all of them */
  gboolean            is_left_out;    /* those keys are what goes, and not what stays */
} presets[RD_N_REPORT_PRESETS] = {
  [RD_REPORT_PRESET_FINAL] = { "final", N_("Final report"), N_("All of it, without notice and comments, as it is published."), NULL, FALSE, NULL, FALSE },
  [RD_REPORT_PRESET_PANEL] = { "panel", N_("Draft for the panel"), N_("All of it, marked as a draft on every page; comments where you want them."),
                               N_("Draft for the panel – confidential"), TRUE, NULL, FALSE },
  [RD_REPORT_PRESET_FACTUAL_CHECK] = { "factual-check", N_("Agencies’ check of facts"),
                                       N_("Only what agencies can say is right or wrong, with room for their reply; no analysis, findings or recommendations."),
                                       N_("For a check of the facts – confidential, not to be passed on"), FALSE, factual_keys, FALSE },
  [RD_REPORT_PRESET_FAMILY] = { "family", N_("Copy for the family"), N_("All of it but how the procedure went, without comments."),
                                N_("For the family – not yet published"), FALSE, process_keys, TRUE },
};

/* --- sections */

static gboolean
has_key (const char * const *keys, const char *key)
{
  return key != NULL && g_strv_contains (keys, key);
}

/* @above: whether the section that it stands beneath stays. */
static gboolean
stays (RdReportPreset self, const RdSection *section, gboolean above)
{
  const char * const *keys = presets[self].keys;

  if (keys == NULL)
    return TRUE;
  if (section->key == NULL)
    return section->level > 1 ? above : presets[self].is_left_out;
  if (section->level > 1 && !above)
    return FALSE;
  return has_key (keys, section->key) != presets[self].is_left_out;
}

/* An empty row beneath what is asked. */
static RdBlock *
make_reply (void)
{
  static const char * const headings[] = { N_("Paragraph"), N_("What is not right"), N_("What it should say, and the source") };
  RdBlock *table = rd_block_new_table (G_N_ELEMENTS (headings), 2, 1);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const RdReportCell *cell = rd_block_get_cell (table, 0, i);
      const RdBlock *paragraph = cell->blocks->pdata[0];

      g_ptr_array_add (paragraph->runs, rd_run_new (RD_RUN_TEXT, _(headings[i]), NULL));
    }
  g_ptr_array_add (table->runs, rd_run_new (RD_RUN_TEXT, _("Your agency’s reply"), NULL));
  return table;
}

/* After each section of the first level, with what stands beneath it. */
static void
add_replies (RdDocument *document)
{
  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];
      const RdSection *next = i + 1 < document->sections->len ? document->sections->pdata[i + 1] : NULL;

      if (next == NULL || next->level == 1)
        g_ptr_array_add (section->blocks, make_reply ());
    }
}

/* What refers to a section that is not in the copy says so. @user_data: ids of those. */
static void
mend_references (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];

      if (run->kind != RD_RUN_SECTION || run->id == NULL || !g_hash_table_contains (user_data, run->id))
        continue;
      run->kind = RD_RUN_TEXT;
      g_clear_pointer (&run->id, g_free);
      g_free (run->text);
      run->text = g_strdup (_("[a part that is not in this copy]"));
    }
  rd_runs_tidy (runs);
}

static void
take_out (RdDocument *document, const GPtrArray *gone)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gone->len; i++)
    {
      const RdSection *section = gone->pdata[i];

      if (section->id != NULL)
        g_hash_table_add (ids, g_strdup (section->id));
      g_ptr_array_remove (document->sections, gone->pdata[i]);
    }
  for (guint i = 0; i < document->sections->len; i++)
    rd_blocks_walk (((const RdSection *) document->sections->pdata[i])->blocks, FALSE, mend_references, ids);
}

/* Public API */

const char *
rd_report_preset_get_code (RdReportPreset self)
{
  g_return_val_if_fail (self < RD_N_REPORT_PRESETS, NULL);

  return presets[self].code;
}

gboolean
rd_report_preset_find (const char *code, RdReportPreset *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  for (guint i = 0; i < RD_N_REPORT_PRESETS; i++)
    if (g_strcmp0 (presets[i].code, code) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

const char *
rd_report_preset_get_label (RdReportPreset self)
{
  g_return_val_if_fail (self < RD_N_REPORT_PRESETS, NULL);

  return _(presets[self].label);
}

const char *
rd_report_preset_get_summary (RdReportPreset self)
{
  g_return_val_if_fail (self < RD_N_REPORT_PRESETS, NULL);

  return _(presets[self].summary);
}

const char *
rd_report_preset_get_notice (RdReportPreset self)
{
  g_return_val_if_fail (self < RD_N_REPORT_PRESETS, NULL);

  return presets[self].notice != NULL ? _(presets[self].notice) : NULL;
}

gboolean
rd_report_preset_takes_comments (RdReportPreset self)
{
  g_return_val_if_fail (self < RD_N_REPORT_PRESETS, FALSE);

  return presets[self].takes_comments;
}

gboolean
rd_report_preset_takes_response (RdReportPreset self)
{
  g_return_val_if_fail (self < RD_N_REPORT_PRESETS, FALSE);

  return self == RD_REPORT_PRESET_FINAL || self == RD_REPORT_PRESET_PANEL;
}

GPtrArray *
rd_report_preset_apply (RdReportPreset self, RdDocument *document)
{
  GPtrArray *left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  gboolean above[RD_SECTION_LEVEL_MAX + 1] = { TRUE, FALSE, FALSE, FALSE, FALSE };

  g_return_val_if_fail (self < RD_N_REPORT_PRESETS && document != NULL, left_out);

  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];
      int level = CLAMP (section->level, 1, RD_SECTION_LEVEL_MAX);
      g_autofree char *number = NULL;

      above[level] = stays (self, section, above[level - 1]);
      for (int deeper = level + 1; deeper <= RD_SECTION_LEVEL_MAX; deeper++)
        above[deeper] = above[level];
      if (above[level])
        continue;
      number = rd_document_number (document, i);
      g_ptr_array_add (left_out, g_strdup_printf ("%s %s", number, section->title));
      g_ptr_array_add (gone, document->sections->pdata[i]);
    }
  take_out (document, gone);
  if (self == RD_REPORT_PRESET_FACTUAL_CHECK)
    add_replies (document);
  return left_out;
}
