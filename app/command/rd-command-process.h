/* rd-command-process.h — what the process needs before anything is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

/* Descriptors, signals, language; before the first file is opened. */
void rd_command_process_prepare (void);
