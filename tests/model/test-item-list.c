/* test-item-list.c — lists brought up to date with few splices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-item-list.h"

#include "rd-test-model.h"

/* Items are GSimpleActions: the nearest GObject with a "name". */
static GHashTable *pool;

static GObject *
get_item (const char *name)
{
  GObject *item = g_hash_table_lookup (pool, name);

  if (item == NULL)
    {
      item = G_OBJECT (g_simple_action_new (name, NULL));
      g_hash_table_insert (pool, g_strdup (name), item);
    }
  return item;
}

static GPtrArray *
make_items (const char *names)
{
  g_auto(GStrv) parts = g_strsplit (names, " ", -1);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (items, get_item (parts[i]));
  return items;
}

static const struct
{
  const char *reason;
  const char *before;
  guint       offset, n_old;
  const char *items;
  const char *after;
  const char *changes;
} rows[] = {
  { "the same items: nothing is told", "a b c", 0, 3, "a b c", "a | b | c", "" },
  { "one other item", "a b c", 0, 3, "a x c", "a | x | c", "1-1+1" },
  { "neighbours go together", "a b c d", 0, 4, "a x y d", "a | x | y | d", "1-2+2" },
  { "what lies between them stays", "a b c d", 0, 4, "x b c y", "x | b | c | y", "0-1+1 3-1+1" },
  { "only the part asked for", "a b c d", 1, 2, "b x", "a | b | x | d", "2-1+1" },
  { "one more in the middle", "a b c", 0, 3, "a b x c", "a | b | x | c", "2+1" },
  { "one less in the middle", "a b c d", 0, 4, "a b d", "a | b | d", "2-1" },
  { "one less of a part", "a b c d", 1, 2, "c", "a | c | d", "1-1" },
  { "all gone", "a b", 0, 2, "", "", "0-2" },
  { "filled", "", 0, 0, "a b", "a | b", "0+2" },
  { "nothing to nothing", "", 0, 0, "", "", "" },
  { "the same item twice is not counted from both ends", "a", 0, 1, "a a", "a | a", "1+1" },
};

static void
test_update (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GListStore) store = g_list_store_new (G_TYPE_SIMPLE_ACTION);
      g_autoptr(GPtrArray) before = make_items (rows[i].before);
      g_autoptr(GPtrArray) items = make_items (rows[i].items);
      g_autoptr(RdTestChanges) changes = NULL;
      gboolean is_changed;

      g_test_message ("%s", rows[i].reason);
      g_list_store_splice (store, 0, 0, before->pdata, before->len);
      changes = rd_test_changes_new (G_LIST_MODEL (store));
      is_changed = rd_item_list_update (store, rows[i].offset, rows[i].n_old, items);
      assert_model (store, "name", rows[i].after);
      g_assert_cmpint (is_changed, ==, *rows[i].changes != '\0');
      assert_changes (changes, rows[i].changes);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  pool = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_test_add_func ("/item-list/update", test_update);
  result = g_test_run ();
  g_hash_table_unref (pool);
  return result;
}
