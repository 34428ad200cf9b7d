/* test-store-verify.c — whoever tampers with a register is found out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"
#include "core/review/rd-hold.h"
#include "store/rd-store-rows.h"

#include "rd-test-walk.h"

/* Taken off first, as somebody would who knows what he does, and put back after. */
#define FREE \
  "DROP TRIGGER actions_keep_update; DROP TRIGGER actions_keep_delete; " \
  "DROP TRIGGER changes_keep_update; DROP TRIGGER changes_keep_delete; " \
  "DROP TRIGGER frameworks_keep_update; DROP TRIGGER frameworks_keep_delete; " \
  "DROP TRIGGER contents_keep_update; " \
  "DROP TRIGGER chronology_imports_undone; DROP TRIGGER chronology_imports_redone;"

typedef struct
{
  const char *reason;
  const char *sql;
  const char *finding;   /* a line of what verify says, or its beginning */
} Tampering;

/* The register has entries 1 (review), 2 … 4 (settings) and 5 (framework, milestone). */
static const Tampering tamperings[] = {
  { "an action is given to somebody else", "UPDATE actions SET who = 'B. Officer' WHERE seq = 2",
    "history: entry 2 does not match its digest" },
  { "an action is moved to another day", "UPDATE actions SET utc = utc - 86400 WHERE seq = 5",
    "history: entry 5 does not match its digest" },
  { "an action is called something else", "UPDATE actions SET code = 'x' WHERE seq = 1",
    "history: entry 1 does not match its digest" },
  { "an action is made to seem of another review", "UPDATE actions SET review_id = 'x' WHERE seq = 3",
    "history: entry 3 does not match its digest" },
  { "a digest is put in that fits nothing", "UPDATE actions SET digest = 'x' WHERE seq = 2",
    "history: entry 3 does not follow from the one before" },
  { "an action is taken out of the middle", "DELETE FROM changes WHERE action_seq = 3; DELETE FROM actions WHERE seq = 3",
    "history: entry 4 does not follow the one before: some are missing" },
  { "the first action is taken out", "DELETE FROM changes WHERE action_seq = 1; DELETE FROM actions WHERE seq = 1",
    "history: entry 2 does not follow the one before: some are missing" },
  { "an action is taken off the end with what it changed", "DELETE FROM changes WHERE action_seq = 5; DELETE FROM actions WHERE seq = 5",
    "milestones: " },
  { "what a row was before is rewritten", "UPDATE changes SET before = replace (before, 'First', 'Other') WHERE action_seq = 3",
    "history: entry 3 has changes that do not match their digest" },
  { "what a row was after is rewritten", "UPDATE changes SET after = replace (after, 'Third', 'Other') WHERE action_seq = 4",
    "history: entry 4 has changes that do not match their digest" },
  { "a change is left out", "DELETE FROM changes WHERE action_seq = 5 AND table_name = 'milestones'",
    "history: entry 5 has changes that do not match their digest" },
  { "a change is made up", "INSERT INTO changes (action_seq, ordinal, table_name, row_id, op, after) VALUES (2, 99, 'settings', 'x', 'insert', '{}')",
    "history: entry 2 has changes that do not match their digest" },
  { "a change belongs to no action", "INSERT INTO changes (action_seq, ordinal, table_name, row_id, op, after) VALUES (99, 99, 'settings', 'x', 'insert', '{}')",
    "changes: a row belongs to one that is not there" },
  { "an image is no longer JSON", "UPDATE changes SET after = '{' WHERE action_seq = 4",
    "settings: board-name is not as the history says" },
  { "a date is changed", "UPDATE milestones SET day = '2016-01-02'", "milestones: " },
  { "a row is changed and its revision left", "UPDATE settings SET value = 'Other'",
    "settings: board-name is not as the history says" },
  { "a revision is changed", "UPDATE reviews SET revision = 7", "reviews: " },
  { "a row is added", "INSERT INTO closures VALUES ('c1', '2016-01-04', '2016-01-04', 'x', 1)",
    "closures: c1 is not as the history says" },
  { "a row is removed", "DELETE FROM settings",
    "settings: board-name is gone, and the history does not say so" },
  { "a kept framework is changed", "UPDATE frameworks SET xml = '<framework>6 months more</framework>'",
    "frameworks: scr-2015 1 is not as the history says" },
  { "a kept framework is removed", "DELETE FROM frameworks",
    "frameworks: scr-2015 1 is gone, and the history does not say so" },
  { "a milestone of no review", "PRAGMA foreign_keys = OFF; UPDATE milestones SET review_id = 'x'",
    "milestones: a row belongs to one that is not there" },
  { "a day that is none", "PRAGMA ignore_check_constraints = ON; UPDATE milestones SET day = '2016-02-30'", "milestones: " },
};

