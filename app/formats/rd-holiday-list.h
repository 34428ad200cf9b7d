/* rd-holiday-list.h — bank holidays as an official file names them
 *
 * What the readers of such files (rd-holidays-json, rd-holidays-ics) give, and
 * why they refuse one.  A file is taken whole or not at all.  It knows nothing
 * about rules, registers or which years a file is complete for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef struct
{
  RdDay    day;
  char    *name;          /* in the file's words, one line; never empty */
  gboolean substitute;    /* the file says that it is a substitute day */
} RdListedHoliday;

/* The largest file that is read, in bytes, and the most days that it may name. */
#define RD_HOLIDAY_LIST_MAX_BYTES (1024 * 1024)
#define RD_HOLIDAY_LIST_MAX_DAYS  2000

/* The longest name, in bytes of UTF-8. */
#define RD_HOLIDAY_LIST_MAX_NAME  200

/* The years whose days are taken: a file with others is none of bank holidays. */
#define RD_HOLIDAY_LIST_FIRST_YEAR 1900
#define RD_HOLIDAY_LIST_LAST_YEAR  2199

#define RD_HOLIDAY_LIST_ERROR (rd_holiday_list_error_quark ())
typedef enum
{
  RD_HOLIDAY_LIST_ERROR_TOO_LARGE,   /* more bytes, days or levels than such a file has */
  RD_HOLIDAY_LIST_ERROR_SYNTAX,      /* not the kind of file that its beginning says */
  RD_HOLIDAY_LIST_ERROR_NOT_ONE,     /* no bank holidays of England and Wales in it */
  RD_HOLIDAY_LIST_ERROR_VALUE,       /* a day or a name that cannot be one; the message says which */
} RdHolidayListError;
GQuark     rd_holiday_list_error_quark (void);

/* An empty list: a GPtrArray of RdListedHoliday that frees its elements. (transfer full) */
GPtrArray *rd_holiday_list_new   (void);

/* Appends a day; one that is there already is told by the first name.  FALSE with an error
 * where the day, the name or the number of days cannot be.  @name is trimmed.
 */
gboolean   rd_holiday_list_add   (GPtrArray *list, RdDay day, const char *name, gboolean substitute, GError **error);

/* By day. */
void       rd_holiday_list_sort  (GPtrArray *list);

/* A list from a file of either kind, told apart by how it begins: "BEGIN:VCALENDAR" is an
 * .ics, anything else is read as JSON. (transfer full)
 */
GPtrArray *rd_holiday_list_read  (GBytes *bytes, GError **error);

G_END_DECLS
