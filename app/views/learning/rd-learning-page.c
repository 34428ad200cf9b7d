/* rd-learning-page.c — what reviews teach together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/learning/rd-learning-page.h"

#include <adwaita.h>

struct _RdLearningPage
{
  GtkWidget   parent_instance;

  /* Owned */
  RdRegister *reg;

  /* Template children */
  GtkWidget  *box;

  gboolean    folded;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdLearningPage, rd_learning_page, GTK_TYPE_WIDGET)

/* GObject overrides */

static void
rd_learning_page_dispose (GObject *object)
{
  RdLearningPage *self = RD_LEARNING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LEARNING_PAGE);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_learning_page_parent_class)->dispose (object);
}

static void
rd_learning_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdLearningPage *self = RD_LEARNING_PAGE (object);

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
rd_learning_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdLearningPage *self = RD_LEARNING_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      if (g_set_object (&self->reg, g_value_get_object (value)))
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
rd_learning_page_class_init (RdLearningPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_learning_page_dispose;
  object_class->get_property = rd_learning_page_get_property;
  object_class->set_property = rd_learning_page_set_property;
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/learning/rd-learning-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, box);
}

static void
rd_learning_page_init (RdLearningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_learning_page_new (void)
{
  return g_object_new (RD_TYPE_LEARNING_PAGE, NULL);
}
