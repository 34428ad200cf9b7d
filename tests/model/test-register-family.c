/* test-register-family.c — names, relationships and pseudonyms through the register, each one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include <string.h>

#include "core/chronology/rd-mention.h"
#include "model/rd-genogram-sheet.h"
#include "model/rd-name-search.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-family.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-people.h"

#define TODAY DAY (2019, 6, 1)

static void
replace (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static RdPerson *
make_person (RdReviewItem *review, const char *name, const char *role, const char *sex, const char *pseudonym)
{
  RdPerson *person = rd_person_new (rd_review_item_get_review (review)->id);

  replace (&person->name, name);
  replace (&person->role, role);
  replace (&person->sex, sex);
  replace (&person->pseudonym, pseudonym);
  return person;
}

/* Gives the id, which the register keeps. */
static const char *
add (Fixture *f, RdReviewItem *review, const char *name, const char *role, const char *sex, const char *pseudonym, const char *variants)
{
  g_autoptr(RdPerson) person = make_person (review, name, role, sex, pseudonym);
  g_auto(GStrv) texts = g_strsplit (variants, "|", -1);
  RdPersonDetails details = { .variants = (const char * const *) texts };
  g_autoptr(GError) error = NULL;

  g_assert_true (rd_register_put_person_with (f->reg, review, person, &details, &error));
  g_assert_no_error (error);
  assert_changed_once (f);
  return ((const RdPerson *) rd_review_item_find_row (review, RD_ROWS_PEOPLE, person->id))->id;
}

static void
relate (Fixture *f, RdReviewItem *review, const char *person, const char *kind, const char *other)
{
  g_autoptr(RdRelationship) row = rd_relationship_new (rd_review_item_get_review (review)->id);
  g_autoptr(GError) error = NULL;

  replace (&row->person_id, rd_review_item_find_person (review, person)->id);
  replace (&row->kind, kind);
  replace (&row->other_id, rd_review_item_find_person (review, other)->id);
  rd_register_put_relationship (f->reg, review, row, &error);
  g_assert_no_error (error);
  assert_changed_once (f);
}

static void
undo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (rd_register_undo (f->reg, &error));
  g_assert_no_error (error);
  f->n_changed = 0;
}

static guint
count (RdReviewItem *review, RdRowsKind kind)
{
  return rd_review_item_get_rows (review, kind)->len;
}

static void
test_names (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RdPerson) person = NULL;
  const char * const changed[] = { "Ms Hollis", "sarah@example.org", NULL };
  RdPersonDetails details = { .variants = changed, .post = "mother" };
  g_auto(GStrv) variants = NULL;
  RdReviewItem *review;
  const char *id;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  id = add (&f, review, "Sarah Hollis", "parent", "female", NULL, " SH |Ms Hollis||Sarah Hollis|Ms Hollis");
  g_assert_cmpuint (count (review, RD_ROWS_PERSON_NAMES), ==, 2);
  person = rd_person_copy (rd_review_item_find_row (review, RD_ROWS_PEOPLE, id));
  g_assert_true (rd_register_put_person_with (f.reg, review, person, &details, &error));
  assert_changed_once (&f);
  variants = rd_review_item_list_variants (review, person->id);
  g_assert_cmpuint (g_strv_length (variants), ==, 2);
  g_assert_true (g_strv_contains ((const char * const *) variants, "sarah@example.org"));
  g_assert_cmpuint (count (review, RD_ROWS_PERSON_NAMES), ==, 3);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_PERSON_NAMES), ==, 2);
  g_assert_null (rd_review_item_get_post (review, person->id));
  fixture_reopen (&f);
  g_assert_cmpuint (count (rd_register_find_review (f.reg, "SCR/1"), RD_ROWS_PERSON_NAMES), ==, 2);
  fixture_clear (&f);
}

