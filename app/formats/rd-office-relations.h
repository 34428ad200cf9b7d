/* rd-office-relations.h — which part of an Office file is what
 *
 * In .docx and .xlsx files parts are found by relationships, not by their names.
 * What lies outside of the file is left out: it is never fetched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-archive.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;      /* "rId3" */
  char *kind;    /* the end of its type: "officeDocument", "comments", "worksheet"; strict and transitional ones alike */
  char *part;    /* "word/comments.xml"; may not be there */
} RdOfficeRelation;

/* Those of @part, in file order; "" for those of the whole file.  None where it has none.
 * (transfer full): a GPtrArray of RdOfficeRelation that frees its elements
 */
GPtrArray  *rd_office_relations_read      (RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error);

/* The part of the first of @kind, or with @id; NULL where there is none. (transfer none) */
const char *rd_office_relations_find_kind (const GPtrArray *relations, const char *kind);
const char *rd_office_relations_find_id   (const GPtrArray *relations, const char *id);

G_END_DECLS
