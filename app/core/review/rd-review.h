/* rd-review.h — a case under review
 *
 * The record of one review: how the board refers to it, under which framework
 * (and which version of it) it runs, and who looks after it.  The title is the
 * pseudonym by which the board speaks of it ("Child A"), never a real name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;                  /* UUID */
  char *reference;           /* "SCR/2019/03"; unique in the register, case-insensitively */
  char *title;               /* "Child A" */
  char *framework;           /* "scr-2015" */
  char *framework_version;   /* the version it began under */
  char *owner;               /* who looks after it in the board's office; may be NULL */
  char *summary;             /* a line for the overview, pseudonymous; may be NULL */
  int   revision;
} RdReview;

extern const RdRecordType rd_review_type;

RdReview *rd_review_new  (const char *reference, const char *title, const char *framework);
RdReview *rd_review_copy (const RdReview *self);
void      rd_review_free (RdReview *self);

/* The longest reference and title that are taken, in bytes. */
#define RD_REVIEW_REFERENCE_MAX 64
#define RD_REVIEW_TITLE_MAX     256

/* A reference is 1–RD_REVIEW_REFERENCE_MAX bytes of UTF-8 without control
 * characters, and does not begin or end with white space.
 */
gboolean  rd_review_is_reference (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReview, rd_review_free)

G_END_DECLS
