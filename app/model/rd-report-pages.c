/* rd-report-pages.c — a resolved report as pages, with its words and what is drawn in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-pages.h"

#include <glib/gi18n-lib.h>

struct _RdReportPages
{
  RdDrawReportSetup  setup;
  RdDrawReport      *report;
};

static gboolean
get_drawing (RdFigure figure, RdDrawing *out, gpointer user_data)
{
  return user_data != NULL && rd_report_figures_get_drawing (user_data, figure, out);
}

RdReportPages *
rd_report_pages_new (const RdDocument *resolved, const RdReportFigures *figures, RdDay day)
{
  RdReportPages *self;

  g_return_val_if_fail (resolved != NULL, NULL);

  self = g_new0 (RdReportPages, 1);
  self->setup = (RdDrawReportSetup) {
    .contents = _("Contents"),
    .page_of = _("Page %u of %u"),
    .untitled = _("Report"),
    .without_contents = rd_document_is_short (resolved),
    .day = day,
    .get_drawing = get_drawing,
    .user_data = (gpointer) figures,
  };
  self->report = rd_draw_report_new (resolved, &self->setup);
  return self;
}

void
rd_report_pages_free (RdReportPages *self)
{
  if (self == NULL)
    return;
  rd_draw_report_free (self->report);
  g_free (self);
}

RdDrawReport *
rd_report_pages_get (RdReportPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->report;
}
