/* rd-naming-switch.h — “Real names | Pseudonyms”, one switch for all that is on the screen
 *
 * Whatever shows names listens to "notify::pseudonyms".  Paper, files and exports do not
 * ask it: they leave under pseudonyms unless somebody says otherwise.
 *
 * Property: "pseudonyms" (boolean).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-naming.h"

G_BEGIN_DECLS

#define RD_TYPE_NAMING_SWITCH (rd_naming_switch_get_type ())
G_DECLARE_FINAL_TYPE (RdNamingSwitch, rd_naming_switch, RD, NAMING_SWITCH, GObject)

/* Real names. (transfer full) */
RdNamingSwitch *rd_naming_switch_new        (void);

/* The program's own: what every window shows follows it. (transfer none) */
RdNamingSwitch *rd_naming_switch_get        (void);

gboolean        rd_naming_switch_get_pseudonyms (RdNamingSwitch *self);
void            rd_naming_switch_set_pseudonyms (RdNamingSwitch *self, gboolean pseudonyms);
RdNamingMode    rd_naming_switch_get_mode   (RdNamingSwitch *self);

G_END_DECLS
