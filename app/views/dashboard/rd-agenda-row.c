/* rd-agenda-row.c — a line of the agenda as a row: a day's heading or a deadline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-agenda-row"

#include "config.h"

#include "views/dashboard/rd-agenda-row.h"

#include "model/rd-framework-library.h"
#include "model/rd-wording.h"
#include "views/dashboard/rd-agenda-entry.h"
#include "widgets/rd-status-mark.h"

#include <glib/gi18n.h>

struct _RdAgendaRow
{
  RdItemCell    parent_instance;

  /* Template children */
  GtkWidget    *heading_label;
  GtkWidget    *box;
  RdStatusMark *mark;
  GtkLabel     *label;
  GtkLabel     *review_label;
  GtkLabel     *days_label;
};

G_DEFINE_FINAL_TYPE (RdAgendaRow, rd_agenda_row, RD_TYPE_ITEM_CELL)

/* Helpers */

/* A forecast never stands without the date it is instead of. */
static void
add_original (char             **days,
              const RdDeadline  *deadline)
{
  g_autofree char *due = NULL;
  g_autofree char *words = g_steal_pointer (days);

  if (deadline->status != RD_STATUS_HELD || deadline->forecast == RD_DAY_NONE || deadline->due == RD_DAY_NONE)
    {
      *days = g_steal_pointer (&words);
      return;
    }

  due = rd_wording_day (deadline->due);
  /* Translators: "forecast for Fri 5 Mar 2027", the original due date */
  *days = g_strdup_printf (_("%1$s, due %2$s"), words, due);
}

static void
show_deadline (RdAgendaRow    *self,
               RdDeadlineItem *deadline)
{
  g_autofree char *title = NULL;
  g_autofree char *days = NULL;

  g_object_get (deadline, "title", &title, "days-left-text", &days, NULL);
  rd_status_mark_set_status (self->mark, rd_deadline_item_get_deadline (deadline)->status);
  add_original (&days, rd_deadline_item_get_deadline (deadline));
  gtk_label_set_label (self->label, rd_deadline_item_get_label (deadline));
  gtk_label_set_label (self->review_label, title);
  gtk_label_set_label (self->days_label, days);
  gtk_widget_set_visible (GTK_WIDGET (self->days_label), days != NULL && *days != '\0');
}

/* Item cell overrides */

static void
rd_agenda_row_item_changed (RdItemCell *cell)
{
  RdAgendaRow *self = RD_AGENDA_ROW (cell);
  RdAgendaEntry *entry = rd_item_cell_get_item (cell);
  RdDeadlineItem *deadline;

  if (entry == NULL)
    return;

  deadline = rd_agenda_entry_get_deadline (entry);
  gtk_widget_set_visible (self->heading_label, deadline == NULL);
  gtk_widget_set_visible (self->box, deadline != NULL);
  if (deadline != NULL)
    show_deadline (self, deadline);
  else
    gtk_label_set_label (GTK_LABEL (self->heading_label), rd_agenda_entry_get_heading (entry));
}

/* GObject overrides */

static void
rd_agenda_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_AGENDA_ROW);

  G_OBJECT_CLASS (rd_agenda_row_parent_class)->dispose (object);
}

static void
rd_agenda_row_class_init (RdAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_agenda_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_agenda_row_item_changed;

  g_type_ensure (RD_TYPE_STATUS_MARK);

  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAgendaRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, RdAgendaRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdAgendaRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdAgendaRow, label);
  gtk_widget_class_bind_template_child (widget_class, RdAgendaRow, review_label);
  gtk_widget_class_bind_template_child (widget_class, RdAgendaRow, days_label);
}

static void
rd_agenda_row_init (RdAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
