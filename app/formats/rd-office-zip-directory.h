/* rd-office-zip-directory.h — what a ZIP file says is in it, held against limits
 *
 * Internal to rd-office-zip and rd-office-archive.  Reads the directory at the end of the file and
 * unpacks nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-zip.h"

G_BEGIN_DECLS

typedef struct
{
  char     *name;         /* UTF-8, relative, with "/" between folders */
  gsize     start;        /* where its packed bytes begin in the file */
  guint32   packed;       /* how many these are; they lie in the file */
  guint32   size;         /* unpacked */
  guint32   crc;
  gboolean  is_deflated;  /* else stored as it is */
} RdOfficeZipEntry;

/* What the directory is held against. */
typedef struct
{
  gsize   bytes;      /* of the file */
  guint64 unpacked;   /* of all parts together, as declared */
  guint32 ratio;      /* of a part of more than a megabyte; 0 for any */
} RdOfficeZipLimits;

void       rd_office_zip_entry_free     (RdOfficeZipEntry *self);

/* Files only, in the order of the directory. (transfer full): a GPtrArray that frees
 * its entries; NULL with RD_OFFICE_ZIP_ERROR.
 */
GPtrArray *rd_office_zip_directory_read (GBytes *bytes, const RdOfficeZipLimits *limits, GError **error);

G_END_DECLS
