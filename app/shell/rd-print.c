/* rd-print.c — the timescales on paper, by the desktop's printers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-print"

#include "config.h"

#include "shell/rd-print.h"

#include "draw/rd-draw-file.h"
#include "model/rd-naming-switch.h"
#include "model/rd-wording.h"
#include "shell/rd-window-private.h"

#include <glib/gi18n.h>

/* What is being printed; lives as long as the operation. */
typedef struct
{
  RdDrawing      drawing;
  RdDrawStyle    style;
  gpointer       owner;      /* of the drawing's chart */
  GDestroyNotify destroy;
  gpointer       plan;       /* NULL until it begins */
} Job;

/* Helpers */

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->plan, job->drawing.type->free_plan);
  job->destroy (job->owner);
  g_free (job);
}

/* Callbacks */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Job *job = user_data;
  g_autoptr (RdPen) pen = rd_pen_new (gtk_print_context_get_cairo_context (context), FALSE);
  guint n_pages = 0;

  g_clear_pointer (&job->plan, job->drawing.type->free_plan);
  job->plan = job->drawing.type->plan (pen, &job->style, job->drawing.chart, gtk_print_context_get_width (context),
                                       gtk_print_context_get_height (context), &n_pages);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              gpointer           user_data)
{
  Job *job = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (RdPen) pen = rd_pen_new (cr, FALSE);

  cairo_translate (cr, RD_PAPER_MARGIN, RD_PAPER_MARGIN);
  job->drawing.type->page (pen, &job->style, job->drawing.chart, job->plan, (guint) number);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         RdWindow                *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    rd_window_show_error (window, _("Not Printed"), error);
}

/* Public API */

GtkPrintOperation *
rd_print_new_drawing_operation (const RdDrawingType *type,
                                gconstpointer        chart,
                                gpointer             owner,
                                GDestroyNotify       destroy,
                                const char          *job_name)
{
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPaperSize) paper = NULL;
  GtkPrintOperation *operation;
  RdDrawWords words;
  Job *job;

  g_return_val_if_fail (type != NULL && chart != NULL && destroy != NULL && job_name != NULL, NULL);

  job = g_new0 (Job, 1);
  job->drawing = (RdDrawing) { type, chart, &job->style, RD_DAY_NONE };
  job->owner = owner;
  job->destroy = destroy;
  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&job->style, &words);

  setup = gtk_page_setup_new ();
  paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);

  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* The printer's queue can be seen by others: the job's name says nothing of a case. */
  gtk_print_operation_set_job_name (operation, job_name);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);

  return operation;
}

GtkPrintOperation *
rd_print_new_operation (RdGanttSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, NULL);

  return rd_print_new_drawing_operation (&rd_draw_gantt_type, rd_gantt_sheet_get_chart (sheet), sheet,
                                         (GDestroyNotify) rd_gantt_sheet_free, _("Timescales"));
}

void
rd_print_run (RdWindow          *window,
              GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RD_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation));

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), window, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window), &error)
        == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
    g_debug ("printing failed: %s", error->message);
}

RdGanttSheet *
rd_print_new_sheet (RdWindow *window)
{
  g_return_val_if_fail (RD_IS_WINDOW (window), NULL);

  RdRegister *reg = rd_window_get_register (window);
  RdReviewItem *review = rd_window_get_review (window);
  gboolean actions = FALSE;

  if (window->review_page != NULL)
    g_object_get (rd_review_page_get_timescales (window->review_page), "show-actions", &actions, NULL);
  if (actions)
    return rd_gantt_sheet_new_with_actions (reg, review, RD_DAY_NONE, RD_DAY_NONE,
                                            rd_naming_switch_get_mode (rd_naming_switch_get ()));
  return rd_gantt_sheet_new (reg, review, RD_DAY_NONE, RD_DAY_NONE);
}

void
rd_print_timescales (RdWindow *window)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (RD_IS_WINDOW (window));

  operation = rd_print_new_operation (rd_print_new_sheet (window));
  rd_print_run (window, operation);
}
