/* rd-document-view.c — the page on which a section of a report is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-view-private.h"

#include <string.h>

#include "widgets/rd-document-clipboard.h"
#include "widgets/rd-document-typing.h"
#include "widgets/rd-float.h"

const char * const rd_document_view_style_codes[] = { "p", "h1", "h2", "h3", "ul", "ol", "q", NULL };

static const RdLineStyle styles[] = {
  { RD_BLOCK_PARAGRAPH, 0, FALSE }, { RD_BLOCK_HEADING, 1, FALSE }, { RD_BLOCK_HEADING, 2, FALSE }, { RD_BLOCK_HEADING, 3, FALSE },
  { RD_BLOCK_ITEM, 0, FALSE },      { RD_BLOCK_ITEM, 0, TRUE },     { RD_BLOCK_QUOTATION, 0, FALSE },
};

enum
{
  PROP_0,
  PROP_EM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  WANTS_REFERENCE,
  NOTE_ACTIVATED,
  REFERENCE_ACTIVATED,
  ADOPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdDocumentView, rd_document_view, GTK_TYPE_TEXT_VIEW)

#define PARENT (GTK_TEXT_VIEW_CLASS (rd_document_view_parent_class))

/* Helpers */

static gboolean
may_edit (RdDocumentView *self)
{
  return gtk_text_view_get_editable (GTK_TEXT_VIEW (self));
}

static void
show_cursor (RdDocumentView *self)
{
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->text)));
}

static void
update_actions (RdDocumentView *self)
{
  gboolean editable = may_edit (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.undo", editable && (self->outer != NULL || rd_document_buffer_can_undo (self->text)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.redo", editable && (self->outer != NULL || rd_document_buffer_can_redo (self->text)));
}

/* The margins of the paper: slim where it is narrow. */
static void
set_margins (RdDocumentView *self, int width)
{
  int side = (int) (width < 34 * self->em ? self->em : 3 * self->em);

  if (self->is_dense || self->em <= 0 || gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) == side)
    return;
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), side);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self), side);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self), side);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self), (int) (6 * self->em));
}

/* The height of body text where it is shown. */
static void
measure (RdDocumentView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96) / 72;
  if (size <= 0)
    return;
  if (self->em != size)
    {
      self->em = size;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EM]);
    }
  rd_document_buffer_set_em (self->text, size, self->is_dense);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (self), self->is_dense ? 0 : (int) (size * 0.3));
  set_margins (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* Actions */

static void
style_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentView *self = RD_DOCUMENT_VIEW (widget);
  const char *code = g_variant_get_string (parameter, NULL);

  for (guint i = 0; may_edit (self) && i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (code, rd_document_view_style_codes[i]))
      rd_document_buffer_set_style (self->text, &styles[i]);
}

static void
mark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentView *self = RD_DOCUMENT_VIEW (widget);

  if (may_edit (self))
    rd_document_buffer_toggle_mark (self->text, g_str_equal (name, "text.bold") ? RD_MARK_BOLD : RD_MARK_ITALIC);
}

static void
plain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (may_edit (RD_DOCUMENT_VIEW (widget)))
    rd_document_buffer_clear_marks (RD_DOCUMENT_VIEW (widget)->text);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentView *self = RD_DOCUMENT_VIEW (widget);

  if (!may_edit (self))
    return;
  if (self->outer != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->outer), name, NULL);
      return;
    }
  if (g_str_equal (name, "document.undo"))
    rd_document_buffer_undo (self->text);
  else
    rd_document_buffer_redo (self->text);
  show_cursor (self);
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentView *self = RD_DOCUMENT_VIEW (widget);
  g_autoptr (RdRun) note = rd_run_new (RD_RUN_NOTE, NULL, NULL);
  RdDocumentTag *atom;

  if (!may_edit (self))
    return;
  rd_document_buffer_insert_run (self->text, note);
  atom = rd_document_view_find_atom (self);
  if (atom != NULL)
    g_signal_emit (self, signals[NOTE_ACTIVATED], 0, atom);
}

static void
break_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (may_edit (RD_DOCUMENT_VIEW (widget)))
    gtk_text_buffer_insert_interactive_at_cursor (GTK_TEXT_BUFFER (RD_DOCUMENT_VIEW (widget)->text), "\v", 1, TRUE);
}

static void
paste_plain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_document_clipboard_paste_plain (GTK_TEXT_VIEW (widget));
}

