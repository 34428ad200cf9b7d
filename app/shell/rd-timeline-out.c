/* rd-timeline-out.c — the timeline of a review as a file and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-timeline-out"

#include "config.h"

#include "shell/rd-timeline-out.h"

#include "model/rd-review-timeline.h"
#include "shell/rd-export.h"
#include "shell/rd-file-question.h"
#include "shell/rd-print.h"

#include <glib/gi18n.h>

/* Helpers */

/* Read whole, so that it can be drawn elsewhere. (transfer full); NULL where there is no review, or it has been said why not. */
static RdReviewTimeline *
make_timeline (RdWindow     *window,
               RdNamingMode  names)
{
  RdReviewItem *review = rd_window_get_review (window);
  g_autoptr (RdReviewTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return NULL;
  timeline = rd_review_timeline_new (rd_window_get_register (window), review);
  rd_review_timeline_set_naming (timeline, names);
  if (rd_review_timeline_fetch (timeline, &error))
    return g_steal_pointer (&timeline);

  rd_window_show_error (window, _("The Timeline Cannot Be Drawn"), error);
  return NULL;
}

static void
ask (RdWindow       *window,
     RdFileAnswered  answered)
{
  static const char *const suffixes[] = { "pdf", "svg", "png", NULL };
  g_autofree char *reference = rd_file_question_name (rd_review_item_get_reference (rd_window_get_review (window)));
  /* Translators: the name proposed for a file; %s is a review’s reference */
  g_autofree char *name = g_strdup_printf (_("Timeline %s.pdf"), reference);
  RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .suffixes = suffixes,
    .offer_paper = TRUE,
    .answered = answered,
    .proposal = name,
  };

  question.title = _("Export Timeline");
  question.accept = _("_Export");
  question.filter_name = _("PDF, SVG and PNG Files");
  rd_file_question_ask (GTK_WINDOW (window), &question);
}

/* Callbacks */

static void
answered_pseudonyms_cb (GtkWindow  *parent,
                        const char *path,
                        const char *paper)
{
  if (path != NULL)
    rd_timeline_out_to_path (RD_WINDOW (parent), RD_NAMING_PSEUDONYMS, path, paper);
}

static void
answered_real_cb (GtkWindow  *parent,
                  const char *path,
                  const char *paper)
{
  if (path != NULL)
    rd_timeline_out_to_path (RD_WINDOW (parent), RD_NAMING_REAL, path, paper);
}

/* Actions */

static RdNamingMode
read_names (GVariant *parameter)
{
  return g_variant_get_boolean (parameter) ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS;
}

/* Of the review that the window shows; nothing where it shows none. Asks for the file; drawing goes on beside the window. */
static void
export_timeline (RdWindow     *window,
                 RdNamingMode  names)
{
  if (rd_window_get_review (window) != NULL)
    ask (window, names == RD_NAMING_REAL ? answered_real_cb : answered_pseudonyms_cb);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  export_timeline (RD_WINDOW (widget), read_names (parameter));
}

/* Asks for printer and paper. */
static void
print_timeline (RdWindow     *window,
                RdNamingMode  names)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  RdReviewTimeline *timeline;
  RdDrawStyle style;
  RdDrawing drawing;

  timeline = make_timeline (window, names);
  if (timeline == NULL)
    return;
  rd_draw_style_init_paper (&style, NULL);
  rd_review_timeline_get_drawing (timeline, &style, &drawing);
  operation = rd_print_new_drawing_operation (drawing.type, drawing.chart, timeline, g_object_unref, _("Timeline"));
  rd_print_run (window, operation);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print_timeline (RD_WINDOW (widget), read_names (parameter));
}

/* Public API */

void
rd_timeline_out_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export-timeline", "b", export_action);
  gtk_widget_class_install_action (widget_class, "win.print-timeline", "b", print_action);
}

void
rd_timeline_out_to_path (RdWindow     *window,
                         RdNamingMode  names,
                         const char   *path,
                         const char   *paper)
{
  RdReviewTimeline *timeline;
  RdDrawStyle style;
  RdDrawing drawing;

  g_return_if_fail (RD_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  timeline = make_timeline (window, names);
  if (timeline == NULL)
    return;
  rd_draw_style_init_paper (&style, NULL);
  rd_review_timeline_get_drawing (timeline, &style, &drawing);
  rd_export_drawing (window, path, paper, &drawing, timeline, g_object_unref);
}
