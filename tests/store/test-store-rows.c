/* test-store-rows.c — every kind of record, and the bytes of documents, in and out of the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-contents.h"

#include "core/review/rd-agency.h"
#include "core/review/rd-review-document.h"
#include "core/review/rd-local-milestone.h"
#include "core/review/rd-person.h"
#include "store/rd-store-entries.h"
#include "rd-test-store.h"

/* A record whose every field has something in it that can be told from another's. */
static gpointer
make_full (RdRowsKind kind, const char *review_id, GHashTable *ids, int n)
{
  const RdRecordType *type = rd_rows_get_type (kind);
  gpointer record = rd_record_new_for (type, review_id);

  for (gsize i = 1; i + 1 < type->n_fields; i++)
    {
      const RdField *field = &type->fields[i];
      g_autofree char *text = g_strdup_printf ("%s %d", field->name, n);
      const char *known = g_hash_table_lookup (ids, field->name);

      if (g_str_equal (field->name, "review_id"))
        continue;
      if (field->type == RD_FIELD_TEXT)
        rd_record_set_text (record, field, known != NULL ? known : text);
      else if (field->type == RD_FIELD_DAY)
        rd_record_set_day (record, field, rd_day_from_ymd (2016, 2, 20 + n));
      else
        rd_record_set_integer (record, field, field->type == RD_FIELD_FLAG ? 1 : 1 + n);
    }
  return record;
}

/* What a field that refers to another record may hold: name of the field → id. */
static void
note_id (GHashTable *ids, RdRowsKind kind, gpointer record)
{
  static const struct { RdRowsKind kind; const char *field; } fields[] = {
    { RD_ROWS_AGENCIES, "agency_id" },
    { RD_ROWS_REVIEWERS, "reviewer_id" },
    { RD_ROWS_AGENCY_REQUESTS, "request_id" },
    { RD_ROWS_DOCUMENTS, "document_id" },
    { RD_ROWS_PEOPLE, "person_id" },
    { RD_ROWS_FINDINGS, "finding_id" },
    { RD_ROWS_RECOMMENDATIONS, "recommendation_id" },
    { RD_ROWS_ACTIONS, "action_id" },
    { RD_ROWS_REPORT_SECTIONS, "section_id" },
    { RD_ROWS_ESTABLISHMENTS, "establishment_id" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == kind)
      g_hash_table_replace (ids, g_strdup (fields[i].field),
                            g_strdup (rd_record_get_text (record, &rd_rows_get_type (kind)->fields[0])));
}

static GHashTable *
keep_bytes (RdStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  char *sha256 = NULL;

  rd_test_begin (store, "document-added");
  g_assert_true (rd_store_keep_content (store, bytes, &sha256, NULL));
  g_assert_true (rd_store_put_setting (store, "document", text, NULL));
  g_assert_true (rd_store_commit (store, NULL));
  g_hash_table_insert (ids, g_strdup ("sha256"), sha256);
  return ids;
}

static void
put (RdStore *store, RdRowsKind kind, gpointer record)
{
  g_autoptr (GError) error = NULL;

  rd_test_begin (store, "row-added");
  if (kind == RD_ROWS_MILESTONES)
    rd_store_put_milestone (store, record, &error);
  else
    rd_store_put_row (store, kind, record, &error);
  g_assert_no_error (error);
  g_assert_true (rd_store_commit (store, &error));
  g_assert_no_error (error);
}

static void
assert_only (RdStore *store, RdRowsKind kind, const char *review_id, gconstpointer record)
{
  g_autoptr (GPtrArray) rows = rd_store_list_rows (store, kind, kind < RD_N_REVIEW_ROWS ? review_id : NULL, NULL);

  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, record != NULL ? 1 : 0);
  if (record != NULL)
    g_assert_true (rd_record_equal (rd_rows_get_type (kind), rows->pdata[0], record));
}

