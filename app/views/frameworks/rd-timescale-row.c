/* rd-timescale-row.c — one timescale of a framework, and the form in which the board sets it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/frameworks/rd-timescale-row.h"

#include <glib/gi18n.h>

#include "model/rd-register-frameworks.h"
#include "model/rd-wording-framework.h"
#include "model/rd-wording.h"
#include "widgets/rd-drop-down-name.h"
#include "widgets/rd-wrap-row.h"

struct _RdTimescaleRow
{
  AdwPreferencesRow  parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdFramework       *framework;

  /* Borrowed, from framework */
  const RdTimescale *timescale;

  /* Template children */
  GtkLabel          *title;
  GtkLabel          *length;
  GtkLabel          *source;
  GtkLabel          *details;
  GtkWidget         *set_button;
  GtkWidget         *form_box;
  GtkSpinButton     *amount;
  GtkDropDown       *unit;
  GtkWidget         *clear_button;
  GtkLabel          *problem;
};

G_DEFINE_FINAL_TYPE (RdTimescaleRow, rd_timescale_row, ADW_TYPE_PREFERENCES_ROW)

/* Helpers */

static const RdBoardPeriod *
get_own (RdTimescaleRow *self)
{
  return rd_board_periods_find (rd_register_get_board_periods (self->reg), self->framework->id, self->timescale->id);
}

