/* rd-action-item.c — an action of a review, as lists show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-action-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/review/rd-agency.h"
#include "model/rd-action-sheet.h"
#include "model/rd-item-list.h"
#include "model/rd-register-chases.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* Of what was told last so much stands in a row. */
#define TOLD_LETTERS 140

enum
{
  PROP_REFERENCE = 1,
  PROP_TITLE,
  PROP_TEXT,
  PROP_AGENCY,
  PROP_LEAD,
  PROP_DUE_TEXT,
  PROP_STATE_TEXT,
  PROP_TOLD_TEXT,
  PROP_NEXT_TEXT,
  PROP_CHASED_TEXT,
  PROP_ACCESSIBLE_TEXT,
  PROP_NUMBER,
  PROP_DUE,
  PROP_RANK,
  PROP_PROGRESS,
  PROP_NEXT,
  N_PROPS
};

#define N_TEXTS (PROP_ACCESSIBLE_TEXT + 1)

struct _RdActionItem
{
  GObject        parent_instance;

  /* Owned */
  RdReviewItem  *review;
  RdAction      *action;
  char          *texts[N_TEXTS];   /* by property; [0] is NULL */

  int            numbers[N_PROPS];
  RdActionState  state;
  gboolean       is_read_only;
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdActionItem, rd_action_item, G_TYPE_OBJECT)

/* Auxiliary methods */

static char *
word_day (RdDay day, const char *none)
{
  return day != RD_DAY_NONE ? rd_wording_day (day) : g_strdup (none);
}

/* On one line, and not all of a long one. (transfer full) */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= TOLD_LETTERS)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, TOLD_LETTERS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
word_told (RdReviewItem *review, const RdNaming *naming, const RdActionNote *note)
{
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;

  if (note == NULL)
    return g_strdup (_("Nothing told yet"));
  shown = rd_naming_show (naming, NULL, NULL, note->text);
  text = shorten (shown);
  day = rd_wording_day (note->day);
  return g_strdup_printf ("%s: %s", day, text);
}

static char *
word_chased (RdReviewItem *review, const RdAction *action, const RdActionNote *note)
{
  guint n;
  const RdActionChase *chase = rd_review_item_find_last_chase (review, action->id, &n);

  return chase != NULL && action->closed == RD_DAY_NONE ? rd_wording_action_chased (chase, n, note) : g_strdup ("");
}

static char *
word_row (char **texts, int progress)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s, %s, %s, %s", texts[PROP_STATE_TEXT], texts[PROP_REFERENCE], texts[PROP_TEXT],
                          texts[PROP_AGENCY] != NULL ? texts[PROP_AGENCY] : _("no lead agency"));
  if (*texts[PROP_DUE_TEXT] != '\0')
    g_string_append_printf (text, ", %s", texts[PROP_DUE_TEXT]);
  g_string_append_printf (text, _(", %d%% done"), progress);
  if (*texts[PROP_CHASED_TEXT] != '\0')
    g_string_append_printf (text, ", %s", texts[PROP_CHASED_TEXT]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
find_agency (RdReviewItem *review, const RdAction *action)
{
  const RdAgency *agency = action->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, action->agency_id) : NULL;

  return agency != NULL ? agency->name : NULL;
}

static void
word (RdReviewItem *review, const RdNaming *naming, const RdAction *action, const RdActionState *state, char **texts)
{
  const RdActionNote *note = rd_review_item_find_last_note (review, action->id);

  texts[PROP_REFERENCE] = g_strdup (rd_review_item_get_reference (review));
  texts[PROP_TITLE] = g_strdup (rd_review_item_get_title (review));
  texts[PROP_TEXT] = rd_naming_show (naming, NULL, NULL, action->text);
  texts[PROP_AGENCY] = g_strdup (find_agency (review, action));
  texts[PROP_LEAD] = rd_naming_show (naming, NULL, NULL, action->lead);
  texts[PROP_DUE_TEXT] = word_day (action->due, "");
  texts[PROP_STATE_TEXT] = rd_wording_action_state (state);
  texts[PROP_TOLD_TEXT] = word_told (review, naming, note);
  texts[PROP_NEXT_TEXT] = word_day (action->closed == RD_DAY_NONE ? action->next_review : RD_DAY_NONE, "");
  texts[PROP_CHASED_TEXT] = word_chased (review, action, note);
  texts[PROP_ACCESSIBLE_TEXT] = word_row (texts, action->progress);
}

