/* rd-review-dialog.c — enters a new review, or changes what is said of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-review-dialog"

#include "config.h"

#include "shell/rd-review-dialog.h"

#include "model/rd-framework-library.h"
#include "model/rd-register-frameworks.h"
#include "model/rd-wording.h"
#include "shell/rd-review-form.h"
#include "widgets/rd-drop-down-name.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RdReviewDialog
{
  AdwWindow     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;       /* NULL: a new one */
  GPtrArray    *frameworks;   /* RdFramework, in the order of the drop-down */
  RdReviewForm  values;

  /* Template children */
  GtkButton    *save_button;
  GtkWidget    *error_box;
  GtkLabel     *error_label;
  GtkEditable  *reference_entry;
  GtkLabel     *reference_fault;
  GtkEditable  *title_entry;
  GtkLabel     *title_fault;
  GtkDropDown  *framework_drop_down;
  GtkLabel     *framework_label;
  GtkLabel     *framework_hint;
  GtkEditable  *owner_entry;
  GtkTextView  *summary_view;

  /* Fields in which something was entered: that they are empty is a fault only then. */
  gboolean      reference_touched;
  gboolean      title_touched;
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReviewDialog, rd_review_dialog, ADW_TYPE_WINDOW)

/* Helpers */

static const char *
word_fault (RdReviewFormFault fault,
            gboolean          is_reference)
{
  switch (fault)
    {
    case RD_REVIEW_FORM_MISSING:
      return is_reference ? _("Enter the reference by which the board files the review.")
                          : _("Enter the pseudonym by which the board speaks of it.");

    case RD_REVIEW_FORM_TOO_LONG:
      return _("This is too long.");

    case RD_REVIEW_FORM_MALFORMED:
      return _("This holds a character that cannot be kept.");

    case RD_REVIEW_FORM_TAKEN:
      return _("Another review has this reference already.");

    case RD_REVIEW_FORM_FINE:
    default:
      return "";
    }
}

static void
show_fault (RdReviewDialog    *self,
            GtkEditable       *entry,
            GtkLabel          *label,
            RdReviewFormFault  fault,
            gboolean           is_reference)
{
  gboolean touched = is_reference ? self->reference_touched : self->title_touched;
  gboolean shown = fault != RD_REVIEW_FORM_FINE && (fault != RD_REVIEW_FORM_MISSING || touched);

  gtk_label_set_label (label, word_fault (fault, is_reference));
  gtk_widget_set_visible (GTK_WIDGET (label), shown);
  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               shown ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
is_taken (RdReviewDialog *self)
{
  RdReviewItem *other = *self->values.reference != '\0' ? rd_register_find_review (self->reg, self->values.reference) : NULL;

  return other != NULL && other != self->review;
}

/* State → widgets. */
static void
refresh (RdReviewDialog *self)
{
  RdReviewFormState state = rd_review_form_judge (&self->values, is_taken (self));

  show_fault (self, self->reference_entry, self->reference_fault, state.reference, TRUE);
  show_fault (self, self->title_entry, self->title_fault, state.title, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), state.can_save);
}

/* Those that a new review can begin under, each in the version that it would. (transfer full): of RdFramework */
static GPtrArray *
list_frameworks (RdReviewDialog  *self,
                 GError         **error)
{
  g_autoptr (GPtrArray) items = rd_register_list_frameworks (self->reg, error);
  GPtrArray *frameworks;

  if (items == NULL)
    return NULL;

  frameworks = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_framework_unref);
  for (guint i = 0; i < items->len; i++)
    {
      RdFrameworkItem *item = g_ptr_array_index (items, i);
      RdFramework *framework = rd_framework_item_get_framework (item);
      g_autoptr (RdFramework) begun = rd_register_find_framework (self->reg, framework->id, NULL, NULL);

      if (rd_framework_item_get_origin (item) != RD_FRAMEWORK_KEPT && begun == framework)
        g_ptr_array_add (frameworks, g_steal_pointer (&begun));
    }
  return frameworks;
}

/* What it is for, and what has come in its place by now: only a suggestion. */
static void
show_hint (RdReviewDialog    *self,
           const RdFramework *framework)
{
  g_autoptr (RdFramework) successor = rd_register_find_successor (self->reg, framework->id, rd_register_get_today (self->reg));
  const char *purpose = rd_wording_translate_data (framework->purpose);
  g_autoptr (GString) text = g_string_new (purpose);

  if (successor != NULL)
    {
      g_autofree char *day = rd_wording_day (successor->effective_from);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a day; the name of the framework that came in the place of the one chosen */
      g_string_append_printf (text, _("For a case that became known on or after %1$s, choose “%2$s”."), day,
                              rd_wording_translate_data (successor->label));
    }
  gtk_label_set_label (self->framework_hint, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->framework_hint), self->review == NULL && text->len > 0);
}

