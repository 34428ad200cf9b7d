/* rd-column-choice.h — which columns a chronology is to have
 *
 * A tick box for each.  Signal "changed".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-chronology-columns.h"

G_BEGIN_DECLS

#define RD_TYPE_COLUMN_CHOICE (rd_column_choice_get_type ())
G_DECLARE_FINAL_TYPE (RdColumnChoice, rd_column_choice, RD, COLUMN_CHOICE, GtkWidget)

/* Offers @offered, of which @fixed cannot be left out and @chosen are ticked.  With @asked the columns are called what they
 * are called on a form for agencies.  Once.
 */
void                rd_column_choice_offer (RdColumnChoice *self, RdChronologyColumns offered, RdChronologyColumns fixed,
                                            RdChronologyColumns chosen, gboolean asked);

RdChronologyColumns rd_column_choice_get   (RdColumnChoice *self);

G_END_DECLS
