/* test-register-publication.c — points, places, publishing and not publishing: each action one step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "core/review/rd-decision-entry.h"
#include "model/rd-register-decision.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-publication-texts.h"
#include "model/rd-register-publication.h"
#include "model/rd-register-report.h"
#include "model/rd-wording-publication.h"

#define TODAY DAY (2026, 11, 27)

/* The call went well; what it says otherwise stands in the caller's error. */
#define done(call)                 \
  G_STMT_START                     \
  {                                \
    gboolean done_ok = (call);     \
                                   \
    g_assert_no_error (error);     \
    g_assert_true (done_ok);       \
  }                                \
  G_STMT_END

static void
refused (gboolean ok, GError **error, int code, const char *fault)
{
  g_assert_error (*error, RD_REGISTER_ERROR, code);
  g_assert_false (ok);
  if (fault != NULL)
    g_assert_nonnull (strstr ((*error)->message, fault));
  g_clear_error (error);
}

static void
happened (Fixture *f, RdReviewItem *review, const char *milestone, RdDay day, const char *outcome)
{
  g_autoptr (GError) error = NULL;
  RdMilestoneEdit edit = { .milestone = milestone, .day = day, .outcome = outcome };

  done (rd_register_set_milestone (f->reg, review, &edit, NULL, &error));
}

static RdReviewItem *
begin (Fixture *f)
{
  static const char * const before[] = { "la-aware", "ofsted-notified", "lscb-notified" };
  g_autoptr (GError) error = NULL;
  RdReviewDetails details = { .reference = "SCR/2026/01", .title = "Child D" };
  RdReviewItem *review;

  fixture_init (f, TODAY);
  done (rd_register_add_review (f->reg, &details, &review, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    happened (f, review, before[i], DAY (2026, 1, 5), NULL);
  happened (f, review, "decision", DAY (2026, 1, 12), "initiate");
  happened (f, review, "decision-reported", DAY (2026, 1, 13), NULL);
  happened (f, review, "initiated", DAY (2026, 1, 14), NULL);
  happened (f, review, "reviewers-appointed", DAY (2026, 1, 15), NULL);
  happened (f, review, "reviewers-reported", DAY (2026, 1, 15), NULL);
  happened (f, review, "completed", DAY (2026, 7, 1), NULL);
  happened (f, review, "copies-sent", DAY (2026, 11, 2), NULL);
  return review;
}

static void
settle (Fixture *f, RdReviewItem *review, const char *code, const char *state)
{
  g_autoptr (GError) error = NULL;
  RdPublicationItem item = { .item = (char *) code, .state = (char *) state, .expected = RD_DAY_NONE, .settled = RD_DAY_NONE };

  done (rd_register_put_publication_item (f->reg, review, &item, &error));
}

static void
settle_all (Fixture *f, RdReviewItem *review)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdPublicationText) text = rd_register_dup_publication_text (review, "response");
  g_autoptr (RdDocument) outline = rd_document_new ("Report", "en-GB");

  for (guint i = 0; rd_publication_item_codes[i] != NULL; i++)
    settle (f, review, rd_publication_item_codes[i], "done");
  g_free (text->text);
  text->text = g_strdup ("The board accepts it.");
  text->agreed = DAY (2026, 11, 3);
  done (rd_register_put_publication_text (f->reg, review, text, &error));
  g_ptr_array_add (outline->sections, rd_section_new ("one", "One", 1));
  done (rd_register_begin_report (f->reg, review, outline, NULL, &error));
}

static RdPublicationPlace *
make_place (const char *where)
{
  RdPublicationPlace *place = rd_publication_place_new ("");

  g_free (place->kind);
  g_free (place->place);
  place->kind = g_strdup ("website");
  place->place = g_strdup (where);
  place->first_day = place->last_day = place->taken_down = RD_DAY_NONE;
  return place;
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  done (rd_register_undo (f->reg, &error));
}

static char *
print_point (Fixture *f, RdReviewItem *review, const char *code)
{
  g_autoptr (RdPublication) publication = rd_register_work_out_publication (f->reg, review, 0, RD_DAY_NONE);
  const RdPublicationPoint *point = rd_publication_find (publication, code);

  return g_strdup_printf ("%s %s", rd_publication_state_get_name (point->state), point->reason);
}

