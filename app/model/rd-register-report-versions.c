/* rd-register-report-versions.c — a report as it was, kept and restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-register-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/rd-report-xml.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-contents.h"
#include "store/rd-store-rows.h"

/* Characters of a version's name in the name of another. */
#define NAME_SHOWN 40

typedef struct
{
  RdReviewItem     *review;
  RdReportVersion  *version;
  GBytes           *bytes;
  const RdDocument *restored;   /* NULL: nothing is */
} Keeping;

/* Auxiliary methods */

static gboolean
write_version (RdRegister *self, gpointer data, GError **error)
{
  const Keeping *keeping = data;

  g_clear_pointer (&keeping->version->sha256, g_free);
  return rd_store_keep_content (self->store, keeping->bytes, &keeping->version->sha256, error)
         && rd_store_put_row (self->store, RD_ROWS_REPORT_VERSIONS, keeping->version, error)
         && (keeping->restored == NULL || rd_register_write_report (self, keeping->review, keeping->restored, error));
}

static const RdReportVersion *
need_version (RdReviewItem *review, const char *id, GError **error)
{
  const RdReportVersion *version = id != NULL ? rd_review_item_find_row (review, RD_ROWS_REPORT_VERSIONS, id) : NULL;

  if (version == NULL)
    rd_register_fail_missing (error);
  return version;
}

static int
count_words (const RdDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->sections->len; i++)
    n += rd_blocks_count_words (((const RdSection *) document->sections->pdata[i])->blocks, FALSE);
  return (int) n;
}

/* The report as it is now, ready to be kept. (transfer full); NULL with @error */
static RdReportVersion *
make_version (RdRegister *self, RdReviewItem *review, const char *name, const char *purpose, const char *note,
              GBytes **out_bytes, GError **error)
{
  g_autoptr(RdDocument) document = rd_register_get_report (self, review, error);
  g_autoptr(RdReportVersion) version = NULL;
  char *xml;

  if (document == NULL)
    return NULL;
  version = rd_report_version_new (rd_review_item_get_review (review)->id);
  version->name = g_strdup (name);
  version->purpose = g_strdup (purpose);
  version->note = g_strdup (note);
  version->made = rd_register_dup_now (self);
  version->author = rd_register_dup_who (self);
  rd_register_tidy_texts (&rd_report_version_type, version);
  version->words = count_words (document);
  xml = rd_report_xml_write (document);
  version->size = (int) strlen (xml);
  *out_bytes = g_bytes_new_take (xml, strlen (xml));
  return g_steal_pointer (&version);
}

static gboolean
check_words (const char *name, const char *note, GError **error)
{
  if (!rd_register_has_text (name))
    return rd_register_fail_value (error, RD_FAULT_NAME);
  return rd_register_check_text (name, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
         && rd_register_check_text (note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

static gboolean
keep (RdRegister *self, Keeping *keeping, const char *code, GError **error)
{
  RdRegisterAct act = { .code = code, .scope = RD_SCOPE_ROWS, .write = write_version, .data = keeping };

  act.review_id = rd_review_item_get_review (keeping->review)->id;
  return rd_register_act (self, &act, error);
}

/* (transfer full) */
static char *
name_before (const RdReportVersion *version)
{
  g_autofree char *start = g_utf8_substring (version->name, 0, MIN (g_utf8_strlen (version->name, -1), NAME_SHOWN));

  /* Translators: %s is the name of a version of the report */
  return g_strdup_printf (_("Before “%s” was restored"), start);
}

/* Public API */

gboolean
rd_register_keep_version (RdRegister *self, RdReviewItem *review, const char *name, const char *purpose, const char *note,
                          char **out_id, GError **error)
{
  g_autoptr(RdReportVersion) version = NULL;
  g_autoptr(GBytes) bytes = NULL;
  Keeping keeping = { .review = review };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && purpose != NULL, FALSE);

  if (!g_strv_contains (rd_report_version_purposes, purpose))
    return rd_register_fail_value (error, RD_FAULT_PURPOSE);
  version = make_version (self, review, name, purpose, note, &bytes, error);
  if (version == NULL || !check_words (version->name, version->note, error))
    return FALSE;
  keeping.version = version;
  keeping.bytes = bytes;
  if (!keep (self, &keeping, "version-kept", error))
    return FALSE;
  if (out_id != NULL)
    *out_id = g_strdup (version->id);
  return TRUE;
}

gboolean
rd_register_edit_version (RdRegister *self, RdReviewItem *review, const char *id, const char *name, const char *note, GError **error)
{
  const RdReportVersion *before;
  g_autoptr(RdReportVersion) version = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  before = need_version (review, id, error);
  if (before == NULL)
    return FALSE;
  version = rd_report_version_copy (before);
  g_free (version->name);
  g_free (version->note);
  version->name = g_strdup (name);
  version->note = g_strdup (note);
  rd_register_tidy_texts (&rd_report_version_type, version);
  return check_words (version->name, version->note, error)
         && rd_register_put_row (self, review, "version-changed", NULL, RD_ROWS_REPORT_VERSIONS, version, error);
}

gboolean
rd_register_remove_version (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdReportVersion *version;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  version = need_version (review, id, error);
  return version != NULL
         && rd_register_remove_row (self, review, "version-removed", NULL, RD_ROWS_REPORT_VERSIONS, version, error);
}

RdDocument *
rd_register_get_version (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdReportVersion *version;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  if (!rd_register_check_ready (self, error))
    return NULL;
  version = need_version (review, id, error);
  bytes = version != NULL ? rd_store_get_content (self->store, version->sha256, error) : NULL;
  return bytes != NULL ? rd_report_xml_read (bytes, NULL, NULL, error) : NULL;
}

gboolean
rd_register_restore_version (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdReportVersion *version;
  g_autoptr(RdDocument) document = NULL;
  g_autoptr(RdReportVersion) now = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  Keeping keeping = { .review = review };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  document = rd_register_get_version (self, review, id, error);
  if (document == NULL)
    return FALSE;
  version = need_version (review, id, NULL);
  name = name_before (version);
  now = make_version (self, review, name, "before-restore", NULL, &bytes, error);
  if (now == NULL)
    return FALSE;
  keeping.version = now;
  keeping.bytes = bytes;
  keeping.restored = document;
  return keep (self, &keeping, "version-restored", error);
}
