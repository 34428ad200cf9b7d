/* test-language.c — which languages a text may be marked with, and that nothing else is carried out in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-language.h"

static const struct
{
  const char *why, *tag;
  gboolean    is_known;
} cases[] = {
  { "a language", "en", TRUE },
  { "with its country", "en-GB", TRUE },
  { "whatever the case", "EN-gb", TRUE },
  { "a region by its number", "es-419", TRUE },
  { "a script", "pa-Guru", TRUE },
  { "both", "zh-Hant-HK", TRUE },
  { "three letters, spoken here", "ckb", TRUE },
  { "not determined", "und", TRUE },
  { "private use", "x-kaitlyn", FALSE },
  { "private use after a language", "en-x-kaitlyn", FALSE },
  { "a name of three letters that is a language far away", "mia", FALSE },
  { "a name where a script stands", "en-Luke", FALSE },
  { "a variant", "sl-nedis", FALSE },
  { "an extension", "en-u-ca-hollis", FALSE },
  { "two regions", "en-GB-US", FALSE },
  { "no such language", "qq", FALSE },
  { "words", "English", FALSE },
  { "a blank in it", "en GB", FALSE },
  { "an underscore, as systems have it", "en_GB", FALSE },
  { "nothing", "", FALSE },
  { "hyphens only", "--", FALSE },
  { "a hyphen too many", "en-", FALSE },
};

static void
test_tags (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].why, cases[i].tag);
      g_assert_cmpint (rd_language_is_known (cases[i].tag), ==, cases[i].is_known);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/tags", test_tags);
  return g_test_run ();
}
