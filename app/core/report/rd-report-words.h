/* rd-report-words.h — a paragraph as the words that it is made of
 *
 * For comparing: words, marks and spaces are numbers, of which equal ones are equal words.  A reference, a break
 * and a note are one word each; how words look and who commented on them makes no difference.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-diff.h"
#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* Numbers of the words that were seen; those of one table can be compared. */
typedef struct _RdWordTable RdWordTable;

typedef struct
{
  guint        key;       /* never 0 */
  guint        run;       /* index of the run that it is of */
  guint        start;     /* bytes into the run's text; 0 where it is a run by itself */
  guint        length;
  gboolean     is_word;   /* no mark, and no space */
} RdReportWord;

RdWordTable *rd_word_table_new       (void);                                    /* (transfer full) */
void         rd_word_table_free      (RdWordTable *self);                       /* NULL is fine */

/* The number of any text, which is that of no word. */
guint        rd_word_table_get_key   (RdWordTable *self, const char *text);

/* Behind what is in @words (RdReportWord). */
void         rd_word_table_add_runs  (RdWordTable *self, const GPtrArray *runs, GArray *words);
void         rd_word_table_add_text  (RdWordTable *self, const char *text, GArray *words);

/* The steps from the one to the other, as rd_diff() gives them; spaces and marks that stand alone between changes are
 * part of the change. GArray of RdDiffStep. (transfer full)
 */
GArray      *rd_report_words_diff    (const GArray *a, const GArray *b);

/* Words only, in ascending order of their numbers, as rd-align.h wants them. GArray of guint. (transfer full) */
GArray      *rd_report_words_bag     (const GArray *words);

/* Runs of the words from @from on. (transfer full): each a copy of a part of one in @runs */
void         rd_report_words_cut     (const GArray *words, guint from, guint n, const GPtrArray *runs, GPtrArray *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdWordTable, rd_word_table_free)

G_END_DECLS
