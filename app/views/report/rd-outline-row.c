/* rd-outline-row.c — a section in the outline of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-outline-row.h"

#include <glib/gi18n.h>

struct _RdOutlineRow
{
  GtkListBoxRow  parent_instance;

  /* Owned */
  char          *id;
  char          *title;
  char          *number_text;

  /* Template children */
  GtkWidget     *box;
  GtkLabel      *number;
  GtkStack      *stack;
  GtkLabel      *label;
  GtkEditable   *entry;
  GtkLabel      *words;
  GtkWidget     *open;
  GtkWidget     *state_box;
  GtkImage      *state_icon;
  GtkLabel      *state_label;

  RdOutlineState state;
  guint          n_words, least, n_open;
  gboolean       editable;
};

enum
{
  RENAMED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdOutlineRow, rd_outline_row, GTK_TYPE_LIST_BOX_ROW)

/* Helpers */

static gboolean
is_thin (RdOutlineRow *self)
{
  return self->n_words > 0 && self->n_words < self->least;
}

static void
append_part (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "2 in the way · 1 warning", "" where there is nothing to say. (transfer full) */
static char *
describe_state (RdOutlineRow *self)
{
  g_autofree char *blocking = g_strdup_printf (ngettext ("%u in the way", "%u in the way", self->state.n_blocking), self->state.n_blocking);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", self->state.n_warnings), self->state.n_warnings);
  /* Translators: of a section’s words: how many there are, and how many the outline expects at least */
  g_autofree char *thin = g_strdup_printf (_("Short: %1$u of %2$u words"), self->n_words, self->least);
  GString *text = g_string_new (NULL);

  if (self->state.n_blocking > 0)
    append_part (text, blocking);
  if (self->state.is_empty && self->n_words == 0)
    append_part (text, _("Empty"));
  if (self->state.n_warnings > 0)
    append_part (text, warnings);
  if (is_thin (self))
    append_part (text, thin);
  return g_string_free (text, FALSE);
}

/* By shape and by word: the worst of it. */
static void
show_state (RdOutlineRow *self)
{
  g_autofree char *text = describe_state (self);
  g_autofree char *tip = g_strdup_printf (_("When the checks last looked: %s"), text);
  gboolean warns = self->state.n_warnings > 0 || (self->state.is_empty && self->n_words == 0);

  gtk_image_set_from_icon_name (self->state_icon, self->state.n_blocking > 0 ? "dialog-error-symbolic" : warns ? "dialog-warning-symbolic" : "content-loading-symbolic");
  gtk_label_set_text (self->state_label, text);
  gtk_widget_set_tooltip_text (self->state_box, tip);
  gtk_widget_set_visible (self->state_box, *text != '\0');
}

static void
name (RdOutlineRow *self)
{
  g_autofree char *state = describe_state (self);
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", self->n_words), self->n_words);
  g_autofree char *open = self->n_open > 0 ? g_strdup_printf (ngettext (", %u open comment", ", %u open comments", self->n_open), self->n_open)
                                           : g_strdup ("");
  g_autofree char *said = g_strdup_printf ("%s %s, %s%s%s%s", self->number_text, self->title, words, open, *state != '\0' ? ", " : "", state);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
end_rename (RdOutlineRow *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "entry") != 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, "label");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Callbacks */

static void
entry_activate_cb (RdOutlineRow *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  end_rename (self);
  if (*title != '\0' && !g_str_equal (title, self->title))
    g_signal_emit (self, signals[RENAMED], 0, title);
}

static gboolean
entry_key_cb (RdOutlineRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  end_rename (self);
  return TRUE;
}

static void
entry_left_cb (RdOutlineRow *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "entry") == 0)
    entry_activate_cb (self);
}

static GdkContentProvider *
drag_prepare_cb (RdOutlineRow *self)
{
  return self->editable ? gdk_content_provider_new_typed (RD_TYPE_OUTLINE_ROW, self) : NULL;
}

