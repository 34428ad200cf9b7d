/* rd-calendar-page.c — bank holidays, closures, and what they move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/calendar/rd-calendar-page.h"

#include <adwaita.h>

struct _RdCalendarPage
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *box;
  GtkBox       *content;

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

/* Callbacks */

static void
refresh (RdCalendarPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->content), self->reg != NULL);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_calendar_page_parent_class)->dispose (object);
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

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/calendar/rd-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdCalendarPage, content);
}

static void
rd_calendar_page_init (RdCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_calendar_page_new (void)
{
  return g_object_new (RD_TYPE_CALENDAR_PAGE, NULL);
}
