/* rd-wording-publication.h — whether a report may be published, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-publication.h"

G_BEGIN_DECLS

/* "Court orders", by the point's code; the code itself where it is none. (transfer none) */
const char *rd_wording_publication_point  (const char *code);

/* "Done", "Open", "Blocks", "Not needed". (transfer none) */
const char *rd_wording_publication_state  (RdPublicationState state);
/* The same by the code with which people's points are kept. */
const char *rd_wording_publication_state_code (const char *code);

/* Why it is so: one or two sentences. (transfer full) */
char       *rd_wording_publication_reason (const RdFramework *framework, const RdPublicationPoint *point, RdDay today);

/* "Ready to publish.", "3 points block.", "Published on … ; 213 days left of the twelve months." (transfer full) */
char       *rd_wording_publication        (const RdPublication *publication, RdDay today);

/* What blocks, by its names: "Inquest, Media plan"; NULL for nothing. (transfer full) */
char       *rd_wording_publication_blocking (const RdPublication *publication);

/* The days that follow from the planned one: "Copies by Mon 30 Nov 2026: 1 working day left."; NULL without one. (transfer full) */
char       *rd_wording_copies_by          (const RdPublication *publication);

/* RD_REGISTER_ERROR_BLOCKED, whose message has the codes of the points, and _NOTHING_TO_PUBLISH. (transfer full) */
char       *rd_wording_publication_error (const GError *error);

/* Kinds of places, and of texts that are published with a report. (transfer none) */
const char *rd_wording_place_kind         (const char *code);
const char *rd_wording_publication_text   (const char *code);

/* "The report is published", "The report is not published". (transfer none); NULL for another outcome */
const char *rd_wording_publication_outcome (const char *code);

G_END_DECLS
