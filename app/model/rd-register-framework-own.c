/* rd-register-framework-own.c — frameworks that the board adds, and what it sets in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-frameworks.h"

#include <string.h>

#include "core/review/rd-board-framework.h"
#include "model/rd-framework-library.h"
#include "model/rd-register-private.h"
#include "store/rd-store-board.h"
#include "store/rd-store-rows.h"

/* A framework with its text. */
typedef struct
{
  RdBoardFramework *row;
  const char       *xml;
} Addition;

typedef struct
{
  const char *key;
  const char *value;
} Setting;

/* Auxiliary methods */

static gboolean
fail (GError **error, RdFrameworkChoiceError code, const char *about)
{
  g_set_error (error, RD_FRAMEWORK_CHOICE_ERROR, code, "“%s”", about);
  return FALSE;
}

static const RdBoardFramework *
find_row (RdRegister *self, const char *id, const char *version)
{
  const GPtrArray *rows = rd_register_get_board_rows (self, RD_ROWS_BOARD_FRAMEWORKS);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdBoardFramework *row = rows->pdata[i];

      if (g_str_equal (row->framework, id) && g_str_equal (row->version, version))
        return row;
    }
  return NULL;
}

/* The text under which this version is known, whether it is listed or only kept. (transfer full); NULL */
static char *
find_known (RdRegister *self, const RdFramework *framework, GError **error)
{
  GError *problem = NULL;
  char *xml = rd_store_get_framework (self->store, framework->id, framework->version, &problem);
  g_autoptr(RdFramework) own = NULL;

  if (problem != NULL)
    g_propagate_error (error, problem);
  if (xml != NULL || problem != NULL)
    return xml;
  own = rd_framework_library_find (framework->id, NULL);
  return own != NULL && g_str_equal (own->version, framework->version) ? rd_framework_library_get_xml (framework->id) : NULL;
}

static gboolean
is_listed (RdRegister *self, const RdFramework *framework)
{
  g_autoptr(RdFramework) own = rd_framework_library_find (framework->id, NULL);

  return find_row (self, framework->id, framework->version) != NULL
         || (own != NULL && g_str_equal (own->version, framework->version));
}

static gboolean
is_in_use (RdRegister *self, const char *id, const char *version)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);
      const RdReview *review = rd_review_item_get_review (item);

      if (g_str_equal (review->framework, id) && g_str_equal (review->framework_version, version))
        return TRUE;
    }
  return FALSE;
}

/* The timescale where any version that there is leaves it to the board. */
static gboolean
check_left_to_board (RdRegister *self, const char *id, const char *timescale, GError **error)
{
  g_autoptr(GPtrArray) items = rd_register_list_frameworks (self, error);
  gboolean is_framework = FALSE, is_timescale = FALSE;

  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      const RdFramework *framework = rd_framework_item_get_framework (items->pdata[i]);

      for (guint j = 0; g_str_equal (framework->id, id) && j < framework->timescales->len; j++)
        {
          const RdTimescale *found = framework->timescales->pdata[j];

          is_framework = TRUE;
          is_timescale |= g_str_equal (found->id, timescale);
          if (g_str_equal (found->id, timescale) && !found->verified)
            return TRUE;
        }
    }
  if (is_timescale)
    return fail (error, RD_FRAMEWORK_CHOICE_ERROR_VERIFIED, timescale);
  g_set_error (error, RD_REGISTER_ERROR, is_framework ? RD_REGISTER_ERROR_UNKNOWN_TIMESCALE : RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK,
               "“%s”", is_framework ? timescale : id);
  return FALSE;
}

/* Inside actions */

static gboolean
write_addition (RdRegister *self, gpointer data, GError **error)
{
  const Addition *addition = data;

  return rd_store_keep_framework (self->store, addition->row->framework, addition->row->version, addition->xml, error)
         && rd_store_put_row (self->store, RD_ROWS_BOARD_FRAMEWORKS, addition->row, error);
}

static gboolean
write_setting (RdRegister *self, gpointer data, GError **error)
{
  const Setting *setting = data;

  return rd_store_put_setting (self->store, setting->key, setting->value, error);
}

/* Public API: frameworks */

