/* rd-paste-blocks.c — what is pasted, put together into blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-paste-blocks.h"

#include <string.h>

#define NO_BREAK_SPACE 0xa0

typedef struct
{
  GPtrArray    *rows;        /* GPtrArray of RdReportCell; cells are taken from it at the end */
  GPtrArray    *caption;     /* RdRun */
  RdReportCell *cell;        /* borrowed: where words go, or NULL */
  guint         covered[RD_PASTE_MAX_COLUMNS];     /* rows for which a cell from above reaches into the column */
  gboolean      row_is_header;
  gboolean      first_is_header;
} Table;

struct _RdPasteBlocks
{
  /* Owned */
  GPtrArray  *blocks;
  RdBlock    *block;          /* the paragraph that grows, or NULL */
  GString    *text;           /* of its last run */
  Table      *table;
  GHashTable *notes;          /* key → GPtrArray of RdRun: their texts */
  GHashTable *signs;          /* key → what is kept where there is none */

  /* Borrowed: of what is owned */
  GPtrArray  *note;           /* what comes goes there */
  GPtrArray  *caption;

  RdBlockKind kind;           /* of the next paragraph */
  int         level;
  gboolean    is_numbered;
  RdMarks     marks;          /* of @text */
  gunichar    space;          /* before the next word, or 0 */
  RdMarks     space_marks;
  guint       deep;           /* tables within the table */
  guint       n_blocks;
  gsize       n_bytes;
};

/* Helpers */

static void
table_free (Table *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->caption);
  g_free (self);
}

static void
count_block (RdPasteBlocks *self)
{
  self->n_blocks++;
}

static GPtrArray *
last_row (RdPasteBlocks *self)
{
  return self->table->rows->len > 0 ? self->table->rows->pdata[self->table->rows->len - 1] : NULL;
}

/* The paragraph in which words go, begun where there is none. */
static RdBlock *
grow (RdPasteBlocks *self)
{
  RdBlockKind kind = self->kind;

  if (self->block != NULL)
    return self->block;
  if (self->table != NULL && kind != RD_BLOCK_ITEM)
    kind = RD_BLOCK_PARAGRAPH;
  self->block = rd_block_new (kind);
  self->block->level = kind == RD_BLOCK_PARAGRAPH || kind == RD_BLOCK_QUOTATION ? 0 : self->level;
  self->block->is_numbered = kind == RD_BLOCK_ITEM && self->is_numbered;
  self->space = 0;
  return self->block;
}

static void
flush_text (RdPasteBlocks *self)
{
  RdRun *run;

  if (self->text->len == 0)
    return;
  run = rd_run_new (RD_RUN_TEXT, self->text->str, NULL);
  run->marks = self->marks;
  g_ptr_array_add (grow (self)->runs, run);
  g_string_truncate (self->text, 0);
}

static void
append (RdPasteBlocks *self, gunichar c, RdMarks marks)
{
  char bytes[6];
  int length = g_unichar_to_utf8 (c, bytes);

  if (self->text->len > 0 && self->marks != marks)
    flush_text (self);
  self->marks = marks;
  grow (self);
  g_string_append_len (self->text, bytes, length);
  self->n_bytes += length;
}

/* What is never part of a text: control characters, soft hyphens, marks of direction and of order. */
static gboolean
is_nothing (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f)
         || c == 0xfeff || c == 0xfffc || c >= 0xf0000 || (c >= 0xe000 && c <= 0xf8ff) || (c & 0xfffe) == 0xfffe;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == NO_BREAK_SPACE;
}

static void
add_character (RdPasteBlocks *self, gunichar c, RdMarks marks)
{
  if (self->space != 0 && rd_paste_blocks_has_words (self))
    append (self, self->space, self->space_marks & marks);
  self->space = 0;
  append (self, c, marks);
}

/* Several are one; that which does not break stays where it stands alone. */
static void
add_space (RdPasteBlocks *self, gunichar c, RdMarks marks)
{
  if (self->space == 0)
    self->space_marks = marks;
  self->space = self->space == 0 && c == NO_BREAK_SPACE ? NO_BREAK_SPACE : ' ';
}

