/* rd-milestones-pane.c — what to do next, and every milestone by stage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-milestones-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-pressing.h"
#include "model/rd-wording.h"
#include "widgets/rd-milestone-row.h"

/* Invariants:
 *
 *  (1) rows holds a row for each milestone of the review, in the model's order.
 *  (2) next_rows holds a row for each milestone that is expected now, in that order.
 */
struct _RdMilestonesPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Borrowed */
  GPtrArray    *rows;
  GPtrArray    *next_rows;

  /* Template children */
  GtkWidget    *box;
  GtkWidget    *next_group;
  GtkListBox   *next_list;
  GtkWidget    *done_row;
  GtkBox       *stages;
};

G_DEFINE_FINAL_TYPE (RdMilestonesPane, rd_milestones_pane, GTK_TYPE_WIDGET)

/* --- what to do next */

static int
find_next_row (RdMilestonesPane *self, const char *milestone)
{
  for (guint i = 0; i < self->next_rows->len; i++)
    {
      RdMilestoneItem *item = rd_milestone_row_get_item (g_ptr_array_index (self->next_rows, i));

      if (g_str_equal (rd_milestone_item_get_kind (item)->id, milestone))
        return (int) i;
    }
  return -1;
}

static gboolean
is_expected (RdMilestonesPane *self, const char *milestone)
{
  RdMilestoneItem *item = rd_review_item_find_milestone (self->review, milestone);

  return item != NULL && rd_milestone_item_is_next (item);
}

static void
drop_next_rows (RdMilestonesPane *self)
{
  for (guint i = self->next_rows->len; i-- > 0;)
    {
      RdMilestoneRow *row = g_ptr_array_index (self->next_rows, i);

      if (is_expected (self, rd_milestone_item_get_kind (rd_milestone_row_get_item (row))->id))
        continue;
      g_ptr_array_remove_index (self->next_rows, i);
      gtk_list_box_remove (self->next_list, GTK_WIDGET (row));
    }
}

/* Keeps invariant (2); @place is where the row of @item belongs. */
static void
put_next_row (RdMilestonesPane *self, RdMilestoneItem *item, guint place)
{
  int found = find_next_row (self, rd_milestone_item_get_kind (item)->id);
  GtkWidget *row;

  if (found >= 0)
    {
      rd_milestone_row_set_item (g_ptr_array_index (self->next_rows, found), item);
      return;
    }
  row = rd_milestone_row_new (self->reg, self->review, TRUE);
  rd_milestone_row_set_item (RD_MILESTONE_ROW (row), item);
  gtk_list_box_insert (self->next_list, row, (int) place);
  g_ptr_array_insert (self->next_rows, (int) place, row);
}

static void
refresh_next (RdMilestonesPane *self)
{
  GListModel *model = rd_review_item_get_milestones (self->review);
  guint place = 0;

  drop_next_rows (self);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (RdMilestoneItem) item = g_list_model_get_item (model, i);

      if (rd_milestone_item_is_next (item))
        put_next_row (self, item, place++);
    }
  for (guint i = 0; i < self->next_rows->len; i++)
    rd_milestone_row_set_first (self->next_rows->pdata[i], i == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->next_list), place > 0);
  gtk_widget_set_visible (self->done_row, place == 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->next_group),
                                         rd_review_item_is_untouched (self->review)
                                         ? _("Nothing has been recorded yet. Begin here: every due date follows from it.") : NULL);
}

/* --- every milestone */

/* Whether the rows stand for the milestones that there are, in their order and stages. */
static gboolean
has_same_milestones (RdMilestonesPane *self)
{
  GListModel *model = rd_review_item_get_milestones (self->review);

  if (g_list_model_get_n_items (model) != self->rows->len)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (RdMilestoneItem) item = g_list_model_get_item (model, i);
      const RdMilestoneKind *kind = rd_milestone_item_get_kind (item);
      const RdMilestoneKind *shown = rd_milestone_item_get_kind (rd_milestone_row_get_item (g_ptr_array_index (self->rows, i)));

      if (!g_str_equal (kind->id, shown->id) || !g_str_equal (kind->stage, shown->stage))
        return FALSE;
    }
  return TRUE;
}

static void
update_rows (RdMilestonesPane *self)
{
  GListModel *model = rd_review_item_get_milestones (self->review);

  for (guint i = 0; i < g_list_model_get_n_items (model) && i < self->rows->len; i++)
    {
      g_autoptr (RdMilestoneItem) item = g_list_model_get_item (model, i);

      rd_milestone_row_set_item (g_ptr_array_index (self->rows, i), item);
    }
  refresh_next (self);
}

static AdwPreferencesGroup *
add_stage (RdMilestonesPane *self, const RdStage *stage)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_markup_escape_text (rd_wording_translate_data (stage->label), -1);
  g_autofree char *description = stage->description != NULL
                                 ? g_markup_escape_text (rd_wording_translate_data (stage->description), -1) : NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->stages, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
clear (RdMilestonesPane *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->stages))) != NULL;)
    gtk_box_remove (self->stages, child);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->next_list))) != NULL;)
    gtk_list_box_remove (self->next_list, child);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->next_rows, 0);
}

/* Keeps invariant (1). */
static void
build_rows (RdMilestonesPane *self)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  GListModel *model = rd_review_item_get_milestones (self->review);
  const char *stage = NULL;
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (RdMilestoneItem) item = g_list_model_get_item (model, i);
      const RdMilestoneKind *kind = rd_milestone_item_get_kind (item);
      GtkWidget *row = rd_milestone_row_new (self->reg, self->review, FALSE);

      if (group == NULL || g_strcmp0 (stage, kind->stage) != 0)
        group = add_stage (self, rd_framework_find_stage (framework, kind->stage));
      stage = kind->stage;
      rd_milestone_row_set_item (RD_MILESTONE_ROW (row), item);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
changed_cb (RdMilestonesPane *self)
{
  if (self->review == NULL)
    return;
  if (has_same_milestones (self))
    {
      update_rows (self);
      return;
    }
  /* The board's own have come, gone or moved. */
  clear (self);
  build_rows (self);
  refresh_next (self);
}

/* GObject overrides */

static void
rd_milestones_pane_dispose (GObject *object)
{
  RdMilestonesPane *self = RD_MILESTONES_PANE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_MILESTONES_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_milestones_pane_parent_class)->dispose (object);
}

static void
rd_milestones_pane_finalize (GObject *object)
{
  RdMilestonesPane *self = RD_MILESTONES_PANE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->next_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rd_milestones_pane_parent_class)->finalize (object);
}

static void
rd_milestones_pane_class_init (RdMilestonesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_milestones_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_milestones_pane_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-milestones-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdMilestonesPane, box);
  gtk_widget_class_bind_template_child (widget_class, RdMilestonesPane, next_group);
  gtk_widget_class_bind_template_child (widget_class, RdMilestonesPane, next_list);
  gtk_widget_class_bind_template_child (widget_class, RdMilestonesPane, done_row);
  gtk_widget_class_bind_template_child (widget_class, RdMilestonesPane, stages);
}

static void
rd_milestones_pane_init (RdMilestonesPane *self)
{
  self->rows = g_ptr_array_new ();
  self->next_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_milestones_pane_new (void)
{
  return g_object_new (RD_TYPE_MILESTONES_PANE, NULL);
}

void
rd_milestones_pane_set_review (RdMilestonesPane *self,
                               RdRegister       *reg,
                               RdReviewItem     *review)
{
  g_return_if_fail (RD_IS_MILESTONES_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  clear (self);
  if (review == NULL || reg == NULL)
    return;
  build_rows (self);
  refresh_next (self);
}
