/* rd-test-reports.h — the reports of tests/data/reports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rd-test-report.h"

/* People and terms of the data, as checks know them. All that they borrow lives as long as the program. */
typedef struct
{
  GArray *people;      /* RdCheckPerson */
  GArray *terms;       /* RdCheckTerm */
} RdTestCase;

/* (transfer full) */
static inline char *
rd_test_reports_read (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reports", name, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Lines of a table, each a GStrv of its cells; empty lines are left out. (transfer full) */
static inline GPtrArray *
rd_test_reports_read_table (const char *name, guint n_cells)
{
  g_autofree char *text = rd_test_reports_read (name);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
        g_assert_cmpuint (g_strv_length (rows->pdata[rows->len - 1]), ==, n_cells);
      }
  return rows;
}

static inline RdDay
rd_test_reports_read_day (const char *text)
{
  return *text != '\0' ? rd_day_parse_iso (text) : RD_DAY_NONE;
}

/* The name, former names, then the others; what somebody is only called is left out, as the program does. */
static inline void
rd_test_reports_add_person (RdTestCase *self, char **row)
{
  g_auto(GStrv) others = g_strsplit (row[6], "|", -1);
  GPtrArray *names = g_ptr_array_new ();
  RdCheckPerson person = { .id = row[0], .pseudonym = row[2], .born = rd_test_reports_read_day (row[4]), .died = rd_test_reports_read_day (row[5]),
                           .is_professional = g_str_equal (row[3], "professional") };

  g_ptr_array_add (names, row[1]);
  for (guint i = 0; others[i] != NULL; i++)
    if (g_str_has_prefix (others[i], "former:"))
      g_ptr_array_add (names, g_strdup (strchr (others[i], ':') + 1));
  person.n_full = names->len;
  for (guint i = 0; others[i] != NULL; i++)
    if (*others[i] != '\0' && !g_str_has_prefix (others[i], "former:") && !g_str_has_prefix (others[i], "called:"))
      g_ptr_array_add (names, g_strdup (strchr (others[i], ':') + 1));
  g_ptr_array_add (names, NULL);
  person.names = (const char * const *) names->pdata;
  g_array_append_val (self->people, person);
}

static inline RdTestCase
rd_test_reports_read_case (void)
{
  static GPtrArray *people, *terms;
  RdTestCase self = { g_array_new (FALSE, FALSE, sizeof (RdCheckPerson)), g_array_new (FALSE, FALSE, sizeof (RdCheckTerm)) };

  if (people == NULL)
    {
      people = rd_test_reports_read_table ("people.tsv", 7);
      terms = rd_test_reports_read_table ("terms.tsv", 2);
    }
  for (guint i = 0; i < people->len; i++)
    rd_test_reports_add_person (&self, people->pdata[i]);
  for (guint i = 0; i < terms->len; i++)
    {
      char **row = terms->pdata[i];
      RdCheckTerm term = { row[0], row[1] };

      g_array_append_val (self.terms, term);
    }
  return self;
}

/* Page @i of 20, from 1. (transfer full) */
static inline RdDocument *
rd_test_reports_read_page (guint i)
{
  g_autofree char *name = g_strdup_printf ("clean/%02u.txt", i);
  g_autofree char *lines = rd_test_reports_read (name);

  return rd_test_report_new (lines);
}
