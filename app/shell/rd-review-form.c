/* rd-review-form.c — what a person enters about a review, and what is wrong with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-review-form"

#include "config.h"

#include "shell/rd-review-form.h"

#include "model/rd-framework-library.h"

#include <string.h>

/* Helpers */

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static RdReviewFormFault
judge_reference (const char *reference,
                 gboolean    taken)
{
  if (is_empty (reference))
    return RD_REVIEW_FORM_MISSING;
  if (strlen (reference) > RD_REVIEW_REFERENCE_MAX)
    return RD_REVIEW_FORM_TOO_LONG;
  if (!rd_review_is_reference (reference))
    return RD_REVIEW_FORM_MALFORMED;

  return taken ? RD_REVIEW_FORM_TAKEN : RD_REVIEW_FORM_FINE;
}

static RdReviewFormFault
judge_title (const char *title)
{
  if (is_empty (title))
    return RD_REVIEW_FORM_MISSING;

  return strlen (title) > RD_REVIEW_TITLE_MAX ? RD_REVIEW_FORM_TOO_LONG : RD_REVIEW_FORM_FINE;
}

/* Public API */

void
rd_review_form_clear (RdReviewForm *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->framework, g_free);
  g_clear_pointer (&self->owner, g_free);
  g_clear_pointer (&self->summary, g_free);
}

void
rd_review_form_read (RdReviewForm *self,
                     RdReviewItem *item)
{
  const RdReview *review;

  g_return_if_fail (self != NULL);
  g_return_if_fail (item == NULL || RD_IS_REVIEW_ITEM (item));

  rd_review_form_clear (self);
  review = item != NULL ? rd_review_item_get_review (item) : NULL;
  self->reference = g_strdup (review != NULL ? review->reference : "");
  self->title = g_strdup (review != NULL ? review->title : "");
  self->framework = g_strdup (review != NULL ? review->framework : RD_DEFAULT_FRAMEWORK);
  self->owner = g_strdup (review != NULL && review->owner != NULL ? review->owner : "");
  self->summary = g_strdup (review != NULL && review->summary != NULL ? review->summary : "");
}

gboolean
rd_review_form_set (char       **field,
                    const char  *text)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (field != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  if (g_strcmp0 (*field, stripped) == 0)
    return FALSE;

  g_free (*field);
  *field = g_steal_pointer (&stripped);
  return TRUE;
}

RdReviewFormState
rd_review_form_judge (const RdReviewForm *self,
                      gboolean            reference_taken)
{
  RdReviewFormState state = { RD_REVIEW_FORM_MISSING, RD_REVIEW_FORM_MISSING, FALSE };

  g_return_val_if_fail (self != NULL, state);

  state.reference = judge_reference (self->reference, reference_taken);
  state.title = judge_title (self->title);
  state.can_save = state.reference == RD_REVIEW_FORM_FINE && state.title == RD_REVIEW_FORM_FINE;

  return state;
}

RdReviewDetails
rd_review_form_to_details (const RdReviewForm *self)
{
  RdReviewDetails details = { 0 };

  g_return_val_if_fail (self != NULL, details);

  details.reference = self->reference;
  details.title = self->title;
  details.framework = self->framework;
  details.owner = is_empty (self->owner) ? NULL : self->owner;
  details.summary = is_empty (self->summary) ? NULL : self->summary;

  return details;
}
