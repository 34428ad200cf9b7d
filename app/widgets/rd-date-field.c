/* rd-date-field.c — a field for a day, as people type one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-date-field.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

/* Invariants:
 *
 *  (1) day is what the text means on today, or RD_DAY_NONE.
 *  (2) fault is NULL where day is a day.
 */
struct _RdDateField
{
  GtkWidget           parent_instance;

  /* Owned */
  char               *fault;

  /* Template children */
  GtkWidget          *box;
  GtkLabel           *title;
  GtkEntry           *entry;
  GtkMenuButton      *calendar_button;
  GtkCalendar        *calendar;
  GtkLabel           *words;

  RdDay               day;
  RdDay               today;
  RdDateEntryLeaning  leaning;
  gboolean            optional;
  gboolean            shows_fault;
  gboolean            choosing;      /* the calendar is being set, not used */
  gboolean            setting;       /* the text is being set, in several steps */
};

enum
{
  PROP_0,
  PROP_DAY,
  PROP_TODAY,
  PROP_LEANING,
  PROP_TITLE,
  PROP_OPTIONAL,
  N_PROPS,
};

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdDateField, rd_date_field, GTK_TYPE_WIDGET)

/* As it is typed: the day of the week is said underneath. */
static char *
format_day (RdDay day)
{
  int year, month, mday;

  rd_day_get_ymd (day, &year, &month, &mday);
  return g_strdup_printf ("%d %s %d", mday, rd_wording_month_short (month), year);
}

/* The line underneath. (transfer full) */
static char *
word_day (RdDateField *self)
{
  if (self->day == RD_DAY_NONE)
    return self->fault != NULL ? g_strdup (self->fault) : g_strdup ("");

  g_autofree char *day = rd_wording_day (self->day);
  g_autofree char *relative = self->today != RD_DAY_NONE ? rd_wording_day_relative (self->day, self->today) : NULL;

  if (relative == NULL)
    return g_steal_pointer (&day);
  /* Translators: a day and how far it is from today: "Fri 20 Nov 2026, 3 days ago" */
  return g_strdup_printf (_("%s, %s"), day, relative);
}

static void
refresh (RdDateField *self)
{
  gboolean wrong = self->shows_fault && rd_date_field_is_wrong (self);
  g_autofree char *words = word_day (self);

  gtk_label_set_text (self->words, words[0] != '\0' ? words : "\302\240");
  if (wrong)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->words), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->words), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->words), "dim-label");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
take_day (RdDateField *self, RdDay day)
{
  gboolean changed = self->day != day;

  self->day = day;
  refresh (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/* Keeps invariants (1) and (2). */
static void
read_text (RdDateField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  RdDay day = RD_DAY_NONE;

  g_clear_pointer (&self->fault, g_free);
  if (stripped[0] != '\0' && !rd_date_entry_parse (stripped, self->today, self->leaning, &day, &error))
    self->fault = rd_wording_error (error);
  take_day (self, day);
}

static void
move_by (RdDateField *self, int days)
{
  RdDay from = self->day != RD_DAY_NONE ? self->day : self->today;
  RdDay day = self->day != RD_DAY_NONE ? rd_day_add_days (from, days) : from;

  if (day != RD_DAY_NONE)
    rd_date_field_set_day (self, day);
}

/* Callbacks */

static void
text_changed_cb (RdDateField *self)
{
  if (self->setting)
    return;
  self->shows_fault = FALSE;
  read_text (self);
}

static void
entry_activated_cb (RdDateField *self)
{
  self->shows_fault = TRUE;
  refresh (self);
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
focus_left_cb (RdDateField *self)
{
  self->shows_fault = TRUE;
  refresh (self);
}

static gboolean
key_pressed_cb (RdDateField *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const struct { guint keyval; int days; } steps[] = {
    { GDK_KEY_Up, 1 }, { GDK_KEY_KP_Up, 1 }, { GDK_KEY_Down, -1 }, { GDK_KEY_KP_Down, -1 },
    { GDK_KEY_Page_Up, 7 }, { GDK_KEY_Page_Down, -7 },
  };

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].keyval == keyval)
      {
        move_by (self, steps[i].days);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
calendar_shown_cb (RdDateField *self)
{
  RdDay day = self->day != RD_DAY_NONE ? self->day : self->today;
  int year, month, mday;

  if (!rd_day_is_valid (day))
    return;
  rd_day_get_ymd (day, &year, &month, &mday);
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, mday, 12, 0, 0);

  self->choosing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->choosing = FALSE;
}

static void
day_selected_cb (RdDateField *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  if (self->choosing)
    return;
  rd_date_field_set_day (self, rd_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                                g_date_time_get_day_of_month (date)));
  gtk_menu_button_popdown (self->calendar_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_date_field_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_DATE_FIELD (widget)->box, direction);
}

static gboolean
rd_date_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RD_DATE_FIELD (widget)->entry));
}

