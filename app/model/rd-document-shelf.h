/* rd-document-shelf.h — documents put out to be looked at
 *
 * A document is opened by another program, which needs a file: it is written
 * read-only (0400) into a folder of this process's own (0700) under the user's
 * run-time folder, which is in memory.  The folder is locked while it is in use;
 * what a program that was killed left behind has no lock, and is swept away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RdDocumentShelf RdDocumentShelf;

/* Makes its folder when something is put on it. (transfer full) */
RdDocumentShelf *rd_document_shelf_new   (void);

/* Removes everything that was put out. NULL is fine. */
void             rd_document_shelf_free  (RdDocumentShelf *self);

/* The path of a file with these bytes, with an ending like that of @name but not
 * its other letters, since other programs keep lists of what they opened.
 * (transfer full); NULL with a G_FILE_ERROR
 */
char            *rd_document_shelf_put   (RdDocumentShelf *self, const char *name, GBytes *bytes, GError **error);

/* Removes what programs that are no more have left behind. */
void             rd_document_shelf_sweep (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDocumentShelf, rd_document_shelf_free)

G_END_DECLS
