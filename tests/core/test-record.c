/* test-record.c — records and the tables that state their fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-closure.h"
#include "core/review/rd-hold.h"
#include "core/review/rd-milestone.h"
#include "core/review/rd-review.h"

#include "core-days.h"

static const RdRecordType * const types[] = {
  &rd_review_type, &rd_milestone_type, &rd_hold_type, &rd_closure_type,
};

static const RdField *
find_field (const RdRecordType *type, const char *name)
{
  for (gsize i = 0; i < type->n_fields; i++)
    {
      if (g_str_equal (type->fields[i].name, name))
        return &type->fields[i];
    }
  g_error ("%s has no %s", type->name, name);
}

static gsize
get_size (const RdField *field)
{
  return field->type == RD_FIELD_TEXT ? sizeof (char *) : sizeof (gint32);
}

/* Key first, revision last, every name once, every place inside the struct and its own. */
static void
test_tables (void)
{
  static const char * const names[] = { "reviews", "milestones", "holds", "closures" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gsize n = types[i]->n_fields;

      g_assert_cmpstr (types[i]->name, ==, names[i]);
      for (gsize j = 0; j < n; j++)
        {
          const RdField *field = &types[i]->fields[j];

          g_assert_cmpint ((field->flags & RD_FIELD_KEY) != 0, ==, j == 0);
          g_assert_cmpint ((field->flags & RD_FIELD_REVISION) != 0, ==, j == n - 1);
          g_assert_cmpuint (field->offset + get_size (field), <=, types[i]->size);
          g_assert_true (field->label != NULL && *field->label != '\0');
          for (gsize k = 0; k < j; k++)
            {
              g_assert_cmpstr (types[i]->fields[k].name, !=, field->name);
              g_assert_cmpuint (types[i]->fields[k].offset + get_size (&types[i]->fields[k]), <=, field->offset);
            }
        }
      g_assert_cmpstr (types[i]->fields[0].name, ==, "id");
      g_assert_cmpstr (types[i]->fields[n - 1].name, ==, "revision");
    }
}

/* Every field of every type: what is set comes back, is copied, and makes a difference. */
static void
test_every_field (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const RdRecordType *type = types[i];

      for (gsize j = 0; j < type->n_fields; j++)
        {
          const RdField *field = &type->fields[j];
          gpointer record = rd_record_new (type);
          gpointer other = rd_record_new (type);
          gpointer copy;

          g_assert_true (rd_record_equal (type, record, other));
          if (field->type == RD_FIELD_TEXT)
            rd_record_set_text (record, field, "words");
          else if (field->type == RD_FIELD_DAY)
            rd_record_set_day (record, field, 16943);
          else
            rd_record_set_integer (record, field, TRUE);
          g_assert_false (rd_record_equal (type, record, other));

          copy = rd_record_copy (type, record);
          g_assert_true (rd_record_equal (type, record, copy));
          rd_record_free (type, record);
          if (field->type == RD_FIELD_TEXT)
            g_assert_cmpstr (rd_record_get_text (copy, field), ==, "words");
          else if (field->type == RD_FIELD_DAY)
            g_assert_cmpint (rd_record_get_day (copy, field), ==, 16943);
          else
            g_assert_cmpint (rd_record_get_integer (copy, field), ==, TRUE);
          rd_record_free (type, copy);
          rd_record_free (type, other);
        }
    }
}

static void
test_new_is_empty (void)
{
  RdHold *hold = rd_record_new (&rd_hold_type);

  g_assert_null (hold->id);
  g_assert_null (hold->note);
  g_assert_cmpint (hold->first_day, ==, RD_DAY_NONE);
  g_assert_cmpint (hold->last_day, ==, RD_DAY_NONE);
  g_assert_cmpint (hold->forecast, ==, RD_DAY_NONE);
  g_assert_cmpint (hold->revision, ==, 0);
  rd_hold_free (hold);

  rd_record_free (&rd_hold_type, NULL);
  rd_review_free (NULL);
  rd_milestone_free (NULL);
  rd_closure_free (NULL);
}

/* NULL and "" are two things only where a text may be absent. */
static void
test_absent_text (void)
{
  const RdField *note = find_field (&rd_milestone_type, "note");
  const RdField *recipient = find_field (&rd_milestone_type, "recipient");
  g_autoptr (RdMilestone) a = rd_record_new (&rd_milestone_type);
  g_autoptr (RdMilestone) b = rd_record_new (&rd_milestone_type);

  g_assert_null (rd_record_get_text (a, note));
  g_assert_cmpstr (rd_record_get_text (a, recipient), ==, "");

  rd_record_set_text (a, recipient, "");
  g_assert_true (rd_record_equal (&rd_milestone_type, a, b));
  rd_record_set_text (a, recipient, NULL);
  g_assert_cmpstr (a->recipient, ==, "");
  g_assert_true (rd_record_equal (&rd_milestone_type, a, b));

  rd_record_set_text (a, note, "");
  g_assert_false (rd_record_equal (&rd_milestone_type, a, b));
  rd_record_set_text (a, note, NULL);
  g_assert_null (a->note);
  g_assert_true (rd_record_equal (&rd_milestone_type, a, b));
}

static void
test_set_own_text (void)
{
  const RdField *note = find_field (&rd_milestone_type, "note");
  g_autoptr (RdMilestone) milestone = rd_record_new (&rd_milestone_type);

  rd_record_set_text (milestone, note, "sent by post");
  rd_record_set_text (milestone, note, rd_record_get_text (milestone, note));
  g_assert_cmpstr (milestone->note, ==, "sent by post");
}

