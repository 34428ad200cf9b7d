/* rd-chronology-template-window.c — an empty chronology for an agency to fill in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-template-window.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "core/review/rd-request-state.h"
#include "model/rd-chronology-template.h"
#include "model/rd-sheet-file.h"
#include "model/rd-wording.h"
#include "views/chronology/rd-chronology-chooser.h"
#include "views/chronology/rd-column-choice.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-drop-down-name.h"

/* In the order of the list of kinds. */
static const RdSheetFileKind kinds[] = { RD_SHEET_FILE_DOCX, RD_SHEET_FILE_ODT, RD_SHEET_FILE_XLSX };

struct _RdChronologyTemplateWindow
{
  AdwWindow       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;

  /* Template children */
  GtkDropDown    *agency_list;
  GtkDropDown    *kind_list;
  GtkEntry       *send_to;
  RdDateField    *first_day;
  RdDateField    *last_day;
  RdDateField    *by;
  RdColumnChoice *columns;
  GtkLabel       *problem;
};

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdChronologyTemplateWindow, rd_chronology_template_window, ADW_TYPE_WINDOW)

/* Helpers */

static void
show_problem (RdChronologyTemplateWindow *self, const char *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

/* NULL for "any agency", which comes first. */
static const RdAgency *
get_agency (RdChronologyTemplateWindow *self)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  guint i = gtk_drop_down_get_selected (self->agency_list);

  return i > 0 && i <= agencies->len ? agencies->pdata[i - 1] : NULL;
}

static RdSheetFileKind
get_kind (RdChronologyTemplateWindow *self)
{
  return kinds[MIN (gtk_drop_down_get_selected (self->kind_list), G_N_ELEMENTS (kinds) - 1)];
}

static void
list_agencies (RdChronologyTemplateWindow *self)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _("Any agency"));
  for (guint i = 0; i < agencies->len; i++)
    gtk_string_list_append (labels, ((const RdAgency *) agencies->pdata[i])->name);
  gtk_drop_down_set_model (self->agency_list, G_LIST_MODEL (labels));
}

static gboolean
is_wrong (RdDateField *field)
{
  if (!rd_date_field_is_wrong (field))
    return FALSE;
  rd_date_field_show_fault (field);
  return TRUE;
}

static gboolean
check_days (RdChronologyTemplateWindow *self)
{
  RdDay first = rd_date_field_get_day (self->first_day), last = rd_date_field_get_day (self->last_day);

  if (is_wrong (self->first_day) || is_wrong (self->last_day) || is_wrong (self->by))
    return FALSE;
  if (first == RD_DAY_NONE || last == RD_DAY_NONE || first <= last)
    return TRUE;
  show_problem (self, _("The period ends before it begins."));
  return FALSE;
}

static RdSheet *
make_sheet (RdChronologyTemplateWindow *self)
{
  const RdAgency *agency = get_agency (self);
  const char *send_to = gtk_editable_get_text (GTK_EDITABLE (self->send_to));
  RdChronologyForm form = {
    .columns = rd_column_choice_get (self->columns),
    .reference = rd_review_item_get_reference (self->review),
    .agency = agency != NULL ? agency->name : NULL,
    .send_to = *send_to != '\0' ? send_to : NULL,
    .first_day = rd_date_field_get_day (self->first_day),
    .last_day = rd_date_field_get_day (self->last_day),
    .by = rd_date_field_get_day (self->by),
    .today = rd_register_get_today (self->reg),
  };

  return rd_chronology_template_new (&form);
}

static void
path_chosen_cb (GtkWidget *widget, const char *path)
{
  rd_chronology_template_window_save_to (RD_CHRONOLOGY_TEMPLATE_WINDOW (widget), path);
}

/* Callbacks */

/* The day by which that agency was asked for it, where it was. */
static void
agency_chosen_cb (RdChronologyTemplateWindow *self)
{
  const RdAgency *agency = self->review != NULL ? get_agency (self) : NULL;
  const RdAgencyRequest *request = agency != NULL
    ? rd_request_find (rd_review_item_get_rows (self->review, RD_ROWS_AGENCY_REQUESTS), agency->id, "chronology") : NULL;

  if (request != NULL && request->due != RD_DAY_NONE)
    rd_date_field_set_day (self->by, request->due);
}