static void
number (const RdAction *action, const RdActionState *state, guint place, int *numbers)
{
  numbers[PROP_NUMBER] = (int) place;
  numbers[PROP_DUE] = action->due != RD_DAY_NONE ? action->due : G_MAXINT;
  numbers[PROP_RANK] = (int) state->status;
  numbers[PROP_PROGRESS] = action->progress;
  numbers[PROP_NEXT] = action->next_review != RD_DAY_NONE && action->closed == RD_DAY_NONE ? action->next_review : G_MAXINT;
}

/* Takes on what the action is now, and tells what is new of it. */
static void
update (RdActionItem *self, RdRegister *reg, RdReviewItem *review, const RdNaming *naming, const RdAction *action, guint place)
{
  char *texts[N_TEXTS] = { NULL };
  int numbers[N_PROPS] = { 0 };

  g_object_freeze_notify (G_OBJECT (self));
  rd_register_work_out_action (reg, action, &self->state);
  self->is_read_only = rd_register_is_read_only (reg);
  word (review, naming, action, &self->state, texts);
  number (action, &self->state, place, numbers);
  g_set_object (&self->review, review);
  g_clear_pointer (&self->action, rd_action_free);
  self->action = rd_action_copy (action);
  for (guint i = 1; i < N_PROPS; i++)
    {
      gboolean is_text = i < N_TEXTS;

      if (is_text ? g_strcmp0 (texts[i], self->texts[i]) != 0 : numbers[i] != self->numbers[i])
        g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
      if (is_text)
        {
          g_free (self->texts[i]);
          self->texts[i] = texts[i];
        }
      self->numbers[i] = numbers[i];
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

/* GObject overrides */

static void
rd_action_item_finalize (GObject *object)
{
  RdActionItem *self = RD_ACTION_ITEM (object);

  g_clear_object (&self->review);
  g_clear_pointer (&self->action, rd_action_free);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (rd_action_item_parent_class)->finalize (object);
}

static void
rd_action_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdActionItem *self = RD_ACTION_ITEM (object);

  if (id > 0 && id < N_TEXTS)
    g_value_set_string (value, self->texts[id]);
  else if (id < N_PROPS)
    g_value_set_int (value, self->numbers[id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_action_item_class_init (RdActionItemClass *klass)
{
  static const char * const names[N_PROPS] = {
    [PROP_REFERENCE] = "reference", [PROP_TITLE] = "title", [PROP_TEXT] = "text", [PROP_AGENCY] = "agency", [PROP_LEAD] = "lead",
    [PROP_DUE_TEXT] = "due-text", [PROP_STATE_TEXT] = "state-text", [PROP_TOLD_TEXT] = "told-text", [PROP_NEXT_TEXT] = "next-text",
    [PROP_CHASED_TEXT] = "chased-text", [PROP_ACCESSIBLE_TEXT] = "accessible-text", [PROP_NUMBER] = "number", [PROP_DUE] = "due",
    [PROP_RANK] = "rank", [PROP_PROGRESS] = "progress", [PROP_NEXT] = "next",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rd_action_item_finalize;
  object_class->get_property = rd_action_item_get_property;
  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = i < N_TEXTS ? g_param_spec_string (names[i], NULL, NULL, NULL, flags)
                                : g_param_spec_int (names[i], NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_action_item_init (RdActionItem *self)
{
}

/* --- filling a list */

static RdActionItem *
need_item (GHashTable *old, const char *id)
{
  RdActionItem *item = g_hash_table_lookup (old, id);

  return item != NULL ? g_object_ref (item) : g_object_new (RD_TYPE_ACTION_ITEM, NULL);
}

static void
add_items (GPtrArray *items, GHashTable *old, RdRegister *reg, RdReviewItem *review, RdNamingMode mode)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);
  g_autoptr(RdNaming) naming = NULL;

  if (actions->len == 0)
    return;
  naming = rd_naming_new_for_review (review, mode);
  for (guint i = 0; i < actions->len; i++)
    {
      const RdAction *action = actions->pdata[i];
      RdActionItem *item = need_item (old, action->id);

      update (item, reg, review, naming, action, i + 1);
      g_ptr_array_add (items, item);
    }
}

/* By the ids of their actions. (transfer full) */
static GHashTable *
list_old (GListStore *store)
{
  GHashTable *old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n; i++)
    {
      RdActionItem *item = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_hash_table_insert (old, g_strdup (item->action->id), item);
    }
  return old;
}

/* Public API */

RdReviewItem *
rd_action_item_get_review (RdActionItem *self)
{
  g_return_val_if_fail (RD_IS_ACTION_ITEM (self), NULL);

  return self->review;
}

const char *
rd_action_item_get_id (RdActionItem *self)
{
  g_return_val_if_fail (RD_IS_ACTION_ITEM (self), NULL);

  return self->action->id;
}

const RdAction *
rd_action_item_get_action (RdActionItem *self)
{
  g_return_val_if_fail (RD_IS_ACTION_ITEM (self), NULL);

  return self->action;
}

const RdActionState *
rd_action_item_get_state (RdActionItem *self)
{
  g_return_val_if_fail (RD_IS_ACTION_ITEM (self), NULL);

  return &self->state;
}

const char *
rd_action_item_get_agency (RdActionItem *self)
{
  g_return_val_if_fail (RD_IS_ACTION_ITEM (self), NULL);

  return self->texts[PROP_AGENCY];
}

gboolean
rd_action_item_is_open (RdActionItem *self)
{
  g_return_val_if_fail (RD_IS_ACTION_ITEM (self), FALSE);

  return rd_action_status_is_open (self->state.status);
}

gboolean
rd_action_item_may_change (RdActionItem *self)
{
  return rd_action_item_is_open (self) && !self->is_read_only;
}

gboolean
rd_action_item_has_words (RdActionItem *self, const char *words)
{
  static const guint searched[] = { PROP_REFERENCE, PROP_TITLE, PROP_TEXT, PROP_AGENCY, PROP_LEAD, PROP_TOLD_TEXT };

  g_return_val_if_fail (RD_IS_ACTION_ITEM (self) && words != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (searched); i++)
    if (contains (self->texts[searched[i]], words))
      return TRUE;
  return FALSE;
}

int
rd_action_item_compare (gconstpointer a, gconstpointer b, gpointer unused G_GNUC_UNUSED)
{
  const RdActionItem *x = a, *y = b;
  static const guint by[] = { PROP_RANK, PROP_DUE };
  int order;

  for (gsize i = 0; i < G_N_ELEMENTS (by); i++)
    if (x->numbers[by[i]] != y->numbers[by[i]])
      return x->numbers[by[i]] < y->numbers[by[i]] ? -1 : 1;
  order = g_strcmp0 (x->texts[PROP_REFERENCE], y->texts[PROP_REFERENCE]);
  return order != 0 ? order : x->numbers[PROP_NUMBER] - y->numbers[PROP_NUMBER];
}

void
rd_action_item_fill (GListStore *store, RdRegister *reg, RdNamingMode mode)
{
  GListModel *reviews = reg != NULL ? rd_register_get_reviews (reg) : NULL;
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) old = NULL;

  g_return_if_fail (G_IS_LIST_STORE (store));

  old = list_old (store);
  for (guint i = 0; reviews != NULL && i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      add_items (items, old, reg, review, mode);
    }
  rd_item_list_update (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items);
}
