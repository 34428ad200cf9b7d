/* rd-document-buffer.c — a section’s text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

#include <string.h>

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

enum
{
  EDITED,
  FORMATTED,
  OBJECT_ADDED,
  STEP_BEGUN,
  TYPED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdDocumentBuffer, rd_document_buffer, GTK_TYPE_TEXT_BUFFER)

#define PARENT (GTK_TEXT_BUFFER_CLASS (rd_document_buffer_parent_class))

/* Helpers */

static gboolean
is_cursor (GtkTextBuffer *buffer, GtkTextMark *mark)
{
  return mark == gtk_text_buffer_get_insert (buffer) || mark == gtk_text_buffer_get_selection_bound (buffer);
}

static int
get_cursor (GtkTextBuffer *buffer)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_offset (&iter);
}

/* Coming in and going out */

static void
rd_document_buffer_insert_text (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  if (RD_DOCUMENT_BUFFER (buffer)->internal > 0)
    PARENT->insert_text (buffer, at, text, length);
  else
    rd_document_buffer_come_in (RD_DOCUMENT_BUFFER (buffer), at, text, length);
}

static void
rd_document_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  if (RD_DOCUMENT_BUFFER (buffer)->internal > 0)
    rd_document_buffer_delete_plain (RD_DOCUMENT_BUFFER (buffer), start, end);
  else
    rd_document_buffer_go_out (RD_DOCUMENT_BUFFER (buffer), start, end);
}

static void
rd_document_buffer_insert_child_anchor (GtkTextBuffer *buffer, GtkTextIter *at, GtkTextChildAnchor *anchor)
{
  if (RD_DOCUMENT_BUFFER (buffer)->internal > 0)
    PARENT->insert_child_anchor (buffer, at, anchor);
}

static void
rd_document_buffer_insert_paintable (GtkTextBuffer *buffer, GtkTextIter *at, GdkPaintable *paintable)
{
  /* a report has figures, no pictures of elsewhere */
}

/* Where the cursor may be */

static gboolean
find_rest (RdDocumentBuffer *self, const GtkTextIter *location, GtkTextIter *out)
{
  RdDocumentTag *atom = rd_document_tag_is_within (location) ? rd_document_tag_find_atom (location) : NULL;
  GtkTextIter start = *location, end = *location;
  int offset = gtk_text_iter_get_offset (location);

  if (atom == NULL)
    {
      rd_document_buffer_get_last (GTK_TEXT_BUFFER (self), out);
      return gtk_text_iter_compare (location, out) > 0;
    }
  gtk_text_iter_backward_to_tag_toggle (&start, GTK_TEXT_TAG (atom));
  gtk_text_iter_forward_to_tag_toggle (&end, GTK_TEXT_TAG (atom));
  if (self->cursor == gtk_text_iter_get_offset (&start))
    *out = end;
  else if (self->cursor == gtk_text_iter_get_offset (&end))
    *out = start;
  else
    *out = offset - gtk_text_iter_get_offset (&start) < gtk_text_iter_get_offset (&end) - offset ? start : end;
  return TRUE;
}

static void
rd_document_buffer_mark_set (GtkTextBuffer *buffer, const GtkTextIter *location, GtkTextMark *mark)
{
  RdDocumentBuffer *self = RD_DOCUMENT_BUFFER (buffer);
  GtkTextIter rest;

  PARENT->mark_set (buffer, location, mark);
  if (self->internal > 0 || !is_cursor (buffer, mark))
    return;
  if (find_rest (self, location, &rest))
    {
      gtk_text_buffer_move_mark (buffer, mark, &rest);
      return;
    }
  if (mark == gtk_text_buffer_get_insert (buffer) && gtk_text_iter_get_offset (location) != self->cursor)
    {
      self->cursor = gtk_text_iter_get_offset (location);
      rd_document_buffer_set_typing_marks (self, FALSE, RD_MARK_NONE);
      rd_document_buffer_end_step (self);
    }
  g_signal_emit (self, signals[FORMATTED], 0);
}

/* What others would mark: only what is shown and not meant. */

static gboolean
may_tag (RdDocumentBuffer *self, GtkTextTag *tag)
{
  return self->internal > 0 || (RD_IS_DOCUMENT_TAG (tag) && rd_document_tag_get_role (RD_DOCUMENT_TAG (tag)) == RD_TAG_SHOWN);
}

