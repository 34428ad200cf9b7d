/* rd-check-reference.c — references to what is not there any more
 *
 * A person, an entry, a finding or a section that was deleted since: the reference would be empty in what is published.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

#include <string.h>

static const char *
find_code (RdRunKind kind)
{
  switch (kind)
    {
    case RD_RUN_PERSON:
      return "lost-person";
    case RD_RUN_ENTRY:
      return "lost-entry";
    case RD_RUN_FINDING:
      return "lost-finding";
    case RD_RUN_SECTION:
      return "lost-section";
    case RD_RUN_TEXT:
    case RD_RUN_BREAK:
    case RD_RUN_NOTE:
    case RD_N_RUN_KINDS:
    default:
      return NULL;
    }
}

static void
look_at (RdCheckFinder *finder, const RdParagraph *paragraph)
{
  gsize at = 0;

  finder->paragraph = paragraph;
  finder->byte = finder->n_chars = 0;
  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const RdRun *run = paragraph->runs->pdata[i];
      gsize length = run->kind == RD_RUN_BREAK ? 1 : run->kind == RD_RUN_NOTE || run->text == NULL ? 0 : strlen (run->text);

      if (rd_run_is_reference (run) && run->id != NULL && !g_hash_table_contains (finder->input->known_ids, run->id))
        rd_check_finder_add (finder, find_code (run->kind), RD_SEVERITY_WARNING, at, at + length)->subject_id = g_strdup (run->id);
      at += length;
    }
}

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, &rd_check_reference, input, hits);
  for (guint i = 0; i < input->paragraphs->len; i++)
    {
      const RdParagraph *paragraph = input->paragraphs->pdata[i];

      if (paragraph->runs != NULL)
        look_at (&finder, paragraph);
    }
}

const RdCheckType rd_check_reference = { "reference", RD_CHECK_GROUP_SUBSTANCE, TRUE, run };