/* --- helpers */

static void
set_name (RdStore *store, const char *name)
{
  rd_test_begin (store, "setting-changed");
  g_assert_true (rd_store_put_setting (store, RD_SETTING_BOARD_NAME, name, NULL));
  rd_test_commit (store);
}

static void
make_board (RdTestRegister *board)
{
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdMilestone) milestone = NULL;

  rd_test_register_init (board);
  review = rd_test_add_review (board->store, "SCR/2016/01");
  set_name (board->store, "First");
  set_name (board->store, "Second");
  set_name (board->store, "Third");
  milestone = rd_milestone_new (review->id, "decision", NULL, 16800, FALSE);
  rd_test_begin (board->store, "milestone-recorded");
  g_assert_true (rd_store_keep_framework (board->store, "scr-2015", "1", "<framework/>", NULL));
  g_assert_true (rd_store_put_milestone (board->store, milestone, NULL));
  rd_test_commit (board->store);
  rd_test_assert_clean (board->store);
}

static gboolean
has_finding (const char *problems, const char *finding)
{
  g_auto (GStrv) lines = g_strsplit (problems, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], finding))
      return TRUE;
  return FALSE;
}

/* The statements that make the triggers, as they are in the register. */
static char *
read_triggers (const char *path)
{
  GString *sql = g_string_new (NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *row = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'", -1, &row, NULL), ==, SQLITE_OK);
  while (sqlite3_step (row) == SQLITE_ROW)
    g_string_append_printf (sql, "%s;", (const char *) sqlite3_column_text (row, 0));
  sqlite3_finalize (row);
  sqlite3_close (db);
  return g_string_free (sql, FALSE);
}

/* --- tests */

static void
test_tampering (gconstpointer data)
{
  const Tampering *row = data;
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *triggers = NULL;
  g_autofree char *problems = NULL;

  g_test_message ("%s", row->reason);
  make_board (&board);
  rd_store_close (board.store);
  triggers = read_triggers (board.path);
  rd_test_raw (board.path, FREE);
  rd_test_raw (board.path, row->sql);
  rd_test_raw (board.path, triggers);

  board.store = rd_store_open (board.path, RD_STORE_READ_ONLY, NULL);
  if (board.store == NULL)
    {
      /* A row that belongs to nothing keeps a small register from opening. */
      g_autoptr (GError) error = NULL;

      board.store = rd_store_open (board.path, RD_STORE_READ_WRITE, &error);
      g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (row->finding, "belongs"));
      return;
    }
  problems = rd_test_verify (board.store);
  g_test_message ("%s", problems);
  g_assert_true (has_finding (problems, row->finding));
}

