/* rd-initials.h — letters that stand for one of the review's people, and how sure it is that they do
 *
 * “K.L.”, “K. L.”, “KL”: published reviews call families by “Child A” and professionals by what they are (GP1), so
 * the first letters of somebody's real name are as telling as half of the name.  Letters with stops stand for
 * nobody else but where they are written so anyway (“P.S.”) or belong to an author who is cited (“K.L. Smith, 2016”).  Letters alone
 * may be an abbreviation: what the field says every day, or the report explains, is left in doubt.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"
#include "core/review/rd-name-tokens.h"

G_BEGIN_DECLS

typedef struct _RdInitials RdInitials;

/* Letters with stops that are the initials of one of the input's people: bytes of the text, the last stop too. */
typedef struct
{
  gsize start, end;
  guint person;         /* index */
} RdInitialsHit;

/* Of the whole names of the input's people; @input has to outlive it. (transfer full) */
RdInitials *rd_initials_new  (const RdCheckInput *input);
void        rd_initials_free (RdInitials *self);     /* NULL is fine */

/* RdInitialsHit, in the order of the text: of capital letters with a stop after each, abbreviations too. (transfer full) */
GArray     *rd_initials_find (const RdInitials *self, const char *text, const RdNameTokens *tokens);

/* Whether the bytes from @start to @end of @text, letters that somebody's name begins with, stand for them and can hardly be anything else. */
gboolean    rd_initials_are_certain (RdInitials *self, const char *text, gsize start, gsize end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdInitials, rd_initials_free)

G_END_DECLS
