/* rd-help-walk-through.h — ten minutes with the sample register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-help-topics.h"

G_BEGIN_DECLS

/* From a notification to what follows publication, each step with the place where it is. Ended by RD_HELP_END. */
extern const RdHelpBlock rd_help_walk_through[];

G_END_DECLS
