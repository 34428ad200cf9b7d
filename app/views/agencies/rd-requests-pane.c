/* rd-requests-pane.c — what a review's agencies were asked for, and what is to be done about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/agencies/rd-requests-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-register-agencies.h"
#include "model/rd-wording-agencies.h"
#include "model/rd-wording.h"
#include "views/agencies/rd-request-form.h"
#include "views/agencies/rd-request-grid.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-reveal.h"

/* Invariants:
 *
 *  (1) form is the child of form_box while something is open.
 *  (2) agency_id and item say what is open; they are NULL while nothing is, or all are asked.
 */
struct _RdRequestsPane
{
  GtkWidget      parent_instance;

  /* Owned */
  RdRegister    *reg;
  RdReviewItem  *review;
  char          *agency_id;
  char          *item;

  /* Borrowed */
  GtkWidget     *form;

  /* Template children */
  GtkWidget     *group;
  GtkButton     *ask_button;
  GtkLabel      *totals;
  GtkBox        *card;
  GtkLabel      *card_title;
  GtkLabel      *card_state;
  GtkBox        *quick_box;
  GtkButton     *remind_button;
  GtkButton     *received_button;
  GtkButton     *document_button;
  GtkButton     *remove_button;
  GtkBox        *form_box;
  RdRequestGrid *grid;
};

enum
{
  DOCUMENT_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRequestsPane, rd_requests_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdRequestsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const RdAgencyRequest *
get_request (RdRequestsPane *self)
{
  if (self->review == NULL || self->agency_id == NULL)
    return NULL;
  return rd_request_find (rd_review_item_get_rows (self->review, RD_ROWS_AGENCY_REQUESTS), self->agency_id, self->item);
}

static const RdAgency *
get_agency (RdRequestsPane *self)
{
  return self->agency_id != NULL ? rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, self->agency_id) : NULL;
}

/* (transfer full) */
static char *
word_state (RdRequestsPane *self, const RdAgencyRequest *request)
{
  RdRequestState state;
  g_autofree char *words = NULL;
  g_autofree char *days = NULL;

  if (request == NULL)
    return g_strdup (rd_wording_request_status (RD_REQUEST_NOT_ASKED));
  rd_register_get_request_state (self->reg, request, &state);
  words = rd_wording_request_state (request, &state);
  days = rd_wording_request_days (request);
  return *days != '\0' ? g_strdup_printf ("%s · %s", words, days) : g_steal_pointer (&words);
}

static void
show_quick (RdRequestsPane *self, const RdAgencyRequest *request)
{
  gboolean is_open = request != NULL && rd_request_is_open (request);

  gtk_widget_set_visible (GTK_WIDGET (self->quick_box), self->agency_id != NULL && may_change (self));
  gtk_widget_set_visible (GTK_WIDGET (self->remind_button), is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->received_button), is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->document_button), request != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), request != NULL);
}

static void
show_card (RdRequestsPane *self)
{
  const RdAgencyRequest *request = get_request (self);
  const RdAgency *agency = get_agency (self);
  g_autofree char *title = agency != NULL ? g_strdup_printf ("%s: %s", agency->name, rd_wording_request_item (self->item))
                                          : g_strdup (_("Ask all agencies"));
  g_autofree char *state = agency != NULL ? word_state (self, request) : g_strdup ("");

  gtk_label_set_text (self->card_title, title);
  gtk_label_set_text (self->card_state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->card_state), *state != '\0');
  show_quick (self, request);
}

static void
close_card (RdRequestsPane *self)
{
  GtkWidget *form = g_steal_pointer (&self->form);
  g_autofree char *agency_id = g_steal_pointer (&self->agency_id);
  g_autofree char *item = g_steal_pointer (&self->item);

  gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
  if (form != NULL)
    gtk_box_remove (self->form_box, form);
  gtk_widget_set_visible (GTK_WIDGET (self->ask_button), may_change (self));
  if (agency_id != NULL)
    rd_request_grid_focus_cell (self->grid, agency_id, item);
}

