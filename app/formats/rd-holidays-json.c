/* rd-holidays-json.c — the bank holidays that GOV.UK publishes as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-holidays-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define DIVISION "england-and-wales"

/* The file has four levels: nations, a nation, its events, an event. */
#define MAX_DEPTH 16

static gboolean
fail_syntax (GError **error)
{
  g_set_error_literal (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_SYNTAX, "it is no whole JSON file");
  return FALSE;
}

static gboolean
fail_not_one (GError **error)
{
  g_set_error_literal (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_NOT_ONE,
                       "no bank holidays of England and Wales are in it");
  return FALSE;
}

/* The parser goes one call deeper with each level: how deep is known before. */
static gboolean
check_depth (const char *text, GError **error)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (in_string && *at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '"')
        in_string = !in_string;
      else if (!in_string && (*at == '{' || *at == '['))
        depth++;
      else if (!in_string && (*at == '}' || *at == ']'))
        depth--;
      if (depth > MAX_DEPTH)
        {
          g_set_error_literal (error, RD_HOLIDAY_LIST_ERROR, RD_HOLIDAY_LIST_ERROR_TOO_LARGE,
                               "it is nested deeper than a list of bank holidays");
          return FALSE;
        }
    }
  return TRUE;
}

/* NULL where the member is not there or is no text. */
static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static JsonObject *
get_object (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* The events of England and Wales, which may stand alone in the file; NULL where there are none. */
static JsonArray *
find_events (JsonNode *root)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonObject *nation = object != NULL ? get_object (object, DIVISION) : NULL;
  JsonNode *events;

  if (nation == NULL && object != NULL && g_strcmp0 (get_text (object, "division"), DIVISION) == 0)
    nation = object;
  events = nation != NULL ? json_object_get_member (nation, "events") : NULL;
  return events != NULL && JSON_NODE_HOLDS_ARRAY (events) ? json_node_get_array (events) : NULL;
}

static gboolean
add_event (GPtrArray *list, JsonNode *node, GError **error)
{
  JsonObject *event = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *date = event != NULL ? get_text (event, "date") : NULL;
  const char *notes = event != NULL ? get_text (event, "notes") : NULL;

  if (event == NULL)
    return fail_not_one (error);
  return rd_holiday_list_add (list, date != NULL ? rd_day_parse_iso (date) : RD_DAY_NONE, get_text (event, "title"),
                              notes != NULL && g_ascii_strcasecmp (notes, "Substitute day") == 0, error);
}

static GPtrArray *
read_events (JsonArray *events, GError **error)
{
  g_autoptr (GPtrArray) list = rd_holiday_list_new ();
  guint n = json_array_get_length (events);

  for (guint i = 0; i < n; i++)
    if (!add_event (list, json_array_get_element (events, i), error))
      return NULL;
  if (list->len == 0)
    {
      fail_not_one (error);
      return NULL;
    }
  rd_holiday_list_sort (list);
  return g_steal_pointer (&list);
}

GPtrArray *
rd_holidays_json_read (const char *text, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonArray *events;

  g_return_val_if_fail (text != NULL, NULL);

  if (!check_depth (text, error))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, -1, NULL))
    {
      fail_syntax (error);
      return NULL;
    }
  events = find_events (json_parser_get_root (parser));
  if (events == NULL)
    {
      fail_not_one (error);
      return NULL;
    }
  return read_events (events, error);
}
