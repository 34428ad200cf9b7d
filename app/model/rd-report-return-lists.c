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

static void
add_ours (GPtrArray *list, const RdParagraph *paragraph, guint index)
{
  RdReturnOurs *self = g_new0 (RdReturnOurs, 1);

  self->paragraph = paragraph;
  self->index = index;
  self->text = paragraph->runs != NULL ? rd_runs_spell (paragraph->runs) : g_strdup (paragraph->text);
  self->is_fixed = paragraph->kind == RD_PARAGRAPH_FIGURE || paragraph->kind == RD_PARAGRAPH_DESCRIPTION;
  g_ptr_array_add (list, self);
}

/* Notes after the whole text, as in the file. */
GPtrArray *
rd_return_list_ours (const GPtrArray *paragraphs)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (ours_free);

  for (guint notes = 0; notes < 2; notes++)
    for (guint i = 0; i < paragraphs->len; i++)
      {
        const RdParagraph *paragraph = paragraphs->pdata[i];

        if (paragraph->section != RD_PARAGRAPH_NO_SECTION && paragraph->kind != RD_PARAGRAPH_COMMENT
            && (paragraph->kind == RD_PARAGRAPH_NOTE) == (notes == 1) && *paragraph->text != '\0')
          add_ours (list, paragraph, i);
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
      if (part->pieces->len == 0)
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

GPtrArray *
rd_return_list_theirs (const RdDocxReview *file)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (theirs_free);

  for (guint i = 0, end; i < file->paragraphs->len; i = end)
    {
      const RdDocxParagraph *paragraph = file->paragraphs->pdata[i];

      end = i + 1;
      while (end < file->paragraphs->len && ((const RdDocxParagraph *) file->paragraphs->pdata[end - 1])->mark == RD_CHANGE_INSERTED
             && ((const RdDocxParagraph *) file->paragraphs->pdata[end])->place != RD_DOCX_PLACE_FRONT
             && (((const RdDocxParagraph *) file->paragraphs->pdata[end])->place == RD_DOCX_PLACE_NOTE) == (paragraph->place == RD_DOCX_PLACE_NOTE))
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
    n += g_hash_table_contains (texts, ((const RdReturnTheirs *) theirs->pdata[i])->before);
  return n;
}