static void
rd_document_buffer_apply_tag (GtkTextBuffer *buffer, GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  if (may_tag (RD_DOCUMENT_BUFFER (buffer), tag))
    PARENT->apply_tag (buffer, tag, start, end);
}

static void
rd_document_buffer_remove_tag (GtkTextBuffer *buffer, GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  if (may_tag (RD_DOCUMENT_BUFFER (buffer), tag))
    PARENT->remove_tag (buffer, tag, start, end);
}

/* GObject overrides */

static void
rd_document_buffer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RdDocumentBuffer *self = RD_DOCUMENT_BUFFER (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rd_document_buffer_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, rd_document_buffer_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static RdDocumentTag *
add_mark (RdDocumentBuffer *self, RdMarks mark)
{
  g_autoptr (RdDocumentTag) tag = rd_document_tag_new_mark (mark);

  gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), GTK_TEXT_TAG (tag));
  return tag;
}

/* The table of tags is there only now. */
static void
rd_document_buffer_constructed (GObject *object)
{
  RdDocumentBuffer *self = RD_DOCUMENT_BUFFER (object);
  GtkTextIter start;

  G_OBJECT_CLASS (rd_document_buffer_parent_class)->constructed (object);

  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
  rd_document_styles_fill (self);
  self->bold = add_mark (self, RD_MARK_BOLD);
  self->italic = add_mark (self, RD_MARK_ITALIC);
  self->internal++;
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), "\n", 1);
  self->internal--;
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &start);
  rd_document_buffer_show_style (self, 0);
}

static void
rd_document_buffer_finalize (GObject *object)
{
  RdDocumentBuffer *self = RD_DOCUMENT_BUFFER (object);

  if (self->namer_destroy != NULL)
    self->namer_destroy (self->namer_data);
  g_ptr_array_unref (self->styles);
  g_hash_table_unref (self->anchors);
  g_hash_table_unref (self->comments);
  g_hash_table_unref (self->languages);
  rd_document_steps_free (self->steps);
  rd_document_lines_free (self->lines);

  G_OBJECT_CLASS (rd_document_buffer_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType parameter)
{
  return g_signal_new (name, RD_TYPE_DOCUMENT_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       parameter == G_TYPE_NONE ? 0 : 1, parameter);
}

static void
rd_document_buffer_class_init (RdDocumentBufferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  object_class->get_property = rd_document_buffer_get_property;
  object_class->constructed = rd_document_buffer_constructed;
  object_class->finalize = rd_document_buffer_finalize;
  buffer_class->insert_text = rd_document_buffer_insert_text;
  buffer_class->insert_child_anchor = rd_document_buffer_insert_child_anchor;
  buffer_class->insert_paintable = rd_document_buffer_insert_paintable;
  buffer_class->delete_range = rd_document_buffer_delete_range;
  buffer_class->mark_set = rd_document_buffer_mark_set;
  buffer_class->apply_tag = rd_document_buffer_apply_tag;
  buffer_class->remove_tag = rd_document_buffer_remove_tag;
  buffer_class->begin_user_action = rd_document_buffer_user_begins;
  buffer_class->end_user_action = rd_document_buffer_user_ends;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo-edit", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo-edit", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[EDITED] = add_signal ("edited", G_TYPE_NONE);
  signals[FORMATTED] = add_signal ("formatted", G_TYPE_NONE);
  signals[OBJECT_ADDED] = add_signal ("object-added", RD_TYPE_DOCUMENT_ANCHOR);
  signals[STEP_BEGUN] = add_signal ("step-begun", G_TYPE_NONE);
  signals[TYPED] = add_signal ("typed", G_TYPE_UINT);
}

static void
rd_document_buffer_init (RdDocumentBuffer *self)
{
  self->lines = rd_document_lines_new ();
  self->steps = rd_document_steps_new ();
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->comments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->anchors = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->styles = g_ptr_array_new ();
}

/* For the other files */

void
rd_document_buffer_chain_insert (RdDocumentBuffer *self, GtkTextIter *at, const char *text)
{
  self->internal++;
  PARENT->insert_text (GTK_TEXT_BUFFER (self), at, text, strlen (text));
  self->internal--;
}

void
rd_document_buffer_chain_delete (RdDocumentBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  self->internal++;
  PARENT->delete_range (GTK_TEXT_BUFFER (self), start, end);
  self->internal--;
}

void
rd_document_buffer_set_typing_marks (RdDocumentBuffer *self, gboolean has, RdMarks marks)
{
  self->has_typing_marks = has;
  self->typing_marks = marks;
}

void
rd_document_buffer_get_last (GtkTextBuffer *buffer, GtkTextIter *out)
{
  gtk_text_buffer_get_end_iter (buffer, out);
  gtk_text_iter_backward_char (out);
}

void
rd_document_buffer_notify_steps (RdDocumentBuffer *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

void
rd_document_buffer_emit_begun (RdDocumentBuffer *self)
{
  g_signal_emit (self, signals[STEP_BEGUN], 0);
}

void
rd_document_buffer_emit_edited (RdDocumentBuffer *self)
{
  self->cursor = get_cursor (GTK_TEXT_BUFFER (self));
  g_signal_emit (self, signals[EDITED], 0);
  g_signal_emit (self, signals[FORMATTED], 0);
}

void
rd_document_buffer_emit_typed (RdDocumentBuffer *self, gunichar character)
{
  g_signal_emit (self, signals[TYPED], 0, (guint) character);
}

void
rd_document_buffer_emit_formatted (RdDocumentBuffer *self)
{
  g_signal_emit (self, signals[FORMATTED], 0);
}

void
rd_document_buffer_emit_added (RdDocumentBuffer *self, RdDocumentAnchor *anchor)
{
  g_signal_emit (self, signals[OBJECT_ADDED], 0, anchor);
}

void
rd_document_buffer_get_line (RdDocumentBuffer *self, guint line, GtkTextIter *out_start, GtkTextIter *out_end)
{
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), out_start, line);
  *out_end = *out_start;
  if (!gtk_text_iter_ends_line (out_end))
    gtk_text_iter_forward_to_line_end (out_end);
}

