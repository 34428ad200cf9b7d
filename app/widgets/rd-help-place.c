/* rd-help-place.c — which page of the help is about what one is doing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-help-place.h"

#define TOPIC_KEY "rd-help-topic"

void
rd_help_place_set (GtkWidget *widget, const char *topic)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && topic != NULL);

  g_object_set_data (G_OBJECT (widget), TOPIC_KEY, (gpointer) topic);
}

const char *
rd_help_place_find (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      const char *topic = g_object_get_data (G_OBJECT (widget), TOPIC_KEY);

      if (topic != NULL)
        return topic;
    }
  return NULL;
}
