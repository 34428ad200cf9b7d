/* rd-entry-list.c — a review's chronology as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-entry-list.h"

#include <string.h>

#include "model/rd-entry-pages.h"

/* Numbers read before the first frame, a page, which a search gives at once; and in each turn after it. */
#define FIRST_NUMBERS 128
#define MORE_NUMBERS  8192

/* So many entries that change their places are taken out and put in one by one. */
#define FEW_MOVES 8

/* (1) numbers are those of the entries, by position.
 * (2) pages are those of numbers.
 * (3) source_id is set while numbers are still to come, and loading is TRUE then.
 * (4) n_actions is how many had begun when numbers were read or brought up to date.
 * (5) n_all is how many entries there were when counted_at actions had begun; -1 before the first count.
 */
struct _RdEntryList
{
  GObject        parent_instance;

  /* Owned */
  RdRegister    *reg;
  RdReviewItem  *review;
  RdEntryFilter *filter;
  GArray        *numbers;
  RdEntryPages  *pages;

  gulong         changed_id;
  guint64        n_actions;
  guint64        counted_at;
  gint64         n_all;
  guint          source_id;
};

enum
{
  PROP_LOADING = 1,
  PROP_ITEM_TYPE,
  PROP_N_ITEMS,
  N_PROPS
};

static void rd_entry_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdEntryList, rd_entry_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rd_entry_list_iface_init))

static GParamSpec *properties[N_PROPS];

/* Auxiliary methods */

static GArray *
read_numbers (RdEntryList *self, gint64 after, guint limit)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) error = NULL;

  if (!rd_register_list_entry_numbers (self->reg, self->review, self->filter, after, limit, numbers, &error))
    g_debug ("entries could not be listed: %d", error->code);
  return numbers;
}

