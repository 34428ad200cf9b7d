/* rd-checks.h — the checks, each in a file of its own (rd-check-*.c)
 *
 * Internal to rd-report-check, which has them in the order in which they are shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"

G_BEGIN_DECLS

/* identity */
extern const RdCheckType rd_check_name;              /* the people's names, variants and initials */
extern const RdCheckType rd_check_misspelt_name;     /* “Kaitlin” for Kaitlyn */
extern const RdCheckType rd_check_unknown_name;      /* “Mrs Patel”, whom the register does not know */
extern const RdCheckType rd_check_date_of_birth;
extern const RdCheckType rd_check_exact_date;
extern const RdCheckType rd_check_address;
extern const RdCheckType rd_check_postcode;
extern const RdCheckType rd_check_establishment;     /* schools and other places by name */
extern const RdCheckType rd_check_term;              /* the reviewer's own list */
extern const RdCheckType rd_check_number;            /* NHS, National Insurance, records, officers */
extern const RdCheckType rd_check_contact;           /* telephone, e-mail, accounts */
extern const RdCheckType rd_check_court_case;

/* language */
extern const RdCheckType rd_check_long_sentence;
extern const RdCheckType rd_check_hard_word;
extern const RdCheckType rd_check_passive;
extern const RdCheckType rd_check_acronym;
extern const RdCheckType rd_check_doubled_word;      /* “the the” */

/* fairness */
extern const RdCheckType rd_check_hindsight;
extern const RdCheckType rd_check_blame;

/* substance */
extern const RdCheckType rd_check_section;           /* empty, thin */
extern const RdCheckType rd_check_placeholder;
extern const RdCheckType rd_check_finding;
extern const RdCheckType rd_check_recommendation;
extern const RdCheckType rd_check_reference;
extern const RdCheckType rd_check_heading;
extern const RdCheckType rd_check_table;
extern const RdCheckType rd_check_figure;

G_END_DECLS
