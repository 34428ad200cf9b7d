/* rd-letter-docx-fields.h — Word's own fields brought to {{name}}
 *
 * Internal to rd-letter-docx: MERGEFIELDs, simple or complex, and content controls
 * whose tag or title is the name of a field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-package.h"

G_BEGIN_DECLS

/* FALSE where a field would fetch something from outside, or run it. */
gboolean rd_letter_docx_fields_bring (xmlNode *root, const RdLetterExpansion *expansion, GError **error);

G_END_DECLS