/* A break at the end is none. */
static void
trim (GPtrArray *runs)
{
  while (runs->len > 0 && ((const RdRun *) runs->pdata[runs->len - 1])->kind == RD_RUN_BREAK)
    g_ptr_array_remove_index (runs, runs->len - 1);
}

/* Runs of a paragraph behind those of another: in notes and captions all is one. */
static void
join (GPtrArray *runs, GPtrArray *more)
{
  if (runs->len > 0 && more->len > 0)
    g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, " ", NULL));
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (runs, rd_run_copy (more->pdata[i]));
}

static void
take_block (RdPasteBlocks *self, RdBlock *block)
{
  RdReportCell *cell = self->table != NULL ? self->table->cell : NULL;

  count_block (self);
  if (self->note != NULL || self->caption != NULL)
    {
      join (self->note != NULL ? self->note : self->caption, block->runs);
      rd_block_free (block);
      return;
    }
  g_ptr_array_add (cell != NULL ? cell->blocks : self->blocks, block);      /* in a table but in no cell: before it */
}

/* Tables */

static void
add_empty_cell (GPtrArray *row)
{
  g_ptr_array_add (row, rd_report_cell_new ());
}

/* Columns into which a cell from above reaches. */
static void
fill_covered (RdPasteBlocks *self, GPtrArray *row)
{
  while (row->len < RD_PASTE_MAX_COLUMNS && self->table->covered[row->len] > 0)
    {
      self->table->covered[row->len]--;
      add_empty_cell (row);
      count_block (self);
    }
}

static void
move_cells (GPtrArray *row, guint n_columns, RdBlock *table)
{
  for (guint i = 0; i < n_columns; i++)
    {
      RdReportCell *cell = i < row->len ? row->pdata[i] : rd_report_cell_new ();

      if (cell->blocks->len == 0)
        g_ptr_array_add (cell->blocks, rd_block_new (RD_BLOCK_PARAGRAPH));
      g_ptr_array_add (table->cells, cell);
    }
  g_ptr_array_set_free_func (row, NULL);
}

static guint
count_columns (const Table *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n = MAX (n, ((const GPtrArray *) self->rows->pdata[i])->len);
  return n;
}

static void
drop_empty_rows (Table *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (((const GPtrArray *) self->rows->pdata[i - 1])->len == 0)
      g_ptr_array_remove_index (self->rows, i - 1);
}

/* A table of one cell is a frame: what stands in it is meant. */
static void
unpack (RdPasteBlocks *self, Table *table)
{
  RdReportCell *cell = ((GPtrArray *) table->rows->pdata[0])->pdata[0];

  for (guint i = 0; i < cell->blocks->len; i++)
    g_ptr_array_add (self->blocks, rd_block_copy (cell->blocks->pdata[i]));
}

static void
take_table (RdPasteBlocks *self, Table *table)
{
  guint n_columns = count_columns (table);
  RdBlock *block;

  if (self->n_blocks + (gsize) n_columns * table->rows->len > RD_PASTE_MAX_BLOCKS)
    {
      self->n_blocks = RD_PASTE_MAX_BLOCKS + 1;
      return;
    }
  block = rd_block_new_table (n_columns, 0, table->first_is_header ? 1 : 0);
  join (block->runs, table->caption);
  rd_runs_tidy (block->runs);
  for (guint i = 0; i < table->rows->len; i++)
    move_cells (table->rows->pdata[i], n_columns, block);
  g_ptr_array_add (self->blocks, block);
}

/* Notes */

static void
fill_note (RdPasteBlocks *self, GPtrArray *runs, guint i)
{
  RdRun *run = runs->pdata[i];
  GPtrArray *text = g_hash_table_lookup (self->notes, run->text);
  const char *sign = g_hash_table_lookup (self->signs, run->text);
  RdRun *put = rd_run_new (text != NULL && text->len > 0 ? RD_RUN_NOTE : RD_RUN_TEXT, NULL, NULL);

  put->marks = run->marks;
  if (put->kind == RD_RUN_TEXT)
    put->text = g_strdup (sign != NULL ? sign : "");
  else
    join (put->note, text);
  if (put->kind == RD_RUN_NOTE)
    rd_runs_tidy (put->note);
  rd_run_free (run);
  runs->pdata[i] = put;
}

