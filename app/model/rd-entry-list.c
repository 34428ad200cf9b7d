/* rd-entry-list.c — a review's chronology as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-entry-list.h"

/* Numbers read before the first frame, and in each turn after it. */
#define FIRST_NUMBERS 512
#define MORE_NUMBERS  8192

#define PAGE_SIZE 64
#define MAX_PAGES 8

/* Items of PAGE_SIZE positions in a row; NULL where an entry has gone. */
typedef struct
{
  guint        first;
  guint        n;
  RdEntryItem *items[PAGE_SIZE];
} Page;

/* (1) numbers are those of the entries, by position.
 * (2) pages are in the order of use, the last used first; each is within numbers.
 * (3) source_id is set while numbers are still to come, and loading is TRUE then.
 */
struct _RdEntryList
{
  GObject        parent_instance;

  /* Owned */
  RdRegister    *reg;
  RdReviewItem  *review;
  RdEntryFilter *filter;
  GArray        *numbers;
  GQueue         pages;

  gulong         changed_id;
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

/* Auxiliary methods: pages */

static void
page_free (gpointer data)
{
  Page *page = data;

  for (guint i = 0; i < page->n; i++)
    g_clear_object (&page->items[i]);
  g_free (page);
}

static void
drop_pages (RdEntryList *self)
{
  g_queue_clear_full (&self->pages, page_free);
}

static Page *
find_page (RdEntryList *self, guint position)
{
  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      Page *page = link->data;

      if (position - page->first < page->n)
        {
          g_queue_unlink (&self->pages, link);
          g_queue_push_head_link (&self->pages, link);
          return page;
        }
    }
  return NULL;
}

static GPtrArray *
read_records (RdEntryList *self, guint first, guint n)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *records = rd_register_get_entries (self->reg, &g_array_index (self->numbers, gint64, first), n, &error);

  if (records == NULL)
    g_debug ("entries could not be read: %d", error->code);
  return records;
}

static Page *
read_page (RdEntryList *self, guint position)
{
  Page *page = g_new0 (Page, 1);
  g_autoptr(GPtrArray) records = NULL;

  page->first = position / PAGE_SIZE * PAGE_SIZE;
  page->n = MIN (PAGE_SIZE, self->numbers->len - page->first);
  records = read_records (self, page->first, page->n);
  for (guint i = 0; records != NULL && i < page->n; i++)
    if (records->pdata[i] != NULL)
      page->items[i] = rd_entry_item_new (g_array_index (self->numbers, gint64, page->first + i), records->pdata[i]);
  g_queue_push_head (&self->pages, page);
  if (self->pages.length > MAX_PAGES)
    page_free (g_queue_pop_tail (&self->pages));
  return page;
}

/* What is shown is brought up to date in place. */
static void
refresh_pages (RdEntryList *self)
{
  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      Page *page = link->data;
      g_autoptr(GPtrArray) records = read_records (self, page->first, page->n);

      for (guint i = 0; records != NULL && i < page->n; i++)
        if (page->items[i] != NULL && records->pdata[i] != NULL)
          rd_entry_item_set_entry (page->items[i], records->pdata[i]);
    }
}

/* Pages in which positions from @first on are: those behind a splice stand elsewhere now. */
static void
drop_pages_from (RdEntryList *self, guint first)
{
  for (GList *link = self->pages.head; link != NULL;)
    {
      GList *next = link->next;
      Page *page = link->data;

      if (page->first + page->n > first)
        {
          page_free (page);
          g_queue_delete_link (&self->pages, link);
        }
      link = next;
    }
}

/* Auxiliary methods: numbers */

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
      drop_pages_from (self, n);
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
    drop_pages_from (self, start);
  notify_changed (self, start, old->len - start - end, numbers->len - start - end);
}

/* From the start: the first numbers now, the rest later; as many as were there before are read at once. */
static void
load (RdEntryList *self, guint n_at_once)
{
  g_autoptr(GArray) numbers = NULL;

  stop_loading (self);
  numbers = read_numbers (self, 0, n_at_once);
  replace_numbers (self, numbers);
  if (numbers->len == n_at_once)
    set_loading (self, g_idle_add (load_more, self));
}

/* Callbacks */

static void
register_changed_cb (RdEntryList *self)
{
  if (rd_register_find_review (self->reg, rd_review_item_get_reference (self->review)) != self->review)
    return;
  load (self, MAX (FIRST_NUMBERS, self->numbers->len + 1));
  refresh_pages (self);
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
  Page *page;

  if (position >= self->numbers->len)
    return NULL;
  page = find_page (self, position);
  if (page == NULL)
    page = read_page (self, position);
  if (page->items[position - page->first] == NULL)
    {
      /* Gone, or not to be read, and nobody has said so yet: a row with nothing in it. */
      g_autoptr(RdEntry) nothing = rd_entry_new (NULL);

      page->items[position - page->first] = rd_entry_item_new (g_array_index (self->numbers, gint64, position), nothing);
    }
  return g_object_ref (page->items[position - page->first]);
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
  drop_pages (self);
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
  g_queue_init (&self->pages);
}

/* Public API */

RdEntryList *
rd_entry_list_new (RdRegister *reg, RdReviewItem *review)
{
  RdEntryList *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_ENTRY_LIST, NULL);
  self->reg = g_object_ref (reg);
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
