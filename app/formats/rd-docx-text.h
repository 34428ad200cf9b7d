/* rd-docx-text.h — the text of a Word document's paragraphs, as it is seen
 *
 * Internal to rd-docx-read.  Takes elements as they pass and adds to a cell's text what a
 * reader of the final document sees: insertions and not deletions, a field's result
 * and not its code, one of two alternatives, no prompts of empty controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-docx-names.h"
#include "formats/rd-table-text.h"

G_BEGIN_DECLS

/* Fields that have begun and not ended. */
typedef struct
{
  guint   n;
  guint64 in_code;    /* a bit each, the first 64: between its beginning and its separator */
} RdDocxFields;

/* To be filled with zeros; @controls and @alternatives are made by rd_docx_text_init(). */
typedef struct
{
  RdTableText *target;          /* NULL: what is read goes nowhere. (borrowed) */
  gboolean     is_tracked;      /* a change was seen; whoever starts a cell resets it */
  guint        n_mutes;         /* reasons for which text is left out, while tables are still followed */
  RdDocxFields fields;          /* whoever starts a cell saves and resets them */

  guint        n_unread;        /* elements begun since one that is not read, that one included */
  gboolean     is_in_text;
  gboolean     is_in_paragraph_properties;
  gboolean     is_in_control_properties;
  guint        n_paragraphs;    /* that have begun: a text box stands in a paragraph */
  guint64      joined;          /* a bit each: its end was deleted, so it goes on in the next */
  GArray      *controls;        /* gboolean: it shows its prompt */
  GArray      *alternatives;    /* gboolean: one of them was read */
  GPtrArray   *choices;         /* of the form's list that is being read */
  guint        choice;
  gsize        n_before;        /* length of the target where the result of a field began */
} RdDocxText;

void     rd_docx_text_init  (RdDocxText *self);
void     rd_docx_text_clear (RdDocxText *self);

/* Whether the element was one of these; what is not read counts as such. */
gboolean rd_docx_text_begin (RdDocxText *self, RdDocxElement element, const RdXmlAttributes *attributes);
gboolean rd_docx_text_end   (RdDocxText *self, RdDocxElement element);
void     rd_docx_text_add   (RdDocxText *self, const char *text, gsize length);

/* An element that switches something on: <w:hidden/>, but not <w:hidden w:val="0"/>. */
gboolean rd_docx_is_on      (const RdXmlAttributes *attributes);

G_END_DECLS
