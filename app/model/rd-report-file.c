/* rd-report-file.c — a resolved report as the bytes of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-file.h"

#include <glib/gi18n-lib.h>

#include "formats/rd-report-docx.h"
#include "formats/rd-report-html.h"
#include "formats/rd-report-odt.h"
#include "model/rd-office-convert.h"
#include "model/rd-report-pages.h"
#include "model/rd-wording.h"

static void
fill_words (RdReportWords *out)
{
  *out = (RdReportWords) {
    .contents = _("Contents"),
    .page_of = _("Page %u of %u"),
    /* Translators: the heading of the footnotes at the end of a web page */
    .notes = _("Notes"),
    .note = _("Note %u"),
    .back = _("Back to the text"),
    .comments = _("Comments"),
    .comment = _("Comment %u"),
    .resolved = _("Resolved"),
  };
  for (int i = 0; i < 12; i++)
    out->months[i] = rd_wording_month_short (i + 1);
}

static GBytes *
make_accessible_pdf (const RdDocument *resolved, const RdReportFileOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) fodt = rd_report_fodt_write (resolved, options, error);

  return fodt != NULL ? rd_office_convert_report (fodt, cancellable, error) : NULL;
}

static gboolean
page_drawn_cb (guint done, guint all, gpointer user_data)
{
  return !g_cancellable_is_cancelled (user_data);
}

static GBytes *
make_pdf (const RdDocument *resolved, const RdReportFileOrder *order, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdReportPages) pages = rd_report_pages_new (resolved, order->figures, order->day);
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = rd_draw_report_to_bytes (rd_report_pages_get (pages), page_drawn_cb, cancellable, &cause);

  if (bytes == NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    g_propagate_error (error, g_steal_pointer (&cause));
  return bytes;
}

GBytes *
rd_report_file_make (const RdDocument *resolved, const RdReportFileOrder *order, GCancellable *cancellable, GError **error)
{
  RdReportWords words;
  RdReportFileOptions options = { .words = &words };

  g_return_val_if_fail (resolved != NULL && order != NULL, NULL);

  fill_words (&words);
  options.with_comments = order->with_comments;
  options.with_contents = !rd_document_is_short (resolved);
  options.day = order->day;
  switch (order->kind)
    {
    case RD_REPORT_FILE_DOCX: return rd_report_docx_write (resolved, &options, error);
    case RD_REPORT_FILE_ODT:  return rd_report_odt_write (resolved, &options, error);
    case RD_REPORT_FILE_FODT: return rd_report_fodt_write (resolved, &options, error);
    case RD_REPORT_FILE_HTML: return rd_report_html_write (resolved, &options, error);
    case RD_REPORT_FILE_PDF:  return order->accessible_pdf ? make_accessible_pdf (resolved, &options, cancellable, error)
                                                           : make_pdf (resolved, order, cancellable, error);
    case RD_N_REPORT_FILE_KINDS:
    default:                  g_return_val_if_reached (NULL);
    }
}
