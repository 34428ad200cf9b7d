/* test-milestone-form.c — the values of the form in which a milestone is recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-framework-library.h"
#include "model/rd-hold-form.h"
#include "model/rd-milestone-form.h"

#define TODAY rd_day_from_ymd (2026, 11, 23)

/* The form as text: what is to be done, or what stands in the way. */
static char *
form_to_string (const RdMilestoneForm *form)
{
  static const char *problems[] = { "ready", "no-day", "future", "no-outcome", "no-recipient", "no-recipient-day" };
  RdFormProblem problem = rd_milestone_form_get_problem (form);
  g_autoptr (GArray) edits = rd_milestone_form_list_edits (form);
  GString *text = g_string_new (problems[problem]);

  for (guint i = 0; i < edits->len; i++)
    {
      const RdMilestoneEdit *edit = &g_array_index (edits, RdMilestoneEdit, i);
      g_autofree char *day = rd_day_to_iso (edit->day);

      g_string_append_printf (text, " | %s %s%s%s", edit->recipient != NULL ? edit->recipient : "all", day,
                              edit->planned ? " planned" : "", edit->outcome != NULL ? " decided" : "");
    }
  return g_string_free (text, FALSE);
}

#define assert_form(form, expected) G_STMT_START { \
  g_autofree char *text_ = form_to_string (form); \
  g_assert_cmpstr (text_, ==, expected); \
} G_STMT_END

static RdMilestoneForm *
open_form (const char *milestone, const GPtrArray *recordings, gboolean planned)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFramework) framework = rd_framework_library_find ("scr-2015", &error);
  const RdMilestoneKind *kind;

  g_assert_no_error (error);
  kind = rd_framework_find_milestone (framework, milestone);
  g_assert_nonnull (kind);
  return rd_milestone_form_new (framework, kind, recordings, TODAY, planned);
}

/* Replaces *@form by what an edit made of it. */
static void
take (RdMilestoneForm **form, RdMilestoneForm *changed)
{
  rd_milestone_form_free (*form);
  *form = changed;
}

static void
test_plain (void)
{
  g_autoptr (RdMilestoneForm) form = open_form ("la-aware", NULL, FALSE);

  assert_form (form, "ready | all 2026-11-23");               /* today is what is mostly meant */
  take (&form, rd_milestone_form_set_day (form, TODAY - 3));
  assert_form (form, "ready | all 2026-11-20");
  take (&form, rd_milestone_form_set_day (form, TODAY + 1));
  assert_form (form, "future");                               /* what has not come cannot have happened */
  take (&form, rd_milestone_form_set_day (form, RD_DAY_NONE));
  assert_form (form, "no-day");
}

static void
test_planned (void)
{
  g_autoptr (RdMilestoneForm) form = open_form ("published", NULL, TRUE);

  assert_form (form, "no-day");                               /* nobody guesses a plan */
  take (&form, rd_milestone_form_set_day (form, TODAY + 30));
  assert_form (form, "ready | all 2026-12-23 planned");
  take (&form, rd_milestone_form_set_planned (form, FALSE));
  assert_form (form, "future");                               /* the same day, but as something that happened */
  take (&form, rd_milestone_form_set_day (form, TODAY));
  take (&form, rd_milestone_form_set_planned (form, TRUE));
  assert_form (form, "no-day");                               /* today is no plan */
}

static void
test_outcome (void)
{
  g_autoptr (RdMilestoneForm) form = open_form ("decision", NULL, FALSE);
  g_autoptr (RdMilestoneForm) plan = open_form ("decision", NULL, TRUE);

  assert_form (form, "no-outcome");                           /* a decision says what was decided */
  take (&form, rd_milestone_form_set_outcome (form, "initiate"));
  assert_form (form, "ready | all 2026-11-23 decided");
  take (&plan, rd_milestone_form_set_day (plan, TODAY + 7));
  assert_form (plan, "ready | all 2026-11-30 planned");       /* a planned one does not */
}

static void
test_recipients (void)
{
  g_autoptr (RdMilestoneForm) form = open_form ("decision-reported", NULL, FALSE);

  g_assert_cmpuint (form->recipients->len, ==, 3);
  assert_form (form, "ready | all 2026-11-23");               /* one date for all, one action */
  take (&form, rd_milestone_form_set_recipient (form, 1, FALSE, TODAY));
  assert_form (form, "ready | ofsted 2026-11-23 | national-panel 2026-11-23");
  take (&form, rd_milestone_form_set_each (form, TRUE));
  take (&form, rd_milestone_form_set_recipient (form, 0, TRUE, TODAY - 1));
  assert_form (form, "ready | ofsted 2026-11-22 | national-panel 2026-11-23");
  take (&form, rd_milestone_form_set_recipient (form, 0, TRUE, RD_DAY_NONE));
  assert_form (form, "no-recipient-day");
  take (&form, rd_milestone_form_set_each (form, FALSE));     /* back to one date for all */
  assert_form (form, "ready | ofsted 2026-11-23 | national-panel 2026-11-23");
  take (&form, rd_milestone_form_set_recipient (form, 0, FALSE, TODAY));
  take (&form, rd_milestone_form_set_recipient (form, 2, FALSE, TODAY));
  assert_form (form, "no-recipient");
}

