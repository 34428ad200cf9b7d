/* return-desk.h — a report of one section, and Word files that come back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model-fixture.h"

#include "../formats/docx-files.h"

#include "core/report/rd-runs-edit.h"
#include "model/rd-register-family.h"
#include "model/rd-register-report.h"
#include "model/rd-report-return.h"

#define TODAY DAY (2019, 6, 1)
#define BY    " w:author='Ann' w:date='2019-05-01T10:00:00Z'"
#define P(content) "<w:p>" content "</w:p>"
#define H(words)   "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>" T (words) "</w:p>"
#define T(words)   "<w:r><w:t xml:space='preserve'>" words "</w:t></w:r>"
#define INS(words) "<w:ins" BY ">" T (words) "</w:ins>"
#define DEL(words) "<w:del" BY "><w:r><w:delText xml:space='preserve'>" words "</w:delText></w:r></w:del>"
#define END_INS    "<w:pPr><w:rPr><w:ins" BY "/></w:rPr></w:pPr>"
#define END_DEL    "<w:pPr><w:rPr><w:del" BY "/></w:rPr></w:pPr>"

typedef struct
{
  Fixture       f;
  RdReviewItem *review;
  const char   *person;     /* id */
} Desk;

/* In a note "@" is the child. */
static inline RdRun *
make_note (const char *text, const char *person)
{
  RdRun *note = rd_run_new (RD_RUN_NOTE, NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (text, "@", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_ptr_array_add (note->note, rd_run_new (RD_RUN_PERSON, NULL, person));
      if (*parts[i] != '\0')
        g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, parts[i], NULL));
    }
  return note;
}

/* "words {p} words {n:what it says}": {p} is a reference to the child, {n:} a note. */
static inline void
fill_runs (GPtrArray *runs, const char *text, const char *person)
{
  g_auto (GStrv) parts = g_strsplit (text, "{", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *rest = i > 0 ? strchr (parts[i], '}') : NULL;

      if (rest != NULL)
        *rest++ = '\0';
      if (rest != NULL && parts[i][0] == 'n')
        g_ptr_array_add (runs, make_note (parts[i] + 2, person));
      else if (rest != NULL)
        g_ptr_array_add (runs, rd_run_new (RD_RUN_PERSON, NULL, person));
      if (*(rest != NULL ? rest : parts[i]) != '\0')
        g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, rest != NULL ? rest : parts[i], NULL));
    }
}

/* "[a;b/c;d]": a table of two rows; anything else: a paragraph. */
static inline RdBlock *
make_block (const char *text, const char *person)
{
  g_autofree char *inner = *text == '[' ? g_strndup (text + 1, strlen (text) - 2) : NULL;
  g_auto (GStrv) rows = inner != NULL ? g_strsplit (inner, "/", -1) : NULL;
  RdBlock *block = NULL;

  for (guint r = 0; rows != NULL && rows[r] != NULL; r++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[r], ";", -1);

      if (block == NULL)
        block = rd_block_new_table (g_strv_length (cells), g_strv_length (rows), 0);
      for (guint c = 0; cells[c] != NULL; c++)
        fill_runs (((RdBlock *) rd_block_get_cell (block, r, c)->blocks->pdata[0])->runs, cells[c], person);
    }
  if (block != NULL)
    return block;
  block = rd_block_new (RD_BLOCK_PARAGRAPH);
  fill_runs (block->runs, text, person);
  return block;
}

static inline void
fill (RdSection *section, const char *paragraphs, const char *person)
{
  g_auto (GStrv) texts = g_strsplit (paragraphs, "|", -1);

  g_ptr_array_set_size (section->blocks, 0);
  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (section->blocks, make_block (texts[i], person));
}

static inline void
desk_init (Desk *self, const char *paragraphs)
{
  g_autoptr (RdDocument) outline = rd_document_new ("A report", "en-GB");
  g_autoptr (RdPerson) person = NULL;
  RdSection *section = rd_section_new (NULL, "One", 1);
  RdPersonDetails details = { .variants = NULL };
  g_autoptr (GError) error = NULL;

  fixture_init (&self->f, TODAY);
  self->review = add_review (&self->f, "SCR/1", "Child A");
  person = rd_person_new (rd_review_item_get_review (self->review)->id);
  g_free (person->name);
  g_free (person->role);
  g_free (person->pseudonym);
  person->name = g_strdup ("Mia Hollis");
  person->role = g_strdup ("subject-child");
  person->pseudonym = g_strdup ("Child A");
  g_assert_true (rd_register_put_person_with (self->f.reg, self->review, person, &details, &error));
  self->person = ((const RdPerson *) rd_review_item_find_row (self->review, RD_ROWS_PEOPLE, person->id))->id;
  fill (section, paragraphs, self->person);
  g_ptr_array_add (outline->sections, section);
  g_assert_true (rd_register_begin_report (self->f.reg, self->review, outline, NULL, &error));
  g_assert_no_error (error);
  self->f.n_changed = 0;
}