static void
assert_text (RdStore *store, RdRowsKind kind, const char *review_id, const RdField *field, const char *text)
{
  g_autoptr (GPtrArray) rows = rd_store_list_rows (store, kind, kind < RD_N_REVIEW_ROWS ? review_id : NULL, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (rd_record_get_text (rows->pdata[0], field), ==, text);
}

static gboolean
has_field_to_change (RdRowsKind kind, const RdField **out)
{
  const RdRecordType *type = rd_rows_get_type (kind);

  for (gsize i = 1; i + 1 < type->n_fields; i++)
    if (type->fields[i].type == RD_FIELD_TEXT && !g_str_has_suffix (type->fields[i].name, "_id")
        && !g_str_equal (type->fields[i].name, "sha256") && kind != RD_ROWS_MILESTONES)
      {
        *out = &type->fields[i];
        return TRUE;
      }
  return FALSE;
}

/* A file that brought no entries, for there are none. */
static void
make_empty (RdChronologyImport *import)
{
  g_clear_pointer (&import->digest, g_free);
  import->n_entries = 0;
  g_free (import->sha256);
  import->sha256 = g_strnfill (64, 'a');
}

/* What links and relationships lead to, in a review of its own: two entries of an agency, and another person. */
static void
add_others (RdStore *store, GHashTable *ids)
{
  static const char * const fields[] = { "entry_id", "other_id" };
  g_autoptr (RdReview) review = rd_test_add_review (store, "SCR/2016/02");
  g_autoptr (RdAgency) agency = rd_agency_new (review->id);
  g_autoptr (RdPerson) other = rd_person_new (review->id);

  agency->code = g_strdup ("police");
  put (store, RD_ROWS_AGENCIES, agency);
  rd_test_begin (store, "entry-added");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (RdEntry) entry = rd_entry_new (review->id);

      entry->event = g_strdup ("Seen at home");
      entry->agency_id = g_strdup (agency->id);
      g_assert_true (rd_store_put_entry (store, entry, NULL));
      g_hash_table_insert (ids, g_strdup (fields[i]), g_strdup (entry->id));
    }
  g_assert_true (rd_store_commit (store, NULL));
  g_free (other->id);
  other->id = g_strdup (g_hash_table_lookup (ids, "other_id"));
  other->role = g_strdup ("parent");
  put (store, RD_ROWS_PEOPLE, other);
}

/* Each kind: kept with every field, changed, taken back, done again, and gone with its review. */
static void
test_every_kind (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  ids = keep_bytes (board.store, "a chronology");
  add_others (board.store, ids);
  g_ptr_array_set_size (kept, RD_N_ROWS);
  /* The board's first, which a review's may refer to. */
  for (guint i = 0; i < RD_N_ROWS; i++)
    {
      RdRowsKind kind = (i + RD_N_REVIEW_ROWS) % RD_N_ROWS;
      gpointer record = make_full (kind, review->id, ids, (int) kind % 8);
      const RdField *field;

      g_test_message ("%s", rd_rows_get_type (kind)->name);
      if (kind == RD_ROWS_CHRONOLOGY_IMPORTS)
        make_empty (record);
      put (board.store, kind, record);
      note_id (ids, kind, record);
      assert_only (board.store, kind, review->id, record);
      if (has_field_to_change (kind, &field))
        {
          g_autofree char *before = g_strdup (rd_record_get_text (record, field));

          rd_record_set_text (record, field, "something else");
          put (board.store, kind, record);
          assert_only (board.store, kind, review->id, record);
          rd_test_undo (board.store);
          assert_text (board.store, kind, review->id, field, before);
          rd_test_redo (board.store);
          assert_text (board.store, kind, review->id, field, "something else");
        }
      kept->pdata[kind] = record;
    }
  rd_test_assert_clean (board.store);
  rd_test_begin (board.store, "review-removed");
  g_assert_true (rd_store_remove_review (board.store, review->id, NULL));
  g_assert_true (rd_store_commit (board.store, NULL));
  for (guint kind = 0; kind < RD_N_REVIEW_ROWS; kind++)
    assert_only (board.store, kind, review->id, NULL);
  rd_test_undo (board.store);
  rd_test_assert_clean (board.store);
  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    {
      g_autoptr (GPtrArray) rows = rd_store_list_rows (board.store, kind, kind < RD_N_REVIEW_ROWS ? review->id : NULL, NULL);

      g_assert_cmpuint (rows->len, ==, 1);
      rd_rows_get_type (kind)->free_record (kept->pdata[kind]);
    }
}

/* The board's template is told from what belongs to a review. */
static void
test_template (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdLocalMilestone) line = rd_local_milestone_new (NULL);
  g_autoptr (RdLocalMilestone) own = NULL;
  g_autoptr (GPtrArray) all = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  own = rd_local_milestone_new (review->id);
  put (board.store, RD_ROWS_LOCAL_MILESTONES, own);
  put (board.store, RD_ROWS_LOCAL_MILESTONES, line);
  assert_only (board.store, RD_ROWS_LOCAL_MILESTONES, review->id, own);
  all = rd_store_list_rows (board.store, RD_ROWS_LOCAL_MILESTONES, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_null (((RdLocalMilestone *) all->pdata[0])->review_id);
}

