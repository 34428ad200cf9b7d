/* rd-learning-page-private.h — the parts of the page of what reviews teach together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-naming.h"
#include "model/rd-register.h"
#include "views/learning/rd-learning-page.h"
#include "widgets/rd-naming-toggle.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

G_BEGIN_DECLS

/* (1) years holds, by place after the first of the list, the years that can be chosen.
 * (2) namings is emptied whenever the part that is shown is filled again.
 */
struct _RdLearningPage
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  GSignalGroup   *register_signals;
  GHashTable     *namings;      /* RdReviewItem, borrowed → RdNaming */
  GArray         *years;        /* int */

  /* Template children */
  GtkWidget      *box;
  GtkWidget      *tools;
  RdNamingToggle *names_switch;
  GtkDropDown    *year_list;
  AdwViewStack   *stack;
  RdRecordPane   *themes;
  RdRecordPane   *repeats;
  RdRecordPane   *markers;
  RdRecordPane   *practice;
  RdRecordPane   *restraint;

  int             year;         /* 0: all */
  gboolean        folded;
  gboolean        is_quiet;     /* the list of years is being filled */
  gboolean        is_stale;     /* something has changed since it was filled */
};

gboolean rd_learning_page_may_change     (RdLearningPage *self);

/* Whether reviews of that year are shown. */
gboolean rd_learning_page_shows          (RdLearningPage *self, RdReviewItem *review);

/* @text with names or pseudonyms of its review, as the switch has it. (transfer full) */
char    *rd_learning_page_show_text      (RdLearningPage *self, RdReviewItem *review, const char *text);

/* Says that it was done, or in @pane what was wrong. Takes @error. */
void     rd_learning_page_tell           (RdLearningPage *self, RdRecordPane *pane, gboolean done, const char *said, GError *error);

/* Goes to a place in a review. */
void     rd_learning_page_open           (RdLearningPage *self, RdReviewItem *review, const char *page, const char *id);

/* The parts, filled again. */
void     rd_learning_page_show_themes    (RdLearningPage *self);
void     rd_learning_page_show_repeats   (RdLearningPage *self);
void     rd_learning_page_show_markers   (RdLearningPage *self);
void     rd_learning_page_show_practice  (RdLearningPage *self);
void     rd_learning_page_show_restraint (RdLearningPage *self);

/* Asks for a new establishment. */
void     rd_learning_page_add_establishment (RdLearningPage *self);

G_END_DECLS
