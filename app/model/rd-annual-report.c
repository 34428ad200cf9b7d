/* rd-annual-report.c — the annual report of a board, as a document and as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-annual-report.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-action.h"
#include "core/review/rd-publication-text.h"
#include "draw/rd-draw-figure.h"
#include "model/rd-leak-scan.h"
#include "model/rd-register-annual.h"
#include "model/rd-register-publication-texts.h"
#include "model/rd-report-blocks.h"
#include "model/rd-response-document.h"
#include "model/rd-sheet-file.h"
#include "model/rd-wording-annual.h"
#include "model/rd-wording.h"

#define BARS_MAX 10

/* --- charts */

static void
clear_bar (gpointer data)
{
  RdBar *bar = data;

  g_free ((char *) bar->label);
  g_free ((char *) bar->text);
}

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const RdBar *x = a, *y = b;

  return (x->value < y->value) - (x->value > y->value);
}

static gboolean
is_worth_showing (const GArray *bars)
{
  double sum = 0.0;

  for (guint i = 0; i < bars->len; i++)
    sum += g_array_index (bars, RdBar, i).value;
  return bars->len > 1 && sum > 0.0;
}

static void
add_picture (const GArray *bars, const char *caption, GPtrArray *blocks)
{
  const RdBarsChart chart = { (const RdBar *) bars->data, bars->len };
  RdDrawWords words;
  RdDrawStyle style;
  const RdDrawing drawing = { &rd_draw_bars_figure_type, &chart, &style, RD_DAY_NONE };
  g_autoptr (GBytes) png = NULL;
  guint width, height;
  RdBlock *block;

  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&style, &words);
  png = rd_draw_figure_to_png (&drawing, RD_FIGURE_WIDTH, RD_FIGURE_HEIGHT, RD_FIGURE_DPI, &width, &height, NULL);
  if (png == NULL)
    return;
  block = rd_block_new_text (RD_BLOCK_FIGURE, caption);
  block->description = rd_annual_report_describe_bars (bars);
  block->picture = rd_picture_new (png, width, height);
  g_ptr_array_add (blocks, block);
}

/* --- tables */

/* Kinds of which there are none are left out of tables, but all kinds together are not. */
static gboolean
is_told (const RdAnnualFigure *figure, const char *place)
{
  return rd_annual_figure_is (figure, place) && (figure->key == NULL || figure->cases->len > 0 || figure->unit == RD_ANNUAL_DAYS);
}

static void
add_rows (const RdAnnualYear *year, const char *place, RdBlock *table)
{
  for (guint i = 0; i < year->annual->figures->len; i++)
    {
      const RdAnnualFigure *figure = year->annual->figures->pdata[i];

      if (is_told (figure, place))
        rd_report_table_add_row (table, (char *[]) { rd_wording_annual_figure (year, figure), rd_wording_annual_value (year, figure) });
    }
}

static void
add_table (const RdAnnualYear *year, const RdAnnualPart *part, GPtrArray *blocks)
{
  const char * const headings[] = { _("What was counted"), _("Number"), NULL };
  RdBlock *table;

  if (part->figures[0] == NULL)
    return;
  /* Translators: %s is the title of a part of the report, “Decisions” */
  table = rd_report_blocks_add_table (blocks, g_strdup_printf (_("In figures: %s"), _(part->title)), headings);
  for (guint i = 0; part->figures[i] != NULL; i++)
    add_rows (year, part->figures[i], table);
}

static void
add_chart (const RdAnnualYear *year, const RdAnnualPart *part, GPtrArray *blocks)
{
  g_autoptr (GArray) bars = rd_annual_report_list_bars (year, part);

  if (bars->len > 0)
    add_picture (bars, _(part->caption), blocks);
}

/* --- sections */

static void
add_opening (RdRegister *reg, const RdAnnualYear *year, GPtrArray *blocks)
{
  g_autofree char *dates = rd_wording_annual_dates (year);
  const char *name = rd_register_get_board_name (reg);

  /* Translators: the board’s name, then dates */
  rd_report_blocks_add (blocks, RD_BLOCK_PARAGRAPH,
                        g_strdup_printf (_("This report tells how %s reviewed cases and what came of it. The year runs from %s."),
                                         *name != '\0' ? name : _("the board"), dates));
  if (!rd_annual_has_data (year->annual))
    rd_report_blocks_add (blocks, RD_BLOCK_PARAGRAPH, g_strdup (_("Nothing was recorded in this year: every number is nought.")));
}

static void
add_items (const GPtrArray *items, GPtrArray *blocks)
{
  for (guint i = 0; i < items->len; i++)
    rd_report_blocks_add (blocks, RD_BLOCK_ITEM, g_strdup (items->pdata[i]));
}

