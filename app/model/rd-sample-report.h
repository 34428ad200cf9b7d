/* rd-sample-report.h — the drafted report of the sample register
 *
 * Internal to the register: what it says is XML like any report’s, in which people stand by their pseudonyms
 * (“half-sibling-1”), entries by the file and row of the sample’s chronologies (“police-9”), and days are told from that of
 * the incident as in the chronologies.  Comments and what the first draft said otherwise stand in tables of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-sample-xml.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Inside the action that loads the sample. @entries: “police 9” → RdEntry, as they are kept. */
gboolean rd_sample_report_write (RdRegister *self, const RdSampleReview *sample, GHashTable *entries, GError **error);

G_END_DECLS
