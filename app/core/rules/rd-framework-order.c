/* rd-framework-order.c — whether a framework's milestones can come one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework.h"

#include <string.h>

/* "One milestone comes before another", and who says so. */
typedef struct
{
  const char *before;
  const char *after;
  const char *timescale;    /* NULL: the milestones themselves, by what each follows */
} Order;

/* A walk along the orders.  Invariants:
 * 1. path holds the orders from where the walk began to where it is; going on from its
 *    end leads nowhere that is not in it or still to be visited.
 * 2. done holds the milestones from which no circle can be reached.
 */
typedef struct
{
  const GArray *orders;     /* Order */
  GPtrArray    *path;       /* const Order */
  GHashTable   *done;       /* const char *, borrowed */
} Walk;

/* What starts a clock comes first; counted backwards, what stops it does. */
static void
add_timescale (GArray *orders, const RdTimescale *timescale)
{
  Order order = { timescale->trigger, timescale->met_by, timescale->id };

  if (timescale->met_by == NULL)
    return;
  if (timescale->direction == RD_DIRECTION_BEFORE)
    order = (Order) { timescale->met_by, timescale->trigger, timescale->id };
  g_array_append_val (orders, order);
}

static GArray *
collect_orders (const RdFramework *self)
{
  GArray *orders = g_array_new (FALSE, FALSE, sizeof (Order));

  for (guint i = 0; i < self->milestones->len; i++)
    {
      const RdMilestoneKind *kind = g_ptr_array_index (self->milestones, i);
      Order order = { kind->follows, kind->id, NULL };

      if (kind->follows != NULL)
        g_array_append_val (orders, order);
    }
  for (guint i = 0; i < self->timescales->len; i++)
    add_timescale (orders, g_ptr_array_index (self->timescales, i));
  return orders;
}

/* Where on the path the walk came through @milestone, or -1. */
static int
find_on_path (const Walk *walk, const char *milestone)
{
  for (guint i = 0; i < walk->path->len; i++)
    {
      if (strcmp (((const Order *) g_ptr_array_index (walk->path, i))->before, milestone) == 0)
        return (int) i;
    }
  return -1;
}

/* Whether a circle can be reached from @milestone: its orders are then the last of the path. */
static gboolean
finds_circle (Walk *walk, const char *milestone, guint *out_begin)
{
  int begin = find_on_path (walk, milestone);

  if (begin >= 0)
    {
      *out_begin = (guint) begin;
      return TRUE;
    }
  for (guint i = 0; i < walk->orders->len; i++)
    {
      const Order *order = &g_array_index (walk->orders, Order, i);

      if (strcmp (order->before, milestone) != 0 || g_hash_table_contains (walk->done, order->after))
        continue;
      g_ptr_array_add (walk->path, (gpointer) order);
      if (finds_circle (walk, order->after, out_begin))
        return TRUE;
      g_ptr_array_set_size (walk->path, (int) walk->path->len - 1);
    }
  g_hash_table_add (walk->done, (gpointer) milestone);
  return FALSE;
}

/* The first timescale of the circle: by what they follow alone, milestones make none. */
static const char *
find_timescale (const Walk *walk, guint begin)
{
  for (guint i = begin; i < walk->path->len; i++)
    {
      const Order *order = g_ptr_array_index (walk->path, i);

      if (order->timescale != NULL)
        return order->timescale;
    }
  return "";
}

/* "“decision” → “lscb-notified” → “decision”" */
static char *
word_circle (const Walk *walk, guint begin)
{
  const Order *first = g_ptr_array_index (walk->path, begin);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "“%s”", first->before);
  for (guint i = begin; i < walk->path->len; i++)
    g_string_append_printf (text, " → “%s”", ((const Order *) g_ptr_array_index (walk->path, i))->after);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
fail (const Walk *walk, guint begin, GError **error)
{
  g_autofree char *circle = word_circle (walk, begin);

  g_set_error (error, RD_FRAMEWORK_ERROR, RD_FRAMEWORK_ERROR_CYCLE,
               "timescale “%s”: it hangs on itself, because what comes first goes round in a circle (%s); "
               "change a trigger, a met-by or a direction", find_timescale (walk, begin), circle);
  return FALSE;
}

gboolean
rd_framework_check_order (const RdFramework *self, GError **error)
{
  g_autoptr (GArray) orders = NULL;
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  Walk walk = { NULL, path, done };
  guint begin = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  walk.orders = orders = collect_orders (self);
  for (guint i = 0; i < self->milestones->len; i++)
    {
      const RdMilestoneKind *kind = g_ptr_array_index (self->milestones, i);

      if (!g_hash_table_contains (done, kind->id) && finds_circle (&walk, kind->id, &begin))
        return fail (&walk, begin, error);
    }
  return TRUE;
}
