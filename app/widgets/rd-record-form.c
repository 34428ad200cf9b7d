/* rd-record-form.c — a form for one record, made from a table of its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-record-form.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "widgets/rd-column-box.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-form-entries.h"

/* Invariants:
 *
 *  (1) entries[i] is the widget of shape->fields[i], parts[i] that with its label; the entries live as long as the parts.
 */
struct _RdRecordForm
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  RdReviewItem       *review;
  gpointer            record;
  GPtrArray          *entries;   /* GtkWidget, borrowed */
  GPtrArray          *parts;     /* GtkWidget */
  gpointer            shape_data;   /* what the shape is part of; NULL: it lives as long as the program */
  GDestroyNotify      free_shape;

  /* Borrowed */
  const RdFormShape  *shape;

  /* Template children */
  GtkWidget          *box;
  GtkLabel           *intro;
  GtkBox             *lead;
  GtkWidget          *columns;
  GtkBox             *start;
  GtkBox             *end;
  GtkBox             *wide;
  GtkLabel           *problem;
  GtkButton          *save_button;
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecordForm, rd_record_form, GTK_TYPE_WIDGET)

/* Helpers */

static const RdField *
find_field (RdRecordForm *self, gsize i)
{
  return rd_record_find_field (self->shape->type, self->shape->fields[i].name);
}

/* Whether the record had something there when the form was opened. */
static gboolean
had_value (RdRecordForm *self, gsize i)
{
  const RdField *field = find_field (self, i);
  RdFormKind kind = self->shape->fields[i].kind;

  if (field == NULL || kind == RD_FORM_CHECK || (kind == RD_FORM_CHOICE && self->shape->fields[i].none == NULL))
    return FALSE;
  if (kind == RD_FORM_DAY || kind == RD_FORM_COMING)
    return rd_record_get_day (self->record, field) != RD_DAY_NONE;
  return rd_record_get_text (self->record, field) != NULL;
}

/* What is not asked for with the present choice is not shown, unless there is something in it. */
static gboolean
is_shown (RdRecordForm *self, gsize i)
{
  const RdFormField *field = &self->shape->fields[i];

  if (field->shown_by == NULL || had_value (self, i))
    return TRUE;
  for (gsize j = 0; j < self->shape->n_fields; j++)
    if (g_str_equal (self->shape->fields[j].name, field->shown_by))
      {
        const char *code = rd_form_entry_get_code (self->entries->pdata[j], &self->shape->fields[j]);

        return code != NULL && g_strv_contains (field->shown_for, code);
      }
  return FALSE;
}

static void
write_record (RdRecordForm *self)
{
  g_autofree gboolean *shown = g_new (gboolean, self->shape->n_fields);

  for (gsize i = 0; i < self->shape->n_fields; i++)
    shown[i] = is_shown (self, i);
  for (gsize i = 0; i < self->shape->n_fields; i++)
    {
      const RdField *field = find_field (self, i);

      if (field != NULL && shown[i])
        rd_form_entry_write (self->entries->pdata[i], &self->shape->fields[i], self->record, field);
    }
}

/* A date that is typed but not understood is not left out in silence. */
static RdDateField *
find_wrong (RdRecordForm *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (RD_IS_DATE_FIELD (self->entries->pdata[i]) && is_shown (self, i) && rd_date_field_is_wrong (self->entries->pdata[i]))
      return self->entries->pdata[i];
  return NULL;
}