static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentView *self = RD_DOCUMENT_VIEW (widget);
  RdDocumentTag *atom = rd_document_view_find_atom (self);

  if (atom != NULL)
    rd_document_view_activate (self, atom);
}

/* Callbacks */

static void
typed_cb (RdDocumentView *self, guint character)
{
  GtkTextIter at;

  if (character != '@' && character != '#')
    {
      rd_document_typing_typed (self->text, character);
      return;
    }
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->text), &at, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->text)));
  gtk_text_iter_backward_char (&at);
  if (!gtk_text_iter_starts_line (&at))
    {
      gtk_text_iter_backward_char (&at);
      if (g_unichar_isalnum (gtk_text_iter_get_char (&at)))
        return;                                         /* an address */
    }
  g_signal_emit (self, signals[WANTS_REFERENCE], 0, character);
}

/* GtkTextView's own "text.undo" is off, as its buffer's is, and would leave the key to the window. */
static gboolean
undo_by_key (RdDocumentView *self, guint key, GdkModifierType held)
{
  gboolean is_redo = (gdk_keyval_to_lower (key) == GDK_KEY_z && held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
                     || (gdk_keyval_to_lower (key) == GDK_KEY_y && held == GDK_CONTROL_MASK);

  if (!is_redo && (gdk_keyval_to_lower (key) != GDK_KEY_z || held != GDK_CONTROL_MASK))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), is_redo ? "document.redo" : "document.undo", NULL);
  return TRUE;
}

/* Before GtkTextView: keys that mean something else where the cursor is. */
static gboolean
key_pressed_cb (RdDocumentView *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);
  gboolean meant = FALSE;

  if (!may_edit (self))
    return FALSE;
  if (undo_by_key (self, key, held))
    return TRUE;
  if ((key == GDK_KEY_Down || key == GDK_KEY_Up) && held == 0)
    return rd_document_view_enter_object (self, key == GDK_KEY_Down);
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && held == 0)
    meant = rd_document_typing_enter (self->text);
  else if (key == GDK_KEY_BackSpace && held == 0)
    meant = rd_document_typing_backspace (self->text);
  else if (key == GDK_KEY_Tab && held == 0)
    meant = rd_document_typing_shift (self->text, 1);
  else if (key == GDK_KEY_ISO_Left_Tab || (key == GDK_KEY_Tab && held == GDK_SHIFT_MASK))
    meant = rd_document_typing_shift (self->text, -1);
  if (meant)
    show_cursor (self);
  return meant;
}

static void
pressed_cb (RdDocumentView *self, int n_press, double x, double y)
{
  GtkTextIter at;
  RdDocumentTag *atom;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y, &bx, &by);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &at, bx, by))
    return;
  atom = rd_document_tag_find_atom (&at);
  if (atom != NULL && (n_press == 2 || rd_document_tag_get_run (atom)->kind == RD_RUN_NOTE))
    rd_document_view_activate (self, atom);
}

/* While the keyboard is in a table the page has no cursor. */
static void
focus_cb (RdDocumentView *self, GParamSpec *pspec, GtkEventControllerFocus *focus)
{
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), gtk_event_controller_focus_is_focus (focus));
}

/* GObject overrides */

static void
rd_document_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_document_view_parent_class)->css_changed (widget, change);
  measure (RD_DOCUMENT_VIEW (widget));
}

static void
rd_document_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdDocumentView *self = RD_DOCUMENT_VIEW (widget);
  int column;

  set_margins (self, width);
  column = width - gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) - gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self));
  if (column != self->column)
    {
      self->column = column;
      rd_document_view_fit_objects (self);
    }
  GTK_WIDGET_CLASS (rd_document_view_parent_class)->size_allocate (widget, width, height, baseline);
  rd_float_allocate (widget);
}

static void
rd_document_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    rd_document_view_draw_marks (RD_DOCUMENT_VIEW (view), snapshot);
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && RD_DOCUMENT_VIEW (view)->hint != NULL)
    rd_document_view_draw_hint (RD_DOCUMENT_VIEW (view), snapshot);
  if (PARENT->snapshot_layer != NULL)
    PARENT->snapshot_layer (view, layer, snapshot);
}

static void
rd_document_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_EM)
    g_value_set_double (value, RD_DOCUMENT_VIEW (object)->em);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static GtkTextBuffer *
rd_document_view_create_buffer (GtkTextView *view)
{
  return GTK_TEXT_BUFFER (rd_document_buffer_new ());
}

