/* rd-draw-sheet-pdf.c — a table on sheets of paper, as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-sheet.h"

#include <cairo-pdf.h>

#include "draw/rd-draw-output.h"

/* Title and author stay empty: they would carry the case out of the page. */
static void
set_metadata (cairo_surface_t *surface, RdDay day)
{
  g_autofree char *iso = rd_day_to_iso (day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Review Desk");
  if (iso != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
}

static gboolean
draw_pages (RdDrawSheet *self, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  rd_draw_sheet_measure (self, cr, G_MAXUINT);
  for (guint i = 0; i < rd_draw_sheet_count_pages (self) && cairo_status (cr) == CAIRO_STATUS_SUCCESS; i++)
    {
      rd_draw_sheet_page (self, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);

  /* Where writing failed the output says why, when it is committed. */
  if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR)
    return TRUE;
  g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "The table cannot be drawn: %s",
               cairo_status_to_string (status));
  return FALSE;
}

/* Public API */

gboolean
rd_draw_sheet_to_pdf (const RdSheet *sheet, const char *as_at, const RdDrawStyle *style, const char *path,
                      RdPaper paper, GError **error)
{
  g_autoptr (RdDrawOutput) output = NULL;
  g_autoptr (RdDrawSheet) self = NULL;
  cairo_surface_t *surface;
  double width, height;
  gboolean drawn;

  g_return_val_if_fail (sheet != NULL && as_at != NULL && style != NULL && path != NULL, FALSE);

  output = rd_draw_output_new (path, error);
  if (output == NULL)
    return FALSE;
  rd_paper_get_size (paper, &width, &height);
  self = rd_draw_sheet_new (sheet, as_at, style, width, height);
  surface = cairo_pdf_surface_create_for_stream (rd_draw_output_write_cb, output, width, height);
  set_metadata (surface, rd_sheet_get_as_at (sheet));
  drawn = draw_pages (self, surface, error);
  cairo_surface_destroy (surface);
  return drawn && rd_draw_output_commit (output, error);
}
