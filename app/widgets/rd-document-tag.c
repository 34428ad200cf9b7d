/* rd-document-tag.c — what a stretch of a report's text is marked with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-tag.h"

struct _RdDocumentTag
{
  GtkTextTag parent_instance;

  RdTagRole  role;
  RdMarks    mark;
  char      *value;
  RdRun     *run;
};

G_DEFINE_FINAL_TYPE (RdDocumentTag, rd_document_tag, GTK_TYPE_TEXT_TAG)

/* Helpers */

static RdDocumentTag *
make (RdTagRole role, const char *name)
{
  RdDocumentTag *self = g_object_new (RD_TYPE_DOCUMENT_TAG, "name", name, NULL);

  self->role = role;
  return self;
}

/* GObject overrides */

static void
rd_document_tag_finalize (GObject *object)
{
  RdDocumentTag *self = RD_DOCUMENT_TAG (object);

  g_free (self->value);
  rd_run_free (self->run);

  G_OBJECT_CLASS (rd_document_tag_parent_class)->finalize (object);
}

static void
rd_document_tag_class_init (RdDocumentTagClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_document_tag_finalize;
}

static void
rd_document_tag_init (RdDocumentTag *self)
{
}

/* Public API */

RdDocumentTag *
rd_document_tag_new_style (const char *name)
{
  return make (RD_TAG_STYLE, name);
}

RdDocumentTag *
rd_document_tag_new_shown (const char *name)
{
  return make (RD_TAG_SHOWN, name);
}

RdDocumentTag *
rd_document_tag_new_mark (RdMarks mark)
{
  RdDocumentTag *self = make (RD_TAG_MARK, mark == RD_MARK_BOLD ? "bold" : "italic");

  self->mark = mark;
  if (mark == RD_MARK_BOLD)
    g_object_set (self, "weight", PANGO_WEIGHT_BOLD, NULL);
  else
    g_object_set (self, "style", PANGO_STYLE_ITALIC, NULL);
  return self;
}

RdDocumentTag *
rd_document_tag_new_language (const char *language)
{
  RdDocumentTag *self = make (RD_TAG_LANGUAGE, NULL);

  self->value = g_strdup (language);
  g_object_set (self, "language", language, NULL);
  return self;
}

RdDocumentTag *
rd_document_tag_new_comment (const char *id)
{
  RdDocumentTag *self = make (RD_TAG_COMMENT, NULL);

  self->value = g_strdup (id);
  return self;
}

RdDocumentTag *
rd_document_tag_new_atom (const RdRun *run)
{
  RdDocumentTag *self = make (RD_TAG_ATOM, NULL);

  self->run = rd_run_new (run->kind, NULL, run->id);
  if (run->note != NULL)
    rd_document_tag_set_note (self, run->note);
  return self;
}

RdTagRole
rd_document_tag_get_role (RdDocumentTag *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_TAG (self), RD_TAG_SHOWN);

  return self->role;
}

RdMarks
rd_document_tag_get_mark (RdDocumentTag *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_TAG (self), RD_MARK_NONE);

  return self->mark;
}

const char *
rd_document_tag_get_value (RdDocumentTag *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_TAG (self), NULL);

  return self->value;
}

const RdRun *
rd_document_tag_get_run (RdDocumentTag *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_TAG (self), NULL);

  return self->run;
}

void
rd_document_tag_set_note (RdDocumentTag *self, const GPtrArray *note)
{
  GPtrArray *copy = rd_runs_copy (note);

  g_return_if_fail (RD_IS_DOCUMENT_TAG (self) && self->run != NULL && self->run->kind == RD_RUN_NOTE);

  g_ptr_array_unref (self->run->note);
  self->run->note = copy;
}

RdDocumentTag *
rd_document_tag_find_atom (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *l = tags; l != NULL; l = l->next)
    if (RD_IS_DOCUMENT_TAG (l->data) && RD_DOCUMENT_TAG (l->data)->role == RD_TAG_ATOM)
      return l->data;
  return NULL;
}

gboolean
rd_document_tag_is_within (const GtkTextIter *iter)
{
  RdDocumentTag *atom = rd_document_tag_find_atom (iter);

  return atom != NULL && !gtk_text_iter_starts_tag (iter, GTK_TEXT_TAG (atom));
}
