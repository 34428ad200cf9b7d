/* rd-letter-sheet.h — the templates that a letter can be made from
 *
 * Those that come with the program, each as .docx and .odt, and the board's own,
 * which take the place of those with the same code or stand beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-letter-template.h"
#include "formats/rd-letter-merge.h"
#include "model/rd-letter-error.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Whom a letter goes to. */
typedef enum
{
  RD_LETTER_TO_RECIPIENT,   /* one of those who are told of its milestone */
  RD_LETTER_TO_AGENCY,      /* an agency of the review */
  RD_LETTER_TO_ANYBODY,     /* words: a member of the family, a professional, another board */
} RdLetterAddressee;

typedef struct
{
  char              *code;        /* "decision" */
  char              *label;       /* "Decision about a review" */
  RdLetterAddressee  addressee;
  char              *milestone;   /* that sending it records; NULL: none */
  char              *recipient;   /* where it always goes to the same one; NULL */
  gboolean           is_own;      /* the board's */
  gboolean           is_shipped;  /* one of that code comes with the program */
  gboolean           has_docx;
  gboolean           has_odt;
  char              *sha256;      /* of the board's own; NULL */
} RdLetterSheet;

void           rd_letter_sheet_free     (RdLetterSheet *self);

/* In the order of a review; the board's further ones last, by label. (transfer full): a
 * GPtrArray that frees its elements.
 */
GPtrArray     *rd_letter_sheets_list    (RdRegister *reg);

/* NULL with RD_REGISTER_LETTER_ERROR_UNKNOWN_TEMPLATE where there is none. (transfer full) */
RdLetterSheet *rd_letter_sheet_find     (RdRegister *reg, const char *code, GError **error);

/* The first whose letters record that milestone when they are sent, or NULL. (transfer full) */
RdLetterSheet *rd_letter_sheet_find_for (RdRegister *reg, const char *milestone);

/* The template's file. (transfer full) */
GBytes        *rd_letter_sheet_load     (RdRegister *reg, const RdLetterSheet *self, RdLetterFormat format, GError **error);

/* The ids of those who can be written to in a review; NULL-terminated, empty where
 * it is anybody, or an agency. (transfer full)
 */
char         **rd_letter_sheet_list_recipients (const RdLetterSheet *self, RdReviewItem *review);

/* "docx", "odt", and what the files are. */
const char    *rd_letter_format_get_ending (RdLetterFormat format);
const char    *rd_letter_format_get_type   (RdLetterFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLetterSheet, rd_letter_sheet_free)

G_END_DECLS
