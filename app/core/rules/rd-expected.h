/* rd-expected.h — when the board's own milestones are expected
 *
 * A milestone of the board's own that is neither recorded nor planned is expected when it is
 * due, so that what hangs on it moves along.  Those of the guidance are never guessed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-progress.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

/* @states (of rd_progress_milestones()) as timescales are counted from them. (transfer full) */
GArray *rd_expected_states (const RdFramework *framework, const RdWorkdays *workdays, const GArray *states);

G_END_DECLS
