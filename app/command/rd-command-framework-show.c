/* rd-command-framework-show.c — framework show: one framework in full
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-framework.h"
#include "model/rd-wording-framework.h"
#include "model/rd-wording.h"

static const RdColumn timescale_columns[] = {
  { "timescale", N_("Timescale") },
  { "label" },
  { "stage" },
  { "trigger", N_("Counted from") },
  { "met_by", N_("Met by") },
  { "kind" },
  { "amount" },
  { "unit" },
  { "direction", N_("Direction") },
  { "period", N_("Period") },
  { "verified" },
  { "set_on" },
  { "strength", N_("Strength") },
  { "owner" },
  { "recipients" },
  { "outcome" },
  { "effective_from" },
  { "effective_to" },
  { "wording" },
  { "paragraph", N_("Paragraph") },
  { NULL }
};

static const RdColumn milestone_columns[] = {
  { "milestone", N_("Milestone") },
  { "label", N_("Name") },
  { "stage", N_("Stage") },
  { "follows", N_("Follows") },
  { "outcome" },
  { "optional" },
  { "recipients", N_("Recipients") },
  { "outcomes", N_("Outcomes") },
  { "description" },
  { NULL }
};

static const RdColumn stage_columns[] = {
  { "stage", N_("Stage") },
  { "label", N_("Name") },
  { "description" },
  { NULL }
};

static const RdColumn recipient_columns[] = {
  { "recipient", N_("Recipient") },
  { "label", N_("Name") },
  { NULL }
};

static const RdColumn question_columns[] = {
  { "question", N_("Question") },
  { "label", N_("Asks") },
  { "answers", N_("Answers") },
  { "guidance" },
  { "paragraph", N_("Paragraph") },
  { "items" },
  { NULL }
};

/* One row for each way to a result. */
static const RdColumn result_columns[] = {
  { "test", N_("Test") },
  { "result", N_("Result") },
  { "label", N_("Says") },
  { "decision" },
  { "paragraph", N_("Paragraph") },
  { "wording" },
  { NULL }
};

static const RdColumn columns[] = {
  { "id", N_("Id") },
  { "version", N_("Version") },
  { "label", N_("Name") },
  { "short_label" },
  { "purpose", N_("Purpose") },
  { "jurisdiction", N_("Jurisdiction") },
  { "legal_basis", N_("Legal basis") },
  { "source", N_("Source") },
  { "effective_from", N_("From") },
  { "effective_to", N_("To") },
  { "supersedes", N_("In place of") },
  { "timescales", N_("Timescales"), timescale_columns },
  { "milestones", N_("Milestones"), milestone_columns },
  { "stages", N_("Stages"), stage_columns },
  { "recipients", N_("Recipients"), recipient_columns },
  { "questions", N_("Questions"), question_columns },
  { "results", N_("Results"), result_columns },
  { NULL }
};

/* What the board has set, in the framework that is shown. */
typedef struct
{
  const RdFramework *framework;
  const GPtrArray   *periods;     /* RdBoardPeriod; NULL without a register */
} Showing;

static void
set_period (JsonObject     *row,
            const RdPeriod *period)
{
  rd_row_set_number (row, "amount", period->amount);
  rd_row_set_text (row, "unit", rd_unit_get_name (period->unit));
  rd_row_take_text (row, "period", rd_wording_period (period));
}

static void
set_rule (JsonObject        *row,
          const Showing     *showing,
          const RdTimescale *timescale)
{
  const RdBoardPeriod *own = rd_board_periods_find (showing->periods, showing->framework->id, timescale->id);

  rd_row_set_flag (row, "verified", timescale->verified);
  if (timescale->verified)
    set_period (row, &timescale->period);
  else if (own != NULL)
    {
      set_period (row, &own->period);
      rd_row_set_day (row, "set_on", own->set_on);
    }
  else
    rd_row_set_text (row, "period", _("the board sets this"));
  rd_row_set_text (row, "kind", rd_timescale_kind_get_name (timescale->kind));
  rd_row_set_text (row, "direction", rd_direction_get_name (timescale->direction));
  rd_row_set_text (row, "strength", rd_strength_get_name (timescale->strength));
}

static JsonObject *
make_timescale_row (const Showing     *showing,
                    const RdTimescale *timescale)
{
  JsonObject *row = json_object_new ();

  set_rule (row, showing, timescale);
  rd_row_set_text (row, "timescale", timescale->id);
  rd_row_set_text (row, "label", timescale->label);
  rd_row_set_text (row, "stage", timescale->stage);
  rd_row_set_text (row, "trigger", timescale->trigger);
  rd_row_set_text (row, "met_by", timescale->met_by);
  rd_row_set_text (row, "owner", timescale->owner);
  rd_row_set_texts (row, "recipients", (const char * const *) timescale->recipients);
  rd_row_set_text (row, "outcome", timescale->outcome);
  rd_row_set_day (row, "effective_from", timescale->effective_from);
  rd_row_set_day (row, "effective_to", timescale->effective_to);
  rd_row_set_text (row, "wording", timescale->wording);
  rd_row_set_text (row, "paragraph", timescale->paragraph);

  return row;
}

static void
set_outcomes (JsonObject      *row,
              const GPtrArray *outcomes)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < outcomes->len; i++)
    g_strv_builder_add (ids, ((RdOutcome *) g_ptr_array_index (outcomes, i))->id);
  list = g_strv_builder_end (ids);

  rd_row_set_texts (row, "outcomes", (const char * const *) list);
}

