/* rd-learning-sheets.c — what reviews teach together, as tables for paper and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-learning-sheets.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-learning-point.h"
#include "core/review/rd-marker-note.h"
#include "model/rd-learning-themes.h"
#include "model/rd-quality-markers.h"
#include "model/rd-recommendation-repeats.h"
#include "model/rd-register-establishments.h"
#include "model/rd-register-sheets.h"

/* Auxiliary methods */

static RdSheet *
new_sheet (RdRegister *self, const char *title, int year, RdNamingMode mode)
{
  RdSheet *sheet = rd_register_new_sheet (self, title);
  /* Translators: a year */
  g_autofree char *note = year != 0 ? g_strdup_printf (_("Reviews of %d"), year) : NULL;

  rd_sheet_set_note (sheet, note);
  if (mode == RD_NAMING_REAL)
    rd_sheet_set_warning (sheet, _("Real names"));
  return sheet;
}

/* In the review's own names or pseudonyms. */
static void
take_shown (RdSheet *sheet, RdReviewItem *review, RdNamingMode mode, const char *text)
{
  g_autoptr(RdNaming) naming = rd_naming_new_for_review (review, mode);

  rd_sheet_take_text (sheet, rd_naming_show (naming, NULL, NULL, text));
}

static void
add_year (RdSheet *sheet, int year)
{
  if (year != 0)
    rd_sheet_take_text (sheet, g_strdup_printf ("%d", year));
  else
    rd_sheet_add_nothing (sheet);
}

static void
add_repeat (RdSheet *sheet, const RdRecommendationRepeat *repeat, RdNamingMode mode)
{
  rd_sheet_add_text (sheet, rd_review_item_get_reference (repeat->now->review));
  take_shown (sheet, repeat->now->review, mode, repeat->now->recommendation->text);
  rd_sheet_add_text (sheet, rd_review_item_get_reference (repeat->before->review));
  add_year (sheet, rd_review_item_get_learning_year (repeat->before->review));
  take_shown (sheet, repeat->before->review, mode, repeat->before->recommendation->text);
  rd_sheet_add_text (sheet, repeat->is_linked ? _("Made before") : _("Alike; to be looked at"));
  rd_sheet_add_number (sheet, repeat->before->n_actions);
  rd_sheet_add_number (sheet, repeat->before->n_complete);
  rd_sheet_add_number (sheet, repeat->before->n_overdue);
}

static gboolean
is_answered (RdReviewItem *review, int marker)
{
  const GPtrArray *notes = rd_review_item_get_rows (review, RD_ROWS_MARKER_NOTES);

  for (guint i = 0; i < notes->len; i++)
    if (((const RdMarkerNote *) notes->pdata[i])->marker == marker)
      return TRUE;
  return FALSE;
}

static void
add_marker_row (RdSheet *sheet, RdReviewItem *review)
{
  rd_sheet_add_text (sheet, rd_review_item_get_reference (review));
  for (int marker = 1; marker <= RD_N_QUALITY_MARKERS; marker++)
    rd_sheet_add_text (sheet, is_answered (review, marker) ? _("Answered") : _("Not answered"));
}

static void
add_good_practice (RdSheet *sheet, RdReviewItem *review, RdNamingMode mode)
{
  const GPtrArray *points = rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS);

  for (guint i = 0; i < points->len; i++)
    {
      const RdLearningPoint *point = points->pdata[i];

      if (!g_str_equal (point->kind, "good-practice"))
        continue;
      rd_sheet_add_text (sheet, rd_review_item_get_reference (review));
      rd_sheet_add_day (sheet, point->noted);
      take_shown (sheet, review, mode, point->text);
      rd_sheet_add_day (sheet, point->shared);
      take_shown (sheet, review, mode, point->shared_with);
    }
}

static void
add_restraint (RdRegister *self, RdSheet *sheet, const RdEstablishment *establishment)
{
  g_autoptr(GPtrArray) lines = rd_register_list_restraint (self, establishment);

  for (guint i = 0; i < lines->len; i++)
    {
      const RdRestraintLine *line = lines->pdata[i];

      rd_sheet_add_text (sheet, establishment->name);
      rd_sheet_add_text (sheet, rd_wording_establishment_kind (establishment->kind));
      add_year (sheet, line->state.year);
      rd_sheet_take_text (sheet, rd_restraint_line_describe (line));
      rd_sheet_add_day (sheet, line->reported);
      if (line->link != NULL && line->link->incidents >= 0)
        rd_sheet_add_number (sheet, line->link->incidents);
      else
        rd_sheet_add_nothing (sheet);
    }
}

/* Public API */

