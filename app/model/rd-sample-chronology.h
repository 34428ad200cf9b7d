/* rd-sample-chronology.h — the chronologies of the sample register
 *
 * Six agencies' files, as they would send them, taken in by the same way as any
 * other.  Their days are told from that of the incident: "{-37 dd/mm/yyyy}" is written
 * out in the form that it names.  What a reviewer made of some entries stands in
 * two tables of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-sample-xml.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Inside the action that loads the sample, after its reviews. */
gboolean rd_sample_chronology_write  (RdRegister *self, const RdSample *sample, GError **error);

/* @text with its days written out. (transfer full) */
char    *rd_sample_chronology_expand (const char *text, RdDay base);

G_END_DECLS
