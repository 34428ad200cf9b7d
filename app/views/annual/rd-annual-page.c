/* rd-annual-page.c — a year of the board
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/annual/rd-annual-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-annual-report.h"
#include "model/rd-register-annual.h"
#include "model/rd-wording-annual.h"
#include "model/rd-wording.h"
#include "views/annual/rd-annual-part-box.h"
#include "views/report/rd-report-export-window.h"
#include "widgets/rd-sheet-source.h"

#define PARTS_MAX 16

struct _RdAnnualPage
{
  GtkWidget   parent_instance;

  /* Owned */
  RdRegister   *reg;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *box;
  GtkWidget    *year_label;
  GtkWidget    *dates_label;
  GtkWidget    *empty_label;
  GtkWidget    *month_drop_down;
  GtkWidget    *parts_box;

  RdAnnualPartBox *parts[PARTS_MAX];   /* of rd_annual_parts, in their order; children of parts_box */
  int           year;                  /* 0: none is shown yet */
  gboolean      is_old;                /* something changed while nobody saw the page */
  gboolean      is_setting;            /* it is the program that chooses the month */
  gboolean      folded;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void rd_annual_page_sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdAnnualPage, rd_annual_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, rd_annual_page_sheet_source_init))

/* Auxiliary methods */

/* (transfer full); NULL where there is no register. */
static RdAnnualYear *
count (RdAnnualPage *self)
{
  return self->reg != NULL && self->year > 0 ? rd_annual_year_new (self->reg, self->year, 0) : NULL;
}

static void
show_heading (RdAnnualPage *self, const RdAnnualYear *year)
{
  g_autofree char *name = rd_wording_annual_year (year->year, year->first_month);
  g_autofree char *dates = rd_wording_annual_dates (year);

  gtk_label_set_text (GTK_LABEL (self->year_label), name);
  gtk_label_set_text (GTK_LABEL (self->dates_label), dates);
  gtk_widget_set_visible (self->empty_label, !rd_annual_has_data (year->annual));
  self->is_setting = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->month_drop_down), year->first_month - 1);
  self->is_setting = FALSE;
}

static void
refresh (RdAnnualPage *self)
{
  g_autoptr (RdAnnualYear) year = NULL;

  self->is_old = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->reg == NULL || self->is_old)
    return;
  if (self->year == 0 || self->year > rd_annual_year_find_this (self->reg))
    self->year = rd_annual_year_find_this (self->reg);
  year = count (self);
  show_heading (self, year);
  for (guint i = 0; self->parts[i] != NULL; i++)
    rd_annual_part_box_show (self->parts[i], self->reg, year);
  gtk_widget_set_sensitive (self->month_drop_down, !rd_register_is_read_only (self->reg));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annual.previous", self->year > rd_annual_year_find_first (self->reg));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annual.next", self->year < rd_annual_year_find_this (self->reg));
}

/* What was typed belongs to the year that is shown. */
static void
save_passages (RdAnnualPage *self)
{
  for (guint i = 0; self->parts[i] != NULL; i++)
    rd_annual_part_box_save (self->parts[i]);
}

static RdReportExport *
make_export (RdRegister *reg, RdReviewItem *review G_GNUC_UNUSED, gpointer data, GError **error G_GNUC_UNUSED)
{
  g_autoptr (RdAnnualYear) year = rd_annual_year_new (reg, GPOINTER_TO_INT (data), 0);

  return rd_annual_report_new_export (reg, year);
}

/* Actions */

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  RdAnnualPage *self = RD_ANNUAL_PAGE (widget);

  if (self->reg == NULL)
    return;
  save_passages (self);
  self->year += g_str_equal (name, "annual.previous") ? -1 : 1;
  refresh (self);
}

static void
export_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  RdAnnualPage *self = RD_ANNUAL_PAGE (widget);

  if (self->reg == NULL)
    return;
  save_passages (self);
  rd_report_export_window_present_for (widget, self->reg, NULL, _("Annual Report"), make_export, GINT_TO_POINTER (self->year));
}

static void
print_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  RdAnnualPage *self = RD_ANNUAL_PAGE (widget);

  if (self->reg == NULL)
    return;
  save_passages (self);
  gtk_widget_activate_action (widget, "win.print-annual", "i", self->year);
}

/* Callbacks */

static void
month_chosen_cb (RdAnnualPage *self)
{
  int month = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->month_drop_down)) + 1;
  g_autoptr (GError) error = NULL;

  if (self->is_setting || self->reg == NULL || month == rd_register_get_annual_month (self->reg))
    return;
  save_passages (self);
  if (rd_register_set_annual_month (self->reg, month, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Years begin in another month now."));
  else
    {
      g_autofree char *words = rd_wording_error (error);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
      refresh (self);
    }
}

/* RdSheetSource */

static RdSheet *
rd_annual_page_make_sheet (RdSheetSource *source, gboolean chosen G_GNUC_UNUSED)
{
  g_autoptr (RdAnnualYear) year = count (RD_ANNUAL_PAGE (source));

  return year != NULL ? rd_annual_report_new_sheet (year) : NULL;
}

static void
rd_annual_page_sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_annual_page_make_sheet;
}

/* GObject overrides */

static void
rd_annual_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_annual_page_parent_class)->map (widget);
  if (RD_ANNUAL_PAGE (widget)->is_old)
    refresh (RD_ANNUAL_PAGE (widget));
}

static void
rd_annual_page_dispose (GObject *object)
{
  RdAnnualPage *self = RD_ANNUAL_PAGE (object);

  g_clear_object (&self->register_signals);
  self->parts[0] = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ANNUAL_PAGE);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_annual_page_parent_class)->dispose (object);
}

static void
rd_annual_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdAnnualPage *self = RD_ANNUAL_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_annual_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdAnnualPage *self = RD_ANNUAL_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      if (!g_set_object (&self->reg, g_value_get_object (value)))
        break;
      self->year = 0;
      g_signal_group_set_target (self->register_signals, self->reg);
      refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_annual_page_class_init (RdAnnualPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_annual_page_dispose;
  widget_class->map = rd_annual_page_map;
  object_class->get_property = rd_annual_page_get_property;
  object_class->set_property = rd_annual_page_set_property;
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "annual.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "annual.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "annual.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "annual.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "annual.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "annual.next", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/annual/rd-annual-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPage, dates_label);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPage, month_drop_down);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPage, parts_box);
  gtk_widget_class_bind_template_callback (widget_class, month_chosen_cb);
}

static void
rd_annual_page_init (RdAnnualPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; rd_annual_parts[i].id != NULL; i++)
    {
      self->parts[i] = RD_ANNUAL_PART_BOX (rd_annual_part_box_new (&rd_annual_parts[i]));
      gtk_box_append (GTK_BOX (self->parts_box), GTK_WIDGET (self->parts[i]));
    }
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_annual_page_new (void)
{
  return g_object_new (RD_TYPE_ANNUAL_PAGE, NULL);
}
