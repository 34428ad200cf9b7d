/* rd-learning-page.h — what reviews teach together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_LEARNING_PAGE (rd_learning_page_get_type ())
G_DECLARE_FINAL_TYPE (RdLearningPage, rd_learning_page, RD, LEARNING_PAGE, GtkWidget)

/* Properties: "register" (RdRegister), "folded" (boolean: the list of reviews is not beside it). */
GtkWidget *rd_learning_page_new (void);

G_END_DECLS
