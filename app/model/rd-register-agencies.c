/* rd-register-agencies.c — agencies of a review, kept and removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-agencies.h"

#include <string.h>

#include "core/review/rd-review-document.h"
#include "core/review/rd-independence.h"
#include "core/review/rd-letter.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-entries.h"

/* Auxiliary methods */

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

static gboolean
has_code (RdReviewItem *review, const char *code, const char *except_id)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);

  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *agency = agencies->pdata[i];

      if (g_ascii_strcasecmp (agency->code, code) == 0 && g_strcmp0 (agency->id, except_id) != 0)
        return TRUE;
    }
  return FALSE;
}

/* "northmoor-police": letters and digits of the name, in ASCII. (transfer full) */
static char *
make_stem (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autoptr(GString) stem = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && stem->len < 32; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (stem, g_ascii_tolower (*at));
    else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
      g_string_append_c (stem, '-');
  while (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  return g_strdup (stem->len > 0 ? stem->str : "agency");
}

/* A code that no agency of the review has. (transfer full) */
static char *
make_code (RdReviewItem *review, const char *name)
{
  char *code = make_stem (name);
  g_autofree char *stem = g_strdup (code);

  for (guint i = 2; has_code (review, code, NULL); i++)
    {
      g_free (code);
      code = g_strdup_printf ("%s-%u", stem, i);
    }
  return code;
}

/* Whether a script can name it: no blanks, no signs that a shell or a table would take for its own. */
static gboolean
is_code (const char *code)
{
  if (*code == '\0' || *code == '-' || strlen (code) > RD_AGENCY_CODE_MAX)
    return FALSE;
  for (const char *at = code; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("-_.", *at) == NULL)
      return FALSE;
  return TRUE;
}

/* Removing */

/* Appends a change for each row of @kind whose field @field is @id. */
static void
add_removals (GArray *changes, RdReviewItem *review, RdRowsKind kind, const char *field_name, const char *id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const RdField *field = rd_record_find_field (rd_rows_get_type (kind), field_name);

  for (guint i = 0; i < rows->len; i++)
    {
      RdRowChange change = { kind, rows->pdata[i], TRUE };

      if (g_strcmp0 (rd_record_get_text (rows->pdata[i], field), id) == 0)
        g_array_append_val (changes, change);
    }
}

/* The letters to the agency or with one of its documents, as they are without it. (transfer full) */
static GPtrArray *
free_letters (RdReviewItem *review, const char *agency_id)
{
  const GPtrArray *letters = rd_review_item_get_rows (review, RD_ROWS_LETTERS);
  GPtrArray *freed = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_free);

  for (guint i = 0; i < letters->len; i++)
    {
      const RdLetter *letter = letters->pdata[i];

      if (g_strcmp0 (letter->agency_id, agency_id) != 0)
        continue;
      g_ptr_array_add (freed, rd_letter_copy (letter));
      g_clear_pointer (&((RdLetter *) freed->pdata[freed->len - 1])->agency_id, g_free);
    }
  return freed;
}

/* Documents of letters stay, without the agency; what the agency returned goes. (transfer full) */
static GPtrArray *
free_documents (GArray *changes, RdReviewItem *review, const char *agency_id)
{
  const GPtrArray *documents = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS);
  GPtrArray *freed = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_review_document_free);

  for (guint i = 0; i < documents->len; i++)
    {
      const RdReviewDocument *document = documents->pdata[i];
      RdRowChange change = { RD_ROWS_DOCUMENTS, documents->pdata[i], TRUE };

      if (g_strcmp0 (document->agency_id, agency_id) != 0)
        continue;
      if (!g_str_equal (document->kind, "letter"))
        {
          g_array_append_val (changes, change);
          continue;
        }
      g_ptr_array_add (freed, rd_review_document_copy (document));
      g_clear_pointer (&((RdReviewDocument *) freed->pdata[freed->len - 1])->agency_id, g_free);
      g_clear_pointer (&((RdReviewDocument *) freed->pdata[freed->len - 1])->request_id, g_free);
    }
  return freed;
}

static void
add_puts (GArray *changes, RdRowsKind kind, const GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      RdRowChange change = { kind, records->pdata[i], FALSE };

      g_array_append_val (changes, change);
    }
}

/* Public API */

