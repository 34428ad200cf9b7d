/* rd-letter-expand.c — a template's fields and sections put in place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-expand.h"

#include <string.h>

#include "formats/rd-letter-nodes.h"

/* One part.  Invariant: once has_failed, nothing more is changed. */
typedef struct
{
  RdLetterExpansion *expansion;
  RdLetterPart       part;
  GError           **error;
  gboolean           has_failed;
} Expanding;

static void expand_children (Expanding *self, xmlNode *parent, const RdLetterValues *scope);

/* --- what a section is about */

static void
note (Expanding *self, RdLetterProblemKind kind, const char *field)
{
  rd_letter_merged_add_problem (self->expansion->merged, kind, self->part, 0, field);
}

/* The items of a section's list; NULL where it is about a field. An empty list is told of, unless
 * the template has words for it.
 */
static const GPtrArray *
find_items (Expanding *self, const RdLetterMarker *marker, const RdLetterValues *scope)
{
  const GPtrArray *items = marker->kind == RD_LETTER_MARKER_OPEN ? rd_letter_values_find_list (scope, marker->name) : NULL;

  if (items != NULL && items->len == 0 && !g_hash_table_contains (self->expansion->inverted, marker->name))
    note (self, RD_LETTER_PROBLEM_EMPTY, marker->name);
  return items;
}

static gboolean
is_true (const RdLetterMarker *marker, const RdLetterValues *scope)
{
  const GPtrArray *items = rd_letter_values_find_list (scope, marker->name);
  const char *text = rd_letter_values_find (scope, marker->name);
  gboolean is_filled = items != NULL ? items->len > 0 : text != NULL && *text != '\0';

  return is_filled == (marker->kind == RD_LETTER_MARKER_OPEN);
}

static gboolean
is_opening (const RdLetterMarker *marker)
{
  return marker->kind == RD_LETTER_MARKER_OPEN || marker->kind == RD_LETTER_MARKER_OPEN_NOT;
}

/* The closing marker of markers[first]; G_MAXUINT where it is not among them. */
static guint
find_close (const GPtrArray *markers, guint first)
{
  const RdLetterMarker *open = g_ptr_array_index (markers, first);
  guint depth = 0;

  for (guint i = first; i < markers->len; i++)
    {
      const RdLetterMarker *marker = g_ptr_array_index (markers, i);

      if (!g_str_equal (marker->name, open->name))
        continue;
      depth += is_opening (marker) ? 1 : 0;
      depth -= marker->kind == RD_LETTER_MARKER_CLOSE ? 1 : 0;
      if (depth == 0 && marker->kind == RD_LETTER_MARKER_CLOSE)
        return i;
    }
  return G_MAXUINT;
}

static void
fail_section (Expanding *self, const RdLetterMarker *open)
{
  g_autofree char *text = g_strdup_printf ("{{#%s}}", open->name);

  note (self, RD_LETTER_PROBLEM_BROKEN, text);
}

/* --- copies */

/* A copy of @node before @place; NULL where the letter would become too large. (transfer none) */
static xmlNode *
add_copy (Expanding *self, xmlNode *node, xmlNode *place)
{
  xmlNode *copy;

  self->expansion->n_copies += rd_letter_node_count (node);
  if (self->expansion->n_copies > RD_LETTER_MAX_COPIES)
    {
      if (!self->has_failed)
        g_set_error_literal (self->error, RD_LETTER_ERROR, RD_LETTER_ERROR_TOO_LARGE, "the letter would become larger than any real one");
      self->has_failed = TRUE;
      return NULL;
    }
  copy = xmlDocCopyNode (node, node->doc, 1);
  rd_letter_node_strip_identity (copy);
  return xmlAddPrevSibling (place, copy);
}

/* --- fields */

/* (transfer full) */
static char *
make_gap (const char *name, const char *why)
{
  return g_strdup_printf ("[%s: %s]", name, why);
}

