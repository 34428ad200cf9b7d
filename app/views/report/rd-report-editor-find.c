/* rd-report-editor-find.c — words looked for in the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-editor-private.h"

static gboolean
keep_cb (RdReportEditor *self)
{
  return rd_report_editor_save (self);
}

/* For the other files */

void
rd_report_editor_set_up_find (RdReportEditor *self)
{
  rd_report_find_set_page (self->find, self->view);
  g_signal_connect_object (self->find, "keep", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
}

void
rd_report_editor_show_find (RdReportEditor *self)
{
  rd_report_find_set_section (self->find, self->reg, self->review, rd_report_editor_get_section (self));
}

/* Public API */

void
rd_report_editor_search (RdReportEditor *self, gboolean replace)
{
  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  if (self->draft != NULL)
    rd_report_find_open (self->find, replace);
}
