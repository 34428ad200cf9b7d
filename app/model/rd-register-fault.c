/* rd-register-fault.c — what the register's errors say is wrong, and its limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-fault.h"

#include <string.h>

G_DEFINE_QUARK (rd-register-error-quark, rd_register_error)

/* Auxiliary methods */

static const char *
explain_dates (const char *fault)
{
  if (g_str_equal (fault, RD_FAULT_DATE_ORDER))
    return "the last day is before the first";
  if (g_str_equal (fault, RD_FAULT_DATE_LENGTH))
    return "the stretch is too long";
  if (g_str_equal (fault, RD_FAULT_DATE_BEFORE_HOLD))
    return "the hold begins after that day";
  if (g_str_equal (fault, RD_FAULT_DATE_FORECAST))
    return "the forecast is before the first day";
  if (g_str_equal (fault, RD_FAULT_DATE_ANSWERED))
    return "the answer is earlier than what it answers";
  if (g_str_equal (fault, RD_FAULT_DATE_BEFORE_ASKED) || g_str_equal (fault, RD_FAULT_DATE_DUE_BEFORE_ASKED))
    return "the agency was asked after that day";
  if (g_str_equal (fault, RD_FAULT_DATE_BEFORE_RECEIVED))
    return "what is checked came after that day";
  if (g_str_equal (fault, RD_FAULT_DATE_NEXT_CONTACT))
    return "the next contact is before this one";
  if (g_str_equal (fault, RD_FAULT_DATE_DUE_BEFORE_AGREED) || g_str_equal (fault, RD_FAULT_DATE_CLOSED_BEFORE_AGREED)
      || g_str_equal (fault, RD_FAULT_DATE_CHASED_BEFORE_AGREED))
    return "the action was agreed after that day";
  return "the day is not between 1900 and 2199";
}

static gboolean
has_control (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* For the register */

gboolean
rd_register_fail_dates (GError **error, const char *fault)
{
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_DATES, "dates (“%s”): %s", fault, explain_dates (fault));
  return FALSE;
}

gboolean
rd_register_fail_value (GError **error, const char *field)
{
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE, "“%s” is missing, too long or out of range", field);
  return FALSE;
}

gboolean
rd_register_check_day (RdDay day, GError **error)
{
  if (day >= rd_day_from_ymd (RD_YEAR_FIRST, 1, 1) && day <= rd_day_from_ymd (RD_YEAR_LAST, 12, 31))
    return TRUE;
  return rd_register_fail_dates (error, RD_FAULT_DATE_RANGE);
}

gboolean
rd_register_check_text (const char *text, gsize max, gboolean is_line, const char *field, GError **error)
{
  if (text == NULL)
    return TRUE;
  if (strlen (text) > max || !g_utf8_validate (text, -1, NULL) || (is_line && has_control (text)))
    return rd_register_fail_value (error, field);
  return TRUE;
}
