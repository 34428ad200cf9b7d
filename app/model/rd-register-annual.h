/* rd-register-annual.h — what the board says beside the figures of a year
 *
 * The passages of the annual report (RD_ROWS_ANNUAL_TEXTS), and in which month the board’s years begin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-annual-text.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The longest passage, in bytes. */
#define RD_ANNUAL_TEXT_MAX 100000

/* NULL where nothing is written. (transfer none), until the register’s next "changed" */
const RdAnnualText *rd_register_find_annual_text  (RdRegister *self, int year, const char *block);

/* @text without blanks around it; where nothing is left the passage is taken back. BAD_VALUE “annual-block”, “annual-year”,
 * “annual-text”.
 */
gboolean            rd_register_put_annual_text   (RdRegister *self, int year, const char *block, const char *text, GError **error);

/* 1–12: the month in which the board’s reported years begin; January where nobody chose another. */
int                 rd_register_get_annual_month  (RdRegister *self);

/* BAD_VALUE “annual-month”. */
gboolean            rd_register_set_annual_month  (RdRegister *self, int month, GError **error);

G_END_DECLS
