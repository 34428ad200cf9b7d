/* report-fixture.h — documents to be set on pages, and their files read back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>

#include "draw-fixture.h"
#include "draw/rd-draw-report.h"

#define WORDS "The health visitor called at the flat and was told through the letter box that nobody was up. "

static const RdDrawReportSetup plain = { .contents = "Contents", .page_of = "Page %u of %u", .untitled = "Report", .day = RD_DAY_NONE };

/* --- making documents */

static inline RdSection *
add_section (RdDocument *document, const char *id, const char *title, int level)
{
  RdSection *section = rd_section_new (id, title, level);

  g_ptr_array_add (document->sections, section);
  return section;
}

static inline RdBlock *
add_block (RdSection *section, RdBlockKind kind, const char *text)
{
  RdBlock *block = rd_block_new_text (kind, text);

  g_ptr_array_add (section->blocks, block);
  return block;
}

/* (transfer full) */
static inline char *
repeat (const char *text, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static inline RdRun *
add_run (RdBlock *block, RdRunKind kind, const char *text, const char *id)
{
  RdRun *run = rd_run_new (kind, text, id);

  g_ptr_array_add (block->runs, run);
  return run;
}

static inline void
add_note (RdBlock *block, const char *text)
{
  RdRun *note = add_run (block, RD_RUN_NOTE, NULL, NULL);

  g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, text, NULL));
}

static inline void
set_cell (RdBlock *table, guint row, guint column, const char *text)
{
  RdReportCell *cell = rd_block_get_cell (table, row, column);

  g_ptr_array_set_size (cell->blocks, 0);
  g_ptr_array_add (cell->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
}

/* Headings, and rows with a number in the first column. */
static inline RdBlock *
add_table (RdSection *section, guint n_rows, const char *text)
{
  RdBlock *table = rd_block_new_table (3, n_rows + 1, 1);

  set_cell (table, 0, 0, "Number");
  set_cell (table, 0, 1, "What happened");
  set_cell (table, 0, 2, "Agency");
  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("Row-%u", i);

      set_cell (table, i, 0, number);
      set_cell (table, i, 1, text);
      set_cell (table, i, 2, "Moor Community Health");
    }
  g_ptr_array_add (table->runs, rd_run_new (RD_RUN_TEXT, "A table of everything", NULL));
  g_ptr_array_add (section->blocks, table);
  return table;
}

/* --- reading files */

typedef struct
{
  char *folder;
  char *path;
} Folder;

static inline void
set_up (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  self->folder = draw_fixture_folder ();
  self->path = g_build_filename (self->folder, "report.pdf", NULL);
}

static inline void
tear_down (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  draw_fixture_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* The number of pages. */
static inline guint
write_pdf (Folder *self, const RdDocument *document, const RdDrawReportSetup *setup)
{
  g_autoptr (RdDrawReport) report = rd_draw_report_new (document, setup);
  g_autoptr (GError) error = NULL;

  rd_draw_report_to_pdf (report, self->path, NULL, NULL, &error);
  g_assert_no_error (error);
  return rd_draw_report_count_pages (report);
}

/* As a reader copies it, pages apart by form feeds, every other white space as one blank. (transfer full) */
static inline char *
read_text (Folder *self)
{
  const char *argv[] = { "pdftotext", "-enc", "UTF-8", self->path, "-", NULL };
  g_autofree char *text = draw_fixture_run (argv);
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_blank = *p == ' ' || *p == '\n';

      if (!is_blank || (out->len > 0 && out->str[out->len - 1] != ' '))
        g_string_append_c (out, is_blank ? ' ' : *p);
    }
  return g_string_free (out, FALSE);
}

static inline char *
run_on (Folder *self, const char *program, const char *option)
{
  const char *argv[] = { program, option != NULL ? option : self->path, option != NULL ? self->path : NULL, NULL };

  return draw_fixture_run (argv);
}

/* These texts, one after the other. */
static inline void
assert_order (const char *text, const char * const *words)
{
  const char *at = text;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (at, words[i]);

      if (found == NULL)
        g_error ("“%s” is not after “%s” in:\n%s", words[i], i > 0 ? words[i - 1] : "", text);
      at = found + strlen (words[i]);
    }
}

static inline guint
count_words (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}
