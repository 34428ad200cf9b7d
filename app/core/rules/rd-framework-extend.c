/* rd-framework-extend.c — a framework with the board's own milestones in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework-extend.h"

#include <string.h>

#define CODE_MAX 64

static gboolean
fail (const RdLocalMilestone *local, RdFrameworkError code, GError **error, const char *problem, const char *what)
{
  g_set_error (error, RD_FRAMEWORK_ERROR, code, "local milestone “%s”: %s “%s”",
               local->code != NULL ? local->code : "", problem, what != NULL ? what : "");
  return FALSE;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const RdLocalMilestone *first = *(const RdLocalMilestone * const *) a;
  const RdLocalMilestone *second = *(const RdLocalMilestone * const *) b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return g_strcmp0 (first->code, second->code);
}

/* By position. (transfer container) */
static GPtrArray *
sort_locals (const GPtrArray *locals)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < locals->len; i++)
    g_ptr_array_add (sorted, locals->pdata[i]);
  g_ptr_array_sort (sorted, compare_positions);
  return sorted;
}

/* --- codes */

gboolean
rd_local_milestone_is_code (const char *code)
{
  gsize length = code != NULL ? strlen (code) : 0;

  if (length == 0 || length > CODE_MAX || code[0] == '-' || code[length - 1] == '-' || strstr (code, "--") != NULL)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (code[i]) && !g_ascii_isdigit (code[i]) && code[i] != '-')
      return FALSE;
  return TRUE;
}

static gboolean
has_code (const GPtrArray *locals, const char *code)
{
  for (guint i = 0; locals != NULL && i < locals->len; i++)
    if (g_strcmp0 (((const RdLocalMilestone *) locals->pdata[i])->code, code) == 0)
      return TRUE;
  return FALSE;
}

/* Letters and digits, and a hyphen for whatever stands between them. (transfer full) */
static char *
simplify (const char *label)
{
  g_autofree char *ascii = g_str_to_ascii (label, "C");
  GString *code = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && code->len < CODE_MAX - 4; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (code, g_ascii_tolower (*at));
      else if (*at != '\'' && code->len > 0 && code->str[code->len - 1] != '-')
        g_string_append_c (code, '-');
    }
  while (code->len > 0 && code->str[code->len - 1] == '-')
    g_string_truncate (code, code->len - 1);
  if (code->len == 0)
    g_string_append (code, "milestone");
  return g_string_free (code, FALSE);
}

char *
rd_local_milestone_make_code (const char *label, const GPtrArray *locals)
{
  g_autofree char *base = simplify (label != NULL ? label : "");
  char *code = g_strdup (base);

  for (guint n = 2; has_code (locals, code); n++)
    {
      g_free (code);
      code = g_strdup_printf ("%s-%u", base, n);
    }
  return code;
}

char *
rd_local_milestone_make_id (const RdLocalMilestone *self)
{
  g_return_val_if_fail (self != NULL && self->code != NULL, NULL);

  return g_strconcat (RD_LOCAL_PREFIX, self->code, NULL);
}

const RdLocalMilestone *
rd_local_milestone_find (const GPtrArray *locals, const char *id)
{
  if (locals == NULL || id == NULL || !g_str_has_prefix (id, RD_LOCAL_PREFIX))
    return NULL;
  for (guint i = 0; i < locals->len; i++)
    {
      const RdLocalMilestone *local = locals->pdata[i];

      if (g_strcmp0 (local->code, id + strlen (RD_LOCAL_PREFIX)) == 0)
        return local;
    }
  return NULL;
}

/* --- copies of what the guidance says */

static RdMilestoneKind *
copy_milestone (const RdMilestoneKind *milestone)
{
  RdMilestoneKind *copy = rd_milestone_kind_new (milestone->id, milestone->label, milestone->stage);

  copy->description = g_strdup (milestone->description);
  copy->follows = g_strdup (milestone->follows);
  copy->outcome = g_strdup (milestone->outcome);
  copy->is_local = milestone->is_local;
  copy->optional = milestone->optional;
  g_strfreev (copy->recipients);
  copy->recipients = g_strdupv (milestone->recipients);
  for (guint i = 0; i < milestone->outcomes->len; i++)
    {
      const RdOutcome *outcome = milestone->outcomes->pdata[i];

      g_ptr_array_add (copy->outcomes, rd_outcome_new (outcome->id, outcome->label));
    }
  return copy;
}

