/* rd-letter-preview.h — the words of a letter, with its gaps marked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-letter-draft.h"

G_BEGIN_DECLS

#define RD_TYPE_LETTER_PREVIEW (rd_letter_preview_get_type ())
G_DECLARE_FINAL_TYPE (RdLetterPreview, rd_letter_preview, RD, LETTER_PREVIEW, GtkWidget)

GtkWidget *rd_letter_preview_new       (void);

/* NULL empties it. */
void       rd_letter_preview_set_draft (RdLetterPreview *self, const RdLetterDraft *draft);

G_END_DECLS
