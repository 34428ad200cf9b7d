/* rd-window.c — a window on one register, or on the way to one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-window"

#include "config.h"

#include "shell/rd-register-pages.h"
#include "shell/rd-window-private.h"

#include "model/rd-framework-library.h"
#include "model/rd-wording.h"
#include "shell/rd-genogram-export.h"
#include "shell/rd-notices.h"
#include "shell/rd-register-pages.h"
#include "shell/rd-settings.h"
#include "shell/rd-shortcuts.h"
#include "shell/rd-report-out.h"
#include "shell/rd-timeline-out.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  PROP_0,
  PROP_REGISTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdWindow, rd_window, ADW_TYPE_APPLICATION_WINDOW)

/* Helpers */

static GSettings *
get_settings (RdWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL ? rd_application_get_settings (RD_APPLICATION (application)) : NULL;
}

static void
restore_size (RdWindow *self)
{
  GSettings *settings = get_settings (self);

  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, RD_SETTING_WIDTH),
                               g_settings_get_int (settings, RD_SETTING_HEIGHT));
  if (g_settings_get_boolean (settings, RD_SETTING_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
save_size (RdWindow *self)
{
  GSettings *settings = get_settings (self);
  int width, height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, RD_SETTING_MAXIMIZED, gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && width >= 360 && height >= 200)
    {
      g_settings_set_int (settings, RD_SETTING_WIDTH, width);
      g_settings_set_int (settings, RD_SETTING_HEIGHT, height);
    }
}

/* The window is named after the board, and after the file where there is no name. */
static void
refresh_title (RdWindow *self)
{
  const char *board = self->reg != NULL ? rd_register_get_board_name (self->reg) : "";
  g_autofree char *title = NULL;

  if (*board != '\0')
    title = g_strdup_printf ("%s — %s", board, _("Review Desk"));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Review Desk"));
}

static void
refresh_read_only (RdWindow *self)
{
  gboolean read_only = self->reg != NULL && rd_register_is_read_only (self->reg);

  gtk_widget_set_visible (self->read_only_box, read_only && adw_leaflet_get_folded (self->leaflet));
}

static void
mark_current (RdWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);
  gboolean is_review = g_strcmp0 (page, "review") == 0;
  gboolean hidden = adw_leaflet_get_folded (self->leaflet)
                    && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->sidebar);

  /* With the list alone in the window nothing is marked, so that each row leads on. */
  rd_sidebar_set_current (self->sidebar, hidden || is_review ? NULL : page, hidden || !is_review ? NULL : self->review);
}

static GtkWidget *
add_page (RdWindow   *self,
          GtkWidget  *page,
          const char *name)
{
  gtk_stack_add_named (self->pages, page, name);
  g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
  g_object_set (page, "register", self->reg, NULL);

  return page;
}

/* The dashboard where @name is no page. */
static GtkWidget *
ensure_page (RdWindow   *self,
             const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);

  if (page != NULL)
    return page;
  page = rd_register_pages_make (name);

  return page != NULL ? add_page (self, page, name) : ensure_page (self, "dashboard");
}

static void
ensure_review_page (RdWindow *self)
{
  GSettings *settings = get_settings (self);

  if (self->review_page != NULL)
    return;
  self->review_page = RD_REVIEW_PAGE (add_page (self, GTK_WIDGET (rd_review_page_new ()), "review"));
  if (settings != NULL)
    g_settings_bind (settings, RD_SETTING_COLUMNS, rd_review_page_get_chronology_table (self->review_page), "columns", G_SETTINGS_BIND_DEFAULT);
  if (settings != NULL)
    g_settings_bind (settings, RD_SETTING_ACTIONS, rd_review_page_get_timescales (self->review_page), "show-actions", G_SETTINGS_BIND_DEFAULT);
  rd_window_follow_report (self, settings);
}

static void
show_content (RdWindow *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  mark_current (self);
  rd_window_update_actions (self);
}

static gboolean
is_listed (RdRegister   *reg,
           RdReviewItem *review)
{
  return rd_register_find_review (reg, rd_review_item_get_reference (review)) == review;
}

/* To every page that was made so far. */
static void
give_register (RdWindow *self)
{
  GtkWidget *page;

  for (page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    g_object_set (page, "register", self->reg, NULL);
}

/* Callbacks */

static void
register_changed_cb (RdWindow *self)
{
  /* The review shown may have been removed, or its adding undone. */
  if (self->review != NULL && !is_listed (self->reg, self->review))
    rd_window_open_page (self, "dashboard");

  refresh_title (self);
  rd_window_update_actions (self);
}

static void
leaflet_changed_cb (RdWindow *self)
{
  if (self->reg == NULL)
    return;

  rd_window_show_sidebar (self);
  refresh_read_only (self);
  mark_current (self);
  rd_window_update_actions (self);
}

/* Widget and window overrides */

static gboolean
rd_window_close_request (GtkWindow *window)
{
  save_size (RD_WINDOW (window));

  return GTK_WINDOW_CLASS (rd_window_parent_class)->close_request (window);
}

/* GObject overrides */

static void
rd_window_constructed (GObject *object)
{
  RdWindow *self = RD_WINDOW (object);

  G_OBJECT_CLASS (rd_window_parent_class)->constructed (object);

  restore_size (self);
  rd_window_update_actions (self);
  rd_notices_watch (self);
}

static void
rd_window_dispose (GObject *object)
{
  RdWindow *self = RD_WINDOW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->review);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_WINDOW);
  if (self->reg != NULL)
    rd_register_close (self->reg);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_window_parent_class)->dispose (object);
}

