/* rd-command-chronology-export.c — chronology export, chronology template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-chronology-export.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-file.h"
#include "core/review/rd-request-state.h"
#include "model/rd-chronology-export.h"
#include "model/rd-chronology-template.h"

static char *output_path, *columns_text, *agency_text, *from_text, *to_text, *search_text, *send_to, *by_text;
static gboolean real_names;

const GOptionEntry rd_chronology_export_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file, which ends in .docx, .odt, .xlsx, .csv, .pdf or .html"), N_("FILE") },
  { "real-names", 0, 0, G_OPTION_ARG_NONE, &real_names, N_("Real names, and not pseudonyms; the file says so"), NULL },
  { "columns", 0, 0, G_OPTION_ARG_STRING, &columns_text, N_("The columns, apart by commas"), N_("A,B,C") },
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_text, N_("Only what these agencies tell, apart by commas"), N_("A") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("Only what can have been on that day or later"), N_("D") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Only what can have been on that day or before"), N_("D") },
  { "search", 0, 0, G_OPTION_ARG_STRING, &search_text, N_("Only what has these words"), N_("TEXT") },
  { NULL }
};

const GOptionEntry rd_chronology_template_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, N_("The file, which ends in .docx, .odt or .xlsx"), N_("FILE") },
  { "columns", 0, 0, G_OPTION_ARG_STRING, &columns_text, N_("The columns, apart by commas"), N_("A,B,C") },
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_text, N_("Who is to fill it in: a name, or with REVIEW an agency’s id"), N_("NAME") },
  { "send-to", 0, 0, G_OPTION_ARG_STRING, &send_to, N_("Whom it is to be sent to"), N_("TEXT") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day of the period that is wanted"), N_("D") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The last day of the period that is wanted"), N_("D") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by_text, N_("The day by which it is wanted"), N_("D") },
  { NULL }
};

/* --- arguments */

static gboolean
refuse_column (const char *word, RdChronologyColumns allowed)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
    if (allowed & RD_CHRONOLOGY_BIT (i))
      g_ptr_array_add (known, (gpointer) rd_chronology_column_get_name (i));
  rd_call_refuse_unknown (_("column"), word, known);
  return FALSE;
}

/* 0 where none are named. */
static gboolean
read_columns (RdChronologyColumns allowed, RdChronologyColumns *out)
{
  g_auto (GStrv) words = g_strsplit (columns_text != NULL ? columns_text : "", ",", -1);
  RdChronologyColumns columns = 0;

  if (columns_text != NULL && words[0] == NULL)
    return refuse_column ("", allowed);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      RdChronologyColumn column;

      if (!rd_chronology_column_from_name (word, &column) || !(allowed & RD_CHRONOLOGY_BIT (column)))
        return refuse_column (word, allowed);
      columns |= RD_CHRONOLOGY_BIT (column);
    }
  *out = columns;
  return TRUE;
}

static gboolean
read_output (RdCall *call, RdSheetFileKind *out)
{
  g_autoptr (GError) error = NULL;

  if (!rd_call_require ("-o", output_path) || !rd_call_check_output_file (call, output_path))
    return FALSE;
  if (rd_sheet_file_kind_from_path (output_path, out, &error))
    return TRUE;
  rd_call_fail (error, output_path);
  return FALSE;
}

static gboolean
read_agencies (RdReviewItem *review, RdEntryFilter *filter)
{
  g_auto (GStrv) words = g_strsplit (agency_text != NULL ? agency_text : "", ",", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (agency_text == NULL)
    return TRUE;
  if (words[0] == NULL)
    return rd_call_find_agency (review, "") != NULL;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const RdAgency *agency = rd_call_find_agency (review, g_strstrip (words[i]));

      if (agency == NULL)
        return FALSE;
      g_strv_builder_add (ids, agency->id);
    }
  filter->agencies = g_strv_builder_end (ids);
  return TRUE;
}

static gboolean
read_days (RdCall *call, RdDay *first, RdDay *last)
{
  return rd_call_read_option_day (call, from_text, first) && rd_call_read_option_day (call, to_text, last)
         && rd_call_check_order (*first, *last);
}

