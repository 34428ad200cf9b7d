/* rd-text-width.c — room for so many letters, whatever the size of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-text-width"

#include "config.h"

#include "widgets/rd-text-width.h"

int
rd_text_width (GtkWidget *widget,
               int        n)
{
  PangoFontMetrics *metrics;
  int width;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  width = PANGO_PIXELS_CEIL (n * pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);

  return width;
}
