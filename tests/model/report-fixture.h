/* report-fixture.h — a review with a report of five sections, and what the tests of reports ask of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model-fixture.h"

#include <string.h>

#include "model/rd-register-fault.h"
#include "model/rd-register-report.h"
#include "store/rd-store.h"

#define TODAY DAY (2019, 6, 1)

static inline RdSection *
make_section (const char *title, int level, const char *text)
{
  RdSection *section = rd_section_new (NULL, title, level);

  if (text != NULL)
    g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
  return section;
}

/* One · Two (Two-A, Two-B) · Three */
static inline RdDocument *
make_outline (void)
{
  RdDocument *outline = rd_document_new ("Serious Case Review: Child A", "en-GB");

  g_ptr_array_add (outline->sections, make_section ("One", 1, "First words."));
  g_ptr_array_add (outline->sections, make_section ("Two", 1, NULL));
  g_ptr_array_add (outline->sections, make_section ("Two-A", 2, NULL));
  g_ptr_array_add (outline->sections, make_section ("Two-B", 2, NULL));
  g_ptr_array_add (outline->sections, make_section ("Three", 1, NULL));
  return outline;
}

static inline RdReviewItem *
begin (Fixture *f)
{
  g_autoptr (RdDocument) outline = make_outline ();
  g_autoptr (GError) error = NULL;
  RdReviewItem *review;

  fixture_init (f, TODAY);
  review = add_review (f, "SCR/1", "Child A");
  g_assert_true (rd_register_begin_report (f->reg, review, outline, "framework", &error));
  g_assert_no_error (error);
  assert_changed_once (f);
  return review;
}

static inline const char *
find_id (RdReviewItem *review, const char *title)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdReportSection *) rows->pdata[i])->title, title))
      return ((const RdReportSection *) rows->pdata[i])->id;
  return NULL;
}

/* "1 One, 1 Two, 2 Two-A": (transfer full) */
static inline char *
list_sections (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdReportSection *row = rows->pdata[i];

      g_string_append_printf (text, "%s%d %s", i > 0 ? ", " : "", row->level, row->title);
    }
  return g_string_free (text, FALSE);
}

#define assert_outline(review, expected) G_STMT_START { \
  g_autofree char *outline_ = list_sections (review); \
  g_assert_cmpstr (outline_, ==, expected); \
} G_STMT_END

/* What a section says, as text. (transfer full) */
static inline char *
read_text (Fixture *f, RdReviewItem *review, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdSection) section = rd_register_get_section (f->reg, review, find_id (review, title), NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < section->blocks->len; i++)
    {
      g_autofree char *block = rd_runs_to_text (((const RdBlock *) section->blocks->pdata[i])->runs);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", block);
    }
  return g_string_free (text, FALSE);
}

#define assert_says(f, review, title, expected) G_STMT_START { \
  g_autofree char *says_ = read_text (f, review, title); \
  g_assert_cmpstr (says_, ==, expected); \
} G_STMT_END

static inline gboolean
write_text (Fixture *f, RdReviewItem *review, const char *title, const char *text, int *revision, GError **error)
{
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();

  g_ptr_array_add (blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
  return rd_register_set_section_text (f->reg, review, find_id (review, title), blocks, revision, error);
}

static inline int
read_revision (Fixture *f, RdReviewItem *review, const char *title)
{
  g_autoptr (GError) error = NULL;
  int revision = 0;
  g_autoptr (RdSection) section = rd_register_get_section (f->reg, review, find_id (review, title), &revision, &error);

  g_assert_no_error (error);
  return revision;
}

static inline void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_undo (f->reg, &error));
  g_assert_no_error (error);
  f->n_changed = 0;
}

static inline void
redo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_redo (f->reg, &error));
  g_assert_no_error (error);
  f->n_changed = 0;
}

static inline guint
count (RdReviewItem *review, RdRowsKind kind)
{
  return rd_review_item_get_rows (review, kind)->len;
}

static inline void
done (Fixture *f, gboolean result, const GError *error)
{
  g_assert_no_error (error);
  g_assert_true (result);
  assert_changed_once (f);
}

/* Refused, and nothing has changed. */
static inline void
refused (Fixture *f, gboolean result, GError **error, GQuark domain, int code, const char *fault)
{
  g_assert_false (result);
  g_assert_error (*error, domain, code);
  if (fault != NULL)
    g_assert_nonnull (strstr ((*error)->message, fault));
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_clear_error (error);
}

#define REFUSED_VALUE   RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE
#define REFUSED_MISSING RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW

static inline void
add_comment (Fixture *f, RdReviewItem *review, const char *section, const char *parent, const char *text, char **out_id)
{
  g_autoptr (RdReportComment) comment = rd_report_comment_new (rd_review_item_get_review (review)->id);
  g_autoptr (GError) error = NULL;

  comment->section_id = g_strdup (find_id (review, section));
  comment->parent_id = g_strdup (parent);
  g_free (comment->text);
  comment->text = g_strdup (text);
  g_clear_pointer (&comment->author, g_free);
  g_clear_pointer (&comment->made, g_free);
  done (f, rd_register_put_comment (f->reg, review, comment, NULL, NULL, &error), error);
  if (out_id != NULL)
    *out_id = g_strdup (comment->id);
}
