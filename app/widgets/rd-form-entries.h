/* rd-form-entries.h — the entries of a form, one for each kind of field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* A part with the field's label and its entry, which @out_entry receives. (transfer floating) */
GtkWidget *rd_form_entry_new      (const RdFormField *field, RdDay today, GtkWidget **out_entry);

/* From the record into the entry, and back. */
void       rd_form_entry_read     (GtkWidget *entry, const RdFormField *field, gconstpointer record, const RdField *of_record);
void       rd_form_entry_write    (GtkWidget *entry, const RdFormField *field, gpointer record, const RdField *of_record);

/* The code that is chosen in the entry of a choice; NULL for none. (transfer none) */
const char *rd_form_entry_get_code (GtkWidget *entry, const RdFormField *field);

/* What stands in an entry for text. (transfer full) */
char      *rd_form_entry_get_text (GtkWidget *entry);
void       rd_form_entry_set_text (GtkWidget *entry, const char *text);    /* NULL empties it */

G_END_DECLS