static void
save (RdRecordForm *self)
{
  RdDateField *wrong = find_wrong (self);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  rd_record_form_show_problem (self, NULL);
  if (wrong != NULL)
    {
      rd_date_field_show_fault (wrong);
      return;
    }
  write_record (self);
  if (self->shape->save (self, self->record, &error))
    {
      g_signal_emit (self, signals[SAVED], 0, _(self->shape->saved));
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  words = rd_wording_error (error);
  rd_record_form_show_problem (self, words);
}

/* Actions and callbacks */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  save (RD_RECORD_FORM (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
activated_cb (RdRecordForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

/* Building */

static gsize
count_short (RdRecordForm *self)
{
  gsize n = 0;

  for (gsize i = 0; i < self->shape->n_fields; i++)
    n += self->shape->fields[i].kind != RD_FORM_TEXT && is_shown (self, i);
  return n;
}

/* Last in @box, wherever it was before. */
static void
move_to_end (GtkWidget *part, GtkBox *box)
{
  GtkWidget *parent = gtk_widget_get_parent (part);

  if (parent == GTK_WIDGET (box))
    {
      gtk_box_reorder_child_after (box, part, gtk_widget_get_last_child (GTK_WIDGET (box)));
      return;
    }
  g_object_ref (part);
  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), part);
  gtk_box_append (box, part);
  g_object_unref (part);
}

/* Short entries go into two columns, the first half into the first; long texts below both, and that with which the form begins
 * above them.
 */
static void
place_parts (RdRecordForm *self)
{
  gsize n_short = count_short (self);
  gsize n = 0;
  gboolean has_long = FALSE, has_lead = FALSE;

  for (gsize i = 0; i < self->shape->n_fields; i++)
    {
      gboolean is_long = self->shape->fields[i].kind == RD_FORM_TEXT;
      gboolean is_lead = is_long && i == 0 && n_short > 0;
      gboolean shown = is_shown (self, i);

      move_to_end (self->parts->pdata[i], is_lead ? self->lead : is_long ? self->wide : n < (n_short + 1) / 2 ? self->start : self->end);
      gtk_widget_set_visible (self->parts->pdata[i], shown);
      n += shown && !is_long;
      has_long |= shown && is_long && !is_lead;
      has_lead |= shown && is_lead;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lead), has_lead);
  gtk_widget_set_visible (self->columns, n_short > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->wide), has_long);
}

static void
add_entries (RdRecordForm *self)
{
  for (gsize i = 0; i < self->shape->n_fields; i++)
    {
      GtkWidget *entry;

      g_ptr_array_add (self->parts, g_object_ref_sink (rd_form_entry_new (&self->shape->fields[i], rd_register_get_today (self->reg), &entry)));
      g_ptr_array_add (self->entries, entry);
      if (GTK_IS_ENTRY (entry) || RD_IS_DATE_FIELD (entry))
        g_signal_connect_object (entry, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
    }
}

/* From now on what is asked for follows what is chosen. */
static void
follow_choices (RdRecordForm *self)
{
  for (gsize i = 0; i < self->shape->n_fields; i++)
    if (self->shape->fields[i].kind == RD_FORM_CHOICE)
      g_signal_connect_object (self->entries->pdata[i], "notify::selected", G_CALLBACK (place_parts), self, G_CONNECT_SWAPPED);
  place_parts (self);
}

static void
show_record (RdRecordForm *self)
{
  for (gsize i = 0; i < self->shape->n_fields; i++)
    {
      const RdField *field = find_field (self, i);

      if (field != NULL)
        rd_form_entry_read (self->entries->pdata[i], &self->shape->fields[i], self->record, field);
    }
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_record_form_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_RECORD_FORM (widget)->box, direction);
}

static gboolean
rd_record_form_grab_focus (GtkWidget *widget)
{
  RdRecordForm *self = RD_RECORD_FORM (widget);

  return self->entries->len > 0 && gtk_widget_grab_focus (self->entries->pdata[0]);
}

static void
rd_record_form_dispose (GObject *object)
{
  RdRecordForm *self = RD_RECORD_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_RECORD_FORM);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_record_form_parent_class)->dispose (object);
}

static void
rd_record_form_finalize (GObject *object)
{
  RdRecordForm *self = RD_RECORD_FORM (object);

  if (self->record != NULL)
    rd_record_free (self->shape->type, self->record);
  if (self->free_shape != NULL)
    self->free_shape (self->shape_data);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (rd_record_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RD_TYPE_COLUMN_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, box);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, intro);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, lead);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, columns);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, start);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, end);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, wide);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, problem);
  gtk_widget_class_bind_template_child (widget_class, RdRecordForm, save_button);
}