static gboolean
is_wanted (RdRegister *reg, const RdAnnualYear *year, const RdAnnualPart *part)
{
  return part->figures[0] != NULL || g_str_equal (part->id, "introduction")
         || (part->block != NULL && rd_register_find_annual_text (reg, year->year, part->block) != NULL);
}

static void
add_part (RdRegister *reg, const RdAnnualYear *year, const RdAnnualPart *part, RdDocument *document)
{
  RdSection *section = rd_section_new (NULL, _(part->title), 1);
  const RdAnnualText *text = part->block != NULL ? rd_register_find_annual_text (reg, year->year, part->block) : NULL;

  section->key = g_strdup (part->id);
  if (g_str_equal (part->id, "introduction"))
    add_opening (reg, year, section->blocks);
  if (text != NULL)
    rd_response_document_add_text (section->blocks, text->text);
  if (g_str_equal (part->id, "impact"))
    {
      g_autoptr (GPtrArray) impact = rd_annual_report_list_impact (year);

      add_items (impact, section->blocks);
    }
  add_table (year, part, section->blocks);
  add_chart (year, part, section->blocks);
  g_ptr_array_add (document->sections, section);
}

/* --- what was done for children */

static void
add_impact (const RdAnnualYear *year, const RdAnnualCase *one, GPtrArray *out)
{
  RdReviewItem *review = year->reviews->pdata[one->review];
  const RdAction *action = rd_review_item_find_row (review, RD_ROWS_ACTIONS, one->record_id);
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
  g_autofree char *shown = action != NULL ? rd_naming_show (naming, NULL, NULL, action->impact) : NULL;

  if (shown != NULL && *shown != '\0')
    g_ptr_array_add (out, g_strdup_printf ("%s: %s", rd_review_item_get_reference (review), shown));
}

/* What the boards said when they published. */
static void
add_published_impact (const RdAnnualYear *year, const RdAnnualCase *one, GPtrArray *out)
{
  RdReviewItem *review = year->reviews->pdata[one->review];
  const RdPublicationText *text = rd_register_find_publication_text (review, "impact");
  g_autoptr (RdNaming) naming = NULL;
  g_autofree char *shown = NULL;

  if (text == NULL)
    return;
  naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
  shown = rd_naming_show (naming, NULL, NULL, text->text);
  g_ptr_array_add (out, g_strdup_printf ("%s: %s", rd_review_item_get_reference (review), shown));
}

/* --- the table */

static void
add_case (const RdAnnualYear *year, const RdAnnualFigure *figure, const RdAnnualCase *one, RdSheet *sheet)
{
  rd_sheet_add_text (sheet, figure->section);
  rd_sheet_add_text (sheet, figure->code);
  rd_sheet_add_text (sheet, figure->key);
  for (guint i = 0; i < 3; i++)
    rd_sheet_add_nothing (sheet);
  rd_sheet_add_text (sheet, rd_review_item_get_reference (year->reviews->pdata[one->review]));
  rd_sheet_add_text (sheet, one->record_id);
  rd_sheet_add_day (sheet, one->from);
  rd_sheet_add_day (sheet, one->to);
}

static void
add_figure (const RdAnnualYear *year, const RdAnnualFigure *figure, RdSheet *sheet)
{
  rd_sheet_add_text (sheet, figure->section);
  rd_sheet_add_text (sheet, figure->code);
  rd_sheet_add_text (sheet, figure->key);
  rd_sheet_take_text (sheet, rd_wording_annual_figure (year, figure));
  rd_sheet_take_text (sheet, rd_annual_figure_to_text (figure));
  rd_sheet_add_text (sheet, rd_annual_unit_get_name (figure->unit));
  for (guint i = 0; i < 4; i++)
    rd_sheet_add_nothing (sheet);
  for (guint i = 0; i < figure->cases->len; i++)
    add_case (year, figure, &g_array_index (figure->cases, RdAnnualCase, i), sheet);
}

/* Which days the figures are of. */
static void
add_day (RdSheet *sheet, const char *code, const char *label, RdDay day)
{
  rd_sheet_add_text (sheet, "year");
  rd_sheet_add_text (sheet, code);
  rd_sheet_add_nothing (sheet);
  rd_sheet_add_text (sheet, label);
  rd_sheet_take_text (sheet, rd_day_to_iso (day));
  rd_sheet_add_text (sheet, "day");
  for (guint i = 0; i < 4; i++)
    rd_sheet_add_nothing (sheet);
}

static gboolean
scan_sheet (RdRegister *reg, const RdSheet *sheet, GError **error)
{
  GListModel *reviews = rd_register_get_reviews (reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);
      g_autoptr (RdLeakScan) scan = rd_leak_scan_new (review);

      if (!rd_leak_scan_sheet (scan, sheet, error))
        return FALSE;
    }
  return TRUE;
}

/* Public API */

