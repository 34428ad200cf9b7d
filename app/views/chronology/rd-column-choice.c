/* rd-column-choice.c — which columns a chronology is to have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-column-choice.h"

#include <glib/gi18n.h>

struct _RdColumnChoice
{
  GtkWidget       parent_instance;

  /* Owned */
  GtkWidget      *box;

  /* Borrowed: of the box; NULL where not offered */
  GtkCheckButton *buttons[RD_N_CHRONOLOGY_COLUMNS];
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdColumnChoice, rd_column_choice, GTK_TYPE_WIDGET)

/* Callbacks */

static void
toggled_cb (RdColumnChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* GObject overrides */

static void
rd_column_choice_dispose (GObject *object)
{
  RdColumnChoice *self = RD_COLUMN_CHOICE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rd_column_choice_parent_class)->dispose (object);
}

static void
rd_column_choice_class_init (RdColumnChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_column_choice_dispose;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_COLUMN_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_column_choice_init (RdColumnChoice *self)
{
  self->box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->box), 3);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->box), TRUE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
}

/* The box's own children would be stops of the keyboard beside the buttons in them. */
static void
add_button (RdColumnChoice *self, RdChronologyColumn column, gboolean asked)
{
  const char *heading = asked ? rd_chronology_column_get_asked_heading (column) : rd_chronology_column_get_heading (column);
  GtkWidget *button = gtk_check_button_new_with_label (heading);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_flow_box_append (GTK_FLOW_BOX (self->box), child);
  self->buttons[column] = GTK_CHECK_BUTTON (button);
}

/* Public API */

void
rd_column_choice_offer (RdColumnChoice *self, RdChronologyColumns offered, RdChronologyColumns fixed,
                        RdChronologyColumns chosen, gboolean asked)
{
  g_return_if_fail (RD_IS_COLUMN_CHOICE (self));

  for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
    {
      if (!(offered & RD_CHRONOLOGY_BIT (i)) || self->buttons[i] != NULL)
        continue;
      add_button (self, i, asked);
      gtk_check_button_set_active (self->buttons[i], ((chosen | fixed) & RD_CHRONOLOGY_BIT (i)) != 0);
      gtk_widget_set_sensitive (GTK_WIDGET (self->buttons[i]), !(fixed & RD_CHRONOLOGY_BIT (i)));
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }
}

RdChronologyColumns
rd_column_choice_get (RdColumnChoice *self)
{
  RdChronologyColumns columns = 0;

  g_return_val_if_fail (RD_IS_COLUMN_CHOICE (self), 0);

  for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
    if (self->buttons[i] != NULL && gtk_check_button_get_active (self->buttons[i]))
      columns |= RD_CHRONOLOGY_BIT (i);
  return columns;
}
