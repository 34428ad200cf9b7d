/* rd-sample-letters.h — the letters of the sample register
 *
 * Internal to the register: the sample says which letters were made and sent; the
 * files are made from the templates, as they would have been on that day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-sample-xml.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Inside the action that loads the sample, once everything else of it is written. */
gboolean rd_sample_letters_write (RdRegister *self, const RdSample *sample, GError **error);

G_END_DECLS
