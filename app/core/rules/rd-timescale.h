/* rd-timescale.h — one rule of the guidance about time
 *
 * "The LSCB should let Ofsted, DfE and the national panel know their decision
 * within five working days of the Chair's decision": what starts the clock,
 * how long it runs and in which direction, what stops it, who is to be told,
 * how strongly the guidance puts it and where it says so.  Plain data, read
 * from a framework file; working it out is rd-deadline's job.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-period.h"

G_BEGIN_DECLS

typedef enum
{
  RD_DIRECTION_AFTER,       /* within … of the trigger */
  RD_DIRECTION_BEFORE,      /* at least … before the trigger */
} RdDirection;

/* How strongly the guidance puts it. */
typedef enum
{
  RD_STRENGTH_MUST,
  RD_STRENGTH_SHOULD,
  RD_STRENGTH_SHOULD_NORMALLY,
  RD_STRENGTH_AIM,
  RD_STRENGTH_LOCAL,        /* not the guidance's: the board's own plan */
} RdStrength;

/* What the period means. */
typedef enum
{
  RD_TIMESCALE_DEADLINE,     /* something is to be done by the due date */
  RD_TIMESCALE_MINIMUM,      /* something is to last until the due date at least; it ends by itself */
} RdTimescaleKind;

typedef struct
{
  char            *id;             /* "decide" */
  char            *label;          /* "Decide whether to initiate an SCR" */
  char            *stage;          /* a stage's id */
  char            *trigger;        /* a milestone's id */
  char            *met_by;         /* a milestone's id; NULL for RD_TIMESCALE_MINIMUM */
  RdTimescaleKind  kind;
  gboolean         verified;       /* FALSE: how long is not known for certain, and the board sets it */
  RdPeriod         period;         /* nothing where it is not verified */
  RdDirection      direction;
  RdStrength       strength;
  char            *wording;        /* the words: "should normally be made within one month of …" */
  gboolean         quoted;         /* the words are the guidance's; else the author's own, on what is known of it */
  char            *paragraph;      /* the guidance's heading or number */
  char            *owner;          /* who has to do it: "LSCB Chair"; NULL where not said */
  char           **recipients;     /* ids, NULL-terminated, may be empty */
  char            *outcome;        /* applies only when the decision's outcome is this, or is not known; NULL: always */
  RdDay            effective_from; /* first day of effect, or RD_DAY_NONE */
  RdDay            effective_to;   /* last day of effect, or RD_DAY_NONE */
} RdTimescale;

/* (transfer full); every field cleared but verified and quoted, dates RD_DAY_NONE, recipients an empty vector. */
RdTimescale *rd_timescale_new            (void);
void         rd_timescale_free           (RdTimescale *self);

/* Whether @day lies within the dates of effect. */
gboolean     rd_timescale_is_in_effect   (const RdTimescale *self, RdDay day);

/* Names used in files and by the command: "after"/"before",
 * "must"/"should"/"should-normally"/"aim"/"local", "deadline"/"minimum".
 */
gboolean     rd_direction_from_name      (const char *name, RdDirection *out);
const char  *rd_direction_get_name       (RdDirection direction);
gboolean     rd_strength_from_name       (const char *name, RdStrength *out);
const char  *rd_strength_get_name        (RdStrength strength);
gboolean     rd_timescale_kind_from_name (const char *name, RdTimescaleKind *out);
const char  *rd_timescale_kind_get_name  (RdTimescaleKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTimescale, rd_timescale_free)

G_END_DECLS
