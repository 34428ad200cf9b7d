/* test-rows.c — the kinds of records that are kept with a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-rows.h"

#include <string.h>

#include "core/review/rd-agency.h"

/* What the store and the history take for granted of each table of fields. */
static void
test_tables (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    {
      const RdRecordType *type = rd_rows_get_type (kind);
      const RdField *review = rd_record_find_field (type, "review_id");

      g_assert_cmpint (rd_rows_find_kind (type), ==, (int) kind);
      g_assert_true (g_hash_table_add (names, (gpointer) type->name));
      g_assert_cmpint (type->fields[0].flags, ==, RD_FIELD_KEY);
      g_assert_cmpint (type->fields[type->n_fields - 1].flags, ==, RD_FIELD_REVISION);
      g_assert_cmpint (review != NULL, ==, kind < RD_N_REVIEW_ROWS);
      g_assert_nonnull (type->free_record);
      for (gsize i = 0; i < type->n_fields; i++)
        g_assert_cmpstr (type->fields[i].label, >, "");
    }
}

/* A kind stands after those that it refers to: whoever removes a review goes backwards. */
static void
test_order (void)
{
  static const struct { RdRowsKind first, then; } pairs[] = {
    { RD_ROWS_AGENCIES, RD_ROWS_AGENCY_REQUESTS },
    { RD_ROWS_AGENCIES, RD_ROWS_INDEPENDENCE },
    { RD_ROWS_REVIEWERS, RD_ROWS_INDEPENDENCE },
    { RD_ROWS_AGENCY_REQUESTS, RD_ROWS_DOCUMENTS },
    { RD_ROWS_DOCUMENTS, RD_ROWS_LETTERS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpint (pairs[i].first, <, pairs[i].then);
}

static void
test_new_record (void)
{
  g_autoptr (RdAgency) agency = rd_agency_new ("review");
  g_autoptr (RdAgency) other = rd_agency_new (NULL);
  g_autoptr (RdAgency) copy = rd_agency_copy (agency);

  g_assert_true (g_uuid_string_is_valid (agency->id));
  g_assert_cmpstr (agency->id, !=, other->id);
  g_assert_cmpstr (agency->review_id, ==, "review");
  g_assert_cmpint (agency->revision, ==, 0);
  g_assert_true (rd_record_equal (&rd_agency_type, agency, copy));
  g_assert_false (rd_record_equal (&rd_agency_type, agency, other));
}

static void
test_find (void)
{
  g_autoptr (RdRows) rows = rd_rows_new ();
  RdAgency *agency = rd_agency_new ("review");

  g_ptr_array_add (rows->lists[RD_ROWS_AGENCIES], agency);
  g_assert_true (rd_rows_find (rows, RD_ROWS_AGENCIES, agency->id) == agency);
  g_assert_null (rd_rows_find (rows, RD_ROWS_AGENCIES, "another"));
  g_assert_null (rd_rows_find (rows, RD_ROWS_AGENCIES, NULL));
  g_assert_null (rd_rows_find (rows, RD_ROWS_CONTACTS, agency->id));
  rd_rows_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/tables", test_tables);
  g_test_add_func ("/rows/order", test_order);
  g_test_add_func ("/rows/new-record", test_new_record);
  g_test_add_func ("/rows/find", test_find);
  return g_test_run ();
}
