/* rd-command-timeline.c — timeline: a review's chronology drawn into a PDF, SVG or PNG file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-file.h"
#include "command/rd-command-table.h"
#include "draw/rd-draw-file.h"
#include "model/rd-review-timeline.h"
#include "model/rd-wording.h"

static char *output_path, *paper_name, *from_text, *to_text, *agency_code;
static gboolean real_names;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file, which ends in .pdf, .svg or .png"), N_("FILE") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_("Size of the sheets of a PDF"), N_("a4|a3") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day shown"), N_("D") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The last day shown"), N_("D") },
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_code, N_("Only what this agency tells"), N_("A") },
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("Real names instead of pseudonyms"), NULL },
  { NULL }
};

typedef struct
{
  RdDrawFileKind kind;
  RdPaper        paper;
  RdDay          from, to;
  RdReviewItem  *review;
  const RdAgency *agency;   /* NULL: all */
} TimelineCall;

static gboolean
read_agency (TimelineCall *out)
{
  if (agency_code == NULL)
    return TRUE;

  out->agency = rd_call_find_agency (out->review, agency_code);
  return out->agency != NULL;
}

static gboolean
read_call (RdCall       *call,
           TimelineCall *out)
{
  if (!rd_call_read_drawing_kind (output_path, &out->kind)
      || !rd_call_read_paper (paper_name, &out->paper)
      || !rd_call_read_option_day (call, from_text, &out->from)
      || !rd_call_read_option_day (call, to_text, &out->to)
      || !rd_call_check_order (out->from, out->to)
      || !rd_call_check_output_file (call, output_path))
    return FALSE;

  out->review = rd_call_find_review (call, call->args[0]);
  return out->review != NULL && read_agency (out);
}

static RdReviewTimeline *
make_timeline (RdCall             *call,
               const TimelineCall *timeline)
{
  RdReviewTimeline *source = rd_review_timeline_new (call->reg, timeline->review);
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();

  if (timeline->agency != NULL)
    {
      filter->agencies = g_new0 (char *, 2);
      filter->agencies[0] = g_strdup (timeline->agency->id);
    }
  rd_review_timeline_set_filter (source, filter);
  rd_review_timeline_set_range (source, timeline->from, timeline->to);
  rd_review_timeline_set_naming (source, real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS);
  return source;
}

static RdExit
run_timeline (RdCall *call)
{
  TimelineCall timeline = { 0 };
  g_autoptr (RdReviewTimeline) source = NULL;
  g_autoptr (GError) error = NULL;
  RdDrawWords words;
  RdDrawStyle style;
  RdDrawing drawing;

  if (!read_call (call, &timeline))
    return RD_EXIT_USAGE;

  source = make_timeline (call, &timeline);
  if (!rd_review_timeline_fetch (source, &error))
    return rd_call_fail (error, call->register_path);

  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&style, &words);
  rd_review_timeline_get_drawing (source, &style, &drawing);
  if (rd_timeline_index_get_n (((const RdTimelineChart *) drawing.chart)->index, RD_TIMELINE_ALL_LANES) == 0)
    return rd_call_refuse (_("there is no entry with a date to draw; import a chronology first, or choose another agency"));
  if (!rd_drawing_to_file (&drawing, output_path, timeline.kind, timeline.paper, &error))
    return rd_call_fail (error, output_path);

  return rd_output_file (call, output_path);
}

const RdCommand rd_command_timeline[] = {
  { "timeline", NULL, "REVIEW -o FILE.{pdf,svg,png} [--paper a4|a3] [--from D] [--to D] [--agency A] [--real-names]",
    N_("Draw the chronology of a review, with pseudonyms unless real names are asked for"),
    1, 1, RD_NEEDS_READING, FALSE, options, run_timeline },
  { NULL }
};
