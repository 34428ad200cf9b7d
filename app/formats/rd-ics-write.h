/* rd-ics-write.h — days to keep, as an iCalendar file (RFC 5545)
 *
 * All-day events that take up nobody's time.  An event that is exported again
 * under the same UID with a later stamp takes the place of the one before.
 * Lines end in CRLF and are folded at 75 octets, texts are escaped, UTF-8.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

/* Everything is borrowed. */
typedef struct
{
  const char *uid;           /* the same in every export, and no other event's */
  RdDay       day;
  const char *summary;
  const char *description;   /* may be NULL */
  const char *category;      /* may be NULL */
  gboolean    is_cancelled;  /* it need not be kept any more */
} RdIcsEvent;

/* @name is the calendar's; @stamp the moment of export, seconds since 1970, UTC. (transfer full) */
char *rd_ics_write (const char *name, const RdIcsEvent *events, guint n_events, gint64 stamp);

G_END_DECLS
