/* rd-episode.c — a key practice episode
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-episode.h"

static const RdField fields[] = {
  RD_FIELD (RdEpisode, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdEpisode, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdEpisode, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Name"),
  RD_FIELD (RdEpisode, analysis, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Analysis"),
  RD_FIELD (RdEpisode, position, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Order"),
  RD_FIELD (RdEpisode, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdEpisode, rd_episode, "episodes", fields)