/* One is found by name, pseudonym or id, and by a variant that is theirs alone. */
static void
test_find (void)
{
  static const struct { const char *why, *words, *found; } cases[] = {
    { "a name, case aside", "SARAH hollis", "Sarah Hollis" }, { "a pseudonym", "mother", "Sarah Hollis" },
    { "a variant", "sally", "Sarah Hollis" }, { "a variant of two", "SH", NULL }, { "nobody", "Nobody", NULL }, { "nothing", "", NULL },
  };
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  add (&f, review, "Sarah Hollis", "parent", "female", "Mother", "SH|Sally");
  add (&f, review, "Siân Hollis", "family", "female", NULL, "SH");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RdPerson *person = rd_review_item_find_person (review, cases[i].words);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (person != NULL ? person->name : NULL, ==, cases[i].found);
    }
  fixture_clear (&f);
}

static void
make_family (Fixture *f, RdReviewItem *review)
{
  add (f, review, "Mia Hollis", "subject-child", "female", NULL, "MH");
  add (f, review, "Sarah Hollis", "parent", "female", NULL, "SH");
  add (f, review, "Craig Mallory", "family", "male", NULL, "");
  add (f, review, "Siân Hollis", "family", "female", NULL, "");
  relate (f, review, "Sarah Hollis", "mother", "Mia Hollis");
  relate (f, review, "Craig Mallory", "partner", "Sarah Hollis");
  relate (f, review, "Siân Hollis", "mother", "Sarah Hollis");
}

static void
test_pseudonyms (void)
{
  static const struct { const char *name, *pseudonym; } given[] = {
    { "Mia Hollis", "Child A" }, { "Sarah Hollis", "Mother" }, { "Craig Mallory", "Mother’s Partner 1" }, { "Siân Hollis", "Maternal Grandmother" },
  };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  guint n = 0;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  make_family (&f, review);
  g_assert_true (rd_register_give_pseudonyms (f.reg, review, &n, &error));
  assert_changed_once (&f);
  g_assert_cmpuint (n, ==, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (given); i++)
    g_assert_cmpstr (rd_review_item_find_person (review, given[i].name)->pseudonym, ==, given[i].pseudonym);
  g_assert_true (rd_register_give_pseudonyms (f.reg, review, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  undo (&f);
  g_assert_null (rd_review_item_find_person (review, "Mia Hollis")->pseudonym);
  fixture_clear (&f);
}

static const struct
{
  const char *why, *pseudonym, *fault;
} refused[] = {
  { "somebody has it", "child a", RD_FAULT_PSEUDONYM_TAKEN },
  { "a real name stands in it", "Mia’s Friend", RD_FAULT_PSEUDONYM_NAMES },
  { "their own name", "Ben", RD_FAULT_PSEUDONYM_NAMES },
};

static void
test_refused (void)
{
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  add (&f, review, "Mia Hollis", "subject-child", NULL, "Child A", "");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(RdPerson) person = make_person (review, "Ben Carter", "other", NULL, refused[i].pseudonym);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", refused[i].why);
      g_assert_false (rd_register_put_person (f.reg, review, person, &error));
      g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
      g_assert_cmpuint (f.n_changed, ==, 0);
    }
  fixture_clear (&f);
}

/* With a person goes what speaks of them, and comes back with them. */
static void
test_removed (void)
{
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  make_family (&f, review);
  g_assert_true (rd_register_remove_person (f.reg, review, rd_review_item_find_person (review, "Sarah Hollis")->id, &error));
  assert_changed_once (&f);
  g_assert_cmpuint (count (review, RD_ROWS_PEOPLE), ==, 3);
  g_assert_cmpuint (count (review, RD_ROWS_PERSON_NAMES), ==, 1);
  g_assert_cmpuint (count (review, RD_ROWS_RELATIONSHIPS), ==, 0);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_PEOPLE), ==, 4);
  g_assert_cmpuint (count (review, RD_ROWS_RELATIONSHIPS), ==, 3);
  fixture_clear (&f);
}

