/* rd-command.h — what every command of review-desk-cli is made of
 *
 * A command is a row of a table: its words, its usage, its options, whether it
 * needs a register, and the function that does it.  A call is one run of one
 * command: where the register is, which day is today, how to write results.
 * Results go to standard output (rd-command-output.h), messages to standard
 * error, one line each: what, where, what to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

/* What the program ends with.  Scripts rely on the numbers. */
typedef enum
{
  RD_EXIT_DONE     = 0,
  RD_EXIT_FOUND    = 1,    /* the work found something wrong */
  RD_EXIT_USAGE    = 2,    /* the call, the input or the output cannot be used */
  RD_EXIT_REGISTER = 3,    /* the register cannot be opened, read or written */
} RdExit;

typedef enum
{
  RD_FORMAT_TABLE,
  RD_FORMAT_JSON,
  RD_FORMAT_CSV,
} RdFormat;

/* One run of one command. */
typedef struct
{
  RdFormat    format;
  RdClock    *clock;            /* owned */
  RdDay       today;
  char       *register_path;    /* owned; NULL where none was named */
  RdRegister *reg;              /* owned; NULL where the command needs none */
  char      **args;             /* owned; the words after the command, options taken out */
  guint       n_args;
} RdCall;

typedef enum
{
  RD_NEEDS_NOTHING,
  RD_NEEDS_CALENDAR,    /* a register where one is named, for its closures */
  RD_NEEDS_READING,     /* works beside a program that has the register open */
  RD_NEEDS_WRITING,
} RdCommandNeeds;

typedef RdExit (*RdCommandFunc) (RdCall *call);

typedef struct
{
  const char         *name;         /* "milestone" */
  const char         *subcommand;   /* "set"; NULL where it has none */
  const char         *usage;        /* "REVIEW MILESTONE DATE" */
  const char         *help;         /* a sentence, to be translated */
  guint               min_args;
  guint               max_args;     /* G_MAXUINT: any number */
  RdCommandNeeds      needs;
  gboolean            raw_args;     /* words are file names, or any bytes; else they are UTF-8 */
  const GOptionEntry *options;      /* G_OPTION_ARG_STRING is text in UTF-8, _FILENAME a path; may be NULL */
  RdCommandFunc       run;
} RdCommand;

/* --- messages: one line on standard error each */

void          rd_call_warn            (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Says it, and gives RD_EXIT_USAGE. */
RdExit        rd_call_refuse          (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* "no WHAT “TEXT”; there is: …": says it, and gives RD_EXIT_USAGE. @known may be empty. */
RdExit        rd_call_refuse_unknown  (const char *what, const char *text, const GPtrArray *known);

/* Says what went wrong, and with what: @where, a word of the caller's, unless it
 * is NULL.  Gives the exit status that stands for it.
 */
RdExit        rd_call_fail            (const GError *error, const char *where);
RdExit        rd_exit_from_error      (const GError *error);

/* A user's word as a message can show it: “…”, valid, on one line, not too long. (transfer full) */
char         *rd_call_quote           (const char *text);

/* --- reading arguments: each says what is wrong and returns FALSE, NULL */

/* Exactly YYYY-MM-DD. @out is untouched on failure. */
gboolean      rd_call_read_day        (RdCall *call, const char *text, RdDay *out);

/* The same where an option may be missing: RD_DAY_NONE then. */
gboolean      rd_call_read_option_day (RdCall *call, const char *text, RdDay *out);

/* Whether @from is no later than @to; RD_DAY_NONE leaves a side open. */
gboolean      rd_call_check_order     (RdDay from, RdDay to);

/* A whole number, @low … @high. */
gboolean      rd_call_read_number     (const char *text, const char *what, gint64 low, gint64 high, gint64 *out);

/* An option that a command cannot do without. */
gboolean      rd_call_require         (const char *option, const char *value);

/* (transfer none) */
RdReviewItem *rd_call_find_review     (RdCall *call, const char *reference);

/* The register's calendar, or one without closures. (transfer full) */
RdWorkdays   *rd_call_get_workdays    (RdCall *call);

G_END_DECLS