/* --- export */

static RdExit
write_export (RdCall *call, RdReviewItem *review, const RdChronologyOrder *order, RdSheetFileKind kind)
{
  g_autoptr (RdChronologyExport) export = NULL;
  g_autoptr (GError) error = NULL;

  export = rd_chronology_export_new (call->reg, review, order, &error);
  if (export == NULL)
    return rd_call_fail (error, call->args[0]);
  if (!rd_chronology_export_write (export, output_path, kind, NULL, &error))
    return rd_call_fail_new_file (error, output_path);
  if (rd_chronology_source_get_n_entries (rd_chronology_export_get_source (export)) == 0)
    rd_call_warn (_("no entry is in the file; look at the options, or at “chronology list”"));
  else if (!order->with_real_names && rd_review_item_get_rows (review, RD_ROWS_PEOPLE)->len == 0)
    rd_call_warn (_("nobody is recorded for this review, so names are in the file as the agencies wrote them; "
                    "add the people with “person add” first"));
  return rd_output_file (call, output_path);
}

RdExit
rd_chronology_export (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  RdChronologyOrder order = { .with_real_names = real_names };
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  RdSheetFileKind kind;

  if (review == NULL || !read_output (call, &kind) || !read_columns (RD_CHRONOLOGY_BIT (RD_N_CHRONOLOGY_COLUMNS) - 1, &order.columns)
      || !read_agencies (review, filter) || !read_days (call, &filter->first_day, &filter->last_day))
    return RD_EXIT_USAGE;
  filter->search = g_strdup (search_text);
  order.filter = filter;
  return write_export (call, review, &order, kind);
}

/* --- template */

/* What the register knows of what this agency was asked for, unless the call says something else. */
static void
take_request (RdReviewItem *review, const RdAgency *agency, RdChronologyForm *form)
{
  const RdAgencyRequest *request = rd_request_find (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), agency->id, "chronology");

  form->agency = agency->name;
  if (request != NULL && form->by == RD_DAY_NONE)
    form->by = request->due;
}

static gboolean
read_review (RdCall *call, RdChronologyForm *form)
{
  RdReviewItem *review = call->n_args > 0 ? rd_call_find_review (call, call->args[0]) : NULL;
  const RdAgency *agency = NULL;

  form->agency = agency_text;
  if (call->n_args == 0)
    return TRUE;
  if (review == NULL)
    return FALSE;
  form->reference = rd_review_item_get_reference (review);
  if (form->send_to == NULL && *rd_register_get_board_name (call->reg) != '\0')
    form->send_to = rd_register_get_board_name (call->reg);
  if (agency_text == NULL)
    return TRUE;
  agency = rd_call_find_agency (review, agency_text);
  if (agency != NULL)
    take_request (review, agency, form);
  return agency != NULL;
}

static gboolean
check_form_kind (RdSheetFileKind kind)
{
  if (kind == RD_SHEET_FILE_DOCX || kind == RD_SHEET_FILE_ODT || kind == RD_SHEET_FILE_XLSX)
    return TRUE;
  rd_call_warn (_("nobody can fill such a file in; give a name that ends in .docx, .odt or .xlsx"));
  return FALSE;
}

RdExit
rd_chronology_template (RdCall *call)
{
  RdChronologyForm form = { .send_to = send_to, .today = call->today };
  g_autoptr (RdSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  RdSheetFileKind kind;

  if (!read_output (call, &kind) || !check_form_kind (kind) || !read_columns (RD_CHRONOLOGY_ASKABLE, &form.columns)
      || !read_days (call, &form.first_day, &form.last_day) || !rd_call_read_option_day (call, by_text, &form.by) || !read_review (call, &form))
    return RD_EXIT_USAGE;
  sheet = rd_chronology_template_new (&form);
  if (!rd_sheet_file_write (sheet, output_path, kind, RD_PAPER_A4, &error))
    return rd_call_fail_new_file (error, output_path);
  return rd_output_file (call, output_path);
}
