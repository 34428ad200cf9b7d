/* rd-window-actions.c — what a window can do, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-window-actions"

#include "config.h"

#include "shell/rd-window-private.h"

#include "shell/rd-board-window.h"
#include "shell/rd-calendar-export.h"
#include "shell/rd-export.h"
#include "shell/rd-history-window.h"
#include "shell/rd-genogram-export.h"
#include "shell/rd-print.h"
#include "shell/rd-template-window.h"
#include "shell/rd-search-window.h"
#include "shell/rd-table-export.h"

#include <glib/gi18n.h>

/* What must be so for an action to make sense. */
typedef enum
{
  NEEDS_NOTHING  = 0,
  NEEDS_REGISTER = 1 << 0,
  NEEDS_WRITING  = 1 << 1,
  NEEDS_REVIEW   = 1 << 2,
  NEEDS_UNDO     = 1 << 3,
  NEEDS_REDO     = 1 << 4,
  NEEDS_FOLDED   = 1 << 5,
} Needs;

typedef struct
{
  const char                  *name;
  const char                  *parameter;
  GtkWidgetActionActivateFunc  activate;
  Needs                        needs;
} ActionRow;

/* Helpers */

static char *
get_label (RdWindow *self, const char *property)
{
  g_autofree char *label = NULL;

  g_object_get (self->reg, property, &label, NULL);
  return label != NULL ? g_steal_pointer (&label) : g_strdup ("");
}

static void
move_review (RdWindow *self, int by)
{
  GListModel *reviews = rd_sidebar_get_reviews (self->sidebar);
  int n = (int) g_list_model_get_n_items (reviews);
  int to = by > 0 ? 0 : n - 1;
  g_autoptr (RdReviewItem) review = NULL;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, (guint) i);

      if (item == self->review)
        to = i + by;
    }

  review = to >= 0 ? g_list_model_get_item (reviews, (guint) to) : NULL;
  if (review != NULL)
    rd_window_open_review (self, review, NULL);
}

/* Actions: what pages ask for */

static void
toast_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  rd_window_toast (RD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toast_undo_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  g_autofree char *markup = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  rd_window_show_toast (self, toast);
}

static void
error_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (widget), _("That Did Not Work"),
                                              g_variant_get_string (parameter, NULL));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_review_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  const char *reference, *timescale;
  RdReviewItem *review;

  g_variant_get (parameter, "(&s&s)", &reference, &timescale);
  review = self->reg != NULL ? rd_register_find_review (self->reg, reference) : NULL;
  if (review != NULL)
    rd_window_open_review (self, review, *timescale != '\0' ? timescale : NULL);
}

/* A template's code and whom the letter is to, for the review that is open. */
static void
new_letter_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  const char *template, *recipient;

  g_variant_get (parameter, "(&s&s)", &template, &recipient);
  rd_review_page_new_letter (self->review_page, template, recipient);
}

static void
open_place_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  const char *reference, *page, *id;

  g_variant_get (parameter, "(&s&s&s)", &reference, &page, &id);
  rd_window_open_place (RD_WINDOW (widget), reference, page, id);
}

static void
open_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  rd_window_open_page (RD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* What was chosen in the list is where the keyboard is to go on. */
static void
enter_page_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_child_focus (gtk_stack_get_visible_child (RD_WINDOW (widget)->pages), GTK_DIR_TAB_FORWARD);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_leaflet_navigate (RD_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* Actions: keys and menus */

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  g_autofree char *label = get_label (self, "undo-label");
  /* Translators: %s is the name of an action, "Record Chair’s decision" */
  g_autofree char *said = g_strdup_printf (_("Undone: %s"), label);
  g_autoptr (GError) error = NULL;

  rd_window_dismiss_toast (self);
  if (rd_register_undo (self->reg, &error))
    rd_window_toast (self, said);
  else
    rd_window_show_error (self, _("Nothing Was Undone"), error);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  g_autofree char *label = get_label (self, "redo-label");
  /* Translators: %s is the name of an action, "Record Chair’s decision" */
  g_autofree char *said = g_strdup_printf (_("Done again: %s"), label);
  g_autoptr (GError) error = NULL;

  rd_window_dismiss_toast (self);
  if (rd_register_redo (self->reg, &error))
    rd_window_toast (self, said);
  else
    rd_window_show_error (self, _("Nothing Was Done Again"), error);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (adw_leaflet_get_folded (self->leaflet) && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->sidebar))
    rd_sidebar_search (self->sidebar);
  else if (page != NULL && RD_IS_REVIEW_PAGE (page) && rd_review_page_search (RD_REVIEW_PAGE (page)))
    return;
  else if (page == NULL || !gtk_widget_activate_action (page, "page.search", NULL))
    rd_sidebar_search (self->sidebar);
}

