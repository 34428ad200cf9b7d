/* rd-report-return-match.c — whose paragraph is whose, and what is wanted of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-match.h"

#include <string.h>

#include "core/report/rd-align.h"
#include "core/report/rd-runs-edit.h"
#include "model/rd-report-return-notes.h"
#include "model/rd-report-return-rows.h"

/* Items to be aligned, with what belongs to them. */
typedef struct
{
  GArray    *items;      /* RdAlignItem */
  GPtrArray *bags;
} Items;

/* Only those of one shape can be the same where words differ. */
typedef enum
{
  SHAPE_TEXT,
  SHAPE_NOTE,
  SHAPE_ROW,
  SHAPE_NEW,
} Shape;

static void
items_init (Items *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (RdAlignItem));
  self->bags = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static void
items_clear (Items *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->bags);
}

static void
items_add (Items *self, RdWordTable *words, const char *text, Shape shape)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  RdAlignItem item = { .key = rd_word_table_get_key (words, text), .shape = shape };
  GArray *bag;

  rd_word_table_add_text (words, text, list);
  bag = rd_report_words_bag (list);
  item.words = (const guint *) bag->data;
  item.n_words = bag->len;
  g_ptr_array_add (self->bags, bag);
  g_array_append_val (self->items, item);
}

static Shape
get_shape (const RdReturnProposing *self, const RdReturnTheirs *theirs)
{
  if (theirs->is_new || rd_return_note_is (self->new_notes, theirs))
    return SHAPE_NEW;
  return theirs->first->place == RD_DOCX_PLACE_NOTE ? SHAPE_NOTE : SHAPE_TEXT;
}

static void
add_ours (const RdReturnProposing *self, Items *items, RdWordTable *words, const RdReturnUnit *unit)
{
  const RdReturnOurs *ours = self->ours->pdata[unit->from];
  g_autofree char *row = unit->is_row ? rd_return_spell_row (self->ours, unit) : NULL;

  if (row != NULL)
    items_add (items, words, row, SHAPE_ROW);
  else
    items_add (items, words, ours->text, ours->paragraph->kind == RD_PARAGRAPH_NOTE ? SHAPE_NOTE : SHAPE_TEXT);
}

static void
add_theirs (const RdReturnProposing *self, Items *items, RdWordTable *words, const RdReturnUnit *unit)
{
  const RdReturnTheirs *theirs = self->theirs->pdata[unit->from];
  g_autofree char *row = unit->is_row ? rd_return_spell_their_row (self, unit) : NULL;

  if (row != NULL)
    items_add (items, words, row, rd_return_row_is_new (self, unit) ? SHAPE_NEW : SHAPE_ROW);
  else
    items_add (items, words, theirs->is_new ? theirs->after : theirs->before, get_shape (self, theirs));
}

/* Those that are new are in ours only where they were taken before, as they are. */
static GArray *
align (const RdReturnProposing *self, const GArray *ours, const GArray *theirs)
{
  g_autoptr (RdWordTable) words = rd_word_table_new ();
  Items a, b;
  GArray *pairs;

  items_init (&a);
  items_init (&b);
  for (guint i = 0; i < ours->len; i++)
    add_ours (self, &a, words, &g_array_index (ours, RdReturnUnit, i));
  for (guint i = 0; i < theirs->len; i++)
    add_theirs (self, &b, words, &g_array_index (theirs, RdReturnUnit, i));
  pairs = rd_align ((const RdAlignItem *) a.items->data, a.items->len, (const RdAlignItem *) b.items->data, b.items->len);
  items_clear (&a);
  items_clear (&b);
  return pairs;
}

/* --- new paragraphs */

static RdReturnBar
find_bar (const RdReturnProposing *self, const RdReturnTheirs *theirs)
{
  if (theirs->first->place == RD_DOCX_PLACE_CELL && self->cell == NULL)
    return RD_RETURN_CELLS;
  return self->last == NULL ? RD_RETURN_NO_PLACE : RD_RETURN_FINE;
}

