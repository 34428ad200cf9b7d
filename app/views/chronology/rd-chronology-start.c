/* rd-chronology-start.c — a chronology that has no entries yet, and how they come in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-start.h"

#include "model/rd-framework-library.h"

struct _RdChronologyStart
{
  GtkWidget  parent_instance;

  /* Template child */
  GtkWidget *page;
};

G_DEFINE_FINAL_TYPE (RdChronologyStart, rd_chronology_start, GTK_TYPE_WIDGET)

/* GObject overrides */

static void
rd_chronology_start_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_CHRONOLOGY_START);
  G_OBJECT_CLASS (rd_chronology_start_parent_class)->dispose (object);
}

static void
rd_chronology_start_class_init (RdChronologyStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_chronology_start_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-chronology-start.ui");
  gtk_widget_class_bind_template_child (widget_class, RdChronologyStart, page);
}

static void
rd_chronology_start_init (RdChronologyStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_chronology_start_new (void)
{
  return g_object_new (RD_TYPE_CHRONOLOGY_START, NULL);
}