static void
fill_frameworks (RdReviewDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GError) error = NULL;

  self->frameworks = list_frameworks (self, &error);
  if (self->frameworks == NULL)
    g_warning ("frameworks cannot be read: %s", error->message);

  for (guint i = 0; self->frameworks != NULL && i < self->frameworks->len; i++)
    gtk_string_list_append (labels, rd_wording_translate_data (((RdFramework *) g_ptr_array_index (self->frameworks, i))->label));
  gtk_drop_down_set_model (self->framework_drop_down, G_LIST_MODEL (labels));
  rd_drop_down_name_set (self->framework_drop_down, _("Framework"));
}

static void
select_framework (RdReviewDialog *self,
                  const char     *wanted)
{
  for (guint i = 0; self->frameworks != NULL && i < self->frameworks->len; i++)
    {
      const RdFramework *framework = g_ptr_array_index (self->frameworks, i);

      if (g_strcmp0 (framework->id, wanted) == 0)
        gtk_drop_down_set_selected (self->framework_drop_down, i);
    }

  /* A review keeps the framework that it began under. */
  gtk_widget_set_visible (GTK_WIDGET (self->framework_drop_down), self->review == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->framework_label), self->review != NULL);
  if (self->review != NULL)
    gtk_label_set_label (self->framework_label, rd_review_item_get_framework (self->review)->label);
}

/* Values → widgets, once. */
static void
fill (RdReviewDialog *self)
{
  RdReviewForm values = { 0 };

  rd_review_form_read (&values, self->review);
  rd_review_form_read (&self->values, self->review);
  gtk_editable_set_text (self->reference_entry, values.reference);
  gtk_editable_set_text (self->title_entry, values.title);
  gtk_editable_set_text (self->owner_entry, values.owner);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->summary_view), values.summary, -1);
  /* The list chooses its first entry as soon as it has one. */
  fill_frameworks (self);
  select_framework (self, values.framework);
  rd_review_form_clear (&values);
  gtk_window_set_title (GTK_WINDOW (self), self->review == NULL ? _("New Review") : _("Edit Review"));
  gtk_button_set_label (self->save_button, self->review == NULL ? _("_Add") : _("_Save"));
  self->reference_touched = self->title_touched = FALSE;
  refresh (self);
}

/* Callbacks */

static void
reference_changed_cb (RdReviewDialog *self)
{
  self->reference_touched |= rd_review_form_set (&self->values.reference, gtk_editable_get_text (self->reference_entry));
  refresh (self);
}

static void
title_changed_cb (RdReviewDialog *self)
{
  self->title_touched |= rd_review_form_set (&self->values.title, gtk_editable_get_text (self->title_entry));
  refresh (self);
}

static void
owner_changed_cb (RdReviewDialog *self)
{
  rd_review_form_set (&self->values.owner, gtk_editable_get_text (self->owner_entry));
}

static void
summary_changed_cb (RdReviewDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->summary_view);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  rd_review_form_set (&self->values.summary, text);
}

static void
framework_chosen_cb (RdReviewDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->framework_drop_down);

  if (self->frameworks == NULL || chosen >= self->frameworks->len)
    return;

  rd_review_form_set (&self->values.framework, ((RdFramework *) g_ptr_array_index (self->frameworks, chosen))->id);
  show_hint (self, g_ptr_array_index (self->frameworks, chosen));
}

static void
save_cb (RdReviewDialog *self)
{
  RdReviewDetails details = rd_review_form_to_details (&self->values);
  RdReviewItem *review = self->review;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  gboolean saved;

  if (!rd_review_form_judge (&self->values, is_taken (self)).can_save)
    return;

  saved = review == NULL ? rd_register_add_review (self->reg, &details, &review, &error)
                         : rd_register_edit_review (self->reg, review, &details, &error);
  if (saved)
    {
      g_signal_emit (self, signals[SIGNAL_SAVED], 0, review);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  words = rd_wording_error (error);
  gtk_label_set_label (self->error_label, words);
  gtk_widget_set_visible (self->error_box, TRUE);
}

static void
cancel_cb (RdReviewDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* GObject overrides */

static void
rd_review_dialog_dispose (GObject *object)
{
  RdReviewDialog *self = RD_REVIEW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REVIEW_DIALOG);
  g_clear_pointer (&self->frameworks, g_ptr_array_unref);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  rd_review_form_clear (&self->values);

  G_OBJECT_CLASS (rd_review_dialog_parent_class)->dispose (object);
}

static void
rd_review_dialog_class_init (RdReviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_review_dialog_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", RD_TYPE_REVIEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, RD_TYPE_REVIEW_ITEM);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-review-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, error_box);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, reference_entry);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, reference_fault);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, title_entry);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, title_fault);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, framework_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, framework_label);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, framework_hint);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, owner_entry);
  gtk_widget_class_bind_template_child (widget_class, RdReviewDialog, summary_view);
  gtk_widget_class_bind_template_callback (widget_class, reference_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, owner_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, summary_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, framework_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
rd_review_dialog_init (RdReviewDialog *self)
{
  rd_review_form_read (&self->values, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_review_dialog_new (RdRegister   *reg,
                      RdReviewItem *review)
{
  RdReviewDialog *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_REVIEW_DIALOG, NULL);
  self->reg = g_object_ref (reg);
  g_set_object (&self->review, review);
  fill (self);
  framework_chosen_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reference_entry));

  return GTK_WIDGET (self);
}
