/* rd-letter-dialog.c — a new letter: from which template, to whom, and how it will read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letter-dialog.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "model/rd-letter-fields.h"
#include "model/rd-letter-file.h"
#include "model/rd-register-letters.h"
#include "model/rd-wording.h"
#include "views/letters/rd-letter-chooser.h"
#include "views/letters/rd-letter-preview.h"

/* Whom a letter can go to, and the box that is ticked for it. */
typedef struct
{
  char           *recipient;   /* or NULL */
  char           *agency_id;   /* or NULL */
  char           *code;        /* by which others name it */
  GtkCheckButton *button;      /* borrowed of to_box */
} Choice;

/* Invariants:
 *
 *  (1) sheets are in the order of the drop-down list of templates.
 *  (2) drafts, RdLetterDraft, are those of the choices that are ticked, in the order of the drop-down list of letters.
 */
struct _RdLetterDialog
{
  AdwWindow        parent_instance;

  /* Owned */
  RdRegister      *reg;
  RdReviewItem    *review;
  GPtrArray       *sheets;
  GPtrArray       *choices;
  GPtrArray       *drafts;
  gboolean         is_filling;

  /* Template children */
  GtkButton       *keep_button;
  GtkButton       *save_button;
  GtkDropDown     *template_list;
  GtkDropDown     *format_list;
  GtkWidget       *to_group;
  GtkBox          *to_box;
  GtkEntry        *to_entry;
  GtkLabel        *to_hint;
  GtkCheckButton  *gaps;
  GtkDropDown     *shown_list;
  RdLetterPreview *preview;
  GtkLabel        *problem;
};

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdLetterDialog, rd_letter_dialog, ADW_TYPE_WINDOW)

static void
choice_free (Choice *choice)
{
  g_free (choice->recipient);
  g_free (choice->agency_id);
  g_free (choice->code);
  g_free (choice);
}

static void
show_problem (RdLetterDialog *self, const char *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static void
show_error (RdLetterDialog *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  show_problem (self, words);
}

static const RdLetterSheet *
get_sheet (RdLetterDialog *self)
{
  return g_ptr_array_index (self->sheets, gtk_drop_down_get_selected (self->template_list));
}

/* The letter that is shown; NULL where there is none. */
static RdLetterDraft *
get_shown (RdLetterDialog *self)
{
  guint i = gtk_drop_down_get_selected (self->shown_list);

  return i < self->drafts->len ? g_ptr_array_index (self->drafts, i) : NULL;
}

/* The button inside the list is what takes the keyboard; GTK 4.8 gives it no name. */
static void
name_list (GtkDropDown *list, const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (list));

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- letters worked out */

static void
add_draft (RdLetterDialog *self, const char *recipient, const char *agency_id)
{
  const RdLetterSheet *sheet = get_sheet (self);
  RdLetterOrder order = {
    .template = sheet->code,
    .recipient = recipient,
    .agency_id = agency_id,
    .format = gtk_drop_down_get_selected (self->format_list) == 0 ? RD_LETTER_DOCX : RD_LETTER_ODT,
    .with_gaps = gtk_check_button_get_active (self->gaps),
  };
  g_autoptr (GError) error = NULL;
  RdLetterDraft *draft = rd_letter_draft_new (self->reg, self->review, &order, &error);

  if (draft != NULL)
    g_ptr_array_add (self->drafts, draft);
  else
    show_error (self, error);
}

static void
make_drafts (RdLetterDialog *self)
{
  g_ptr_array_set_size (self->drafts, 0);
  show_problem (self, NULL);
  if (get_sheet (self)->addressee == RD_LETTER_TO_ANYBODY)
    {
      add_draft (self, gtk_editable_get_text (GTK_EDITABLE (self->to_entry)), NULL);
      return;
    }
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (gtk_check_button_get_active (choice->button))
        add_draft (self, choice->recipient, choice->agency_id);
    }
}

static gboolean
can_keep (RdLetterDialog *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    if (((const RdLetterDraft *) self->drafts->pdata[i])->merged->bytes == NULL)
      return FALSE;
  return self->drafts->len > 0;
}

