/* rd-person-editor.h — the form for a person of a review
 *
 * A record form: see widgets/rd-record-form.h for its signals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-person.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* @person is NULL for a new one, who then has @role (may be NULL). */
GtkWidget *rd_person_editor_new (RdRegister *reg, RdReviewItem *review, const RdPerson *person, const char *role);

/* Somebody new whose name was found. */
GtkWidget *rd_person_editor_new_named (RdRegister *reg, RdReviewItem *review, const char *name);

G_END_DECLS
