/* rd-request-cell.c — how it stands with one thing that one agency was asked for, as a button
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-request-cell.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "model/rd-wording-agencies.h"
#include "widgets/rd-status-mark.h"

struct _RdRequestCell
{
  GtkButton     parent_instance;

  /* Owned */
  char         *agency_id;
  char         *item;

  /* Template children */
  RdStatusMark *mark;
  GtkLabel     *item_label;
  GtkLabel     *state_label;
  GtkLabel     *when_label;
};

enum
{
  FILE_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRequestCell, rd_request_cell, GTK_TYPE_BUTTON)

/* Helpers */

/* What stands under the word: how late, by when, how many documents. (transfer full) */
static char *
word_when (const RdAgencyRequest *request, const RdRequestState *state, guint n_documents)
{
  g_autofree char *late = rd_wording_days_late (state);
  g_autofree char *due = NULL;

  if (*late != '\0')
    return g_steal_pointer (&late);
  if (n_documents > 0)
    return g_strdup_printf (ngettext ("%u document", "%u documents", n_documents), n_documents);
  if (request->due == RD_DAY_NONE || request->received != RD_DAY_NONE)
    return g_strdup ("");
  due = rd_wording_day (request->due);
  /* Translators: the day by which something is due, in a small cell */
  return g_strdup_printf (_("due %s"), due);
}

static void
name_cell (RdRequestCell *self, const RdAgency *agency, const char *state)
{
  g_autofree char *words = g_strdup_printf ("%s, %s: %s", agency->name, rd_wording_request_item (self->item), state);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_request (RdRequestCell *self, const RdAgency *agency, const RdAgencyRequest *request,
              const RdRequestState *state, guint n_documents)
{
  g_autofree char *when = request != NULL ? word_when (request, state, n_documents) : g_strdup ("");
  g_autofree char *words = request != NULL ? rd_wording_request_state (request, state)
                                           : g_strdup (rd_wording_request_status (RD_REQUEST_NOT_ASKED));

  rd_status_mark_set_status (self->mark, rd_request_status_get_mark (state->status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rd_wording_request_status (state->status), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), NULL);
  gtk_label_set_text (self->item_label, rd_wording_request_item (self->item));
  gtk_label_set_text (self->state_label, rd_wording_request_status (state->status));
  gtk_label_set_text (self->when_label, when);
  gtk_widget_set_visible (GTK_WIDGET (self->when_label), *when != '\0');
  if (state->status == RD_REQUEST_NOT_ASKED)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "dim-label");
  name_cell (self, agency, words);
}

/* Callbacks */

static gboolean
dropped_cb (RdRequestCell *self, const GValue *value)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  if (files == NULL)
    return FALSE;
  for (GSList *at = files; at != NULL; at = at->next)
    g_signal_emit (self, signals[FILE_DROPPED], 0, at->data);
  return TRUE;
}

/* GObject overrides */

static void
rd_request_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_REQUEST_CELL);

  G_OBJECT_CLASS (rd_request_cell_parent_class)->dispose (object);
}

static void
rd_request_cell_finalize (GObject *object)
{
  RdRequestCell *self = RD_REQUEST_CELL (object);

  g_free (self->agency_id);
  g_free (self->item);

  G_OBJECT_CLASS (rd_request_cell_parent_class)->finalize (object);
}

static void
rd_request_cell_class_init (RdRequestCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_request_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_request_cell_finalize;
  signals[FILE_DROPPED] = g_signal_new ("file-dropped", RD_TYPE_REQUEST_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (RD_TYPE_STATUS_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-request-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRequestCell, mark);
  gtk_widget_class_bind_template_child (widget_class, RdRequestCell, item_label);
  gtk_widget_class_bind_template_child (widget_class, RdRequestCell, state_label);
  gtk_widget_class_bind_template_child (widget_class, RdRequestCell, when_label);
}

static void
rd_request_cell_init (RdRequestCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_request_cell_new (RdRegister            *reg,
                     const RdAgency        *agency,
                     const char            *item,
                     const RdAgencyRequest *request,
                     guint                  n_documents)
{
  RdRequestState state = { .status = RD_REQUEST_NOT_ASKED };
  RdRequestCell *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (agency != NULL && item != NULL, NULL);

  self = g_object_new (RD_TYPE_REQUEST_CELL, NULL);
  self->agency_id = g_strdup (agency->id);
  self->item = g_strdup (item);
  if (request != NULL)
    rd_register_get_request_state (reg, request, &state);
  show_request (self, agency, request, &state, n_documents);
  return GTK_WIDGET (self);
}

const char *
rd_request_cell_get_agency_id (RdRequestCell *self)
{
  g_return_val_if_fail (RD_IS_REQUEST_CELL (self), NULL);

  return self->agency_id;
}

const char *
rd_request_cell_get_item (RdRequestCell *self)
{
  g_return_val_if_fail (RD_IS_REQUEST_CELL (self), NULL);

  return self->item;
}

void
rd_request_cell_show_item (RdRequestCell *self)
{
  g_return_if_fail (RD_IS_REQUEST_CELL (self));

  gtk_widget_set_visible (GTK_WIDGET (self->item_label), TRUE);
}

void
rd_request_cell_take_files (RdRequestCell *self)
{
  GtkDropTarget *target;

  g_return_if_fail (RD_IS_REQUEST_CELL (self));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

RdDeadlineStatus
rd_request_status_get_mark (RdRequestStatus status)
{
  switch (status)
    {
    case RD_REQUEST_LATE:       return RD_STATUS_OVERDUE;
    case RD_REQUEST_DUE_SOON:   return RD_STATUS_DUE_SOON;
    case RD_REQUEST_TO_IMPROVE: return RD_STATUS_HELD;
    case RD_REQUEST_RECEIVED:   return RD_STATUS_MET_LATE;
    case RD_REQUEST_WAITING:    return RD_STATUS_UPCOMING;
    case RD_REQUEST_ACCEPTED:   return RD_STATUS_MET;
    case RD_REQUEST_NIL_RETURN: return RD_STATUS_NOT_NEEDED;
    case RD_REQUEST_NOT_ASKED:
    case RD_N_REQUEST_STATUSES:
    default:                    return RD_STATUS_WAITING;
    }
}
