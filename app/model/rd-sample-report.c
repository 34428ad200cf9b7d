/* rd-sample-report.c — the drafted report of the sample register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-sample-report.h"

#include <string.h>

#include "core/chronology/rd-entry.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-person.h"
#include "formats/rd-csv-read.h"
#include "formats/rd-report-xml.h"
#include "model/rd-register-private.h"
#include "model/rd-register-report-private.h"
#include "model/rd-resources.h"
#include "model/rd-sample-chronology.h"
#include "store/rd-store-contents.h"
#include "store/rd-store-rows.h"

#define FOLDER "/sample/report/"
#define DRAFT_DAYS 40    /* so many days ago the first draft was kept */

/* One report while it is written.  1. After fault is set nothing more is written. */
typedef struct
{
  RdRegister           *reg;
  const RdSampleReview *sample;
  GHashTable           *entries;    /* "police 9" → RdEntry; borrowed */
  GHashTable           *ids;        /* a section’s or comment’s id in the files → its own; owned */
  RdDocument           *document;   /* owned */
  GError               *fault;
} Writing;

/* --- files */

static GBytes *
load (const Writing *self, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = rd_resources_load (path, error);
  g_autofree char *text = NULL;
  char *expanded;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  expanded = rd_sample_chronology_expand (text, self->sample->chronology);
  return g_bytes_new_take (expanded, strlen (expanded));
}

/* What stands in a cell; NULL where nothing does. (transfer full) */
static char *
dup_cell (const RdTableRow *row, guint column)
{
  const char *text = rd_table_row_get_cell (row, column)->text;

  return *text != '\0' ? g_strdup (text) : NULL;
}

/* --- references */

/* “half-sibling-1” for “Half Sibling 1”, “mothers-partner” for “Mother’s Partner”. (transfer full) */
static char *
make_handle (const char *pseudonym)
{
  g_autofree char *small = g_ascii_strdown (pseudonym, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (out, *p);
    else if (*p == ' ')
      g_string_append_c (out, '-');
  return g_string_free (out, FALSE);
}

static const char *
find_person (const Writing *self, const char *handle)
{
  for (guint i = 0; i < self->sample->rows->len; i++)
    {
      const RdSampleRow *row = self->sample->rows->pdata[i];
      const RdPerson *person = row->record;
      g_autofree char *own = NULL;

      if (row->kind != RD_ROWS_PEOPLE)
        continue;
      own = make_handle (person->pseudonym);
      if (g_str_equal (own, handle))
        return person->id;
    }
  return NULL;
}

/* "finding-2": by its place. */
static const char *
find_finding (const Writing *self, const char *handle)
{
  for (guint i = 0; i < self->sample->rows->len; i++)
    {
      const RdSampleRow *row = self->sample->rows->pdata[i];
      const RdFinding *finding = row->record;
      g_autofree char *own = NULL;

      if (row->kind != RD_ROWS_FINDINGS)
        continue;
      own = g_strdup_printf ("finding-%d", finding->position);
      if (g_str_equal (own, handle))
        return finding->id;
    }
  return NULL;
}

static const char *
find_entry (const Writing *self, const char *handle)
{
  g_autofree char *key = g_strdelimit (g_strdup (handle), "-", ' ');
  const RdEntry *entry = g_hash_table_lookup (self->entries, key);

  return entry != NULL ? entry->id : NULL;
}

static const char *
find_meant (const Writing *self, const RdRun *run)
{
  switch (run->kind)
    {
    case RD_RUN_PERSON:  return find_person (self, run->id);
    case RD_RUN_ENTRY:   return find_entry (self, run->id);
    case RD_RUN_FINDING: return find_finding (self, run->id);
    case RD_RUN_SECTION: return g_hash_table_lookup (self->ids, run->id);
    case RD_RUN_TEXT:
    case RD_RUN_BREAK:
    case RD_RUN_NOTE:
    case RD_N_RUN_KINDS:
    default:             return NULL;
    }
}

/* The id that stands for @handle from now on. */
static const char *
give_id (Writing *self, const char *handle)
{
  char *id = g_hash_table_lookup (self->ids, handle);

  if (id == NULL)
    {
      id = g_uuid_string_random ();
      g_hash_table_insert (self->ids, g_strdup (handle), id);
    }
  return id;
}

static void
settle_runs (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  Writing *self = user_data;

  for (guint i = 0; i < runs->len && self->fault == NULL; i++)
    {
      RdRun *run = runs->pdata[i];
      const char *id = rd_run_is_reference (run) ? find_meant (self, run) : NULL;

      if (rd_run_is_reference (run) && id == NULL)
        g_set_error (&self->fault, RD_REPORT_XML_ERROR, RD_REPORT_XML_ERROR_VALUE, "the sample has no “%s”", run->id);
      if (id != NULL)
        {
          g_free (run->id);
          run->id = g_strdup (id);
        }
      for (guint j = 0; run->comments != NULL && run->comments[j] != NULL; j++)
        {
          char *handle = run->comments[j];

          run->comments[j] = g_strdup (give_id (self, handle));
          g_free (handle);
        }
    }
}

static gboolean
read_document (Writing *self, GError **error)
{
  g_autoptr (GBytes) bytes = load (self, "report.xml", error);

  self->document = bytes != NULL ? rd_report_xml_read (bytes, NULL, NULL, error) : NULL;
  if (self->document == NULL)
    return FALSE;
  for (guint i = 0; i < self->document->sections->len; i++)
    {
      RdSection *section = self->document->sections->pdata[i];
      g_autofree char *handle = section->id;

      section->id = g_strdup (give_id (self, handle));
    }
  for (guint i = 0; i < self->document->sections->len; i++)
    rd_blocks_walk (((RdSection *) self->document->sections->pdata[i])->blocks, FALSE, settle_runs, self);
  if (self->fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->fault));
  return FALSE;
}

