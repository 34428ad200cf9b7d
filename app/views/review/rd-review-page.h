/* rd-review-page.h — one review: its overview and its timescales
 *
 * Properties: "register" (RdRegister), "review" (RdReviewItem, may be NULL),
 * "folded" (boolean: show a button that leads back to the list).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEW_PAGE (rd_review_page_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewPage, rd_review_page, RD, REVIEW_PAGE, GtkWidget)

RdReviewPage *rd_review_page_new        (void);

RdReviewItem *rd_review_page_get_review (RdReviewPage *self);   /* (transfer none), may be NULL */
void          rd_review_page_set_review (RdReviewPage *self, RdReviewItem *review);

/* @page: "overview", "timescales", "chronology" …. @id: what is to be chosen there, a deadline's timescale or an entry's id; NULL or
 * "": nothing.
 */
void          rd_review_page_show       (RdReviewPage *self, const char *page, const char *id);

/* Asks for words to look for on the page that is shown; FALSE where that has nothing to be searched. */
gboolean      rd_review_page_search     (RdReviewPage *self);

/* The same with what is put in their place: on the report’s page. */
gboolean      rd_review_page_replace    (RdReviewPage *self);

/* The table of the chronology, whose "columns" are those that are shown. (transfer none) */
GtkWidget    *rd_review_page_get_chronology_table (RdReviewPage *self);

/* The page of the timescales, whose "show-actions" may be kept. (transfer none) */
GtkWidget    *rd_review_page_get_timescales (RdReviewPage *self);

/* The page of the report, whose "zoom" may be kept and whose "focus-mode" may hide what is around it. (transfer none) */
GtkWidget    *rd_review_page_get_report (RdReviewPage *self);

/* Goes to the letters and opens the window for a new one; both may be NULL or "". */
void          rd_review_page_new_letter (RdReviewPage *self, const char *template, const char *recipient);

G_END_DECLS
