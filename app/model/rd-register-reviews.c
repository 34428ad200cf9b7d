/* rd-register-reviews.c — adding, editing and removing reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include "model/rd-framework-library.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-frameworks.h"
#include "store/rd-store-board.h"
#include "store/rd-store-reviews.h"
#include "store/rd-store-rows.h"

/* A new review and what is kept with it. */
typedef struct
{
  RdReview    *review;
  RdFramework *framework;
  char        *xml;
  RdRowsKind   kind;
  gpointer     row;     /* NULL: none */
} Addition;

/* Auxiliary methods */

/* Without the blanks that slip in around what people type. (transfer full); NULL for nothing */
static char *
trim (const char *text)
{
  g_autofree char *copy = g_strdup (text);

  if (copy == NULL || *g_strstrip (copy) == '\0')
    return NULL;
  return g_steal_pointer (&copy);
}

static gboolean
check_line (const char *text, gsize max, const char *field, GError **error)
{
  if (text == NULL)
    return rd_register_fail_value (error, field);
  return rd_register_check_text (text, max, TRUE, field, error);
}

static gboolean
check_review (const RdReview *review, GError **error)
{
  if (review->reference == NULL || !rd_review_is_reference (review->reference))
    return rd_register_fail_value (error, RD_FAULT_REFERENCE);
  return check_line (review->title, RD_REVIEW_TITLE_MAX, RD_FAULT_TITLE, error)
         && rd_register_check_text (review->owner, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error)
         && rd_register_check_text (review->summary, RD_NOTE_MAX, FALSE, RD_FAULT_SUMMARY, error);
}

static void
take_text (char **field, char *value)
{
  g_free (*field);
  *field = value;
}

/* NULL where it has to be refused. (transfer full) */
static RdReview *
make_review (const RdReviewDetails *details, const RdFramework *framework, GError **error)
{
  g_autoptr(RdReview) review = rd_record_new (&rd_review_type);

  review->id = g_uuid_string_random ();
  review->reference = trim (details->reference);
  review->title = trim (details->title);
  review->owner = trim (details->owner);
  review->summary = trim (details->summary);
  review->framework = g_strdup (framework->id);
  review->framework_version = g_strdup (framework->version);
  return check_review (review, error) ? g_steal_pointer (&review) : NULL;
}

/* Inside actions */

static gboolean
write_addition (RdRegister *self, gpointer data, GError **error)
{
  Addition *addition = data;

  return rd_store_keep_framework (self->store, addition->framework->id, addition->framework->version,
                                  addition->xml, error)
         && rd_store_put_review (self->store, addition->review, error)
         && (addition->row == NULL || rd_store_put_row (self->store, addition->kind, addition->row, error));
}

static gboolean
write_review (RdRegister *self, gpointer data, GError **error)
{
  return rd_store_put_review (self->store, data, error);
}

static gboolean
write_removal (RdRegister *self, gpointer data, GError **error)
{
  return rd_store_remove_review (self->store, data, error);
}

static gboolean
act_on_review (RdRegister *self, const char *code, const char *review_id,
               RdRegisterWriter write, gpointer data, GError **error)
{
  RdRegisterAct act = {
    .code = code,
    .review_id = review_id,
    .scope = RD_SCOPE_REVIEWS,
    .write = write,
    .data = data,
  };

  return rd_register_act (self, &act, error);
}

/* Public API */

gboolean
rd_register_add_review (RdRegister *self, const RdReviewDetails *details, RdReviewItem **out_review, GError **error)
{
  return rd_register_add_review_with_row (self, details, RD_N_ROWS, NULL, out_review, error);
}

gboolean
rd_register_add_review_with_row (RdRegister *self, const RdReviewDetails *details, RdRowsKind kind, gpointer record,
                                 RdReviewItem **out_review, GError **error)
{
  g_autoptr(RdFramework) framework = NULL;
  g_autoptr(RdReview) review = NULL;
  g_autofree char *id = NULL;
  g_autofree char *xml = NULL;
  Addition addition;

  g_return_val_if_fail (RD_IS_REGISTER (self) && details != NULL, FALSE);

  framework = rd_register_find_framework (self, details->framework != NULL ? details->framework : RD_DEFAULT_FRAMEWORK, NULL, error);
  if (framework == NULL)
    return FALSE;
  review = make_review (details, framework, error);
  if (review == NULL)
    return FALSE;

  id = g_strdup (review->id);
  xml = rd_register_get_framework_xml (self, framework->id, framework->version, error);
  if (xml == NULL)
    return FALSE;
  addition = (Addition) { review, framework, xml, kind, record };
  if (record != NULL)
    rd_record_set_text (record, rd_record_find_field (rd_rows_get_type (kind), "review_id"), id);
  if (!act_on_review (self, "review-added", id, write_addition, &addition, error))
    return FALSE;
  if (out_review != NULL)
    *out_review = rd_register_find_by_id (self, id);
  return TRUE;
}

gboolean
rd_register_edit_review (RdRegister *self, RdReviewItem *review, const RdReviewDetails *details, GError **error)
{
  const RdReview *old;
  g_autoptr(RdReview) edited = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && details != NULL, FALSE);

  old = rd_review_item_get_review (review);
  edited = rd_review_copy (old);
  if (details->reference != NULL)
    take_text (&edited->reference, trim (details->reference));
  if (details->title != NULL)
    take_text (&edited->title, trim (details->title));
  take_text (&edited->owner, trim (details->owner));
  take_text (&edited->summary, trim (details->summary));
  if (!rd_register_check_ready (self, error) || !check_review (edited, error))
    return FALSE;
  if (rd_record_equal (&rd_review_type, old, edited))
    return TRUE;
  return act_on_review (self, "review-edited", old->id, write_review, edited, error);
}

gboolean
rd_register_remove_review (RdRegister *self, RdReviewItem *review, GError **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  id = g_strdup (rd_review_item_get_review (review)->id);
  return act_on_review (self, "review-removed", id, write_removal, id, error);
}
