/* rd-letter-error.h — why a letter was not made, kept or sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Besides the errors of the register and of templates. The user's words come from rd_wording_error(). */
#define RD_REGISTER_LETTER_ERROR (rd_register_letter_error_quark ())
typedef enum
{
  RD_REGISTER_LETTER_ERROR_UNKNOWN_TEMPLATE,   /* names the code between “ ” */
  RD_REGISTER_LETTER_ERROR_NO_SUCH_FORMAT,     /* the board's own template is kept in the other one */
  RD_REGISTER_LETTER_ERROR_UNKNOWN_AGENCY,
  RD_REGISTER_LETTER_ERROR_UNKNOWN_LETTER,
  RD_REGISTER_LETTER_ERROR_SENT_BEFORE_MADE,
  RD_REGISTER_LETTER_ERROR_BROKEN_TEMPLATE,    /* the sentence that says what is broken */
} RdRegisterLetterError;
GQuark rd_register_letter_error_quark (void);

G_END_DECLS