static guint
find_level (const RdReturnProposing *self, const RdReturnTheirs *theirs)
{
  const RdSection *section;

  if (theirs->first->place != RD_DOCX_PLACE_HEADING || self->last == NULL)
    return 0;
  section = self->document->sections->pdata[self->last->paragraph->section];
  return (guint) CLAMP ((int) theirs->first->level - section->level, 1, RD_HEADING_LEVEL_MAX);
}

void
rd_return_propose_new (RdReturnProposing *self, const RdReturnTheirs *theirs)
{
  RdReturnFacts facts = { .kind = RD_RETURN_NEW, .is_tracked = theirs->is_new, .start = RD_RETURN_BEHIND, .is_in_cell = self->cell != NULL };

  if (theirs->first->place == RD_DOCX_PLACE_NOTE || *theirs->after == '\0')
    return;
  if (!theirs->is_new && self->known != NULL && g_hash_table_contains (self->known, theirs->before))
    return;
  facts.bar = find_bar (self, theirs);
  facts.author = theirs->is_new ? g_strdup (theirs->mark_who.author) : NULL;
  facts.made = theirs->is_new ? g_strdup (theirs->mark_who.made) : NULL;
  rd_return_take_words (self, &facts, theirs->after, theirs, RD_RETURN_AFTER, 0);
  facts.level = find_level (self, theirs);
  facts.is_item = facts.level == 0 && self->last != NULL && self->last->paragraph->block != NULL
                  && self->last->paragraph->block->kind == RD_BLOCK_ITEM;
  rd_return_add (self, self->last != NULL ? self->last : self->cell, &facts);
  rd_return_propose_comments (self, NULL, theirs, NULL);
}

/* --- paragraphs of both */

gboolean
rd_return_can_go (const RdReturnOurs *ours)
{
  RdParagraphKind kind = ours->paragraph->kind;

  return kind == RD_PARAGRAPH_BODY || kind == RD_PARAGRAPH_HEADING || kind == RD_PARAGRAPH_ITEM || kind == RD_PARAGRAPH_QUOTATION;
}

static const RdDocxWho *
find_who (const RdReturnTheirs *theirs)
{
  for (guint i = 0; i < theirs->pieces->len; i++)
    if (((const RdDocxPiece *) theirs->pieces->pdata[i])->kind != RD_CHANGE_KEPT)
      return &((const RdDocxPiece *) theirs->pieces->pdata[i])->who;
  return &theirs->mark_who;
}

/* All of it, by whom it was. */
static void
propose_whole (RdReturnProposing *self, RdReturnOurs *ours, const RdReturnTheirs *theirs, RdReturnKind kind, RdReturnBar bar)
{
  const RdDocxWho *who = find_who (theirs);
  RdReturnFacts facts = { .kind = kind, .bar = bar, .end = strlen (ours->text) };

  facts.is_tracked = who->author != NULL || who->made != NULL;
  facts.author = g_strdup (who->author);
  facts.made = g_strdup (who->made);
  facts.before = rd_return_drop_notes (ours->text);
  if (kind != RD_RETURN_GONE)
    rd_return_take_words (self, &facts, theirs->after, theirs, RD_RETURN_AFTER, 0);
  rd_return_add (self, ours, &facts);
}

/* What is new was taken before, as it is; a note goes and comes with its mark; and of a cell without words nobody knows when they went. */
static gboolean
is_nothing (const RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs)
{
  if (ours->table != NULL)
    return theirs->pieces->len == 0;
  return theirs->is_new || rd_return_note_is (self->gone_notes, theirs) || rd_return_note_is (self->new_notes, theirs);
}

