/* rd-draw-report-pdf.c — a report on pages, as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-report-private.h"

#include <cairo-pdf.h>

#include "draw/rd-draw-file.h"
#include "draw/rd-draw-output.h"

#define OUTLINE_LEVEL_MAX 6

/* The title and nothing else: who wrote it, and when, is not said. */
static void
set_metadata (const RdDrawReport *self, cairo_surface_t *surface)
{
  g_autofree char *iso = self->setup->day != RD_DAY_NONE ? rd_day_to_iso (self->setup->day) : NULL;
  const char *given = self->document->title;
  g_autofree char *title = g_utf8_make_valid (given != NULL && *given != '\0' ? given : self->setup->untitled, -1);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Review Desk");
  if (iso != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
}

/* (transfer full) */
static char *
make_outline_text (const RdFlowPiece *piece)
{
  g_autofree char *text = piece->box->text != NULL ? g_strdup (piece->box->text) : rd_runs_to_text (piece->box->runs);

  return g_utf8_make_valid (text, -1);
}

static void
add_outline_item (RdDrawReport *self, cairo_surface_t *surface, guint number, const RdFlowPiece *piece, int *parents)
{
  g_autofree char *text = make_outline_text (piece);
  g_autofree char *where = NULL;
  double y = 0.0;
  guint page = rd_flow_pages_find (&self->pages, number, &y);
  int level = CLAMP (piece->outline, 1, OUTLINE_LEVEL_MAX), parent = CAIRO_PDF_OUTLINE_ROOT;

  for (int above = level - 1; above > 0 && parent == CAIRO_PDF_OUTLINE_ROOT; above--)
    parent = parents[above];
  where = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) RD_REPORT_PAGE_LEFT, (int) (RD_REPORT_PAGE_TOP + y));
  parents[level] = cairo_pdf_surface_add_outline (surface, parent, text, where, level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  for (int deeper = level + 1; deeper <= OUTLINE_LEVEL_MAX; deeper++)
    parents[deeper] = CAIRO_PDF_OUTLINE_ROOT;
}

static void
add_outline (RdDrawReport *self, cairo_surface_t *surface)
{
  int parents[OUTLINE_LEVEL_MAX + 1] = { 0 };

  for (guint i = 0; i < self->flow.pieces->len; i++)
    {
      const RdFlowPiece *piece = &g_array_index (self->flow.pieces, RdFlowPiece, i);

      if (piece->outline > 0)
        add_outline_item (self, surface, i, piece, parents);
    }
}

/* FALSE where it was stopped. */
static gboolean
draw_pages (RdDrawReport *self, cairo_t *cr, RdDrawReportProgress progress, gpointer user_data)
{
  guint n = rd_draw_report_count_pages (self);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n && cairo_status (cr) == CAIRO_STATUS_SUCCESS; i++)
    {
      if (progress != NULL && !progress (i, n, user_data))
        return FALSE;
      rd_draw_report_page (self, cr, i);
      cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  return TRUE;
}

static gboolean
fail (cairo_status_t status, gboolean is_stopped, GError **error)
{
  if (is_stopped)
    g_set_error_literal (error, RD_DRAW_ERROR, RD_DRAW_ERROR_STOPPED, "Stopped");
  else
    g_set_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE, "The report cannot be drawn: %s", cairo_status_to_string (status));
  return FALSE;
}

static gboolean
write_pdf (RdDrawReport *self, cairo_write_func_t write, gpointer closure, RdDrawReportProgress progress, gpointer user_data, GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write, closure, RD_REPORT_PAGE_WIDTH, RD_REPORT_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn;
  cairo_status_t status;

  set_metadata (self, surface);
  is_drawn = draw_pages (self, cr, progress, user_data);
  if (is_drawn)
    add_outline (self, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  /* Where writing failed the output says why, when it is committed. */
  if (is_drawn && (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR))
    return TRUE;
  return fail (status, !is_drawn, error);
}

static cairo_status_t
bytes_written_cb (void *closure, const unsigned char *bytes, unsigned int n_bytes)
{
  g_byte_array_append (closure, bytes, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

/* Public API */

gboolean
rd_draw_report_to_pdf (RdDrawReport *self, const char *path, RdDrawReportProgress progress, gpointer user_data, GError **error)
{
  g_autoptr (RdDrawOutput) output = NULL;

  g_return_val_if_fail (self != NULL && path != NULL && *path != '\0', FALSE);

  output = rd_draw_output_new (path, error);
  if (output == NULL || !write_pdf (self, rd_draw_output_write_cb, output, progress, user_data, error))
    return FALSE;
  return rd_draw_output_commit (output, error);
}

GBytes *
rd_draw_report_to_bytes (RdDrawReport *self, RdDrawReportProgress progress, gpointer user_data, GError **error)
{
  GByteArray *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_byte_array_new ();
  if (write_pdf (self, bytes_written_cb, bytes, progress, user_data, error))
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  return NULL;
}
