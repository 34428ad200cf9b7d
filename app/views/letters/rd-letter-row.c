/* rd-letter-row.c — one letter: what it is, and the form to record it as sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letter-row.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "core/review/rd-review-document.h"
#include "model/rd-letter-fields.h"
#include "model/rd-letter-file.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording.h"
#include "views/letters/rd-letter-chooser.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-wrap-row.h"

struct _RdLetterRow
{
  AdwPreferencesRow  parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdReviewItem      *review;
  char              *id;

  /* Template children */
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkButton         *send_button;
  GtkButton         *remove_button;
  GtkBox            *form_box;
  RdDateField       *day;
  GtkLabel          *effect;
  GtkLabel          *problem;
};

G_DEFINE_FINAL_TYPE (RdLetterRow, rd_letter_row, ADW_TYPE_PREFERENCES_ROW)

static const RdLetter *
get_letter (RdLetterRow *self)
{
  return rd_review_item_find_row (self->review, RD_ROWS_LETTERS, self->id);
}

static void
show_problem (RdLetterRow *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_label_set_text (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* Where the row's own place is not open, the window says it. */
static void
tell_error (RdLetterRow *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

static void
show_form (RdLetterRow *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->send_button), !shown);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.cancel", shown);
  gtk_widget_grab_focus (GTK_WIDGET (shown ? (gpointer) self->day : (gpointer) self->send_button));
}

/* Actions */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_LETTER_ROW (widget), TRUE);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_LETTER_ROW (widget), FALSE);
}

static void
send_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLetterRow *self = RD_LETTER_ROW (widget);
  RdDay day = rd_date_field_get_day (self->day);
  const char *ids[] = { self->id, NULL };
  g_autoptr (GtkWidget) list = g_object_ref (gtk_widget_get_parent (widget));
  g_autoptr (GtkWidget) keep = g_object_ref (widget);
  g_autoptr (GError) error = NULL;

  if (day == RD_DAY_NONE)
    {
      rd_date_field_show_fault (self->day);
      return;
    }
  /* The row has gone from the list by then: the list speaks for it. */
  if (rd_register_send_letters (self->reg, self->review, ids, day, &error))
    gtk_widget_activate_action (list, "win.toast-undo", "s", _("Letter recorded as sent."));
  else
    show_problem (self, error);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLetterRow *self = RD_LETTER_ROW (widget);
  g_autoptr (GtkWidget) list = g_object_ref (gtk_widget_get_parent (widget));
  g_autoptr (GtkWidget) keep = g_object_ref (widget);
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_letter (self->reg, self->review, self->id, &error))
    gtk_widget_activate_action (list, "win.toast-undo", "s", _("Letter removed."));
  else
    tell_error (self, error);
}

static void
copy_chosen_cb (GtkWidget *widget, GFile *file)
{
  RdLetterRow *self = RD_LETTER_ROW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rd_register_read_letter (self->reg, self->review, self->id, &error);

  if (bytes != NULL && rd_letter_file_write (file, bytes, &error))
    gtk_widget_activate_action (widget, "win.toast", "s", _("Copy saved. It is outside the register: look after it."));
  else
    tell_error (self, error);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdLetterRow *self = RD_LETTER_ROW (widget);
  const RdLetter *letter = get_letter (self);
  const RdReviewDocument *document = letter != NULL ? rd_review_item_find_row (self->review, RD_ROWS_DOCUMENTS, letter->document_id) : NULL;

  if (document != NULL)
    rd_letter_chooser_ask (widget, _("Save a Copy of the Letter"), document->name, copy_chosen_cb);
}

static void
activated_cb (RdLetterRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "letter.send", NULL);
}

/* GObject overrides */

static void
rd_letter_row_dispose (GObject *object)
{
  RdLetterRow *self = RD_LETTER_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LETTER_ROW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (rd_letter_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "letter.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "letter.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "letter.send", NULL, send_action);
  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "letter.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "letter.cancel", NULL);
}

static void
rd_letter_row_class_init (RdLetterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_letter_row_dispose;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/letters/rd-letter-row.ui");
  g_type_ensure (RD_TYPE_DATE_FIELD);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, send_button);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, day);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, effect);
  gtk_widget_class_bind_template_child (widget_class, RdLetterRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_letter_row_init (RdLetterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.cancel", FALSE);
}

/* --- filling */

/* (transfer full) */
static char *
word_title (RdRegister *reg, RdReviewItem *review, const RdLetter *letter)
{
  g_autoptr (RdLetterSheet) sheet = rd_letter_sheet_find (reg, letter->template, NULL);
  const RdAgency *agency = letter->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, letter->agency_id) : NULL;
  const char *label = sheet != NULL ? sheet->label : letter->template;
  const char *to = rd_letter_fields_word_recipient (rd_review_item_get_framework (review), letter->recipient);

  if (to == NULL && agency != NULL)
    to = agency->name;
  /* Translators: a letter, and whom it is to */
  return to != NULL ? g_strdup_printf (_("%s: %s"), label, to) : g_strdup (label);
}

/* (transfer full) */
static char *
word_subtitle (const RdLetter *letter)
{
  g_autofree char *made = rd_wording_day (letter->made);
  g_autofree char *sent = letter->sent != RD_DAY_NONE ? rd_wording_day (letter->sent) : NULL;

  if (sent == NULL)
    return g_strdup_printf (_("Made on %s. Not sent yet."), made);
  return g_strdup_printf (_("Made on %s. Sent on %s."), made, sent);
}

static void
fill_effect (RdLetterRow *self)
{
  const RdMilestoneKind *kind = rd_register_find_letter_milestone (self->reg, self->review, self->id);
  g_autofree char *text = NULL;

  if (kind != NULL)
    text = g_strdup_printf (_("This also records “%s” on that day, for whom the letter is to."), rd_wording_translate_data (kind->label));
  gtk_label_set_text (self->effect, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->effect), text != NULL);
}

GtkWidget *
rd_letter_row_new (RdRegister *reg, RdReviewItem *review, const RdLetter *letter)
{
  RdLetterRow *self;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && letter != NULL, NULL);

  self = g_object_new (RD_TYPE_LETTER_ROW, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->id = g_strdup (letter->id);
  title = word_title (reg, review, letter);
  subtitle = word_subtitle (letter);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  rd_date_field_set_today (self->day, rd_register_get_today (reg));
  rd_date_field_set_day (self->day, rd_register_get_today (reg));
  gtk_widget_set_visible (GTK_WIDGET (self->send_button), letter->sent == RD_DAY_NONE && !rd_register_is_read_only (reg));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), !rd_register_is_read_only (reg));
  fill_effect (self);
  words = g_strdup_printf ("%s, %s", title, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
