/* rd-flow.c — a report as one long column of pieces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-flow.h"

#include "draw/rd-draw-figure.h"

/* In points. */
#define NOTE_INDENT      18.0
#define QUOTATION_INDENT 22.0
#define PAGE_NUMBER_ROOM 44.0
#define ROW_GAP          8.0

/* Sections down to this level stand in the contents. */
#define CONTENTS_LEVEL_MAX 3
#define HEADING_LEVEL_MAX  6

#define POINTS_PER_INCH 72.0

/* What is kept while blocks follow one another. */
typedef struct
{
  RdFlow *flow;
  int     level;                                  /* of the section */
  guint   numbers[RD_ITEM_LEVEL_MAX + 1];         /* of the list that goes on */
  double  figure_height;
} Filling;

static void add_blocks (Filling *self, const GPtrArray *blocks);

/* Pieces */

static RdFlowPiece *
add_piece (RdFlow *self, RdFlowKind kind)
{
  RdFlowPiece piece = { .kind = kind, .list_level = -1, .section = G_MAXUINT };

  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, RdFlowPiece, self->pieces->len - 1);
}

/* Takes @box and measures it. (transfer none): until the next piece */
static RdFlowPiece *
add_box (RdFlow *self, RdFlowBox *box)
{
  const RdFlowLook *look = rd_flow_get_look (box->role);
  RdFlowPiece *piece = add_piece (self, RD_FLOW_BOX);

  if (box->width <= 0.0)
    box->width = self->width;
  rd_flow_box_measure (box, &self->type);
  piece->box = box;
  piece->before = look->before;
  piece->after = look->after;
  piece->keeps_next = look->keeps_next;
  return piece;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Notes */

static void
number_notes (GPtrArray *runs, const RdBlock *block G_GNUC_UNUSED, gboolean is_note, gpointer data)
{
  RdFlow *self = data;

  for (guint i = 0; !is_note && i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];
      RdFlowBox *box;

      if (run->kind != RD_RUN_NOTE || run->note == NULL)
        continue;
      box = rd_flow_box_new (RD_FLOW_NOTE, run->note, NULL);
      g_ptr_array_add (self->notes, box);
      box->mark = g_strdup_printf ("%u", self->notes->len);
      box->indent = NOTE_INDENT;
      box->width = self->width;
      g_hash_table_insert (self->type.note_numbers, (gpointer) run, GUINT_TO_POINTER (self->notes->len));
    }
}

/* A note is numbered where it is read, and what it says is measured when all are known. */
static void
add_notes (RdFlow *self)
{
  for (guint i = 0; i < self->document->sections->len; i++)
    rd_blocks_walk (((const RdSection *) self->document->sections->pdata[i])->blocks, TRUE, number_notes, self);
  for (guint i = 0; i < self->notes->len; i++)
    rd_flow_box_measure (self->notes->pdata[i], &self->type);
}

/* Blocks */

static void
add_text (Filling *self, const RdBlock *block, RdFlowRole role)
{
  RdFlowBox *box = rd_flow_box_new (role, block->runs, NULL);

  if (role == RD_FLOW_QUOTATION)
    {
      box->indent = QUOTATION_INDENT;
      box->width = self->flow->width - QUOTATION_INDENT;
    }
  add_box (self->flow, box);
}

static void
add_heading (Filling *self, const RdBlock *block)
{
  int level = CLAMP (self->level + block->level, 1, HEADING_LEVEL_MAX);
  RdFlowPiece *piece = add_box (self->flow, rd_flow_box_new ((RdFlowRole) (RD_FLOW_HEADING_1 + level - 1), block->runs, NULL));

  piece->outline = level;
}

static void
add_item (Filling *self, const RdBlock *block)
{
  RdFlowBox *box = rd_flow_box_new (RD_FLOW_ITEM, block->runs, NULL);
  RdFlowPiece *piece;

  box->mark = rd_flow_make_mark (block, self->numbers);
  box->indent = rd_flow_get_item_indent (block->level);
  piece = add_box (self->flow, box);
  piece->list_level = block->level;
}

static void
add_caption (Filling *self, const RdBlock *block, gboolean keeps_next)
{
  RdFlowPiece *piece;

  if (block->runs == NULL || block->runs->len == 0)
    return;
  piece = add_box (self->flow, rd_flow_box_new (RD_FLOW_CAPTION, block->runs, NULL));
  piece->keeps_next = keeps_next;
}

static void
add_table (Filling *self, const RdBlock *block)
{
  RdFlow *flow = self->flow;
  RdFlowTable *table = rd_flow_table_new (block, &flow->type, flow->width);

  add_caption (self, block, TRUE);
  g_ptr_array_add (flow->tables, table);
  for (guint row = 0; row < table->n_rows; row++)
    {
      RdFlowPiece *piece = add_piece (flow, RD_FLOW_ROW);

      piece->table = table;
      piece->row = row;
      piece->keeps_next = row < table->n_headers && row + 1 < table->n_rows;
      piece->before = row == 0 ? ROW_GAP / 2.0 : 0.0;
      piece->after = row + 1 == table->n_rows ? ROW_GAP * 1.5 : 0.0;
    }
}

/* Whether there is something to be drawn, and its size. */
static gboolean
measure_figure (const Filling *self, const RdBlock *block, double *out_width, double *out_height)
{
  const RdDrawReportSetup *setup = self->flow->setup;
  RdDrawing drawing;
  double scale;

  if (setup->get_drawing != NULL && setup->get_drawing (block->figure, &drawing, setup->user_data))
    {
      rd_draw_figure_measure (&drawing, self->flow->width, self->figure_height, out_width, out_height);
      return TRUE;
    }
  if (block->picture == NULL || block->picture->width == 0 || block->picture->height == 0)
    return FALSE;
  scale = MIN (POINTS_PER_INCH / RD_FIGURE_DPI, MIN (self->flow->width / block->picture->width, self->figure_height / block->picture->height));
  *out_width = block->picture->width * scale;
  *out_height = block->picture->height * scale;
  return TRUE;
}

