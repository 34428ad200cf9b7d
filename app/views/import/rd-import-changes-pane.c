/* rd-import-changes-pane.c — what a file would add, change and remove
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-changes-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-intake-change.h"
#include "model/rd-lazy-list.h"
#include "model/rd-wording-intake.h"
#include "views/import/rd-import-change-row.h"
#include "widgets/rd-drop-down-name.h"

/* In the order of the list; RD_IMPORT_SAME stands for all that change something. */
static const RdImportChangeKind kinds[] = { RD_IMPORT_SAME, RD_IMPORT_CHANGED, RD_IMPORT_REMOVED, RD_IMPORT_ADDED };

/* The changes that are listed: values that live as long as the item's difference. */
typedef struct
{
  RdIntakeItem *item;       /* owned */
  GArray       *changes;    /* RdImportChange */
} Source;

struct _RdImportChangesPane
{
  GtkWidget      parent_instance;

  /* Owned */
  RdIntakeItem  *item;
  RdLazyList    *changes;

  /* Only compared */
  gconstpointer  shown;
  guint          shown_kind;
  guint          shown_open;

  /* Template children */
  GtkStack      *stack;
  GtkLabel      *summary;
  GtkWidget     *kept;
  GtkDropDown   *kind_list;
  GtkListView   *list;
};

G_DEFINE_FINAL_TYPE (RdImportChangesPane, rd_import_changes_pane, GTK_TYPE_WIDGET)

/* Helpers */

static void
source_free (gpointer data)
{
  Source *self = data;

  g_array_unref (self->changes);
  g_object_unref (self->item);
  g_free (self);
}

static gpointer
make_change (guint i, gpointer data)
{
  const Source *source = data;

  return rd_intake_change_new (&g_array_index (source->changes, RdImportChange, i));
}

static void
clear (RdImportChangesPane *self)
{
  rd_lazy_list_set (self->changes, 0, NULL, NULL, NULL);
  self->shown = NULL;
}

/* Those of the kind, what is changed and removed before what is added. */
static void
list_changes (RdImportChangesPane *self, const RdChronologyDifference *difference, RdImportChangeKind kind)
{
  Source *source = g_new0 (Source, 1);

  source->item = g_object_ref (self->item);
  source->changes = g_array_new (FALSE, FALSE, sizeof (RdImportChange));
  for (gsize k = 1; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; (kind == RD_IMPORT_SAME || kind == kinds[k]) && i < difference->changes->len; i++)
      if (g_array_index (difference->changes, RdImportChange, i).kind == kinds[k])
        g_array_append_val (source->changes, g_array_index (difference->changes, RdImportChange, i));
  rd_lazy_list_set (self->changes, source->changes->len, make_change, source, source_free);
}

static void
show (RdImportChangesPane *self)
{
  const RdChronologyDifference *difference = rd_intake_item_get_difference (self->item);
  guint chosen = MIN (gtk_drop_down_get_selected (self->kind_list), G_N_ELEMENTS (kinds) - 1);
  RdIntakeState state = rd_intake_item_get_state (self->item);
  g_autofree char *words = NULL;

  if (difference == NULL || rd_intake_item_is_busy (self->item) || state == RD_INTAKE_COLUMNS || state == RD_INTAKE_DONE)
    {
      clear (self);
      gtk_stack_set_visible_child_name (self->stack, state == RD_INTAKE_DONE ? "done" : "not-yet");
      return;
    }
  words = rd_wording_intake_difference (difference);
  gtk_label_set_text (self->summary, words);
  gtk_widget_set_visible (self->kept, rd_intake_item_is_correction (self->item));
  gtk_stack_set_visible_child_name (self->stack, state == RD_INTAKE_NOTHING || state == RD_INTAKE_AGAIN ? "nothing" : "rows");
  if (self->shown == difference && self->shown_kind == chosen && self->shown_open == rd_intake_item_count_open (self->item))
    return;
  self->shown = difference;
  self->shown_kind = chosen;
  self->shown_open = rd_intake_item_count_open (self->item);
  list_changes (self, difference, kinds[chosen]);
}

/* Callbacks */

static void
kind_chosen_cb (RdImportChangesPane *self)
{
  if (self->item != NULL)
    show (self);
}

/* GObject overrides */

static void
rd_import_changes_pane_dispose (GObject *object)
{
  RdImportChangesPane *self = RD_IMPORT_CHANGES_PANE (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_IMPORT_CHANGES_PANE);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (rd_import_changes_pane_parent_class)->dispose (object);
}

static void
rd_import_changes_pane_class_init (RdImportChangesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_changes_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-changes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportChangesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangesPane, summary);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangesPane, kept);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangesPane, kind_list);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangesPane, list);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
}

static void
rd_import_changes_pane_init (RdImportChangesPane *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = rd_item_cell_factory_new (RD_TYPE_IMPORT_CHANGE_ROW, TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->kind_list, _("Which changes are shown"));
  self->changes = rd_lazy_list_new (RD_TYPE_INTAKE_CHANGE);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->changes)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_list_view_set_factory (self->list, factory);
}

/* Public API */

void
rd_import_changes_pane_set_item (RdImportChangesPane *self, RdIntakeItem *item)
{
  RdIntakeItem *read;

  g_return_if_fail (RD_IS_IMPORT_CHANGES_PANE (self));

  read = item != NULL && rd_intake_item_get_file (item) != NULL ? item : NULL;
  if (g_set_object (&self->item, read) || read == NULL)
    clear (self);
  if (read != NULL)
    show (self);
}
