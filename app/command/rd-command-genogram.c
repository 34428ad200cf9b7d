/* rd-command-genogram.c — genogram: a review's family drawn into a PDF, SVG or PNG file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-table.h"
#include "draw/rd-draw-file.h"
#include "model/rd-genogram-sheet.h"
#include "model/rd-wording.h"

static char *output_path;
static gboolean real_names;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file, which ends in .pdf, .svg or .png"), N_("FILE") },
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("Real names and years, instead of pseudonyms and ages"), NULL },
  { NULL }
};

static gboolean
read_kind (RdDrawFileKind *out)
{
  g_autoptr (GError) error = NULL;

  if (!rd_call_require ("-o", output_path))
    return FALSE;
  if (rd_draw_file_kind_from_path (output_path, out, &error))
    return TRUE;

  rd_call_fail (error, output_path);
  return FALSE;
}

static RdExit
run_genogram (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdGenogramSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  RdDrawFileKind kind;
  RdDrawWords words;
  RdDrawStyle style;
  RdDrawing drawing;

  if (review == NULL || !read_kind (&kind) || !rd_call_check_output_file (call, output_path))
    return RD_EXIT_USAGE;

  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&style, &words);
  sheet = rd_genogram_sheet_new (call->reg, review, real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS);
  if (rd_genogram_sheet_get_chart (sheet)->genogram->nodes->len == 0)
    return rd_call_refuse (_("nobody is there to be drawn; add the child with person add, and the family with person relate"));
  drawing = (RdDrawing) { &rd_genogram_drawing, rd_genogram_sheet_get_chart (sheet), &style, call->today };
  if (!rd_drawing_to_file (&drawing, output_path, kind, RD_PAPER_A4, &error))
    return rd_call_fail (error, output_path);

  return rd_output_file (call, output_path);
}

const RdCommand rd_command_genogram[] = {
  { "genogram", NULL, "REVIEW -o FILE.{pdf,svg,png} [--real-names]", N_("Draw the family of a review"),
    1, 1, RD_NEEDS_READING, FALSE, options, run_genogram },
  { NULL }
};
