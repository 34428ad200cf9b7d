/* rd-xml-explain.h — in words, what keeps a document from its grammar
 *
 * libxml2 says that "element timescale failed to validate attributes"; a person
 * needs to know that the unit “fortnights” is none of those that there are.  This
 * reads the grammar itself for what is allowed at the first place where the
 * document goes wrong.  It knows grammars as ours are written: each <element> and
 * <attribute> is named by its name attribute, an element's content does not depend
 * on an attribute's value, and children come in any order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml.h"

G_BEGIN_DECLS

/* The first fault and its line; NULL, @out_line untouched, where none is found. (transfer full) */
char *rd_xml_explain (xmlDocPtr doc, xmlDocPtr schema, long *out_line);

G_END_DECLS
