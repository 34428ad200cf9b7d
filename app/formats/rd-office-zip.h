/* rd-office-zip.h — the parts of an office file
 *
 * A .docx or .odt is a ZIP of named parts.  A file from outside is hostile: its
 * directory is read first (rd-office-zip-directory.h), and what it declares is
 * held against limits before anything is unpacked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RD_OFFICE_ZIP_ERROR (rd_office_zip_error_quark ())
typedef enum
{
  RD_OFFICE_ZIP_ERROR_NOT_A_ZIP,
  RD_OFFICE_ZIP_ERROR_OLD_FORMAT,   /* .doc, or a file that Word has encrypted */
  RD_OFFICE_ZIP_ERROR_ENCRYPTED,
  RD_OFFICE_ZIP_ERROR_TOO_LARGE,    /* the file, a part, their number or their sum */
  RD_OFFICE_ZIP_ERROR_DAMAGED,      /* cut short, or not what its directory says */
  RD_OFFICE_ZIP_ERROR_BAD_NAME,     /* a part that leads out of the file, or is there twice */
} RdOfficeZipError;
GQuark       rd_office_zip_error_quark (void);

#define RD_OFFICE_ZIP_MAX_BYTES    (32 * 1024 * 1024)    /* of the file */
#define RD_OFFICE_ZIP_MAX_PARTS    2000
#define RD_OFFICE_ZIP_MAX_UNPACKED (96 * 1024 * 1024)    /* of all parts together */
#define RD_OFFICE_ZIP_MAX_RATIO    300                   /* of a part of more than a megabyte */

typedef struct _RdOfficeZip RdOfficeZip;

/* An empty one. (transfer full) */
RdOfficeZip *rd_office_zip_new         (void);
void         rd_office_zip_free        (RdOfficeZip *self);    /* NULL is fine */

/* Every part unpacked and held against its checksum; folders are left out. (transfer full) */
RdOfficeZip *rd_office_zip_read        (GBytes *bytes, GError **error);

guint        rd_office_zip_get_n_parts (const RdOfficeZip *self);
const char  *rd_office_zip_get_name    (const RdOfficeZip *self, guint i);

/* NULL where there is no such part. (transfer none) */
GBytes      *rd_office_zip_find        (const RdOfficeZip *self, const char *name);

/* In the place of the part of that name, or after all others. */
void         rd_office_zip_put         (RdOfficeZip *self, const char *name, GBytes *bytes);
gboolean     rd_office_zip_remove      (RdOfficeZip *self, const char *name);

/* A part called “mimetype” comes first and is stored as it is, as OpenDocument
 * wants it; no part has a time. (transfer full)
 */
GBytes      *rd_office_zip_write       (const RdOfficeZip *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdOfficeZip, rd_office_zip_free)

G_END_DECLS
