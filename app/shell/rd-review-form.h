/* rd-review-form.h — what a person enters about a review, and what is wrong with it
 *
 * The values of the dialog and, worked out from them, what it may do and says.
 * Pure: it knows nothing about widgets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  char     *reference;
  char     *title;
  char     *framework;   /* id */
  char     *owner;
  char     *summary;
} RdReviewForm;

typedef enum
{
  RD_REVIEW_FORM_FINE,
  RD_REVIEW_FORM_MISSING,
  RD_REVIEW_FORM_TOO_LONG,
  RD_REVIEW_FORM_MALFORMED,   /* control characters */
  RD_REVIEW_FORM_TAKEN,       /* another review has this reference */
} RdReviewFormFault;

typedef struct
{
  RdReviewFormFault reference;
  RdReviewFormFault title;
  gboolean          can_save;
} RdReviewFormState;

void              rd_review_form_clear     (RdReviewForm *self);

/* From a review, or empty for a new one (@review NULL). */
void              rd_review_form_read      (RdReviewForm *self, RdReviewItem *review);

/* Replaces one text, without the white space around it. Returns whether it is another. */
gboolean          rd_review_form_set       (char **field, const char *text);

/* @reference_taken: another review of the register has this reference. */
RdReviewFormState rd_review_form_judge     (const RdReviewForm *self, gboolean reference_taken);

/* Borrows from @self. */
RdReviewDetails   rd_review_form_to_details (const RdReviewForm *self);

G_END_DECLS