/* --- bytes */

static void
test_contents (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GHashTable) first = NULL;
  g_autoptr (GHashTable) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *sha256;

  rd_test_register_init (&board);
  first = keep_bytes (board.store, "abc");
  rd_test_undo (board.store);   /* bytes stay, so that redo finds them */
  again = keep_bytes (board.store, "abc");
  sha256 = g_hash_table_lookup (first, "sha256");
  /* The digest of “abc” as FIPS 180-2 gives it. */
  g_assert_cmpstr (sha256, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (sha256, ==, g_hash_table_lookup (again, "sha256"));
  g_assert_cmpint (rd_test_raw_number (board.path, "SELECT count (*) FROM contents"), ==, 1);
  bytes = rd_store_get_content (board.store, sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abc", 3);
  g_assert_null (rd_store_get_content (board.store, "0000", &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW);
}

/* Bytes that somebody changed are found by verify, and not handed out. */
static void
test_contents_tampered (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  rd_test_register_init (&board);
  ids = keep_bytes (board.store, "abc");
  rd_store_close (board.store);
  rd_test_raw (board.path, "DROP TRIGGER contents_keep_update; UPDATE contents SET data = CAST ('abd' AS BLOB);"
               "CREATE TRIGGER contents_keep_update BEFORE UPDATE ON contents\nBEGIN\n"
               "  SELECT RAISE (ABORT, 'kept bytes are never changed');\nEND");
  board.store = rd_test_open (board.path, RD_STORE_READ_WRITE);
  g_assert_true (rd_store_verify (board.store, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "contents: ba7816bf"));
  g_assert_null (rd_store_get_content (board.store, g_hash_table_lookup (ids, "sha256"), &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED);
}

/* A document without its bytes is refused, and the action with it. */
static void
test_document_without_bytes (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdReviewDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  document = rd_review_document_new (review->id);
  document->kind = g_strdup ("other");
  document->sha256 = g_strdup ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  document->received = rd_day_from_ymd (2016, 2, 1);
  rd_test_begin (board.store, "document-added");
  g_assert_false (rd_store_put_row (board.store, RD_ROWS_DOCUMENTS, document, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW);
  rd_store_rollback (board.store);
  rd_test_assert_clean (board.store);
}

static const struct
{
  const char *role, *pseudonym;
} nearness[] = {
  { "subject-child", "Child A" }, { "subject-child", "Child B" }, { "parent", "Father" }, { "parent", "Mother" }, { "parent", NULL },
  { "sibling", "Sibling 1" }, { "carer", "Aunt 1" }, { "family", "Grandmother" }, { "professional", "GP1" }, { "professional", NULL },
  { "other", "Adult 1" },
};

/* The child first and then from the nearest on, whatever the order in which they came. */
static void
test_people_order (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (GPtrArray) people = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  for (gsize i = G_N_ELEMENTS (nearness); i > 0; i--)
    {
      g_autoptr (RdPerson) person = rd_person_new (review->id);

      g_free (person->role);
      person->role = g_strdup (nearness[i - 1].role);
      person->pseudonym = g_strdup (nearness[i - 1].pseudonym);
      put (board.store, RD_ROWS_PEOPLE, person);
    }
  people = rd_store_list_rows (board.store, RD_ROWS_PEOPLE, review->id, NULL);
  g_assert_cmpuint (people->len, ==, G_N_ELEMENTS (nearness));
  for (gsize i = 0; i < G_N_ELEMENTS (nearness); i++)
    {
      g_assert_cmpstr (((const RdPerson *) people->pdata[i])->role, ==, nearness[i].role);
      g_assert_cmpstr (((const RdPerson *) people->pdata[i])->pseudonym, ==, nearness[i].pseudonym);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/rows/every-kind", test_every_kind);
  g_test_add_func ("/store/rows/people-order", test_people_order);
  g_test_add_func ("/store/rows/template", test_template);
  g_test_add_func ("/store/contents/kept", test_contents);
  g_test_add_func ("/store/contents/tampered", test_contents_tampered);
  g_test_add_func ("/store/contents/document-without-bytes", test_document_without_bytes);
  return g_test_run ();
}