static void
fill_field (Expanding *self, xmlNode *paragraph, const RdLetterMarker *marker, const RdLetterValues *scope)
{
  const RdLetterMergeOptions *options = self->expansion->options;
  const char *value = rd_letter_values_find (scope, marker->name);
  g_autofree char *gap = NULL;

  if (value == NULL || *value == '\0')
    gap = make_gap (marker->name, value == NULL ? options->unknown_text : options->empty_text);
  if (gap != NULL)
    note (self, value == NULL ? RD_LETTER_PROBLEM_UNKNOWN : RD_LETTER_PROBLEM_EMPTY, marker->name);
  rd_letter_text_replace (self->expansion->dialect, paragraph, marker->start, marker->end, gap != NULL ? gap : value);
}

/* Conditions within the paragraph, outermost first, until none is left. */
static gboolean
decide_sections (Expanding *self, xmlNode *paragraph, const RdLetterValues *scope)
{
  const RdLetterDialect *dialect = self->expansion->dialect;

  for (guint turn = 0; turn < RD_LETTER_MAX_IN_PARAGRAPH; turn++)
    {
      g_autofree char *text = rd_letter_text_get (dialect, paragraph);
      g_autoptr (GPtrArray) markers = rd_letter_text_find_markers (text);
      const RdLetterMarker *open = NULL, *close;
      guint first = 0, last;

      while (first < markers->len && !is_opening (open = g_ptr_array_index (markers, first)))
        first++;
      if (first == markers->len)
        return TRUE;
      last = find_close (markers, first);
      if (last == G_MAXUINT)
        break;
      close = g_ptr_array_index (markers, last);
      if (is_true (open, scope))
        {
          rd_letter_text_replace (dialect, paragraph, close->start, close->end, "");
          rd_letter_text_replace (dialect, paragraph, open->start, open->end, "");
        }
      else
        {
          rd_letter_text_replace (dialect, paragraph, open->start, close->end, "");
        }
    }
  return FALSE;
}

static void
fill_paragraph (Expanding *self, xmlNode *paragraph, const RdLetterValues *scope)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) markers = NULL;

  text = rd_letter_text_get (self->expansion->dialect, paragraph);
  markers = rd_letter_text_find_markers (text);
  for (guint i = markers->len; i > 0; i--)
    {
      const RdLetterMarker *marker = g_ptr_array_index (markers, i - 1);

      if (marker->kind == RD_LETTER_MARKER_FIELD)
        fill_field (self, paragraph, marker, scope);
    }
  expand_children (self, paragraph, scope);
}

/* --- sections in one paragraph */

/* The paragraph once for each item of the list that its marker open stands for. */
static void
repeat_paragraph (Expanding *self, xmlNode *paragraph, const RdLetterMarker *open, const RdLetterMarker *close,
                  const GPtrArray *items)
{
  const RdLetterDialect *dialect = self->expansion->dialect;

  rd_letter_text_replace (dialect, paragraph, close->start, close->end, "");
  rd_letter_text_replace (dialect, paragraph, open->start, open->end, "");
  for (guint i = 0; i < items->len && !self->has_failed; i++)
    {
      xmlNode *copy = add_copy (self, paragraph, paragraph);

      if (copy != NULL && decide_sections (self, copy, g_ptr_array_index (items, i)))
        fill_paragraph (self, copy, g_ptr_array_index (items, i));
    }
  rd_letter_node_drop_paragraph (dialect, paragraph);
}

static void
expand_paragraph (Expanding *self, xmlNode *paragraph, const GPtrArray *markers, const RdLetterValues *scope)
{
  const RdLetterDialect *dialect = self->expansion->dialect;
  gboolean had_sections = FALSE;
  g_autofree char *text = NULL;

  for (guint i = 0; i < markers->len; i++)
    {
      const RdLetterMarker *marker = g_ptr_array_index (markers, i);
      const GPtrArray *items = marker->kind == RD_LETTER_MARKER_OPEN ? find_items (self, marker, scope) : NULL;
      guint close = items != NULL ? find_close (markers, i) : G_MAXUINT;

      had_sections |= is_opening (marker);
      if (close == G_MAXUINT)
        continue;
      repeat_paragraph (self, paragraph, marker, g_ptr_array_index (markers, close), items);
      return;
    }
  if (had_sections && !decide_sections (self, paragraph, scope))
    {
      fail_section (self, g_ptr_array_index (markers, 0));
      return;
    }
  text = rd_letter_text_get (dialect, paragraph);
  if (had_sections && *g_strstrip (text) == '\0')
    rd_letter_node_drop_paragraph (dialect, paragraph);
  else
    fill_paragraph (self, paragraph, scope);
}

