/* rd-register-documents.c — files that are kept with a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-documents.h"

#include <string.h>

#include "core/review/rd-agency-request.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-contents.h"
#include "store/rd-store-rows.h"

#define DIGEST_PART_MIN 8

typedef struct
{
  RdReviewDocument *document;
  RdAgencyRequest  *request;   /* received with it; NULL where none is */
  GBytes           *bytes;
} Keeping;

/* Auxiliary methods */

static char *
get_name_of_user (void)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  return g_utf8_make_valid (name, -1);
}

static RdReviewDocument *
make_document (RdReviewItem *review, const RdDocumentPlace *place, const RdAgencyRequest *request,
               const RdDocumentFile *file, RdDay today)
{
  RdReviewDocument *document = rd_review_document_new (rd_review_item_get_review (review)->id);

  document->kind = g_strdup (place->kind != NULL ? place->kind : "agency-return");
  document->agency_id = g_strdup (request != NULL ? request->agency_id : place->agency_id);
  document->request_id = g_strdup (place->request_id);
  document->name = g_strdup (file->name);
  document->media_type = g_strdup (file->media_type);
  document->size = (int) g_bytes_get_size (file->bytes);
  document->sha256 = g_strdup (file->sha256);
  document->received = place->received != RD_DAY_NONE ? place->received : today;
  document->received_by = get_name_of_user ();
  document->note = g_strdup (place->note);
  rd_register_tidy_texts (&rd_review_document_type, document);
  return document;
}

/* Another document of the register with the same bytes, of any review; (transfer none), may be NULL. */
static const RdReviewDocument *
find_twin (RdRegister *self, const char *sha256)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);
      const GPtrArray *documents = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS);

      for (guint j = 0; j < documents->len; j++)
        if (g_str_equal (((const RdReviewDocument *) documents->pdata[j])->sha256, sha256))
          return documents->pdata[j];
    }
  return NULL;
}

