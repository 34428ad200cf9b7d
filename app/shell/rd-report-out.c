/* rd-report-out.c — the report of a review, and the board's of a year, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-report-out"

#include "config.h"

#include "shell/rd-report-out.h"

#include "draw/rd-draw-report.h"
#include "model/rd-annual-report.h"
#include "model/rd-report-pages.h"
#include "shell/rd-print.h"

#include <glib/gi18n.h>

/* What is being printed; lives as long as the operation. */
typedef struct
{
  RdReportExport *export;
  RdReportPages  *pages;     /* NULL until it begins */
} Job;

/* Callbacks */

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  rd_report_pages_free (job->pages);
  rd_report_export_unref (job->export);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Job *job = user_data;

  g_clear_pointer (&job->pages, rd_report_pages_free);
  job->pages = rd_report_export_make_pages (job->export);
  gtk_print_operation_set_n_pages (operation, (int) rd_draw_report_count_pages (rd_report_pages_get (job->pages)));
}

/* The pages are laid out for A4: on other paper they are made as large as they fit, in its middle. */
static void
fit_paper (const RdDrawReport *report,
           GtkPrintContext    *context)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double paper_width = gtk_print_context_get_width (context), paper_height = gtk_print_context_get_height (context);
  double width, height, scale;

  rd_draw_report_get_size (report, &width, &height);
  scale = MIN (paper_width / width, paper_height / height);
  cairo_translate (cr, (paper_width - scale * width) / 2, (paper_height - scale * height) / 2);
  cairo_scale (cr, scale, scale);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              gpointer           user_data)
{
  Job *job = user_data;
  RdDrawReport *report = rd_report_pages_get (job->pages);

  fit_paper (report, context);
  rd_draw_report_page (report, gtk_print_context_get_cairo_context (context), (guint) number);
}

/* Actions */

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RdWindow *window = RD_WINDOW (widget);
  RdReviewItem *review = rd_window_get_review (window);
  RdReportOrder order = { .preset = RD_REPORT_PRESET_PANEL };
  g_autoptr (RdReportExport) export = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL || rd_review_item_get_report (review) == NULL)
    return;
  export = rd_report_export_new (rd_window_get_register (window), review, &order, &error);
  if (export == NULL || !rd_report_export_check (export, &error))
    {
      rd_window_show_error (window, _("The Report Cannot Be Printed"), error);
      return;
    }
  operation = rd_report_out_new_operation (export);
  rd_print_run (window, operation);
}

static void
print_annual_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  RdWindow *window = RD_WINDOW (widget);
  RdRegister *reg = rd_window_get_register (window);
  g_autoptr (RdAnnualYear) year = NULL;
  g_autoptr (RdReportExport) export = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (reg == NULL)
    return;
  year = rd_annual_year_new (reg, g_variant_get_int32 (parameter), 0);
  export = rd_annual_report_new_export (reg, year);
  if (!rd_report_export_check (export, &error))
    {
      rd_window_show_error (window, _("The Annual Report Cannot Be Printed"), error);
      return;
    }
  operation = rd_report_out_new_operation (export);
  rd_print_run (window, operation);
}

/* Public API */

void
rd_report_out_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print-report", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.print-annual", "i", print_annual_action);
}

GtkPrintOperation *
rd_report_out_new_operation (RdReportExport *export)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job;

  g_return_val_if_fail (export != NULL, operation);

  job = g_new0 (Job, 1);
  job->export = rd_report_export_ref (export);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* The printer's queue can be seen by others: the job's name says nothing of a case. */
  gtk_print_operation_set_job_name (operation, _("Report"));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);

  return operation;
}
