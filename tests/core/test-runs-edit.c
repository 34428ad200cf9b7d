/* test-runs-edit.c — words of a paragraph put in another's place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-runs-edit.h"

/* "plain *bold* @reference@ {comment}". (transfer full) */
static char *
spell (const GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];
      const char *around = run->kind == RD_RUN_PERSON ? "@" : run->marks & RD_MARK_BOLD ? "*" : "";

      g_string_append_printf (text, "%s%s%s%s%s", run->comments != NULL ? "{" : "", around, run->kind == RD_RUN_NOTE ? "^" : run->text, around,
                              run->comments != NULL ? "}" : "");
    }
  return g_string_free (text, FALSE);
}

/* "The @Child A@’s *visit*^." */
static GPtrArray *
make (void)
{
  GPtrArray *runs = rd_runs_new ();
  RdRun *note = rd_run_new (RD_RUN_NOTE, NULL, NULL);

  g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, "The ", NULL));
  g_ptr_array_add (runs, rd_run_new (RD_RUN_PERSON, "Child A", "p1"));
  g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, "’s ", NULL));
  g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, "visit", NULL));
  ((RdRun *) runs->pdata[3])->marks = RD_MARK_BOLD;
  g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, "A note.", NULL));
  g_ptr_array_add (runs, note);
  g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, ".", NULL));
  return runs;
}

typedef struct
{
  const char *why;
  gsize       start, end;
  const char *text;
  const char *spelt;
} ReplaceCase;

/* Bytes: "The " 0–4, "Child A" 4–11, "’s " 11–16, "visit" 16–21, the note 21–24, "." 24–25. */
static const ReplaceCase replaced[] = {
  { "nothing at all", 0, 0, "", "The @Child A@’s *visit*^." },
  { "a word at the start", 0, 3, "Our", "Our @Child A@’s *visit*^." },
  { "new words look like what they replace", 16, 21, "stay", "The @Child A@’s *stay*^." },
  { "words put in look like what stands before", 21, 21, "s", "The @Child A@’s *visits*^." },
  { "a reference that is replaced whole", 4, 11, "boy", "The boy’s *visit*^." },
  { "a reference of which a part is changed becomes words", 10, 11, "B", "The Child B’s *visit*^." },
  { "up to a reference: it stays", 0, 4, "", "@Child A@’s *visit*^." },
  { "right behind a reference", 11, 14, "", "The @Child A@s *visit*^." },
  { "with the note", 16, 24, "stay", "The @Child A@’s *stay*." },
  { "at the end", 25, 25, " More.", "The @Child A@’s *visit*^. More." },
  { "all of it", 0, 25, "Gone.", "Gone." },
};

static void
test_replace (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (replaced); i++)
    {
      const ReplaceCase *c = &replaced[i];
      g_autoptr (GPtrArray) runs = make ();
      g_autofree char *spelt = NULL;

      rd_runs_replace (runs, c->start, c->end, c->text);
      spelt = spell (runs);
      g_test_message ("%s", c->why);
      g_assert_cmpstr (spelt, ==, c->spelt);
    }
}

static void
test_spell (void)
{
  g_autoptr (GPtrArray) runs = make ();
  g_autofree char *text = rd_runs_spell (runs);

  g_assert_cmpstr (text, ==, "The Child A’s visit" RD_RUNS_NOTE ".");
}

static void
test_comment (void)
{
  g_autoptr (GPtrArray) runs = make ();
  g_autofree char *spelt = NULL;

  rd_runs_add_comment (runs, 6, 18, "c");
  spelt = spell (runs);
  g_assert_cmpstr (spelt, ==, "The {@Child A@}{’s }{*vi*}*sit*^.");
  rd_runs_add_comment (runs, 16, 18, "d");
  g_assert_cmpstr (((RdRun *) runs->pdata[3])->comments[1], ==, "d");
}

static void
test_split (void)
{
  g_autoptr (GPtrArray) runs = make ();
  g_autoptr (GPtrArray) rest = rd_runs_split (runs, 18);
  g_autofree char *first = spell (runs);
  g_autofree char *second = spell (rest);

  g_assert_cmpstr (first, ==, "The @Child A@’s *vi*");
  g_assert_cmpstr (second, ==, "*sit*^.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/runs-edit/spell", test_spell);
  g_test_add_func ("/runs-edit/replace", test_replace);
  g_test_add_func ("/runs-edit/comment", test_comment);
  g_test_add_func ("/runs-edit/split", test_split);
  return g_test_run ();
}
