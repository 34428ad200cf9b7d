/* rd-stage-stepper.c — the stages of a review, and where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-stage-stepper.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

/* Invariants:
 *
 *  (1) wide holds a step for each stage, and narrow says the same in words.
 *  (2) current lies in 0 … the number of stages.
 */
struct _RdStageStepper
{
  GtkWidget    parent_instance;

  /* Owned */
  RdFramework *framework;

  /* Children */
  GtkWidget   *wide;
  GtkWidget   *narrow;

  int          current;
  gboolean     compact;
};

enum
{
  PROP_0,
  PROP_CURRENT,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdStageStepper, rd_stage_stepper, GTK_TYPE_WIDGET)

static int
count_stages (RdStageStepper *self)
{
  return self->framework != NULL ? (int) self->framework->stages->len : 0;
}

/* Where the review stands, in words. (transfer full) */
static char *
word_stage (RdStageStepper *self)
{
  int n = count_stages (self);

  if (n == 0)
    return g_strdup ("");
  if (self->current >= n)
    return g_strdup (_("All stages done"));

  const RdStage *stage = g_ptr_array_index (self->framework->stages, self->current);

  /* Translators: the number of the stage, of how many, its name */
  return g_strdup_printf (_("Stage %d of %d: %s"), self->current + 1, n, rd_wording_translate_data (stage->label));
}

static GtkWidget *
make_dot (int place, int current)
{
  GtkWidget *dot;

  if (place < current)
    dot = gtk_image_new_from_icon_name ("object-select-symbolic");
  else
    {
      g_autofree char *number = g_strdup_printf ("%d", place + 1);

      dot = gtk_label_new (number);
    }
  gtk_widget_add_css_class (dot, "step");
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  if (place < current)
    gtk_widget_add_css_class (dot, "done");
  if (place == current)
    gtk_widget_add_css_class (dot, "current");
  return dot;
}

static void
add_step (RdStageStepper *self, int place)
{
  const RdStage *stage = g_ptr_array_index (self->framework->stages, place);
  GtkWidget *step = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (place > 0)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
      gtk_widget_set_hexpand (line, TRUE);
      gtk_widget_set_size_request (line, 8, -1);
      gtk_box_append (GTK_BOX (self->wide), line);
    }
  gtk_box_append (GTK_BOX (step), make_dot (place, self->current));
  gtk_widget_set_tooltip_text (step, rd_wording_translate_data (stage->label));
  if (!self->compact)
    {
      GtkWidget *label = gtk_label_new (rd_wording_translate_data (stage->label));

      if (place == self->current)
        gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (step), label);
    }
  gtk_box_append (GTK_BOX (self->wide), step);
}

static void
refresh (RdStageStepper *self)
{
  g_autofree char *words = word_stage (self);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (self->wide)) != NULL;)
    gtk_box_remove (GTK_BOX (self->wide), child);
  for (int i = 0; i < count_stages (self); i++)
    add_step (self, i);
  gtk_label_set_text (GTK_LABEL (self->narrow), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Widget and GObject overrides */

static void
rd_stage_stepper_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdStageStepper *self = RD_STAGE_STEPPER (widget);
  int wide, narrow, least;

  gtk_widget_measure (self->wide, orientation, -1, &wide, NULL, NULL, NULL);
  gtk_widget_measure (self->narrow, orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1,
                      &least, &narrow, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = MAX (wide, narrow);
      return;
    }
  *minimum = MIN (least, wide);
  *natural = MAX (wide, *minimum);
}

static void
rd_stage_stepper_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdStageStepper *self = RD_STAGE_STEPPER (widget);
  int needed;

  gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);

  gboolean fits = needed <= width;

  gtk_widget_set_child_visible (self->wide, fits);
  gtk_widget_set_child_visible (self->narrow, !fits);
  gtk_widget_allocate (fits ? self->wide : self->narrow, width, height, baseline, NULL);
}

static void
rd_stage_stepper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdStageStepper *self = RD_STAGE_STEPPER (object);

  switch (id)
    {
    case PROP_CURRENT:
      g_value_set_int (value, self->current);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_stage_stepper_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdStageStepper *self = RD_STAGE_STEPPER (object);

  switch (id)
    {
    case PROP_CURRENT:
      rd_stage_stepper_set_current (self, g_value_get_int (value));
      break;
    case PROP_COMPACT:
      rd_stage_stepper_set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_stage_stepper_dispose (GObject *object)
{
  RdStageStepper *self = RD_STAGE_STEPPER (object);

  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);
  g_clear_pointer (&self->framework, rd_framework_unref);

  G_OBJECT_CLASS (rd_stage_stepper_parent_class)->dispose (object);
}

static void
rd_stage_stepper_class_init (RdStageStepperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_stage_stepper_dispose;
  object_class->get_property = rd_stage_stepper_get_property;
  object_class->set_property = rd_stage_stepper_set_property;
  widget_class->measure = rd_stage_stepper_measure;
  widget_class->size_allocate = rd_stage_stepper_size_allocate;

  properties[PROP_CURRENT] = g_param_spec_int ("current", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "stagestepper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rd_stage_stepper_init (RdStageStepper *self)
{
  self->wide = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->narrow = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->narrow), 0);
  gtk_label_set_wrap (GTK_LABEL (self->narrow), TRUE);
  gtk_widget_set_parent (self->wide, GTK_WIDGET (self));
  gtk_widget_set_parent (self->narrow, GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_stage_stepper_new (void)
{
  return g_object_new (RD_TYPE_STAGE_STEPPER, NULL);
}

void
rd_stage_stepper_set_framework (RdStageStepper *self,
                                RdFramework    *framework)
{
  g_return_if_fail (RD_IS_STAGE_STEPPER (self));

  if (self->framework == framework)
    return;
  g_clear_pointer (&self->framework, rd_framework_unref);
  self->framework = framework != NULL ? rd_framework_ref (framework) : NULL;
  refresh (self);
}

int
rd_stage_stepper_get_current (RdStageStepper *self)
{
  g_return_val_if_fail (RD_IS_STAGE_STEPPER (self), 0);

  return self->current;
}

void
rd_stage_stepper_set_current (RdStageStepper *self,
                              int             current)
{
  g_return_if_fail (RD_IS_STAGE_STEPPER (self));
  g_return_if_fail (current >= 0);

  if (self->current == current)
    return;
  self->current = current;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

gboolean
rd_stage_stepper_get_compact (RdStageStepper *self)
{
  g_return_val_if_fail (RD_IS_STAGE_STEPPER (self), FALSE);

  return self->compact;
}

void
rd_stage_stepper_set_compact (RdStageStepper *self,
                              gboolean        compact)
{
  g_return_if_fail (RD_IS_STAGE_STEPPER (self));

  if (self->compact == compact)
    return;
  self->compact = compact;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}
