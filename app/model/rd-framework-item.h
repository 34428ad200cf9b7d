/* rd-framework-item.h — a framework as lists show it
 *
 * Properties, read-only: "label", "version", "purpose", "origin-text" ("Added by the board on …"),
 * "use-text" ("2 reviews run under it"; "" where none does).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/rules/rd-framework.h"

G_BEGIN_DECLS

typedef enum
{
  RD_FRAMEWORK_BUILT_IN,     /* comes with the program */
  RD_FRAMEWORK_OF_BOARD,     /* the board added it */
  RD_FRAMEWORK_KEPT,         /* only kept, because reviews began under it */
} RdFrameworkOrigin;

#define RD_TYPE_FRAMEWORK_ITEM (rd_framework_item_get_type ())
G_DECLARE_FINAL_TYPE (RdFrameworkItem, rd_framework_item, RD, FRAMEWORK_ITEM, GObject)

/* @added: the day on which the board added it, or RD_DAY_NONE; @n_reviews: how many run under it. */
RdFrameworkItem  *rd_framework_item_new           (RdFramework *framework, RdFrameworkOrigin origin, RdDay added, guint n_reviews);

RdFramework      *rd_framework_item_get_framework (RdFrameworkItem *self);   /* (transfer none) */
RdFrameworkOrigin rd_framework_item_get_origin    (RdFrameworkItem *self);
guint             rd_framework_item_get_n_reviews (RdFrameworkItem *self);
RdDay             rd_framework_item_get_added     (RdFrameworkItem *self);

G_END_DECLS