static gboolean
has_unknown (RdLetterDialog *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    if (rd_letter_merged_has (((const RdLetterDraft *) self->drafts->pdata[i])->merged, RD_LETTER_PROBLEM_UNKNOWN))
      return TRUE;
  return FALSE;
}

static void
show_draft (RdLetterDialog *self)
{
  const RdLetterDraft *draft = get_shown (self);

  rd_letter_preview_set_draft (self->preview, draft);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), draft != NULL && draft->merged->bytes != NULL);
}

static void
list_drafts (RdLetterDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const RdLetterDraft *draft = g_ptr_array_index (self->drafts, i);

      gtk_string_list_append (labels, *draft->recipient_text != '\0' ? draft->recipient_text : draft->sheet->label);
    }
  gtk_drop_down_set_model (self->shown_list, G_LIST_MODEL (labels));
  gtk_widget_set_visible (GTK_WIDGET (self->shown_list), self->drafts->len > 1);
}

static void
refresh (RdLetterDialog *self)
{
  g_autofree char *label = NULL;
  guint n;

  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  make_drafts (self);
  list_drafts (self);
  self->is_filling = FALSE;
  show_draft (self);
  n = self->drafts->len;
  label = n > 1 ? g_strdup_printf (ngettext ("_Keep %u Letter", "_Keep %u Letters", n), n) : g_strdup (_("_Keep Letter"));
  gtk_button_set_label (self->keep_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_button), can_keep (self));
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), has_unknown (self));
}

/* --- whom it can go to */

static void
add_choice (RdLetterDialog *self, const char *label, const char *recipient, const char *agency_id, const char *code)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->recipient = g_strdup (recipient);
  choice->agency_id = g_strdup (agency_id);
  choice->code = g_strdup (code);
  choice->button = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (label));
  g_signal_connect_object (choice->button, "toggled", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->to_box, GTK_WIDGET (choice->button));
  g_ptr_array_add (self->choices, choice);
}

static void
clear_choices (RdLetterDialog *self)
{
  g_ptr_array_set_size (self->choices, 0);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->to_box))) != NULL;)
    gtk_box_remove (self->to_box, child);
}

static void
list_choices (RdLetterDialog *self, const RdLetterSheet *sheet)
{
  g_auto (GStrv) recipients = rd_letter_sheet_list_recipients (sheet, self->review);
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);

  for (guint i = 0; recipients[i] != NULL; i++)
    add_choice (self, rd_letter_fields_word_recipient (rd_review_item_get_framework (self->review), recipients[i]),
                recipients[i], NULL, recipients[i]);
  for (guint i = 0; sheet->addressee == RD_LETTER_TO_AGENCY && i < agencies->len; i++)
    {
      const RdAgency *agency = g_ptr_array_index (agencies, i);

      add_choice (self, agency->name, NULL, agency->id, agency->code);
    }
}

static const char *
find_hint (const RdLetterSheet *sheet, guint n_choices)
{
  if (sheet->addressee == RD_LETTER_TO_AGENCY)
    return n_choices > 0 ? _("Each agency gets a letter of its own.") : _("No agency is involved yet. Add agencies on the Agencies page.");
  if (sheet->addressee == RD_LETTER_TO_RECIPIENT)
    return n_choices > 0 ? _("Each gets a letter of its own.") : _("This review’s guidance names nobody for this letter. Choose another template.");
  return _("The name stays in this letter and in the list of letters. It is in no file name.");
}

/* @recipient: the one to tick; NULL ticks all who are told of a milestone, and no agency. */
static void
fill_to (RdLetterDialog *self, const char *recipient)
{
  const RdLetterSheet *sheet = get_sheet (self);
  gboolean is_anybody = sheet->addressee == RD_LETTER_TO_ANYBODY;

  self->is_filling = TRUE;
  clear_choices (self);
  list_choices (self, sheet);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      gtk_check_button_set_active (choice->button, recipient != NULL ? g_str_equal (choice->code, recipient)
                                                                     : sheet->addressee == RD_LETTER_TO_RECIPIENT);
    }
  if (is_anybody && recipient != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->to_entry), recipient);
  gtk_widget_set_visible (GTK_WIDGET (self->to_box), !is_anybody && self->choices->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->to_entry), is_anybody);
  gtk_label_set_text (self->to_hint, find_hint (sheet, self->choices->len));
  if (!sheet->has_docx || !sheet->has_odt)
    gtk_drop_down_set_selected (self->format_list, sheet->has_docx ? 0 : 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->format_list), sheet->has_docx && sheet->has_odt);
  self->is_filling = FALSE;
  refresh (self);
}

