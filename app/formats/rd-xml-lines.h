/* rd-xml-lines.h — on which line an element begins and an attribute stands
 *
 * libxml2 gives an element the line on which its start tag ends and an attribute
 * none at all.  While the parser is at the end of a start tag its text is looked
 * through once more, and the lines are kept with the nodes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml.h"

G_BEGIN_DECLS

/* @text is the whole file, @end the place in it where the start tag of @node ends
 * and @line the line of that place.
 */
void rd_xml_lines_note (xmlNode *node, const char *text, gsize end, long line);

G_END_DECLS
