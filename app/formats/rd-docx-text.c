/* rd-docx-text.c — the text of a Word document's paragraphs, as it is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-text.h"

#include <string.h>

#define MAX_CHOICES 1000

void
rd_docx_text_init (RdDocxText *self)
{
  self->controls = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->choices = g_ptr_array_new_with_free_func (g_free);
}

void
rd_docx_text_clear (RdDocxText *self)
{
  g_array_unref (self->controls);
  g_array_unref (self->alternatives);
  g_ptr_array_unref (self->choices);
}

gboolean
rd_docx_is_on (const RdXmlAttributes *attributes)
{
  return !rd_xml_attributes_is (attributes, "val", "0") && !rd_xml_attributes_is (attributes, "val", "false")
         && !rd_xml_attributes_is (attributes, "val", "off");
}

static gboolean
is_heard (const RdDocxText *self)
{
  return self->target != NULL && self->n_mutes == 0 && self->fields.in_code == 0;
}

static void
add_words (RdDocxText *self, const char *text)
{
  if (is_heard (self))
    rd_table_text_add (self->target, text, strlen (text));
}

static void
end_line (RdDocxText *self)
{
  if (is_heard (self))
    rd_table_text_end_line (self->target);
}

/* --- paragraphs */

static guint64
get_bit (guint n)
{
  return n >= 1 && n <= 64 ? G_GUINT64_CONSTANT (1) << (n - 1) : 0;
}

static void
begin_paragraph (RdDocxText *self)
{
  self->n_paragraphs++;
  self->joined &= ~get_bit (self->n_paragraphs);
}

static void
end_paragraph (RdDocxText *self)
{
  if ((self->joined & get_bit (self->n_paragraphs)) == 0)
    end_line (self);
  self->n_paragraphs -= MIN (self->n_paragraphs, 1);
}

/* Of a paragraph's own properties only those of its end matter. */
static void
begin_in_paragraph_properties (RdDocxText *self, RdDocxElement element)
{
  if (element == RD_DOCX_DELETED)
    self->joined |= get_bit (self->n_paragraphs);
  if (element == RD_DOCX_DELETED || element == RD_DOCX_INSERTED)
    self->is_tracked = TRUE;
  else if (element != RD_DOCX_RUN_PROPERTIES)
    self->n_unread = 1;
}

/* --- fields */

static gsize
get_length (const RdDocxText *self)
{
  return self->target != NULL ? rd_table_text_get_length (self->target) : 0;
}

/* In Word a form's list has no other result than the number of what was chosen. */
static void
add_choice (RdDocxText *self)
{
  if (self->choices->len > 0 && get_length (self) == self->n_before)
    add_words (self, g_ptr_array_index (self->choices, MIN (self->choice, self->choices->len - 1)));
  g_ptr_array_set_size (self->choices, 0);
}

static void
read_field_mark (RdDocxText *self, const RdXmlAttributes *attributes)
{
  RdDocxFields *fields = &self->fields;

  if (rd_xml_attributes_is (attributes, "fldCharType", "begin"))
    {
      fields->n++;
      fields->in_code |= get_bit (fields->n);
      g_ptr_array_set_size (self->choices, 0);
      self->choice = 0;
      self->n_before = get_length (self);
    }
  else if (fields->n > 0)
    {
      fields->in_code &= ~get_bit (fields->n);
      if (rd_xml_attributes_is (attributes, "fldCharType", "end"))
        {
          add_choice (self);
          fields->n--;
        }
    }
}

static void
read_choice (RdDocxText *self, RdDocxElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_DOCX_FIELD_RESULT)
    self->choice = rd_xml_attributes_get_uint (attributes, "val", MAX_CHOICES, 0);
  else if (element == RD_DOCX_FIELD_CHOICE && self->choices->len < MAX_CHOICES)
    {
      char *text = rd_xml_attributes_dup (attributes, "val");

      g_ptr_array_add (self->choices, text != NULL ? text : g_strdup (""));
    }
}

/* --- controls and alternatives */

static void
push (GArray *array)
{
  gboolean no = FALSE;

  g_array_append_val (array, no);
}

/* What was pushed last; NULL where the elements do not fit together. */
static gboolean *
peek (GArray *array)
{
  return array->len > 0 ? &g_array_index (array, gboolean, array->len - 1) : NULL;
}

static void
begin_in_control_properties (RdDocxText *self, RdDocxElement element, const RdXmlAttributes *attributes)
{
  gboolean *shows_prompt = peek (self->controls);

  if (element == RD_DOCX_CONTROL_PROMPT && shows_prompt != NULL && !*shows_prompt && rd_docx_is_on (attributes))
    {
      *shows_prompt = TRUE;
      self->n_mutes++;
    }
  self->n_unread = 1;
}

