/* test-office-sheets.c — agencies, contacts, letters and the decision log as tables: the sample's, read row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-office-sheets.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char       *folder;
  char       *path;
  RdClock    *clock;
  RdRegister *reg;
} Sample;

static void
set_up (Sample *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("rd-sheets-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "sample.rdesk", NULL);
  self->clock = rd_clock_new_fixed (rd_day_from_ymd (2026, 11, 23));
  self->reg = rd_register_create_sample (self->path, self->clock, &error);
  g_assert_no_error (error);
}

static void
tear_down (Sample *self, gconstpointer data)
{
  rd_register_close (self->reg);
  g_assert_finalize_object (self->reg);
  g_object_unref (self->clock);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

typedef RdSheet *(*MakeSheet) (RdRegister *reg, RdReviewItem *review);

/* What stands in the first row in which @column says @text; fails where none does. */
static guint
find_row (const RdSheet *sheet, guint column, const char *text)
{
  for (guint row = 0; row < rd_sheet_get_n_rows (sheet); row++)
    {
      g_autofree char *cell = rd_sheet_dup_cell (sheet, row, column);

      if (strstr (cell, text) != NULL)
        return row;
    }
  g_error ("no row says “%s”", text);
}

/* Each table has a row for each record, every heading has a name, and nothing of another review is in it. */
static void
test_rows (Sample *self, gconstpointer data)
{
  static const struct { MakeSheet make; RdRowsKind kind; guint n_columns; } tables[] = {
    { rd_register_sheet_contacts, RD_ROWS_CONTACTS, 10 },
    { rd_register_sheet_letters, RD_ROWS_LETTERS, 6 },
    { rd_register_sheet_decision_log, RD_ROWS_DECISION_LOG, 8 },
  };
  GListModel *reviews = rd_register_get_reviews (self->reg);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint n_all = 0;

      for (guint j = 0; j < g_list_model_get_n_items (reviews); j++)
        {
          g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, j);
          g_autoptr (RdSheet) sheet = tables[i].make (self->reg, review);

          g_assert_cmpuint (rd_sheet_get_n_rows (sheet), ==, rd_review_item_get_rows (review, tables[i].kind)->len);
          g_assert_cmpuint (rd_sheet_get_n_columns (sheet), ==, tables[i].n_columns);
          g_assert_nonnull (strstr (rd_sheet_get_title (sheet), rd_review_item_get_reference (review)));
          for (guint column = 0; column < tables[i].n_columns; column++)
            g_assert_cmpstr (rd_sheet_get_heading (sheet, column), >, "");
          n_all += rd_sheet_get_n_rows (sheet);
        }
      g_assert_cmpuint (n_all, >, 3);
    }
}

static void
test_letters (Sample *self, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (self->reg, "SCR/2025/02");
  g_autoptr (RdSheet) sheet = rd_register_sheet_letters (self->reg, review);
  guint row = find_row (sheet, 1, "Ofsted");

  g_assert_cmpstr (rd_sheet_get_text (sheet, row, 0), ==, "Decision about a review");
  g_assert_cmpint (rd_sheet_get_day (sheet, row, 3), ==, rd_day_from_ymd (2026, 2, 2));
  g_assert_cmpstr (rd_sheet_get_text (sheet, row, 4), ==, "Decision reported");
}

static void
test_decision_log (Sample *self, gconstpointer data)
{
  RdReviewItem *review = rd_register_find_review (self->reg, "SCR/2026/07");
  g_autoptr (RdSheet) sheet = rd_register_sheet_decision_log (self->reg, review);
  guint row = find_row (sheet, 1, "Do not initiate a Serious Case Review");

  g_assert_true (rd_day_is_valid (rd_sheet_get_day (sheet, row, 0)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office-sheets/rows", Sample, NULL, set_up, test_rows, tear_down);
  g_test_add ("/office-sheets/letters", Sample, NULL, set_up, test_letters, tear_down);
  g_test_add ("/office-sheets/decision-log", Sample, NULL, set_up, test_decision_log, tear_down);
  return g_test_run ();
}