/* Callbacks */

static void
template_chosen_cb (RdLetterDialog *self)
{
  if (self->sheets != NULL && !self->is_filling)
    fill_to (self, NULL);
}

static void
changed_cb (RdLetterDialog *self)
{
  if (self->sheets != NULL)
    refresh (self);
}

static void
shown_chosen_cb (RdLetterDialog *self)
{
  if (self->sheets != NULL && !self->is_filling)
    show_draft (self);
}

static void
keep_cb (RdLetterDialog *self)
{
  g_autoptr (RdLetterDialog) keep = g_object_ref (self);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  guint n = self->drafts->len;

  if (!rd_register_keep_letters (self->reg, self->review, self->drafts, RD_DAY_NONE, NULL, &error))
    {
      show_error (self, error);
      return;
    }
  said = g_strdup_printf (ngettext ("%u letter kept. Record it as sent when it has gone out.",
                                    "%u letters kept. Record them as sent when they have gone out.", n), n);
  g_signal_emit (self, signals[KEPT], 0, said);
  gtk_window_close (GTK_WINDOW (self));
}

static void
file_chosen_cb (GtkWidget *widget, GFile *file)
{
  RdLetterDialog *self = RD_LETTER_DIALOG (widget);
  const RdLetterDraft *draft = get_shown (self);
  g_autoptr (GError) error = NULL;

  if (draft != NULL && !rd_letter_file_write (file, draft->merged->bytes, &error))
    show_error (self, error);
}

static void
save_cb (RdLetterDialog *self)
{
  const RdLetterDraft *draft = get_shown (self);

  if (draft != NULL)
    rd_letter_chooser_ask (GTK_WIDGET (self), _("Save the Letter"), draft->name, file_chosen_cb);
}

static void
cancel_cb (RdLetterDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* GObject overrides */

static void
rd_letter_dialog_dispose (GObject *object)
{
  RdLetterDialog *self = RD_LETTER_DIALOG (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LETTER_DIALOG);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_letter_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/letters/rd-letter-dialog.ui");
  g_type_ensure (RD_TYPE_LETTER_PREVIEW);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, keep_button);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, template_list);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, format_list);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, to_group);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, to_box);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, to_entry);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, to_hint);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, gaps);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, shown_list);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RdLetterDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, template_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
rd_letter_dialog_class_init (RdLetterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_letter_dialog_dispose;
  signals[KEPT] = g_signal_new ("kept", RD_TYPE_LETTER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
rd_letter_dialog_init (RdLetterDialog *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_free);
  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_draft_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  name_list (self->template_list, _("Template"));
  name_list (self->format_list, _("Kind of file"));
  name_list (self->shown_list, _("Which letter is shown"));
}

/* Public API */

GtkWidget *
rd_letter_dialog_new (RdRegister *reg, RdReviewItem *review, const char *template, const char *recipient)
{
  RdLetterDialog *self;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_LETTER_DIALOG, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->is_filling = TRUE;
  self->sheets = rd_letter_sheets_list (reg);
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const RdLetterSheet *sheet = g_ptr_array_index (self->sheets, i);

      gtk_string_list_append (labels, sheet->label);
      if (g_strcmp0 (sheet->code, template) == 0)
        chosen = i;
    }
  gtk_drop_down_set_model (self->template_list, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->template_list, chosen);
  self->is_filling = FALSE;
  fill_to (self, recipient != NULL && *recipient != '\0' ? recipient : NULL);
  return GTK_WIDGET (self);
}