static void
test_partly_told (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);
  g_autoptr (RdMilestoneForm) form = NULL;

  g_ptr_array_add (rows, rd_milestone_new ("r", "decision-reported", "ofsted", TODAY - 4, FALSE));
  form = open_form ("decision-reported", rows, FALSE);
  g_assert_cmpint (g_array_index (form->recipients, RdFormRecipient, 0).before, ==, TODAY - 4);
  take (&form, rd_milestone_form_set_day (form, TODAY));
  /* Those who are still to be told are ticked; the one who was is left as it is. */
  assert_form (form, "ready | dfe 2026-11-23 | national-panel 2026-11-23");
}

/* An edit leaves the values that it came from as they were. */
static void
test_values_are_immutable (void)
{
  g_autoptr (RdMilestoneForm) form = open_form ("decision-reported", NULL, FALSE);
  g_autofree char *before = form_to_string (form);
  g_autoptr (RdMilestoneForm) other = rd_milestone_form_set_recipient (form, 0, FALSE, TODAY);
  g_autoptr (RdMilestoneForm) noted = rd_milestone_form_set_note (other, "late");

  assert_form (form, before);
  g_assert_null (form->note);
  g_assert_cmpstr (noted->note, ==, "late");
}

static void
test_hold (void)
{
  static const struct
  {
    const char *reason;
    int first, last, forecast;   /* days from today; 999: none */
    RdHoldFormProblem problem;
  } rows[] = {
    { "trial", 0, 999, 999, RD_HOLD_FORM_READY },                  /* until it is ended */
    { "trial", -5, 10, 30, RD_HOLD_FORM_READY },
    { NULL, 0, 999, 999, RD_HOLD_FORM_NO_REASON },                 /* guidance asks why */
    { "trial", 999, 999, 999, RD_HOLD_FORM_NO_FIRST_DAY },
    { "trial", 0, -1, 999, RD_HOLD_FORM_LAST_BEFORE_FIRST },
    { "trial", 0, 0, 999, RD_HOLD_FORM_READY },                    /* a hold of one day */
    { "trial", 0, 999, -1, RD_HOLD_FORM_FORECAST_BEFORE_FIRST },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RdHoldDetails details = {
        .timescale = "complete",
        .reason = rows[i].reason,
        .first_day = rows[i].first == 999 ? RD_DAY_NONE : TODAY + rows[i].first,
        .last_day = rows[i].last == 999 ? RD_DAY_NONE : TODAY + rows[i].last,
        .forecast = rows[i].forecast == 999 ? RD_DAY_NONE : TODAY + rows[i].forecast,
      };

      g_assert_cmpint (rd_hold_form_get_problem (&details), ==, rows[i].problem);
      g_assert_true ((rd_hold_form_word_problem (rows[i].problem) == NULL) == (rows[i].problem == RD_HOLD_FORM_READY));
    }
}

static void
test_hold_words (void)
{
  g_autoptr (RdHold) hold = rd_hold_new ("r", "complete", "trial", TODAY);
  g_autofree char *open = rd_hold_describe (hold);
  g_autofree char *ended = NULL;

  g_assert_cmpstr (open, ==, "Since Mon 23 Nov 2026, until it is ended");
  g_assert_true (rd_hold_is_running (hold, TODAY + 1000));
  hold->last_day = TODAY + 2;
  hold->forecast = TODAY + 9;
  hold->agreed_by = g_strdup ("Chair");
  ended = rd_hold_describe (hold);
  g_assert_cmpstr (ended, ==, "From Mon 23 Nov 2026 to Wed 25 Nov 2026 · forecast Wed 2 Dec 2026 · agreed by Chair");
  g_assert_true (rd_hold_is_running (hold, TODAY + 2));
  g_assert_false (rd_hold_is_running (hold, TODAY + 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/milestone-form/plain", test_plain);
  g_test_add_func ("/milestone-form/planned", test_planned);
  g_test_add_func ("/milestone-form/outcome", test_outcome);
  g_test_add_func ("/milestone-form/recipients", test_recipients);
  g_test_add_func ("/milestone-form/partly-told", test_partly_told);
  g_test_add_func ("/milestone-form/immutable", test_values_are_immutable);
  g_test_add_func ("/hold-form/problems", test_hold);
  g_test_add_func ("/hold-form/words", test_hold_words);
  return g_test_run ();
}
