/* rd-action-row.c — an action in one row, where there is no room for a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-row.h"

#include <glib/gi18n.h>

#include "model/rd-action-item.h"
#include "model/rd-wording-findings.h"
#include "views/findings/rd-finding-words.h"
#include "widgets/rd-status-mark.h"

struct _RdActionRow
{
  RdItemCell    parent_instance;

  /* Template children */
  GtkWidget    *box;
  RdStatusMark *mark;
  GtkLabel     *facts;
  GtkLabel     *chased;
};

G_DEFINE_FINAL_TYPE (RdActionRow, rd_action_row, RD_TYPE_ITEM_CELL)

/* Auxiliary methods */

/* "Overdue by 3 working days · 60 % done". */
static void
show_facts (RdActionRow *self, RdActionItem *item)
{
  g_autofree char *state = NULL;
  g_autofree char *text = NULL;
  g_autofree char *chased = NULL;

  g_object_get (item, "state-text", &state, "chased-text", &chased, NULL);
  text = rd_action_item_is_open (item) ? g_strdup_printf (_("%s · %d%% done"), state, rd_action_item_get_action (item)->progress)
                                       : g_strdup (state);
  gtk_label_set_label (self->facts, text);
  gtk_label_set_label (self->chased, chased);
  gtk_widget_set_visible (GTK_WIDGET (self->chased), *chased != '\0');
}

/* Item cell overrides */

static void
rd_action_row_item_changed (RdItemCell *cell)
{
  RdActionRow *self = RD_ACTION_ROW (cell);
  RdActionItem *item = rd_item_cell_get_item (cell);
  RdActionStatus status;
  const char *word;

  if (item == NULL)
    return;
  status = rd_action_item_get_state (item)->status;
  word = rd_wording_action_status (status);
  rd_status_mark_set_status (self->mark, rd_finding_words_get_mark (status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), word);
  show_facts (self, item);
}

/* GObject overrides */

static void
rd_action_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_ACTION_ROW);

  G_OBJECT_CLASS (rd_action_row_parent_class)->dispose (object);
}

static void
rd_action_row_class_init (RdActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_action_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_action_row_item_changed;

  g_type_ensure (RD_TYPE_ACTION_ITEM);
  g_type_ensure (RD_TYPE_STATUS_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/actions/rd-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActionRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdActionRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdActionRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RdActionRow, chased);
}

static void
rd_action_row_init (RdActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
