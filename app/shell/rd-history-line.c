/* rd-history-line.c — one action of the history in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-history-line"

#include "config.h"

#include "shell/rd-history-line.h"

#include "model/rd-wording.h"

#include <glib/gi18n.h>

struct _RdHistoryLine
{
  GObject  parent_instance;

  /* Owned */
  char    *what;
  char    *where;
  char    *when_and_who;
};

enum
{
  PROP_0,
  PROP_WHAT,
  PROP_WHERE,
  PROP_WHEN_AND_WHO,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdHistoryLine, rd_history_line, G_TYPE_OBJECT)

/* Helpers */

static char *
word_what (RdRegister           *reg,
           const RdHistoryEntry *entry)
{
  g_autofree char *action = rd_register_describe_entry (reg, entry);

  return g_strdup (action != NULL ? action : entry->code);
}

static char *
word_where (RdRegister           *reg,
            const RdHistoryEntry *entry)
{
  GListModel *reviews = rd_register_get_reviews (reg);
  guint n = g_list_model_get_n_items (reviews);

  if (entry->review_id == NULL)
    return g_strdup (_("The board"));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);

      if (g_strcmp0 (rd_review_item_get_review (item)->id, entry->review_id) == 0)
        return g_strdup_printf ("%s · %s", rd_review_item_get_title (item), rd_review_item_get_reference (item));
    }

  return g_strdup (_("A review that has been removed"));
}

static char *
word_when_and_who (const RdHistoryEntry *entry)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (entry->when);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (when == NULL)
    return g_strdup (entry->who);

  day = rd_wording_day (rd_day_from_ymd (g_date_time_get_year (when), g_date_time_get_month (when),
                                         g_date_time_get_day_of_month (when)));
  time = g_date_time_format (when, "%H:%M");
  /* Translators: when and by whom something was done: "Mon 23 Nov 2026, 14:05 · jsmith" */
  return g_strdup_printf (_("%s, %s · %s"), day, time, entry->who);
}

/* GObject overrides */

static void
rd_history_line_finalize (GObject *object)
{
  RdHistoryLine *self = RD_HISTORY_LINE (object);

  g_free (self->what);
  g_free (self->where);
  g_free (self->when_and_who);

  G_OBJECT_CLASS (rd_history_line_parent_class)->finalize (object);
}

static void
rd_history_line_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RdHistoryLine *self = RD_HISTORY_LINE (object);

  switch (prop_id)
    {
    case PROP_WHAT:
      g_value_set_string (value, self->what);
      break;

    case PROP_WHERE:
      g_value_set_string (value, self->where);
      break;

    case PROP_WHEN_AND_WHO:
      g_value_set_string (value, self->when_and_who);
      break;

    case PROP_ACCESSIBLE_TEXT:
      g_value_take_string (value, g_strdup_printf ("%s, %s, %s", self->what, self->where, self->when_and_who));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_history_line_class_init (RdHistoryLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rd_history_line_finalize;
  object_class->get_property = rd_history_line_get_property;

  properties[PROP_WHAT] = g_param_spec_string ("what", NULL, NULL, NULL, flags);
  properties[PROP_WHERE] = g_param_spec_string ("where", NULL, NULL, NULL, flags);
  properties[PROP_WHEN_AND_WHO] = g_param_spec_string ("when-and-who", NULL, NULL, NULL, flags);
  properties[PROP_ACCESSIBLE_TEXT] = g_param_spec_string ("accessible-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_history_line_init (RdHistoryLine *self)
{
}

/* Public API */

RdHistoryLine *
rd_history_line_new (RdRegister           *reg,
                     const RdHistoryEntry *entry)
{
  RdHistoryLine *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (RD_TYPE_HISTORY_LINE, NULL);
  self->what = word_what (reg, entry);
  self->where = word_where (reg, entry);
  self->when_and_who = word_when_and_who (entry);

  return self;
}
