/* rd-checks.h — the checks, each in a file of its own (rd-check-*.c)
 *
 * Internal to rd-report-check, which has them in the order in which they are shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"

G_BEGIN_DECLS

/* language */
extern const RdCheckType rd_check_doubled_word;      /* “the the” */

G_END_DECLS