/* --- sections over paragraphs */

/* The only marker of a paragraph that has nothing else. (transfer full): NULL where it has more */
static GPtrArray *
find_lone (const RdLetterDialect *dialect, const xmlNode *node)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) markers = NULL;

  if (node->type != XML_ELEMENT_NODE || !dialect->is_paragraph (node))
    return NULL;
  text = rd_letter_text_get (dialect, node);
  markers = rd_letter_text_find_markers (text);
  if (markers->len != 1 || !rd_letter_text_is_lone (text, markers))
    return NULL;
  return g_steal_pointer (&markers);
}

/* The paragraph that ends the section that @first begins, beside it; NULL where there is none. */
static xmlNode *
find_last (const RdLetterDialect *dialect, xmlNode *first, const RdLetterMarker *open)
{
  guint depth = 1;

  for (xmlNode *node = first->next; node != NULL; node = node->next)
    {
      g_autoptr (GPtrArray) markers = find_lone (dialect, node);
      const RdLetterMarker *marker = markers != NULL ? g_ptr_array_index (markers, 0) : NULL;

      if (marker == NULL || !g_str_equal (marker->name, open->name))
        continue;
      depth += is_opening (marker) ? 1 : 0;
      depth -= marker->kind == RD_LETTER_MARKER_CLOSE ? 1 : 0;
      if (depth == 0)
        return node;
    }
  return NULL;
}

/* The nodes between @first and @last once more before @first, with the values of @item. */
static void
add_block (Expanding *self, xmlNode *first, xmlNode *last, const RdLetterValues *item)
{
  xmlNode *holder = xmlAddPrevSibling (first, xmlNewDocNode (first->doc, NULL, (const xmlChar *) "holder", NULL));
  xmlNode *end = xmlAddChild (holder, xmlNewDocNode (first->doc, NULL, (const xmlChar *) "end", NULL));

  for (xmlNode *node = first->next; node != last && !self->has_failed; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      add_copy (self, node, end);
  rd_letter_node_drop (end);
  if (!self->has_failed)
    expand_children (self, holder, item);
  while (holder->children != NULL)
    xmlAddPrevSibling (holder, holder->children);
  rd_letter_node_drop (holder);
}

/* Where the walk goes on. */
static xmlNode *
expand_block (Expanding *self, xmlNode *first, const RdLetterMarker *open, const RdLetterValues *scope)
{
  const RdLetterDialect *dialect = self->expansion->dialect;
  xmlNode *last = find_last (dialect, first, open);
  const GPtrArray *items = find_items (self, open, scope);
  gboolean is_kept = items == NULL && is_true (open, scope);
  xmlNode *next;

  if (last == NULL)
    {
      fail_section (self, open);
      return first->next;
    }
  for (guint i = 0; items != NULL && i < items->len && !self->has_failed; i++)
    add_block (self, first, last, g_ptr_array_index (items, i));
  while (!is_kept && first->next != last)
    rd_letter_node_drop (first->next);
  next = is_kept ? first->next : last->next;
  if (next == last)
    next = last->next;
  rd_letter_node_drop_paragraph (dialect, first);
  rd_letter_node_drop_paragraph (dialect, last);
  return next;
}

/* --- rows */

/* The first section of a row that ends in it; FALSE where there is none. */
static gboolean
find_row_section (const RdLetterDialect *dialect, xmlNode *parent, RdLetterMarkerKind kind, const char *name,
                  xmlNode **out_paragraph, GPtrArray **out_markers, guint *out_index)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) markers = NULL;

      if (node->type != XML_ELEMENT_NODE || dialect->is_row (node))
        continue;
      if (find_row_section (dialect, node, kind, name, out_paragraph, out_markers, out_index))
        return TRUE;
      if (!dialect->is_paragraph (node))
        continue;
      text = rd_letter_text_get (dialect, node);
      markers = rd_letter_text_find_markers (text);
      for (guint i = 0; i < markers->len; i++)
        {
          const RdLetterMarker *marker = g_ptr_array_index (markers, i);

          if (marker->kind != kind || (name != NULL && !g_str_equal (marker->name, name)))
            continue;
          *out_paragraph = node;
          *out_index = i;
          g_clear_pointer (out_markers, g_ptr_array_unref);
          *out_markers = g_steal_pointer (&markers);
          return TRUE;
        }
    }
  return FALSE;
}