static void
set_loading (RdEntryList *self, guint source_id)
{
  gboolean was_loading = self->source_id != 0;

  self->source_id = source_id;
  if (was_loading != (source_id != 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
stop_loading (RdEntryList *self)
{
  if (self->source_id != 0)
    g_source_remove (self->source_id);
  set_loading (self, 0);
}

static void
notify_changed (RdEntryList *self, guint position, guint removed, guint added)
{
  if (removed == 0 && added == 0)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (removed != added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static gboolean
load_more (gpointer data)
{
  RdEntryList *self = data;
  guint n = self->numbers->len;
  g_autoptr(GArray) more = read_numbers (self, g_array_index (self->numbers, gint64, n - 1), MORE_NUMBERS);
  gboolean is_last = more->len < MORE_NUMBERS;

  if (more->len > 0)
    {
      /* The page at the end may not be whole. */
      rd_entry_pages_drop_from (self->pages, n);
      g_array_append_vals (self->numbers, more->data, more->len);
      notify_changed (self, n, 0, more->len);
    }
  if (!is_last)
    return G_SOURCE_CONTINUE;
  set_loading (self, 0);
  return G_SOURCE_REMOVE;
}

/* Puts @numbers in the place of the list's: one splice between the first and the last difference. */
static void
replace_numbers (RdEntryList *self, GArray *numbers)
{
  g_autoptr(GArray) old = self->numbers;
  guint start = 0, end = 0;
  guint shorter = MIN (old->len, numbers->len);

  while (start < shorter && g_array_index (old, gint64, start) == g_array_index (numbers, gint64, start))
    start++;
  while (end < shorter - start
         && g_array_index (old, gint64, old->len - 1 - end) == g_array_index (numbers, gint64, numbers->len - 1 - end))
    end++;
  self->numbers = g_array_ref (numbers);
  if (start + end < MAX (old->len, numbers->len))
    rd_entry_pages_drop_from (self->pages, start);
  notify_changed (self, start, old->len - start - end, numbers->len - start - end);
}

/* From the start: the first numbers now, the rest later; as many as were there before are read at once. */
static void
load (RdEntryList *self, guint n_at_once)
{
  g_autoptr(GArray) numbers = NULL;

  stop_loading (self);
  self->n_actions = rd_register_get_n_actions (self->reg);
  numbers = read_numbers (self, 0, n_at_once);
  replace_numbers (self, numbers);
  if (numbers->len == n_at_once)
    set_loading (self, g_idle_add (load_more, self));
}

static gboolean
is_among (const GArray *numbers, gint64 number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, gint64, i) == number)
      return TRUE;
  return FALSE;
}

/* As replace_numbers(), where only @touched stand elsewhere: what is between their old and new places stays as it is. */
static void
move_few (RdEntryList *self, const GArray *touched, const GArray *numbers)
{
  for (guint i = self->numbers->len; i-- > 0;)
    if (is_among (touched, g_array_index (self->numbers, gint64, i)))
      {
        g_array_remove_index (self->numbers, i);
        rd_entry_pages_drop_from (self->pages, i);
        notify_changed (self, i, 1, 0);
      }
  for (guint i = 0; i < numbers->len; i++)
    if (is_among (touched, g_array_index (numbers, gint64, i)))
      {
        g_array_insert_val (self->numbers, i, g_array_index (numbers, gint64, i));
        rd_entry_pages_drop_from (self->pages, i);
        notify_changed (self, i, 0, 1);
      }
}

/* The few entries that the last action touched take their places. FALSE where all are to be read again. */
static gboolean
follow (RdEntryList *self)
{
  guint64 n_actions = rd_register_get_n_actions (self->reg);
  const GArray *of_action = rd_register_get_touched_entries (self->reg);
  g_autoptr(GArray) touched = NULL;
  g_autoptr(GArray) numbers = NULL;

  if (of_action == NULL || self->source_id != 0 || n_actions != self->n_actions + 1)
    return FALSE;
  if (of_action->len == 0)
    {
      self->n_actions = n_actions;
      return TRUE;
    }
  touched = g_array_copy ((GArray *) of_action);
  numbers = g_array_copy (self->numbers);
  if (!rd_register_update_entry_numbers (self->reg, self->review, self->filter, touched, numbers, NULL))
    return FALSE;
  self->n_actions = n_actions;
  if (touched->len > FEW_MOVES)
    replace_numbers (self, numbers);
  else if (numbers->len != self->numbers->len || memcmp (numbers->data, self->numbers->data, numbers->len * sizeof (gint64)) != 0)
    move_few (self, touched, numbers);
  rd_entry_pages_refresh (self->pages, self->numbers, touched);
  return TRUE;
}

/* Callbacks */

static void
register_changed_cb (RdEntryList *self)
{
  if (rd_register_find_review (self->reg, rd_review_item_get_reference (self->review)) != self->review
      || rd_register_get_n_actions (self->reg) == self->n_actions || follow (self))
    return;
  load (self, MAX (FIRST_NUMBERS, self->numbers->len + 1));
  rd_entry_pages_refresh (self->pages, self->numbers, NULL);
}

/* GListModel */

static GType
rd_entry_list_get_item_type (G_GNUC_UNUSED GListModel *model)
{
  return RD_TYPE_ENTRY_ITEM;
}

static guint
rd_entry_list_get_n_items (GListModel *model)
{
  return RD_ENTRY_LIST (model)->numbers->len;
}

static gpointer
rd_entry_list_get_item (GListModel *model, guint position)
{
  RdEntryList *self = RD_ENTRY_LIST (model);

  return position < self->numbers->len ? g_object_ref (rd_entry_pages_get_item (self->pages, self->numbers, position)) : NULL;
}

static void
rd_entry_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rd_entry_list_get_item_type;
  iface->get_n_items = rd_entry_list_get_n_items;
  iface->get_item = rd_entry_list_get_item;
}

/* GObject overrides */

static void
rd_entry_list_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  RdEntryList *self = RD_ENTRY_LIST (object);

  switch (property)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->source_id != 0);
      break;
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, RD_TYPE_ENTRY_ITEM);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->numbers->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
rd_entry_list_dispose (GObject *object)
{
  RdEntryList *self = RD_ENTRY_LIST (object);

  if (self->source_id != 0)
    g_source_remove (self->source_id);
  self->source_id = 0;
  g_array_set_size (self->numbers, 0);
  g_clear_pointer (&self->pages, rd_entry_pages_free);
  if (self->reg != NULL)
    g_clear_signal_handler (&self->changed_id, self->reg);
  g_clear_object (&self->reg);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (rd_entry_list_parent_class)->dispose (object);
}

