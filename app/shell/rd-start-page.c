/* rd-start-page.c — what a window without a register shows: three ways on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-start-page"

#include "config.h"

#include "shell/rd-start-page.h"

#include "model/rd-framework-library.h"

struct _RdStartPage
{
  GtkWidget      parent_instance;

  /* Template children */
  GtkWidget     *box;
  GtkWidget     *sample_button;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (RdStartPage, rd_start_page, GTK_TYPE_WIDGET)

/* Widget overrides */

/* GTK's own would go back to the button for ever: it takes the page itself to come before it. */
static gboolean
rd_start_page_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  return gtk_widget_child_focus (RD_START_PAGE (widget)->box, direction);
}

static gboolean
rd_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RD_START_PAGE (widget)->sample_button);
}

/* GObject overrides */

static void
rd_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_START_PAGE);

  G_OBJECT_CLASS (rd_start_page_parent_class)->dispose (object);
}

static void
rd_start_page_class_init (RdStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_start_page_dispose;
  widget_class->grab_focus = rd_start_page_grab_focus;
  widget_class->focus = rd_start_page_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdStartPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdStartPage, sample_button);
  gtk_widget_class_bind_template_child (widget_class, RdStartPage, menu_button);
}

static void
rd_start_page_init (RdStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

void
rd_start_page_open_menu (RdStartPage *self)
{
  g_return_if_fail (RD_IS_START_PAGE (self));

  gtk_menu_button_popup (self->menu_button);
}
