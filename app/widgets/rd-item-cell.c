/* rd-item-cell.c — what a row or a cell of a list shows of its item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-item-cell"

#include "config.h"

#include "widgets/rd-item-cell.h"

#include <string.h>

typedef struct
{
  /* Owned */
  GObject      *item;
  GSignalGroup *signals;

  gboolean      names_row;
} RdItemCellPrivate;

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_NAMES_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (RdItemCell, rd_item_cell, GTK_TYPE_WIDGET)

/* Helpers */

static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  while (parent != NULL && strcmp (gtk_widget_get_css_name (parent), "row") != 0)
    parent = gtk_widget_get_parent (parent);

  return parent;
}

static void
name_row (RdItemCell *self)
{
  RdItemCellPrivate *priv = rd_item_cell_get_instance_private (self);
  GtkWidget *row = find_row (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (!priv->names_row || priv->item == NULL || row == NULL)
    return;

  g_object_get (priv->item, "accessible-text", &text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
}

static void
update (RdItemCell *self)
{
  name_row (self);
  if (RD_ITEM_CELL_GET_CLASS (self)->item_changed != NULL)
    RD_ITEM_CELL_GET_CLASS (self)->item_changed (self);
}

/* Callbacks */

static void
item_notified_cb (GObject    *item,
                  GParamSpec *pspec,
                  gpointer    user_data)
{
  update (RD_ITEM_CELL (user_data));
}

static void
factory_set_up_cb (GtkListItemFactory *factory,
                   GtkListItem        *list_item,
                   gpointer            user_data)
{
  gtk_list_item_set_child (list_item, g_object_new (GPOINTER_TO_SIZE (user_data), NULL));
}

static void
factory_set_up_naming_cb (GtkListItemFactory *factory,
                          GtkListItem        *list_item,
                          gpointer            user_data)
{
  gtk_list_item_set_child (list_item, g_object_new (GPOINTER_TO_SIZE (user_data), "names-row", TRUE, NULL));
}

static void
factory_bound_cb (GtkListItemFactory *factory,
                  GtkListItem        *list_item,
                  gpointer            user_data)
{
  rd_item_cell_set_item (RD_ITEM_CELL (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
factory_unbound_cb (GtkListItemFactory *factory,
                    GtkListItem        *list_item,
                    gpointer            user_data)
{
  rd_item_cell_set_item (RD_ITEM_CELL (gtk_list_item_get_child (list_item)), NULL);
}

/* GObject overrides */

static void
rd_item_cell_dispose (GObject *object)
{
  RdItemCellPrivate *priv = rd_item_cell_get_instance_private (RD_ITEM_CELL (object));

  g_clear_object (&priv->signals);
  g_clear_object (&priv->item);

  G_OBJECT_CLASS (rd_item_cell_parent_class)->dispose (object);
}

static void
rd_item_cell_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RdItemCellPrivate *priv = rd_item_cell_get_instance_private (RD_ITEM_CELL (object));

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, priv->item);
      break;

    case PROP_NAMES_ROW:
      g_value_set_boolean (value, priv->names_row);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_item_cell_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RdItemCellPrivate *priv = rd_item_cell_get_instance_private (RD_ITEM_CELL (object));

  switch (prop_id)
    {
    case PROP_ITEM:
      rd_item_cell_set_item (RD_ITEM_CELL (object), g_value_get_object (value));
      break;

    case PROP_NAMES_ROW:
      priv->names_row = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_item_cell_class_init (RdItemCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rd_item_cell_dispose;
  object_class->get_property = rd_item_cell_get_property;
  object_class->set_property = rd_item_cell_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAMES_ROW] =
    g_param_spec_boolean ("names-row", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_item_cell_init (RdItemCell *self)
{
  RdItemCellPrivate *priv = rd_item_cell_get_instance_private (self);

  priv->signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_object (priv->signals, "notify", G_CALLBACK (item_notified_cb), self, 0);
}

/* Public API */

gpointer
rd_item_cell_get_item (RdItemCell *self)
{
  RdItemCellPrivate *priv = rd_item_cell_get_instance_private (self);

  g_return_val_if_fail (RD_IS_ITEM_CELL (self), NULL);

  return priv->item;
}

void
rd_item_cell_set_item (RdItemCell *self,
                       gpointer    item)
{
  RdItemCellPrivate *priv = rd_item_cell_get_instance_private (self);

  g_return_if_fail (RD_IS_ITEM_CELL (self));
  g_return_if_fail (item == NULL || G_IS_OBJECT (item));

  if (!g_set_object (&priv->item, item))
    return;

  g_signal_group_set_target (priv->signals, item);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

GtkListItemFactory *
rd_item_cell_factory_new (GType    cell_type,
                          gboolean names_row)
{
  GtkListItemFactory *factory;

  g_return_val_if_fail (g_type_is_a (cell_type, RD_TYPE_ITEM_CELL), NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (names_row ? factory_set_up_naming_cb : factory_set_up_cb),
                    GSIZE_TO_POINTER (cell_type));
  g_signal_connect (factory, "bind", G_CALLBACK (factory_bound_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (factory_unbound_cb), NULL);

  return factory;
}

void
rd_item_cell_name_table (GtkColumnView *table,
                         const char    *name)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));
  g_return_if_fail (name != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (table)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (strcmp (gtk_widget_get_css_name (child), "listview") == 0)
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
