/* rd-table-export.c — the table that can be seen, as a file or on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-table-export"

#include "config.h"

#include "shell/rd-table-export.h"

#include "draw/rd-draw-sheet.h"
#include "model/rd-sheet-file.h"
#include "model/rd-wording.h"
#include "shell/rd-file-question.h"
#include "widgets/rd-sheet-source.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* So many rows are measured before the main loop has its turn. */
#define ROWS_AT_ONCE 200

/* A file that is being written. */
typedef struct
{
  RdSheet         *sheet;
  char            *path;
  RdSheetFileKind  kind;
  RdPaper          paper;
  GtkWindow       *parent;
} Job;

/* What is being printed; lives as long as the operation. */
typedef struct
{
  RdSheet     *sheet;
  RdDrawSheet *drawing;
  char        *as_at;
  RdDrawStyle  style;
} Printing;

/* Helpers */

static void
job_free (Job *job)
{
  rd_sheet_free (job->sheet);
  g_free (job->path);
  g_object_unref (job->parent);
  g_free (job);
}

static void
printing_free (gpointer  data,
               GClosure *closure)
{
  Printing *printing = data;

  rd_draw_sheet_free (printing->drawing);
  rd_sheet_free (printing->sheet);
  g_free (printing->as_at);
  g_free (printing);
}

static void
say (GtkWindow  *parent,
     const char *text)
{
  GtkWindow *below = gtk_window_get_transient_for (parent);

  if (!gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", text) && below != NULL)
    gtk_widget_activate_action (GTK_WIDGET (below), "win.toast", "s", text);
}

static void
say_error (GtkWindow    *parent,
           const char   *heading,
           const GError *error)
{
  g_autofree char *body = rd_wording_error (error);
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The table shown; says so where there is none. (transfer full) */
static RdSheet *
take_sheet (GtkWindow *parent)
{
  RdSheetSource *source = rd_sheet_source_find (GTK_WIDGET (parent));
  RdSheet *sheet = source != NULL ? rd_sheet_source_make_sheet (source, FALSE) : NULL;

  if (sheet == NULL)
    say (parent, _("There is no table on this page"));
  return sheet;
}

/* "Deadlines.xlsx", "Timescales SCR-2019-03.xlsx": what is listed and, of one review, its reference. */
static char *
propose_name (const RdSheet *sheet)
{
  g_auto (GStrv) parts = g_strsplit (rd_sheet_get_title (sheet), " · ", 3);
  g_autofree char *name = parts[1] != NULL && parts[2] != NULL ? g_strconcat (parts[0], " ", parts[2], NULL)
                                                               : g_strdup (parts[0]);
  g_autofree char *complete = g_strconcat (name, ".xlsx", NULL);

  return rd_file_question_name (complete);
}

static void
write_file (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (rd_sheet_file_write (job->sheet, job->path, job->kind, job->paper, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
complete_path (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return strchr (name, '.') != NULL ? g_strdup (path) : g_strconcat (path, ".xlsx", NULL);
}

/* Callbacks: the file */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *said = g_strdup_printf (_("Exported as “%s”"), name);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    say (job->parent, said);
  else
    say_error (job->parent, _("Not Exported"), error);
  job_free (job);
}

static void
answered_cb (GtkWindow  *parent,
             const char *path,
             const char *paper)
{
  if (path != NULL)
    rd_table_export_to_path (parent, path, paper);
}

/* Callbacks: the paper */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Printing          *printing)
{
  printing->drawing = rd_draw_sheet_new (printing->sheet, printing->as_at, &printing->style,
                                         gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Printing          *printing)
{
  gboolean done = rd_draw_sheet_measure (printing->drawing, gtk_print_context_get_cairo_context (context), ROWS_AT_ONCE);

  if (done)
    gtk_print_operation_set_n_pages (operation, (int) rd_draw_sheet_count_pages (printing->drawing));
  return done;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Printing          *printing)
{
  rd_draw_sheet_page (printing->drawing, gtk_print_context_get_cairo_context (context), (guint) number);
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GtkWindow               *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    say_error (parent, _("Not Printed"), error);
}

static GtkPrintOperation *
new_operation (RdSheet *sheet)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Printing *printing = g_new0 (Printing, 1);
  RdDrawWords words;

  printing->sheet = sheet;
  printing->as_at = rd_wording_as_at (rd_sheet_get_as_at (sheet));
  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_paper (&printing->style, &words);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* The printer's queue can be seen by others: the job's name says nothing of a case. */
  gtk_print_operation_set_job_name (operation, _("Table"));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), printing, printing_free, 0);
  return operation;
}

/* Public API */

void
rd_table_export_to_path (GtkWindow  *parent,
                         const char *path,
                         const char *paper)
{
  g_autofree char *complete = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  RdSheetFileKind kind;
  RdSheet *sheet;
  Job *job;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (path != NULL);

  complete = complete_path (path);
  if (!rd_sheet_file_kind_from_path (complete, &kind, &error))
    {
      say_error (parent, _("Not Exported"), error);
      return;
    }
  sheet = take_sheet (parent);
  if (sheet == NULL)
    return;

  job = g_new0 (Job, 1);
  job->sheet = sheet;
  job->path = g_steal_pointer (&complete);
  job->kind = kind;
  job->paper = g_strcmp0 (paper, "a3") == 0 ? RD_PAPER_A3 : RD_PAPER_A4;
  job->parent = g_object_ref (parent);
  task = g_task_new (NULL, NULL, written_cb, job);
  g_task_set_source_tag (task, rd_table_export_to_path);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, write_file);
}

void
rd_table_export (GtkWindow *parent)
{
  static const char *const suffixes[] = { "xlsx", "csv", "pdf", "docx", "odt", "html", NULL };
  g_autoptr (RdSheet) sheet = NULL;
  g_autofree char *name = NULL;
  RdFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SAVE,
    .suffixes = suffixes,
    .offer_paper = TRUE,
    .answered = answered_cb,
  };

  g_return_if_fail (GTK_IS_WINDOW (parent));

  sheet = take_sheet (parent);
  if (sheet == NULL)
    return;

  name = propose_name (sheet);
  question.title = _("Export Table");
  question.accept = _("_Export");
  question.filter_name = _("Excel, CSV, PDF, Word, OpenDocument and HTML Files");
  question.proposal = name;
  rd_file_question_ask (parent, &question);
}

void
rd_table_print (GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  RdSheet *sheet;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  sheet = take_sheet (parent);
  if (sheet == NULL)
    return;

  operation = new_operation (sheet);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), parent, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error)
        == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
    g_debug ("printing failed: %s", error->message);
}
