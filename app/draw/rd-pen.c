/* rd-pen.c — a Cairo context that can keep text as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-pen.h"

#include <pango/pangocairo.h>
#include <string.h>

/* How far below the middle of a line its letters stand, as a share of the
 * size: half the height of a capital, which is much the same in all fonts.
 */
#define BASELINE_SHARE 0.36

/* The most texts that are kept shaped. */
#define MAX_KEPT 4096

/* A font in use and the texts that were shaped with it. */
typedef struct
{
  char                 *family;
  double                size;
  gboolean              bold;
  PangoFontDescription *description;
  GHashTable           *shaped;      /* text → PangoLayout */
  GHashTable           *shortened;   /* width and text → the beginning that fits */
} Font;

/* Invariants:
 *
 *  (1) A layout is never changed once it stands in a font's table: shaping is
 *      most of the cost of drawing, and the same words come again and again.
 *  (2) Text that is shaped or noted is valid UTF-8 without control characters.
 */
struct _RdPen
{
  cairo_t      *cr;
  PangoContext *context;
  PangoLayout  *attempt;     /* for what is only measured */
  GPtrArray    *fonts;       /* Font */
  guint         n_kept;
  GString      *noted;       /* NULL unless text is kept */
};

static void
free_font (gpointer data)
{
  Font *font = data;

  g_free (font->family);
  pango_font_description_free (font->description);
  g_hash_table_unref (font->shaped);
  g_hash_table_unref (font->shortened);
  g_free (font);
}

/* --- clean text */

/* Breaks become spaces; what XML cannot hold becomes U+FFFD. */
static gunichar
clean_char (gunichar c)
{
  if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
    return ' ';
  if (c < 0x20 || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe)
    return 0xfffd;
  return c;
}

static gboolean
is_clean (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (clean_char (g_utf8_get_char (p)) != g_utf8_get_char (p))
      return FALSE;
  return TRUE;
}

static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (clean, clean_char (g_utf8_get_char (p)));
  return g_string_free (clean, FALSE);
}

/* --- shaping */

static Font *
find_font (RdPen *self, const RdDrawStyle *style, gboolean bold, double scale)
{
  const char *family = style->font_family != NULL ? style->font_family : "Sans";
  double size = style->font_size * scale;
  Font *font;

  for (guint i = 0; i < self->fonts->len; i++)
    {
      font = g_ptr_array_index (self->fonts, i);
      if (font->size == size && font->bold == bold && strcmp (font->family, family) == 0)
        return font;
    }

  font = g_new0 (Font, 1);
  font->family = g_strdup (family);
  font->size = size;
  font->bold = bold;
  font->description = pango_font_description_new ();
  pango_font_description_set_family (font->description, family);
  pango_font_description_set_absolute_size (font->description, size * PANGO_SCALE);
  pango_font_description_set_weight (font->description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  font->shaped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  font->shortened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (self->fonts, font);
  return font;
}

static void
forget_shaped (RdPen *self)
{
  for (guint i = 0; i < self->fonts->len; i++)
    {
      Font *font = g_ptr_array_index (self->fonts, i);

      g_hash_table_remove_all (font->shaped);
      g_hash_table_remove_all (font->shortened);
    }
  self->n_kept = 0;
}

/* (transfer none): good until the next call. */
static PangoLayout *
shape (RdPen *self, Font *font, const char *text)
{
  PangoLayout *layout = g_hash_table_lookup (font->shaped, text);

  if (layout != NULL)
    return layout;
  if (self->n_kept >= MAX_KEPT)
    forget_shaped (self);

  layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, font->description);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  g_hash_table_insert (font->shaped, g_strdup (text), layout);
  self->n_kept++;
  return layout;
}

