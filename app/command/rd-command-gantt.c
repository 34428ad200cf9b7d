/* rd-command-gantt.c — gantt: the deadlines drawn into a PDF, SVG or PNG file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-file.h"
#include "command/rd-command-table.h"
#include "draw/rd-draw-file.h"
#include "model/rd-gantt-sheet.h"
#include "model/rd-wording.h"

static char *output_path, *paper_name, *from_text, *to_text;
static gboolean with_actions;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file, which ends in .pdf, .svg or .png"), N_("FILE") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_("Size of the sheets of a PDF"), N_("a4|a3") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day shown"), N_("D") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The last day shown"), N_("D") },
  { "actions", 0, 0, G_OPTION_ARG_NONE, &with_actions, N_("The actions too, after the deadlines"), NULL },
  { NULL }
};

typedef struct
{
  RdDrawFileKind kind;
  RdPaper        paper;
  RdDay          from, to;
  RdReviewItem  *review;    /* NULL: all */
} GanttCall;

static gboolean
read_call (RdCall    *call,
           GanttCall *out)
{
  if (!rd_call_read_drawing_kind (output_path, &out->kind)
      || !rd_call_read_paper (paper_name, &out->paper)
      || !rd_call_read_option_day (call, from_text, &out->from)
      || !rd_call_read_option_day (call, to_text, &out->to)
      || !rd_call_check_order (out->from, out->to)
      || !rd_call_check_output_file (call, output_path))
    return FALSE;
  if (call->n_args == 0)
    return TRUE;

  out->review = rd_call_find_review (call, call->args[0]);
  return out->review != NULL;
}

static RdExit
run_gantt (RdCall *call)
{
  GanttCall gantt = { 0 };
  g_autoptr (RdGanttSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  RdDrawWords words;
  RdDrawStyle style;

  if (!read_call (call, &gantt))
    return RD_EXIT_USAGE;

  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&style, &words);
  sheet = with_actions
            ? rd_gantt_sheet_new_with_actions (call->reg, gantt.review, gantt.from, gantt.to, RD_NAMING_PSEUDONYMS)
            : rd_gantt_sheet_new (call->reg, gantt.review, gantt.from, gantt.to);
  if (!rd_draw_gantt_to_file (rd_gantt_sheet_get_chart (sheet), &style, output_path,
                              gantt.kind, gantt.paper, &error))
    return rd_call_fail (error, output_path);

  return rd_output_file (call, output_path);
}

const RdCommand rd_command_gantt[] = {
  { "gantt", NULL, "[REVIEW] -o FILE.{pdf,svg,png} [--paper a4|a3] [--from D] [--to D] [--actions]",
    N_("Draw the deadlines of one review, or of all"),
    0, 1, RD_NEEDS_READING, FALSE, options, run_gantt },
  { NULL }
};
