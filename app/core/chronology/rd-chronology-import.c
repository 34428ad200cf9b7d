/* rd-chronology-import.c — a file of an agency’s that was taken into the chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-chronology-import.h"

static const RdField fields[] = {
  RD_FIELD (RdChronologyImport, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdChronologyImport, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdChronologyImport, agency_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Agency"),
  RD_FIELD (RdChronologyImport, file, RD_FIELD_TEXT, RD_FIELD_PLAIN, "File"),
  RD_FIELD (RdChronologyImport, sha256, RD_FIELD_TEXT, RD_FIELD_PLAIN, "SHA-256"),
  RD_FIELD (RdChronologyImport, size, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Size"),
  RD_FIELD (RdChronologyImport, sheet, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Sheet"),
  RD_FIELD (RdChronologyImport, columns, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Columns"),
  RD_FIELD (RdChronologyImport, made, RD_FIELD_DAY, RD_FIELD_PLAIN, "Imported on"),
  RD_FIELD (RdChronologyImport, n_entries, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Entries"),
  RD_FIELD (RdChronologyImport, n_changed, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Changed"),
  RD_FIELD (RdChronologyImport, n_removed, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Removed"),
  RD_FIELD (RdChronologyImport, problems, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Problems"),
  RD_FIELD (RdChronologyImport, digest, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Digest"),
  RD_FIELD (RdChronologyImport, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdChronologyImport, rd_chronology_import, "chronology_imports", fields)
