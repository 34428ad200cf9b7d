/* rd-page-strip.h — the pages of a stack as a row of tabs that scrolls
 *
 * An AdwViewSwitcher for more pages than fit side by side: each tab keeps its
 * whole name, the row scrolls where the window is narrow, and the tab of the
 * page shown is always in sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_PAGE_STRIP (rd_page_strip_get_type ())
G_DECLARE_FINAL_TYPE (RdPageStrip, rd_page_strip, RD, PAGE_STRIP, GtkWidget)

/* Property "stack" (AdwViewStack): whose pages, with a name and a title each. */
GtkWidget *rd_page_strip_new (void);

G_END_DECLS