static void
end_control (RdDocxText *self)
{
  gboolean *shows_prompt = peek (self->controls);

  if (shows_prompt == NULL)
    return;
  self->n_mutes -= *shows_prompt ? 1 : 0;
  g_array_set_size (self->controls, self->controls->len - 1);
}

static void
begin_alternative (RdDocxText *self)
{
  gboolean *is_read = peek (self->alternatives);

  if (is_read != NULL && *is_read)
    self->n_unread = 1;
  else if (is_read != NULL)
    *is_read = TRUE;
}

/* --- symbols */

static void
add_symbol (RdDocxText *self, const RdXmlAttributes *attributes)
{
  g_autofree char *font = rd_xml_attributes_dup (attributes, "font");
  g_autofree char *code = rd_xml_attributes_dup (attributes, "char");
  const char *text = font != NULL && code != NULL ? rd_docx_symbol_get_text (font, (guint) g_ascii_strtoull (code, NULL, 16)) : NULL;

  if (text != NULL)
    add_words (self, text);
}

/* --- elements */

static gboolean
begin_change (RdDocxText *self, RdDocxElement element)
{
  self->is_tracked = TRUE;
  self->n_unread = element == RD_DOCX_DELETED ? 1 : 0;
  return TRUE;
}

/* Those that stand for text. */
static gboolean
begin_text (RdDocxText *self, RdDocxElement element, const RdXmlAttributes *attributes)
{
  if (element == RD_DOCX_TEXT)
    self->is_in_text = is_heard (self);
  else if (element == RD_DOCX_TAB && is_heard (self))
    rd_table_text_add_space (self->target);
  else if (element == RD_DOCX_BREAK || element == RD_DOCX_TEXT_BOX)
    end_line (self);
  else if (element == RD_DOCX_NO_BREAK_HYPHEN)
    add_words (self, "-");
  else if (element == RD_DOCX_SYMBOL)
    add_symbol (self, attributes);
  else if (element == RD_DOCX_FIELD_MARK)
    read_field_mark (self, attributes);
  else if (element == RD_DOCX_FIELD_RESULT || element == RD_DOCX_FIELD_CHOICE)
    read_choice (self, element, attributes);
  else
    return element == RD_DOCX_TAB || element == RD_DOCX_FIELD_LIST;
  return TRUE;
}

/* Those that text stands in. */
static gboolean
begin_frame (RdDocxText *self, RdDocxElement element)
{
  if (element == RD_DOCX_PARAGRAPH)
    begin_paragraph (self);
  else if (element == RD_DOCX_PARAGRAPH_PROPERTIES)
    self->is_in_paragraph_properties = TRUE;
  else if (element == RD_DOCX_RUN_PROPERTIES || element == RD_DOCX_UNREAD)
    self->n_unread = 1;
  else if (element == RD_DOCX_CONTROL)
    push (self->controls);
  else if (element == RD_DOCX_CONTROL_PROPERTIES)
    self->is_in_control_properties = TRUE;
  else if (element == RD_DOCX_ALTERNATIVES)
    push (self->alternatives);
  else if (element == RD_DOCX_ALTERNATIVE)
    begin_alternative (self);
  else
    return FALSE;
  return TRUE;
}

gboolean
rd_docx_text_begin (RdDocxText *self, RdDocxElement element, const RdXmlAttributes *attributes)
{
  if (self->n_unread > 0)
    self->n_unread++;
  else if (self->is_in_paragraph_properties)
    begin_in_paragraph_properties (self, element);
  else if (self->is_in_control_properties)
    begin_in_control_properties (self, element, attributes);
  else if (element == RD_DOCX_INSERTED || element == RD_DOCX_DELETED)
    return begin_change (self, element);
  else
    return begin_text (self, element, attributes) || begin_frame (self, element);
  return TRUE;
}

gboolean
rd_docx_text_end (RdDocxText *self, RdDocxElement element)
{
  if (self->n_unread > 0)
    self->n_unread--;
  else if (element == RD_DOCX_PARAGRAPH_PROPERTIES)
    self->is_in_paragraph_properties = FALSE;
  else if (element == RD_DOCX_CONTROL_PROPERTIES)
    self->is_in_control_properties = FALSE;
  else if (element == RD_DOCX_TEXT)
    self->is_in_text = FALSE;
  else if (element == RD_DOCX_PARAGRAPH)
    end_paragraph (self);
  else if (element == RD_DOCX_TEXT_BOX)
    end_line (self);
  else if (element == RD_DOCX_CONTROL)
    end_control (self);
  else if (element == RD_DOCX_ALTERNATIVES && self->alternatives->len > 0)
    g_array_set_size (self->alternatives, self->alternatives->len - 1);
  else
    return FALSE;
  return TRUE;
}

void
rd_docx_text_add (RdDocxText *self, const char *text, gsize length)
{
  if (self->is_in_text && self->target != NULL && self->n_unread == 0)
    rd_table_text_add (self->target, text, length);
}
