/* test-store-damage.c — a register with bytes that are not what they were
 *
 * Whatever is flipped or cut: nothing crashes, nothing hangs, and a call that
 * fails says that the file is damaged, or why it is no register.
 *
 * RD_SOAK_ROUNDS sets the number of random rounds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"

#include <stdlib.h>

#include "rd-test-walk.h"

#define ROUNDS 150

/* --- helpers */

static void
assert_told (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == RD_STORE_ERROR);
  g_assert_cmpint (error->code, !=, RD_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_error_free (error);
}

/* A list, or the reason why there is none. */
#define TRY_LIST(list, ...) \
  G_STMT_START { \
    GError *problem = NULL; \
    GPtrArray *records = list (__VA_ARGS__, &problem); \
    if (records == NULL) \
      assert_told (problem); \
    else \
      { \
        g_assert_no_error (problem); \
        g_ptr_array_unref (records); \
      } \
  } G_STMT_END

static void
read_everything (RdStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  TRY_LIST (rd_store_list_reviews, store);
  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    TRY_LIST (rd_store_list_rows, store, kind, NULL);
  TRY_LIST (rd_store_list_closures, store);
  TRY_LIST (rd_history_list, store, NULL, 0);
  name = rd_store_get_setting (store, RD_SETTING_BOARD_NAME, &error);
  g_assert_true (name == NULL || error == NULL);
  rd_history_entry_free (rd_history_peek_undo (store));
  rd_history_entry_free (rd_history_peek_redo (store));
}

/* TRUE where verify found something, or could not be carried out for damage. */
static gboolean
verify_finds (RdStore *store)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;

  if (!rd_store_verify (store, problems, &error))
    {
      assert_told (error);
      return TRUE;
    }
  for (guint i = 0; i < problems->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (problems, i), -1, NULL));
  return problems->len > 0;
}

static void
try_changes (RdStore *store, GRand *random)
{
  for (guint i = 0; i < 4; i++)
    {
      GError *error = NULL;
      gboolean done = i == 0 ? rd_history_undo (store, "x", 0, &error) : i == 1 ? rd_history_redo (store, "x", 0, &error)
                      : rd_test_begin_code (store, "x", &error)
                        && rd_store_put_setting (store, RD_SETTING_BOARD_NAME, i == 2 ? "x" : "y", &error)
                        && rd_store_commit (store, &error);

      if (!done)
        {
          rd_store_rollback (store);
          assert_told (error);
        }
    }
}

/* Opens, reads, verifies and changes what is at @path; TRUE where the damage was noticed. */
static gboolean
use (const char *path, GRand *random)
{
  gboolean noticed = TRUE;
  GError *error = NULL;
  RdStore *store = rd_store_open (path, RD_STORE_READ_ONLY, &error);

  if (store == NULL)
    assert_told (g_steal_pointer (&error));
  else
    {
      read_everything (store);
      noticed = verify_finds (store);
    }
  rd_store_close (store);

  store = rd_store_open (path, RD_STORE_READ_WRITE, &error);
  if (store == NULL)
    assert_told (error);
  else
    {
      read_everything (store);
      try_changes (store, random);
    }
  rd_store_close (store);
  return noticed;
}

typedef struct
{
  char *folder;
  char *path;
  char *whole;
  gsize length;
} Model;

static void
model_init (Model *self)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (21);
  RdTestRegister board = { 0 };

  rd_test_register_init (&board);
  for (guint i = 0; i < 60; i++)
    rd_test_walk (board.store, random, NULL);
  rd_store_close (board.store);
  self->folder = board.folder;
  self->path = board.path;
  g_assert_true (g_file_get_contents (self->path, &self->whole, &self->length, NULL));
}

static void
model_clear (Model *self)
{
  g_free (self->path);
  g_free (self->whole);
  rd_test_remove_folder (self->folder);
}