RdDocument *
rd_annual_report_new_document (RdRegister *reg, const RdAnnualYear *year)
{
  g_autofree char *words = NULL, *title = NULL;
  RdDocument *document;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && year != NULL, NULL);

  words = rd_wording_annual_year (year->year, year->first_month);
  /* Translators: %s is a year */
  title = g_strdup_printf (_("Annual report on reviews: %s"), words);
  document = rd_document_new (title, RD_REPORT_LANGUAGE);
  document->issued = rd_wording_day_plain (rd_register_get_today (reg));
  if (*rd_register_get_board_name (reg) != '\0')
    document->subtitle = g_strdup (rd_register_get_board_name (reg));
  for (guint i = 0; rd_annual_parts[i].id != NULL; i++)
    if (is_wanted (reg, year, &rd_annual_parts[i]))
      add_part (reg, year, &rd_annual_parts[i], document);
  return document;
}

RdReportExport *
rd_annual_report_new_export (RdRegister *reg, const RdAnnualYear *year)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && year != NULL, NULL);

  stem = rd_annual_report_make_stem (year);
  return rd_report_export_new_board (reg, rd_annual_report_new_document (reg, year), stem);
}

char *
rd_annual_report_make_stem (const RdAnnualYear *year)
{
  g_return_val_if_fail (year != NULL, NULL);

  return g_strdup_printf ("annual-report-%d", year->year);
}

RdSheet *
rd_annual_report_new_sheet (const RdAnnualYear *year)
{
  static const char * const texts[] = { "section", "figure", "kind", "label", "value", "unit", "review", "record" };
  RdSheet *sheet;

  g_return_val_if_fail (year != NULL, NULL);

  sheet = rd_sheet_new (_("Annual report: figures"), year->annual->counted);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    rd_sheet_add_column (sheet, texts[i], RD_SHEET_TEXT, 12);
  rd_sheet_add_column (sheet, "from", RD_SHEET_DAY, 12);
  rd_sheet_add_column (sheet, "to", RD_SHEET_DAY, 12);
  add_day (sheet, "first", _("First day of the year"), year->annual->first);
  add_day (sheet, "last", _("Last day of the year"), year->annual->last);
  add_day (sheet, "counted", _("Counted at the end of"), year->annual->counted);
  for (guint i = 0; i < year->annual->figures->len; i++)
    add_figure (year, year->annual->figures->pdata[i], sheet);
  return sheet;
}

gboolean
rd_annual_report_write_csv (RdRegister *reg, const RdAnnualYear *year, const char *path, GError **error)
{
  g_autoptr (RdSheet) sheet = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && year != NULL && path != NULL, FALSE);

  sheet = rd_annual_report_new_sheet (year);
  return scan_sheet (reg, sheet, error) && rd_sheet_file_write (sheet, path, RD_SHEET_FILE_CSV, RD_PAPER_A4, error);
}

GArray *
rd_annual_report_list_bars (const RdAnnualYear *year, const RdAnnualPart *part)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (RdBar));

  g_return_val_if_fail (year != NULL && part != NULL, bars);

  g_array_set_clear_func (bars, clear_bar);
  for (guint i = 0; part->chart != NULL && i < year->annual->figures->len; i++)
    {
      const RdAnnualFigure *figure = year->annual->figures->pdata[i];
      RdBar bar = { .value = MAX (figure->value, 0.0) };

      if (!is_told (figure, part->chart) || !figure->has_value)
        continue;
      bar.label = rd_wording_annual_key (year, figure);
      bar.text = rd_annual_figure_to_text (figure);
      g_array_append_val (bars, bar);
    }
  if (g_strcmp0 (part->chart, "findings/theme") == 0)
    g_array_sort (bars, compare_bars);
  if (!is_worth_showing (bars))
    g_array_set_size (bars, 0);
  else if (bars->len > BARS_MAX)
    g_array_set_size (bars, BARS_MAX);
  return bars;
}

char *
rd_annual_report_describe_bars (const GArray *bars)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (bars != NULL, g_string_free (out, FALSE));

  for (guint i = 0; i < bars->len; i++)
    {
      const RdBar *bar = &g_array_index (bars, RdBar, i);

      g_string_append_printf (out, "%s%s: %s", i > 0 ? "; " : "", bar->label, bar->text);
    }
  return g_string_free (out, FALSE);
}

GPtrArray *
rd_annual_report_list_impact (const RdAnnualYear *year)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);
  const RdAnnualFigure *actions, *published;

  g_return_val_if_fail (year != NULL, out);

  published = rd_annual_find (year->annual, "reviews", "published", NULL);
  for (guint i = 0; published != NULL && i < published->cases->len; i++)
    add_published_impact (year, &g_array_index (published->cases, RdAnnualCase, i), out);
  actions = rd_annual_find (year->annual, "actions", "with-impact", NULL);
  for (guint i = 0; actions != NULL && i < actions->cases->len; i++)
    add_impact (year, &g_array_index (actions->cases, RdAnnualCase, i), out);
  return out;
}
