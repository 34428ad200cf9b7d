/* rd-command-letter-templates.h — letter templates, letter fields, template-add, template-remove
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

extern const GOptionEntry rd_command_letter_template_options[];

RdExit rd_command_letter_templates_list  (RdCall *call);
RdExit rd_command_letter_fields_list     (RdCall *call);
RdExit rd_command_letter_template_add    (RdCall *call);
RdExit rd_command_letter_template_remove (RdCall *call);

G_END_DECLS
