/* rd-table-text.h — the text of a cell, as it is put together
 *
 * Lines out of paragraphs and breaks; empty ones vanish, white space of any kind
 * counts as one space, what cannot be seen is left out.  A table in the cell is one
 * line a row, cells apart by tabs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A cell with more is no chronology's, in bytes. */
#define RD_TABLE_TEXT_MAX (8 * 1024 * 1024)

typedef struct _RdTableText RdTableText;

RdTableText *rd_table_text_new        (void);
void         rd_table_text_free       (RdTableText *self);      /* NULL is fine */
void         rd_table_text_clear      (RdTableText *self);

/* UTF-8 of @length bytes, whole characters; line ends in it are white space. */
void         rd_table_text_add        (RdTableText *self, const char *text, gsize length);
void         rd_table_text_add_space  (RdTableText *self);

/* Where a paragraph ends or a line breaks. */
void         rd_table_text_end_line   (RdTableText *self);

/* A row of a table in the cell, which is one line; of tables in such tables all is in that line. */
void         rd_table_text_begin_row  (RdTableText *self);
void         rd_table_text_next_cell  (RdTableText *self);      /* between two of its cells */
void         rd_table_text_end_row    (RdTableText *self);

/* "" where nothing but white space came; valid until it is changed. (transfer none) */
const char  *rd_table_text_get        (RdTableText *self);
gsize        rd_table_text_get_length (const RdTableText *self);

/* Whether it has more than RD_TABLE_TEXT_MAX bytes: the reader stops then. */
gboolean     rd_table_text_is_full    (const RdTableText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTableText, rd_table_text_free)

G_END_DECLS
