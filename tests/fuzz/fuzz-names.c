/* fuzz-names.c — people are found in any text, whole characters of it, and nobody stands twice in one place
 *
 * The input is a text; after a form feed in it, names of somebody else, a line each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "core/review/rd-names.h"
#include "core/review/rd-unknown-names.h"

static void
add_stated (RdNames *names, const char *stated)
{
  g_auto (GStrv) lines = g_strsplit (stated, "\n", 50);
  guint person = rd_names_add_person (names, "stated", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    rd_names_add (names, person, lines[i], i == 0 ? RD_NAME_FULL : (RdNameForm) (RD_NAME_VARIANT + (i - 1) % 3));
}

static RdNames *
make_names (const char *stated)
{
  RdNames *names = rd_names_new ();
  guint child = rd_names_add_person (names, "child", "female");
  guint father = rd_names_add_person (names, "father", "male");

  rd_names_add (names, child, "Mia Grace Hollis", RD_NAME_FULL);
  rd_names_add (names, child, "baby Mia", RD_NAME_CALLED);
  rd_names_add (names, child, "Child A", RD_NAME_PSEUDONYM);
  rd_names_add (names, father, "Łukasz Nowicki", RD_NAME_FULL);
  rd_names_add (names, father, "Mr Nowicki", RD_NAME_VARIANT);
  if (stated != NULL)
    add_stated (names, stated);
  return names;
}

static void
check_hit (const RdNames *names, const char *text, const RdNameHit *hit)
{
  const char *from = text + hit->start_byte;

  g_assert_cmpuint (hit->n_bytes, >, 0);
  g_assert_cmpuint (hit->start_byte + hit->n_bytes, <=, strlen (text));
  g_assert_true (g_utf8_offset_to_pointer (text, hit->start) == from);
  g_assert_true (g_utf8_offset_to_pointer (from, hit->length) == from + hit->n_bytes);
  g_assert_true (hit->n_candidates >= 1 && hit->n_candidates <= RD_NAME_MAX_CANDIDATES);
  g_assert_true (hit->doubt < RD_N_DOUBTS);
  for (guint i = 0; i < hit->n_candidates; i++)
    g_assert_cmpuint (hit->candidates[i], <, rd_names_get_n_people (names));
}

static void
check_hits (const RdNames *names, const char *text, const GArray *hits)
{
  guint end = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const RdNameHit *hit = &g_array_index (hits, RdNameHit, i);

      g_assert_cmpuint (hit->start_byte, >=, end);
      check_hit (names, text, hit);
      end = hit->start_byte + hit->n_bytes;
    }
}

static void
check_unknown (const char *text, const GArray *hits)
{
  g_autoptr (RdUnknownNames) unknown = rd_unknown_names_new ();
  g_autoptr (GPtrArray) list = NULL;

  rd_unknown_names_add (unknown, text, hits);
  list = rd_unknown_names_list (unknown, 1);
  for (guint i = 0; i < list->len; i++)
    {
      const RdUnknownName *name = list->pdata[i];

      g_assert_true (name->n >= 1 && *name->text != '\0' && g_utf8_validate (name->text, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  char *stated = strchr (text, '\f');
  g_autoptr (RdNames) names = NULL;
  g_autoptr (GArray) hits = NULL;

  if (stated != NULL)
    *stated++ = '\0';
  names = make_names (stated);
  hits = rd_names_find (names, text, -1);
  check_hits (names, text, hits);
  check_unknown (text, hits);
  return 0;
}
