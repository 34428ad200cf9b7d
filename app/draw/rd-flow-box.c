/* rd-flow-box.c — a paragraph set in lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-flow-box.h"

#include <string.h>

/* The first of these that is there; Pango goes on to others for letters that it lacks. */
#define FAMILY "Georgia, Gelasio, DejaVu Serif, Serif"

#define INK  0x1f / 255.0, 0x3a / 255.0, 0x5f / 255.0
#define GREY 0x4a / 255.0, 0x4a / 255.0, 0x4a / 255.0
#define BLACK 0.0, 0.0, 0.0

/* Of the number of a note, beside the letters around it. */
#define NOTE_SCALE 0.65
#define NOTE_RISE  0.35

/* In so many characters of a cell its longest word is looked for. */
#define WORD_CHARS_MAX 300

/* Between a mark and its text, in points. */
#define MARK_GAP 6.0

static const RdFlowLook looks[RD_FLOW_N_ROLES] = {
  [RD_FLOW_TITLE] = { 26.0, 1.15, 170.0, 12.0, TRUE, FALSE, FALSE, INK, "H1" },
  [RD_FLOW_SUBTITLE] = { 15.0, 1.2, 0.0, 10.0, FALSE, FALSE, FALSE, GREY, "P" },
  [RD_FLOW_ISSUED] = { 11.0, 1.2, 0.0, 10.0, FALSE, FALSE, FALSE, GREY, "P" },
  [RD_FLOW_CONTENTS_TITLE] = { 17.0, 1.2, 0.0, 12.0, TRUE, FALSE, TRUE, INK, "P" },
  [RD_FLOW_CONTENTS_1] = { 11.0, 1.2, 6.0, 2.0, TRUE, FALSE, FALSE, BLACK, "TOCI" },
  [RD_FLOW_CONTENTS_2] = { 11.0, 1.2, 0.0, 2.0, FALSE, FALSE, FALSE, BLACK, "TOCI" },
  [RD_FLOW_CONTENTS_3] = { 11.0, 1.2, 0.0, 2.0, FALSE, FALSE, FALSE, GREY, "TOCI" },
  [RD_FLOW_HEADING_1] = { 17.0, 1.2, 24.0, 6.0, TRUE, FALSE, TRUE, INK, "H1" },
  [RD_FLOW_HEADING_2] = { 14.0, 1.2, 18.0, 5.0, TRUE, FALSE, TRUE, INK, "H2" },
  [RD_FLOW_HEADING_3] = { 12.0, 1.2, 15.0, 5.0, TRUE, FALSE, TRUE, INK, "H3" },
  [RD_FLOW_HEADING_4] = { 11.0, 1.2, 12.0, 5.0, TRUE, FALSE, TRUE, INK, "H4" },
  [RD_FLOW_HEADING_5] = { 11.0, 1.2, 10.0, 5.0, TRUE, TRUE, TRUE, INK, "H5" },
  [RD_FLOW_HEADING_6] = { 11.0, 1.2, 10.0, 5.0, TRUE, TRUE, TRUE, GREY, "H6" },
  [RD_FLOW_BODY] = { 11.0, 1.25, 0.0, 7.0, FALSE, FALSE, FALSE, BLACK, "P" },
  [RD_FLOW_ITEM] = { 11.0, 1.25, 0.0, 3.5, FALSE, FALSE, FALSE, BLACK, "LBody" },
  [RD_FLOW_QUOTATION] = { 11.0, 1.25, 4.0, 9.0, FALSE, TRUE, FALSE, BLACK, "BlockQuote" },
  [RD_FLOW_CAPTION] = { 9.5, 1.2, 6.0, 6.0, TRUE, FALSE, FALSE, GREY, "Caption" },
  [RD_FLOW_CELL] = { 9.5, 1.2, 2.0, 2.0, FALSE, FALSE, FALSE, BLACK, "P" },
  [RD_FLOW_CELL_HEADING] = { 9.5, 1.2, 2.0, 2.0, TRUE, FALSE, FALSE, BLACK, "P" },
  [RD_FLOW_NOTE] = { 9.0, 1.15, 0.0, 2.0, FALSE, FALSE, FALSE, BLACK, "Note" },
  [RD_FLOW_MARGIN] = { 9.0, 1.0, 0.0, 0.0, FALSE, FALSE, FALSE, GREY, "P" },
};

