/* rd-report-return-lists.c — the paragraphs of both, ours and those of a returned file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-private.h"

#include <string.h>

#include "core/report/rd-runs-edit.h"

/* Ours */

static void
ours_free (gpointer data)
{
  RdReturnOurs *self = data;

  g_free (self->text);
  g_free (self);
}

/* Where a block stands that is in a cell. */
typedef struct
{
  const RdBlock *table;
  guint          row, column;
} Place;

static void
add_table (GHashTable *places, const RdBlock *table)
{
  for (guint c = 0; c < table->cells->len; c++)
    {
      const GPtrArray *blocks = ((const RdReportCell *) table->cells->pdata[c])->blocks;

      for (guint i = 0; i < blocks->len; i++)
        {
          Place *place = g_new (Place, 1);

          *place = (Place) { table, c / table->n_columns, c % table->n_columns };
          g_hash_table_insert (places, blocks->pdata[i], place);
        }
    }
}

static void
add_places (GHashTable *places, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      if (block->cells != NULL)
        add_table (places, block);
      if (block->content != NULL)
        add_places (places, block->content);
    }
}

/* RdBlock of a cell → Place. (transfer full) */
static GHashTable *
find_places (const RdDocument *document)
{
  GHashTable *places = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < document->sections->len; i++)
    add_places (places, ((const RdSection *) document->sections->pdata[i])->blocks);
  return places;
}

/* A note stands in no cell: it is in a part of its own. */
static const Place *
find_place (GHashTable *places, const RdParagraph *paragraph)
{
  return paragraph->kind != RD_PARAGRAPH_NOTE && paragraph->block != NULL ? g_hash_table_lookup (places, paragraph->block) : NULL;
}

static void
add_ours (GPtrArray *list, const RdParagraph *paragraph, guint index, const Place *place)
{
  RdReturnOurs *self = g_new0 (RdReturnOurs, 1);

  if (place != NULL)
    {
      self->table = place->table;
      self->row = place->row;
      self->column = place->column;
    }
  self->paragraph = paragraph;
  self->index = index;
  self->text = paragraph->runs != NULL ? rd_runs_spell (paragraph->runs) : g_strdup (paragraph->text);
  self->is_fixed = paragraph->kind == RD_PARAGRAPH_FIGURE || paragraph->kind == RD_PARAGRAPH_DESCRIPTION;
  g_ptr_array_add (list, self);
}

/* Notes after the whole text, as in the file. */
GPtrArray *
rd_return_list_ours (const RdDocument *document, const GPtrArray *paragraphs)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (ours_free);
  g_autoptr (GHashTable) places = find_places (document);

  for (guint notes = 0; notes < 2; notes++)
    for (guint i = 0; i < paragraphs->len; i++)
      {
        const RdParagraph *paragraph = paragraphs->pdata[i];
        const Place *place = find_place (places, paragraph);

        if (paragraph->section != RD_PARAGRAPH_NO_SECTION && paragraph->kind != RD_PARAGRAPH_COMMENT
            && (paragraph->kind == RD_PARAGRAPH_NOTE) == (notes == 1) && (*paragraph->text != '\0' || place != NULL))
          add_ours (list, paragraph, i, place);
      }
  return list;
}

/* Theirs */

static void
theirs_free (gpointer data)
{
  RdReturnTheirs *self = data;

  g_ptr_array_unref (self->pieces);
  g_array_unref (self->anchors);
  g_array_unref (self->splits);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static RdReturnTheirs *
theirs_new (const RdDocxParagraph *first)
{
  RdReturnTheirs *self = g_new0 (RdReturnTheirs, 1);

  self->first = first;
  self->pieces = g_ptr_array_new ();
  self->anchors = g_array_new (FALSE, FALSE, sizeof (RdDocxAnchor));
  self->splits = g_array_new (FALSE, FALSE, sizeof (gsize));
  return self;
}

static gsize
measure (const GPtrArray *pieces)
{
  gsize length = 0;

  for (guint i = 0; i < pieces->len; i++)
    length += strlen (((const RdDocxPiece *) pieces->pdata[i])->text);
  return length;
}

static char *
spell (const GPtrArray *pieces, RdChange side)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RdDocxPiece *piece = pieces->pdata[i];

      if (piece->kind == RD_CHANGE_KEPT || piece->kind == side)
        g_string_append (text, piece->text);
    }
  return g_string_free (text, FALSE);
}