static void
rd_date_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdDateField *self = RD_DATE_FIELD (object);

  switch (id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_LEANING:
      g_value_set_int (value, (int) self->leaning);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->title));
      break;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_date_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdDateField *self = RD_DATE_FIELD (object);

  switch (id)
    {
    case PROP_DAY:
      rd_date_field_set_day (self, g_value_get_int (value));
      break;
    case PROP_TODAY:
      rd_date_field_set_today (self, g_value_get_int (value));
      break;
    case PROP_LEANING:
      rd_date_field_set_leaning (self, (RdDateEntryLeaning) g_value_get_int (value));
      break;
    case PROP_TITLE:
      rd_date_field_set_title (self, g_value_get_string (value));
      break;
    case PROP_OPTIONAL:
      self->optional = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_date_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_DATE_FIELD);

  G_OBJECT_CLASS (rd_date_field_parent_class)->dispose (object);
}

static void
rd_date_field_finalize (GObject *object)
{
  g_clear_pointer (&RD_DATE_FIELD (object)->fault, g_free);

  G_OBJECT_CLASS (rd_date_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, RD_DAY_NONE, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, RD_DAY_NONE, flags);
  properties[PROP_LEANING] = g_param_spec_int ("leaning", NULL, NULL, RD_DATE_ENTRY_PAST, RD_DATE_ENTRY_COMING,
                                               RD_DATE_ENTRY_PAST, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATE] = g_signal_new ("activate", RD_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
rd_date_field_class_init (RdDateFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_date_field_dispose;
  object_class->finalize = rd_date_field_finalize;
  object_class->get_property = rd_date_field_get_property;
  object_class->set_property = rd_date_field_set_property;
  widget_class->grab_focus = rd_date_field_grab_focus;
  widget_class->focus = rd_date_field_focus;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "datefield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-date-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDateField, box);
  gtk_widget_class_bind_template_child (widget_class, RdDateField, title);
  gtk_widget_class_bind_template_child (widget_class, RdDateField, entry);
  gtk_widget_class_bind_template_child (widget_class, RdDateField, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, RdDateField, calendar);
  gtk_widget_class_bind_template_child (widget_class, RdDateField, words);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
rd_date_field_init (RdDateField *self)
{
  self->day = RD_DAY_NONE;
  self->today = RD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  refresh (self);
}

/* Public API */

GtkWidget *
rd_date_field_new (void)
{
  return g_object_new (RD_TYPE_DATE_FIELD, NULL);
}

RdDay
rd_date_field_get_day (RdDateField *self)
{
  g_return_val_if_fail (RD_IS_DATE_FIELD (self), RD_DAY_NONE);

  return self->day;
}

void
rd_date_field_set_day (RdDateField *self,
                       RdDay        day)
{
  g_return_if_fail (RD_IS_DATE_FIELD (self));

  if (self->day == day && (day != RD_DAY_NONE || rd_date_field_get_text (self)[0] == '\0'))
    return;

  g_autofree char *text = rd_day_is_valid (day) ? format_day (day) : g_strdup ("");

  rd_date_field_set_text (self, text);
  /* A day out of the range that can be typed stays what it was given as. */
  if (self->day != day)
    {
      g_clear_pointer (&self->fault, g_free);
      take_day (self, day);
    }
}

void
rd_date_field_set_today (RdDateField *self,
                         RdDay        today)
{
  g_return_if_fail (RD_IS_DATE_FIELD (self));

  if (self->today == today)
    return;
  self->today = today;
  read_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

void
rd_date_field_set_leaning (RdDateField        *self,
                           RdDateEntryLeaning  leaning)
{
  g_return_if_fail (RD_IS_DATE_FIELD (self));

  if (self->leaning == leaning)
    return;
  self->leaning = leaning;
  read_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEANING]);
}

void
rd_date_field_set_title (RdDateField *self,
                         const char  *title)
{
  g_return_if_fail (RD_IS_DATE_FIELD (self));

  if (g_strcmp0 (gtk_label_get_text (self->title), title) == 0)
    return;
  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL && title[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _("Date"), -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

gboolean
rd_date_field_is_wrong (RdDateField *self)
{
  g_return_val_if_fail (RD_IS_DATE_FIELD (self), FALSE);

  return self->fault != NULL || (!self->optional && self->day == RD_DAY_NONE);
}

void
rd_date_field_show_fault (RdDateField *self)
{
  g_return_if_fail (RD_IS_DATE_FIELD (self));

  if (self->fault == NULL && self->day == RD_DAY_NONE)
    self->fault = g_strdup (_("Type a date: “today”, “last Friday”, “1/3/19”."));
  self->shows_fault = TRUE;
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

const char *
rd_date_field_get_words (RdDateField *self)
{
  g_return_val_if_fail (RD_IS_DATE_FIELD (self), NULL);

  return gtk_label_get_text (self->words);
}

const char *
rd_date_field_get_text (RdDateField *self)
{
  g_return_val_if_fail (RD_IS_DATE_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
rd_date_field_set_text (RdDateField *self, const char *text)
{
  g_return_if_fail (RD_IS_DATE_FIELD (self));

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->setting = FALSE;
  self->shows_fault = FALSE;
  read_text (self);
}
