/* rd-entry-pages.c — items of a long list of entries, read a page at a time and kept while they are used
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-entry-pages.h"

#include "model/rd-register-chronology.h"

#define PAGE_SIZE 64
#define MAX_PAGES 8

/* Items of PAGE_SIZE positions in a row; NULL where an entry has gone. */
typedef struct
{
  guint        first;
  guint        n;
  RdEntryItem *items[PAGE_SIZE];
} Page;

/* 1. pages are in the order of use, the last used first, at most MAX_PAGES. */
struct _RdEntryPages
{
  RdRegister *reg;        /* borrowed */
  GQueue      pages;
};

/* Auxiliary methods */

static void
page_free (gpointer data)
{
  Page *page = data;

  for (guint i = 0; i < page->n; i++)
    g_clear_object (&page->items[i]);
  g_free (page);
}

static Page *
find_page (RdEntryPages *self, guint position)
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
read_records (RdEntryPages *self, const GArray *numbers, guint first, guint n)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *records = rd_register_get_entries (self->reg, &g_array_index (numbers, gint64, first), n, &error);

  if (records == NULL)
    g_debug ("entries could not be read: %d", error->code);
  return records;
}

static Page *
read_page (RdEntryPages *self, const GArray *numbers, guint position)
{
  Page *page = g_new0 (Page, 1);
  g_autoptr(GPtrArray) records = NULL;

  page->first = position / PAGE_SIZE * PAGE_SIZE;
  page->n = MIN (PAGE_SIZE, numbers->len - page->first);
  records = read_records (self, numbers, page->first, page->n);
  for (guint i = 0; records != NULL && i < page->n; i++)
    if (records->pdata[i] != NULL)
      page->items[i] = rd_entry_item_new (g_array_index (numbers, gint64, page->first + i), records->pdata[i]);
  g_queue_push_head (&self->pages, page);
  if (self->pages.length > MAX_PAGES)
    page_free (g_queue_pop_tail (&self->pages));
  return page;
}

static gboolean
has_number (const GArray *numbers, gint64 number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, gint64, i) == number)
      return TRUE;
  return FALSE;
}

static void
refresh_item (RdEntryPages *self, const GArray *numbers, Page *page, guint i)
{
  g_autoptr(GPtrArray) records = page->items[i] != NULL ? read_records (self, numbers, page->first + i, 1) : NULL;

  if (records != NULL && records->pdata[0] != NULL)
    rd_entry_item_set_entry (page->items[i], records->pdata[0]);
}

/* For the list */

RdEntryPages *
rd_entry_pages_new (RdRegister *reg)
{
  RdEntryPages *self = g_new0 (RdEntryPages, 1);

  self->reg = reg;
  g_queue_init (&self->pages);
  return self;
}

void
rd_entry_pages_free (RdEntryPages *self)
{
  if (self == NULL)
    return;
  g_queue_clear_full (&self->pages, page_free);
  g_free (self);
}

RdEntryItem *
rd_entry_pages_get_item (RdEntryPages *self, const GArray *numbers, guint position)
{
  Page *page = find_page (self, position);
  RdEntryItem **place;

  if (page == NULL)
    page = read_page (self, numbers, position);
  place = &page->items[position - page->first];
  if (*place == NULL)
    {
      /* Gone, or not to be read, and nobody has said so yet: a row with nothing in it. */
      g_autoptr(RdEntry) nothing = rd_entry_new (NULL);

      *place = rd_entry_item_new (g_array_index (numbers, gint64, position), nothing);
    }
  return *place;
}

void
rd_entry_pages_drop_from (RdEntryPages *self, guint first)
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

void
rd_entry_pages_refresh (RdEntryPages *self, const GArray *numbers, const GArray *touched)
{
  for (GList *link = self->pages.head; link != NULL; link = link->next)
    {
      Page *page = link->data;

      for (guint i = 0; i < page->n; i++)
        if (touched == NULL || has_number (touched, g_array_index (numbers, gint64, page->first + i)))
          refresh_item (self, numbers, page, i);
    }
}
