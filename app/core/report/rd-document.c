/* rd-document.c — a report as a small tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-document.h"

/* With fewer sections it is short whatever is in it; with no more than so many, and fewer words, too. */
#define SHORT_SECTIONS 4
#define BRIEF_SECTIONS 8
#define BRIEF_WORDS 500

/* Helpers */

static GPtrArray *
comments_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_document_comment_free);
}

static RdDocumentComment *
comment_copy (const RdDocumentComment *self)
{
  RdDocumentComment *copy = g_new0 (RdDocumentComment, 1);

  copy->id = g_strdup (self->id);
  copy->parent_id = g_strdup (self->parent_id);
  copy->author = g_strdup (self->author);
  copy->made = g_strdup (self->made);
  copy->text = g_strdup (self->text);
  copy->is_resolved = self->is_resolved;
  return copy;
}

static void
walk_runs (GPtrArray *runs, const RdBlock *block, RdRunsFunc func, gpointer user_data)
{
  func (runs, block, FALSE, user_data);
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (run->note != NULL)
        func (run->note, block, TRUE, user_data);
    }
}

typedef struct
{
  guint    n;
  gboolean with_headings;
} Count;

static void
count (GPtrArray *runs, const RdBlock *block, gboolean is_note G_GNUC_UNUSED, gpointer data)
{
  Count *self = data;

  if (block->kind != RD_BLOCK_HEADING || self->with_headings)
    self->n += rd_runs_count_words (runs);
}

/* Public API: sections */

RdSection *
rd_section_new (const char *id, const char *title, int level)
{
  RdSection *self = g_new0 (RdSection, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->level = level;
  self->blocks = rd_blocks_new ();
  return self;
}

RdSection *
rd_section_copy (const RdSection *self)
{
  RdSection *copy = rd_section_new (self->id, self->title, self->level);

  copy->key = g_strdup (self->key);
  copy->guidance = g_strdup (self->guidance);
  copy->least_words = self->least_words;
  g_ptr_array_unref (copy->blocks);
  copy->blocks = rd_blocks_copy (self->blocks);
  return copy;
}

void
rd_section_free (RdSection *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->key);
  g_free (self->title);
  g_free (self->guidance);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* Public API: the whole */

void
rd_document_comment_free (RdDocumentComment *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->parent_id);
  g_free (self->author);
  g_free (self->made);
  g_free (self->text);
  g_free (self);
}

RdDocument *
rd_document_new (const char *title, const char *language)
{
  RdDocument *self = g_new0 (RdDocument, 1);

  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_section_free);
  self->comments = comments_new ();
  return self;
}

RdDocument *
rd_document_copy (const RdDocument *self)
{
  RdDocument *copy = rd_document_new (self->title, self->language);

  copy->subtitle = g_strdup (self->subtitle);
  copy->notice = g_strdup (self->notice);
  copy->issued = g_strdup (self->issued);
  for (guint i = 0; i < self->sections->len; i++)
    g_ptr_array_add (copy->sections, rd_section_copy (self->sections->pdata[i]));
  for (guint i = 0; i < self->comments->len; i++)
    g_ptr_array_add (copy->comments, comment_copy (self->comments->pdata[i]));
  return copy;
}

void
rd_document_free (RdDocument *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->notice);
  g_free (self->issued);
  g_free (self->language);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->comments);
  g_free (self);
}

RdSection *
rd_document_find (const RdDocument *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (g_strcmp0 (((const RdSection *) self->sections->pdata[i])->id, id) == 0)
      return self->sections->pdata[i];
  return NULL;
}

gboolean
rd_document_is_short (const RdDocument *self)
{
  guint words = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->sections->len < SHORT_SECTIONS)
    return TRUE;
  for (guint i = 0; i < self->sections->len; i++)
    words += rd_blocks_count_words (((const RdSection *) self->sections->pdata[i])->blocks, TRUE);
  return self->sections->len <= BRIEF_SECTIONS && words < BRIEF_WORDS;
}

char *
rd_document_number (const RdDocument *self, guint index)
{
  guint counts[RD_SECTION_LEVEL_MAX] = { 0 };
  GString *number = g_string_new (NULL);
  int level = 0;

  g_return_val_if_fail (index < self->sections->len, NULL);

  for (guint i = 0; i <= index; i++)
    {
      level = CLAMP (((const RdSection *) self->sections->pdata[i])->level, 1, RD_SECTION_LEVEL_MAX);
      counts[level - 1]++;
      for (int deeper = level; deeper < RD_SECTION_LEVEL_MAX; deeper++)
        counts[deeper] = 0;
    }
  for (int i = 0; i < level; i++)
    g_string_append_printf (number, "%s%u", i > 0 ? "." : "", MAX (counts[i], 1));
  return g_string_free (number, FALSE);
}

/* Public API: walks */

void
rd_block_walk (const RdBlock *block, gboolean figure_content, RdRunsFunc func, gpointer user_data)
{
  walk_runs (block->runs, block, func, user_data);
  for (guint c = 0; block->cells != NULL && c < block->cells->len; c++)
    rd_blocks_walk (((const RdReportCell *) block->cells->pdata[c])->blocks, figure_content, func, user_data);
  if (figure_content && block->content != NULL)
    rd_blocks_walk (block->content, TRUE, func, user_data);
}

void
rd_blocks_walk (const GPtrArray *blocks, gboolean figure_content, RdRunsFunc func, gpointer user_data)
{
  for (guint i = 0; i < blocks->len; i++)
    rd_block_walk (blocks->pdata[i], figure_content, func, user_data);
}

guint
rd_text_count_words (const char *text)
{
  gboolean is_in_word = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = g_unichar_isalnum (c);

      n += is_letter && !is_in_word;
      is_in_word = is_letter || (is_in_word && !g_unichar_isspace (c) && c != 0x2013 && c != 0x2014 && c != '/');
    }
  return n;
}

guint
rd_runs_count_words (const GPtrArray *runs)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (rd_run_is_reference (run))
        g_string_append_c (text, 'x');
      else
        g_string_append (text, run->kind == RD_RUN_TEXT ? run->text : " ");
    }
  return rd_text_count_words (text->str);
}

guint
rd_blocks_count_words (const GPtrArray *blocks, gboolean with_headings)
{
  Count self = { 0, with_headings };

  rd_blocks_walk (blocks, FALSE, count, &self);
  return self.n;
}
