/* rd-calendar-page.c — bank holidays, closures, and what they move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/calendar/rd-calendar-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-milestone-saving.h"
#include "model/rd-register-calendar.h"
#include "model/rd-wording-plan.h"
#include "model/rd-wording.h"
#include "widgets/rd-closures-editor.h"
#include "widgets/rd-edit-row.h"
#include "widgets/rd-move-list.h"

#define FIRST_YEAR 1900
#define LAST_YEAR  2199

/* Invariants:
 *
 *  (1) file is what import_card shows; NULL while it shows nothing.
 *  (2) year is that of the list; 0 before there is a register.
 */
struct _RdCalendarPage
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  GSignalGroup *register_signals;
  RdHolidayFile *file;

  /* Template children */
  GtkWidget    *box;
  GtkBox       *content;
  GtkWidget    *import_card;
  GtkLabel     *import_title;
  GtkBox       *import_days;
  GtkBox       *import_moves;
  GtkButton    *keep_button;
  GtkLabel     *year_label;
  GtkLabel     *year_note;
  GtkListBox   *holidays;
  GtkWidget    *file_buttons;
  GtkWidget    *reset_button;
  RdClosuresEditor *closures;

  int           year;
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

G_DEFINE_FINAL_TYPE (RdCalendarPage, rd_calendar_page, GTK_TYPE_WIDGET)

/* The year */

static void
add_holiday (RdCalendarPage *self, const RdHoliday *holiday)
{
  RdWorkdays *workdays = rd_register_get_workdays (self->reg);
  g_autofree char *day = rd_wording_day (holiday->day);
  g_autofree char *name = rd_wording_holiday_name (workdays, holiday);

  gtk_list_box_append (self->holidays, rd_edit_row_new (day, name, holiday->kind == RD_HOLIDAY_NAMED ? _("From a file") : NULL));
}

/* What in this year is no bank holiday though the rules say so. */
static void
add_lifted (RdCalendarPage *self, const RdHolidayChange *change)
{
  g_autofree char *day = NULL;
  RdHoliday holiday;
  int year;

  rd_day_get_ymd (change->day, &year, NULL, NULL);
  if (change->is_holiday || year != self->year || !rd_holidays_find (change->day, &holiday))
    return;
  day = rd_wording_day (change->day);
  gtk_list_box_append (self->holidays, rd_edit_row_new (day, rd_wording_holiday (holiday.kind),
                                                        _("No bank holiday, says a file: it counts as a working day")));
}

static void
fill_holidays (RdCalendarPage *self)
{
  g_autoptr (GArray) days = rd_workdays_list_holidays (rd_register_get_workdays (self->reg), self->year);
  const GPtrArray *changes = rd_register_get_board_rows (self->reg, RD_ROWS_HOLIDAY_CHANGES);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->holidays))) != NULL;)
    gtk_list_box_remove (self->holidays, child);
  for (guint i = 0; i < days->len; i++)
    add_holiday (self, &g_array_index (days, RdHoliday, i));
  for (guint i = 0; i < changes->len; i++)
    add_lifted (self, g_ptr_array_index (changes, i));
}

/* How far the days of this year are known. (transfer none) */
static const char *
word_year (int year)
{
  if (year > RD_HOLIDAYS_KNOWN_LAST_YEAR)
    return _("By rule: not published yet. A day that is proclaimed meanwhile is not among them; take it from a file when it is published.");
  if (year < RD_HOLIDAYS_KNOWN_FIRST_YEAR)
    return _("By rule: single days that were moved or proclaimed so long ago are not listed.");
  return _("As published.");
}

static void
refresh (RdCalendarPage *self)
{
  g_autofree char *year = g_strdup_printf ("%d", self->year);
  gboolean may_change;

  gtk_widget_set_visible (GTK_WIDGET (self->content), self->reg != NULL);
  if (self->reg == NULL)
    return;
  may_change = !rd_register_is_read_only (self->reg);
  gtk_label_set_text (self->year_label, year);
  gtk_label_set_text (self->year_note, word_year (self->year));
  fill_holidays (self);
  gtk_widget_set_visible (self->file_buttons, may_change);
  gtk_widget_set_visible (self->reset_button, rd_register_get_board_rows (self->reg, RD_ROWS_HOLIDAY_CHANGES)->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.previous-year", self->year > FIRST_YEAR);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.next-year", self->year < LAST_YEAR);
}

static void
go_years (RdCalendarPage *self, int n)
{
  self->year = CLAMP (self->year + n, FIRST_YEAR, LAST_YEAR);
  refresh (self);
}

/* A file */

static void
put_away (RdCalendarPage *self)
{
  g_clear_pointer (&self->file, rd_holiday_file_free);
  gtk_widget_set_visible (self->import_card, FALSE);
}

static void
add_line (GtkBox *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (box, label);
}

static void
add_changes (RdCalendarPage *self, const GPtrArray *changes, gboolean added)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const RdHolidayChange *change = g_ptr_array_index (changes, i);
      g_autofree char *day = rd_wording_day (change->day);
      RdHoliday holiday = { 0 };
      gboolean by_rule = rd_holidays_find (change->day, &holiday);
      const char *name = *change->name == '\0' && by_rule ? rd_wording_holiday (holiday.kind) : change->name;
      /* Translators: a day and the name of its holiday */
      g_autofree char *line = added ? g_strdup_printf (_("New: %1$s, %2$s"), day, name)
                                    : g_strdup_printf (_("No longer one: %1$s, %2$s"), day, name);

      add_line (self->import_days, line);
    }
}

