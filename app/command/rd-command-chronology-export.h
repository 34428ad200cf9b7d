/* rd-command-chronology-export.h — chronology export, chronology template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"

G_BEGIN_DECLS

extern const GOptionEntry rd_chronology_export_options[], rd_chronology_template_options[];

RdExit rd_chronology_export   (RdCall *call);
RdExit rd_chronology_template (RdCall *call);

G_END_DECLS