static void
rd_document_view_dispose (GObject *object)
{
  RdDocumentView *self = RD_DOCUMENT_VIEW (object);

  rd_document_view_forget_reveal (self);
  g_clear_pointer (&self->hint, g_free);
  g_clear_pointer (&self->home, g_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (rd_document_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "text.style", "s", style_action);
  gtk_widget_class_install_action (widget_class, "text.bold", NULL, mark_action);
  gtk_widget_class_install_action (widget_class, "text.italic", NULL, mark_action);
  gtk_widget_class_install_action (widget_class, "text.plain", NULL, plain_action);
  gtk_widget_class_install_action (widget_class, "document.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "document.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "text.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "text.break", NULL, break_action);
  gtk_widget_class_install_action (widget_class, "text.paste-plain", NULL, paste_plain_action);
  gtk_widget_class_install_action (widget_class, "text.activate", NULL, activate_action);
}

static void
rd_document_view_class_init (RdDocumentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_document_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = rd_document_view_get_property;
  widget_class->css_changed = rd_document_view_css_changed;
  widget_class->size_allocate = rd_document_view_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = rd_document_view_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (klass)->create_buffer = rd_document_view_create_buffer;
  GTK_TEXT_VIEW_CLASS (klass)->copy_clipboard = rd_document_clipboard_copy;
  GTK_TEXT_VIEW_CLASS (klass)->cut_clipboard = rd_document_clipboard_cut;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = rd_document_clipboard_paste;
  properties[PROP_EM] = g_param_spec_double ("em", NULL, NULL, 0, G_MAXDOUBLE, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[WANTS_REFERENCE] = g_signal_new ("wants-reference", RD_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[NOTE_ACTIVATED] = g_signal_new ("note-activated", RD_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, RD_TYPE_DOCUMENT_TAG);
  signals[REFERENCE_ACTIVATED] = g_signal_new ("reference-activated", RD_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, RD_TYPE_DOCUMENT_TAG);
  signals[ADOPTED] = g_signal_new ("adopted", RD_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, RD_TYPE_DOCUMENT_VIEW);
  install_actions (widget_class);
  rd_document_view_install_keys (widget_class);
}

static void
rd_document_view_init (RdDocumentView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->text = RD_DOCUMENT_BUFFER (g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rd-document");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "notify::is-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (click, "released", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->text, "object-added", G_CALLBACK (rd_document_view_add_object), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "notify::can-undo-edit", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::editable", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
  rd_document_clipboard_set_up (GTK_TEXT_VIEW (self));
}

/* For the other files */

void
rd_document_view_activate (RdDocumentView *self, RdDocumentTag *atom)
{
  if (rd_document_tag_get_run (atom)->kind == RD_RUN_NOTE)
    g_signal_emit (self, signals[NOTE_ACTIVATED], 0, atom);
  else
    g_signal_emit (self, signals[REFERENCE_ACTIVATED], 0, atom);
}

/* Public API */

GtkWidget *
rd_document_view_new (void)
{
  return g_object_new (RD_TYPE_DOCUMENT_VIEW, NULL);
}

RdDocumentBuffer *
rd_document_view_get_text (RdDocumentView *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), NULL);

  return self->text;
}

double
rd_document_view_get_em (RdDocumentView *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), 0);

  return self->em;
}

void
rd_document_view_set_dense (RdDocumentView *self, gboolean is_dense)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  self->is_dense = is_dense;
  measure (self);
}

void
rd_document_view_set_outer (RdDocumentView *self, RdDocumentView *outer)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self) && RD_IS_DOCUMENT_VIEW (outer));

  self->outer = outer;
  rd_document_view_set_dense (self, TRUE);
  rd_document_buffer_set_outer_steps (self->text);
  update_actions (self);
  g_signal_emit (outer, signals[ADOPTED], 0, self);
}

RdDocumentView *
rd_document_view_get_outer (RdDocumentView *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), NULL);

  return self->outer;
}

void
rd_document_view_set_hint (RdDocumentView *self, const char *hint)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  g_free (self->hint);
  self->hint = g_strdup (hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
}

const char *
rd_document_view_get_style (RdDocumentView *self)
{
  RdLineStyle style;

  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), NULL);

  style = rd_document_buffer_get_style (self->text, rd_document_buffer_get_cursor_line (self->text));
  if (style.kind == RD_BLOCK_ITEM)
    return style.is_numbered ? "ol" : "ul";
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (rd_line_style_equal (&style, &styles[i]))
      return rd_document_view_style_codes[i];
  return NULL;
}
