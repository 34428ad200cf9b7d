/* rd-quality-markers.h — what a good review looks like, as questions
 *
 * The 18 markers of “Serious Case Review Quality Markers” (SCIE and NSPCC, 2016), by their numbers and names.  What stands
 * for each is in our own words: prompts for judgement beside the work, never a score.  What a review says to one is an RdMarkerNote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RD_QUALITY_MARKER_QUESTIONS 3

typedef enum
{
  RD_MARKERS_SET_UP,      /* 1–5 */
  RD_MARKERS_RUNNING,     /* 6–13 */
  RD_MARKERS_OUTPUTS,     /* 14–18 */
  RD_N_MARKER_GROUPS,
} RdMarkerGroup;

/* Texts are translated by who shows them. */
typedef struct
{
  int           number;        /* 1–18 */
  RdMarkerGroup group;
  const char   *name;
  const char   *statement;
  const char   *questions[RD_QUALITY_MARKER_QUESTIONS];
} RdQualityMarker;

#define RD_N_QUALITY_MARKERS 18

/* In the order of their numbers. (transfer none) */
const RdQualityMarker *rd_quality_markers_list     (void);

/* NULL where there is no such number. (transfer none) */
const RdQualityMarker *rd_quality_markers_find     (int number);

/* "Setting up", "Running", "Outputs and impact". (transfer none) */
const char            *rd_quality_markers_group    (RdMarkerGroup group);

/* Where they come from, for the foot of the list. (transfer none) */
const char            *rd_quality_markers_source   (void);

G_END_DECLS