/* Words of a report; where there are none to replace, the key is that of the history. */
static void
replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (RD_WINDOW (widget)->pages);

  if (page == NULL || !RD_IS_REVIEW_PAGE (page) || !rd_review_page_replace (RD_REVIEW_PAGE (page)))
    gtk_widget_activate_action (widget, "win.history", NULL);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdWindow *self = RD_WINDOW (widget);

  if (self->reg == NULL)
    rd_start_page_open_menu (RD_START_PAGE (self->start_page));
  else
    rd_sidebar_open_menu (self->sidebar);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  rd_window_toast (RD_WINDOW (widget), _("Everything is saved: each change is kept as you make it"));
}

static void
new_review_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  rd_window_edit_review (RD_WINDOW (widget), NULL);
}

static void
edit_review_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  rd_window_edit_review (RD_WINDOW (widget), RD_WINDOW (widget)->review);
}

static void
move_review_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  rd_window_move_review (RD_WINDOW (widget), RD_WINDOW (widget)->review);
}

static void
remove_review_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  rd_window_remove_review (RD_WINDOW (widget), RD_WINDOW (widget)->review);
}

static void
next_review_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  move_review (RD_WINDOW (widget), 1);
}

static void
previous_review_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  move_review (RD_WINDOW (widget), -1);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  rd_print_timescales (RD_WINDOW (widget));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_export_timescales (RD_WINDOW (widget));
}

static void
export_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_table_export (GTK_WINDOW (widget));
}

static void
print_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_table_print (GTK_WINDOW (widget));
}

static void
export_calendar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_calendar_export (RD_WINDOW (widget));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_search_window_present (RD_WINDOW (widget));
}

static void
board_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_board_window_present (GTK_WINDOW (widget), RD_WINDOW (widget)->reg);
}

static void
template_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  rd_template_window_present (GTK_WINDOW (widget), RD_WINDOW (widget)->reg);
}

static void
import_calendar_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  rd_window_choose_calendar (RD_WINDOW (widget));
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  rd_history_window_present (RD_WINDOW (widget));
}

/* Actions: files */

static void
explore_sample_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  rd_window_open_sample (RD_WINDOW (widget));
}

static void
restart_sample_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  rd_window_restart_sample (RD_WINDOW (widget));
}

static void
create_register_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  rd_window_create_register (RD_WINDOW (widget));
}

static void
open_register_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  rd_window_choose_register (RD_WINDOW (widget));
}

static void
backup_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  rd_window_back_up (RD_WINDOW (widget));
}

static void
verify_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  rd_window_verify (RD_WINDOW (widget));
}