static void
fill_notes_cb (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer data)
{
  for (guint i = 0; !is_note && i < runs->len; i++)
    if (((const RdRun *) runs->pdata[i])->kind == RD_RUN_NOTE)
      fill_note (data, runs, i);
  if (!is_note)
    rd_runs_tidy (runs);
}

/* Public API */

RdPasteBlocks *
rd_paste_blocks_new (void)
{
  RdPasteBlocks *self = g_new0 (RdPasteBlocks, 1);

  self->blocks = rd_blocks_new ();
  self->text = g_string_new (NULL);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
rd_paste_blocks_free (RdPasteBlocks *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  rd_block_free (self->block);
  g_string_free (self->text, TRUE);
  table_free (self->table);
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->signs);
  g_free (self);
}

gboolean
rd_paste_blocks_is_full (const RdPasteBlocks *self)
{
  return self->n_blocks > RD_PASTE_MAX_BLOCKS || self->n_bytes > RD_PASTE_MAX_TEXT;
}

void
rd_paste_blocks_begin (RdPasteBlocks *self, RdBlockKind kind, int level, gboolean is_numbered)
{
  rd_paste_blocks_end (self);
  self->kind = kind;
  self->level = kind == RD_BLOCK_HEADING ? CLAMP (level, 1, RD_HEADING_LEVEL_MAX) : CLAMP (level, 0, RD_ITEM_LEVEL_MAX);
  self->is_numbered = is_numbered;
}

void
rd_paste_blocks_end (RdPasteBlocks *self)
{
  RdBlock *block;

  flush_text (self);
  self->space = 0;
  block = g_steal_pointer (&self->block);
  if (block == NULL)
    return;
  trim (block->runs);
  if (block->runs->len > 0 && !rd_paste_blocks_is_full (self))
    take_block (self, block);
  else
    rd_block_free (block);
}

gboolean
rd_paste_blocks_has_words (const RdPasteBlocks *self)
{
  return self->text->len > 0 || (self->block != NULL && self->block->runs->len > 0
                                 && ((const RdRun *) self->block->runs->pdata[self->block->runs->len - 1])->kind != RD_RUN_BREAK);
}

void
rd_paste_blocks_set_numbered (RdPasteBlocks *self, gboolean is_numbered)
{
  self->is_numbered = is_numbered;
  if (self->block != NULL && self->block->kind == RD_BLOCK_ITEM)
    self->block->is_numbered = is_numbered;
}

void
rd_paste_blocks_add_text (RdPasteBlocks *self, const char *text, gsize length, RdMarks marks, gboolean keeps_lines)
{
  const char *end = text + length;

  for (const char *p = text; p < end && !rd_paste_blocks_is_full (self); p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (keeps_lines && c == '\n')
        rd_paste_blocks_add_break (self);
      else if (is_space (c))
        add_space (self, c, marks);
      else if (!is_nothing (c))
        add_character (self, c, marks);
    }
}

void
rd_paste_blocks_add_break (RdPasteBlocks *self)
{
  flush_text (self);
  self->space = 0;
  if (self->block == NULL || self->block->runs->len == 0)
    return;
  g_ptr_array_add (self->block->runs, rd_run_new (RD_RUN_BREAK, NULL, NULL));
  self->n_bytes++;
}

void
rd_paste_blocks_begin_table (RdPasteBlocks *self)
{
  rd_paste_blocks_begin (self, RD_BLOCK_PARAGRAPH, 0, FALSE);
  if (self->table != NULL || self->note != NULL)
    {
      self->deep++;
      return;
    }
  self->table = g_new0 (Table, 1);
  self->table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->table->caption = rd_runs_new ();
}

void
rd_paste_blocks_end_table (RdPasteBlocks *self)
{
  Table *table;

  rd_paste_blocks_end (self);
  if (self->deep > 0)
    {
      self->deep--;
      return;
    }
  table = g_steal_pointer (&self->table);
  self->caption = NULL;
  if (table == NULL)
    return;
  drop_empty_rows (table);
  if (table->rows->len == 1 && count_columns (table) == 1)
    unpack (self, table);
  else if (table->rows->len > 0)
    take_table (self, table);
  table_free (table);
}