static RdTimescale *
copy_timescale (const RdTimescale *timescale)
{
  RdTimescale *copy = rd_timescale_new ();
  char **recipients = copy->recipients;

  *copy = *timescale;
  g_strfreev (recipients);
  copy->id = g_strdup (timescale->id);
  copy->label = g_strdup (timescale->label);
  copy->stage = g_strdup (timescale->stage);
  copy->trigger = g_strdup (timescale->trigger);
  copy->met_by = g_strdup (timescale->met_by);
  copy->wording = g_strdup (timescale->wording);
  copy->paragraph = g_strdup (timescale->paragraph);
  copy->owner = g_strdup (timescale->owner);
  copy->recipients = g_strdupv (timescale->recipients);
  copy->outcome = g_strdup (timescale->outcome);
  return copy;
}

static void
copy_facts (RdFramework *copy, const RdFramework *framework)
{
  copy->id = g_strdup (framework->id);
  copy->version = g_strdup (framework->version);
  copy->label = g_strdup (framework->label);
  copy->short_label = g_strdup (framework->short_label);
  copy->jurisdiction = g_strdup (framework->jurisdiction);
  copy->legal_basis = g_strdup (framework->legal_basis);
  copy->source = g_strdup (framework->source);
  copy->effective_from = framework->effective_from;
  copy->effective_to = framework->effective_to;
}

static RdFramework *
copy_framework (const RdFramework *framework)
{
  RdFramework *copy = rd_framework_new ();

  copy_facts (copy, framework);
  for (guint i = 0; i < framework->stages->len; i++)
    {
      const RdStage *stage = framework->stages->pdata[i];

      g_ptr_array_add (copy->stages, rd_stage_new (stage->id, stage->label, stage->description));
    }
  for (guint i = 0; i < framework->recipients->len; i++)
    {
      const RdRecipient *recipient = framework->recipients->pdata[i];

      g_ptr_array_add (copy->recipients, rd_recipient_new (recipient->id, recipient->label));
    }
  for (guint i = 0; i < framework->milestones->len; i++)
    g_ptr_array_add (copy->milestones, copy_milestone (framework->milestones->pdata[i]));
  for (guint i = 0; i < framework->timescales->len; i++)
    g_ptr_array_add (copy->timescales, copy_timescale (framework->timescales->pdata[i]));
  return copy;
}

/* --- the board's own */

