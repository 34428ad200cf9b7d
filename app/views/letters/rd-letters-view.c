/* rd-letters-view.c — the letters of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letters-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/review/rd-letter.h"
#include "model/rd-office-sheets.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording.h"
#include "views/letters/rd-letter-dialog.h"
#include "views/letters/rd-letter-row.h"
#include "views/letters/rd-letter-templates-window.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-sheet-source.h"
#include "widgets/rd-wrap-row.h"

struct _RdLettersView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *scroller;
  GtkBox       *content;
  GtkButton    *new_button;
  GtkButton    *all_button;
  GtkBox       *form_box;
  RdDateField  *day;
  GtkLabel     *problem;
  GtkListBox   *list;
};

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdLettersView, rd_letters_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

static gboolean
may_change (RdLettersView *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* --- the list */

static void
add_nothing (RdLettersView *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No letters yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("A letter is made from a template, and filled from what the register knows of the review."));
  gtk_list_box_append (self->list, row);
}

/* The ids of the letters that have not gone out. (transfer full) */
static char **
list_unsent (RdLettersView *self)
{
  const GPtrArray *letters = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_LETTERS) : NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    if (((const RdLetter *) letters->pdata[i])->sent == RD_DAY_NONE)
      g_strv_builder_add (ids, ((const RdLetter *) letters->pdata[i])->id);
  return g_strv_builder_end (ids);
}

static void
show_form (RdLettersView *self, gboolean shown)
{
  g_auto (GStrv) unsent = list_unsent (self);

  gtk_widget_set_visible (GTK_WIDGET (self->form_box), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), !shown && may_change (self) && g_strv_length (unsent) > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.cancel", shown);
  if (shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

/* What has still to go out comes first, then the newest; those of one day by what and to whom they are. */
static int
compare_letters (gconstpointer a, gconstpointer b)
{
  const RdLetter *first = *(const RdLetter * const *) a;
  const RdLetter *second = *(const RdLetter * const *) b;
  gboolean first_waits = first->sent == RD_DAY_NONE, second_waits = second->sent == RD_DAY_NONE;
  int order;

  if (first_waits != second_waits)
    return first_waits ? -1 : 1;
  if (first->made != second->made)
    return first->made > second->made ? -1 : 1;
  order = g_strcmp0 (first->template, second->template);
  return order != 0 ? order : g_strcmp0 (first->recipient, second->recipient);
}

static void
refresh (RdLettersView *self)
{
  const GPtrArray *rows = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_LETTERS) : NULL;
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (letters, rows->pdata[i]);
  g_ptr_array_sort (letters, compare_letters);
  gtk_widget_set_visible (GTK_WIDGET (self->content), self->review != NULL);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < letters->len; i++)
    gtk_list_box_append (self->list, rd_letter_row_new (self->reg, self->review, g_ptr_array_index (letters, i)));
  if (letters->len == 0)
    add_nothing (self);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), may_change (self));
  show_form (self, FALSE);
}

/* Actions and callbacks */

static void
send_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLettersView *self = RD_LETTERS_VIEW (widget);
  RdDay day = rd_date_field_get_day (self->day);
  g_auto (GStrv) unsent = list_unsent (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (day == RD_DAY_NONE)
    {
      rd_date_field_show_fault (self->day);
      return;
    }
  if (unsent[0] == NULL || rd_register_send_letters (self->reg, self->review, (const char * const *) unsent, day, &error))
    {
      gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Letters recorded as sent."));
      return;
    }
  words = rd_wording_error (error);
  gtk_label_set_text (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_LETTERS_VIEW (widget), TRUE);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_LETTERS_VIEW (widget), FALSE);
}

static void
kept_cb (RdLettersView *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

static void
present (RdLettersView *self, GtkWidget *window)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_clicked_cb (RdLettersView *self)
{
  rd_letters_view_new_letter (self, NULL, NULL);
}

static void
templates_clicked_cb (RdLettersView *self)
{
  if (self->reg != NULL)
    present (self, rd_letter_templates_window_new (self->reg));
}

static void
activated_cb (RdLettersView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "letters.send-all", NULL);
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_letters_view_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdLettersView *self = RD_LETTERS_VIEW (source);

  return self->reg != NULL && self->review != NULL ? rd_register_sheet_letters (self->reg, self->review) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_letters_view_make_sheet;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

/* GObject overrides */

static void
rd_letters_view_dispose (GObject *object)
{
  RdLettersView *self = RD_LETTERS_VIEW (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LETTERS_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_letters_view_parent_class)->dispose (object);
}

static void
rd_letters_view_class_init (RdLettersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_letters_view_dispose;

  gtk_widget_class_install_action (widget_class, "letters.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "letters.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "letters.send-all", NULL, send_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "letters.cancel", NULL);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/letters/rd-letters-view.ui");
  g_type_ensure (RD_TYPE_DATE_FIELD);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, content);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, new_button);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, all_button);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, day);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, problem);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, list);
  gtk_widget_class_bind_template_callback (widget_class, new_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, templates_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_letters_view_init (RdLettersView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_letters_view_new (void)
{
  return g_object_new (RD_TYPE_LETTERS_VIEW, NULL);
}

void
rd_letters_view_set_review (RdLettersView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_LETTERS_VIEW (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  if (reg != NULL)
    {
      rd_date_field_set_today (self->day, rd_register_get_today (reg));
      rd_date_field_set_day (self->day, rd_register_get_today (reg));
    }
  refresh (self);
}

void
rd_letters_view_new_letter (RdLettersView *self, const char *template, const char *recipient)
{
  GtkWidget *dialog;

  g_return_if_fail (RD_IS_LETTERS_VIEW (self));

  if (!may_change (self))
    return;
  dialog = rd_letter_dialog_new (self->reg, self->review, template, recipient);
  g_signal_connect_object (dialog, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}
