/* rd-letter-fields.h — what a letter's fields say of a review
 *
 * Every name that a template may use, and its value worked out from the register.
 * People are spoken of by their pseudonyms; a few fields give a real name, for
 * letters that cannot do without (to an agency, to the family).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-values.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;           /* "review.reference"; of a list's item "agency.name" */
  const char *list;           /* whose items have it; NULL: the letter's own */
  const char *label;          /* for people, translated */
  gboolean    is_real_name;   /* says who somebody is */
} RdLetterField;

/* Those that do not depend on the framework, by name. (transfer container): a GArray of RdLetterField */
GArray         *rd_letter_fields_list         (void);

/* Those of a framework’s milestones and timescales: “date.decision”, “due.decide”.
 * (transfer full): a GPtrArray of names (char *)
 */
GPtrArray      *rd_letter_fields_list_dates   (const RdFramework *framework);

gboolean        rd_letter_fields_is_real_name (const char *name);

/* Every field with its value for @review. @agency_id, of an agency of the review, and
 * @recipient, the id of one of the framework's or words, may be NULL. (transfer full)
 */
RdLetterValues *rd_letter_fields_work_out     (RdRegister *reg, RdReviewItem *review,
                                               const char *agency_id, const char *recipient);

/* Every field, of every framework that the program has, without a value: for looking a template through. (transfer full) */
RdLetterValues *rd_letter_fields_make_blank   (void);

/* "Ofsted" for the id of a recipient, else the words themselves. (transfer none) */
const char     *rd_letter_fields_word_recipient (const RdFramework *framework, const char *recipient);

G_END_DECLS
