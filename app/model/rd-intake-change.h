/* rd-intake-change.h — an entry that a file would add, change or remove
 *
 * Properties, read-only: "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-import.h"

G_BEGIN_DECLS

#define RD_TYPE_INTAKE_CHANGE (rd_intake_change_get_type ())
G_DECLARE_FINAL_TYPE (RdIntakeChange, rd_intake_change, RD, INTAKE_CHANGE, GObject)

/* (transfer full) */
RdIntakeChange    *rd_intake_change_new        (const RdImportChange *change);

RdImportChangeKind rd_intake_change_get_kind   (RdIntakeChange *self);

/* One field of what the agency wrote, before and after; NULL where the entry was not, or is not any more. */
typedef struct
{
  char *label;       /* "What happened" */
  char *before;
  char *after;
} RdIntakeField;

/* Where it is changed the fields that differ; else all that have text. (transfer none): RdIntakeField */
const GArray      *rd_intake_change_get_fields (RdIntakeChange *self);

/* "Row 12", "Added": where it stands in the file, and what would be done. (transfer none) */
const char        *rd_intake_change_get_title  (RdIntakeChange *self);

/* Whether the reviewer has written something about an entry that would be changed or removed. */
gboolean           rd_intake_change_has_analysis (RdIntakeChange *self);

/* Some words of a text: from the first byte to the one after the last. */
typedef struct
{
  gsize start, end;
} RdIntakeRange;

/* The words of the text before that are gone, and those of the text after that have come, in order. (transfer full): of RdIntakeRange */
void               rd_intake_field_list_differences (const RdIntakeField *field, GArray **out_gone, GArray **out_come);

G_END_DECLS
