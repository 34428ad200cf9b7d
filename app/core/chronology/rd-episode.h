/* rd-episode.h — a key practice episode
 *
 * Entries that belong together because what was done there mattered for how the
 * case went; the reviewer says why (R10).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;
  char *name;
  char *analysis;    /* what happened and why, seen as it was at the time; may be NULL */
  int   position;    /* among the review’s episodes */
  int   revision;
} RdEpisode;

RD_DECLARE_RECORD (RdEpisode, rd_episode)

G_END_DECLS
