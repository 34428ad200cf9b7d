/* rd-gantt-words.h — the marks of the Gantt in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-gantt-layout.h"
#include "model/rd-deadline-item.h"

G_BEGIN_DECLS

/* "Due date, Fri 20 Nov 2026"; "Chair's decision, planned for …". (transfer full) */
char *rd_gantt_words_mark (const RdDeadline *deadline, const RdMark *mark);

/* The row as one line of tab-separated text, for the clipboard. (transfer full) */
char *rd_gantt_words_row  (RdDeadlineItem *item, const char *reference);

/* A milestone's label, or its id where the framework has none such. (transfer none) */
const char *rd_gantt_words_milestone (const RdDeadline *deadline, const char *milestone);

G_END_DECLS
