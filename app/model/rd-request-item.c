/* rd-request-item.c — what one agency was asked for, as lists show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-request-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-wording-agencies.h"
#include "model/rd-wording.h"

struct _RdRequestItem
{
  GObject          parent_instance;

  /* Owned */
  RdReviewItem    *review;
  char            *agency;
  RdAgencyRequest *request;

  RdRequestState   state;
};

enum
{
  PROP_REFERENCE = 1,
  PROP_TITLE,
  PROP_AGENCY,
  PROP_ITEM_TEXT,
  PROP_DETAIL,
  PROP_DUE,
  PROP_DUE_TEXT,
  PROP_REMINDERS_TEXT,
  PROP_STATUS_TEXT,
  PROP_LATE_TEXT,
  PROP_RANK,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdRequestItem, rd_request_item, G_TYPE_OBJECT)

/* Auxiliary methods */

static char *
word_due (RdRequestItem *self)
{
  return self->request->due != RD_DAY_NONE ? rd_wording_day (self->request->due) : g_strdup (_("No date"));
}

static char *
word_reminders (RdRequestItem *self)
{
  g_autofree char *last = NULL;

  if (self->request->reminders == 0)
    return g_strdup ("");
  last = rd_wording_day (self->request->reminded);
  if (self->request->reminders == 1)
    return g_strdup_printf (_("reminded on %s"), last);
  return g_strdup_printf (ngettext ("reminded %d time, last on %s", "reminded %d times, last on %s",
                                    (gulong) self->request->reminders), self->request->reminders, last);
}

static char *
make_accessible_text (RdRequestItem *self)
{
  g_autofree char *words = rd_wording_request_state (self->request, &self->state);
  g_autofree char *reminders = word_reminders (self);

  return g_strdup_printf ("%s, %s, %s, %s%s%s", self->agency, rd_wording_request_item (self->request->item),
                          rd_review_item_get_title (self->review), words, *reminders != '\0' ? ", " : "", reminders);
}

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

/* GObject overrides */

static void
rd_request_item_finalize (GObject *object)
{
  RdRequestItem *self = RD_REQUEST_ITEM (object);

  g_object_unref (self->review);
  g_free (self->agency);
  rd_agency_request_free (self->request);
  G_OBJECT_CLASS (rd_request_item_parent_class)->finalize (object);
}

static void
rd_request_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdRequestItem *self = RD_REQUEST_ITEM (object);

  switch (id)
    {
    case PROP_REFERENCE:
      g_value_set_string (value, rd_review_item_get_reference (self->review));
      break;
    case PROP_TITLE:
      g_value_set_string (value, rd_review_item_get_title (self->review));
      break;
    case PROP_AGENCY:
      g_value_set_string (value, self->agency);
      break;
    case PROP_ITEM_TEXT:
      g_value_set_string (value, rd_wording_request_item (self->request->item));
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->request->detail);
      break;
    case PROP_DUE:
      g_value_set_int (value, self->request->due != RD_DAY_NONE ? self->request->due : G_MAXINT);
      break;
    case PROP_DUE_TEXT:
      g_value_take_string (value, word_due (self));
      break;
    case PROP_REMINDERS_TEXT:
      g_value_take_string (value, word_reminders (self));
      break;
    case PROP_STATUS_TEXT:
      g_value_set_string (value, rd_wording_request_status (self->state.status));
      break;
    case PROP_LATE_TEXT:
      g_value_take_string (value, rd_wording_days_late (&self->state));
      break;
    case PROP_RANK:
      g_value_set_int (value, (int) self->state.status);
      break;
    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, make_accessible_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_text (guint id, const char *name)
{
  properties[id] = g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
install_number (guint id, const char *name)
{
  properties[id] = g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
rd_request_item_class_init (RdRequestItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rd_request_item_finalize;
  object_class->get_property = rd_request_item_get_property;
  install_text (PROP_REFERENCE, "reference");
  install_text (PROP_TITLE, "title");
  install_text (PROP_AGENCY, "agency");
  install_text (PROP_ITEM_TEXT, "item-text");
  install_text (PROP_DETAIL, "detail");
  install_number (PROP_DUE, "due");
  install_text (PROP_DUE_TEXT, "due-text");
  install_text (PROP_REMINDERS_TEXT, "reminders-text");
  install_text (PROP_STATUS_TEXT, "status-text");
  install_text (PROP_LATE_TEXT, "late-text");
  install_number (PROP_RANK, "rank");
  install_text (PROP_ACCESSIBLE_TEXT, "accessible-text");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_request_item_init (RdRequestItem *self)
{
}

/* Public API */

RdRequestStatus
rd_request_item_get_status (RdRequestItem *self)
{
  g_return_val_if_fail (RD_IS_REQUEST_ITEM (self), RD_REQUEST_NOT_ASKED);

  return self->state.status;
}

const char *
rd_request_item_get_reference (RdRequestItem *self)
{
  g_return_val_if_fail (RD_IS_REQUEST_ITEM (self), NULL);

  return rd_review_item_get_reference (self->review);
}

gboolean
rd_request_item_has_words (RdRequestItem *self, const char *words)
{
  g_return_val_if_fail (RD_IS_REQUEST_ITEM (self) && words != NULL, FALSE);

  return contains (rd_review_item_get_reference (self->review), words)
         || contains (rd_review_item_get_title (self->review), words)
         || contains (self->agency, words)
         || contains (rd_wording_request_item (self->request->item), words)
         || contains (self->request->detail, words);
}

/* @agency is that of @request. (transfer full) */
static RdRequestItem *
make_item (RdRegister *reg, RdReviewItem *review, const RdAgency *agency, const RdAgencyRequest *request)
{
  RdRequestItem *self;

  g_return_val_if_fail (agency != NULL && request != NULL, NULL);

  self = g_object_new (RD_TYPE_REQUEST_ITEM, NULL);
  self->review = g_object_ref (review);
  self->agency = g_strdup (agency->name);
  self->request = rd_agency_request_copy (request);
  rd_register_get_request_state (reg, request, &self->state);
  return self;
}

static void
list_review (GPtrArray *items, RdRegister *reg, RdReviewItem *review)
{
  const GPtrArray *requests = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS);

  for (guint i = 0; i < requests->len; i++)
    {
      const RdAgencyRequest *request = requests->pdata[i];
      const RdAgency *agency = rd_review_item_find_row (review, RD_ROWS_AGENCIES, request->agency_id);

      if (agency != NULL)
        g_ptr_array_add (items, make_item (reg, review, agency, request));
    }
}

GListStore *
rd_request_item_list (RdRegister *reg)
{
  GListStore *store;
  GListModel *reviews;
  g_autoptr(GPtrArray) items = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  store = g_list_store_new (RD_TYPE_REQUEST_ITEM);
  items = g_ptr_array_new_with_free_func (g_object_unref);
  reviews = rd_register_get_reviews (reg);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      list_review (items, reg, review);
    }
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return store;
}