/* "should normally · LSCB Chair · Ofsted, DfE · From …" (transfer full) */
static char *
make_details (RdTimescaleRow *self)
{
  const RdTimescale *timescale = self->timescale;
  g_autofree char *told = rd_wording_recipients (self->framework, timescale->recipients);
  g_autofree char *effect = rd_wording_framework_effect (timescale->effective_from, timescale->effective_to);
  gboolean has_effect = timescale->effective_from != RD_DAY_NONE || timescale->effective_to != RD_DAY_NONE;
  g_autoptr (GString) text = g_string_new (rd_wording_strength (timescale->strength));

  if (timescale->owner != NULL)
    g_string_append_printf (text, " · %s", rd_wording_translate_data (timescale->owner));
  if (*told != '\0')
    /* Translators: who is told, by name */
    g_string_append_printf (text, _(" · told: %s"), told);
  if (has_effect)
    g_string_append_printf (text, " · %s", effect);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill (RdTimescaleRow *self)
{
  const RdTimescale *timescale = self->timescale;
  g_autofree char *length = rd_wording_timescale_length (self->framework, timescale, get_own (self));
  g_autofree char *details = make_details (self);
  g_autofree char *source = g_strdup_printf (timescale->quoted ? _("“%1$s” (%2$s)") : _("%1$s (%2$s)"),
                                             rd_wording_translate_data (timescale->wording), timescale->paragraph);
  g_autofree char *name = g_strdup_printf ("%s. %s. %s. %s", rd_wording_translate_data (timescale->label), length, source, details);

  gtk_label_set_text (self->title, rd_wording_translate_data (timescale->label));
  gtk_label_set_text (self->length, length);
  gtk_label_set_text (self->source, source);
  gtk_label_set_text (self->details, details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_button (RdTimescaleRow *self)
{
  g_autofree char *name = g_strdup_printf (_("Set how long “%s” may take"), rd_wording_translate_data (self->timescale->label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->set_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_units (RdTimescaleRow *self)
{
  g_autoptr (GtkStringList) units = gtk_string_list_new (NULL);

  for (RdUnit unit = RD_UNIT_WORKING_DAYS; unit <= RD_UNIT_HOURS; unit++)
    gtk_string_list_append (units, rd_wording_unit (unit));
  gtk_drop_down_set_model (self->unit, G_LIST_MODEL (units));
  rd_drop_down_name_set (self->unit, _("Unit"));
}

/* What is set already, else a month. */
static void
fill_form (RdTimescaleRow *self)
{
  const RdBoardPeriod *own = get_own (self);
  RdPeriod period = own != NULL ? own->period : (RdPeriod) { 1, RD_UNIT_MONTHS };

  gtk_spin_button_set_value (self->amount, period.amount);
  gtk_drop_down_set_selected (self->unit, period.unit);
  gtk_widget_set_visible (self->clear_button, own != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
show_form (RdTimescaleRow *self, gboolean shown)
{
  gtk_widget_set_visible (self->form_box, shown);
  gtk_widget_set_visible (self->set_button, !shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timescale.cancel", shown);
  gtk_widget_grab_focus (shown ? GTK_WIDGET (self->amount) : self->set_button);
}

/* The page is made anew when the register has changed, and this row with it. */
static void
set_period (RdTimescaleRow *self, const RdPeriod *period, const char *message)
{
  g_autoptr (GtkWidget) parent = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  g_autoptr (RdTimescaleRow) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (rd_register_set_period (self->reg, self->framework->id, self->timescale->id, period, NULL, &error))
    {
      gtk_widget_activate_action (parent, "win.toast-undo", "s", message);
      return;
    }
  words = rd_wording_error (error);
  gtk_label_set_text (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* Actions */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fill_form (RD_TIMESCALE_ROW (widget));
  show_form (RD_TIMESCALE_ROW (widget), TRUE);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_form (RD_TIMESCALE_ROW (widget), FALSE);
}

static void
set_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdTimescaleRow *self = RD_TIMESCALE_ROW (widget);
  RdPeriod period = { 0 };
  g_autofree char *length = NULL;
  g_autofree char *message = NULL;

  gtk_spin_button_update (self->amount);
  period.amount = gtk_spin_button_get_value_as_int (self->amount);
  period.unit = (RdUnit) gtk_drop_down_get_selected (self->unit);
  length = rd_wording_period (&period);
  /* Translators: what was set, and how long it may take */
  message = g_strdup_printf (_("“%1$s” set to %2$s"), rd_wording_translate_data (self->timescale->label), length);
  set_period (self, &period, message);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdTimescaleRow *self = RD_TIMESCALE_ROW (widget);
  g_autofree char *message = g_strdup_printf (_("“%s” is not set any more"), rd_wording_translate_data (self->timescale->label));

  set_period (self, NULL, message);
}

/* GObject overrides */

static void
rd_timescale_row_dispose (GObject *object)
{
  RdTimescaleRow *self = RD_TIMESCALE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_TIMESCALE_ROW);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->framework, rd_framework_unref);

  G_OBJECT_CLASS (rd_timescale_row_parent_class)->dispose (object);
}

static void
rd_timescale_row_class_init (RdTimescaleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_timescale_row_dispose;

  gtk_widget_class_install_action (widget_class, "timescale.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "timescale.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "timescale.set", NULL, set_action);
  gtk_widget_class_install_action (widget_class, "timescale.clear", NULL, clear_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "timescale.cancel", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/frameworks/rd-timescale-row.ui");
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, length);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, source);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, details);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, set_button);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, amount);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, unit);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, RdTimescaleRow, problem);
}

static void
rd_timescale_row_init (RdTimescaleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timescale.cancel", FALSE);
  fill_units (self);
}

/* Public API */

GtkWidget *
rd_timescale_row_new (RdRegister *reg, RdFramework *framework, const RdTimescale *timescale, gboolean is_preview)
{
  RdTimescaleRow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && framework != NULL && timescale != NULL, NULL);

  self = g_object_new (RD_TYPE_TIMESCALE_ROW, NULL);
  self->reg = g_object_ref (reg);
  self->framework = rd_framework_ref (framework);
  self->timescale = timescale;
  gtk_widget_set_visible (self->set_button, !timescale->verified && !is_preview && !rd_register_is_read_only (reg));
  fill (self);
  name_button (self);
  return GTK_WIDGET (self);
}
