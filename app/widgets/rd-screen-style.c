/* rd-screen-style.c — the drawing style of the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-screen-style.h"

#include <adwaita.h>

#include "model/rd-wording.h"

/* The font's size in pixels. */
static double
get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (dpi > 0 ? dpi : 96.0) / 72.0;
}

void
rd_screen_style_init (RdDrawStyle *style,
                      GtkWidget   *widget)
{
  g_return_if_fail (style != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  AdwStyleManager *manager = adw_style_manager_get_default ();
  const PangoFontDescription *font =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  RdDrawWords words;

  rd_wording_fill_draw_words (&words);
  rd_draw_style_init_screen (style, &words, adw_style_manager_get_dark (manager),
                             adw_style_manager_get_high_contrast (manager));
  style->font_family = pango_font_description_get_family (font);
  style->font_size = get_font_size (widget);
}

double
rd_screen_style_line_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Åg");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (height, 1);
}

double
rd_screen_style_text_width (GtkWidget  *widget,
                            const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}
