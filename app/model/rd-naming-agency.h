/* rd-naming-agency.h — an agency’s name, under real names and under pseudonyms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-naming.h"

G_BEGIN_DECLS

/* An agency is called what it is called, though somebody may have a name of its name ("Vale Hospitals Trust"); but one that
 * is called after one of the people in so many words ("Dr Vale’s Surgery") is shown as any text is.  Whatever shows an agency
 * asks this and not rd_naming_show().  NULL gives NULL. (transfer full)
 */
char *rd_naming_show_agency (const RdNaming *self, const char *name);

G_END_DECLS
