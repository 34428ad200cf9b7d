/* rd-document-anchor.c — where a table or a figure stands in the text of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-anchor.h"

struct _RdDocumentAnchor
{
  GObject             parent_instance;

  GtkTextChildAnchor *place;
  RdBlock            *block;
  guint               n_notes_before;
};

enum
{
  CHANGED,
  ABOUT_TO_EDIT,
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdDocumentAnchor, rd_document_anchor, G_TYPE_OBJECT)

/* Helpers */

static guint
add_signal (const char *name)
{
  return g_signal_new (name, RD_TYPE_DOCUMENT_ANCHOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* GObject overrides */

static void
rd_document_anchor_finalize (GObject *object)
{
  RdDocumentAnchor *self = RD_DOCUMENT_ANCHOR (object);

  g_object_unref (self->place);
  rd_block_free (self->block);

  G_OBJECT_CLASS (rd_document_anchor_parent_class)->finalize (object);
}

static void
rd_document_anchor_class_init (RdDocumentAnchorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_document_anchor_finalize;
  signals[CHANGED] = add_signal ("changed");
  signals[ABOUT_TO_EDIT] = add_signal ("about-to-edit");
  signals[EDITED] = add_signal ("edited");
}

static void
rd_document_anchor_init (RdDocumentAnchor *self)
{
  self->place = gtk_text_child_anchor_new ();
}

/* Public API */

RdDocumentAnchor *
rd_document_anchor_new (const RdBlock *block)
{
  RdDocumentAnchor *self = g_object_new (RD_TYPE_DOCUMENT_ANCHOR, NULL);

  self->block = rd_block_copy (block);
  return self;
}

const RdBlock *
rd_document_anchor_get_block (RdDocumentAnchor *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_ANCHOR (self), NULL);

  return self->block;
}

GtkTextChildAnchor *
rd_document_anchor_get_place (RdDocumentAnchor *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_ANCHOR (self), NULL);

  return self->place;
}

void
rd_document_anchor_set_block (RdDocumentAnchor *self, const RdBlock *block)
{
  RdBlock *copy = rd_block_copy (block);

  g_return_if_fail (RD_IS_DOCUMENT_ANCHOR (self));

  rd_block_free (self->block);
  self->block = copy;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
rd_document_anchor_begin_edit (RdDocumentAnchor *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_ANCHOR (self));

  g_signal_emit (self, signals[ABOUT_TO_EDIT], 0);
}

void
rd_document_anchor_edit (RdDocumentAnchor *self, RdBlock *block)
{
  g_return_if_fail (RD_IS_DOCUMENT_ANCHOR (self) && block != NULL);

  rd_block_free (self->block);
  self->block = block;
  g_signal_emit (self, signals[EDITED], 0);
}

void
rd_document_anchor_set_n_notes_before (RdDocumentAnchor *self, guint n)
{
  g_return_if_fail (RD_IS_DOCUMENT_ANCHOR (self));

  if (self->n_notes_before == n)
    return;
  self->n_notes_before = n;
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
rd_document_anchor_get_n_notes_before (RdDocumentAnchor *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_ANCHOR (self), 0);

  return self->n_notes_before;
}
