/* rd-test-store.h — registers for tests
 *
 * A folder and a register in it, actions in one line, and the whole content of
 * a register as text, so that states can be compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "store/rd-history.h"
#include "store/rd-store-board.h"
#include "core/review/rd-hold.h"
#include "store/rd-store-rows.h"
#include "store/rd-store-milestones.h"
#include "store/rd-store-reviews.h"

/* 2016-01-31 12:00 UTC: the moment of every action, unless a test says otherwise. */
#define RD_TEST_WHEN G_GINT64_CONSTANT (1454241600)

typedef struct
{
  char    *folder;
  char    *path;
  RdStore *store;
} RdTestRegister;

/* --- folders */

static inline char *
rd_test_make_folder (void)
{
  GError *error = NULL;
  char *folder = g_dir_make_tmp ("rd-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* Removes a folder without folders in it, and frees its name. */
static inline void
rd_test_remove_folder (char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_remove (path) != 0)
        g_test_message ("%s stays", path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

static inline int
rd_test_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The names in a folder, sorted, in one line. */
static inline char *
rd_test_list_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_dir_close (dir);
  g_ptr_array_sort (names, rd_test_compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

/* --- registers */

static inline RdStore *
rd_test_open (const char *path, RdStoreMode mode)
{
  GError *error = NULL;
  RdStore *store = rd_store_open (path, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static inline void
rd_test_register_init (RdTestRegister *self)
{
  GError *error = NULL;

  self->folder = rd_test_make_folder ();
  self->path = g_build_filename (self->folder, "board.rdesk", NULL);
  self->store = rd_store_create (self->path, &error);
  g_assert_no_error (error);
}

/* A register of its own that begins as a copy of the file @model. */
static inline void
rd_test_register_init_copy (RdTestRegister *self, const char *model)
{
  g_autofree char *content = NULL;
  gsize length;

  self->folder = rd_test_make_folder ();
  self->path = g_build_filename (self->folder, "board.rdesk", NULL);
  g_assert_true (g_file_get_contents (model, &content, &length, NULL));
  g_assert_true (g_file_set_contents_full (self->path, content, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
  self->store = rd_test_open (self->path, RD_STORE_READ_WRITE);
}

static inline void
rd_test_register_reopen (RdTestRegister *self)
{
  rd_store_close (self->store);
  self->store = rd_test_open (self->path, RD_STORE_READ_WRITE);
}

static inline void
rd_test_register_clear (RdTestRegister *self)
{
  rd_store_close (self->store);
  g_free (self->path);
  rd_test_remove_folder (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdTestRegister, rd_test_register_clear)

/* SQL past the store, as another program would. */
static inline void
rd_test_raw (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static inline gint64
rd_test_raw_number (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *row = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &row, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (row, 0);
  sqlite3_finalize (row);
  sqlite3_close (db);
  return number;
}

/* --- actions */

static inline gboolean
rd_test_begin_code (RdStore *store, const char *code, GError **error)
{
  const RdStoreAction action = { .code = code, .who = "A. Officer", .when = RD_TEST_WHEN };

  return rd_store_begin (store, &action, error);
}

static inline void
rd_test_begin (RdStore *store, const char *code)
{
  GError *error = NULL;

  rd_test_begin_code (store, code, &error);
  g_assert_no_error (error);
}

static inline void
rd_test_commit (RdStore *store)
{
  GError *error = NULL;

  rd_store_commit (store, &error);
  g_assert_no_error (error);
}

static inline void
rd_test_undo (RdStore *store)
{
  GError *error = NULL;

  rd_history_undo (store, "A. Officer", RD_TEST_WHEN, &error);
  g_assert_no_error (error);
}

static inline void
rd_test_redo (RdStore *store)
{
  GError *error = NULL;

  rd_history_redo (store, "A. Officer", RD_TEST_WHEN, &error);
  g_assert_no_error (error);
}

/* A review by an action of its own. */
static inline RdReview *
rd_test_add_review (RdStore *store, const char *reference)
{
  RdReview *review = rd_review_new (reference, "Child A", "scr-2015");
  GError *error = NULL;

  g_free (review->framework_version);
  review->framework_version = g_strdup ("1");
  rd_test_begin (store, "review-added");
  rd_store_put_review (store, review, &error);
  g_assert_no_error (error);
  rd_test_commit (store);
  return review;
}

/* --- states */

static inline void
rd_test_append_record (GString *text, const RdRecordType *type, gconstpointer record, gboolean with_revision)
{
  g_string_append (text, type->name);
  for (gsize i = 0; i < type->n_fields - (with_revision ? 0 : 1); i++)
    {
      const RdField *field = &type->fields[i];

      if (field->type == RD_FIELD_TEXT)
        g_string_append_printf (text, "|%s", rd_record_get_text (record, field) != NULL ? rd_record_get_text (record, field) : "-");
      else if (field->type == RD_FIELD_DAY)
        g_string_append_printf (text, "|%d", rd_record_get_day (record, field));
      else
        g_string_append_printf (text, "|%d", rd_record_get_integer (record, field));
    }
  g_string_append_c (text, '\n');
}

static inline void
rd_test_append_records (GString *text, const RdRecordType *type, GPtrArray *records, gboolean with_revision)
{
  g_assert_nonnull (records);
  for (guint i = 0; i < records->len; i++)
    rd_test_append_record (text, type, g_ptr_array_index (records, i), with_revision);
  g_ptr_array_unref (records);
}

/* Everything that undo brings back, a line each record. */
static inline char *
rd_test_dump (RdStore *store, gboolean with_revision)
{
  static const char * const keys[] = { RD_SETTING_BOARD_NAME, RD_SETTING_DUE_SOON_DAYS };
  GString *text = g_string_new (NULL);

  rd_test_append_records (text, &rd_review_type, rd_store_list_reviews (store, NULL), with_revision);
  rd_test_append_records (text, &rd_milestone_type, rd_store_list_rows (store, RD_ROWS_MILESTONES, NULL, NULL), with_revision);
  rd_test_append_records (text, &rd_hold_type, rd_store_list_rows (store, RD_ROWS_HOLDS, NULL, NULL), with_revision);
  rd_test_append_records (text, &rd_closure_type, rd_store_list_closures (store, NULL), with_revision);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *value = rd_store_get_setting (store, keys[i], NULL);

      g_string_append_printf (text, "%s=%s\n", keys[i], value != NULL ? value : "-");
    }
  return g_string_free (text, FALSE);
}

/* What verify finds, a line each; "" where all is well. */
static inline char *
rd_test_verify (RdStore *store)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;

  rd_store_verify (store, problems, &error);
  g_assert_no_error (error);
  g_ptr_array_add (problems, NULL);
  return g_strjoinv ("\n", (char **) problems->pdata);
}

static inline void
rd_test_assert_clean (RdStore *store)
{
  g_autofree char *problems = rd_test_verify (store);

  g_assert_cmpstr (problems, ==, "");
}

static inline guint
rd_test_count_history (RdStore *store)
{
  g_autoptr (GPtrArray) entries = rd_history_list (store, NULL, 0, NULL);

  g_assert_nonnull (entries);
  return entries->len;
}