/* "Chronology form SCR-2019-03 police.docx" */
static void
save_cb (RdChronologyTemplateWindow *self)
{
  const RdAgency *agency = get_agency (self);
  const char *ending = rd_sheet_file_get_ending (get_kind (self));
  g_autofree char *name = NULL;

  show_problem (self, NULL);
  if (!check_days (self))
    return;
  name = g_strdup_printf ("%s %s%s%s.%s", _("Chronology form"), rd_review_item_get_reference (self->review),
                          agency != NULL ? " " : "", agency != NULL ? agency->code : "", ending);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  rd_chronology_chooser_ask (GTK_WIDGET (self), _("Save the Empty Chronology"), name, ending, path_chosen_cb);
}

static void
cancel_cb (RdChronologyTemplateWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* GObject overrides */

static void
rd_chronology_template_window_dispose (GObject *object)
{
  RdChronologyTemplateWindow *self = RD_CHRONOLOGY_TEMPLATE_WINDOW (object);

  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CHRONOLOGY_TEMPLATE_WINDOW);

  G_OBJECT_CLASS (rd_chronology_template_window_parent_class)->dispose (object);
}

static void
rd_chronology_template_window_class_init (RdChronologyTemplateWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_chronology_template_window_dispose;
  signals[SAVED] = g_signal_new ("saved", RD_TYPE_CHRONOLOGY_TEMPLATE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (RD_TYPE_COLUMN_CHOICE);
  g_type_ensure (RD_TYPE_DATE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/chronology/rd-chronology-template-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, agency_list);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, kind_list);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, send_to);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, first_day);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, last_day);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, by);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyTemplateWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, agency_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
rd_chronology_template_window_init (RdChronologyTemplateWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_column_choice_offer (self->columns, RD_CHRONOLOGY_ASKABLE,
                          RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_DATE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_EVENT), RD_CHRONOLOGY_ASKED, TRUE);
  rd_drop_down_name_set (self->agency_list, _("Agency"));
  rd_drop_down_name_set (self->kind_list, _("Kind of file"));
}

/* Public API */

GtkWidget *
rd_chronology_template_window_new (RdRegister *reg, RdReviewItem *review)
{
  RdChronologyTemplateWindow *self;
  RdDay today;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_CHRONOLOGY_TEMPLATE_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  today = rd_register_get_today (reg);
  rd_date_field_set_today (self->first_day, today);
  rd_date_field_set_today (self->last_day, today);
  rd_date_field_set_today (self->by, today);
  gtk_editable_set_text (GTK_EDITABLE (self->send_to), rd_register_get_board_name (reg));
  list_agencies (self);
  return GTK_WIDGET (self);
}

static void
saved_cb (RdChronologyTemplateWindow *self, const char *words, GtkWidget *page)
{
  gtk_widget_activate_action (page, "win.toast", "s", words);
}

void
rd_chronology_template_window_present (GtkWidget *page, RdRegister *reg, RdReviewItem *review)
{
  GtkWidget *self = rd_chronology_template_window_new (reg, review);
  GtkRoot *root = gtk_widget_get_root (page);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_signal_connect_object (self, "saved", G_CALLBACK (saved_cb), page, 0);
  gtk_window_present (GTK_WINDOW (self));
}

void
rd_chronology_template_window_save_to (RdChronologyTemplateWindow *self, const char *path)
{
  g_autoptr (RdSheet) sheet = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  RdSheetFileKind kind;

  g_return_if_fail (RD_IS_CHRONOLOGY_TEMPLATE_WINDOW (self) && path != NULL);

  sheet = make_sheet (self);
  if (!rd_sheet_file_kind_from_path (path, &kind, &error) || !rd_sheet_file_write (sheet, path, kind, RD_PAPER_A4, &error))
    {
      words = rd_wording_error (error);
      show_problem (self, words);
      return;
    }
  name = g_filename_display_basename (path);
  words = g_strdup_printf (_("Saved as “%s”"), name);
  g_signal_emit (self, signals[SAVED], 0, words);
  gtk_window_destroy (GTK_WINDOW (self));
}
