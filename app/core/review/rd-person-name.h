/* rd-person-name.h — another way in which a person is named
 *
 * Variants, initials, maiden names, e-mail addresses: all that has to go when a
 * text is shown under pseudonyms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;
  char *person_id;
  char *text;
  char *kind;        /* a code of rd_person_name_kinds */
  int   revision;
} RdPersonName;

/* "variant", "initials", "former", "nickname", "email", "called" (means them only where it stands: "the
 * baby"), "post" (who they are, and no name: "social worker"), "other"; NULL-terminated.
 */
extern const char * const rd_person_name_kinds[];

RD_DECLARE_RECORD (RdPersonName, rd_person_name)

G_END_DECLS
