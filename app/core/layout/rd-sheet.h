/* rd-sheet.h — a table on its way out of the program
 *
 * A title, columns and rows of values, with no idea of where they came from: a
 * page makes one, and formats writes it as CSV or XLSX, draw puts it on paper,
 * the clipboard gets it as text.  Values keep their kind, so that a spreadsheet
 * receives dates and numbers and never a formula.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef enum
{
  RD_SHEET_TEXT,
  RD_SHEET_DAY,
  RD_SHEET_NUMBER,
} RdSheetKind;

typedef enum
{
  RD_SHEET_PLAIN = 0,
  RD_SHEET_APART = 1 << 0,   /* shown so that nobody takes it for what the other columns say */
  RD_SHEET_EXACT = 1 << 1,   /* what is typed into it stays as typed: no spreadsheet makes a date of it */
} RdSheetLook;

/* What is said before the table. */
typedef enum
{
  RD_SHEET_HEADING,
  RD_SHEET_PARAGRAPH,
  RD_SHEET_ITEM,             /* of a list */
} RdSheetSaid;

/* No colour: the cell looks like the others. */
#define RD_SHEET_NO_COLOUR G_MAXUINT32

typedef struct _RdSheet RdSheet;

/* @title names the table, for people; @as_at is the day on which it is true. (transfer full) */
RdSheet    *rd_sheet_new             (const char *title, RdDay as_at);
void        rd_sheet_free            (RdSheet *self);               /* NULL is fine */

/* Columns come before rows.  @heading is in the user's language; @letters is the
 * width that the column would like, against the others.
 */
void        rd_sheet_add_column      (RdSheet *self, const char *heading, RdSheetKind kind, guint letters);

/* How the column added last looks, and what a form says of it: one sentence; NULL for none. */
void        rd_sheet_set_look        (RdSheet *self, RdSheetLook look, const char *hint);

/* A line beneath the title: "Pseudonyms; 12 of 411 entries".  A warning stands above all else, in every
 * kind of file: "Real names". NULL for none.
 */
void        rd_sheet_set_note        (RdSheet *self, const char *note);
void        rd_sheet_set_warning     (RdSheet *self, const char *warning);

/* Another paragraph of what is said before the table, on a page or worksheet of its own. */
void        rd_sheet_say             (RdSheet *self, RdSheetSaid kind, const char *text);

/* The next cell, row by row, in the columns' order; what is added must be of the column's
 * kind.  A text is copied and made valid UTF-8 without control characters but tab and
 * line feed; NULL, "" and RD_DAY_NONE leave the cell empty.
 */
void        rd_sheet_add_text        (RdSheet *self, const char *text);
void        rd_sheet_take_text       (RdSheet *self, char *text);
void        rd_sheet_add_day         (RdSheet *self, RdDay day);
void        rd_sheet_add_number      (RdSheet *self, gint64 number);
void        rd_sheet_add_nothing     (RdSheet *self);

/* The cell added last is marked by a bar of @colour, 0xRRGGBB, which only repeats what its words say. */
void        rd_sheet_set_colour      (RdSheet *self, guint32 colour);

const char *rd_sheet_get_title       (const RdSheet *self);
RdDay       rd_sheet_get_as_at       (const RdSheet *self);
guint       rd_sheet_get_n_columns   (const RdSheet *self);
const char *rd_sheet_get_heading     (const RdSheet *self, guint column);
RdSheetKind rd_sheet_get_kind        (const RdSheet *self, guint column);
guint       rd_sheet_get_letters     (const RdSheet *self, guint column);

RdSheetLook rd_sheet_get_look        (const RdSheet *self, guint column);
const char *rd_sheet_get_hint        (const RdSheet *self, guint column);   /* NULL where there is none */
const char *rd_sheet_get_note        (const RdSheet *self);                 /* NULL where there is none */
const char *rd_sheet_get_warning     (const RdSheet *self);                 /* NULL where there is none */

guint       rd_sheet_get_n_said      (const RdSheet *self);
const char *rd_sheet_get_said        (const RdSheet *self, guint i, RdSheetSaid *out_kind);

/* What the title begins with, before " · ": it names no case. (transfer full) */
char       *rd_sheet_dup_subject     (const RdSheet *self);

/* The columns' shares of @total, by their letters; together they are @total. (transfer full) */
guint      *rd_sheet_make_widths     (const RdSheet *self, guint total);

/* Whole rows; one that is not complete does not count. */
guint       rd_sheet_get_n_rows      (const RdSheet *self);
gboolean    rd_sheet_is_empty_cell   (const RdSheet *self, guint row, guint column);
const char *rd_sheet_get_text        (const RdSheet *self, guint row, guint column);    /* of a text column; "" where empty */
RdDay       rd_sheet_get_day         (const RdSheet *self, guint row, guint column);
gint64      rd_sheet_get_number      (const RdSheet *self, guint row, guint column);

guint32     rd_sheet_get_colour      (const RdSheet *self, guint row, guint column);

/* The paper behind a cell of that colour: so light that black text keeps 14 : 1. */
guint32     rd_sheet_make_tint       (guint32 colour);

/* Any cell for a program: dates as ISO 8601, numbers in digits, "" where empty. (transfer full) */
char       *rd_sheet_dup_cell        (const RdSheet *self, guint row, guint column);

/* @text with an apostrophe before it where it would be taken for a formula. (transfer full) */
char       *rd_sheet_disarm          (const char *text);

/* The rows as text that pastes into a spreadsheet, headings first: tabs between the
 * cells, one row a line, formulas disarmed; and the same as an HTML table. (transfer full)
 */
char       *rd_sheet_to_tabs         (const RdSheet *self);
char       *rd_sheet_to_html         (const RdSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSheet, rd_sheet_free)

G_END_DECLS