static void
write_damaged (const Model *model, const char *bytes, gsize length)
{
  g_autofree char *journal = g_strconcat (model->path, "-journal", NULL);

  g_unlink (journal);
  g_unlink (model->path);
  g_assert_true (g_file_set_contents_full (model->path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
}

static guint
get_rounds (void)
{
  const char *rounds = g_getenv ("RD_SOAK_ROUNDS");

  return rounds != NULL ? (guint) CLAMP (strtol (rounds, NULL, 10) * 4, 1, 1000000) : ROUNDS;
}

/* --- tests */

/* One byte at a time, everywhere in the header and at random after it. */
static void
test_flipped (void)
{
  Model model = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint rounds = get_rounds (), noticed = 0;

  model_init (&model);
  for (guint i = 0; i < 100 + rounds; i++)
    {
      g_autofree char *bytes = g_memdup2 (model.whole, model.length);
      gsize place = i < 100 ? i : (gsize) g_rand_int_range (random, 100, (gint32) model.length);

      bytes[place] ^= (char) g_rand_int_range (random, 1, 256);
      write_damaged (&model, bytes, model.length);
      noticed += use (model.path, random);
    }
  g_test_message ("%u of %u noticed", noticed, 100 + rounds);
  g_assert_cmpuint (noticed, >, rounds / 3);
  model_clear (&model);
}

/* Stretches of garbage, zeros and misplaced pages. */
static void
test_scribbled (void)
{
  Model model = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint rounds = get_rounds ();

  model_init (&model);
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *bytes = g_memdup2 (model.whole, model.length);
      gsize length = (gsize) g_rand_int_range (random, 1, 5000);
      gsize place = (gsize) g_rand_int_range (random, 0, (gint32) (model.length - length));
      gsize source = (gsize) g_rand_int_range (random, 0, (gint32) (model.length - length));

      if (i % 3 == 0)
        memset (bytes + place, g_rand_int_range (random, 0, 256), length);
      else if (i % 3 == 1)
        memmove (bytes + place, bytes + source, length);
      else
        for (gsize j = 0; j < length; j += (gsize) g_rand_int_range (random, 1, 400))
          bytes[place + j] = (char) g_rand_int (random);
      write_damaged (&model, bytes, model.length);
      use (model.path, random);
    }
  model_clear (&model);
}

/* Cut off at every kilobyte, and at each byte of the header. */
static void
test_cut (void)
{
  Model model = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  model_init (&model);
  for (gsize length = 0; length < model.length; length += length < 101 ? 1 : 1024)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("cut after %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT, length, model.length);
      write_damaged (&model, model.whole, length);
      g_assert_null (rd_store_open (model.path, RD_STORE_READ_WRITE, &error));
      g_assert_error (error, RD_STORE_ERROR,
                      (length < 16 ? (int) RD_STORE_ERROR_NOT_A_REGISTER : (int) RD_STORE_ERROR_DAMAGED));
      g_assert_true (use (model.path, random));
    }
  model_clear (&model);
}

/* A journal of garbage beside a whole register harms nothing. */
static void
test_garbage_journal (void)
{
  Model model = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autofree char *journal = NULL;

  model_init (&model);
  journal = g_strconcat (model.path, "-journal", NULL);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *garbage = g_malloc (9000);

      for (guint j = 0; j < 9000; j++)
        garbage[j] = (char) g_rand_int (random);
      /* The first bytes of a journal, of a header that is not one. */
      if (i % 2 == 0)
        memcpy (garbage, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\0\0\0\x02", 12);
      write_damaged (&model, model.whole, model.length);
      g_assert_true (g_file_set_contents (journal, garbage, 9000, NULL));
      use (model.path, random);
    }
  model_clear (&model);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/damage/flipped", test_flipped);
  g_test_add_func ("/store/damage/scribbled", test_scribbled);
  g_test_add_func ("/store/damage/cut", test_cut);
  g_test_add_func ("/store/damage/garbage-journal", test_garbage_journal);
  return g_test_run ();
}