static void
assert_point (Fixture *f, RdReviewItem *review, const char *code, const char *expected)
{
  g_autofree char *printed = print_point (f, review, code);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_items (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  RdPublicationItem item = { .item = (char *) "inquest", .state = (char *) "blocks", .reason = (char *) " Opened in May ",
                             .expected = DAY (2027, 3, 1), .settled = RD_DAY_NONE };

  done (rd_register_put_publication_item (f.reg, review, &item, &error));
  g_assert_cmpstr (rd_register_find_publication_item (review, "inquest")->reason, ==, "Opened in May");
  assert_point (&f, review, "inquest", "blocks said");
  settle (&f, review, "inquest", "done");
  g_assert_cmpint (rd_register_find_publication_item (review, "inquest")->settled, ==, TODAY);
  g_assert_cmpint (rd_register_find_publication_item (review, "inquest")->expected, ==, RD_DAY_NONE);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_ITEMS)->len, ==, 1);
  undo (&f);
  assert_point (&f, review, "inquest", "blocks said");
  undo (&f);
  assert_point (&f, review, "inquest", "blocks not-looked-at");

  item.item = (char *) "weather";
  refused (rd_register_put_publication_item (f.reg, review, &item, &error), &error, RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_PUBLICATION_ITEM);
  item.item = (char *) "inquest";
  item.state = (char *) "perhaps";
  refused (rd_register_put_publication_item (f.reg, review, &item, &error), &error, RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_PUBLICATION_STATE);
  item.state = (char *) "done";
  item.settled = TODAY + 1;
  refused (rd_register_put_publication_item (f.reg, review, &item, &error), &error, RD_REGISTER_ERROR_FUTURE, NULL);
  fixture_clear (&f);
}

static void
test_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdPublicationPlace) place = make_place (" https://board.example/child-d ");
  Fixture f;
  RdReviewItem *review = begin (&f);

  done (rd_register_put_publication_place (f.reg, review, place, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES)->len, ==, 1);
  g_assert_cmpstr (((RdPublicationPlace *) rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES)->pdata[0])->place, ==,
                   "https://board.example/child-d");
  place->first_day = DAY (2026, 11, 20);
  place->last_day = DAY (2026, 11, 19);
  refused (rd_register_put_publication_place (f.reg, review, place, &error), &error, RD_REGISTER_ERROR_BAD_DATES, RD_FAULT_DATE_ORDER);
  place->last_day = RD_DAY_NONE;
  place->taken_down = TODAY + 1;
  refused (rd_register_put_publication_place (f.reg, review, place, &error), &error, RD_REGISTER_ERROR_FUTURE, NULL);
  place->taken_down = RD_DAY_NONE;
  g_free (place->kind);
  place->kind = g_strdup ("tree");
  refused (rd_register_put_publication_place (f.reg, review, place, &error), &error, RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_PUBLICATION_KIND);
  done (rd_register_remove_publication_place (f.reg, review, place->id, &error));
  undo (&f);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES)->len, ==, 1);
  fixture_clear (&f);
}

/* Milestone and place come and go together. */
static void
test_publish (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdPublicationPlace) place = make_place ("https://board.example/child-d");
  Fixture f;
  RdReviewItem *review = begin (&f);
  g_autofree char *words = NULL;

  refused (rd_register_publish (f.reg, review, TODAY, place, 0, &error), &error, RD_REGISTER_ERROR_BLOCKED, "inquest");
  settle_all (&f, review);
  refused (rd_register_publish (f.reg, review, TODAY, place, 2, &error), &error, RD_REGISTER_ERROR_BLOCKED, "report");
  refused (rd_register_publish (f.reg, review, DAY (2026, 11, 10), place, 0, &error), &error, RD_REGISTER_ERROR_BLOCKED, "copies");
  refused (rd_register_publish (f.reg, review, TODAY + 1, place, 0, &error), &error, RD_REGISTER_ERROR_FUTURE, NULL);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES)->len, ==, 0);

  done (rd_register_publish (f.reg, review, TODAY, place, 0, &error));
  assert_point (&f, review, "place", "done published");
  g_assert_cmpint (((RdPublicationPlace *) rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES)->pdata[0])->first_day, ==, TODAY);
  {
    g_autoptr (RdPublication) publication = rd_register_work_out_publication (f.reg, review, 0, RD_DAY_NONE);

    words = rd_wording_publication (publication, TODAY);
    g_assert_cmpstr (words, ==, "Published on Fri 27 Nov 2026. 365 days left of the twelve months.");
  }
  refused (rd_register_publish (f.reg, review, TODAY, place, 0, &error), &error, RD_REGISTER_ERROR_NOTHING_TO_PUBLISH, NULL);
  undo (&f);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES)->len, ==, 0);
  assert_point (&f, review, "place", "open no-place");
  fixture_clear (&f);
}

/* The blocking points are named in the user's words. */
static void
test_wording (void)
{
  g_autoptr (GError) error = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  g_autofree char *words = NULL;

  settle_all (&f, review);
  settle (&f, review, "inquest", "blocks");
  g_assert_false (rd_register_publish (f.reg, review, TODAY, NULL, 0, &error));
  words = rd_wording_error (error);
  g_assert_cmpstr (words, ==, "The report cannot be published on that day, because this blocks: Inquest. Settle it first.");
  fixture_clear (&f);
}

