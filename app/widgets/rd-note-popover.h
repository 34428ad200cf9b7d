/* rd-note-popover.h — the text of a footnote
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-buffer.h"

G_BEGIN_DECLS

#define RD_TYPE_NOTE_POPOVER (rd_note_popover_get_type ())
G_DECLARE_FINAL_TYPE (RdNotePopover, rd_note_popover, RD, NOTE_POPOVER, GtkPopover)

GtkWidget *rd_note_popover_new  (void);

/* Shows the footnote of @atom in @text at @place of its parent, to be changed where @editable.  One that is left
 * without words is taken out of the text.
 */
void       rd_note_popover_open (RdNotePopover *self, RdDocumentBuffer *text, RdDocumentTag *atom, gboolean editable,
                                 const GdkRectangle *place);

/* The text in it. (transfer none) */
RdDocumentBuffer *rd_note_popover_get_text (RdNotePopover *self);

G_END_DECLS
