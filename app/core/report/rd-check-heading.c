/* rd-check-heading.c — headings that are empty or skip a level
 *
 * Who hears a document read goes through it by its headings (WCAG 2.1, technique G141).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

/* Helpers */

static void
look_at_sections (RdCheckFinder *finder)
{
  const GPtrArray *sections = finder->input->document->sections;
  int before = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const RdSection *section = sections->pdata[i];
      const char *title = section->title != NULL ? section->title : "";

      if (*title == '\0')
        rd_check_finder_add_section (finder, "untitled", RD_SEVERITY_WARNING, i, "")->subject_id = g_strdup (section->id);
      if (section->level > before + 1)
        rd_check_finder_add_section (finder, "section-level", RD_SEVERITY_HINT, i, title)->subject_id = g_strdup (section->id);
      before = section->level;
    }
}

/* Headings that were drawn from the register follow none of the author's. */
static void
look_at_headings (RdCheckFinder *finder)
{
  const GPtrArray *paragraphs = finder->input->paragraphs;
  guint section = RD_PARAGRAPH_NO_SECTION;
  int before = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *paragraph = paragraphs->pdata[i];

      if (paragraph->section != section)
        before = 0;
      section = paragraph->section;
      if (paragraph->kind != RD_PARAGRAPH_HEADING)
        continue;
      finder->paragraph = paragraph;
      if (*paragraph->text == '\0')
        rd_check_finder_add_whole (finder, "empty", RD_SEVERITY_WARNING, "");
      else if (paragraph->block->level > before + 1)
        rd_check_finder_add_whole (finder, "level", RD_SEVERITY_HINT, paragraph->text);
      before = paragraph->block->level;
    }
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_heading, input, hits);
  look_at_sections (&finder);
  look_at_headings (&finder);
}

const RdCheckType rd_check_heading = { "heading", RD_CHECK_GROUP_SUBSTANCE, FALSE, run };