static void
append_part (RdReturnTheirs *self, const RdDocxParagraph *part)
{
  gsize at = measure (self->pieces);

  if (part != self->first)
    g_array_append_val (self->splits, at);
  for (guint i = 0; i < part->pieces->len; i++)
    g_ptr_array_add (self->pieces, part->pieces->pdata[i]);
  for (guint i = 0; i < part->anchors->len; i++)
    {
      const RdDocxAnchor *anchor = part->anchors->pdata[i];
      RdDocxAnchor moved = { anchor->id, anchor->start + at, anchor->end + at };

      g_array_append_val (self->anchors, moved);
    }
}

static RdReturnTheirs *
finish (RdReturnTheirs *self, const RdDocxParagraph *last)
{
  self->before = spell (self->pieces, RD_CHANGE_DELETED);
  self->after = spell (self->pieces, RD_CHANGE_INSERTED);
  self->joins_next = last->mark == RD_CHANGE_DELETED && *self->after != '\0';
  self->mark_who = last->mark_who;
  return self;
}

static gboolean
is_empty_side (const RdDocxParagraph *paragraph, RdChange side)
{
  g_autofree char *text = rd_docx_paragraph_spell (paragraph, side);

  return *text == '\0';
}

/* One that has nothing of what was. */
static gboolean
is_new (const RdDocxParagraph *paragraph)
{
  return is_empty_side (paragraph, RD_CHANGE_DELETED) && !is_empty_side (paragraph, RD_CHANGE_INSERTED);
}

static void
add_new (GPtrArray *list, const RdDocxParagraph *paragraph)
{
  RdReturnTheirs *self = theirs_new (paragraph);
  const RdDocxPiece *piece = paragraph->pieces->pdata[0];

  append_part (self, paragraph);
  finish (self, paragraph);
  self->is_new = TRUE;
  self->joins_next = FALSE;
  self->mark_who = piece->who;
  g_ptr_array_add (list, self);
}

/* Those from @from to before @to, which were one, and new ones between them. */
static void
add_group (GPtrArray *list, const GPtrArray *paragraphs, guint from, guint to)
{
  RdReturnTheirs *old = NULL;
  const RdDocxParagraph *last = NULL;

  for (guint i = from; i < to; i++)
    {
      const RdDocxParagraph *part = paragraphs->pdata[i];

      if (is_new (part))
        {
          add_new (list, part);
          continue;
        }
      if (part->pieces->len == 0 && part->row == RD_DOCX_NO_ROW)
        continue;
      if (old == NULL)
        {
          old = theirs_new (part);
          g_ptr_array_add (list, old);
        }
      append_part (old, part);
      last = part;
    }
  if (old != NULL)
    finish (old, last);
}

static gboolean
is_read (const RdDocxParagraph *paragraph)
{
  return paragraph->place != RD_DOCX_PLACE_FRONT;
}

/* What ends a cell, a note or the front is in one with nothing. */
static gboolean
goes_on (const RdDocxParagraph *self, const RdDocxParagraph *next)
{
  return self->mark == RD_CHANGE_INSERTED && next->place != RD_DOCX_PLACE_FRONT
         && (next->place == RD_DOCX_PLACE_NOTE) == (self->place == RD_DOCX_PLACE_NOTE) && next->row == self->row && next->cell == self->cell;
}

GPtrArray *
rd_return_list_theirs (const RdDocxReview *file)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (theirs_free);

  for (guint i = 0, end; i < file->paragraphs->len; i = end)
    {
      const RdDocxParagraph *paragraph = file->paragraphs->pdata[i];

      end = i + 1;
      while (end < file->paragraphs->len && goes_on (file->paragraphs->pdata[end - 1], file->paragraphs->pdata[end]))
        end++;
      if (is_read (paragraph))
        add_group (list, file->paragraphs, i, end);
    }
  return list;
}

guint
rd_return_count_same (const GPtrArray *ours, const GPtrArray *theirs)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < ours->len; i++)
    g_hash_table_add (texts, ((const RdReturnOurs *) ours->pdata[i])->text);
  for (guint i = 0; i < theirs->len; i++)
    {
      const char *before = ((const RdReturnTheirs *) theirs->pdata[i])->before;

      n += *before != '\0' && g_hash_table_contains (texts, before);
    }
  return n;
}