void
rd_return_propose_pair (RdReturnProposing *self, RdReturnOurs *ours, const RdReturnTheirs *theirs)
{
  ours->is_found = ours->table == NULL || theirs->pieces->len > 0;
  self->last = ours;
  if (is_nothing (self, ours, theirs))
    return;
  if (ours->is_fixed && !g_str_equal (ours->text, theirs->after))
    propose_whole (self, ours, theirs, RD_RETURN_WORDS, RD_RETURN_FIGURE);
  else if (!ours->is_fixed && *theirs->after == '\0' && rd_return_can_go (ours))
    propose_whole (self, ours, theirs, RD_RETURN_GONE, RD_RETURN_FINE);
  else if (!ours->is_fixed)
    rd_return_propose_changes (self, ours, theirs);
}

GArray *
rd_return_list_units (const GPtrArray *list, guint from, guint to, RdReturnSame is_same)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (RdReturnUnit));

  for (guint i = from, end; i < to; i = end)
    {
      RdReturnUnit unit = { i, i + 1, is_same != NULL && is_same (list->pdata[i], list->pdata[i]) };

      for (end = i + 1; unit.is_row && end < to && is_same (list->pdata[i], list->pdata[end]);)
        end++;
      unit.to = end;
      g_array_append_val (units, unit);
    }
  return units;
}

static void
propose_unit (RdReturnProposing *self, const RdReturnUnit *ours, const RdReturnUnit *theirs)
{
  if (theirs->is_row)
    rd_return_propose_row (self, ours, theirs);
  else if (ours != NULL)
    rd_return_propose_pair (self, self->ours->pdata[ours->from], self->theirs->pdata[theirs->from]);
  else
    rd_return_propose_new (self, self->theirs->pdata[theirs->from]);
}

void
rd_return_propose_units (RdReturnProposing *self, const GArray *ours, const GArray *theirs)
{
  g_autoptr (GArray) pairs = align (self, ours, theirs);

  rd_return_find_tables (self, ours, theirs, pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const RdAlignPair *pair = &g_array_index (pairs, RdAlignPair, i);

      if (pair->b != RD_ALIGN_NONE)
        propose_unit (self, pair->a != RD_ALIGN_NONE ? &g_array_index (ours, RdReturnUnit, pair->a) : NULL, &g_array_index (theirs, RdReturnUnit, pair->b));
    }
}

static void
propose_found (RdReturnProposing *self)
{
  g_autoptr (GArray) ours = rd_return_list_units (self->ours, 0, self->ours->len, rd_return_is_same_row);
  g_autoptr (GArray) theirs = rd_return_list_units (self->theirs, 0, self->theirs->len, rd_return_is_same_their_row);

  rd_return_propose_units (self, ours, theirs);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const RdReturnFacts *left = rd_return_item_get_facts (*(RdReturnItem * const *) a);
  const RdReturnFacts *right = rd_return_item_get_facts (*(RdReturnItem * const *) b);

  if (left->paragraph != right->paragraph)
    return left->paragraph < right->paragraph ? -1 : 1;
  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return (left->kind == RD_RETURN_COMMENT) - (right->kind == RD_RETURN_COMMENT);
}

/* g_ptr_array_sort() keeps the order of equal ones: it is a merge sort. */
GPtrArray *
rd_return_propose (const RdDocument *document, GPtrArray *ours, GPtrArray *theirs, const RdDocxReview *file,
                   GHashTable *known, GHashTable *existing, guint *out_missing)
{
  RdReturnProposing self = { .document = document, .ours = ours, .theirs = theirs, .file = file, .known = known, .existing = existing };

  self.items = g_ptr_array_new_with_free_func (g_object_unref);
  self.placed = g_hash_table_new (g_str_hash, g_str_equal);
  rd_return_notes_init (&self);
  rd_return_tables_init (&self);
  propose_found (&self);
  rd_return_propose_missing (&self, out_missing);
  rd_return_propose_rest (&self);
  g_ptr_array_sort (self.items, compare_items);
  g_hash_table_unref (self.placed);
  rd_return_notes_clear (&self);
  g_hash_table_unref (self.tables);
  return self.items;
}
