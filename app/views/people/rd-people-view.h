/* rd-people-view.h — whom a review is about, who leads it, and who was spoken to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_PEOPLE_VIEW (rd_people_view_get_type ())
G_DECLARE_FINAL_TYPE (RdPeopleView, rd_people_view, RD, PEOPLE_VIEW, GtkWidget)

GtkWidget *rd_people_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_people_view_set_review (RdPeopleView *self, RdRegister *reg, RdReviewItem *review);

/* One of the pages within: "family", "names", "genogram", "reviewers". */
void       rd_people_view_show_page  (RdPeopleView *self, const char *name);

G_END_DECLS
