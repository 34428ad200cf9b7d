/* rd-letter-sheet.c — the templates that a letter can be made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-letter-sheet.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "model/rd-register-chases.h"
#include "model/rd-register-private.h"
#include "model/rd-resources.h"
#include "store/rd-store-contents.h"

typedef struct
{
  const char        *code;
  const char        *label;
  RdLetterAddressee  addressee;
  const char        *milestone;
  const char        *recipient;
} Shipped;

/* In the order in which a review needs them. */
static const Shipped shipped[] = {
  { "notification-ofsted", N_("Notification to Ofsted"), RD_LETTER_TO_RECIPIENT, "ofsted-notified", "ofsted" },
  { "notification-board", N_("Notification to a safeguarding board"), RD_LETTER_TO_ANYBODY, "lscb-notified", NULL },
  { "decision", N_("Decision about a review"), RD_LETTER_TO_RECIPIENT, "decision-reported", NULL },
  { "request-agency", N_("Request to an agency"), RD_LETTER_TO_AGENCY, NULL, NULL },
  { "reminder-agency", N_("Reminder to an agency"), RD_LETTER_TO_AGENCY, NULL, NULL },
  { RD_LETTER_ACTION_CHASE, N_("Overdue actions, to an agency"), RD_LETTER_TO_AGENCY, NULL, NULL },
  { "family", N_("Letter to the family"), RD_LETTER_TO_ANYBODY, NULL, NULL },
  { "professional", N_("Invitation to a professional"), RD_LETTER_TO_ANYBODY, NULL, NULL },
  { "reviewers-panel", N_("Names of the reviewers to the panel"), RD_LETTER_TO_RECIPIENT, "reviewers-reported", "national-panel" },
  { "copies", N_("Copies before publication"), RD_LETTER_TO_RECIPIENT, "copies-sent", NULL },
  { "non-publication", N_("A report that should not be published"), RD_LETTER_TO_RECIPIENT, "non-publication-reported", NULL },
};

G_DEFINE_QUARK (rd-register-letter-error-quark, rd_register_letter_error)

/* --- making */

static RdLetterSheet *
make_shipped (const Shipped *from)
{
  RdLetterSheet *self = g_new0 (RdLetterSheet, 1);

  self->code = g_strdup (from->code);
  self->label = g_strdup (_(from->label));
  self->addressee = from->addressee;
  self->milestone = g_strdup (from->milestone);
  self->recipient = g_strdup (from->recipient);
  self->is_shipped = TRUE;
  self->has_docx = self->has_odt = TRUE;
  return self;
}

/* What the board says of its own template counts; whom it is to, it has from the one whose place it takes. */
static void
take_own (RdLetterSheet *self, const RdLetterTemplate *own)
{
  g_free (self->label);
  self->label = g_strdup (own->label);
  self->is_own = TRUE;
  self->has_odt = g_str_equal (own->media_type, rd_letter_format_get_type (RD_LETTER_ODT));
  self->has_docx = !self->has_odt;
  self->sha256 = g_strdup (own->sha256);
  if (self->is_shipped)
    return;
  self->milestone = g_strdup (own->milestone);
  self->recipient = g_strdup (own->recipient);
  self->addressee = own->milestone != NULL ? RD_LETTER_TO_RECIPIENT : RD_LETTER_TO_ANYBODY;
}

static RdLetterSheet *
make_own (const RdLetterTemplate *own)
{
  RdLetterSheet *self = g_new0 (RdLetterSheet, 1);

  self->code = g_strdup (own->code);
  take_own (self, own);
  return self;
}

static const RdLetterTemplate *
find_own (RdRegister *reg, const char *code)
{
  const GPtrArray *rows = rd_register_get_board_rows (reg, RD_ROWS_LETTER_TEMPLATES);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdLetterTemplate *own = g_ptr_array_index (rows, i);

      if (g_str_equal (own->code, code))
        return own;
    }
  return NULL;
}

static gboolean
is_shipped_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    if (g_str_equal (shipped[i].code, code))
      return TRUE;
  return FALSE;
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const RdLetterTemplate *first = *(const RdLetterTemplate * const *) a;
  const RdLetterTemplate *second = *(const RdLetterTemplate * const *) b;

  return g_utf8_collate (first->label, second->label);
}

