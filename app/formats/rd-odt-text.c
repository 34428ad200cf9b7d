/* rd-odt-text.c — the text of an OpenDocument text's paragraphs, as it is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-odt-text.h"

#define MAX_DELETIONS 200000

void
rd_odt_text_init (RdOdtText *self)
{
  self->controls = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->note = rd_table_text_new ();
  self->deletions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
rd_odt_text_clear (RdOdtText *self)
{
  g_array_unref (self->controls);
  rd_table_text_free (self->note);
  g_hash_table_unref (self->deletions);
  g_hash_table_unref (self->open);
  g_free (self->change);
}

/* Where words go; NULL where they go nowhere. */
static RdTableText *
get_target (const RdOdtText *self)
{
  if (self->cell == NULL || self->n_mutes > 0 || g_hash_table_size (self->open) > 0)
    return NULL;
  return self->note_kind != RD_ODT_OTHER ? self->note : rd_table_cell_get_text (self->cell);
}

static void
end_line (const RdOdtText *self)
{
  RdTableText *target = get_target (self);

  if (target != NULL)
    rd_table_text_end_line (target);
}

static void
add_space (const RdOdtText *self)
{
  RdTableText *target = get_target (self);

  if (target != NULL)
    rd_table_text_add_space (target);
}

/* --- notes and comments */

/* One line: as in a row of a table, its paragraphs are apart by a space. */
static void
begin_note (RdOdtText *self, RdOdtElement element)
{
  if (self->note_kind != RD_ODT_OTHER)
    {
      self->n_unread = 1;
      return;
    }
  self->note_kind = element;
  rd_table_text_clear (self->note);
  rd_table_text_begin_row (self->note);
}

static void
end_note (RdOdtText *self)
{
  const char *text = rd_table_text_get (self->note);

  if (self->cell != NULL && self->note_kind == RD_ODT_NOTE)
    rd_table_cell_add_footnote (self->cell, text);
  else if (self->cell != NULL)
    rd_table_cell_add_comment (self->cell, text);
  self->note_kind = RD_ODT_OTHER;
}

/* --- controls */

static void
begin_control (RdOdtText *self, const RdXmlAttributes *attributes)
{
  gboolean shows_prompt = rd_xml_attributes_is (attributes, "showing-place-holder", "true");

  self->n_mutes += shows_prompt ? 1 : 0;
  g_array_append_val (self->controls, shows_prompt);
}

static void
end_control (RdOdtText *self)
{
  guint n = self->controls->len;

  if (n == 0)
    return;
  self->n_mutes -= g_array_index (self->controls, gboolean, n - 1) ? 1 : 0;
  g_array_set_size (self->controls, n - 1);
}

/* --- tracked changes */

/* Of the list only matters which changes are deletions; what was deleted is mostly kept in it. */
static void
begin_in_changes (RdOdtText *self, RdOdtElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_ODT_CHANGE)
    {
      g_free (self->change);
      self->change = rd_xml_attributes_dup (attributes, "id");
      return;
    }
  if (element == RD_ODT_DELETION && self->change != NULL && g_hash_table_size (self->deletions) < MAX_DELETIONS)
    g_hash_table_add (self->deletions, g_steal_pointer (&self->change));
  self->n_unread = 1;
}

/* In flat files what is deleted stands where it stood, between two marks. */
static void
read_mark (RdOdtText *self, RdOdtElement element, const RdXmlAttributes *attributes)
{
  g_autofree char *id = rd_xml_attributes_dup (attributes, "change-id");

  self->is_tracked = TRUE;
  if (element == RD_ODT_CHANGE_POINT)
    self->has_deletion = TRUE;
  else if (id != NULL && element == RD_ODT_CHANGE_END)
    g_hash_table_remove (self->open, id);
  else if (id != NULL && g_hash_table_contains (self->deletions, id))
    {
      self->has_deletion = TRUE;
      g_hash_table_add (self->open, g_steal_pointer (&id));
    }
}

void
rd_odt_text_begin_row (RdOdtText *self)
{
  self->has_deletion = g_hash_table_size (self->open) > 0;
}

/* --- elements */

static gboolean
begin_frame (RdOdtText *self, RdOdtElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_ODT_CHANGES)
    self->is_in_changes = TRUE;
  else if (element == RD_ODT_PARAGRAPH)
    self->n_paragraphs++;
  else if (element == RD_ODT_CONTROL)
    begin_control (self, attributes);
  else if (element == RD_ODT_NOTE || element == RD_ODT_COMMENT)
    begin_note (self, element);
  else
    return FALSE;
  return TRUE;
}

gboolean
rd_odt_text_begin (RdOdtText *self, RdOdtElement element, const RdXmlAttributes *attributes)
{
  if (self->n_unread > 0)
    self->n_unread++;
  else if (self->is_in_changes)
    begin_in_changes (self, element, attributes);
  else if (element == RD_ODT_UNREAD)
    self->n_unread = 1;
  else if (element == RD_ODT_SPACE)
    add_space (self);
  else if (element == RD_ODT_LINE_BREAK || element == RD_ODT_TEXT_BOX)
    end_line (self);
  else if (element == RD_ODT_CHANGE_START || element == RD_ODT_CHANGE_END || element == RD_ODT_CHANGE_POINT)
    read_mark (self, element, attributes);
  else
    return begin_frame (self, element, attributes);
  return TRUE;
}

gboolean
rd_odt_text_end (RdOdtText *self, RdOdtElement element)
{
  if (self->n_unread > 0)
    self->n_unread--;
  else if (element == RD_ODT_CHANGES)
    self->is_in_changes = FALSE;
  else if (element == RD_ODT_PARAGRAPH)
    {
      end_line (self);
      self->n_paragraphs--;
    }
  else if (element == RD_ODT_TEXT_BOX)
    end_line (self);
  else if (element == RD_ODT_CONTROL)
    end_control (self);
  else if (element == RD_ODT_NOTE || element == RD_ODT_COMMENT)
    end_note (self);
  else
    return FALSE;
  return TRUE;
}

void
rd_odt_text_add (RdOdtText *self, const char *text, gsize length)
{
  RdTableText *target = get_target (self);

  if (target != NULL && self->n_unread == 0 && self->n_paragraphs > 0)
    rd_table_text_add (target, text, length);
}

gboolean
rd_odt_text_is_full (const RdOdtText *self)
{
  return rd_table_text_is_full (self->note);
}
