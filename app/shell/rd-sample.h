/* rd-sample.h — the sample register in the user's data folder
 *
 * It is dated around the day on which it was made.  One that nobody has changed
 * is made afresh on another day, so that what is due is due; one with changes
 * is kept until the user asks for a fresh one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

/* Where it is, there or not. (transfer full) */
char       *rd_sample_get_path   (void);
gboolean    rd_sample_is_path    (const char *path);

/* Opens it, and makes it first where there is none or an unchanged one of another day. (transfer full) */
RdRegister *rd_sample_open       (RdClock *clock, GError **error);

/* A new one in place of what is there, which must not be open. (transfer full) */
RdRegister *rd_sample_restart    (RdClock *clock, GError **error);

/* Whether it was made on another day than today. */
gboolean    rd_sample_is_outdated (RdRegister *reg);

G_END_DECLS