/* Takes the marker of that kind and name out of the row. FALSE where it is not there. */
static gboolean
take_marker (const RdLetterDialect *dialect, xmlNode *row, RdLetterMarkerKind kind, const char *name)
{
  g_autoptr (GPtrArray) markers = NULL;
  xmlNode *paragraph;
  const RdLetterMarker *marker;
  guint index;

  if (!find_row_section (dialect, row, kind, name, &paragraph, &markers, &index))
    return FALSE;
  marker = g_ptr_array_index (markers, index);
  rd_letter_text_replace (dialect, paragraph, marker->start, marker->end, "");
  return TRUE;
}

/* A table that has no row left is none. */
static void
drop_row (const RdLetterDialect *dialect, xmlNode *row)
{
  xmlNode *table = row->parent;

  rd_letter_node_drop (row);
  while (table != NULL && !dialect->is_table (table))
    table = table->parent;
  for (xmlNode *node = table != NULL ? table->children : NULL; node != NULL; node = node->next)
    if (dialect->is_row (node) || (node->children != NULL && node->type == XML_ELEMENT_NODE && dialect->is_row (node->children)))
      return;
  if (table != NULL)
    rd_letter_node_drop (table);
}

/* The row as often as its list has items. FALSE where it has no list, or one that is for paragraphs. */
static gboolean
expand_row (Expanding *self, xmlNode *row, const RdLetterValues *scope)
{
  const RdLetterDialect *dialect = self->expansion->dialect;
  g_autoptr (GPtrArray) markers = NULL;
  g_autoptr (GPtrArray) lone = NULL;
  const GPtrArray *items;
  const RdLetterMarker *open;
  xmlNode *paragraph;
  guint index;

  if (!find_row_section (dialect, row, RD_LETTER_MARKER_OPEN, NULL, &paragraph, &markers, &index))
    return FALSE;
  open = g_ptr_array_index (markers, index);
  lone = find_lone (dialect, paragraph);
  items = lone == NULL ? find_items (self, open, scope) : NULL;
  if (items == NULL)
    return FALSE;
  if (!take_marker (dialect, row, RD_LETTER_MARKER_OPEN, open->name)
      || !take_marker (dialect, row, RD_LETTER_MARKER_CLOSE, open->name))
    {
      fail_section (self, open);
      return TRUE;
    }
  for (guint i = 0; i < items->len && !self->has_failed; i++)
    {
      xmlNode *copy = add_copy (self, row, row);

      if (copy != NULL)
        expand_children (self, copy, g_ptr_array_index (items, i));
    }
  drop_row (dialect, row);
  return TRUE;
}

/* --- the walk */

static xmlNode *
expand_node (Expanding *self, xmlNode *node, const RdLetterValues *scope)
{
  const RdLetterDialect *dialect = self->expansion->dialect;
  xmlNode *next = node->next;
  g_autoptr (GPtrArray) lone = find_lone (dialect, node);

  if (dialect->is_row (node) && expand_row (self, node, scope))
    return next;
  if (lone != NULL && is_opening (g_ptr_array_index (lone, 0)))
    return expand_block (self, node, g_ptr_array_index (lone, 0), scope);
  if (dialect->is_paragraph (node))
    {
      g_autofree char *text = rd_letter_text_get (dialect, node);
      g_autoptr (GPtrArray) markers = rd_letter_text_find_markers (text);

      expand_paragraph (self, node, markers, scope);
      return next;
    }
  expand_children (self, node, scope);
  return next;
}

static void
expand_children (Expanding *self, xmlNode *parent, const RdLetterValues *scope)
{
  xmlNode *next;

  for (xmlNode *node = parent->children; node != NULL && !self->has_failed; node = next)
    next = node->type == XML_ELEMENT_NODE ? expand_node (self, node, scope) : node->next;
}

gboolean
rd_letter_expand (RdLetterExpansion *self, xmlNode *root, RdLetterPart part, GError **error)
{
  Expanding expanding = { self, part, error, FALSE };

  expand_children (&expanding, root, self->values);
  return !expanding.has_failed;
}