/* The words of a box while it is shaped. */
typedef struct
{
  const RdFlowType *type;
  double            size;
  GString          *text;
  PangoAttrList    *attributes;
  GArray           *notes;     /* Mark */
  GArray           *links;     /* RdFlowLink */
} Words;

typedef struct
{
  guint at;        /* byte */
  guint number;
} Mark;

/* Words */

static void
add_attribute (Words *self, PangoAttribute *attribute, guint start)
{
  attribute->start_index = start;
  attribute->end_index = (guint) self->text->len;
  pango_attr_list_insert (self->attributes, attribute);
}

static void
add_text (Words *self, const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  g_string_append (self->text, text);
}

static void
add_note (Words *self, const RdRun *run)
{
  Mark mark = { (guint) self->text->len, GPOINTER_TO_UINT (g_hash_table_lookup (self->type->note_numbers, run)) };

  g_string_append_printf (self->text, "%u", mark.number);
  add_attribute (self, pango_attr_scale_new (NOTE_SCALE), mark.at);
  add_attribute (self, pango_attr_rise_new ((int) (self->size * NOTE_RISE * PANGO_SCALE)), mark.at);
  g_array_append_val (self->notes, mark);
}

static void
add_run (Words *self, const RdRun *run)
{
  guint start = (guint) self->text->len;

  if (run->kind == RD_RUN_NOTE)
    add_note (self, run);
  else if (run->kind == RD_RUN_BREAK)
    g_string_append (self->text, "\342\200\250");
  else
    add_text (self, run->text);
  if (run->marks & RD_MARK_BOLD)
    add_attribute (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
  if (run->marks & RD_MARK_ITALIC)
    add_attribute (self, pango_attr_style_new (PANGO_STYLE_ITALIC), start);
  if (run->language != NULL)
    add_attribute (self, pango_attr_language_new (pango_language_from_string (run->language)), start);
  if (run->kind == RD_RUN_SECTION && run->id != NULL)
    {
      RdFlowLink link = { start, (guint) self->text->len, run->id };

      g_array_append_val (self->links, link);
    }
}

static void
words_init (Words *self, const RdFlowBox *box, const RdFlowType *type)
{
  *self = (Words) { type, looks[box->role].size, g_string_new (NULL), pango_attr_list_new (), g_array_new (FALSE, FALSE, sizeof (Mark)),
                    g_array_new (FALSE, FALSE, sizeof (RdFlowLink)) };
  add_text (self, box->text);
  for (guint i = 0; box->runs != NULL && i < box->runs->len; i++)
    add_run (self, box->runs->pdata[i]);
}

static void
words_clear (Words *self)
{
  g_string_free (self->text, TRUE);
  pango_attr_list_unref (self->attributes);
  g_array_unref (self->notes);
  g_array_unref (self->links);
}

/* Shaping */

/* (transfer full) */
static PangoLayout *
make_layout (const RdFlowType *type, RdFlowRole role)
{
  const RdFlowLook *look = &looks[role];
  PangoLayout *layout = pango_layout_new (type->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_size (font, (int) (look->size * PANGO_SCALE));
  pango_font_description_set_weight (font, look->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, look->is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

/* (transfer full) */
static PangoLayout *
shape (const RdFlowBox *self, const RdFlowType *type, const Words *words)
{
  PangoLayout *layout = make_layout (type, self->role);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (self->width - self->indent, 1.0) * PANGO_SCALE));
  pango_layout_set_text (layout, words->text->str, (int) words->text->len);
  pango_layout_set_attributes (layout, words->attributes);
  return layout;
}

static double
get_line_height (const RdFlowBox *self, const PangoRectangle *logical)
{
  return (double) logical->height / PANGO_SCALE * looks[self->role].leading;
}

static void
note_line (RdFlowLine *line, const Mark *mark)
{
  if (line->n_notes++ == 0)
    line->first_note = mark->number;
}

static void
find_notes (RdFlowBox *self, PangoLayout *layout, const GArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const Mark *mark = &g_array_index (notes, Mark, i);
      int line = 0;

      pango_layout_index_to_line_x (layout, (int) mark->at, FALSE, &line, NULL);
      note_line (&g_array_index (self->lines, RdFlowLine, CLAMP (line, 0, (int) self->lines->len - 1)), mark);
    }
}

/* Takes @layout. */
static void
keep (RdFlowBox *self, RdFlowType *type, PangoLayout *layout, gsize n)
{
  if (type->n_kept + n > RD_FLOW_KEPT_MAX)
    {
      g_object_unref (layout);
      return;
    }
  self->kept = layout;
  self->n_kept = n;
  type->n_kept += n;
}

static void
drop_kept (RdFlowBox *self, RdFlowType *type)
{
  if (self->kept == NULL)
    return;
  g_clear_object (&self->kept);
  type->n_kept -= self->n_kept;
}

/* Drawing */

static void
draw_mark (const RdFlowBox *self, const RdFlowType *type, cairo_t *cr, double x, double baseline)
{
  PangoLayout *layout = make_layout (type, self->role);
  PangoRectangle logical;

  pango_layout_set_text (layout, self->mark, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  cairo_move_to (cr, x + MAX (self->indent - MARK_GAP - (double) logical.width / PANGO_SCALE, 0.0), baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
  g_object_unref (layout);
}

typedef struct
{
  const Words   *words;
  RdFlowLinkFunc func;
  gpointer       user_data;
} Linking;

/* The parts of the links that are on @line, whose text begins at @x. */
static void
tell_links (const Linking *self, PangoLayoutLine *line, double x, double y, double height)
{
  for (guint i = 0; self->func != NULL && i < self->words->links->len; i++)
    {
      const RdFlowLink *link = &g_array_index (self->words->links, RdFlowLink, i);
      guint start = MAX (link->start, (guint) line->start_index), end = MIN (link->end, (guint) (line->start_index + line->length));
      int *ranges = NULL;
      int n = 0;

      if (start >= end)
        continue;
      pango_layout_line_get_x_ranges (line, (int) start, (int) end, &ranges, &n);
      for (int r = 0; r < n; r++)
        self->func (link, x + (double) ranges[2 * r] / PANGO_SCALE, y, (double) (ranges[2 * r + 1] - ranges[2 * r]) / PANGO_SCALE, height,
                    self->user_data);
      g_free (ranges);
    }
}

static void
draw_lines (const RdFlowBox *self, const RdFlowType *type, cairo_t *cr, PangoLayout *layout, guint first, guint n, double x, double y,
            const Linking *linking)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint at = 0;

  do
    {
      PangoRectangle logical;
      double height, baseline;

      if (at < first)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = get_line_height (self, &logical);
      baseline = y + (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE
                 + (height - (double) logical.height / PANGO_SCALE) / 2.0;
      if (at == 0 && self->mark != NULL)
        draw_mark (self, type, cr, x, baseline);
      cairo_move_to (cr, x + self->indent + (double) logical.x / PANGO_SCALE, baseline);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      tell_links (linking, pango_layout_iter_get_line_readonly (iter), x + self->indent, y, height);
      y += height;
    }
  while (++at < first + n && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  cairo_new_path (cr);
}

/* The widest stretch between two places where a line may end, in @layout, which is not wrapped. */
static double
find_longest_word (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  const PangoLogAttr *marks;
  int n, from = 0, widest = 0;
  const char *at = text;

  marks = pango_layout_get_log_attrs_readonly (layout, &n);
  for (int i = 0; i < MIN (n, WORD_CHARS_MAX); i++)
    {
      PangoRectangle place;

      if (marks[i].is_line_break || i == n - 1)
        {
          pango_layout_index_to_pos (layout, (int) (at - text), &place);
          widest = MAX (widest, ABS (place.x - from));
          from = place.x;
        }
      at = *at != '\0' ? g_utf8_next_char (at) : at;
    }
  return (double) widest / PANGO_SCALE;
}

/* Functions for app/draw: the type */

const RdFlowLook *
rd_flow_get_look (RdFlowRole role)
{
  return &looks[role];
}

void
rd_flow_type_init (RdFlowType *self, const char *language)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->note_numbers = g_hash_table_new (NULL, NULL);
  pango_cairo_context_set_resolution (self->context, 72.0);
  pango_context_set_language (self->context, pango_language_from_string (language != NULL ? language : RD_REPORT_LANGUAGE));
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);

  /* The same widths on paper, on screen and in files. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
}

void
rd_flow_type_clear (RdFlowType *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->note_numbers, g_hash_table_unref);
}

/* Functions for app/draw: boxes */

RdFlowBox *
rd_flow_box_new (RdFlowRole role, const GPtrArray *runs, const char *text)
{
  RdFlowBox *self = g_new0 (RdFlowBox, 1);

  self->role = role;
  self->runs = runs;
  self->text = g_strdup (text);
  self->lines = g_array_sized_new (FALSE, FALSE, sizeof (RdFlowLine), 1);
  return self;
}

void
rd_flow_box_free (RdFlowBox *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->mark);
  g_clear_object (&self->kept);
  g_array_unref (self->lines);
  g_free (self);
}

void
rd_flow_box_measure (RdFlowBox *self, RdFlowType *type)
{
  Words words;
  PangoLayout *layout;
  PangoLayoutIter *iter;

  drop_kept (self, type);
  words_init (&words, self, type);
  layout = shape (self, type, &words);
  iter = pango_layout_get_iter (layout);
  g_array_set_size (self->lines, 0);
  do
    {
      RdFlowLine line = { 0 };
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.height = get_line_height (self, &logical);
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  find_notes (self, layout, words.notes);
  keep (self, type, layout, words.text->len);
  words_clear (&words);
}

void
rd_flow_box_stretch (RdFlowBox *self, const RdFlowType *type, double *out_word, double *out_whole)
{
  Words words;
  PangoLayout *layout;
  int width;

  words_init (&words, self, type);
  layout = shape (self, type, &words);
  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, NULL);
  *out_whole = (double) width / PANGO_SCALE;
  *out_word = find_longest_word (layout);
  g_object_unref (layout);
  words_clear (&words);
}

double
rd_flow_box_get_height (const RdFlowBox *self, guint first, guint n)
{
  double height = 0.0;

  for (guint i = first; i < MIN (first + n, self->lines->len); i++)
    height += g_array_index (self->lines, RdFlowLine, i).height;
  return height;
}

void
rd_flow_box_draw (RdFlowBox *self, RdFlowType *type, cairo_t *cr, guint first, guint n, double x, double y, RdFlowLinkFunc link,
                  gpointer user_data)
{
  const RdFlowLook *look = &looks[self->role];
  Words words;
  Linking linking = { &words, link, user_data };
  PangoLayout *layout;

  words_init (&words, self, type);
  layout = self->kept != NULL ? g_object_ref (self->kept) : shape (self, type, &words);
  cairo_set_source_rgb (cr, look->red, look->green, look->blue);
  draw_lines (self, type, cr, layout, first, n, x, y, &linking);
  g_object_unref (layout);
  words_clear (&words);
  if (first + n >= self->lines->len)
    drop_kept (self, type);
}