static gboolean
is_kept (RdReviewItem *review, const RdReviewDocument *document)
{
  const GPtrArray *documents = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS);

  for (guint i = 0; i < documents->len; i++)
    {
      const RdReviewDocument *other = documents->pdata[i];

      if (g_str_equal (other->sha256, document->sha256)
          && g_strcmp0 (other->agency_id, document->agency_id) == 0
          && g_strcmp0 (other->request_id, document->request_id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Checking */

static gboolean
check_place (RdReviewItem *review, const RdDocumentPlace *place, const RdAgencyRequest *request, GError **error)
{
  if (place->kind != NULL && !g_strv_contains (rd_review_document_kinds, place->kind))
    return rd_register_fail_value (error, RD_FAULT_CODE);
  if (place->request_id != NULL && request == NULL)
    return rd_register_fail_missing (error);
  if (place->agency_id != NULL && rd_review_item_find_row (review, RD_ROWS_AGENCIES, place->agency_id) == NULL)
    return rd_register_fail_missing (error);
  return TRUE;
}

static gboolean
check_document (RdRegister *self, RdReviewItem *review, const RdReviewDocument *document, GError **error)
{
  if (!rd_register_has_text (document->name) || document->size <= 0 || document->size > RD_DOCUMENT_MAX)
    return rd_register_fail_value (error, RD_FAULT_NAME);
  if (is_kept (review, document))
    return rd_register_fail_value (error, RD_FAULT_KEPT_ALREADY);
  return rd_register_check_event (self, document->received, error)
         && rd_register_check_text (document->name, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
         && rd_register_check_text (document->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* The request as it is once the document has come; NULL where that changes nothing.  A return
 * that was to be improved is another one now: its quality is still to be checked. (transfer full)
 */
static RdAgencyRequest *
make_received (const RdAgencyRequest *request, RdDay day)
{
  RdAgencyRequest *received;
  gboolean is_again = request != NULL && g_strcmp0 (request->quality, "to-improve") == 0;

  if (request == NULL || (request->received != RD_DAY_NONE && !is_again))
    return NULL;
  received = rd_agency_request_copy (request);
  received->received = request->asked != RD_DAY_NONE ? MAX (day, request->asked) : day;
  received->checked = RD_DAY_NONE;
  g_clear_pointer (&received->quality, g_free);
  return received;
}

/* Inside actions */

static gboolean
write_keeping (RdRegister *self, gpointer data, GError **error)
{
  Keeping *keeping = data;

  return rd_store_keep_digested (self->store, keeping->bytes, keeping->document->sha256, error)
         && rd_store_put_row (self->store, RD_ROWS_DOCUMENTS, keeping->document, error)
         && (keeping->request == NULL || rd_store_put_row (self->store, RD_ROWS_AGENCY_REQUESTS, keeping->request, error));
}

/* Public API */

gboolean
rd_register_keep_document (RdRegister *self, RdReviewItem *review, const RdDocumentPlace *place,
                           const RdDocumentFile *file, char **out_twin, GError **error)
{
  const RdAgencyRequest *request = NULL;
  const RdReviewDocument *twin;
  g_autoptr(RdReviewDocument) document = NULL;
  g_autoptr(RdAgencyRequest) received = NULL;
  g_autofree char *twin_id = NULL;
  Keeping keeping = { 0 };
  RdRegisterAct act = { .code = "document-added", .scope = RD_SCOPE_ROWS, .write = write_keeping, .data = &keeping };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);
  g_return_val_if_fail (place != NULL && file != NULL, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  if (place->request_id != NULL)
    request = rd_review_item_find_row (review, RD_ROWS_AGENCY_REQUESTS, place->request_id);
  if (!check_place (review, place, request, error))
    return FALSE;
  document = make_document (review, place, request, file, self->today);
  if (!check_document (self, review, document, error))
    return FALSE;
  twin = find_twin (self, document->sha256);
  twin_id = twin != NULL ? g_strdup (twin->id) : NULL;
  received = make_received (request, document->received);
  keeping = (Keeping) { document, received, file->bytes };
  act.review_id = rd_review_item_get_review (review)->id;
  if (!rd_register_act (self, &act, error))
    return FALSE;
  if (out_twin != NULL)
    *out_twin = g_steal_pointer (&twin_id);
  return TRUE;
}

gboolean
rd_register_remove_document (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdReviewDocument *document;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  document = rd_review_item_find_row (review, RD_ROWS_DOCUMENTS, id);
  if (document == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, "document-removed", NULL, RD_ROWS_DOCUMENTS, document, error);
}

/* The bytes, checked against their digest. (transfer full) */
static GBytes *
read_document (RdRegister *self, const RdReviewDocument *document, GError **error)
{
  return rd_register_check_ready (self, error) ? rd_store_get_content (self->store, document->sha256, error) : NULL;
}

char *
rd_register_show_document (RdRegister *self, const RdReviewDocument *document, GError **error)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && document != NULL, NULL);

  bytes = read_document (self, document, error);
  if (bytes == NULL)
    return NULL;
  if (self->shelf == NULL)
    self->shelf = rd_document_shelf_new ();
  return rd_document_shelf_put (self->shelf, document->name, bytes, error);
}

gboolean
rd_register_save_document (RdRegister *self, const RdReviewDocument *document, const char *path, GError **error)
{
  g_autoptr(GBytes) bytes = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (RD_IS_REGISTER (self) && document != NULL && path != NULL, FALSE);

  bytes = read_document (self, document, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

guint
rd_review_item_count_documents (RdReviewItem *review, const char *request_id)
{
  const GPtrArray *documents;
  guint n = 0;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && request_id != NULL, 0);

  documents = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS);
  for (guint i = 0; i < documents->len; i++)
    n += g_strcmp0 (((const RdReviewDocument *) documents->pdata[i])->request_id, request_id) == 0;
  return n;
}

const RdReviewDocument *
rd_review_item_find_document (RdReviewItem *review, const char *id)
{
  const GPtrArray *documents;
  const RdReviewDocument *found = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && id != NULL, NULL);

  found = rd_review_item_find_row (review, RD_ROWS_DOCUMENTS, id);
  if (found != NULL || strlen (id) < DIGEST_PART_MIN)
    return found;
  documents = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS);
  for (guint i = 0; i < documents->len; i++)
    if (g_ascii_strncasecmp (((const RdReviewDocument *) documents->pdata[i])->sha256, id, strlen (id)) == 0)
      {
        if (found != NULL)
          return NULL;
        found = documents->pdata[i];
      }
  return found;
}