static const ActionRow rows[] =
{
  { "win.toast", "s", toast_action, NEEDS_NOTHING },
  { "win.toast-undo", "s", toast_undo_action, NEEDS_NOTHING },
  { "win.error", "s", error_action, NEEDS_NOTHING },
  { "win.open-review", "(ss)", open_review_action, NEEDS_REGISTER },
  { "win.new-letter", "(ss)", new_letter_action, NEEDS_REGISTER | NEEDS_WRITING | NEEDS_REVIEW },
  { "win.open-place", "(sss)", open_place_action, NEEDS_REGISTER },
  { "win.open-page", "s", open_page_action, NEEDS_REGISTER },
  { "win.enter-page", NULL, enter_page_action, NEEDS_REGISTER },
  { "win.back", NULL, back_action, NEEDS_REGISTER | NEEDS_FOLDED },
  { "win.undo", NULL, undo_action, NEEDS_REGISTER | NEEDS_WRITING | NEEDS_UNDO },
  { "win.redo", NULL, redo_action, NEEDS_REGISTER | NEEDS_WRITING | NEEDS_REDO },
  { "win.search", NULL, search_action, NEEDS_REGISTER },
  { "win.replace", NULL, replace_action, NEEDS_REGISTER },
  { "win.menu", NULL, menu_action, NEEDS_NOTHING },
  { "win.save", NULL, save_action, NEEDS_REGISTER },
  { "win.new-review", NULL, new_review_action, NEEDS_REGISTER | NEEDS_WRITING },
  { "win.edit-review", NULL, edit_review_action, NEEDS_REGISTER | NEEDS_WRITING | NEEDS_REVIEW },
  { "win.move-review", NULL, move_review_action, NEEDS_REGISTER | NEEDS_WRITING | NEEDS_REVIEW },
  { "win.remove-review", NULL, remove_review_action, NEEDS_REGISTER | NEEDS_WRITING | NEEDS_REVIEW },
  { "win.next-review", NULL, next_review_action, NEEDS_REGISTER },
  { "win.previous-review", NULL, previous_review_action, NEEDS_REGISTER },
  { "win.print", NULL, print_action, NEEDS_REGISTER },
  { "win.export", NULL, export_action, NEEDS_REGISTER },
  { "win.export-table", NULL, export_table_action, NEEDS_REGISTER },
  { "win.print-table", NULL, print_table_action, NEEDS_REGISTER },
  { "win.export-calendar", NULL, export_calendar_action, NEEDS_REGISTER },
  { "win.find", NULL, find_action, NEEDS_REGISTER },
  { "win.board", NULL, board_action, NEEDS_REGISTER },
  { "win.template", NULL, template_action, NEEDS_REGISTER },
  { "win.import-calendar", NULL, import_calendar_action, NEEDS_REGISTER | NEEDS_WRITING },
  { "win.history", NULL, history_action, NEEDS_REGISTER },
  { "win.explore-sample", NULL, explore_sample_action, NEEDS_NOTHING },
  { "win.restart-sample", NULL, restart_sample_action, NEEDS_REGISTER },
  { "win.create-register", NULL, create_register_action, NEEDS_NOTHING },
  { "win.open-register", NULL, open_register_action, NEEDS_NOTHING },
  { "win.backup", NULL, backup_action, NEEDS_REGISTER },
  { "win.verify", NULL, verify_action, NEEDS_REGISTER },
};

static Needs
find_fulfilled (RdWindow *self)
{
  Needs fulfilled = NEEDS_NOTHING;
  gboolean can_undo, can_redo;

  if (self->reg == NULL)
    return fulfilled;

  g_object_get (self->reg, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  fulfilled |= NEEDS_REGISTER;
  fulfilled |= rd_register_is_read_only (self->reg) ? 0 : NEEDS_WRITING;
  fulfilled |= self->review != NULL ? NEEDS_REVIEW : 0;
  fulfilled |= can_undo ? NEEDS_UNDO : 0;
  fulfilled |= can_redo ? NEEDS_REDO : 0;
  fulfilled |= adw_leaflet_get_folded (self->leaflet) ? NEEDS_FOLDED : 0;

  return fulfilled;
}

/* Public API */

void
rd_window_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_class_install_action (widget_class, rows[i].name, rows[i].parameter, rows[i].activate);
}

void
rd_window_update_actions (RdWindow *self)
{
  Needs fulfilled = find_fulfilled (self);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), rows[i].name, (rows[i].needs & ~fulfilled) == 0);
}
