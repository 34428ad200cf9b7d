/* rd-office-archive.h — an office file of which single parts are read
 *
 * Unlike rd-office-zip.h, which unpacks everything, this unpacks what is asked for
 * and nothing else, piece by piece: a picture of 30 MB costs nothing, and a sheet of
 * 60 MB is never held whole.  The directory is held against limits first; what a part
 * turns out to be is counted while it is unpacked.  Errors are those of
 * rd-table-file-error.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml-stream.h"

G_BEGIN_DECLS

#define RD_OFFICE_ARCHIVE_MAX_BYTES    (256 * 1024 * 1024)     /* of the file */
#define RD_OFFICE_ARCHIVE_MAX_UNPACKED (1024 * 1024 * 1024)    /* of all parts together, as the directory declares them */
#define RD_OFFICE_ARCHIVE_MAX_PART     (256 * 1024 * 1024)     /* of a part that is read */

typedef struct _RdOfficeArchive RdOfficeArchive;

/* The directory, and the start of each XML part: DOCTYPE where one has a DOCTYPE, read or not.  @bytes is kept. (transfer full) */
RdOfficeArchive *rd_office_archive_open        (GBytes *bytes, GError **error);
void             rd_office_archive_free        (RdOfficeArchive *self);      /* NULL is fine */

gboolean         rd_office_archive_has         (const RdOfficeArchive *self, const char *name);
guint            rd_office_archive_get_n_parts (const RdOfficeArchive *self);
const char      *rd_office_archive_get_name    (const RdOfficeArchive *self, guint i);

/* A small part whole; TOO_LARGE where it has more than @most bytes, DAMAGED where there is none. (transfer full) */
GBytes          *rd_office_archive_unpack      (RdOfficeArchive *self, const char *name, gsize most, GError **error);

/* An XML part, told to @handler; DAMAGED where there is none, or where its checksum is another. */
gboolean         rd_office_archive_parse       (RdOfficeArchive *self, const char *name, const RdXmlStreamHandler *handler,
                                                gpointer data, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdOfficeArchive, rd_office_archive_free)

G_END_DECLS
