/* rd-framework.h — the statutory guidance that a review runs under, as data
 *
 * Stages, milestones, recipients, timescales and criteria of one framework, in the
 * order in which the process meets them.  Immutable once it is complete.  It is read
 * from XML by formats/rd-framework-xml and knows nothing about files, reviews
 * or dates that happened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-criteria.h"
#include "core/rules/rd-timescale.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *label;
  char *description;    /* a sentence for the user; may be NULL */
} RdStage;

/* A body that is told something: Ofsted, DfE, the national panel. */
typedef struct
{
  char *id;
  char *label;
} RdRecipient;

/* What a decision can end in. */
typedef struct
{
  char *id;             /* "initiate", "do-not-initiate" */
  char *label;
} RdOutcome;

typedef struct
{
  char       *id;          /* "decision" */
  char       *label;       /* "Chair's decision" */
  char       *stage;       /* a stage's id */
  char       *description; /* what counts as this milestone; may be NULL */
  char       *follows;     /* the milestone that it comes after; may be NULL */
  char       *outcome;     /* expected only when the decision's outcome is this, or is not known; may be NULL */
  gboolean    is_local;    /* the board's own, by rd-framework-extend: the guidance knows nothing of it */
  gboolean    optional;    /* not every review has it: it is never asked for under "Do next" */
  char      **recipients;  /* ids; recorded for each; an empty vector: recorded once */
  GPtrArray  *outcomes;    /* RdOutcome; empty unless this is a decision */
} RdMilestoneKind;

typedef struct
{
  char      *id;            /* "scr-2015" */
  char      *version;       /* "2015.1" */
  char      *label;         /* "Serious Case Review (Working Together 2015)" */
  char      *short_label;   /* "SCR" */
  char      *purpose;       /* a line on what it is for; may be NULL */
  char      *supersedes;    /* the id of the framework in whose place it came; may be NULL */
  char      *jurisdiction;  /* "England" */
  char      *legal_basis;
  char      *source;        /* where the figures come from */
  RdDay      effective_from;
  RdDay      effective_to;
  GPtrArray *stages;        /* RdStage, in order */
  GPtrArray *recipients;    /* RdRecipient */
  GPtrArray *milestones;    /* RdMilestoneKind, in order */
  GPtrArray *timescales;    /* RdTimescale, in order; an id may come again with other dates of effect */
  RdCriteria *criteria;      /* without questions and tests where it has none */
} RdFramework;

#define RD_FRAMEWORK_ERROR (rd_framework_error_quark ())
typedef enum
{
  RD_FRAMEWORK_ERROR_DUPLICATE,     /* an id that is there already */
  RD_FRAMEWORK_ERROR_UNKNOWN,       /* a reference to something that is not there */
  RD_FRAMEWORK_ERROR_CYCLE,         /* milestones, timescales or conditions that lead back to themselves */
  RD_FRAMEWORK_ERROR_OVERLAP,       /* two versions of a timescale in effect on one day */
  RD_FRAMEWORK_ERROR_EMPTY,         /* something that has to be there is not */
  RD_FRAMEWORK_ERROR_TOO_LARGE,     /* criteria larger than anybody could follow */
} RdFrameworkError;
GQuark                 rd_framework_error_quark      (void);

RdFramework           *rd_framework_new              (void);
RdFramework           *rd_framework_ref              (RdFramework *self);
void                   rd_framework_unref            (RdFramework *self);

RdStage               *rd_stage_new                  (const char *id, const char *label, const char *description);
RdRecipient           *rd_recipient_new              (const char *id, const char *label);
RdOutcome             *rd_outcome_new                (const char *id, const char *label);
RdMilestoneKind       *rd_milestone_kind_new         (const char *id, const char *label, const char *stage);

/* Whether every id is there once and every reference leads somewhere.  The
 * message names the element and the id: "timescale “decide”: no milestone
 * “lscb-notifed”".
 */
gboolean               rd_framework_check            (const RdFramework *self, GError **error);

/* Whether the milestones can come one after the other as the timescales have it: what
 * starts a clock comes before what stops it.  A timescale that would, directly or by
 * way of others, have to be met before it begins is named in the message, with the
 * milestones of the circle.
 */
gboolean               rd_framework_check_order      (const RdFramework *self, GError **error);

/* Look-ups by id; NULL when there is none.  (transfer none) */
const RdStage         *rd_framework_find_stage       (const RdFramework *self, const char *id);
const RdRecipient     *rd_framework_find_recipient   (const RdFramework *self, const char *id);
const RdMilestoneKind *rd_framework_find_milestone   (const RdFramework *self, const char *id);
const RdOutcome       *rd_framework_find_outcome     (const RdFramework *self, const char *id);

/* The timescale with this id that is in effect on @day; where @day is
 * RD_DAY_NONE, or outside all dates of effect, the one nearest to it.
 */
const RdTimescale     *rd_framework_find_timescale   (const RdFramework *self, const char *id, RdDay day);

/* The ids of the timescales, each once, in order.  (transfer container): free with g_free(). NULL-terminated. */
const char           **rd_framework_list_timescales  (const RdFramework *self);

/* Place of a stage in the order, or -1. */
int                    rd_framework_get_stage_index  (const RdFramework *self, const char *stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdFramework, rd_framework_unref)

G_END_DECLS