static void
rd_record_form_class_init (RdRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_record_form_dispose;
  object_class->finalize = rd_record_form_finalize;
  widget_class->grab_focus = rd_record_form_grab_focus;
  widget_class->focus = rd_record_form_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordform");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_record_form_init (RdRecordForm *self)
{
  self->entries = g_ptr_array_new ();
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_record_form_new (const RdFormShape *shape,
                    RdRegister        *reg,
                    RdReviewItem      *review,
                    gpointer           record)
{
  RdRecordForm *self;

  g_return_val_if_fail (shape != NULL && record != NULL, NULL);
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_RECORD_FORM, NULL);
  self->shape = shape;
  self->reg = g_object_ref (reg);
  self->review = review != NULL ? g_object_ref (review) : NULL;
  self->record = record;
  gtk_label_set_label (self->intro, shape->intro != NULL ? _(shape->intro) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->intro), shape->intro != NULL);
  gtk_button_set_label (self->save_button, _(shape->save_label));
  add_entries (self);
  show_record (self);
  follow_choices (self);
  return GTK_WIDGET (self);
}

RdRegister *
rd_record_form_get_register (RdRecordForm *self)
{
  g_return_val_if_fail (RD_IS_RECORD_FORM (self), NULL);

  return self->reg;
}

RdReviewItem *
rd_record_form_get_review (RdRecordForm *self)
{
  g_return_val_if_fail (RD_IS_RECORD_FORM (self), NULL);

  return self->review;
}

GtkWidget *
rd_record_form_get_entry (RdRecordForm *self,
                          const char   *name)
{
  g_return_val_if_fail (RD_IS_RECORD_FORM (self), NULL);

  for (gsize i = 0; i < self->shape->n_fields; i++)
    if (g_str_equal (self->shape->fields[i].name, name))
      return self->entries->pdata[i];
  return NULL;
}

RdDay
rd_record_form_get_day (RdRecordForm *self,
                        const char   *name)
{
  return rd_date_field_get_day (RD_DATE_FIELD (rd_record_form_get_entry (self, name)));
}

void
rd_record_form_set_day (RdRecordForm *self,
                        const char   *name,
                        RdDay         day)
{
  rd_date_field_set_day (RD_DATE_FIELD (rd_record_form_get_entry (self, name)), day);
}

gboolean
rd_record_form_get_check (RdRecordForm *self,
                          const char   *name)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (rd_record_form_get_entry (self, name)));
}

void
rd_record_form_set_check (RdRecordForm *self,
                          const char   *name,
                          gboolean      checked)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (rd_record_form_get_entry (self, name)), checked);
}

char *
rd_record_form_get_text (RdRecordForm *self,
                         const char   *name)
{
  return rd_form_entry_get_text (rd_record_form_get_entry (self, name));
}

void
rd_record_form_take_shape (RdRecordForm   *self,
                           gpointer        data,
                           GDestroyNotify  free_shape)
{
  g_return_if_fail (RD_IS_RECORD_FORM (self) && self->free_shape == NULL);

  self->shape_data = data;
  self->free_shape = free_shape;
}

gpointer
rd_record_form_get_shape_data (RdRecordForm *self)
{
  g_return_val_if_fail (RD_IS_RECORD_FORM (self), NULL);

  return self->shape_data;
}

void
rd_record_form_set_text (RdRecordForm *self,
                         const char   *name,
                         const char   *text)
{
  rd_form_entry_set_text (rd_record_form_get_entry (self, name), text);
}

void
rd_record_form_add_below (RdRecordForm *self, const char *name, GtkWidget *widget)
{
  g_return_if_fail (RD_IS_RECORD_FORM (self) && name != NULL && GTK_IS_WIDGET (widget));

  for (gsize i = 0; i < self->shape->n_fields; i++)
    if (g_str_equal (self->shape->fields[i].name, name) && GTK_IS_BOX (self->parts->pdata[i]))
      gtk_box_append (self->parts->pdata[i], widget);
}

void
rd_record_form_show_problem (RdRecordForm *self,
                             const char   *words)
{
  g_return_if_fail (RD_IS_RECORD_FORM (self));

  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}
