/* rd-table-file.h — the tables of a file, of whatever kind it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

G_END_DECLS
