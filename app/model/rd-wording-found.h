/* rd-wording-found.h — what a search found, under real names or under pseudonyms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-naming.h"
#include "model/rd-register-search.h"

G_BEGIN_DECLS

/* What it is called: a person by the name that is shown, an agency by its own; else the kind of thing it is. @naming is the
 * naming of its review. (transfer full)
 */
char *rd_wording_found_label  (const RdNaming *naming, const RdSearchEntry *entry);

/* A review's title is what it was called, in which nobody should be named. (transfer full) */
char *rd_wording_found_title  (const RdNaming *naming, const char *title);

/* More about it, on one line; nothing about a person under pseudonyms. (transfer full) */
char *rd_wording_found_detail (RdRegister *reg, const RdNaming *naming, const RdSearchEntry *entry);

G_END_DECLS
