/* rd-publication-private.h — the points that have a file of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-publication.h"

G_BEGIN_DECLS

/* One working-out. */
typedef struct
{
  const RdPublicationInput *input;
  RdPublication            *result;    /* borrowed */
  RdDay                     day;       /* the one on which it would be published, or was */
} RdPublicationWork;

/* Adds a point, not counted yet. (transfer none), until the next one */
RdPublicationPoint *rd_publication_add        (RdPublicationWork *work, const char *code, RdPublicationState state, const char *reason);

/* Fills in the days that follow from that of the publication. */
void                rd_publication_find_days  (RdPublicationWork *work);
void                rd_publication_add_copies (RdPublicationWork *work);
void                rd_publication_add_place  (RdPublicationWork *work);

/* The text of that kind; NULL where there is none. */
gconstpointer       rd_publication_find_text  (const RdPublicationWork *work, const char *kind);

G_END_DECLS