/* --- the report */

static gboolean
write_section (Writing *self, const RdSection *section, int position, GError **error)
{
  g_autoptr (RdReportSection) row = rd_report_section_new (self->sample->review->id);
  int revision = 0;

  g_free (row->id);
  row->id = g_strdup (section->id);
  row->key = g_strdup (section->key);
  row->title = g_strdup (section->title);
  row->guidance = g_strdup (section->guidance);
  row->level = section->level;
  row->least_words = section->least_words;
  row->position = position;
  return rd_register_write_section (self->reg, row, section->blocks, &revision, error);
}

static gboolean
write_report (Writing *self, GError **error)
{
  g_autoptr (RdReport) report = rd_report_new (self->sample->review->id);

  report->title = g_strdup (self->document->title);
  report->language = g_strdup (self->document->language);
  report->template = g_strdup ("full");
  if (!rd_store_put_row (self->reg->store, RD_ROWS_REPORTS, report, error))
    return FALSE;
  for (guint i = 0; i < self->document->sections->len; i++)
    if (!write_section (self, self->document->sections->pdata[i], (int) i + 1, error))
      return FALSE;
  return TRUE;
}

/* --- comments */

/* Ten in the morning, so many days ago. (transfer full) */
static char *
make_moment (const Writing *self, int days)
{
  g_autofree char *day = rd_day_to_iso (rd_day_add_days (self->reg->today, -days));

  return g_strconcat (day, "T10:00:00Z", NULL);
}

static gboolean
write_comment (Writing *self, const RdTableRow *row, GError **error)
{
  g_autoptr (RdReportComment) comment = rd_report_comment_new (self->sample->review->id);
  g_autofree char *parent = dup_cell (row, 1);

  g_free (comment->id);
  comment->id = g_strdup (give_id (self, rd_table_row_get_cell (row, 0)->text));
  if (parent != NULL)
    comment->parent_id = g_strdup (give_id (self, parent));
  comment->section_id = g_strdup (give_id (self, rd_table_row_get_cell (row, 2)->text));
  comment->author = dup_cell (row, 3);
  comment->made = make_moment (self, (int) g_ascii_strtoll (rd_table_row_get_cell (row, 4)->text, NULL, 10));
  comment->is_resolved = g_str_equal (rd_table_row_get_cell (row, 5)->text, "1");
  comment->quote = dup_cell (row, 6);
  comment->text = dup_cell (row, 7);
  return rd_store_put_row (self->reg->store, RD_ROWS_REPORT_COMMENTS, comment, error);
}