static void
rd_entry_list_finalize (GObject *object)
{
  RdEntryList *self = RD_ENTRY_LIST (object);

  g_array_unref (self->numbers);
  rd_entry_filter_free (self->filter);
  G_OBJECT_CLASS (rd_entry_list_parent_class)->finalize (object);
}

static void
rd_entry_list_class_init (RdEntryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rd_entry_list_get_property;
  object_class->dispose = rd_entry_list_dispose;
  object_class->finalize = rd_entry_list_finalize;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, RD_TYPE_ENTRY_ITEM,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_entry_list_init (RdEntryList *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->n_all = -1;
}

/* Public API */

RdEntryList *
rd_entry_list_new (RdRegister *reg, RdReviewItem *review)
{
  RdEntryList *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_ENTRY_LIST, NULL);
  self->reg = g_object_ref (reg);
  self->pages = rd_entry_pages_new (reg);
  self->review = g_object_ref (review);
  self->changed_id = g_signal_connect_swapped (reg, "changed", G_CALLBACK (register_changed_cb), self);
  load (self, FIRST_NUMBERS);
  return self;
}

void
rd_entry_list_set_filter (RdEntryList *self, const RdEntryFilter *filter)
{
  RdEntryFilter *old;

  g_return_if_fail (RD_IS_ENTRY_LIST (self));

  if (rd_entry_filter_is_empty (filter) && (filter == NULL || filter->order == RD_ENTRY_ORDER_TIME))
    filter = NULL;
  if (self->filter == NULL ? filter == NULL : filter != NULL && rd_entry_filter_equal (self->filter, filter))
    return;
  old = self->filter;
  self->filter = rd_entry_filter_copy (filter);
  rd_entry_filter_free (old);
  load (self, FIRST_NUMBERS);
}

const RdEntryFilter *
rd_entry_list_get_filter (RdEntryList *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_LIST (self), NULL);
  return self->filter;
}

gboolean
rd_entry_list_is_loading (RdEntryList *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_LIST (self), FALSE);
  return self->source_id != 0;
}

gint64
rd_entry_list_count_all (RdEntryList *self)
{
  guint64 n_actions;

  g_return_val_if_fail (RD_IS_ENTRY_LIST (self), 0);

  n_actions = rd_register_get_n_actions (self->reg);
  if (self->filter == NULL && self->source_id == 0 && self->n_actions == n_actions)
    return self->numbers->len;
  if (self->n_all < 0 || self->counted_at != n_actions)
    {
      self->n_all = rd_register_count_entries (self->reg, self->review, NULL, NULL);
      self->counted_at = n_actions;
    }
  return self->n_all;
}

const gint64 *
rd_entry_list_get_numbers (RdEntryList *self, guint *out_n)
{
  g_return_val_if_fail (RD_IS_ENTRY_LIST (self) && out_n != NULL, NULL);

  *out_n = self->numbers->len;
  return (const gint64 *) self->numbers->data;
}

guint
rd_entry_list_find_number (RdEntryList *self, gint64 number)
{
  g_return_val_if_fail (RD_IS_ENTRY_LIST (self), G_MAXUINT);

  for (guint i = 0; number != 0 && i < self->numbers->len; i++)
    if (g_array_index (self->numbers, gint64, i) == number)
      return i;
  return G_MAXUINT;
}

guint
rd_entry_list_find (RdEntryList *self, const char *id)
{
  g_return_val_if_fail (RD_IS_ENTRY_LIST (self) && id != NULL, G_MAXUINT);

  return rd_entry_list_find_number (self, rd_register_find_entry_number (self->reg, id));
}
