/* rd-framework-refs.h — whether the references of a framework file lead somewhere
 *
 * rd_framework_check() knows no lines; this looks at the elements first, so that
 * a message can point at the place and say what was probably meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-framework.h"
#include "formats/rd-xml.h"

G_BEGIN_DECLS

/* @root is the <framework> that @framework was read from.  RD_FRAMEWORK_XML_ERROR_REFERENCE. */
gboolean rd_framework_refs_check (const xmlNode *root, const RdFramework *framework,
                                  const char *name, GError **error);

G_END_DECLS