static void
test_genogram (void)
{
  g_autoptr(RdGenogramSheet) real = NULL;
  g_autoptr(RdGenogramSheet) sheet = NULL;
  g_autofree char *words = NULL;
  RdReviewItem *review;
  guint mother;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  make_family (&f, review);
  sheet = rd_genogram_sheet_new (f.reg, review, RD_NAMING_PSEUDONYMS);
  real = rd_genogram_sheet_new (f.reg, review, RD_NAMING_REAL);
  g_assert_cmpuint (rd_genogram_sheet_get_chart (sheet)->genogram->nodes->len, ==, 4);
  g_assert_true (rd_family_find (rd_genogram_sheet_get_family (real), rd_review_item_find_person (review, "Sarah Hollis")->id, &mother));
  g_assert_cmpstr (rd_genogram_sheet_get_chart (sheet)->labels[mother].name, ==, "Mother");
  words = rd_genogram_sheet_describe (real, mother);
  g_assert_nonnull (strstr (words, "mother of Mia Hollis"));
  g_assert_nonnull (strstr (words, "partner of Craig Mallory"));
  g_assert_nonnull (strstr (words, "daughter of Siân Hollis"));
  fixture_clear (&f);
}

static void
add_entry (Fixture *f, RdReviewItem *review, const char *agency_id, const char *event)
{
  g_autoptr(RdEntry) entry = rd_entry_new (rd_review_item_get_review (review)->id);
  g_autoptr(GError) error = NULL;

  replace (&entry->agency_id, agency_id);
  replace (&entry->event, event);
  g_assert_true (rd_register_put_entry (f->reg, review, entry, &error));
  g_assert_no_error (error);
  f->n_changed = 0;
}

static RdNameSearch *
look (Fixture *f, RdReviewItem *review)
{
  RdNameSearch *search = rd_name_search_new (f->reg, review);
  g_autoptr(GError) error = NULL;
  gboolean is_done = FALSE;

  while (!is_done)
    {
      g_assert_true (rd_name_search_step (search, &is_done, &error));
      g_assert_no_error (error);
    }
  return search;
}

static void
test_search (void)
{
  g_autoptr(RdAgency) agency = NULL;
  g_autoptr(RdNameSearch) search = NULL;
  g_autoptr(RdNameSearch) again = NULL;
  g_autoptr(GPtrArray) unknown = NULL;
  g_autoptr(GError) error = NULL;
  const GPtrArray *questions;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  agency = rd_agency_new (rd_review_item_get_review (review)->id);
  replace (&agency->name, "Police");
  g_assert_true (rd_register_put_agency (f.reg, review, agency, &error));
  f.n_changed = 0;
  make_family (&f, review);
  add (&f, review, "Grace Mallory", "sibling", "female", NULL, "");
  add_entry (&f, review, agency->id, "Mia was seen with Grace; Mrs Patel rang. Grace slept.");
  add_entry (&f, review, agency->id, "Grace was not seen.");
  search = look (&f, review);
  questions = rd_name_search_get_questions (search);
  g_assert_cmpuint (questions->len, ==, 3);
  g_assert_cmpuint (rd_name_search_get_n_certain (search), ==, 1);
  unknown = rd_name_search_list_unknown (search);
  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_cmpstr (((const RdUnknownName *) unknown->pdata[0])->text, ==, "Mrs Patel");
  /* one of them is nobody; all the others are she, in one step */
  g_assert_true (rd_name_search_answer (search, questions->pdata[0], NULL, FALSE, &error));
  g_assert_true (rd_name_search_answer (search, questions->pdata[0], ((const RdNameQuestion *) questions->pdata[0])->candidates[0], TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (questions->len, ==, 0);
  g_assert_cmpuint (count (review, RD_ROWS_MENTIONS), ==, 3);
  again = look (&f, review);
  g_assert_cmpuint (rd_name_search_get_questions (again)->len, ==, 0);
  g_assert_cmpuint (rd_name_search_get_n_certain (again), ==, 4);
  undo (&f);
  g_assert_cmpuint (count (review, RD_ROWS_MENTIONS), ==, 1);
  g_clear_pointer (&search, rd_name_search_free);
  g_clear_pointer (&again, rd_name_search_free);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-family/names", test_names);
  g_test_add_func ("/register-family/find", test_find);
  g_test_add_func ("/register-family/pseudonyms", test_pseudonyms);
  g_test_add_func ("/register-family/refused", test_refused);
  g_test_add_func ("/register-family/removed", test_removed);
  g_test_add_func ("/register-family/genogram", test_genogram);
  g_test_add_func ("/register-family/search", test_search);
  return g_test_run ();
}
