/* rd-stage-cell.c — how far a review has come, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-stage-cell"

#include "config.h"

#include "views/dashboard/rd-stage-cell.h"

#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"
#include "views/dashboard/rd-stage-pips.h"

#include <glib/gi18n.h>

struct _RdStageCell
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget   *box;
  RdStagePips *pips;
  GtkLabel    *label;
};

G_DEFINE_FINAL_TYPE (RdStageCell, rd_stage_cell, RD_TYPE_ITEM_CELL)

/* Item cell overrides */

static void
rd_stage_cell_item_changed (RdItemCell *cell)
{
  RdStageCell *self = RD_STAGE_CELL (cell);
  RdReviewItem *item = rd_item_cell_get_item (cell);
  g_autofree char *stage = NULL;
  g_autofree char *words = NULL;
  int current, n;

  if (item == NULL)
    return;

  g_object_get (item, "stage-index", &current, "n-stages", &n, "stage-label", &stage, NULL);
  /* Translators: the number of a review’s stage, of how many, its name */
  words = g_strdup_printf (_("%d of %d · %s"), MIN (current + 1, n), n, stage != NULL ? stage : "");
  rd_stage_pips_set (self->pips, rd_review_item_get_state (item) == RD_REVIEW_DONE ? n : current, n);
  gtk_label_set_label (self->label, words);
}

/* GObject overrides */

static void
rd_stage_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_STAGE_CELL);

  G_OBJECT_CLASS (rd_stage_cell_parent_class)->dispose (object);
}

static void
rd_stage_cell_class_init (RdStageCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_stage_cell_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_stage_cell_item_changed;

  g_type_ensure (RD_TYPE_STAGE_PIPS);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-stage-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdStageCell, box);
  gtk_widget_class_bind_template_child (widget_class, RdStageCell, pips);
  gtk_widget_class_bind_template_child (widget_class, RdStageCell, label);
}

static void
rd_stage_cell_init (RdStageCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
