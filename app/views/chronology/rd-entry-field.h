/* rd-entry-field.h — a text of an entry, to be read and, after a click on its pencil, to be changed
 *
 * What is typed is kept when the keyboard leaves it or with Ctrl+Enter; Escape leaves it as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_FIELD (rd_entry_field_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryField, rd_entry_field, RD, ENTRY_FIELD, GtkWidget)

/* Keeps @text, which is NULL where nothing is left of it, for the field of that name. */
typedef gboolean (*RdEntryFieldKeep) (gpointer owner, const char *name, const char *text, GError **error);

/* What is understood of @text as it is typed; NULL: nothing to say. (transfer full) */
typedef char *(*RdEntryFieldHint) (gpointer owner, const char *text);

/* @owner is borrowed and lives longer. @hint may be NULL. */
GtkWidget  *rd_entry_field_new       (const char *name, const char *title, RdEntryFieldKeep keep, RdEntryFieldHint hint, gpointer owner);

const char *rd_entry_field_get_name  (RdEntryField *self);

/* @text as it is kept, @shown as it is shown, @marks of what is found in it; each may be NULL.  What is shown under other
 * names than it is kept under cannot be edited.
 */
void        rd_entry_field_set_text  (RdEntryField *self, const char *text, const char *shown, PangoAttrList *marks);

/* A field that is empty is hidden unless it may be filled, and unless it is not to be offered now; at first it is. */
void        rd_entry_field_set_may_edit (RdEntryField *self, gboolean may_edit);
void        rd_entry_field_set_offers_empty (RdEntryField *self, gboolean offers_empty);

/* Asks for the keyboard to type in it. */
void        rd_entry_field_edit      (RdEntryField *self);
gboolean    rd_entry_field_is_edited (RdEntryField *self);

/* Keeps what is being typed. FALSE where it cannot be kept: the field says why. */
gboolean    rd_entry_field_finish    (RdEntryField *self);

G_END_DECLS
