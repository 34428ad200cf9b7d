/* rd-odt-text.h — the text of an OpenDocument text's paragraphs, as it is seen
 *
 * Internal to rd-odt-read.  Takes elements as they pass and adds to a cell what stands in
 * its paragraphs; footnotes and comments, which stand where they hang, go to the cell's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-odt-names.h"
#include "formats/rd-table-cell.h"

G_BEGIN_DECLS

/* To be filled with zeros; rd_odt_text_init() makes the rest. */
typedef struct
{
  RdTableCell *cell;          /* NULL: what is read goes nowhere. (borrowed) */
  gboolean     is_tracked;    /* a change was seen; whoever starts a cell resets it */
  gboolean     has_deletion;  /* something deleted stood there; since the row began */
  GHashTable  *deletions;     /* ids of changes: those that are deletions */
  GHashTable  *open;          /* of these, those whose text still stands in the file and is passing */
  gboolean     is_in_changes;
  char        *change;        /* id of the one that is being read */

  guint        n_unread;      /* elements begun since one that is not read, that one included */
  guint        n_paragraphs;  /* that have begun: a text box stands in a paragraph */
  guint        n_mutes;       /* controls that show their prompts */
  GArray      *controls;      /* gboolean: it shows its prompt */
  RdTableText *note;          /* of the note or comment that has begun */
  RdOdtElement note_kind;     /* RD_ODT_OTHER outside of them */
} RdOdtText;

void     rd_odt_text_init  (RdOdtText *self);
void     rd_odt_text_clear (RdOdtText *self);

/* Whether the element was one of these; what is not read counts as such. */
gboolean rd_odt_text_begin (RdOdtText *self, RdOdtElement element, const RdXmlAttributes *attributes);
gboolean rd_odt_text_end   (RdOdtText *self, RdOdtElement element);
void     rd_odt_text_add   (RdOdtText *self, const char *text, gsize length);

/* A row of the document's table begins. */
void     rd_odt_text_begin_row (RdOdtText *self);

/* Whether a note holds more than any real one: the reader stops then. */
gboolean rd_odt_text_is_full (const RdOdtText *self);

G_END_DECLS
