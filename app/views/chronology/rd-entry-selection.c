/* rd-entry-selection.c — which entries of a list are chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-selection.h"

/* (1) chosen has the numbers of all that was chosen, also of what the list does not show at the moment.
 * (2) positions are those of the list's entries that are in chosen.
 */
struct _RdEntrySelection
{
  GObject      parent_instance;

  /* Owned */
  RdEntryList *list;
  GHashTable  *chosen;      /* gint64 */
  GtkBitset   *positions;
};

enum
{
  PROP_ITEM_TYPE = 1,
  PROP_N_ITEMS,
  N_PROPS
};

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdEntrySelection, rd_entry_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

static GParamSpec *properties[N_PROPS];

/* Helpers */

/* Takes up what is chosen among the @n entries from @first on. */
static void
find_chosen (RdEntrySelection *self, guint first, guint n)
{
  guint n_numbers;
  const gint64 *numbers = rd_entry_list_get_numbers (self->list, &n_numbers);

  for (guint i = first; g_hash_table_size (self->chosen) > 0 && i < first + n && i < n_numbers; i++)
    if (g_hash_table_contains (self->chosen, &numbers[i]))
      gtk_bitset_add (self->positions, i);
}

static void
remember (RdEntrySelection *self, guint position, gboolean is_chosen)
{
  guint n;
  const gint64 *numbers = rd_entry_list_get_numbers (self->list, &n);

  if (position >= n)
    return;
  if (is_chosen)
    g_hash_table_add (self->chosen, g_memdup2 (&numbers[position], sizeof *numbers));
  else
    g_hash_table_remove (self->chosen, &numbers[position]);
}

static void
remember_all (RdEntrySelection *self, GtkBitset *positions, gboolean is_chosen)
{
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, positions, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    remember (self, position, is_chosen);
}

/* Callbacks */

static void
items_changed_cb (RdEntrySelection *self, guint position, guint removed, guint added)
{
  gtk_bitset_splice (self->positions, position, removed, added);
  find_chosen (self, position, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (removed != added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* GListModel */

static GType
rd_entry_selection_get_item_type (GListModel *model)
{
  return RD_TYPE_ENTRY_ITEM;
}

static guint
rd_entry_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (RD_ENTRY_SELECTION (model)->list));
}

static gpointer
rd_entry_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (RD_ENTRY_SELECTION (model)->list), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rd_entry_selection_get_item_type;
  iface->get_n_items = rd_entry_selection_get_n_items;
  iface->get_item = rd_entry_selection_get_item;
}

/* GtkSelectionModel */

static gboolean
rd_entry_selection_is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (RD_ENTRY_SELECTION (model)->positions, position);
}

static GtkBitset *
rd_entry_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (RD_ENTRY_SELECTION (model)->positions);
}

static gboolean
rd_entry_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  RdEntrySelection *self = RD_ENTRY_SELECTION (model);
  g_autoptr (GtkBitset) changed = gtk_bitset_copy (self->positions);
  g_autoptr (GtkBitset) fresh = gtk_bitset_copy (selected);
  g_autoptr (GtkBitset) gone = NULL;
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self)));

  /* What differs from what was, within the mask and the list. */
  gtk_bitset_difference (changed, selected);
  gtk_bitset_intersect (changed, mask);
  gtk_bitset_intersect (changed, all);
  if (gtk_bitset_is_empty (changed))
    return TRUE;
  gtk_bitset_intersect (fresh, changed);
  gone = gtk_bitset_copy (changed);
  gtk_bitset_subtract (gone, fresh);
  gtk_bitset_union (self->positions, fresh);
  gtk_bitset_subtract (self->positions, gone);
  if (gtk_bitset_get_size (mask) >= gtk_bitset_get_size (all))
    g_hash_table_remove_all (self->chosen);
  remember_all (self, gone, FALSE);
  remember_all (self, self->positions, TRUE);
  gtk_selection_model_selection_changed (model, gtk_bitset_get_minimum (changed),
                                         gtk_bitset_get_maximum (changed) - gtk_bitset_get_minimum (changed) + 1);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = rd_entry_selection_is_selected;
  iface->get_selection_in_range = rd_entry_selection_get_selection_in_range;
  iface->set_selection = rd_entry_selection_set_selection;
}

/* GObject overrides */

static void
rd_entry_selection_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, RD_TYPE_ENTRY_ITEM);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
rd_entry_selection_finalize (GObject *object)
{
  RdEntrySelection *self = RD_ENTRY_SELECTION (object);

  g_signal_handlers_disconnect_by_data (self->list, self);
  g_object_unref (self->list);
  g_hash_table_unref (self->chosen);
  gtk_bitset_unref (self->positions);
  G_OBJECT_CLASS (rd_entry_selection_parent_class)->finalize (object);
}

static void
rd_entry_selection_class_init (RdEntrySelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rd_entry_selection_get_property;
  object_class->finalize = rd_entry_selection_finalize;
  properties[PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, RD_TYPE_ENTRY_ITEM, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_entry_selection_init (RdEntrySelection *self)
{
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->positions = gtk_bitset_new_empty ();
}

/* Public API */

RdEntrySelection *
rd_entry_selection_new (RdEntryList *list)
{
  RdEntrySelection *self;

  g_return_val_if_fail (RD_IS_ENTRY_LIST (list), NULL);

  self = g_object_new (RD_TYPE_ENTRY_SELECTION, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), self);
  return self;
}

RdEntryList *
rd_entry_selection_get_list (RdEntrySelection *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_SELECTION (self), NULL);
  return self->list;
}

guint
rd_entry_selection_count (RdEntrySelection *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_SELECTION (self), 0);
  return (guint) gtk_bitset_get_size (self->positions);
}

GPtrArray *
rd_entry_selection_get_entries (RdEntrySelection *self, RdRegister *reg, guint limit)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position, n;
  const gint64 *numbers;

  g_return_val_if_fail (RD_IS_ENTRY_SELECTION (self) && RD_IS_REGISTER (reg), NULL);

  numbers = rd_entry_list_get_numbers (self->list, &n);
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, self->positions, &position);
       valid && position < n && (limit == 0 || chosen->len < limit);
       valid = gtk_bitset_iter_next (&iter, &position))
    g_array_append_val (chosen, numbers[position]);
  return rd_register_get_entries (reg, (const gint64 *) (void *) chosen->data, chosen->len, NULL);
}

guint
rd_entry_selection_choose (RdEntrySelection *self, const char *id)
{
  guint position;

  g_return_val_if_fail (RD_IS_ENTRY_SELECTION (self) && id != NULL, GTK_INVALID_LIST_POSITION);

  position = rd_entry_list_find (self->list, id);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self), position, TRUE);
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self));
  return position;
}
