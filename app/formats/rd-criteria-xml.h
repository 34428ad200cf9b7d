/* rd-criteria-xml.h — the criteria of a framework file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-criteria.h"
#include "formats/rd-xml.h"

G_BEGIN_DECLS

/* Fills @criteria, which is empty, from @node, a <criteria> that the grammar takes; NULL
 * leaves it empty.  Whether it holds together is for rd_framework_check().
 */
void rd_criteria_xml_read (const xmlNode *node, RdCriteria *criteria);

G_END_DECLS
