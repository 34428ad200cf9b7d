/* rd-document-file.h — a file from outside, read into memory to be kept
 *
 * Nothing is read before it is known to be an ordinary file of a size that is
 * taken: not a device, a pipe, a folder; not one of 500 MB, sparse or not.  What
 * grows while it is read is refused as well.  The name is kept without its folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The message has the file's last name between “ ”. */
#define RD_DOCUMENT_ERROR (rd_document_error_quark ())
typedef enum
{
  RD_DOCUMENT_ERROR_NOT_A_FILE,   /* a folder, a pipe, a device */
  RD_DOCUMENT_ERROR_TOO_LARGE,    /* more than RD_DOCUMENT_MAX */
  RD_DOCUMENT_ERROR_EMPTY,
  RD_DOCUMENT_ERROR_UNREADABLE,   /* not there, not allowed, the disk failed */
  RD_DOCUMENT_ERROR_BAD_NAME,     /* no name that could be kept */
} RdDocumentError;
GQuark rd_document_error_quark (void);

typedef struct
{
  char   *name;         /* UTF-8, on one line, without a folder */
  char   *media_type;   /* "application/pdf" */
  GBytes *bytes;
  char   *sha256;       /* of them, in lower-case hexadecimal digits */
} RdDocumentFile;

void            rd_document_file_free (RdDocumentFile *self);   /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDocumentFile, rd_document_file_free)

/* Reads it here and now. @cancellable may be NULL. (transfer full) */
RdDocumentFile *rd_document_file_read (const char *path, GCancellable *cancellable, GError **error);

/* The same in a thread of its own. @progress, which may be NULL, is called in the
 * main loop with what has been read of how much, in bytes, until @callback is.
 */
typedef void (*RdDocumentProgress) (gsize n_read, gsize n_all, gpointer user_data);

void            rd_document_file_read_async  (const char *path, RdDocumentProgress progress, gpointer progress_data,
                                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
RdDocumentFile *rd_document_file_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
