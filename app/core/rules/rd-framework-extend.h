/* rd-framework-extend.h — a framework with the board's own milestones in it
 *
 * The guidance names few dates; a board plans many between them.  This makes one
 * framework of both, so that whatever works with a framework works with the
 * board's plan: each local milestone becomes a milestone kind "local-CODE" in its
 * stage, and a timescale of the same id that asks for it a period after, or
 * before, its anchor.  What the guidance says stays exactly as it is: nothing of it
 * hangs on a local milestone, and these are optional, so that no stage waits for
 * them.  Pure; it knows nothing about dates that happened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-local-milestone.h"
#include "core/rules/rd-framework.h"

G_BEGIN_DECLS

/* What an id begins with that is the board's own. */
#define RD_LOCAL_PREFIX "local-"

/* The paragraph that such a timescale cites; for translation. */
#define RD_LOCAL_PARAGRAPH "The board’s own plan"

/* @locals: of RdLocalMilestone, in any order.  (transfer full); NULL with an
 * RD_FRAMEWORK_ERROR where one has a code that is there already (DUPLICATE), a
 * stage, an anchor, a unit or a direction that does not exist (UNKNOWN), no code
 * or label, or a period out of range (EMPTY), or where they are counted from each other
 * in a circle (CYCLE).  The message names the code: "local milestone “panel-1”: …".
 */
RdFramework *rd_framework_extend            (const RdFramework *self, const GPtrArray *locals, GError **error);

/* Whether @code can be one: lower-case letters and digits, with single hyphens between them, at most 64. */
gboolean     rd_local_milestone_is_code     (const char *code);

/* A code made from a label, "First panel meeting" → "first-panel-meeting", that is none
 * of @locals. (transfer full)
 */
char        *rd_local_milestone_make_code   (const char *label, const GPtrArray *locals);

/* "local-CODE". (transfer full) */
char        *rd_local_milestone_make_id     (const RdLocalMilestone *self);

/* The one of @locals that has this milestone's or timescale's id, or NULL. (transfer none) */
const RdLocalMilestone *rd_local_milestone_find (const GPtrArray *locals, const char *id);

G_END_DECLS
