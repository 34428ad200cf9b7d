/* rd-paste-blocks.h — what is pasted, put together into blocks
 *
 * Who reads a format says what comes: words, the look they have, where a paragraph, a list, a table or a note begins and
 * ends.  White space is folded, empty paragraphs are left out, and nothing grows past what a section can hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

#define RD_PASTE_MAX_BLOCKS  20000               /* cells among them */
#define RD_PASTE_MAX_COLUMNS 60                  /* what stands further right goes into the last one */
#define RD_PASTE_MAX_TEXT    (2 * 1024 * 1024)   /* bytes of words */

typedef struct _RdPasteBlocks RdPasteBlocks;

RdPasteBlocks *rd_paste_blocks_new          (void);
void           rd_paste_blocks_free         (RdPasteBlocks *self);

/* Whether more came than a section can hold: nothing is taken after that. */
gboolean       rd_paste_blocks_is_full      (const RdPasteBlocks *self);

/* --- paragraphs */

/* Ends the paragraph; words after it begin one of that style. @level as in RdBlock. */
void           rd_paste_blocks_begin        (RdPasteBlocks *self, RdBlockKind kind, int level, gboolean is_numbered);

/* Ends the paragraph; what comes next begins another one like it. */
void           rd_paste_blocks_end          (RdPasteBlocks *self);

/* Whether words stand in the paragraph so far. */
gboolean       rd_paste_blocks_has_words    (const RdPasteBlocks *self);

/* The paragraph is an item with a number, or without. */
void           rd_paste_blocks_set_numbered (RdPasteBlocks *self, gboolean is_numbered);

/* @text need not end with a NUL and is UTF-8. @keeps_lines: a line feed is a break. */
void           rd_paste_blocks_add_text     (RdPasteBlocks *self, const char *text, gsize length, RdMarks marks, gboolean keeps_lines);
void           rd_paste_blocks_add_break    (RdPasteBlocks *self);

/* --- tables; one in another is words of the cell it stands in */

void           rd_paste_blocks_begin_table  (RdPasteBlocks *self);
void           rd_paste_blocks_end_table    (RdPasteBlocks *self);
void           rd_paste_blocks_begin_row    (RdPasteBlocks *self, gboolean is_header);
void           rd_paste_blocks_begin_cell   (RdPasteBlocks *self, gboolean is_header, guint columns, guint rows);
void           rd_paste_blocks_end_cell     (RdPasteBlocks *self);

/* Until the next cell or the table's end. */
void           rd_paste_blocks_begin_caption (RdPasteBlocks *self);

/* --- footnotes */

/* Where the note of that @key stands; @sign is what is kept where the note itself does not come. */
void           rd_paste_blocks_add_note     (RdPasteBlocks *self, const char *key, const char *sign);

/* What comes is the text of that note. */
void           rd_paste_blocks_begin_note   (RdPasteBlocks *self, const char *key);
void           rd_paste_blocks_end_note     (RdPasteBlocks *self);

/* --- the end */

/* RdBlocks; NULL where it is full. (transfer full) */
GPtrArray     *rd_paste_blocks_finish       (RdPasteBlocks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdPasteBlocks, rd_paste_blocks_free)

G_END_DECLS