gboolean
rd_register_check_framework (RdRegister *self, const RdFramework *framework, GBytes *xml, GError **error)
{
  g_autofree char *known = NULL;
  g_autofree char *key = NULL;
  GError *problem = NULL;
  gboolean is_same;

  g_return_val_if_fail (RD_IS_REGISTER (self) && framework != NULL && xml != NULL, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  known = find_known (self, framework, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  if (known == NULL)
    return TRUE;

  key = g_strdup_printf ("%s %s", framework->id, framework->version);
  is_same = strlen (known) == g_bytes_get_size (xml) && memcmp (known, g_bytes_get_data (xml, NULL), strlen (known)) == 0;
  if (!is_same)
    return fail (error, RD_FRAMEWORK_CHOICE_ERROR_OTHER, key);
  return !is_listed (self, framework) || fail (error, RD_FRAMEWORK_CHOICE_ERROR_THERE, key);
}

gboolean
rd_register_add_framework (RdRegister *self, GBytes *xml, const char *name, RdFramework **out_framework, GError **error)
{
  g_autoptr(RdFramework) framework = NULL;
  g_autoptr(RdBoardFramework) row = NULL;
  g_autofree char *text = NULL;
  Addition addition;
  RdRegisterAct act = { .code = "framework-added", .scope = RD_SCOPE_BOARD, .write = write_addition, .data = &addition };

  g_return_val_if_fail (RD_IS_REGISTER (self) && xml != NULL && name != NULL, FALSE);

  framework = rd_framework_library_read (xml, name, error);
  if (framework == NULL || !rd_register_check_framework (self, framework, xml, error))
    return FALSE;
  text = g_strndup (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
  row = rd_board_framework_new (NULL);
  row->framework = g_strdup (framework->id);
  row->version = g_strdup (framework->version);
  row->added = self->today;
  addition = (Addition) { row, text };
  if (!rd_register_act (self, &act, error))
    return FALSE;
  if (out_framework != NULL)
    *out_framework = g_steal_pointer (&framework);
  return TRUE;
}

gboolean
rd_register_remove_framework (RdRegister *self, const char *id, const char *version, GError **error)
{
  const RdBoardFramework *row;
  g_autofree char *key = NULL;
  g_autoptr(RdFramework) framework = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL && version != NULL, FALSE);

  framework = rd_register_find_framework (self, id, version, error);
  if (framework == NULL)
    return FALSE;
  key = g_strdup_printf ("%s %s", id, version);
  row = find_row (self, id, version);
  if (row == NULL)
    return fail (error, RD_FRAMEWORK_CHOICE_ERROR_NOT_ADDED, key);
  if (is_in_use (self, id, version))
    return fail (error, RD_FRAMEWORK_CHOICE_ERROR_IN_USE, key);
  return rd_register_remove_row (self, NULL, "framework-removed", NULL, RD_ROWS_BOARD_FRAMEWORKS, row, error);
}

/* Public API: what is left to the board */

const GPtrArray *
rd_register_get_board_periods (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return self->board_periods;
}

static gboolean
act_on_period (RdRegister *self, const char *code, Setting *setting, GPtrArray **out_moves, GError **error)
{
  g_autoptr(GPtrArray) moves = out_moves != NULL ? rd_moves_new () : NULL;
  RdRegisterAct act = { .code = code, .scope = RD_SCOPE_BOARD, .write = write_setting, .data = setting, .moves = moves };

  if (!rd_register_act (self, &act, error))
    return FALSE;
  if (out_moves != NULL)
    *out_moves = g_steal_pointer (&moves);
  return TRUE;
}

static gboolean
take_period_back (RdRegister *self, const char *framework, const char *timescale, GPtrArray **out_moves, GError **error)
{
  g_autofree char *key = g_strconcat (RD_SETTING_PERIOD, framework, "/", timescale, NULL);
  Setting setting = { key, NULL };

  if (rd_board_periods_find (self->board_periods, framework, timescale) == NULL)
    return fail (error, RD_FRAMEWORK_CHOICE_ERROR_NOT_SET, timescale);
  return act_on_period (self, "framework-period-cleared", &setting, out_moves, error);
}

gboolean
rd_register_set_period (RdRegister *self, const char *framework, const char *timescale, const RdPeriod *period,
                        GPtrArray **out_moves, GError **error)
{
  g_autoptr(RdBoardPeriod) own = NULL;
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  Setting setting;

  g_return_val_if_fail (RD_IS_REGISTER (self) && framework != NULL && timescale != NULL, FALSE);

  if (!rd_register_check_ready (self, error) || !check_left_to_board (self, framework, timescale, error))
    return FALSE;
  if (period == NULL)
    return take_period_back (self, framework, timescale, out_moves, error);
  if (period->amount < 1 || period->amount > RD_PERIOD_MAX_AMOUNT)
    return fail (error, RD_FRAMEWORK_CHOICE_ERROR_PERIOD, timescale);

  own = rd_board_period_new (framework, timescale, *period, self->today);
  key = g_strconcat (RD_SETTING_PERIOD, framework, "/", timescale, NULL);
  text = rd_board_period_to_text (own);
  setting = (Setting) { key, text };
  return act_on_period (self, "framework-period-set", &setting, out_moves, error);
}
