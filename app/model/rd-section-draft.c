/* rd-section-draft.c — a section of a report while it is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-section-draft.h"

#include "model/rd-register-report.h"
#include "store/rd-store.h"

struct _RdSectionDraft
{
  GObject       parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdSection    *section;
  GError       *error;
  guint         timer;

  RdDraftText   text;
  gpointer      user_data;

  RdDraftState  state;
  int           revision;
  gboolean      saving;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

enum
{
  FOLLOWED,
  LOST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdSectionDraft, rd_section_draft, G_TYPE_OBJECT)

/* Helpers */

/* Takes @error. */
static void
set_state (RdSectionDraft *self, RdDraftState state, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static gboolean
saved_cb (gpointer data)
{
  RdSectionDraft *self = data;

  self->timer = 0;
  rd_section_draft_save (self);
  return G_SOURCE_REMOVE;
}

static gboolean
fail (RdSectionDraft *self, GError *error)
{
  gboolean is_conflict = g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_CONFLICT);

  set_state (self, is_conflict ? RD_DRAFT_CONFLICT : RD_DRAFT_FAILED, error);
  return FALSE;
}

static gboolean
keep (RdSectionDraft *self, int revision)
{
  g_autoptr (GPtrArray) blocks = self->text (self->user_data);
  GError *error = NULL;
  gboolean kept;

  self->saving = TRUE;
  kept = rd_register_set_section_text (self->reg, self->review, self->section->id, blocks, &revision, &error);
  self->saving = FALSE;
  if (!kept)
    return fail (self, error);
  self->revision = revision;
  set_state (self, RD_DRAFT_SAVED, NULL);
  return TRUE;
}

/* As it is in the register now. (transfer full) */
static RdSection *
read_again (RdSectionDraft *self, int *out_revision, GError **error)
{
  return rd_register_get_section (self->reg, self->review, self->section->id, out_revision, error);
}

/* Callbacks */

static void
changed_cb (RdSectionDraft *self)
{
  g_autoptr (RdSection) section = NULL;
  int revision = 0;

  if (self->saving)
    return;
  section = read_again (self, &revision, NULL);
  if (section == NULL)
    {
      g_signal_emit (self, signals[LOST], 0);
      return;
    }
  if (revision == self->revision || self->state != RD_DRAFT_SAVED)
    return;
  self->revision = revision;
  g_signal_emit (self, signals[FOLLOWED], 0, section->blocks);
}

/* GObject overrides */

static void
rd_section_draft_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STATE)
    g_value_set_int (value, RD_SECTION_DRAFT (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rd_section_draft_finalize (GObject *object)
{
  RdSectionDraft *self = RD_SECTION_DRAFT (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_error (&self->error);
  rd_section_free (self->section);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_section_draft_parent_class)->finalize (object);
}

static void
rd_section_draft_class_init (RdSectionDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rd_section_draft_get_property;
  object_class->finalize = rd_section_draft_finalize;

  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, RD_DRAFT_SAVED, RD_DRAFT_FAILED, RD_DRAFT_SAVED,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[FOLLOWED] = g_signal_new ("followed", RD_TYPE_SECTION_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[LOST] = g_signal_new ("lost", RD_TYPE_SECTION_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_section_draft_init (RdSectionDraft *self)
{
}

/* Public API */

RdSectionDraft *
rd_section_draft_new (RdRegister *reg, RdReviewItem *review, const char *id, RdDraftText text, gpointer user_data, GError **error)
{
  int revision = 0;
  RdSection *section = rd_register_get_section (reg, review, id, &revision, error);
  RdSectionDraft *self;

  if (section == NULL)
    return NULL;
  self = g_object_new (RD_TYPE_SECTION_DRAFT, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->section = section;
  self->revision = revision;
  self->text = text;
  self->user_data = user_data;
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

const RdSection *
rd_section_draft_get_section (RdSectionDraft *self)
{
  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), NULL);

  return self->section;
}

const char *
rd_section_draft_get_id (RdSectionDraft *self)
{
  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), NULL);

  return self->section->id;
}

gboolean
rd_section_draft_put_comment (RdSectionDraft *self, const RdReportComment *comment, const GPtrArray *blocks)
{
  int revision;
  GError *error = NULL;
  gboolean kept;

  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), FALSE);

  revision = self->revision;
  self->saving = TRUE;
  kept = rd_register_put_comment (self->reg, self->review, comment, blocks, &revision, &error);
  self->saving = FALSE;
  if (!kept)
    return fail (self, error);
  self->revision = revision;
  g_clear_handle_id (&self->timer, g_source_remove);
  set_state (self, RD_DRAFT_SAVED, NULL);
  return TRUE;
}

RdDraftState
rd_section_draft_get_state (RdSectionDraft *self)
{
  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), RD_DRAFT_SAVED);

  return self->state;
}

const GError *
rd_section_draft_get_error (RdSectionDraft *self)
{
  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), NULL);

  return self->error;
}

void
rd_section_draft_touch (RdSectionDraft *self)
{
  g_return_if_fail (RD_IS_SECTION_DRAFT (self));

  if (self->state == RD_DRAFT_CONFLICT)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (RD_DRAFT_DELAY, saved_cb, self);
  if (self->state != RD_DRAFT_CHANGED)
    set_state (self, RD_DRAFT_CHANGED, NULL);
}

gboolean
rd_section_draft_save (RdSectionDraft *self)
{
  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), FALSE);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->state == RD_DRAFT_SAVED)
    return TRUE;
  return self->state != RD_DRAFT_CONFLICT && keep (self, self->revision);
}

gboolean
rd_section_draft_keep_mine (RdSectionDraft *self)
{
  g_autoptr (RdSection) theirs = NULL;
  GError *error = NULL;
  int revision = 0;

  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), FALSE);

  theirs = read_again (self, &revision, &error);
  if (theirs == NULL)
    return fail (self, error);
  return keep (self, revision);
}

gboolean
rd_section_draft_take_theirs (RdSectionDraft *self)
{
  g_autoptr (RdSection) theirs = NULL;
  GError *error = NULL;

  g_return_val_if_fail (RD_IS_SECTION_DRAFT (self), FALSE);

  theirs = read_again (self, &self->revision, &error);
  if (theirs == NULL)
    return fail (self, error);
  g_signal_emit (self, signals[FOLLOWED], 0, theirs->blocks);
  g_clear_handle_id (&self->timer, g_source_remove);
  set_state (self, RD_DRAFT_SAVED, NULL);
  return TRUE;
}
