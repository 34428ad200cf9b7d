/* rd-lazy-list.c — a list whose items are made when they are looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-lazy-list.h"

/* (1) make is NULL only where n is 0. */
struct _RdLazyList
{
  GObject         parent_instance;

  GType           type;
  guint           n;
  RdLazyListMake  make;
  gpointer        data;
  GDestroyNotify  destroy;
};

/* List model */

static GType
get_item_type (GListModel *list)
{
  return RD_LAZY_LIST (list)->type;
}

static guint
get_n_items (GListModel *list)
{
  return RD_LAZY_LIST (list)->n;
}

static gpointer
get_item (GListModel *list, guint i)
{
  RdLazyList *self = RD_LAZY_LIST (list);

  return i < self->n ? self->make (i, self->data) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RdLazyList, rd_lazy_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* GObject overrides */

static void
drop_data (RdLazyList *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->data = NULL;
  self->destroy = NULL;
}

static void
rd_lazy_list_finalize (GObject *object)
{
  drop_data (RD_LAZY_LIST (object));

  G_OBJECT_CLASS (rd_lazy_list_parent_class)->finalize (object);
}

static void
rd_lazy_list_class_init (RdLazyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_lazy_list_finalize;
}

static void
rd_lazy_list_init (G_GNUC_UNUSED RdLazyList *self)
{
}

/* Public API */

RdLazyList *
rd_lazy_list_new (GType type)
{
  RdLazyList *self = g_object_new (RD_TYPE_LAZY_LIST, NULL);

  self->type = type;
  return self;
}

void
rd_lazy_list_set (RdLazyList *self, guint n, RdLazyListMake make, gpointer data, GDestroyNotify destroy)
{
  guint n_before;

  g_return_if_fail (RD_IS_LAZY_LIST (self) && (n == 0 || make != NULL));

  n_before = self->n;
  drop_data (self);
  self->n = n;
  self->make = make;
  self->data = data;
  self->destroy = destroy;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n);
}