static void
rd_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, RD_WINDOW (object)->reg);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_REGISTER:
      rd_window_set_register (RD_WINDOW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_window_finalize (GObject *object)
{
  g_weak_ref_clear (&RD_WINDOW (object)->toast);

  G_OBJECT_CLASS (rd_window_parent_class)->finalize (object);
}

static void
rd_window_class_init (RdWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rd_window_constructed;
  object_class->dispose = rd_window_dispose;
  object_class->finalize = rd_window_finalize;
  object_class->get_property = rd_window_get_property;
  object_class->set_property = rd_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = rd_window_close_request;

  properties[PROP_REGISTER] =
    g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_SIDEBAR);
  g_type_ensure (RD_TYPE_START_PAGE);
  rd_window_install_actions (widget_class);
  rd_genogram_export_install_actions (widget_class);
  rd_timeline_out_install_actions (widget_class);
  rd_report_out_install_actions (widget_class);
  rd_window_install_chronology (widget_class);
  rd_shortcuts_bind (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, read_only_box);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
}

static void
rd_window_init (RdWindow *self)
{
  g_weak_ref_init (&self->toast, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (register_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::can-undo", G_CALLBACK (rd_window_update_actions), self);
  g_signal_group_connect_swapped (self->signals, "notify::can-redo", G_CALLBACK (rd_window_update_actions), self);
  rd_window_take_drops (self);
  gtk_widget_grab_focus (self->start_page);
}

/* For the other files of the window */

void
rd_window_dismiss_toast (RdWindow *self)
{
  g_autoptr (AdwToast) toast = g_weak_ref_get (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
  g_weak_ref_set (&self->toast, NULL);
}

/* One at a time: what is said later would wait behind what nobody needs any more, and an
 * offer to undo must go as soon as undoing would undo something else.
 */
void
rd_window_show_toast (RdWindow *self,
                      AdwToast *toast)
{
  rd_window_dismiss_toast (self);
  g_weak_ref_set (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Public API */

GtkWidget *
rd_window_new (RdApplication *application)
{
  g_return_val_if_fail (RD_IS_APPLICATION (application), NULL);

  return g_object_new (RD_TYPE_WINDOW, "application", application, NULL);
}

RdRegister *
rd_window_get_register (RdWindow *self)
{
  g_return_val_if_fail (RD_IS_WINDOW (self), NULL);

  return self->reg;
}

void
rd_window_set_register (RdWindow   *self,
                        RdRegister *reg)
{
  g_autoptr (RdRegister) old = NULL;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (reg == NULL || RD_IS_REGISTER (reg));

  if (self->reg == reg)
    return;

  old = g_steal_pointer (&self->reg);
  self->reg = reg != NULL ? g_object_ref (reg) : NULL;
  g_clear_object (&self->review);
  g_signal_group_set_target (self->signals, reg);
  if (self->review_page != NULL)
    rd_review_page_set_review (self->review_page, NULL);
  give_register (self);
  rd_sidebar_set_register (self->sidebar, reg);
  if (old != NULL)
    rd_register_close (old);

  gtk_stack_set_visible_child_name (self->stack, reg != NULL ? "register" : "start");
  if (reg != NULL)
    rd_window_open_page (self, "dashboard");
  refresh_title (self);
  refresh_read_only (self);
  rd_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

void
rd_window_open_page (RdWindow   *self,
                     const char *page)
{
  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (page != NULL);

  if (self->reg == NULL)
    return;

  g_clear_object (&self->review);
  gtk_stack_set_visible_child (self->pages, ensure_page (self, page));
  show_content (self);
}

void
rd_window_open_review (RdWindow     *self,
                       RdReviewItem *review,
                       const char   *timescale)
{
  gboolean is_other;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (RD_IS_REVIEW_ITEM (review));

  is_other = self->review != review;
  g_set_object (&self->review, review);
  ensure_review_page (self);
  rd_review_page_set_review (self->review_page, review);
  if (timescale != NULL)
    rd_review_page_show (self->review_page, "timescales", timescale);
  else if (is_other && gtk_stack_get_visible_child (self->pages) != GTK_WIDGET (self->review_page))
    rd_review_page_show (self->review_page, "overview", NULL);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->review_page));
  show_content (self);
}

RdReviewItem *
rd_window_get_review (RdWindow *self)
{
  g_return_val_if_fail (RD_IS_WINDOW (self), NULL);

  return self->review;
}

void
rd_window_toast (RdWindow   *self,
                 const char *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1);
  rd_window_show_toast (self, adw_toast_new (markup));
}

void
rd_window_show_error (RdWindow     *self,
                      const char   *heading,
                      const GError *error)
{
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (error != NULL);

  body = rd_wording_error (error);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
