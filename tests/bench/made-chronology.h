/* made-chronology.h — a register with a chronology of invented entries, for the benchmarks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

/* The register at @path, with one review and @n_entries entries in it; one that is there already from an earlier run is used
 * again.  (transfer full); @out_review is borrowed from it.
 */
RdRegister *rd_made_chronology_open (const char *path, RdClock *clock, guint n_entries, RdReviewItem **out_review);

G_END_DECLS
