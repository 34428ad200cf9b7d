/* rd-command-document.c — document list, document save: files that are kept with a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-table.h"
#include "core/review/rd-agency-request.h"
#include "core/review/rd-agency.h"
#include "model/rd-register-documents.h"

static char *save_path;

static const GOptionEntry save_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &save_path, N_("The file to be written"), N_("FILE") },
  { NULL }
};

static const RdColumn columns[] = {
  { "id" },
  { "review", N_("Review") },
  { "document", N_("Document") },
  { "kind", N_("Kind") },
  { "agency", N_("Agency") },
  { "item", N_("Item") },
  { "type" },
  { "size", N_("Size") },
  { "sha256", N_("SHA-256") },
  { "received", N_("Received") },
  { "received_by", N_("By") },
  { "note" },
  { NULL }
};

static JsonObject *
make_row (RdReviewItem     *review,
          const RdReviewDocument *document)
{
  JsonObject *row = json_object_new ();
  const RdAgency *agency = document->agency_id != NULL
                           ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, document->agency_id) : NULL;
  const RdAgencyRequest *request = document->request_id != NULL
                                   ? rd_review_item_find_row (review, RD_ROWS_AGENCY_REQUESTS, document->request_id) : NULL;

  rd_row_set_text (row, "id", document->id);
  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "document", document->name);
  rd_row_set_text (row, "kind", document->kind);
  rd_row_set_text (row, "agency", agency != NULL ? agency->code : NULL);
  rd_row_set_text (row, "item", request != NULL ? request->item : NULL);
  rd_row_set_text (row, "type", document->media_type);
  rd_row_set_number (row, "size", document->size);
  rd_row_set_text (row, "sha256", document->sha256);
  rd_row_set_day (row, "received", document->received);
  rd_row_set_text (row, "received_by", document->received_by);
  rd_row_set_text (row, "note", document->note);

  return row;
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *documents;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;

  documents = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS);
  rows = json_array_new ();
  for (guint i = 0; i < documents->len; i++)
    json_array_add_object_element (rows, make_row (review, g_ptr_array_index (documents, i)));

  return rd_output_rows (call, columns, rows, _("No documents."));
}

static RdExit
run_save (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdReviewDocument *document;
  g_autofree char *quoted = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || !rd_call_require ("--output", save_path))
    return RD_EXIT_USAGE;

  document = rd_review_item_find_document (review, call->args[1]);
  quoted = rd_call_quote (call->args[1]);
  if (document == NULL)
    return rd_call_refuse (_("no one document %s; “document list” lists their ids and digests"), quoted);
  if (!rd_call_check_new_file (save_path) || !rd_call_check_output_file (call, save_path))
    return RD_EXIT_USAGE;
  if (!rd_register_save_document (call->reg, document, save_path, &error))
    return rd_call_fail_new_file (error, save_path);

  return rd_output_file (call, save_path);
}

const RdCommand rd_command_document[] = {
  { "document", "list", "REVIEW", N_("List the documents that are kept with a review"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "document", "save", "REVIEW ID -o FILE", N_("Write a copy of a document"),
    2, 2, RD_NEEDS_READING, FALSE, save_options, run_save },
  { NULL }
};
