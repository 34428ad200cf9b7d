/* rd-register-letter-templates.c — the board's own templates for letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-letters.h"

#include <string.h>

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-wording-letter.h"
#include "store/rd-store-contents.h"
#include "store/rd-store-rows.h"

#define CODE_MAX 64

typedef struct
{
  RdLetterTemplate *record;
  GBytes           *bytes;
} Writing;

static gboolean
write_template (RdRegister *self, gpointer data, GError **error)
{
  Writing *writing = data;

  g_clear_pointer (&writing->record->sha256, g_free);
  return rd_store_keep_content (self->store, writing->bytes, &writing->record->sha256, error)
         && rd_store_put_row (self->store, RD_ROWS_LETTER_TEMPLATES, writing->record, error);
}

static const RdLetterTemplate *
find_template (RdRegister *self, const char *code)
{
  const GPtrArray *rows = rd_register_get_board_rows (self, RD_ROWS_LETTER_TEMPLATES);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdLetterTemplate *) rows->pdata[i])->code, code))
      return rows->pdata[i];
  return NULL;
}

static gboolean
is_code (const char *code)
{
  return code != NULL && strlen (code) <= CODE_MAX && strchr (code, '.') == NULL && rd_letter_values_is_name (code);
}

static gboolean
check_details (const RdLetterTemplateDetails *details, GError **error)
{
  if (!is_code (details->code))
    return rd_register_fail_value (error, RD_FAULT_TEMPLATE_CODE);
  if (details->label == NULL || *details->label == '\0')
    return rd_register_fail_value (error, RD_FAULT_TEMPLATE_LABEL);
  return rd_register_check_text (details->label, RD_TEXT_MAX, TRUE, RD_FAULT_TEMPLATE_LABEL, error)
         && rd_register_check_text (details->name, RD_TEXT_MAX, TRUE, RD_FAULT_TEMPLATE_LABEL, error)
         && rd_register_check_text (details->milestone, RD_TEXT_MAX, TRUE, RD_FAULT_TEMPLATE_CODE, error)
         && rd_register_check_text (details->recipient, RD_TEXT_MAX, TRUE, RD_FAULT_RECIPIENT, error);
}

/* The first thing that is wrong, as the sentence that says so. */
static gboolean
check_fields (const RdLetterMerged *checked, GError **error)
{
  g_autofree char *sentence = NULL;

  if (checked->problems->len == 0)
    return TRUE;
  sentence = rd_wording_letter_problem (checked->problems->pdata[0]);
  g_set_error_literal (error, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_BROKEN_TEMPLATE, sentence);
  return FALSE;
}

static RdLetterTemplate *
make_record (RdRegister *self, const RdLetterTemplateDetails *details, RdLetterFormat format, GBytes *bytes)
{
  const RdLetterTemplate *before = find_template (self, details->code);
  RdLetterTemplate *record = before != NULL ? rd_letter_template_copy (before) : rd_letter_template_new (NULL);

  g_free (record->code);
  g_free (record->label);
  g_free (record->name);
  g_free (record->media_type);
  g_free (record->milestone);
  g_free (record->recipient);
  record->code = g_strdup (details->code);
  record->label = g_strdup (details->label);
  record->name = g_strdup (details->name != NULL ? details->name : "");
  record->media_type = g_strdup (rd_letter_format_get_type (format));
  record->milestone = g_strdup (details->milestone);
  record->recipient = g_strdup (details->recipient);
  record->size = (int) g_bytes_get_size (bytes);
  return record;
}

/* Public API */

gboolean
rd_register_put_letter_template (RdRegister *self, const RdLetterTemplateDetails *details, GBytes *bytes,
                                 RdLetterMerged **out_checked, GError **error)
{
  g_autoptr (RdLetterMerged) checked = NULL;
  g_autoptr (RdLetterTemplate) record = NULL;
  Writing writing;
  RdRegisterAct act = { .code = "letter-template-added", .scope = RD_SCOPE_BOARD, .write = write_template, .data = &writing };
  gboolean done;

  g_return_val_if_fail (RD_IS_REGISTER (self) && details != NULL && bytes != NULL, FALSE);

  if (!rd_register_check_ready (self, error) || !check_details (details, error))
    return FALSE;
  checked = rd_letter_check_template (bytes, error);
  if (checked == NULL)
    return FALSE;
  done = check_fields (checked, error);
  if (done)
    {
      record = make_record (self, details, checked->format, bytes);
      writing = (Writing) { record, bytes };
      act.subject = details->label;
      done = rd_register_act (self, &act, error);
    }
  if (out_checked != NULL)
    *out_checked = g_steal_pointer (&checked);
  return done;
}

gboolean
rd_register_remove_letter_template (RdRegister *self, const char *code, GError **error)
{
  const RdLetterTemplate *record;

  g_return_val_if_fail (RD_IS_REGISTER (self) && code != NULL, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  record = find_template (self, code);
  if (record == NULL)
    {
      g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "the board has no template of that code");
      return FALSE;
    }
  return rd_register_remove_row (self, NULL, "letter-template-removed", record->label, RD_ROWS_LETTER_TEMPLATES, record, error);
}
