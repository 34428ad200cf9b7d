/* rd-intake-job.h — a file that is to come in, worked out anew in a thread of its own
 *
 * Entries and problems by a map of columns, what the user mended by hand put in
 * again, and the difference to what is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-chronology-file.h"

G_BEGIN_DECLS

/* What the user said of a row's date or time. */
typedef struct
{
  guint    row;
  gboolean is_time;
  char    *text;
} RdIntakeMend;

/* (1) tables and import live, and nobody else uses import, while it runs. */
typedef struct
{
  const RdTableSet *tables;
  RdImport         *import;       /* where map is NULL: as it is */
  RdColumnMap      *map;          /* owned; passes rd_column_map_check() */
  GPtrArray        *kept;         /* owned; RdEntry that the file corrects; NULL: none */
  GArray           *mends;        /* owned; RdIntakeMend; NULL: none */
  gboolean          month_first;  /* dates in doubt are month/day */
  RdDay             today;
} RdIntakeJob;

typedef struct
{
  RdImport               *import;       /* made anew; NULL: the job's own is still it */
  RdChronologyDifference *difference;
} RdIntakeResult;

GArray         *rd_intake_mends_new   (void);                                       /* (transfer full) */
void            rd_intake_mends_add   (GArray *mends, guint row, gboolean is_time, const char *text);
GArray         *rd_intake_mends_copy  (const GArray *mends);                        /* (transfer full) */

/* Takes what the job owns. @source is held until it ends. Errors: G_IO_ERROR_CANCELLED. */
void            rd_intake_job_run     (const RdIntakeJob *job, GObject *source, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
RdIntakeResult *rd_intake_job_finish  (GAsyncResult *result, GError **error);       /* (transfer full) */

/* What is left in it. */
void            rd_intake_result_free (RdIntakeResult *self);

G_END_DECLS
