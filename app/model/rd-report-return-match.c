/* rd-report-return-match.c — whose paragraph is whose, and what is wanted of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-private.h"

#include <string.h>

#include "core/report/rd-align.h"
#include "core/report/rd-runs-edit.h"
#include "model/rd-report-return-change.h"

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
get_shape (const RdReturnTheirs *theirs)
{
  if (theirs->is_new)
    return SHAPE_NEW;
  return theirs->first->place == RD_DOCX_PLACE_NOTE ? SHAPE_NOTE : SHAPE_TEXT;
}

/* Those that are new are in ours only where they were taken before, as they are. */
static GArray *
align (const RdReturnProposing *self)
{
  g_autoptr (RdWordTable) words = rd_word_table_new ();
  Items a, b;
  GArray *pairs;

  items_init (&a);
  items_init (&b);
  for (guint i = 0; i < self->ours->len; i++)
    {
      const RdReturnOurs *ours = self->ours->pdata[i];

      items_add (&a, words, ours->text, ours->paragraph->kind == RD_PARAGRAPH_NOTE ? SHAPE_NOTE : SHAPE_TEXT);
    }
  for (guint i = 0; i < self->theirs->len; i++)
    {
      const RdReturnTheirs *theirs = self->theirs->pdata[i];

      items_add (&b, words, theirs->is_new ? theirs->after : theirs->before, get_shape (theirs));
    }
  pairs = rd_align ((const RdAlignItem *) a.items->data, a.items->len, (const RdAlignItem *) b.items->data, b.items->len);
  items_clear (&a);
  items_clear (&b);
  return pairs;
}

/* --- new paragraphs */

static RdReturnBar
find_bar (const RdReturnProposing *self, const RdReturnTheirs *theirs)
{
  if (theirs->first->place == RD_DOCX_PLACE_CELL)
    return RD_RETURN_ROW;
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

static void
propose_new (RdReturnProposing *self, const RdReturnTheirs *theirs)
{
  RdReturnFacts facts = { .kind = RD_RETURN_NEW, .is_tracked = theirs->is_new, .start = RD_RETURN_BEHIND };
  g_autofree char *after = NULL;

  if (theirs->first->place == RD_DOCX_PLACE_NOTE || *theirs->after == '\0')
    return;
  if (!theirs->is_new && self->known != NULL && g_hash_table_contains (self->known, theirs->before))
    return;
  facts.bar = find_bar (self, theirs);
  facts.author = theirs->is_new ? g_strdup (theirs->mark_who.author) : NULL;
  facts.made = theirs->is_new ? g_strdup (theirs->mark_who.made) : NULL;
  facts.after = rd_return_read_notes (self, theirs->after, theirs->pieces);
  facts.level = find_level (self, theirs);
  facts.is_item = facts.level == 0 && self->last != NULL && self->last->paragraph->block != NULL
                  && self->last->paragraph->block->kind == RD_BLOCK_ITEM;
  rd_return_add (self, self->last, &facts);
  rd_return_propose_comments (self, NULL, theirs, NULL);
}

/* --- paragraphs of both */

static gboolean
can_go (const RdReturnOurs *ours)
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
  facts.before = g_strdup (ours->text);
  facts.after = kind == RD_RETURN_GONE ? NULL : rd_return_read_notes (self, theirs->after, theirs->pieces);
  rd_return_add (self, ours, &facts);
}

static void
propose_pair (RdReturnProposing *self, RdReturnOurs *ours, const RdReturnTheirs *theirs)
{
  ours->is_found = TRUE;
  self->last = ours;
  if (theirs->is_new)
    return;
  if (ours->is_fixed && !g_str_equal (ours->text, theirs->after))
    propose_whole (self, ours, theirs, RD_RETURN_WORDS, RD_RETURN_FIGURE);
  else if (!ours->is_fixed && *theirs->after == '\0' && can_go (ours))
    propose_whole (self, ours, theirs, RD_RETURN_GONE, RD_RETURN_FINE);
  else if (!ours->is_fixed)
    rd_return_propose_changes (self, ours, theirs);
}

static void
propose_found (RdReturnProposing *self)
{
  g_autoptr (GArray) pairs = align (self);

  for (guint i = 0; i < pairs->len; i++)
    {
      const RdAlignPair *pair = &g_array_index (pairs, RdAlignPair, i);

      if (pair->b == RD_ALIGN_NONE)
        continue;
      if (pair->a == RD_ALIGN_NONE)
        propose_new (self, self->theirs->pdata[pair->b]);
      else
        propose_pair (self, self->ours->pdata[pair->a], self->theirs->pdata[pair->b]);
    }
}

/* --- what is not in the file */

/* Which sections have something in it. (transfer full) */
static gboolean *
find_sections (const RdReturnProposing *self, guint *out_missing)
{
  guint n = self->document->sections->len;
  gboolean *is_found = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < self->ours->len; i++)
    {
      const RdReturnOurs *ours = self->ours->pdata[i];

      is_found[ours->paragraph->section] |= ours->is_found;
    }
  *out_missing = 0;
  for (guint i = 0; i < n; i++)
    *out_missing += !is_found[i];
  return is_found;
}

/* One that was not there when the file was sent is not missing. */
static void
propose_missing (RdReturnProposing *self, guint *out_missing)
{
  g_autofree gboolean *is_found = find_sections (self, out_missing);

  for (guint i = 0; i < self->ours->len; i++)
    {
      RdReturnOurs *ours = self->ours->pdata[i];
      RdReturnFacts facts = { .kind = can_go (ours) ? RD_RETURN_GONE : RD_RETURN_WORDS, .end = strlen (ours->text) };

      if (ours->is_found || ours->is_fixed || !is_found[ours->paragraph->section]
          || (!can_go (ours) && ours->paragraph->kind != RD_PARAGRAPH_CELL)
          || (self->known != NULL && !g_hash_table_contains (self->known, ours->text)))
        continue;
      facts.before = g_strdup (ours->text);
      rd_return_add (self, ours, &facts);
    }
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
  propose_found (&self);
  propose_missing (&self, out_missing);
  rd_return_propose_rest (&self);
  g_ptr_array_sort (self.items, compare_items);
  g_hash_table_unref (self.placed);
  return self.items;
}