gboolean
rd_register_check_agency (RdReviewItem *review, const RdAgency *agency, GError **error)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && agency != NULL, FALSE);

  if (!rd_register_has_text (agency->name))
    return rd_register_fail_value (error, RD_FAULT_NAME);
  if (!is_code (agency->code) || has_code (review, agency->code, agency->id))
    return rd_register_fail_value (error, RD_FAULT_AGENCY_CODE);
  return rd_register_check_text (agency->name, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
         && rd_register_check_text (agency->contact, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (agency->contact_role, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (agency->email, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (agency->phone, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (agency->address, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (agency->representative, RD_TEXT_MAX, TRUE, RD_FAULT_CONTACT, error)
         && rd_register_check_text (agency->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

RdAgency *
rd_register_make_agency (RdReviewItem *review, const char *name, const GPtrArray *others, GError **error)
{
  g_autoptr(RdAgency) agency = NULL;
  g_autofree char *stem = NULL;
  guint n_tries = 1;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && name != NULL, NULL);

  agency = rd_agency_new (rd_review_item_get_review (review)->id);
  agency->name = g_strstrip (g_strdup (name));
  agency->code = make_code (review, agency->name);
  stem = g_strdup (agency->code);
  for (guint i = 0; others != NULL && i < others->len; i++)
    if (g_ascii_strcasecmp (((const RdAgency *) others->pdata[i])->code, agency->code) == 0)
      {
        g_free (agency->code);
        agency->code = g_strdup_printf ("%s-x%u", stem, n_tries++);
        i = -1;
      }
  return rd_register_check_agency (review, agency, error) ? g_steal_pointer (&agency) : NULL;
}

const RdAgency *
rd_review_item_find_agency (RdReviewItem *review, const char *code)
{
  const GPtrArray *agencies;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && code != NULL, NULL);

  agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  for (guint i = 0; i < agencies->len; i++)
    if (g_ascii_strcasecmp (((const RdAgency *) agencies->pdata[i])->code, code) == 0)
      return agencies->pdata[i];
  for (guint i = 0; i < agencies->len; i++)
    if (is_same_name (((const RdAgency *) agencies->pdata[i])->name, code))
      return agencies->pdata[i];
  return NULL;
}

gboolean
rd_register_put_agency (RdRegister *self, RdReviewItem *review, const RdAgency *agency, GError **error)
{
  g_autoptr(RdAgency) row = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && agency != NULL, FALSE);

  row = rd_agency_copy (agency);
  rd_register_tidy_texts (&rd_agency_type, row);
  if (!rd_register_has_text (row->code) && rd_register_has_text (row->name))
    {
      g_free (row->code);
      row->code = make_code (review, row->name);
    }
  if (!rd_register_check_agency (review, row, error))
    return FALSE;
  return rd_register_put_row (self, review, row->revision == 0 ? "agency-added" : "agency-changed", NULL,
                              RD_ROWS_AGENCIES, row, error);
}

/* An agency whose chronology is there cannot go. */
static gboolean
check_no_entries (RdRegister *self, const char *id, GError **error)
{
  gint64 n;

  if (!rd_register_check_ready (self, error) || !rd_store_count_agency_entries (self->store, id, &n, error))
    return FALSE;
  return n == 0 || rd_register_fail_value (error, RD_FAULT_HAS_ENTRIES);
}

gboolean
rd_register_remove_agency (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  g_autoptr(GArray) changes = NULL;
  g_autoptr(GPtrArray) letters = NULL;
  g_autoptr(GPtrArray) documents = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  if (rd_review_item_find_row (review, RD_ROWS_AGENCIES, id) == NULL)
    return rd_register_fail_missing (error);
  if (!check_no_entries (self, id, error))
    return FALSE;
  changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  letters = free_letters (review, id);
  documents = free_documents (changes, review, id);
  add_puts (changes, RD_ROWS_LETTERS, letters);
  add_puts (changes, RD_ROWS_DOCUMENTS, documents);
  add_removals (changes, review, RD_ROWS_CHRONOLOGY_IMPORTS, "agency_id", id);
  add_removals (changes, review, RD_ROWS_AGENCY_REQUESTS, "agency_id", id);
  add_removals (changes, review, RD_ROWS_INDEPENDENCE, "agency_id", id);
  add_removals (changes, review, RD_ROWS_AGENCIES, "id", id);
  return rd_register_change_rows (self, review, "agency-removed", NULL, (const RdRowChange *) changes->data,
                                  changes->len, NULL, error);
}