static double
get_width (PangoLayout *layout)
{
  int width = 0;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

static double
measure (RdPen *self, Font *font, const char *text)
{
  return get_width (shape (self, font, text));
}

static gboolean
fits (RdPen *self, const char *text, double max_width)
{
  pango_layout_set_text (self->attempt, text, -1);
  return get_width (self->attempt) <= max_width;
}

/* The longest beginning of @text that fits together with an ellipsis; at least the ellipsis. */
static char *
shorten (RdPen *self, Font *font, const char *text, double max_width)
{
  glong low = 0, high = g_utf8_strlen (text, -1);
  char *best = g_strdup ("…");

  pango_layout_set_font_description (self->attempt, font->description);
  while (low < high)
    {
      glong n = (low + high + 1) / 2;
      g_autofree char *beginning = g_utf8_substring (text, 0, n);
      char *attempt = g_strconcat (g_strchomp (beginning), "…", NULL);

      if (!fits (self, attempt, max_width))
        {
          high = n - 1;
          g_free (attempt);
          continue;
        }
      low = n;
      g_free (best);
      best = attempt;
    }
  return best;
}

/* The same from what is kept. (transfer none): good until the next call. */
static const char *
find_shortened (RdPen *self, Font *font, const char *text, double max_width)
{
  g_autofree char *key = g_strdup_printf ("%.1f %s", max_width, text);
  const char *found = g_hash_table_lookup (font->shortened, key);
  char *shorter;

  if (found != NULL)
    return found;
  if (self->n_kept >= MAX_KEPT)
    forget_shaped (self);

  shorter = shorten (self, font, text, max_width);
  g_hash_table_insert (font->shortened, g_steal_pointer (&key), shorter);
  self->n_kept++;
  return shorter;
}

/* --- drawing and noting */

static void
show_line (RdPen *self, const RdColor *color, PangoLayout *layout, double x, double y)
{
  cairo_set_source_rgba (self->cr, color->red, color->green, color->blue, color->alpha);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  cairo_new_path (self->cr);
}

static void
note_number (GString *noted, const char *name, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (noted, " %s=\"%s\"", name, g_ascii_formatd (buffer, sizeof buffer, "%.3f", number));
}

static void
note_color (GString *noted, const RdColor *color)
{
  g_string_append_printf (noted, " fill=\"#%02x%02x%02x\"", (guint) (color->red * 255.0 + 0.5),
                          (guint) (color->green * 255.0 + 0.5), (guint) (color->blue * 255.0 + 0.5));
  if (color->alpha < 1.0)
    note_number (noted, "fill-opacity", color->alpha);
}

static void
note_text (RdPen *self, const Font *font, const RdColor *color, const char *text,
           double x, double y, RdTextAlign align)
{
  static const char * const anchors[] = { "start", "middle", "end" };
  g_autofree char *family = g_markup_escape_text (font->family, -1);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  double across = 0.0, size = font->size;

  cairo_user_to_device (self->cr, &x, &y);
  cairo_user_to_device_distance (self->cr, &across, &size);

  g_string_append (self->noted, "<text");
  note_number (self->noted, "x", x);
  note_number (self->noted, "y", y);
  g_string_append_printf (self->noted, " font-family=\"%s, sans-serif\"", family);
  note_number (self->noted, "font-size", size);
  if (font->bold)
    g_string_append (self->noted, " font-weight=\"bold\"");
  note_color (self->noted, color);
  g_string_append_printf (self->noted, " text-anchor=\"%s\" xml:space=\"preserve\">%s</text>\n",
                          anchors[align], escaped);
}

static double
find_start (double x, double width, RdTextAlign align)
{
  return align == RD_TEXT_START ? x : align == RD_TEXT_CENTRE ? x - width / 2.0 : x - width;
}

/* --- lifecycle */

RdPen *
rd_pen_new (cairo_t *cr, gboolean keep_text)
{
  cairo_font_options_t *options;
  RdPen *self;

  g_return_val_if_fail (cr != NULL, NULL);

  self = g_new0 (RdPen, 1);
  self->cr = cairo_reference (cr);
  self->context = pango_cairo_create_context (cr);
  self->attempt = pango_layout_new (self->context);
  pango_layout_set_single_paragraph_mode (self->attempt, TRUE);
  self->fonts = g_ptr_array_new_with_free_func (free_font);
  self->noted = keep_text ? g_string_new (NULL) : NULL;

  /* The same widths on paper, on screen and in files. */
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  return self;
}

void
rd_pen_free (RdPen *self)
{
  if (self == NULL)
    return;

  if (self->noted != NULL)
    g_string_free (self->noted, TRUE);
  g_ptr_array_unref (self->fonts);
  g_object_unref (self->attempt);
  g_object_unref (self->context);
  cairo_destroy (self->cr);
  g_free (self);
}

/* --- questions */

cairo_t *
rd_pen_get_cairo (RdPen *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cr;
}

double
rd_pen_text_width (RdPen *self, const RdDrawStyle *style, const char *text, gboolean bold, double scale)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (self != NULL && style != NULL, 0.0);

  if (text == NULL || *text == '\0')
    return 0.0;
  if (!is_clean (text))
    text = clean = clean_text (text);
  return measure (self, find_font (self, style, bold, scale), text);
}

char *
rd_pen_get_svg_text (RdPen *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->noted != NULL ? self->noted->str : "");
}

/* --- operations */

void
rd_pen_set_cairo (RdPen *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_reference (cr);
  cairo_destroy (self->cr);
  self->cr = cr;
}

void
rd_pen_text (RdPen *self, const RdDrawStyle *style, const RdColor *color, const char *text,
             double x, double y, double max_width, RdTextAlign align, gboolean bold, double scale)
{
  g_autofree char *clean = NULL;
  g_autofree char *shorter = NULL;
  Font *font;

  g_return_if_fail (self != NULL && style != NULL && color != NULL);

  if (text == NULL || *text == '\0')
    return;
  if (!is_clean (text))
    text = clean = clean_text (text);

  font = find_font (self, style, bold, scale);
  if (max_width > 0.0 && measure (self, font, text) > max_width)
    text = shorter = g_strdup (find_shortened (self, font, text, max_width));

  y += font->size * BASELINE_SHARE;
  if (self->noted != NULL)
    note_text (self, font, color, text, x, y, align);
  else
    show_line (self, color, shape (self, font, text), find_start (x, measure (self, font, text), align), y);
}
