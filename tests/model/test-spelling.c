/* test-spelling.c — words that are spelt right, and those that are not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-spelling.h"

#include <glib/gstdio.h>

/* ./dev installs its dictionary: without one nothing here would say anything. */
static RdSpelling *
new_english (void)
{
  RdSpelling *spelling = rd_spelling_new ("en_GB");

  if (!rd_spelling_is_available (spelling))
    g_error ("no dictionary of British English: install hunspell-en-gb");
  return spelling;
}

static void
test_check (void)
{
  static const struct
  {
    const char *word;
    gboolean    is_right;
  } cases[] = {
    { "organise", TRUE }, { "organize", TRUE }, { "Recognized", TRUE }, { "supervize", FALSE }, { "orgnize", FALSE },
    { "colour", TRUE }, { "color", FALSE }, { "their", TRUE }, { "thier", FALSE },
    { "child’s", TRUE }, { "child's", TRUE }, { "chidl’s", FALSE }, { "didn’t", TRUE }, { "didn't", TRUE }, { "dind’t", FALSE },
    { "JB2", TRUE }, { "xqz9", TRUE }, { "MAPPAX", TRUE }, { "MAPPAX’s", TRUE }, { "LADOs", TRUE }, { "x", TRUE }, { "Safeguarding", TRUE },
    { "Xs", FALSE }, { "Brackenfoldt", FALSE },
  };
  RdSpelling *spelling = new_english ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (rd_spelling_check (spelling, cases[i].word) != cases[i].is_right)
      {
        g_test_message ("%s", cases[i].word);
        g_test_fail ();
      }
  rd_spelling_unref (spelling);
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *found;      /* "start-end " of each */
  } cases[] = {
    { "", "" },
    { "The child was seen.", "" },
    { "The chidl was seen.", "4-9 " },
    { "‘Thier’ house – thier.", "1-6 16-21 " },
    { "Äußzq thier", "0-5 6-11 " },
    { "See https://exampel.org/thier and thier", "34-39 " },
    { "To somebodyy@exampel.org, www.exampel.org.", "" },
    { "(somebodyy@exampel.org)", "" },
    { "JB2 and MASHX; didn’t wrks-togther", "22-26 27-34 " },
    { "the parents’ thier’s", "13-20 " },
  };
  RdSpelling *spelling = new_english ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) hits = rd_spelling_find (spelling, cases[i].text);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < hits->len; j++)
        g_string_append_printf (found, "%u-%u ", g_array_index (hits, RdSpellingHit, j).start, g_array_index (hits, RdSpellingHit, j).end);
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
  rd_spelling_unref (spelling);
}

static void
test_suggest (void)
{
  RdSpelling *spelling = new_english ();
  g_auto (GStrv) some = NULL, owned = NULL, none = NULL;

  some = rd_spelling_suggest (spelling, "thier", 5);
  owned = rd_spelling_suggest (spelling, "chidl’s", 5);
  none = rd_spelling_suggest (spelling, "thier", 0);
  g_assert_true (g_strv_contains ((const char * const *) some, "their"));
  g_assert_cmpuint (g_strv_length (some), <=, 5);
  g_assert_true (g_strv_contains ((const char * const *) owned, "child’s"));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  rd_spelling_unref (spelling);
}

/* The words of a case are right here, and nowhere else. */
static void
test_add (void)
{
  RdSpelling *spelling = new_english (), *other;

  rd_spelling_add (spelling, "Brackenfoldt Hosue");
  g_assert_true (rd_spelling_check (spelling, "Brackenfoldt"));
  g_assert_true (rd_spelling_check (spelling, "Brackenfoldt’s"));
  g_assert_true (rd_spelling_check (spelling, "Hosue"));
  g_assert_false (rd_spelling_check (spelling, "thier"));
  other = rd_spelling_new ("en_GB");
  g_assert_false (rd_spelling_check (other, "Brackenfoldt"));
  rd_spelling_unref (other);
  rd_spelling_unref (spelling);
}

/* No file holds them: what is beneath the user's folder of dictionaries is as long as before. */
static void
check_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_size, ==, 0);
      g_remove (path);
    }
}

static void
test_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rd-spelling-XXXXXX", NULL);
  RdSpelling *spelling;

  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
  spelling = new_english ();
  rd_spelling_add (spelling, "Brackenfoldt");
  rd_spelling_unref (spelling);
  check_empty (folder);
  g_unsetenv ("ENCHANT_CONFIG_DIR");
  g_rmdir (folder);
}

static void
test_no_dictionary (void)
{
  RdSpelling *spelling = rd_spelling_new ("zz_ZZ");
  g_autoptr (GArray) hits = rd_spelling_find (spelling, "thier");
  g_auto (GStrv) suggested = rd_spelling_suggest (spelling, "thier", 5);

  g_assert_false (rd_spelling_is_available (spelling));
  g_assert_true (rd_spelling_check (spelling, "thier"));
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_cmpuint (g_strv_length (suggested), ==, 0);
  rd_spelling_add (spelling, "thier");
  rd_spelling_unref (spelling);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spelling/check", test_check);
  g_test_add_func ("/spelling/find", test_find);
  g_test_add_func ("/spelling/suggest", test_suggest);
  g_test_add_func ("/spelling/add", test_add);
  g_test_add_func ("/spelling/no-file", test_no_file);
  g_test_add_func ("/spelling/no-dictionary", test_no_dictionary);
  return g_test_run ();
}
