/* rd-check-figure.c — pictures that are not described in words
 *
 * Who cannot see it has only the description (WCAG 2.1, criterion 1.1.1).  What reads as text anyway needs none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

static gboolean
is_picture (const RdBlock *block)
{
  return block->kind == RD_BLOCK_FIGURE && block->content == NULL && block->figure != RD_FIGURE_KEY_DATES && block->figure != RD_FIGURE_METHODOLOGY;
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_figure, input, hits);
  for (guint i = 0; i < input->paragraphs->len; i++)
    {
      const RdParagraph *paragraph = input->paragraphs->pdata[i];
      const char *description = paragraph->block != NULL ? paragraph->block->description : NULL;

      if (paragraph->kind != RD_PARAGRAPH_CAPTION || !is_picture (paragraph->block) || (description != NULL && *description != '\0'))
        continue;
      finder.paragraph = paragraph;
      rd_check_finder_add_whole (&finder, "no-description", RD_SEVERITY_WARNING, paragraph->text);
    }
}

const RdCheckType rd_check_figure = { "figure", RD_CHECK_GROUP_SUBSTANCE, TRUE, run };
