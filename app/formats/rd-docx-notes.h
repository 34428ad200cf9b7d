/* rd-docx-notes.h — the footnotes, endnotes and comments of a Word file
 *
 * Internal to rd-docx-read.  Each is one line of text, known by its id.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-relations.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *footnotes;   /* id → text; all three */
  GHashTable *endnotes;
  GHashTable *comments;
} RdDocxNotes;

/* Those of the parts that @relations, of the document, name. */
gboolean rd_docx_notes_read  (RdDocxNotes *self, RdOfficeArchive *archive, const GPtrArray *relations,
                              GCancellable *cancellable, GError **error);
void     rd_docx_notes_clear (RdDocxNotes *self);

G_END_DECLS
