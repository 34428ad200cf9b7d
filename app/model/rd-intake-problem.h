/* rd-intake-problem.h — something odd about a row of a file that is to come in, and what was done about it
 *
 * Properties, read-only: "state" (RdIntakeProblemState as int; notified with every change), "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/chronology/rd-import.h"

G_BEGIN_DECLS

typedef enum
{
  RD_INTAKE_PROBLEM_OPEN,
  RD_INTAKE_PROBLEM_MENDED,   /* by the user */
  RD_INTAKE_PROBLEM_LEFT,     /* as it is, says the user */
} RdIntakeProblemState;

#define RD_TYPE_INTAKE_PROBLEM (rd_intake_problem_get_type ())
G_DECLARE_FINAL_TYPE (RdIntakeProblem, rd_intake_problem, RD, INTAKE_PROBLEM, GObject)

/* Of the entry as it is now. (transfer full) */
RdIntakeProblem     *rd_intake_problem_new       (const RdImportProblem *problem, const RdEntry *entry);

guint                rd_intake_problem_get_row   (RdIntakeProblem *self);
guint                rd_intake_problem_get_entry (RdIntakeProblem *self);    /* its place in the import's entries */
RdImportProblemKind  rd_intake_problem_get_kind  (RdIntakeProblem *self);
RdIntakeProblemState rd_intake_problem_get_state (RdIntakeProblem *self);
const char          *rd_intake_problem_get_column (RdIntakeProblem *self);   /* the heading; may be "" */
const char          *rd_intake_problem_get_text  (RdIntakeProblem *self);    /* what stands there; may be "" */
const char          *rd_intake_problem_get_taken_as (RdIntakeProblem *self); /* in words */
const char          *rd_intake_problem_get_event (RdIntakeProblem *self);    /* the beginning of what happened; may be "" */

/* Whether a date or a time could be typed that mends it. */
gboolean             rd_intake_problem_is_of_date (RdIntakeProblem *self);
gboolean             rd_intake_problem_is_of_time (RdIntakeProblem *self);

/* For the file: what became of it, with the entry as it is now. */
void                 rd_intake_problem_set       (RdIntakeProblem *self, RdImportProblemKind kind, RdIntakeProblemState state,
                                                  const RdEntry *entry);

G_END_DECLS
