/* rd-check-section.c — sections without words, or with fewer than their template asks for
 *
 * A section with sections beneath it may be empty; a figure or a table is content.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

/* Helpers */

static gboolean
has_picture_or_table (const RdSection *section)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      const RdBlock *block = section->blocks->pdata[i];

      if (block->kind == RD_BLOCK_FIGURE || block->kind == RD_BLOCK_TABLE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_sections_beneath (const RdDocument *document, guint index)
{
  const RdSection *section = document->sections->pdata[index];
  const RdSection *next = index + 1 < document->sections->len ? document->sections->pdata[index + 1] : NULL;

  return next != NULL && next->level > section->level;
}

static void
look_at (RdCheckFinder *finder, guint index)
{
  const RdDocument *document = finder->input->document;
  const RdSection *section = document->sections->pdata[index];
  guint n = rd_blocks_count_words (section->blocks, FALSE);
  const char *title = section->title != NULL ? section->title : "";
  RdCheckHit *hit;

  if (n == 0 && !has_picture_or_table (section))
    {
      if (has_sections_beneath (document, index))
        return;
      hit = rd_check_finder_add_section (finder, "empty", RD_SEVERITY_WARNING, index, title);
    }
  else if (section->least_words > 0 && n < (guint) section->least_words)
    {
      hit = rd_check_finder_add_section (finder, "thin", RD_SEVERITY_HINT, index, title);
      hit->detail = g_strdup_printf ("%u/%d", n, section->least_words);
    }
  else
    return;
  hit->subject_id = g_strdup (section->id);
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_section, input, hits);
  for (guint i = 0; i < input->document->sections->len; i++)
    look_at (&finder, i);
}

const RdCheckType rd_check_section = { "section", RD_CHECK_GROUP_SUBSTANCE, FALSE, run };
