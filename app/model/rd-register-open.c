/* rd-register-open.c — creating and opening registers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register.h"
#include "model/rd-register-private.h"

#include <glib/gstdio.h>

#include "formats/rd-sample-xml.h"
#include "model/rd-framework-library.h"
#include "model/rd-resources.h"
#include "model/rd-sample-chronology.h"
#include "model/rd-sample-letters.h"
#include "store/rd-store-board.h"
#include "store/rd-store-rows.h"
#include "store/rd-store-milestones.h"
#include "store/rd-store-reviews.h"

#define SAMPLE        "/sample/sample.xml"
#define SAMPLE_SCHEMA "/schemas/sample.rng"

/* Auxiliary methods */

/* Takes @store. */
static RdRegister *
load (RdStore *store, const char *path, RdClock *clock, GError **error)
{
  g_autoptr(RdRegister) self = rd_register_new (store, path, clock);
  g_autoptr(RdSnapshot) snapshot = rd_register_read (self, RD_SCOPE_ALL, NULL, error);

  if (snapshot == NULL)
    return NULL;
  rd_register_apply (self, snapshot, NULL);
  rd_register_finish (self);
  return g_steal_pointer (&self);
}

/* The sample */

static RdSample *
read_sample (RdDay today, GError **error)
{
  g_autoptr(GBytes) bytes = rd_resources_load (SAMPLE, error);
  g_autoptr(GBytes) schema = NULL;
  g_autoptr(RdWorkdays) workdays = rd_workdays_new (NULL, 0);

  if (bytes == NULL)
    return NULL;
  schema = rd_resources_load (SAMPLE_SCHEMA, error);
  if (schema == NULL)
    return NULL;
  return rd_sample_xml_read (bytes, schema, today, workdays, error);
}

static gboolean
put_review (RdRegister *self, RdReview *review, GError **error)
{
  g_autoptr(RdFramework) framework = rd_framework_library_find (review->framework, error);
  g_autofree char *xml = NULL;

  if (framework == NULL)
    return FALSE;
  xml = rd_framework_library_get_xml (review->framework);
  g_free (review->framework_version);
  review->framework_version = g_strdup (framework->version);
  return rd_store_keep_framework (self->store, framework->id, framework->version, xml, error)
         && rd_store_put_review (self->store, review, error);
}

/* @review_id NULL: the board's. */
static gboolean
put_sample_rows (RdRegister *self, const GPtrArray *rows, const char *review_id, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const RdSampleRow *row = rows->pdata[i];

      /* Letters come last: their files are made from all that is there. */
      if (row->kind == RD_ROWS_LETTERS)
        continue;
      if (row->kind < RD_N_REVIEW_ROWS)
        rd_record_set_text (row->record, rd_record_find_field (rd_rows_get_type (row->kind), "review_id"), review_id);
      if (!rd_store_put_row (self->store, row->kind, row->record, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_sample_review (RdRegister *self, RdSampleReview *sample, GError **error)
{
  if (!put_review (self, sample->review, error))
    return FALSE;
  for (guint i = 0; i < sample->milestones->len; i++)
    {
      RdMilestone *milestone = sample->milestones->pdata[i];

      g_free (milestone->review_id);
      milestone->review_id = g_strdup (sample->review->id);
      if (!rd_store_put_milestone (self->store, milestone, error))
        return FALSE;
    }
  for (guint i = 0; i < sample->holds->len; i++)
    {
      RdHold *hold = sample->holds->pdata[i];

      g_free (hold->review_id);
      hold->review_id = g_strdup (sample->review->id);
      if (!rd_store_put_row (self->store, RD_ROWS_HOLDS, hold, error))
        return FALSE;
    }
  return put_sample_rows (self, sample->rows, sample->review->id, error);
}

static gboolean
write_sample (RdRegister *self, gpointer data, GError **error)
{
  RdSample *sample = data;

  if (!rd_store_put_setting (self->store, RD_SETTING_BOARD_NAME, sample->board_name, error))
    return FALSE;
  for (guint i = 0; i < sample->closures->len; i++)
    if (!rd_store_put_closure (self->store, sample->closures->pdata[i], error))
      return FALSE;
  if (!put_sample_rows (self, sample->rows, NULL, error))
    return FALSE;
  for (guint i = 0; i < sample->reviews->len; i++)
    if (!put_sample_review (self, sample->reviews->pdata[i], error))
      return FALSE;
  return rd_sample_chronology_write (self, sample, error) && rd_sample_letters_write (self, sample, error);
}

static gboolean
load_sample (RdRegister *self, RdSample *sample, GError **error)
{
  RdRegisterAct act = {
    .code = "sample-loaded",
    .scope = RD_SCOPE_ALL,
    .is_load = TRUE,
    .write = write_sample,
    .data = sample,
  };

  return rd_register_act (self, &act, error);
}

/* Public API */

RdRegister *
rd_register_create (const char *path, RdClock *clock, GError **error)
{
  RdStore *store;
  RdRegister *self;

  g_return_val_if_fail (path != NULL && RD_IS_CLOCK (clock), NULL);

  store = rd_store_create (path, error);
  if (store == NULL)
    return NULL;
  self = load (store, path, clock, error);
  if (self == NULL)
    g_unlink (path);
  return self;
}

RdRegister *
rd_register_open (const char *path, gboolean read_only, RdClock *clock, GError **error)
{
  RdStore *store;
  RdRegister *self;

  g_return_val_if_fail (path != NULL && RD_IS_CLOCK (clock), NULL);

  store = rd_store_open (path, read_only ? RD_STORE_READ_ONLY : RD_STORE_READ_WRITE, error);
  self = store != NULL ? load (store, path, clock, error) : NULL;
  /* Where that cannot be written they are shown with their points, as they were. */
  if (self != NULL && !read_only)
    rd_register_move_learning_actions (self, NULL);
  return self;
}

RdRegister *
rd_register_create_sample (const char *path, RdClock *clock, GError **error)
{
  g_autoptr(RdSample) sample = NULL;
  g_autoptr(RdRegister) self = NULL;

  g_return_val_if_fail (path != NULL && RD_IS_CLOCK (clock), NULL);

  sample = read_sample (rd_clock_get_today (clock), error);
  if (sample == NULL)
    return NULL;
  self = rd_register_create (path, clock, error);
  if (self == NULL)
    return NULL;
  if (!load_sample (self, sample, error))
    {
      rd_register_close (self);
      g_unlink (path);
      return NULL;
    }
  return g_steal_pointer (&self);
}
