/* rd-xml-wording.h — what the parser complains of, in words that tell what to mend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* One line, without the line's number. (transfer full) */
char *rd_xml_word_fault (const xmlError *fault);

G_END_DECLS