/* Each row of a table but its first. */
static gboolean
read_table (Writing *self, const char *name, gboolean (*take_row) (Writing *, const RdTableRow *, GError **), GError **error)
{
  g_autoptr (GBytes) bytes = load (self, name, error);
  g_autoptr (RdTableSet) tables = bytes != NULL ? rd_csv_read (bytes, NULL, error) : NULL;
  const RdTable *table;

  if (tables == NULL)
    return FALSE;
  table = rd_table_set_get_table (tables, 0);
  for (guint i = 1; i < rd_table_get_n_rows (table); i++)
    if (!take_row (self, rd_table_get_row (table, i), error))
      return FALSE;
  return TRUE;
}

/* --- the first draft */

/* The block as it was; one that was not there yet is left as an empty paragraph, and taken out in the end. */
static gboolean
take_back (Writing *self, const RdTableRow *row, GError **error)
{
  const char *id = give_id (self, rd_table_row_get_cell (row, 0)->text);
  guint place = (guint) g_ascii_strtoull (rd_table_row_get_cell (row, 1)->text, NULL, 10);
  RdSection *section = rd_document_find (self->document, id);

  if (section == NULL || place == 0 || place > section->blocks->len)
    {
      g_set_error (error, RD_REPORT_XML_ERROR, RD_REPORT_XML_ERROR_VALUE, "the first draft changes what is not there");
      return FALSE;
    }
  rd_block_free (section->blocks->pdata[place - 1]);
  section->blocks->pdata[place - 1] = rd_block_new_text (RD_BLOCK_PARAGRAPH, rd_table_row_get_cell (row, 2)->text);
  return TRUE;
}

static int
tidy (RdDocument *draft)
{
  guint words = 0;

  for (guint i = 0; i < draft->sections->len; i++)
    {
      RdSection *section = draft->sections->pdata[i];

      for (guint j = section->blocks->len; j > 0; j--)
        {
          const RdBlock *block = section->blocks->pdata[j - 1];

          if (block->kind == RD_BLOCK_PARAGRAPH && block->runs->len == 0)
            g_ptr_array_remove_index (section->blocks, j - 1);
        }
      words += rd_blocks_count_words (section->blocks, FALSE);
    }
  return (int) words;
}

/* After the report: its document becomes the draft. */
static gboolean
write_draft (Writing *self, GError **error)
{
  g_autoptr (RdReportVersion) version = rd_report_version_new (self->sample->review->id);
  g_autoptr (GBytes) bytes = NULL;
  char *xml;

  if (!read_table (self, "draft.csv", take_back, error))
    return FALSE;
  version->name = g_strdup ("First draft");
  version->purpose = g_strdup ("draft");
  version->made = make_moment (self, DRAFT_DAYS);
  version->author = g_strdup ("Marian Fell");
  version->note = g_strdup ("Before the panel’s comments");
  version->words = tidy (self->document);
  xml = rd_report_xml_write (self->document);
  version->size = (int) strlen (xml);
  bytes = g_bytes_new_take (xml, strlen (xml));
  return rd_store_keep_content (self->reg->store, bytes, &version->sha256, error)
         && rd_store_put_row (self->reg->store, RD_ROWS_REPORT_VERSIONS, version, error);
}

/* --- operations */

gboolean
rd_sample_report_write (RdRegister *self, const RdSampleReview *sample, GHashTable *entries, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Writing writing = { self, sample, entries, ids, NULL, NULL };
  gboolean written;

  g_return_val_if_fail (RD_IS_REGISTER (self) && sample != NULL && entries != NULL, FALSE);

  written = read_document (&writing, error) && write_report (&writing, error)
            && read_table (&writing, "comments.csv", write_comment, error) && write_draft (&writing, error);
  rd_document_free (writing.document);
  g_clear_error (&writing.fault);
  return written;
}