void
rd_document_buffer_set_tag (RdDocumentBuffer *self, RdDocumentTag *tag, gboolean on, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter toggle = *start;
  gboolean is_on = gtk_text_iter_has_tag (start, GTK_TEXT_TAG (tag));

  if (is_on == on && (!gtk_text_iter_forward_to_tag_toggle (&toggle, GTK_TEXT_TAG (tag)) || gtk_text_iter_compare (&toggle, end) >= 0))
    return;
  self->internal++;
  if (on)
    gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), GTK_TEXT_TAG (tag), start, end);
  else
    gtk_text_buffer_remove_tag (GTK_TEXT_BUFFER (self), GTK_TEXT_TAG (tag), start, end);
  self->internal--;
}

/* Public API */

RdDocumentBuffer *
rd_document_buffer_new (void)
{
  return g_object_new (RD_TYPE_DOCUMENT_BUFFER, NULL);
}

void
rd_document_buffer_set_namer (RdDocumentBuffer *self, RdReferenceNamer namer, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  if (self->namer_destroy != NULL)
    self->namer_destroy (self->namer_data);
  self->namer = namer;
  self->namer_data = user_data;
  self->namer_destroy = destroy;
}

char *
rd_document_buffer_name (RdDocumentBuffer *self, const RdRun *run)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), NULL);

  if (self->namer != NULL)
    name = self->namer (run, self->namer_data);
  if (name == NULL || *name == '\0')
    return g_strdup ("…");
  return g_strdelimit (g_steal_pointer (&name), "\n\r", ' ');
}

guint
rd_document_buffer_get_n_lines (RdDocumentBuffer *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), 0);

  return rd_document_lines_get_n (self->lines);
}

RdLineStyle
rd_document_buffer_get_style (RdDocumentBuffer *self, guint line)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self) && line < rd_document_lines_get_n (self->lines), RD_LINE_PARAGRAPH);

  return *rd_document_lines_get_style (self->lines, line);
}

guint
rd_document_buffer_get_number (RdDocumentBuffer *self, guint line)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self) && line < rd_document_lines_get_n (self->lines), 0);

  return rd_document_lines_get_number (self->lines, line);
}
