/* rd-finding-evidence.h — an entry that a finding rests on
 *
 * The entry may be deleted since: then it is said so, and never hidden.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;           /* UUID */
  char *review_id;
  char *finding_id;
  char *entry_id;     /* of RdEntry, which need not be there any more */
  char *note;         /* what it shows; may be NULL */
  int   position;
  int   revision;
} RdFindingEvidence;

RD_DECLARE_RECORD (RdFindingEvidence, rd_finding_evidence)

G_END_DECLS