static void
drag_begin_cb (RdOutlineRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
is_upper_half (RdOutlineRow *self, double y)
{
  return y < gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static void
show_drop (RdOutlineRow *self, gboolean above, gboolean below)
{
  if (above)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-above");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-above");
  if (below)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-below");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-below");
}

static GdkDragAction
motion_cb (RdOutlineRow *self, double x, double y)
{
  show_drop (self, is_upper_half (self, y), !is_upper_half (self, y));
  return GDK_ACTION_MOVE;
}

static void
leave_cb (RdOutlineRow *self)
{
  show_drop (self, FALSE, FALSE);
}

static gboolean
drop_cb (RdOutlineRow *self, const GValue *value, double x, double y)
{
  RdOutlineRow *other = g_value_get_object (value);

  show_drop (self, FALSE, FALSE);
  if (!self->editable || other == NULL || other == self)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, other->id, is_upper_half (self, y));
  return TRUE;
}

/* GObject overrides */

static void
rd_outline_row_finalize (GObject *object)
{
  RdOutlineRow *self = RD_OUTLINE_ROW (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->number_text);

  G_OBJECT_CLASS (rd_outline_row_parent_class)->finalize (object);
}

static void
rd_outline_row_class_init (RdOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rd_outline_row_finalize;
  signals[RENAMED] = g_signal_new ("renamed", RD_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DROPPED] = g_signal_new ("dropped", RD_TYPE_OUTLINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                   G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, number);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, label);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, entry);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, words);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, open);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, RdOutlineRow, state_label);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
}

static void
add_entry_keys (RdOutlineRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

static void
rd_outline_row_init (RdOutlineRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (RD_TYPE_OUTLINE_ROW, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_entry_keys (self);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Public API */

GtkWidget *
rd_outline_row_new (void)
{
  return g_object_new (RD_TYPE_OUTLINE_ROW, NULL);
}

void
rd_outline_row_set (RdOutlineRow *self, const RdReportSection *section, const char *number, guint open, gboolean editable)
{
  g_return_if_fail (RD_IS_OUTLINE_ROW (self));

  if (g_strcmp0 (self->id, section->id) != 0)
    self->state = (RdOutlineState) { 0 };
  g_free (self->id);
  g_free (self->title);
  g_free (self->number_text);
  self->id = g_strdup (section->id);
  self->title = g_strdup (section->title);
  self->number_text = g_strdup (number);
  self->least = MAX (section->least_words, 0);
  self->n_open = open;
  self->editable = editable;
  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->label, section->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), section->title);
  gtk_widget_set_visible (self->open, open > 0);
  gtk_widget_set_margin_start (self->box, (section->level - 1) * 12);
  rd_outline_row_set_words (self, MAX (section->words, 0));
}

void
rd_outline_row_set_words (RdOutlineRow *self, guint words)
{
  g_autofree char *text = g_strdup_printf ("%u", words);

  g_return_if_fail (RD_IS_OUTLINE_ROW (self));

  self->n_words = words;
  gtk_label_set_text (self->words, words > 0 ? text : "–");
  show_state (self);
  name (self);
}

guint
rd_outline_row_get_words (RdOutlineRow *self)
{
  g_return_val_if_fail (RD_IS_OUTLINE_ROW (self), 0);

  return self->n_words;
}

void
rd_outline_row_set_state (RdOutlineRow *self, const RdOutlineState *state)
{
  g_return_if_fail (RD_IS_OUTLINE_ROW (self));

  self->state = *state;
  show_state (self);
  name (self);
}

const char *
rd_outline_row_get_id (RdOutlineRow *self)
{
  g_return_val_if_fail (RD_IS_OUTLINE_ROW (self), NULL);

  return self->id;
}

void
rd_outline_row_rename (RdOutlineRow *self)
{
  g_return_if_fail (RD_IS_OUTLINE_ROW (self));

  if (!self->editable)
    return;
  gtk_editable_set_text (self->entry, self->title);
  gtk_stack_set_visible_child_name (self->stack, "entry");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
