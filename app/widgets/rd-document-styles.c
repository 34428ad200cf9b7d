/* rd-document-styles.c — what the lines of a report's text look like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

/* Sizes in hundredths of the height of body text. */
typedef struct
{
  const char *name;
  int         scale;
  int         weight;
  int         above, below;
  int         left;
} Look;

enum
{
  PARAGRAPH,
  HEADING,                                              /* three of them */
  QUOTATION = HEADING + RD_HEADING_LEVEL_MAX,
  OBJECT,
  ITEM,                                                 /* one for each level */
  N_STYLES = ITEM + RD_ITEM_LEVEL_MAX + 1,
};

static const Look looks[] = {
  { "paragraph", 100, PANGO_WEIGHT_NORMAL, 20, 45, 0 },
  { "heading-1", 140, PANGO_WEIGHT_BOLD, 110, 45, 0 },
  { "heading-2", 118, PANGO_WEIGHT_BOLD, 80, 35, 0 },
  { "heading-3", 100, PANGO_WEIGHT_BOLD, 60, 25, 0 },
  { "quotation", 100, PANGO_WEIGHT_NORMAL, 20, 85, 160 },
  { "object", 100, PANGO_WEIGHT_NORMAL, 40, 80, 0 },
  { "item", 100, PANGO_WEIGHT_NORMAL, 0, 30, 0 },
};

/* Helpers */

static guint
index_of (const RdLineStyle *style)
{
  if (rd_line_style_is_object (style))
    return OBJECT;
  if (style->kind == RD_BLOCK_HEADING)
    return HEADING + CLAMP (style->level, 1, RD_HEADING_LEVEL_MAX) - 1;
  if (style->kind == RD_BLOCK_ITEM)
    return ITEM + CLAMP (style->level, 0, RD_ITEM_LEVEL_MAX);
  return style->kind == RD_BLOCK_QUOTATION ? QUOTATION : PARAGRAPH;
}

static void
measure (RdDocumentTag *tag, const Look *look, int left, double em, gboolean is_dense)
{
  double share = is_dense ? 0 : em / 100;

  g_object_set (tag, "pixels-above-lines", (int) (look->above * share), "pixels-below-lines", (int) (look->below * share),
                "left-margin", (int) (left * em / 100), NULL);
  if (look == &looks[QUOTATION])
    g_object_set (tag, "right-margin", (int) (left * em / 100), NULL);
}

static const Look *
look_of (guint i)
{
  return &looks[MIN (i, (guint) ITEM)];
}

/* For the other files */

void
rd_document_styles_fill (RdDocumentBuffer *self)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self));

  for (guint i = 0; i < N_STYLES; i++)
    {
      g_autofree char *name = i < ITEM ? g_strdup (looks[i].name) : g_strdup_printf ("item-%u", i - ITEM);
      g_autoptr (RdDocumentTag) tag = rd_document_tag_new_style (name);

      if (look_of (i)->weight != PANGO_WEIGHT_NORMAL)
        g_object_set (tag, "weight", look_of (i)->weight, NULL);
      if (look_of (i)->scale != 100)
        g_object_set (tag, "scale", look_of (i)->scale / 100.0, NULL);
      g_object_set (tag, "accumulative-margin", TRUE, NULL);
      gtk_text_tag_table_add (table, GTK_TEXT_TAG (tag));
      g_ptr_array_add (self->styles, tag);
    }
  rd_document_buffer_set_em (self, 16, FALSE);
}

RdDocumentTag *
rd_document_styles_find (RdDocumentBuffer *self, const RdLineStyle *style)
{
  return self->styles->pdata[index_of (style)];
}

/* Most often nothing is to be done: what is typed within a line has its style. */
void
rd_document_buffer_show_style (RdDocumentBuffer *self, guint line)
{
  RdDocumentTag *wanted = rd_document_styles_find (self, rd_document_lines_get_style (self->lines, line));
  GtkTextIter start, end, toggle;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &start, line);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &end, line + 1);
  toggle = start;
  if (gtk_text_iter_has_tag (&start, GTK_TEXT_TAG (wanted))
      && (!gtk_text_iter_forward_to_tag_toggle (&toggle, GTK_TEXT_TAG (wanted)) || gtk_text_iter_compare (&toggle, &end) >= 0))
    return;
  for (guint i = 0; i < self->styles->len; i++)
    if (self->styles->pdata[i] != wanted)
      rd_document_buffer_set_tag (self, self->styles->pdata[i], FALSE, &start, &end);
  rd_document_buffer_set_tag (self, wanted, TRUE, &start, &end);
}

/* Public API */

void
rd_document_buffer_set_em (RdDocumentBuffer *self, double em, gboolean is_dense)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self) && em > 0);

  for (guint i = 0; i < N_STYLES; i++)
    {
      int left = i < ITEM ? looks[i].left : (int) (i - ITEM + 1) * RD_DOCUMENT_INDENT;

      measure (self->styles->pdata[i], look_of (i), left, em, is_dense);
    }
}
