/* rd-language.h — the tag of a language, as a text may be marked with it
 *
 * A tag goes into every file that is made of a report and is shown to nobody, so that anything could be carried out in it.  Only those are
 * known that say a language, a script and a region and nothing else (BCP 47, sections 2.1 and 2.2.1 to 2.2.4): “en”, “en-GB”, “pa-Guru”, “zh-Hant-HK”; no
 * private use (“x-…”), no variants and extensions, and of the languages with three letters those that are spoken here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @tag is one of those, whatever its case. */
gboolean rd_language_is_known (const char *tag);

G_END_DECLS