/* Without knowing more nobody changes the history. */
static void
test_history_only_grows (void)
{
  static const char * const statements[] = {
    "UPDATE actions SET who = 'x'", "DELETE FROM actions",
    "UPDATE changes SET after = NULL", "DELETE FROM changes",
    "UPDATE frameworks SET xml = 'x'", "DELETE FROM frameworks",
  };
  g_auto (RdTestRegister) board = { 0 };
  sqlite3 *db = NULL;

  make_board (&board);
  g_assert_cmpint (sqlite3_open (board.path, &db), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    g_assert_cmpint (sqlite3_exec (db, statements[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (db);
}

/* A register whose history was tampered with at its end is not written to; it can still be read. */
static void
test_tail_is_checked_at_open (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *triggers = NULL;
  g_autoptr (GError) error = NULL;

  make_board (&board);
  rd_store_close (board.store);
  triggers = read_triggers (board.path);
  rd_test_raw (board.path, FREE);
  rd_test_raw (board.path, "UPDATE actions SET who = 'B. Officer' WHERE seq = 5");
  rd_test_raw (board.path, triggers);
  board.store = rd_store_open (board.path, RD_STORE_READ_WRITE, &error);
  g_assert_null (board.store);
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED);
  board.store = rd_test_open (board.path, RD_STORE_READ_ONLY);
}

/* A value that its column does not allow keeps a small register from being
 * changed; for reading SQLite does not know the rules of the columns.
 */
static void
test_impossible_value (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GError) error = NULL;

  make_board (&board);
  rd_store_close (board.store);
  rd_test_raw (board.path, "PRAGMA ignore_check_constraints = ON; UPDATE milestones SET day = '2016-02-30'");
  board.store = rd_store_open (board.path, RD_STORE_READ_WRITE, &error);
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  /* Read, the day is no day either. */
  board.store = rd_test_open (board.path, RD_STORE_READ_ONLY);
  g_assert_null (rd_store_list_rows (board.store, RD_ROWS_MILESTONES, NULL, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED);
}

/* What other programs added is named, and does not keep the register from being used. */
static void
test_unknown_objects (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *problems = NULL;

  make_board (&board);
  rd_store_close (board.store);
  rd_test_raw (board.path, "CREATE TABLE notes (text TEXT); CREATE INDEX extra ON reviews (title)");
  board.store = rd_test_open (board.path, RD_STORE_READ_WRITE);
  problems = rd_test_verify (board.store);
  g_assert_true (has_finding (problems, "schema: table notes is not known to this program"));
  g_assert_true (has_finding (problems, "schema: index extra is not known to this program"));
}

/* The payload of a change can be destroyed, and the chain of all others holds. */
static void
test_chain_holds_without_payload (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *triggers = NULL;
  g_autofree char *problems = NULL;

  make_board (&board);
  rd_store_close (board.store);
  triggers = read_triggers (board.path);
  rd_test_raw (board.path, FREE);
  rd_test_raw (board.path, "DELETE FROM changes WHERE action_seq = 2");
  rd_test_raw (board.path, triggers);
  board.store = rd_test_open (board.path, RD_STORE_READ_ONLY);
  problems = rd_test_verify (board.store);
  g_assert_cmpstr (problems, ==, "history: entry 2 has changes that do not match their digest");
}

/* Undo and redo of everything leave nothing for verify to find. */
static void
test_clean_after_a_long_walk (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (99);

  rd_test_register_init (&board);
  for (guint i = 0; i < 150; i++)
    rd_test_walk (board.store, random, NULL);
  rd_test_assert_clean (board.store);

  /* Also within an action, and beside the writer. */
  rd_test_begin (board.store, "x");
  rd_test_assert_clean (board.store);
  rd_store_rollback (board.store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/verify/tampering/%u", i);

      g_test_add_data_func (name, &tamperings[i], test_tampering);
    }
  g_test_add_func ("/store/verify/history-only-grows", test_history_only_grows);
  g_test_add_func ("/store/verify/tail-is-checked-at-open", test_tail_is_checked_at_open);
  g_test_add_func ("/store/verify/impossible-value", test_impossible_value);
  g_test_add_func ("/store/verify/unknown-objects", test_unknown_objects);
  g_test_add_func ("/store/verify/chain-holds-without-payload", test_chain_holds_without_payload);
  g_test_add_func ("/store/verify/clean-after-a-long-walk", test_clean_after_a_long_walk);
  return g_test_run ();
}
