/* rd-letter-look.c — a template read: which fields it uses, what is wrong with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-expand.h"

/* Invariant: open holds the sections that have begun and not ended, outermost first. */
typedef struct
{
  RdLetterExpansion *expansion;
  RdLetterPart       part;
  guint              paragraph;
  GPtrArray         *open;      /* RdLetterProblem: what it would be if it never ended */
  GError           **error;
} Looking;

static void
note (Looking *self, RdLetterProblemKind kind, const char *field)
{
  rd_letter_merged_add_problem (self->expansion->merged, kind, self->part, self->paragraph, field);
}

static void
note_field (Looking *self, const char *name)
{
  RdLetterMerged *merged = self->expansion->merged;

  if (!g_ptr_array_find_with_equal_func (merged->fields, name, g_str_equal, NULL))
    g_ptr_array_add (merged->fields, g_strdup (name));
  if (!rd_letter_values_knows (self->expansion->values, name))
    note (self, RD_LETTER_PROBLEM_UNKNOWN, name);
}

static void
open_section (Looking *self, const RdLetterMarker *marker)
{
  RdLetterProblem *problem = g_new0 (RdLetterProblem, 1);

  problem->paragraph = self->paragraph;
  problem->field = g_strdup (marker->name);
  g_ptr_array_add (self->open, problem);
  if (marker->kind == RD_LETTER_MARKER_OPEN_NOT)
    g_hash_table_add (self->expansion->inverted, g_strdup (marker->name));
  note_field (self, marker->name);
}

static void
close_section (Looking *self, const RdLetterMarker *marker)
{
  const RdLetterProblem *last = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
  g_autofree char *text = NULL;

  if (last != NULL && g_str_equal (last->field, marker->name))
    {
      g_ptr_array_remove_index (self->open, self->open->len - 1);
      return;
    }
  text = g_strdup_printf ("{{/%s}}", marker->name);
  note (self, RD_LETTER_PROBLEM_BROKEN, text);
}

static void
look_at_marker (Looking *self, const RdLetterMarker *marker)
{
  switch (marker->kind)
    {
    case RD_LETTER_MARKER_FIELD:
      note_field (self, marker->name);
      break;
    case RD_LETTER_MARKER_OPEN:
    case RD_LETTER_MARKER_OPEN_NOT:
      open_section (self, marker);
      break;
    case RD_LETTER_MARKER_CLOSE:
      close_section (self, marker);
      break;
    case RD_LETTER_MARKER_BROKEN:
    default:
      note (self, RD_LETTER_PROBLEM_BROKEN, marker->name);
      break;
    }
}

static gboolean
look_at_paragraph (Looking *self, const xmlNode *paragraph)
{
  g_autofree char *text = rd_letter_text_get (self->expansion->dialect, paragraph);
  g_autoptr (GPtrArray) markers = rd_letter_text_find_markers (text);

  self->paragraph++;
  self->expansion->n_markers += markers->len;
  if (markers->len > RD_LETTER_MAX_IN_PARAGRAPH || self->expansion->n_markers > RD_LETTER_MAX_MARKERS)
    {
      g_set_error_literal (self->error, RD_LETTER_ERROR, RD_LETTER_ERROR_TOO_LARGE, "the template has more fields than any real letter");
      return FALSE;
    }
  for (guint i = 0; i < markers->len; i++)
    look_at_marker (self, g_ptr_array_index (markers, i));
  return TRUE;
}

static gboolean
look (Looking *self, const xmlNode *parent)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (self->expansion->dialect->is_paragraph (node) && !look_at_paragraph (self, node))
        return FALSE;
      if (!look (self, node))
        return FALSE;
    }
  return TRUE;
}

static void
free_open (gpointer data)
{
  RdLetterProblem *problem = data;

  g_free (problem->field);
  g_free (problem);
}

gboolean
rd_letter_expand_look (RdLetterExpansion *self, xmlNode *root, RdLetterPart part, GError **error)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (free_open);
  Looking looking = { self, part, 0, open, error };

  if (!look (&looking, root))
    return FALSE;
  for (guint i = 0; i < open->len; i++)
    {
      const RdLetterProblem *problem = g_ptr_array_index (open, i);
      g_autofree char *text = g_strdup_printf ("{{#%s}}", problem->field);

      rd_letter_merged_add_problem (self->merged, RD_LETTER_PROBLEM_BROKEN, part, problem->paragraph, text);
    }
  return TRUE;
}

/* --- the letter as text */

static void
add_line (GPtrArray *lines, RdLetterLineKind kind, char *text)
{
  RdLetterLine *line = g_new0 (RdLetterLine, 1);

  line->kind = kind;
  line->text = text;
  g_ptr_array_add (lines, line);
}

/* The paragraphs of a row, divided by tabs. */
static void
gather_row (const RdLetterDialect *dialect, const xmlNode *parent, GString *text)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      g_autofree char *cell = NULL;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (dialect->is_paragraph (node))
        {
          cell = rd_letter_text_get (dialect, node);
          g_string_append_printf (text, "%s%s", text->len > 0 ? "\t" : "", cell);
        }
      gather_row (dialect, node, text);
    }
}

void
rd_letter_expand_list_lines (const RdLetterExpansion *self, const xmlNode *root)
{
  const RdLetterDialect *dialect = self->dialect;

  for (const xmlNode *node = root->children; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE || dialect->is_outside (node))
        continue;
      if (dialect->is_row (node))
        {
          GString *text = g_string_new (NULL);

          gather_row (dialect, node, text);
          add_line (self->merged->lines, RD_LETTER_LINE_ROW, g_string_free (text, FALSE));
          continue;
        }
      if (dialect->is_paragraph (node))
        add_line (self->merged->lines, dialect->is_heading (node) ? RD_LETTER_LINE_HEADING : RD_LETTER_LINE_TEXT,
                  rd_letter_text_get (dialect, node));
      rd_letter_expand_list_lines (self, node);
    }
}