/* What keeping the file would change. */
static void
show_file (RdCalendarPage *self)
{
  g_autoptr (GPtrArray) moves = rd_register_preview_holidays (self->reg, self->file);
  g_autofree char *title = NULL;
  g_autofree char *heading = rd_moves_describe (moves, FALSE);
  gboolean is_same = rd_holiday_file_is_same (self->file);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->import_days))) != NULL;)
    gtk_box_remove (self->import_days, child);
  /* Translators: the first and the last year of a file */
  title = g_strdup_printf (_("Bank holidays of %1$d to %2$d"), self->file->first_year, self->file->last_year);
  gtk_label_set_text (self->import_title, title);
  if (is_same)
    add_line (self->import_days, _("The file says what the calendar says already. Nothing would change."));
  add_changes (self, self->file->added, TRUE);
  add_changes (self, self->file->removed, FALSE);
  rd_move_list_fill_all (self->import_moves, heading, moves);
  gtk_widget_set_visible (GTK_WIDGET (self->import_moves), !is_same);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), !is_same);
  gtk_widget_set_visible (self->import_card, TRUE);
  gtk_widget_child_focus (self->import_card, GTK_DIR_TAB_FORWARD);
}

static void
say_error (RdCalendarPage *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

static void
say_moves (RdCalendarPage *self, const char *done, const GPtrArray *moves)
{
  g_autofree char *moved = rd_moves_describe (moves, TRUE);
  g_autofree char *words = g_strdup_printf ("%s %s", done, moved);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
}

/* Actions and callbacks */

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_years (RD_CALENDAR_PAGE (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_years (RD_CALENDAR_PAGE (widget), 1);
}

static void
dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  put_away (RD_CALENDAR_PAGE (widget));
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdCalendarPage *self = RD_CALENDAR_PAGE (widget);
  g_autoptr (RdHolidayFile) file = g_steal_pointer (&self->file);
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  if (!rd_register_take_holidays (self->reg, file, &moves, &error))
    {
      self->file = g_steal_pointer (&file);
      say_error (self, error);
      return;
    }
  put_away (self);
  say_moves (self, _("Bank holidays kept."), moves);
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdCalendarPage *self = RD_CALENDAR_PAGE (widget);
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GError) error = NULL;

  if (rd_register_reset_holidays (self->reg, &moves, &error))
    say_moves (self, _("Back to the bank holidays by rule."), moves);
  else
    say_error (self, error);
}

static void
saved_cb (RdCalendarPage *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

/* What a file would change is no longer what was looked at. */
static void
changed_cb (RdCalendarPage *self)
{
  put_away (self);
  refresh (self);
}

/* GObject overrides */

static void
rd_calendar_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdCalendarPage *self = RD_CALENDAR_PAGE (object);

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
set_register (RdCalendarPage *self, RdRegister *reg)
{
  if (!g_set_object (&self->reg, reg))
    return;
  g_signal_group_set_target (self->register_signals, reg);
  put_away (self);
  if (reg != NULL)
    rd_day_get_ymd (rd_register_get_today (reg), &self->year, NULL, NULL);
  rd_closures_editor_set_register (self->closures, reg);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

static void
set_folded (RdCalendarPage *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
rd_calendar_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdCalendarPage *self = RD_CALENDAR_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      set_register (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_calendar_page_dispose (GObject *object)
{
  RdCalendarPage *self = RD_CALENDAR_PAGE (object);

  g_clear_object (&self->register_signals);
  g_clear_pointer (&self->file, rd_holiday_file_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/calendar/rd-calendar-page.ui");
  g_type_ensure (RD_TYPE_CLOSURES_EDITOR);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, content);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, import_card);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, import_title);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, import_days);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, import_moves);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, keep_button);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, year_label);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, year_note);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, holidays);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, file_buttons);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, reset_button);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, closures);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
}

static void
rd_calendar_page_class_init (RdCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_calendar_page_dispose;
  object_class->get_property = rd_calendar_page_get_property;
  object_class->set_property = rd_calendar_page_set_property;
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "calendar.previous-year", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "calendar.next-year", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "calendar.dismiss", NULL, dismiss_action);
  gtk_widget_class_install_action (widget_class, "calendar.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "calendar.reset", NULL, reset_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_calendar_page_init (RdCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

void
rd_calendar_page_import (RdCalendarPage *self,
                         const char     *path)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RD_IS_CALENDAR_PAGE (self) && path != NULL);

  if (self->reg == NULL)
    return;
  put_away (self);
  self->file = rd_holiday_file_read (path, rd_register_get_workdays (self->reg),
                                     rd_register_get_board_rows (self->reg, RD_ROWS_HOLIDAY_CHANGES), &error);
  if (self->file != NULL)
    show_file (self);
  else
    say_error (self, error);
}

GtkWidget *
rd_calendar_page_new (void)
{
  return g_object_new (RD_TYPE_CALENDAR_PAGE, NULL);
}
