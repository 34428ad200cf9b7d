/* rd-intake-problem.c — something odd about a row of a file that is to come in, and what was done about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-intake-problem.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-wording-import.h"
#include "model/rd-wording-intake.h"

/* So much of what happened is told beside a problem, in characters. */
#define EVENT_MAX 120

struct _RdIntakeProblem
{
  GObject              parent_instance;

  guint                row;
  guint                entry;
  RdImportProblemKind  kind;
  RdIntakeProblemState state;
  char                *column;
  char                *text;
  char                *taken_as;
  char                *event;
};

enum
{
  PROP_0,
  PROP_STATE,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdIntakeProblem, rd_intake_problem, G_TYPE_OBJECT)

/* Auxiliary methods */

/* (transfer full) */
static char *
word (RdIntakeProblem *self)
{
  const char *problem = rd_wording_import_problem (self->kind);

  if (*self->text == '\0')
    /* Translators: a row's number; what is odd; how its date was taken; what was done about it */
    return g_strdup_printf (_("Row %1$u: %2$s. Taken as: %3$s. %4$s"), self->row, problem, self->taken_as,
                            rd_wording_intake_problem_state (self->state));
  /* Translators: a row's number; what stands in the file; what is odd; how its date was taken; what was done about it */
  return g_strdup_printf (_("Row %1$u, “%2$s”: %3$s. Taken as: %4$s. %5$s"), self->row, self->text, problem, self->taken_as,
                          rd_wording_intake_problem_state (self->state));
}

/* The first line of what happened. (transfer full) */
static char *
begin_event (const RdEntry *entry)
{
  const char *event = entry->event != NULL ? entry->event : "";
  const char *end = strchr (event, '\n');
  glong length = g_utf8_strlen (event, end != NULL ? end - event : -1);

  return g_utf8_substring (event, 0, MIN (length, EVENT_MAX));
}

/* GObject overrides */

static void
rd_intake_problem_finalize (GObject *object)
{
  RdIntakeProblem *self = RD_INTAKE_PROBLEM (object);

  g_free (self->column);
  g_free (self->text);
  g_free (self->taken_as);
  g_free (self->event);

  G_OBJECT_CLASS (rd_intake_problem_parent_class)->finalize (object);
}

static void
rd_intake_problem_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdIntakeProblem *self = RD_INTAKE_PROBLEM (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, word (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_intake_problem_class_init (RdIntakeProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rd_intake_problem_finalize;
  object_class->get_property = rd_intake_problem_get_property;
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, RD_INTAKE_PROBLEM_LEFT, 0, flags);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_intake_problem_init (G_GNUC_UNUSED RdIntakeProblem *self)
{
}

/* Public API */

RdIntakeProblem *
rd_intake_problem_new (const RdImportProblem *problem, const RdEntry *entry)
{
  RdIntakeProblem *self;

  g_return_val_if_fail (problem != NULL && entry != NULL, NULL);

  self = g_object_new (RD_TYPE_INTAKE_PROBLEM, NULL);
  self->row = problem->row;
  self->entry = problem->entry;
  self->kind = problem->kind;
  self->column = g_strdup (problem->column);
  self->text = g_strdup (problem->text);
  self->taken_as = rd_wording_intake_taken_as (entry);
  self->event = begin_event (entry);
  return self;
}

guint
rd_intake_problem_get_row (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), 0);
  return self->row;
}

guint
rd_intake_problem_get_entry (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), 0);
  return self->entry;
}

RdImportProblemKind
rd_intake_problem_get_kind (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), 0);
  return self->kind;
}

RdIntakeProblemState
rd_intake_problem_get_state (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), 0);
  return self->state;
}

const char *
rd_intake_problem_get_column (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), NULL);
  return self->column;
}

const char *
rd_intake_problem_get_text (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), NULL);
  return self->text;
}

const char *
rd_intake_problem_get_taken_as (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), NULL);
  return self->taken_as;
}

const char *
rd_intake_problem_get_event (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), NULL);
  return self->event;
}

gboolean
rd_intake_problem_is_of_date (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), FALSE);
  return self->kind < RD_IMPORT_TIME_NOT_UNDERSTOOD;
}

gboolean
rd_intake_problem_is_of_time (RdIntakeProblem *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_PROBLEM (self), FALSE);
  return self->kind == RD_IMPORT_TIME_NOT_UNDERSTOOD;
}

void
rd_intake_problem_set (RdIntakeProblem *self, RdImportProblemKind kind, RdIntakeProblemState state, const RdEntry *entry)
{
  g_autofree char *taken_as = NULL;

  g_return_if_fail (RD_IS_INTAKE_PROBLEM (self) && entry != NULL);

  taken_as = rd_wording_intake_taken_as (entry);
  if (self->kind == kind && self->state == state && g_str_equal (self->taken_as, taken_as))
    return;
  self->kind = kind;
  self->state = state;
  g_free (self->taken_as);
  self->taken_as = g_steal_pointer (&taken_as);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
