/* rd-check-item.c — one finding about a chronology: a duplicate, a conflict, a gap
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-check-item.h"

/* (1) Nothing changes once others have it. */
struct _RdCheckItem
{
  GObject      parent_instance;

  /* Owned */
  char        *title;
  char        *reason;
  GPtrArray   *entries;
  char        *sides[2];
  char        *silent_id;      /* of the agency of a gap; NULL: of all */
  RdDay        first, last;    /* of a gap; else RD_DAY_NONE */

  RdCheckKind  kind;
  gboolean     is_linked;
};

G_DEFINE_FINAL_TYPE (RdCheckItem, rd_check_item, G_TYPE_OBJECT)

/* GObject overrides */

static void
rd_check_item_finalize (GObject *object)
{
  RdCheckItem *self = RD_CHECK_ITEM (object);

  g_free (self->title);
  g_free (self->reason);
  g_ptr_array_unref (self->entries);
  g_free (self->sides[0]);
  g_free (self->sides[1]);
  g_free (self->silent_id);
  G_OBJECT_CLASS (rd_check_item_parent_class)->finalize (object);
}

static void
rd_check_item_class_init (RdCheckItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_check_item_finalize;
}

static void
rd_check_item_init (RdCheckItem *self)
{
  self->first = self->last = RD_DAY_NONE;
}

/* Public API */

RdCheckItem *
rd_check_item_new (RdCheckKind kind, char *title, char *reason, GPtrArray *entries)
{
  RdCheckItem *self = g_object_new (RD_TYPE_CHECK_ITEM, NULL);

  self->kind = kind;
  self->title = title;
  self->reason = reason;
  self->entries = entries;
  return self;
}

void
rd_check_item_set_linked (RdCheckItem *self, gboolean is_linked)
{
  g_return_if_fail (RD_IS_CHECK_ITEM (self));

  self->is_linked = is_linked;
}

void
rd_check_item_take_sides (RdCheckItem *self, char *a, char *b)
{
  g_return_if_fail (RD_IS_CHECK_ITEM (self) && self->sides[0] == NULL);

  self->sides[0] = a;
  self->sides[1] = b;
}

void
rd_check_item_set_gap (RdCheckItem *self, const RdGap *gap)
{
  g_return_if_fail (RD_IS_CHECK_ITEM (self) && self->kind == RD_CHECK_GAP && gap != NULL);

  g_free (self->silent_id);
  self->silent_id = g_strdup (gap->agency_id);
  self->first = gap->first;
  self->last = gap->last;
}

gboolean
rd_check_item_get_gap (RdCheckItem *self, RdDay *out_first, RdDay *out_last, const char **out_agency_id)
{
  g_return_val_if_fail (RD_IS_CHECK_ITEM (self), FALSE);

  *out_first = self->first;
  *out_last = self->last;
  *out_agency_id = self->silent_id;
  return self->first != RD_DAY_NONE;
}

const char *
rd_check_item_get_title (RdCheckItem *self)
{
  g_return_val_if_fail (RD_IS_CHECK_ITEM (self), NULL);
  return self->title;
}

const char *
rd_check_item_get_reason (RdCheckItem *self)
{
  g_return_val_if_fail (RD_IS_CHECK_ITEM (self), NULL);
  return self->reason;
}

const GPtrArray *
rd_check_item_get_entries (RdCheckItem *self)
{
  g_return_val_if_fail (RD_IS_CHECK_ITEM (self), NULL);
  return self->entries;
}

gboolean
rd_check_item_is_linked (RdCheckItem *self)
{
  g_return_val_if_fail (RD_IS_CHECK_ITEM (self), FALSE);
  return self->is_linked;
}

const char *
rd_check_item_get_side (RdCheckItem *self, guint i)
{
  g_return_val_if_fail (RD_IS_CHECK_ITEM (self), NULL);
  return i < G_N_ELEMENTS (self->sides) ? self->sides[i] : NULL;
}

gboolean
rd_check_item_is_about (RdCheckItem *self, RdCheckItem *other)
{
  g_return_val_if_fail (RD_IS_CHECK_ITEM (self) && RD_IS_CHECK_ITEM (other), FALSE);

  if (self->kind != other->kind || self->entries->len != other->entries->len)
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    if (!g_str_equal (((const RdEntry *) self->entries->pdata[i])->id, ((const RdEntry *) other->entries->pdata[i])->id))
      return FALSE;
  return TRUE;
}

gboolean
rd_check_item_equal (RdCheckItem *self, RdCheckItem *other)
{
  if (!rd_check_item_is_about (self, other) || self->is_linked != other->is_linked
      || !g_str_equal (self->title, other->title) || !g_str_equal (self->reason, other->reason)
      || g_strcmp0 (self->sides[0], other->sides[0]) != 0 || g_strcmp0 (self->sides[1], other->sides[1]) != 0)
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    if (((const RdEntry *) self->entries->pdata[i])->revision != ((const RdEntry *) other->entries->pdata[i])->revision)
      return FALSE;
  return TRUE;
}
