/* rd-genogram-export.c — the genogram of the review as a PDF, SVG or PNG file, and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-genogram-export"

#include "config.h"

#include "shell/rd-genogram-export.h"

#include "model/rd-genogram-sheet.h"
#include "shell/rd-export.h"
#include "shell/rd-file-question.h"
#include "shell/rd-print.h"
#include "views/people/rd-people-view.h"

#include <glib/gi18n.h>

/* Helpers */

static RdGenogramSheet *
make_sheet (RdWindow     *window,
            RdNamingMode  names)
{
  return rd_genogram_sheet_new (rd_window_get_register (window), rd_window_get_review (window), names);
}

static char *
propose_name (RdWindow *window)
{
  g_autofree char *reference = rd_file_question_name (rd_review_item_get_reference (rd_window_get_review (window)));

  /* Translators: the name proposed for a file; %s is a review’s reference */
  return g_strdup_printf (_("Genogram %s.pdf"), reference);
}

/* Callbacks */

static void
answered_cb (GtkWindow  *parent,
             const char *path,
             const char *paper)
{
  if (path != NULL)
    rd_genogram_export_to_path (RD_WINDOW (parent), path, paper, FALSE);
}

/* Asks for the file, then draws beside the window, which says when it is done. */
static void
export_genogram (RdWindow *window)
{
  static const char *const suffixes[] = { "pdf", "svg", "png", NULL };
  g_autofree char *name = NULL;
  RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .suffixes = suffixes,
    .offer_paper = TRUE,
    .answered = answered_cb,
  };

  if (rd_window_get_review (window) == NULL)
    return;
  name = propose_name (window);
  question.title = _("Export Genogram");
  question.accept = _("_Export");
  question.filter_name = _("PDF, SVG and PNG Files");
  question.proposal = name;
  rd_file_question_ask (GTK_WINDOW (window), &question);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  export_genogram (RD_WINDOW (widget));
}

/* Asks for printer and paper. */
static void
print_genogram (RdWindow *window)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (rd_window_get_review (window) == NULL)
    return;
  operation = rd_genogram_export_new_operation (make_sheet (window, RD_NAMING_PSEUDONYMS));
  rd_print_run (window, operation);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  print_genogram (RD_WINDOW (widget));
}

/* Public API */

void
rd_genogram_export_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export-genogram", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.print-genogram", NULL, print_action);
}

void
rd_genogram_export_to_path (RdWindow   *window,
                            const char *path,
                            const char *paper,
                            gboolean    real_names)
{
  RdGenogramSheet *sheet;
  RdDrawing drawing;

  g_return_if_fail (RD_IS_WINDOW (window) && rd_window_get_review (window) != NULL);
  g_return_if_fail (path != NULL);

  sheet = make_sheet (window, real_names ? RD_NAMING_REAL : RD_NAMING_PSEUDONYMS);
  drawing = (RdDrawing) { &rd_genogram_drawing, rd_genogram_sheet_get_chart (sheet), NULL, rd_register_get_today (rd_window_get_register (window)) };
  rd_export_drawing (window, path, paper, &drawing, sheet, (GDestroyNotify) rd_genogram_sheet_free);
}

GtkPrintOperation *
rd_genogram_export_new_operation (RdGenogramSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, NULL);

  return rd_print_new_drawing_operation (&rd_genogram_drawing, rd_genogram_sheet_get_chart (sheet), sheet,
                                         (GDestroyNotify) rd_genogram_sheet_free, _("Genogram"));
}
