/* test-date-field.c — the field for a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../views/page-fixture.h"
#include "rd-test-model.h"
#include "widgets/rd-date-field.h"

static RdDateField *
open_field (void)
{
  RdDateField *field = RD_DATE_FIELD (g_object_ref_sink (rd_date_field_new ()));

  rd_date_field_set_today (field, PAGE_TODAY);
  return field;
}

/* What people type, which day it is, and what the field says it understood. */
static void
test_words (void)
{
  static const struct
  {
    const char *typed;
    int         days;     /* from today; 999: none */
    const char *words;    /* NULL: some sentence */
  } rows[] = {
    { "today", 0, "Mon 23 Nov 2026, today" },
    { "yesterday", -1, "Sun 22 Nov 2026, yesterday" },
    { "20/11/26", -3, "Fri 20 Nov 2026, 3 days ago" },
    { "last Friday", -3, "Fri 20 Nov 2026, 3 days ago" },
    { " 20 Nov 2026 ", -3, "Fri 20 Nov 2026, 3 days ago" },   /* with spaces around it */
    { "31 June 2026", 999, NULL },                            /* no such day */
    { "May 2016", 999, NULL },                                /* a month is no day */
    { "soonish", 999, NULL },
  };
  RdDateField *field = open_field ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rd_date_field_set_text (field, rows[i].typed);
      g_assert_cmpint (rd_date_field_get_day (field), ==, rows[i].days == 999 ? RD_DAY_NONE : PAGE_TODAY + rows[i].days);
      g_assert_cmpint (rd_date_field_is_wrong (field), ==, rows[i].days == 999);
      if (rows[i].words != NULL)
        g_assert_cmpstr (rd_date_field_get_words (field), ==, rows[i].words);
      else
        g_assert_cmpuint (strlen (rd_date_field_get_words (field)), >, 10);
    }
  g_assert_finalize_object (field);
}

static void
test_notify (void)
{
  RdDateField *field = open_field ();
  guint notified = 0;

  g_signal_connect_swapped (field, "notify::day", G_CALLBACK (rd_test_count_cb), &notified);
  rd_date_field_set_day (field, PAGE_TODAY);
  rd_date_field_set_day (field, PAGE_TODAY);
  g_assert_cmpuint (notified, ==, 1);
  rd_date_field_set_text (field, "23/11/2026");   /* the same day in other words */
  g_assert_cmpuint (notified, ==, 1);
  rd_date_field_set_day (field, RD_DAY_NONE);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_cmpstr (rd_date_field_get_text (field), ==, "");
  g_assert_finalize_object (field);
}

static void
test_empty (void)
{
  RdDateField *field = open_field ();

  g_assert_true (rd_date_field_is_wrong (field));
  g_object_set (field, "optional", TRUE, NULL);
  g_assert_false (rd_date_field_is_wrong (field));
  rd_date_field_set_text (field, "soonish");
  g_assert_true (rd_date_field_is_wrong (field));   /* what is typed is never left out in silence */
  rd_date_field_set_day (field, RD_DAY_NONE);       /* emptied, though no day stood in it */
  g_assert_false (rd_date_field_is_wrong (field));
  g_assert_finalize_object (field);
}

static void
test_leaning (void)
{
  RdDateField *field = open_field ();

  rd_date_field_set_text (field, "Friday");
  g_assert_cmpint (rd_date_field_get_day (field), ==, PAGE_TODAY - 3);
  rd_date_field_set_leaning (field, RD_DATE_ENTRY_COMING);
  g_assert_cmpint (rd_date_field_get_day (field), ==, PAGE_TODAY + 4);
  g_assert_finalize_object (field);
}

static void
test_accessible (void)
{
  RdDateField *field = open_field ();
  GtkWidget *entry = page_find (GTK_WIDGET (field), GTK_TYPE_ENTRY);

  rd_date_field_set_title (field, "When it happened");
  rd_date_field_set_text (field, "today");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "When it happened");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Mon 23 Nov 2026, today");
  rd_date_field_set_text (field, "nonsense");
  rd_date_field_show_fault (field);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  rd_date_field_set_text (field, "today");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_finalize_object (field);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/date-field/words", test_words);
  g_test_add_func ("/date-field/notify", test_notify);
  g_test_add_func ("/date-field/empty", test_empty);
  g_test_add_func ("/date-field/leaning", test_leaning);
  g_test_add_func ("/date-field/accessible", test_accessible);
  return g_test_run ();
}
