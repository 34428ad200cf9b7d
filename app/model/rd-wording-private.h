/* rd-wording-private.h — labels that several parts of the wording need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-wording.h"

G_BEGIN_DECLS

/* A code and what it is called. */
typedef struct
{
  const char *code;
  const char *text;
} RdWord;

/* Translated; NULL where the code is not among them. */
const char *rd_wording_find_word       (const RdWord *words, gsize n_words, const char *code);

/* The name of an action by its code alone. */
const char *rd_wording_plain_action    (const char *code);

/* The translated label of an id, or the id itself where the framework (which
 * may be NULL) has none such.  They live as long as both.
 */
const char *rd_wording_milestone_label (const RdFramework *framework, const char *id);
const char *rd_wording_recipient_label (const RdFramework *framework, const char *id);
const char *rd_wording_timescale_label (const RdFramework *framework, const char *id);
const char *rd_wording_outcome_label   (const RdFramework *framework, const char *id);

/* What is wrong with a value (RD_FAULT_…), translated; NULL where the fault is not among those. */
const char *rd_wording_value_fault     (const char *fault);

/* The same of a file that was to be kept: RD_DOCUMENT_ERROR. @name, which may be NULL, is the file’s. (transfer full) */
char       *rd_wording_document_error  (const GError *error, const char *name);

/* The rule of a deadline's timescale: what, how long, from when, where it says so, who. */
char       *rd_wording_rule            (const RdDeadline *deadline);

G_END_DECLS
