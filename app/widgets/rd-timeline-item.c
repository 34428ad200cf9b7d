/* rd-timeline-item.c — a lane, or the selected entry, as a screen reader finds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-timeline-item.h"

struct _RdTimelineItem
{
  GtkWidget  parent_instance;
  char      *label;
};

G_DEFINE_FINAL_TYPE (RdTimelineItem, rd_timeline_item, GTK_TYPE_WIDGET)

static void
rd_timeline_item_finalize (GObject *object)
{
  g_free (RD_TIMELINE_ITEM (object)->label);

  G_OBJECT_CLASS (rd_timeline_item_parent_class)->finalize (object);
}

static void
rd_timeline_item_class_init (RdTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_timeline_item_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timelineitem");
}

static void
rd_timeline_item_init (RdTimelineItem *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/* The entry that has an item is the selected one. */
GtkWidget *
rd_timeline_item_new (gboolean is_entry)
{
  GtkWidget *self = g_object_new (RD_TYPE_TIMELINE_ITEM,
                                  "accessible-role", is_entry ? GTK_ACCESSIBLE_ROLE_LIST_ITEM : GTK_ACCESSIBLE_ROLE_GROUP,
                                  "focusable", is_entry, NULL);

  if (is_entry)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, TRUE, -1);
  return self;
}

void
rd_timeline_item_set_label (RdTimelineItem *self,
                            const char     *label)
{
  g_return_if_fail (RD_IS_TIMELINE_ITEM (self));

  g_free (self->label);
  self->label = g_strdup (label != NULL ? label : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

const char *
rd_timeline_item_get_label (RdTimelineItem *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_ITEM (self), NULL);

  return self->label;
}
