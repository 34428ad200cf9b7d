/* rd-import-column-box.c — a column of a file, and what it is taken for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-column-box.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-wording-import.h"
#include "widgets/rd-drop-down-name.h"

struct _RdImportColumnBox
{
  GtkWidget    parent_instance;

  guint        i;
  gboolean     is_filling;

  /* Template children */
  GtkWidget   *box;
  GtkLabel    *heading;
  GtkDropDown *fields;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdImportColumnBox, rd_import_column_box, GTK_TYPE_WIDGET)

/* In the order of the list: what a chronology has first, what is left out last. */
static const RdColumnField order[] = {
  RD_COLUMN_DATE, RD_COLUMN_END_DATE, RD_COLUMN_TIME, RD_COLUMN_SOURCE, RD_COLUMN_EVENT, RD_COLUMN_RESPONSE,
  RD_COLUMN_COMMENT, RD_COLUMN_PEOPLE, RD_COLUMN_REFERENCE, RD_COLUMN_EXTRA, RD_COLUMN_IGNORE,
};

/* Callbacks */

static void
chosen_cb (RdImportColumnBox *self)
{
  guint chosen = gtk_drop_down_get_selected (self->fields);

  if (!self->is_filling && chosen < G_N_ELEMENTS (order))
    g_signal_emit (self, signals[CHOSEN], 0, self->i, (int) order[chosen]);
}

/* GObject overrides */

static void
rd_import_column_box_dispose (GObject *object)
{
  RD_IMPORT_COLUMN_BOX (object)->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_IMPORT_COLUMN_BOX);

  G_OBJECT_CLASS (rd_import_column_box_parent_class)->dispose (object);
}

static void
rd_import_column_box_class_init (RdImportColumnBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_column_box_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_IMPORT_COLUMN_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-column-box.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnBox, box);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnBox, heading);
  gtk_widget_class_bind_template_child (widget_class, RdImportColumnBox, fields);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
rd_import_column_box_init (RdImportColumnBox *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    gtk_string_list_append (names, rd_wording_column_field (order[i]));
  gtk_drop_down_set_model (self->fields, G_LIST_MODEL (names));
}

/* Public API */

GtkWidget *
rd_import_column_box_new (guint i, const RdColumnUse *use)
{
  RdImportColumnBox *self;
  g_autofree char *heading = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (use != NULL, NULL);

  self = g_object_new (RD_TYPE_IMPORT_COLUMN_BOX, NULL);
  self->i = i;
  heading = *use->heading != '\0' ? g_strdelimit (g_strdup (use->heading), "\n\t", ' ') : g_strdup_printf (_("Column %u"), use->column + 1);
  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->heading), heading);
  /* Translators: a column's heading; a choice follows */
  title = g_strdup_printf (_("Column “%s”"), heading);
  rd_drop_down_name_set (self->fields, title);
  rd_import_column_box_set_field (self, use->field);
  return GTK_WIDGET (self);
}

void
rd_import_column_box_set_field (RdImportColumnBox *self, RdColumnField field)
{
  g_return_if_fail (RD_IS_IMPORT_COLUMN_BOX (self));

  self->is_filling = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == field)
      gtk_drop_down_set_selected (self->fields, i);
  self->is_filling = FALSE;
}