static void
say (RdRequestsPane *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

static void
finish (RdRequestsPane *self, gboolean is_done, const char *message, const GError *error)
{
  g_autofree char *words = NULL;

  if (is_done)
    {
      close_card (self);
      say (self, message);
      return;
    }
  words = rd_wording_error (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

/* Callbacks */

static void
saved_cb (RdRequestsPane *self, const char *message)
{
  say (self, message);
}

static void
remind_clicked_cb (RdRequestsPane *self)
{
  const RdAgencyRequest *request = get_request (self);
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (request == NULL)
    return;
  is_done = rd_register_remind_request (self->reg, self->review, request->id, rd_register_get_today (self->reg), &error);
  finish (self, is_done, _("Reminder recorded."), error);
}

static void
received_clicked_cb (RdRequestsPane *self)
{
  const RdAgencyRequest *request = get_request (self);
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (request == NULL)
    return;
  is_done = rd_register_receive_request (self->reg, self->review, request->id, rd_register_get_today (self->reg), &error);
  finish (self, is_done, _("Return recorded. Check its quality next."), error);
}

static void
remove_clicked_cb (RdRequestsPane *self)
{
  const RdAgencyRequest *request = get_request (self);
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (request == NULL)
    return;
  is_done = rd_register_remove_request (self->reg, self->review, request->id, &error);
  finish (self, is_done, _("Request removed."), error);
}

static void
document_clicked_cb (RdRequestsPane *self)
{
  const RdAgencyRequest *request = get_request (self);

  if (request != NULL)
    g_signal_emit (self, signals[DOCUMENT_WANTED], 0, request->agency_id, request->id, NULL);
}

static void
ask_clicked_cb (RdRequestsPane *self)
{
  rd_requests_pane_ask_all (self);
}

static void
opened_cb (RdRequestsPane *self, const char *agency_id, const char *item)
{
  rd_requests_pane_open (self, agency_id, item);
}

static void
dropped_cb (RdRequestsPane *self, const char *agency_id, const char *item, GFile *file)
{
  const RdAgencyRequest *request =
    rd_request_find (rd_review_item_get_rows (self->review, RD_ROWS_AGENCY_REQUESTS), agency_id, item);

  g_signal_emit (self, signals[DOCUMENT_WANTED], 0, agency_id, request != NULL ? request->id : NULL, file);
}

static void
open_form (RdRequestsPane *self, GtkWidget *form)
{
  self->form = form;
  g_signal_connect_object (form, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "closed", G_CALLBACK (close_card), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, form);
  show_card (self);
  gtk_widget_set_visible (GTK_WIDGET (self->card), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->ask_button), FALSE);
  gtk_widget_grab_focus (form);
  rd_reveal (GTK_WIDGET (self->card));
}

/* GObject overrides */

static void
rd_requests_pane_dispose (GObject *object)
{
  RdRequestsPane *self = RD_REQUESTS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REQUESTS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->agency_id, g_free);
  g_clear_pointer (&self->item, g_free);

  G_OBJECT_CLASS (rd_requests_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  g_type_ensure (RD_TYPE_REQUEST_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/agencies/rd-requests-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, group);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, ask_button);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, totals);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, card);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, card_title);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, card_state);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, quick_box);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, remind_button);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, received_button);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, document_button);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdRequestsPane, grid);
  gtk_widget_class_bind_template_callback (widget_class, ask_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remind_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, received_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
rd_requests_pane_class_init (RdRequestsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_requests_pane_dispose;
  signals[DOCUMENT_WANTED] = g_signal_new ("document-wanted", RD_TYPE_REQUESTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_FILE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_requests_pane_init (RdRequestsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_requests_pane_new (void)
{
  return g_object_new (RD_TYPE_REQUESTS_PANE, NULL);
}

void
rd_requests_pane_refresh (RdRequestsPane *self)
{
  RdRequestTotals totals = { 0 };
  g_autofree char *words = NULL;

  g_return_if_fail (RD_IS_REQUESTS_PANE (self));

  if (self->agency_id != NULL && get_agency (self) == NULL)
    close_card (self);
  rd_request_grid_show (self->grid, self->reg, self->review);
  if (self->review != NULL)
    rd_register_get_request_totals (self->reg, self->review, &totals);
  words = rd_wording_request_totals (&totals);
  gtk_label_set_text (self->totals, words);
  gtk_widget_set_visible (GTK_WIDGET (self), self->review != NULL
                                             && rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES)->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->ask_button), may_change (self) && self->form == NULL);
  if (self->form != NULL)
    show_card (self);
}

void
rd_requests_pane_set_review (RdRequestsPane *self,
                             RdRegister     *reg,
                             RdReviewItem   *review)
{
  g_return_if_fail (RD_IS_REQUESTS_PANE (self));

  close_card (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_requests_pane_refresh (self);
}

void
rd_requests_pane_open (RdRequestsPane *self,
                       const char     *agency_id,
                       const char     *item)
{
  g_autofree char *id = g_strdup (agency_id);
  g_autofree char *code = g_strdup (item);

  g_return_if_fail (RD_IS_REQUESTS_PANE (self));

  if (!may_change (self))
    return;
  close_card (self);
  self->agency_id = g_steal_pointer (&id);
  self->item = g_steal_pointer (&code);
  open_form (self, rd_request_form_new (self->reg, self->review, self->agency_id, self->item));
}

void
rd_requests_pane_ask_all (RdRequestsPane *self)
{
  g_return_if_fail (RD_IS_REQUESTS_PANE (self));

  if (!may_change (self))
    return;
  close_card (self);
  open_form (self, rd_ask_form_new (self->reg, self->review));
}