/* --- operations */

void
rd_letter_sheet_free (RdLetterSheet *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->label);
  g_free (self->milestone);
  g_free (self->recipient);
  g_free (self->sha256);
  g_free (self);
}

GPtrArray *
rd_letter_sheets_list (RdRegister *reg)
{
  GPtrArray *sheets;
  const GPtrArray *rows;
  g_autoptr (GPtrArray) further = g_ptr_array_new ();

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_sheet_free);
  rows = rd_register_get_board_rows (reg, RD_ROWS_LETTER_TEMPLATES);
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      RdLetterSheet *sheet = make_shipped (&shipped[i]);
      const RdLetterTemplate *own = find_own (reg, shipped[i].code);

      if (own != NULL)
        take_own (sheet, own);
      g_ptr_array_add (sheets, sheet);
    }
  for (guint i = 0; i < rows->len; i++)
    if (!is_shipped_code (((const RdLetterTemplate *) rows->pdata[i])->code))
      g_ptr_array_add (further, rows->pdata[i]);
  g_ptr_array_sort (further, compare_labels);
  for (guint i = 0; i < further->len; i++)
    g_ptr_array_add (sheets, make_own (further->pdata[i]));
  return sheets;
}

RdLetterSheet *
rd_letter_sheet_find (RdRegister *reg, const char *code, GError **error)
{
  g_autoptr (GPtrArray) sheets = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && code != NULL, NULL);

  sheets = rd_letter_sheets_list (reg);
  for (guint i = 0; i < sheets->len; i++)
    if (g_str_equal (((const RdLetterSheet *) sheets->pdata[i])->code, code))
      return g_ptr_array_steal_index (sheets, i);
  valid = g_utf8_make_valid (code, -1);
  g_set_error (error, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_UNKNOWN_TEMPLATE, "no template “%s”", valid);
  return NULL;
}

RdLetterSheet *
rd_letter_sheet_find_for (RdRegister *reg, const char *milestone)
{
  g_autoptr (GPtrArray) sheets = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && milestone != NULL, NULL);

  sheets = rd_letter_sheets_list (reg);
  for (guint i = 0; i < sheets->len; i++)
    if (g_strcmp0 (((const RdLetterSheet *) sheets->pdata[i])->milestone, milestone) == 0)
      return g_ptr_array_steal_index (sheets, i);
  return NULL;
}

GBytes *
rd_letter_sheet_load (RdRegister *reg, const RdLetterSheet *self, RdLetterFormat format, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && self != NULL, NULL);

  if (!(format == RD_LETTER_ODT ? self->has_odt : self->has_docx))
    {
      g_set_error (error, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_NO_SUCH_FORMAT,
                   "another format than that of “%s”", self->label);
      return NULL;
    }
  if (self->is_own)
    return rd_register_check_ready (reg, error) ? rd_store_get_content (reg->store, self->sha256, error) : NULL;
  path = g_strdup_printf ("/templates/%s.%s", self->code, rd_letter_format_get_ending (format));
  return rd_resources_load (path, error);
}

char **
rd_letter_sheet_list_recipients (const RdLetterSheet *self, RdReviewItem *review)
{
  const RdMilestoneKind *kind = NULL;
  const char *one[2] = { NULL, NULL };

  g_return_val_if_fail (self != NULL && RD_IS_REVIEW_ITEM (review), NULL);

  if (self->addressee != RD_LETTER_TO_RECIPIENT)
    return g_strdupv ((char **) one);
  one[0] = self->recipient;
  if (one[0] != NULL)
    return g_strdupv ((char **) one);
  if (self->milestone != NULL)
    kind = rd_framework_find_milestone (rd_review_item_get_framework (review), self->milestone);
  return g_strdupv (kind != NULL ? kind->recipients : (char **) one);
}

const char *
rd_letter_format_get_ending (RdLetterFormat format)
{
  return format == RD_LETTER_ODT ? "odt" : "docx";
}

const char *
rd_letter_format_get_type (RdLetterFormat format)
{
  return format == RD_LETTER_ODT ? "application/vnd.oasis.opendocument.text"
                                 : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
