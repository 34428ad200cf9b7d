/* rd-agenda-list.c — open deadlines grouped by day, with a heading for each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-agenda-list"

#include "config.h"

#include "views/dashboard/rd-agenda-list.h"

/* Invariants:
 *
 *  (1) entries is what rebuild() makes of model and today, in its order.
 *  (2) A heading stands before the first deadline of each place, and nowhere else.
 */
struct _RdAgendaList
{
  GObject       parent_instance;

  /* Owned */
  GListModel   *model;
  GSignalGroup *signals;
  GPtrArray    *entries;

  RdDay         today;
};

/* A deadline on its way into the list. */
typedef struct
{
  RdAgendaPlace   place;
  RdDay           expected;
  guint           position;
  RdDeadlineItem *item;
} Line;

static void rd_agenda_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdAgendaList, rd_agenda_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rd_agenda_list_iface_init))

/* Helpers */

static RdAgendaPlace
find_place (const RdDeadline *deadline,
            RdDay             today)
{
  RdDay expected = rd_deadline_get_expected (deadline);

  if (deadline->status == RD_STATUS_OVERDUE)
    return (RdAgendaPlace) { RD_AGENDA_OVERDUE, RD_DAY_NONE };
  if (expected < today)
    return (RdAgendaPlace) { RD_AGENDA_HELD, RD_DAY_NONE };

  return (RdAgendaPlace) { RD_AGENDA_DAY, expected };
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *first = a;
  const Line *second = b;

  if (first->place.group != second->place.group)
    return first->place.group < second->place.group ? -1 : 1;
  if (first->expected != second->expected)
    return first->expected < second->expected ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

static GArray *
collect_lines (RdAgendaList *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  GArray *lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdDeadlineItem) item = g_list_model_get_item (self->model, i);
      const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
      RdDay expected = rd_deadline_get_expected (deadline);
      Line line;

      if (!rd_deadline_is_open (deadline) || expected == RD_DAY_NONE)
        continue;
      /* The model keeps the item alive while the lines are in use. */
      line = (Line) { find_place (deadline, self->today), expected, i, item };
      g_array_append_val (lines, line);
    }

  g_array_sort (lines, compare_lines);
  return lines;
}

static GPtrArray *
make_entries (RdAgendaList *self)
{
  g_autoptr (GArray) lines = collect_lines (self);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const Line *before = i > 0 ? &g_array_index (lines, Line, i - 1) : NULL;

      if (before == NULL || before->place.group != line->place.group || before->place.day != line->place.day)
        g_ptr_array_add (entries, rd_agenda_entry_new_heading (line->place, self->today));
      g_ptr_array_add (entries, rd_agenda_entry_new_deadline (line->place, line->item));
    }

  return entries;
}

static guint
count_same (GPtrArray *a,
            GPtrArray *b,
            gboolean   from_end,
            guint      limit)
{
  guint n = 0;

  while (n < limit)
    {
      guint i = from_end ? a->len - 1 - n : n;
      guint j = from_end ? b->len - 1 - n : n;

      if (!rd_agenda_entry_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, j)))
        break;
      n++;
    }

  return n;
}

static void
rebuild (RdAgendaList *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->entries);
  guint shorter, head, tail;

  self->entries = make_entries (self);

  shorter = MIN (old->len, self->entries->len);
  head = count_same (old, self->entries, FALSE, shorter);
  tail = count_same (old, self->entries, TRUE, shorter - head);
  if (head + tail == old->len && head + tail == self->entries->len)
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), head,
                              old->len - head - tail, self->entries->len - head - tail);
}

/* Callbacks */

static void
items_changed_cb (RdAgendaList *self)
{
  rebuild (self);
}

/* List model */

static GType
rd_agenda_list_get_item_type (GListModel *list)
{
  return RD_TYPE_AGENDA_ENTRY;
}

static guint
rd_agenda_list_get_n_items (GListModel *list)
{
  return RD_AGENDA_LIST (list)->entries->len;
}

static gpointer
rd_agenda_list_get_item (GListModel *list,
                         guint       position)
{
  RdAgendaList *self = RD_AGENDA_LIST (list);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
rd_agenda_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rd_agenda_list_get_item_type;
  iface->get_n_items = rd_agenda_list_get_n_items;
  iface->get_item = rd_agenda_list_get_item;
}

/* GObject overrides */

static void
rd_agenda_list_finalize (GObject *object)
{
  RdAgendaList *self = RD_AGENDA_LIST (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->model);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (rd_agenda_list_parent_class)->finalize (object);
}

static void
rd_agenda_list_class_init (RdAgendaListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_agenda_list_finalize;
}

static void
rd_agenda_list_init (RdAgendaList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/* Public API */

RdAgendaList *
rd_agenda_list_new (void)
{
  return g_object_new (RD_TYPE_AGENDA_LIST, NULL);
}

void
rd_agenda_list_set_model (RdAgendaList *self,
                          GListModel   *model)
{
  g_return_if_fail (RD_IS_AGENDA_LIST (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (!g_set_object (&self->model, model))
    return;

  g_signal_group_set_target (self->signals, model);
  rebuild (self);
}

void
rd_agenda_list_set_today (RdAgendaList *self,
                          RdDay         today)
{
  g_return_if_fail (RD_IS_AGENDA_LIST (self));

  if (self->today == today)
    return;

  self->today = today;
  rebuild (self);
}
