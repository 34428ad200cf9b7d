/* rd-closure-item.h — a closure as lists show it
 *
 * Properties, read-only: "first-day", "last-day" (int), "reason", "dates-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/review/rd-closure.h"

G_BEGIN_DECLS

#define RD_TYPE_CLOSURE_ITEM (rd_closure_item_get_type ())
G_DECLARE_FINAL_TYPE (RdClosureItem, rd_closure_item, RD, CLOSURE_ITEM, GObject)

RdClosureItem   *rd_closure_item_new         (const RdClosure *closure);
const RdClosure *rd_closure_item_get_closure (RdClosureItem *self);

G_END_DECLS