/* The description stands there where there is nothing else. */
static void
add_figure (Filling *self, const RdBlock *block)
{
  double width, height;
  RdFlowPiece *piece;

  if (block->content != NULL)
    {
      add_caption (self, block, TRUE);
      add_blocks (self, block->content);
      return;
    }
  if (measure_figure (self, block, &width, &height))
    {
      piece = add_piece (self->flow, RD_FLOW_FIGURE);
      piece->figure = block;
      piece->width = width;
      piece->height = height;
      piece->before = ROW_GAP;
      piece->keeps_next = block->runs->len > 0;
      piece->after = piece->keeps_next ? 0.0 : ROW_GAP;
    }
  else if (has_text (block->description))
    add_box (self->flow, rd_flow_box_new (RD_FLOW_QUOTATION, NULL, block->description));
  add_caption (self, block, FALSE);
}

static void
add_block (Filling *self, const RdBlock *block)
{
  if (block->kind != RD_BLOCK_ITEM)
    for (guint i = 0; i <= RD_ITEM_LEVEL_MAX; i++)
      self->numbers[i] = 0;
  switch (block->kind)
    {
    case RD_BLOCK_HEADING:   add_heading (self, block); break;
    case RD_BLOCK_ITEM:      add_item (self, block); break;
    case RD_BLOCK_QUOTATION: add_text (self, block, RD_FLOW_QUOTATION); break;
    case RD_BLOCK_TABLE:     add_table (self, block); break;
    case RD_BLOCK_FIGURE:    add_figure (self, block); break;
    case RD_BLOCK_PARAGRAPH:
    case RD_N_BLOCK_KINDS:
    default:                 add_text (self, block, RD_FLOW_BODY); break;
    }
}

static void
add_blocks (Filling *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    add_block (self, blocks->pdata[i]);
}

/* The whole */

static void
add_front (RdFlow *self)
{
  const RdDocument *document = self->document;

  add_box (self, rd_flow_box_new (RD_FLOW_TITLE, NULL, has_text (document->title) ? document->title : self->setup->untitled));
  if (has_text (document->subtitle))
    add_box (self, rd_flow_box_new (RD_FLOW_SUBTITLE, NULL, document->subtitle));
  if (has_text (document->issued))
    add_box (self, rd_flow_box_new (RD_FLOW_ISSUED, NULL, document->issued));
}

/* "2.3 Title". (transfer full) */
static char *
make_title (const RdDocument *document, guint index)
{
  g_autofree char *number = rd_document_number (document, index);
  const char *title = ((const RdSection *) document->sections->pdata[index])->title;

  return has_text (title) ? g_strdup_printf ("%s\302\240 %s", number, title) : g_strdup (number);
}

static void
add_contents_line (RdFlow *self, guint index)
{
  int level = CLAMP (((const RdSection *) self->document->sections->pdata[index])->level, 1, RD_SECTION_LEVEL_MAX);
  g_autofree char *title = make_title (self->document, index);
  RdFlowBox *box;

  if (level > CONTENTS_LEVEL_MAX)
    return;
  box = rd_flow_box_new ((RdFlowRole) (RD_FLOW_CONTENTS_1 + level - 1), NULL, title);
  box->indent = rd_flow_get_item_indent (level - 1) - rd_flow_get_item_indent (0);
  box->width = self->width - PAGE_NUMBER_ROOM;
  add_box (self, box)->section = index;
}

static void
add_contents (RdFlow *self)
{
  if (self->setup->without_contents)
    return;
  add_piece (self, RD_FLOW_BREAK);
  add_box (self, rd_flow_box_new (RD_FLOW_CONTENTS_TITLE, NULL, self->setup->contents));
  for (guint i = 0; i < self->document->sections->len; i++)
    add_contents_line (self, i);
  add_piece (self, RD_FLOW_BREAK);
}

static void
add_section (RdFlow *self, guint index, double figure_height)
{
  const RdSection *section = self->document->sections->pdata[index];
  Filling filling = { .flow = self, .level = CLAMP (section->level, 1, RD_SECTION_LEVEL_MAX), .figure_height = figure_height };
  g_autofree char *title = make_title (self->document, index);
  RdFlowPiece *piece = add_box (self, rd_flow_box_new ((RdFlowRole) (RD_FLOW_HEADING_1 + filling.level - 1), NULL, title));

  piece->section = index;
  piece->outline = filling.level;
  add_blocks (&filling, section->blocks);
}

static void
clear_piece (gpointer data)
{
  rd_flow_box_free (((RdFlowPiece *) data)->box);
}

/* Functions for app/draw */

void
rd_flow_init (RdFlow *self, const RdDocument *document, const RdDrawReportSetup *setup, double width, double figure_height)
{
  *self = (RdFlow) { .document = document, .setup = setup, .width = width };
  rd_flow_type_init (&self->type, document->language);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (RdFlowPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_flow_table_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_flow_box_free);
  add_notes (self);
  add_front (self);
  if (document->sections->len > 0)
    add_contents (self);
  for (guint i = 0; i < document->sections->len; i++)
    add_section (self, i, figure_height);
}

void
rd_flow_clear (RdFlow *self)
{
  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  rd_flow_type_clear (&self->type);
}