void
rd_paste_blocks_begin_row (RdPasteBlocks *self, gboolean is_header)
{
  rd_paste_blocks_end (self);
  if (self->table == NULL || self->deep > 0 || self->note != NULL || rd_paste_blocks_is_full (self))
    return;
  self->caption = NULL;
  self->table->cell = NULL;
  self->table->row_is_header = is_header;
  g_ptr_array_add (self->table->rows, g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_cell_free));
  count_block (self);
}

/* The first row is one of headers where all of its cells are. */
static void
note_header (Table *self, gboolean is_header)
{
  gboolean is_first = ((const GPtrArray *) self->rows->pdata[0])->len == 0;

  if (self->rows->len == 1)
    self->first_is_header = (is_first || self->first_is_header) && (is_header || self->row_is_header);
}

static void
put_cell (RdPasteBlocks *self, GPtrArray *row, guint columns, guint rows)
{
  self->table->cell = rd_report_cell_new ();
  g_ptr_array_add (row, self->table->cell);
  self->table->covered[row->len - 1] = rows - 1;
  count_block (self);
  for (guint i = 1; i < columns; i++)
    {
      add_empty_cell (row);
      self->table->covered[row->len - 1] = rows - 1;
      count_block (self);
    }
}

void
rd_paste_blocks_begin_cell (RdPasteBlocks *self, gboolean is_header, guint columns, guint rows)
{
  GPtrArray *row;

  rd_paste_blocks_begin (self, RD_BLOCK_PARAGRAPH, 0, FALSE);
  if (self->table == NULL || self->deep > 0 || self->note != NULL || rd_paste_blocks_is_full (self))
    return;
  self->caption = NULL;
  if (last_row (self) == NULL)
    rd_paste_blocks_begin_row (self, FALSE);
  row = last_row (self);
  note_header (self->table, is_header);
  fill_covered (self, row);
  if (row->len < RD_PASTE_MAX_COLUMNS)
    put_cell (self, row, CLAMP (columns, 1, RD_PASTE_MAX_COLUMNS - row->len), CLAMP (rows, 1, 1000));
}

void
rd_paste_blocks_end_cell (RdPasteBlocks *self)
{
  rd_paste_blocks_end (self);
  if (self->table != NULL && self->deep == 0 && self->note == NULL && last_row (self) != NULL)
    fill_covered (self, last_row (self));
}

void
rd_paste_blocks_begin_caption (RdPasteBlocks *self)
{
  rd_paste_blocks_begin (self, RD_BLOCK_PARAGRAPH, 0, FALSE);
  if (self->table != NULL && self->deep == 0 && self->note == NULL)
    self->caption = self->table->caption;
}

void
rd_paste_blocks_add_note (RdPasteBlocks *self, const char *key, const char *sign)
{
  RdRun *run;

  if (self->note != NULL || rd_paste_blocks_is_full (self))
    return;
  flush_text (self);
  self->space = 0;
  run = rd_run_new (RD_RUN_NOTE, NULL, NULL);
  run->text = g_strdup (key);
  g_ptr_array_add (grow (self)->runs, run);
  g_hash_table_insert (self->signs, g_strdup (key), g_strdup (sign));
  count_block (self);
}

void
rd_paste_blocks_begin_note (RdPasteBlocks *self, const char *key)
{
  rd_paste_blocks_begin (self, RD_BLOCK_PARAGRAPH, 0, FALSE);
  self->note = rd_runs_new ();
  g_hash_table_insert (self->notes, g_strdup (key), self->note);
  count_block (self);
}

void
rd_paste_blocks_end_note (RdPasteBlocks *self)
{
  rd_paste_blocks_end (self);
  self->note = NULL;
}

GPtrArray *
rd_paste_blocks_finish (RdPasteBlocks *self)
{
  rd_paste_blocks_end_note (self);
  self->deep = 0;
  rd_paste_blocks_end_table (self);
  rd_paste_blocks_end (self);
  if (rd_paste_blocks_is_full (self))
    return NULL;
  rd_blocks_walk (self->blocks, FALSE, fill_notes_cb, self);
  return g_ptr_array_ref (self->blocks);
}