/* Any truth is as true as another. */
static void
test_flags (void)
{
  g_autoptr (RdMilestone) a = rd_milestone_new ("r", "decision", NULL, 1, 2);
  g_autoptr (RdMilestone) b = rd_milestone_copy (a);

  g_assert_cmpint (a->planned, ==, TRUE);
  b->planned = 4;
  g_assert_true (rd_record_equal (&rd_milestone_type, a, b));
}

static void
test_constructors (void)
{
  g_autoptr (RdReview) review = rd_review_new ("SCR/2019/03", "Child A", "scr-2015");
  g_autoptr (RdReview) other = rd_review_new ("SCR/2019/03", "Child A", "scr-2015");
  g_autoptr (RdMilestone) milestone = rd_milestone_new (review->id, "decision", NULL, 16943, FALSE);
  g_autoptr (RdHold) hold = rd_hold_new (review->id, "complete", "trial", 16943);
  g_autoptr (RdClosure) closure = rd_closure_new (16943, 16944, NULL);
  g_autoptr (RdHold) hold_copy = rd_hold_copy (hold);
  g_autoptr (RdReview) review_copy = rd_review_copy (review);
  g_autoptr (RdClosure) closure_copy = rd_closure_copy (closure);

  g_assert_true (g_uuid_string_is_valid (review->id));
  g_assert_true (g_uuid_string_is_valid (milestone->id));
  g_assert_true (g_uuid_string_is_valid (hold->id));
  g_assert_true (g_uuid_string_is_valid (closure->id));
  g_assert_cmpstr (review->id, !=, other->id);
  g_assert_cmpstr (milestone->recipient, ==, "");
  g_assert_cmpstr (milestone->review_id, ==, review->id);
  g_assert_cmpint (hold->last_day, ==, RD_DAY_NONE);
  g_assert_cmpint (hold->forecast, ==, RD_DAY_NONE);
  g_assert_cmpstr (closure->reason, ==, "");
  g_assert_true (rd_record_equal (&rd_hold_type, hold, hold_copy));
  g_assert_true (rd_record_equal (&rd_review_type, review, review_copy));
  g_assert_true (rd_record_equal (&rd_closure_type, closure, closure_copy));
  g_assert_true (hold->reason != hold_copy->reason);
}

static void
test_hold_covers (void)
{
  static const struct { const char *from, *until, *day; gboolean covers; } cases[] = {
    { "2016-05-10", "2016-05-20", "2016-05-09", FALSE },
    { "2016-05-10", "2016-05-20", "2016-05-10", TRUE },     /* both ends are included */
    { "2016-05-10", "2016-05-20", "2016-05-20", TRUE },
    { "2016-05-10", "2016-05-20", "2016-05-21", FALSE },
    { "2016-05-10", NULL, "2199-12-31", TRUE },             /* until it is ended */
    { "2016-05-10", NULL, "2016-05-09", FALSE },
    { "2016-05-10", "2016-05-01", "2016-05-05", FALSE },    /* ends before it begins */
    { "2016-05-10", "2016-05-01", "2016-05-10", FALSE },
    { NULL, NULL, "2016-05-10", FALSE },                    /* no beginning */
    { "2016-05-10", NULL, NULL, FALSE },                    /* no day */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdHold) hold = rd_hold_new ("r", "complete", "trial", rd_day_parse_iso (cases[i].from));

      hold->last_day = rd_day_parse_iso (cases[i].until);
      g_assert_cmpint (rd_hold_covers (hold, rd_day_parse_iso (cases[i].day)), ==, cases[i].covers);
    }
}

static void
test_hold_reasons (void)
{
  g_assert_true (rd_hold_is_reason ("trial"));
  g_assert_true (rd_hold_is_reason ("other"));
  g_assert_false (rd_hold_is_reason ("Trial"));
  g_assert_false (rd_hold_is_reason (""));
  g_assert_false (rd_hold_is_reason (NULL));
  g_assert_cmpuint (g_strv_length ((char **) rd_hold_reasons), ==, 10);
}

static void
test_references (void)
{
  static const struct { const char *text; gboolean good; } cases[] = {
    { "SCR/2019/03", TRUE },
    { "Child A", TRUE },
    { "é", TRUE },
    { "a", TRUE },
    { "", FALSE },
    { NULL, FALSE },
    { " SCR", FALSE },
    { "SCR ", FALSE },
    { "SCR\u00a0", FALSE },
    { "SC\nR", FALSE },
    { "SC\tR", FALSE },
    { "SC\x7fR", FALSE },
    { "SC\xc2\x85R", FALSE },       /* a control character beyond ASCII */
    { "SC\u2028R", FALSE },       /* breaks a line */
    { "SC\u202eR", FALSE },       /* turns the direction round */
    { "SC\xc3", FALSE },          /* cut short */
    { "\xff", FALSE },
    { "1234567890123456789012345678901234567890123456789012345678901234", TRUE },
    { "12345678901234567890123456789012345678901234567890123456789012345", FALSE },
    { "123456789012345678901234567890123456789012345678901234567890123é", FALSE },   /* 65 bytes, cut inside the letter */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (rd_review_is_reference (cases[i].text), ==, cases[i].good);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/tables", test_tables);
  g_test_add_func ("/record/every-field", test_every_field);
  g_test_add_func ("/record/new-is-empty", test_new_is_empty);
  g_test_add_func ("/record/absent-text", test_absent_text);
  g_test_add_func ("/record/set-own-text", test_set_own_text);
  g_test_add_func ("/record/flags", test_flags);
  g_test_add_func ("/record/constructors", test_constructors);
  g_test_add_func ("/record/hold-covers", test_hold_covers);
  g_test_add_func ("/record/hold-reasons", test_hold_reasons);
  g_test_add_func ("/record/references", test_references);
  return g_test_run ();
}