static gboolean
check_local (const RdFramework *framework, const RdLocalMilestone *local, GError **error)
{
  RdUnit unit;
  RdDirection direction;

  if (!rd_local_milestone_is_code (local->code))
    return fail (local, RD_FRAMEWORK_ERROR_EMPTY, error, "no code can be", local->code);
  if (local->label == NULL || *local->label == '\0')
    return fail (local, RD_FRAMEWORK_ERROR_EMPTY, error, "it has no", "label");
  if (local->amount < 0 || local->amount > RD_PERIOD_MAX_AMOUNT)
    return fail (local, RD_FRAMEWORK_ERROR_EMPTY, error, "out of range is its", "period");
  if (!rd_unit_from_name (local->unit, &unit))
    return fail (local, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no unit", local->unit);
  if (!rd_direction_from_name (local->direction, &direction))
    return fail (local, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no direction", local->direction);
  if (rd_framework_find_stage (framework, local->stage) == NULL)
    return fail (local, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no stage", local->stage);
  return TRUE;
}

/* Goes back along the anchors: a way longer than there are local milestones is a circle. */
static gboolean
check_anchors (const RdFramework *framework, const GPtrArray *locals, const RdLocalMilestone *local, GError **error)
{
  const RdLocalMilestone *at = local;

  for (guint steps = 0; steps <= locals->len; steps++)
    {
      const RdLocalMilestone *next = rd_local_milestone_find (locals, at->anchor);

      if (next == NULL)
        return rd_framework_find_milestone (framework, at->anchor) != NULL
               || fail (at, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no milestone", at->anchor);
      at = next;
    }
  return fail (local, RD_FRAMEWORK_ERROR_CYCLE, error, "counted from itself by way of", local->anchor);
}

/* Something of the framework's own that has such an id is not overwritten. */
static gboolean
check_all (const RdFramework *framework, const GPtrArray *locals, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < locals->len; i++)
    {
      const RdLocalMilestone *local = locals->pdata[i];
      g_autofree char *id = NULL;

      if (!check_local (framework, local, error))
        return FALSE;
      id = rd_local_milestone_make_id (local);
      if (!g_hash_table_add (seen, local->code) || rd_framework_find_milestone (framework, id) != NULL
          || rd_framework_find_timescale (framework, id, RD_DAY_NONE) != NULL)
        return fail (local, RD_FRAMEWORK_ERROR_DUPLICATE, error, "the code is there already:", local->code);
      if (!check_anchors (framework, locals, local, error))
        return FALSE;
    }
  return TRUE;
}

static RdMilestoneKind *
make_milestone (const RdLocalMilestone *local, const char *id, const char *outcome)
{
  RdMilestoneKind *milestone = rd_milestone_kind_new (id, local->label, local->stage);

  milestone->outcome = g_strdup (outcome);
  milestone->is_local = TRUE;
  milestone->optional = TRUE;
  return milestone;
}

static RdTimescale *
make_timescale (const RdLocalMilestone *local, const char *id, const char *outcome)
{
  RdTimescale *timescale = rd_timescale_new ();

  timescale->id = g_strdup (id);
  timescale->label = g_strdup (local->label);
  timescale->stage = g_strdup (local->stage);
  timescale->trigger = g_strdup (local->anchor);
  timescale->met_by = g_strdup (id);
  timescale->kind = RD_TIMESCALE_DEADLINE;
  timescale->period.amount = local->amount;
  rd_unit_from_name (local->unit, &timescale->period.unit);
  rd_direction_from_name (local->direction, &timescale->direction);
  timescale->strength = RD_STRENGTH_LOCAL;
  timescale->paragraph = g_strdup (RD_LOCAL_PARAGRAPH);
  timescale->owner = g_strdup (local->owner);
  timescale->outcome = g_strdup (outcome);
  return timescale;
}

/* What rules the anchor out rules out what is counted from it. */
static const char *
find_outcome (const RdFramework *framework, const GPtrArray *locals, const RdLocalMilestone *local)
{
  const RdLocalMilestone *at = local;
  const RdMilestoneKind *anchor;

  for (const RdLocalMilestone *next; (next = rd_local_milestone_find (locals, at->anchor)) != NULL;)
    at = next;
  anchor = rd_framework_find_milestone (framework, at->anchor);
  return anchor->outcome;
}

/* The place after the last thing of this stage, or of the nearest stage before it. */
static guint
find_milestone_place (const RdFramework *framework, int stage)
{
  guint place = 0;

  for (guint i = 0; i < framework->milestones->len; i++)
    {
      const RdMilestoneKind *milestone = framework->milestones->pdata[i];

      if (rd_framework_get_stage_index (framework, milestone->stage) <= stage)
        place = i + 1;
    }
  return place;
}

static guint
find_timescale_place (const RdFramework *framework, int stage)
{
  guint place = 0;

  for (guint i = 0; i < framework->timescales->len; i++)
    {
      const RdTimescale *timescale = framework->timescales->pdata[i];

      if (rd_framework_get_stage_index (framework, timescale->stage) <= stage)
        place = i + 1;
    }
  return place;
}

static void
insert_local (RdFramework *framework, const RdLocalMilestone *local, const char *outcome)
{
  g_autofree char *id = rd_local_milestone_make_id (local);
  int stage = rd_framework_get_stage_index (framework, local->stage);

  g_ptr_array_insert (framework->milestones, (int) find_milestone_place (framework, stage),
                      make_milestone (local, id, outcome));
  g_ptr_array_insert (framework->timescales, (int) find_timescale_place (framework, stage),
                      make_timescale (local, id, outcome));
}

RdFramework *
rd_framework_extend (const RdFramework *self, const GPtrArray *locals, GError **error)
{
  g_autoptr (GPtrArray) sorted = NULL;
  RdFramework *extended;

  g_return_val_if_fail (self != NULL && locals != NULL, NULL);

  if (!check_all (self, locals, error))
    return NULL;
  sorted = sort_locals (locals);
  extended = copy_framework (self);
  for (guint i = 0; i < sorted->len; i++)
    insert_local (extended, sorted->pdata[i], find_outcome (self, sorted, sorted->pdata[i]));
  return extended;
}