static JsonObject *
make_milestone_row (const RdMilestoneKind *kind)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "milestone", kind->id);
  rd_row_set_text (row, "label", kind->label);
  rd_row_set_text (row, "stage", kind->stage);
  rd_row_set_text (row, "follows", kind->follows);
  rd_row_set_text (row, "outcome", kind->outcome);
  rd_row_set_flag (row, "optional", kind->optional);
  rd_row_set_texts (row, "recipients", (const char * const *) kind->recipients);
  set_outcomes (row, kind->outcomes);
  rd_row_set_text (row, "description", kind->description);

  return row;
}

static JsonObject *
make_stage_row (const RdStage *stage)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "stage", stage->id);
  rd_row_set_text (row, "label", stage->label);
  rd_row_set_text (row, "description", stage->description);

  return row;
}

static JsonObject *
make_recipient_row (const RdRecipient *recipient)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "recipient", recipient->id);
  rd_row_set_text (row, "label", recipient->label);

  return row;
}

static JsonObject *
make_question_row (const RdCriteriaQuestion *question)
{
  JsonObject *row = json_object_new ();
  g_autofree const char **items = g_new0 (const char *, question->items->len + 1);

  for (guint i = 0; i < question->items->len; i++)
    items[i] = g_ptr_array_index (question->items, i);
  rd_row_set_text (row, "question", question->id);
  rd_row_set_text (row, "label", question->label);
  rd_row_set_texts (row, "answers", (const char * const *) question->answers);
  rd_row_set_text (row, "guidance", question->guidance);
  rd_row_set_text (row, "paragraph", question->paragraph);
  rd_row_set_texts (row, "items", items);

  return row;
}

static void
add_result_rows (JsonArray              *rows,
                 const RdCriteriaTest   *test,
                 const RdCriteriaResult *result)
{
  for (guint i = 0; i < result->routes->len; i++)
    {
      const RdCriteriaRoute *route = g_ptr_array_index (result->routes, i);
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "test", test->id);
      rd_row_set_text (row, "result", result->id);
      rd_row_set_text (row, "label", result->label);
      rd_row_set_text (row, "decision", result->decision);
      rd_row_set_text (row, "paragraph", route->paragraph);
      rd_row_set_text (row, "wording", route->wording);
      json_array_add_object_element (rows, row);
    }
}

static void
set_results (JsonObject       *object,
             const RdCriteria *criteria)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < criteria->tests->len; i++)
    {
      const RdCriteriaTest *test = g_ptr_array_index (criteria->tests, i);

      for (guint j = 0; j < test->results->len; j++)
        add_result_rows (rows, test, g_ptr_array_index (test->results, j));
    }

  rd_row_take_rows (object, "results", rows);
}

typedef JsonObject *(*MakeRowFunc) (gconstpointer part);

static void
set_parts (JsonObject      *object,
           const char      *key,
           const GPtrArray *parts,
           MakeRowFunc      make)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < parts->len; i++)
    json_array_add_object_element (rows, make (g_ptr_array_index (parts, i)));

  rd_row_take_rows (object, key, rows);
}

static void
set_timescales (JsonObject        *object,
                RdCall            *call,
                const RdFramework *framework)
{
  Showing showing = { framework, call->reg != NULL ? rd_register_get_board_periods (call->reg) : NULL };
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < framework->timescales->len; i++)
    json_array_add_object_element (rows, make_timescale_row (&showing, g_ptr_array_index (framework->timescales, i)));

  rd_row_take_rows (object, "timescales", rows);
}

static void
set_all_parts (JsonObject        *object,
               const RdFramework *framework)
{
  set_parts (object, "milestones", framework->milestones, (MakeRowFunc) make_milestone_row);
  set_parts (object, "stages", framework->stages, (MakeRowFunc) make_stage_row);
  set_parts (object, "recipients", framework->recipients, (MakeRowFunc) make_recipient_row);
  set_parts (object, "questions", framework->criteria->questions, (MakeRowFunc) make_question_row);
  set_results (object, framework->criteria);
}

RdExit
rd_command_framework_show (RdCall *call)
{
  g_autoptr (RdFramework) framework = rd_call_find_framework (call, call->args[0], call->n_args > 1 ? call->args[1] : NULL);
  JsonObject *object;

  if (framework == NULL)
    return RD_EXIT_USAGE;

  object = json_object_new ();
  rd_row_set_text (object, "id", framework->id);
  rd_row_set_text (object, "version", framework->version);
  rd_row_set_text (object, "label", framework->label);
  rd_row_set_text (object, "short_label", framework->short_label);
  rd_row_set_text (object, "purpose", framework->purpose);
  rd_row_set_text (object, "supersedes", framework->supersedes);
  rd_row_set_text (object, "jurisdiction", framework->jurisdiction);
  rd_row_set_text (object, "legal_basis", framework->legal_basis);
  rd_row_set_text (object, "source", framework->source);
  rd_row_set_day (object, "effective_from", framework->effective_from);
  rd_row_set_day (object, "effective_to", framework->effective_to);
  set_timescales (object, call, framework);
  set_all_parts (object, framework);

  return rd_output_object (call, columns, object);
}