RdSheet *
rd_register_sheet_themes (RdRegister *self, int year, RdNamingMode mode)
{
  g_autoptr(GPtrArray) themes = rd_register_list_themes (self, year);
  RdSheet *sheet = new_sheet (self, _("Themes across reviews"), year, mode);

  rd_sheet_add_column (sheet, _("Theme"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Reviews"), RD_SHEET_NUMBER, 8);
  rd_sheet_add_column (sheet, _("Findings"), RD_SHEET_NUMBER, 8);
  rd_sheet_add_column (sheet, _("Review"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Year"), RD_SHEET_TEXT, 6);
  rd_sheet_add_column (sheet, _("Finding"), RD_SHEET_TEXT, 36);
  for (guint i = 0; i < themes->len; i++)
    {
      const RdLearningTheme *theme = themes->pdata[i];

      for (guint j = 0; j < theme->findings->len; j++)
        {
          const RdThemeFinding *found = theme->findings->pdata[j];

          rd_sheet_add_text (sheet, theme->name);
          rd_sheet_add_number (sheet, theme->n_reviews);
          rd_sheet_add_number (sheet, theme->findings->len);
          rd_sheet_add_text (sheet, rd_review_item_get_reference (found->review));
          add_year (sheet, found->year);
          take_shown (sheet, found->review, mode, found->finding->title);
        }
    }
  return sheet;
}

RdSheet *
rd_register_sheet_repeats (RdRegister *self, int year, RdNamingMode mode)
{
  g_autoptr(GPtrArray) repeats = rd_register_list_repeats (self, NULL);
  RdSheet *sheet = new_sheet (self, _("Recommendations made before"), year, mode);

  rd_sheet_add_column (sheet, _("Review"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Recommendation"), RD_SHEET_TEXT, 30);
  rd_sheet_add_column (sheet, _("Made before by"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Year"), RD_SHEET_TEXT, 6);
  rd_sheet_add_column (sheet, _("In these words"), RD_SHEET_TEXT, 30);
  rd_sheet_add_column (sheet, _("What it is"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Actions then"), RD_SHEET_NUMBER, 8);
  rd_sheet_add_column (sheet, _("Done"), RD_SHEET_NUMBER, 6);
  rd_sheet_add_column (sheet, _("Overdue"), RD_SHEET_NUMBER, 8);
  for (guint i = 0; i < repeats->len; i++)
    {
      const RdRecommendationRepeat *repeat = repeats->pdata[i];

      if (year == 0 || rd_review_item_get_learning_year (repeat->now->review) == year)
        add_repeat (sheet, repeat, mode);
    }
  return sheet;
}

RdSheet *
rd_register_sheet_markers (RdRegister *self, int year)
{
  GListModel *reviews = rd_register_get_reviews (self);
  RdSheet *sheet = new_sheet (self, _("Quality markers answered"), year, RD_NAMING_PSEUDONYMS);

  rd_sheet_say (sheet, RD_SHEET_PARAGRAPH, rd_quality_markers_source ());
  rd_sheet_add_column (sheet, _("Review"), RD_SHEET_TEXT, 12);
  for (int marker = 1; marker <= RD_N_QUALITY_MARKERS; marker++)
    {
      g_autofree char *heading = g_strdup_printf ("%d. %s", marker, _(rd_quality_markers_find (marker)->name));

      rd_sheet_add_column (sheet, heading, RD_SHEET_TEXT, 9);
    }
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (year == 0 || rd_review_item_get_learning_year (review) == year)
        add_marker_row (sheet, review);
    }
  return sheet;
}

RdSheet *
rd_register_sheet_good_practice (RdRegister *self, int year, RdNamingMode mode)
{
  GListModel *reviews = rd_register_get_reviews (self);
  RdSheet *sheet = new_sheet (self, _("Good practice worth sharing"), year, mode);

  rd_sheet_add_column (sheet, _("Review"), RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, _("Noted on"), RD_SHEET_DAY, 11);
  rd_sheet_add_column (sheet, _("Good practice"), RD_SHEET_TEXT, 36);
  rd_sheet_add_column (sheet, _("Shared on"), RD_SHEET_DAY, 11);
  rd_sheet_add_column (sheet, _("Shared with"), RD_SHEET_TEXT, 18);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (year == 0 || rd_review_item_get_learning_year (review) == year)
        add_good_practice (sheet, review, mode);
    }
  return sheet;
}

RdSheet *
rd_register_sheet_restraint (RdRegister *self)
{
  const GPtrArray *establishments = rd_register_get_board_rows (self, RD_ROWS_ESTABLISHMENTS);
  RdSheet *sheet = new_sheet (self, _("Yearly reviews of restraint"), 0, RD_NAMING_PSEUDONYMS);

  rd_sheet_add_column (sheet, _("Establishment"), RD_SHEET_TEXT, 20);
  rd_sheet_add_column (sheet, _("Kind"), RD_SHEET_TEXT, 16);
  rd_sheet_add_column (sheet, _("Year"), RD_SHEET_TEXT, 6);
  rd_sheet_add_column (sheet, _("State"), RD_SHEET_TEXT, 30);
  rd_sheet_add_column (sheet, _("Reported on"), RD_SHEET_DAY, 11);
  rd_sheet_add_column (sheet, _("Uses of restraint"), RD_SHEET_NUMBER, 9);
  for (guint i = 0; i < establishments->len; i++)
    add_restraint (self, sheet, establishments->pdata[i]);
  return sheet;
}
