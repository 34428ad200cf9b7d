/* rd-export.c — the timescales as a PDF, SVG or PNG file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-export"

#include "config.h"

#include "shell/rd-export.h"

#include "draw/rd-draw-file.h"
#include "model/rd-gantt-sheet.h"
#include "shell/rd-print.h"
#include "model/rd-wording.h"
#include "shell/rd-file-question.h"

#include <glib/gi18n.h>
#include <string.h>

/* All that the drawing needs, and nothing that lives on the main loop.  It is
 * freed there: what it holds is counted without locks.
 */
typedef struct
{
  RdDrawing       drawing;
  RdDrawStyle     style;
  gpointer        owner;      /* of the drawing's chart */
  GDestroyNotify  destroy;
  char           *path;
  RdDrawFileKind  kind;
  RdPaper         paper;
  RdWindow       *window;
} Job;

/* Helpers */

static void
job_free (Job *job)
{
  job->destroy (job->owner);
  g_free (job->path);
  g_object_unref (job->window);
  g_free (job);
}

static void
draw (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (rd_drawing_to_file (&job->drawing, job->path, job->kind, job->paper, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
propose_name (RdWindow *window)
{
  RdReviewItem *review = rd_window_get_review (window);
  g_autofree char *reference = NULL;

  if (review == NULL)
    return g_strdup (_("Timescales.pdf"));

  reference = rd_file_question_name (rd_review_item_get_reference (review));
  /* Translators: the name proposed for a file; %s is a review’s reference */
  return g_strdup_printf (_("Timescales %s.pdf"), reference);
}

static gboolean
has_ending (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return strchr (name, '.') != NULL;
}

/* Callbacks */

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *said = g_strdup_printf (_("Exported as “%s”"), name);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    rd_window_toast (job->window, said);
  else
    rd_window_show_error (job->window, _("Not Exported"), error);
  job_free (job);
}

static void
answered_cb (GtkWindow  *parent,
             const char *path,
             const char *paper)
{
  if (path != NULL)
    rd_export_to_path (RD_WINDOW (parent), path, paper);
}

/* Public API */

void
rd_export_drawing (RdWindow            *window,
                   const char          *path,
                   const char          *paper,
                   const RdDrawing     *drawing,
                   gpointer             owner,
                   GDestroyNotify       destroy)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *complete = NULL;
  RdDrawFileKind kind;
  RdDrawWords words;
  Job *job;

  g_return_if_fail (RD_IS_WINDOW (window));
  g_return_if_fail (path != NULL && drawing != NULL && destroy != NULL);

  complete = has_ending (path) ? g_strdup (path) : g_strconcat (path, ".pdf", NULL);
  if (!rd_draw_file_kind_from_path (complete, &kind, &error))
    {
      rd_window_show_error (window, _("Not Exported"), error);
      destroy (owner);
      return;
    }

  job = g_new0 (Job, 1);
  job->window = g_object_ref (window);
  job->drawing = *drawing;
  job->drawing.style = &job->style;
  job->owner = owner;
  job->destroy = destroy;
  job->path = g_steal_pointer (&complete);
  job->kind = kind;
  job->paper = g_strcmp0 (paper, "a3") == 0 ? RD_PAPER_A3 : RD_PAPER_A4;
  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&job->style, &words);

  task = g_task_new (NULL, NULL, drawn_cb, job);
  g_task_set_source_tag (task, rd_export_drawing);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, draw);
}

void
rd_export_to_path (RdWindow   *window,
                   const char *path,
                   const char *paper)
{
  RdGanttSheet *sheet;
  RdDrawing drawing = { .type = &rd_draw_gantt_type };

  g_return_if_fail (RD_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  sheet = rd_print_new_sheet (window);
  drawing.chart = rd_gantt_sheet_get_chart (sheet);
  drawing.day = rd_gantt_sheet_get_chart (sheet)->today;
  rd_export_drawing (window, path, paper, &drawing, sheet, (GDestroyNotify) rd_gantt_sheet_free);
}

void
rd_export_timescales (RdWindow *window)
{
  static const char *const suffixes[] = { "pdf", "svg", "png", NULL };
  g_autofree char *name = NULL;
  RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .suffixes = suffixes,
    .offer_paper = TRUE,
    .answered = answered_cb,
  };

  g_return_if_fail (RD_IS_WINDOW (window));

  name = propose_name (window);
  question.title = _("Export Timescales");
  question.accept = _("_Export");
  question.filter_name = _("PDF, SVG and PNG Files");
  question.proposal = name;
  rd_file_question_ask (GTK_WINDOW (window), &question);
}
