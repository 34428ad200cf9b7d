/* rd-command-chronology-import.h — chronology import, chronology list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"

G_BEGIN_DECLS

extern const GOptionEntry rd_chronology_import_options[], rd_chronology_list_options[];

RdExit rd_chronology_import (RdCall *call);
RdExit rd_chronology_list   (RdCall *call);

G_END_DECLS
