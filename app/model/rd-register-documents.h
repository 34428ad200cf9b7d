/* rd-register-documents.h — files that are kept with a review
 *
 * The bytes of a document are kept in the register, once, under their SHA-256; a
 * record says whose they are, how they were called, who put them in and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-review-document.h"
#include "model/rd-document-file.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  const char *kind;         /* a code of rd_review_document_kinds; NULL: "agency-return" */
  const char *agency_id;    /* may be NULL */
  const char *request_id;   /* may be NULL; brings its agency with it */
  RdDay       received;     /* RD_DAY_NONE: today */
  const char *note;         /* may be NULL */
} RdDocumentPlace;

/* Keeps the file as one action.  The request that it answers is received with it on that
 * day, where it was not yet.  BAD_VALUE “kept-already” where the same agency’s documents have
 * these very bytes already, with the same request.  @out_twin, which may be NULL, receives the
 * id of another document of the register with the same bytes, or NULL: they are kept
 * once for both. (transfer full)
 */
gboolean rd_register_keep_document   (RdRegister *self, RdReviewItem *review, const RdDocumentPlace *place,
                                      const RdDocumentFile *file, char **out_twin, GError **error);

/* Its record goes; the bytes stay for what else refers to them, and for undo. */
gboolean rd_register_remove_document (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* A read-only copy for another program to open, in a private folder that is removed when
 * the register is closed. (transfer full): its path
 */
char    *rd_register_show_document   (RdRegister *self, const RdReviewDocument *document, GError **error);

/* Writes its bytes to @path: all of them, or what was there stays. */
gboolean rd_register_save_document   (RdRegister *self, const RdReviewDocument *document, const char *path, GError **error);

/* How many documents answer that request. */
guint    rd_review_item_count_documents (RdReviewItem *review, const char *request_id);

/* By its id, or by so much of the beginning of its SHA-256 (eight digits at
 * least) as names one document alone; NULL where none or several are meant. (transfer none)
 */
const RdReviewDocument *rd_review_item_find_document (RdReviewItem *review, const char *id);

G_END_DECLS