static inline void
read_runs (GString *text, const GPtrArray *runs, const char *person)
{
  for (guint r = 0; r < runs->len; r++)
    {
      const RdRun *run = runs->pdata[r];

      if (run->kind != RD_RUN_NOTE)
        g_string_append (text, run->kind == RD_RUN_PERSON ? person : run->text);
      else
        {
          g_string_append (text, "{n:");
          read_runs (text, run->note, "@");
          g_string_append_c (text, '}');
        }
    }
}

/* Paragraphs of one cell are apart by "¶". */
static inline void
read_table (GString *text, const RdBlock *table)
{
  g_string_append_c (text, '[');
  for (guint c = 0; c < table->cells->len; c++)
    {
      const GPtrArray *blocks = ((const RdReportCell *) table->cells->pdata[c])->blocks;

      g_string_append (text, c == 0 ? "" : c % table->n_columns == 0 ? "/" : ";");
      for (guint i = 0; i < blocks->len; i++)
        {
          g_string_append (text, i > 0 ? "¶" : "");
          read_runs (text, ((const RdBlock *) blocks->pdata[i])->runs, "{p}");
        }
    }
  g_string_append (text, table->n_headers > 0 ? "]h" : "]");
}

/* "Words {p}|Next", with "# " before a heading. (transfer full) */
static inline char *
read_section (Desk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocument) document = rd_register_get_report (self->f.reg, self->review, &error);
  const RdSection *section = document->sections->pdata[0];
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const RdBlock *block = section->blocks->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", block->kind == RD_BLOCK_HEADING ? "# " : "");
      if (block->cells != NULL)
        read_table (text, block);
      else
        read_runs (text, block->runs, "{p}");
    }
  return g_string_free (text, FALSE);
}

/* "words [-before-][+after+]", "new", "gone", "split", "join", "row", "table", "comment"; "~" where it was not tracked, "!" where it cannot be taken. */
static inline char *
spell_items (RdReportReturn *self)
{
  static const char * const kinds[] = { "words", "new", "gone", "split", "join", "row", "row-gone", "table", "table-gone", "comment" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (RdReturnItem) item = g_list_model_get_item (G_LIST_MODEL (self), i);
      const RdReturnFacts *facts = rd_return_item_get_facts (item);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "; " : "", rd_return_item_can_accept (item) ? "" : "!", facts->is_tracked ? "" : "~",
                              kinds[facts->kind]);
      if (*facts->before != '\0')
        g_string_append_printf (text, " [-%s-]", facts->before);
      if (*facts->after != '\0')
        g_string_append_printf (text, " [+%s+]", facts->after);
    }
  return g_string_free (text, FALSE);
}

static inline RdReportReturn *
read_body (Desk *self, const char *body, const char *footnotes, const char *comments)
{
  g_autofree char *whole = g_strconcat ("<w:body>", body, "</w:body>", NULL);
  g_autoptr (GBytes) bytes = make_docx (WORD_SPACE, whole, footnotes, comments);
  g_autoptr (GError) error = NULL;
  RdReportReturn *returned = rd_report_return_read_bytes (self->f.reg, self->review, bytes, NULL, &error);

  g_assert_no_error (error);
  return returned;
}

static inline void
write_now (Desk *self, const char *paragraphs)
{
  const RdReportSection *row = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS)->pdata[0];
  g_autofree char *id = g_strdup (row->id);
  g_autoptr (RdSection) section = NULL;
  g_autoptr (GError) error = NULL;
  int revision;

  section = rd_register_get_section (self->f.reg, self->review, id, &revision, &error);
  fill (section, paragraphs, self->person);
  g_assert_true (rd_register_set_section_text (self->f.reg, self->review, id, section->blocks, &revision, &error));
  g_assert_no_error (error);
  self->f.n_changed = 0;
}

typedef struct
{
  const char *why;
  const char *ours;
  const char *body;
  const char *items;
  const char *accepted;      /* what it says when all is taken */
  const char *footnotes;     /* of the file; may be NULL */
} ReturnCase;

/* What is listed, what becomes of the report when all is taken, and that one undo takes it back. */
static inline void
assert_returned (const ReturnCase *c)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autofree char *items = NULL, *text = NULL, *undone = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  g_test_message ("%s", c->why);
  desk_init (&desk, c->ours);
  returned = read_body (&desk, c->body, c->footnotes, NULL);
  items = spell_items (returned);
  g_assert_cmpstr (items, ==, c->items);
  rd_report_return_choose_all (returned, RD_RETURN_ACCEPTED);
  g_assert_true (rd_report_return_apply (returned, &error));
  g_assert_no_error (error);
  text = read_section (&desk);
  g_assert_cmpstr (text, ==, c->accepted);
  if (rd_report_return_count (returned, RD_RETURN_ACCEPTED) > 0)
    {
      assert_changed_once (&desk.f);
      g_assert_true (rd_register_undo (desk.f.reg, &error));
      undone = read_section (&desk);
      g_assert_cmpstr (undone, ==, c->ours);
    }
  g_clear_object (&returned);
  fixture_clear (&desk.f);
}