/* Every reason that a point can have is a sentence, not a code. */
static void
test_reasons (void)
{
  static const char * const states[] = { "open", "blocks", "done", "not-needed" };
  Fixture f;
  RdReviewItem *review = begin (&f);

  for (gsize s = 0; s <= G_N_ELEMENTS (states); s++)
    {
      g_autoptr (RdPublication) publication = rd_register_work_out_publication (f.reg, review, (int) s - 1, RD_DAY_NONE);

      for (guint i = 0; i < publication->points->len; i++)
        {
          const RdPublicationPoint *point = &g_array_index (publication->points, RdPublicationPoint, i);
          g_autofree char *words = rd_wording_publication_reason (rd_review_item_get_framework (review), point, TODAY);

          g_test_message ("%s: %s", point->code, words);
          g_assert_cmpstr (words, !=, point->reason);
          g_assert_true (g_str_has_suffix (words, "."));
          g_assert_null (strchr (words, '%'));
          g_assert_cmpstr (rd_wording_publication_point (point->code), !=, point->code);
        }
      for (guint i = 0; s < G_N_ELEMENTS (states) && rd_publication_item_codes[i] != NULL; i++)
        settle (&f, review, rd_publication_item_codes[i], states[s]);
    }
  fixture_clear (&f);
}

static void
put_entry (Fixture *f, RdReviewItem *review, const char *kind, const char *outcome, RdDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDecisionEntry) entry = rd_decision_entry_new (rd_review_item_get_review (review)->id);

  entry->kind = g_strdup (kind);
  entry->about = g_strdup ("publication");
  entry->outcome = g_strdup (outcome);
  entry->text = g_strdup ("Reasons.");
  entry->day = day;
  done (rd_register_put_decision_entry (f->reg, review, entry, &error));
}

static RdDay
get_told (RdReviewItem *review, const char *recipient)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (rd_review_item_get_framework (review), "non-publication-reported");

  return rd_progress_get_told_day (kind, rd_review_item_get_recordings (review), recipient);
}

static void
test_not_publishing (void)
{
  static const char * const everybody[] = { "ofsted", "dfe", "national-panel", NULL };
  static const char * const nobody[] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree const char **told = NULL;
  Fixture f;
  RdReviewItem *review = begin (&f);
  RdMilestoneEdit edit = { .milestone = "non-publication-reported", .recipient = "dfe", .day = DAY (2026, 11, 3) };
  g_autoptr (RdDecisionEntry) wrong = rd_decision_entry_new (rd_review_item_get_review (review)->id);

  told = rd_review_item_list_told_of_publication (review);
  g_assert_cmpuint (g_strv_length ((char **) told), ==, 3);
  put_entry (&f, review, "decision", RD_OUTCOME_DO_NOT_PUBLISH, DAY (2026, 11, 2));
  assert_point (&f, review, "decision", "blocks under-advice");
  done (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  put_entry (&f, review, "panel-challenge", NULL, DAY (2026, 11, 10));
  put_entry (&f, review, "decision", RD_OUTCOME_DO_NOT_PUBLISH, DAY (2026, 11, 16));
  refused (rd_register_tell_publication_decision (f.reg, review, TODAY, nobody, &error), &error, RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_PARTY);
  refused (rd_register_tell_publication_decision (f.reg, review, TODAY + 1, everybody, &error), &error, RD_REGISTER_ERROR_FUTURE, NULL);
  done (rd_register_tell_publication_decision (f.reg, review, DAY (2026, 11, 17), everybody, &error));
  assert_point (&f, review, "decision", "blocks not-publishing");
  g_assert_cmpint (get_told (review, "dfe"), ==, DAY (2026, 11, 3));              /* informed before; that day stays */
  g_assert_cmpint (get_told (review, "national-panel"), ==, DAY (2026, 11, 17));  /* nobody had recorded it */
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG)->len, ==, 6);
  undo (&f);
  g_assert_cmpint (get_told (review, "national-panel"), ==, RD_DAY_NONE);
  assert_point (&f, review, "decision", "blocks under-advice");
  put_entry (&f, review, "decision", RD_OUTCOME_PUBLISH, DAY (2026, 11, 20));     /* the panel convinced the board */
  assert_point (&f, review, "decision", "done decided");

  wrong->kind = g_strdup ("decision");
  wrong->about = g_strdup ("publication");
  wrong->outcome = g_strdup ("initiate");
  wrong->day = TODAY;
  refused (rd_register_put_decision_entry (f.reg, review, wrong, &error), &error, RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_OUTCOME);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-publication/items", test_items);
  g_test_add_func ("/register-publication/places", test_places);
  g_test_add_func ("/register-publication/publish", test_publish);
  g_test_add_func ("/register-publication/wording", test_wording);
  g_test_add_func ("/register-publication/reasons", test_reasons);
  g_test_add_func ("/register-publication/not-publishing", test_not_publishing);
  return g_test_run ();
}
