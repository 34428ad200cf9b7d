/* rd-entry-look.c — how the entries of a chronology are shown: whose colour, under which names, what is found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-look.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/chronology/rd-age.h"
#include "core/chronology/rd-entry-filter.h"
#include "core/chronology/rd-search-hits.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-person.h"
#include "draw/rd-agency-colours.h"
#include "model/rd-naming-agency.h"
#include "model/rd-naming-switch.h"
#include "model/rd-wording-age.h"
#include "model/rd-wording-chronology.h"

typedef struct
{
  char    *name;
  GdkRGBA  colour;
} Agency;

/* (1) agencies, naming and born are those of the review as it was at the last "changed". */
struct _RdEntryLook
{
  GObject       parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GHashTable   *agencies;      /* id → Agency */
  RdNaming     *naming;
  char        **words;         /* NULL: nothing is looked for */
  GSignalGroup *register_signals;

  RdDay         born;
  RdDay         died;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEntryLook, rd_entry_look, G_TYPE_OBJECT)

/* Helpers */

static void
agency_free (gpointer data)
{
  Agency *agency = data;

  g_free (agency->name);
  g_free (agency);
}

/* Takes @name. */
static Agency *
agency_new (char *name, guint place)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  Agency *agency = g_new0 (Agency, 1);
  RdAgencyColour colour;

  rd_agency_colours_get (place, adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager), &colour);
  agency->name = name;
  agency->colour = (GdkRGBA) { colour.ink.red, colour.ink.green, colour.ink.blue, 1 };
  return agency;
}

static void
read_agencies (RdEntryLook *self)
{
  const GPtrArray *rows = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES) : NULL;

  g_hash_table_remove_all (self->agencies);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RdAgency *agency = rows->pdata[i];

      g_hash_table_insert (self->agencies, g_strdup (agency->id), agency_new (rd_naming_show_agency (self->naming, agency->name), i));
    }
}

static void
read_child (RdEntryLook *self)
{
  const GPtrArray *rows = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE) : NULL;

  self->born = self->died = RD_DAY_NONE;
  for (guint i = 0; rows != NULL && i < rows->len && self->born == RD_DAY_NONE; i++)
    {
      const RdPerson *person = rows->pdata[i];

      if (g_strcmp0 (person->role, "subject-child") != 0 || person->born == RD_DAY_NONE)
        continue;
      self->born = person->born;
      self->died = person->died;
    }
}

static void
read_all (RdEntryLook *self)
{
  g_clear_pointer (&self->naming, rd_naming_unref);
  if (self->review != NULL)
    self->naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  read_agencies (self);
  read_child (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* GObject overrides */

static void
rd_entry_look_dispose (GObject *object)
{
  RdEntryLook *self = RD_ENTRY_LOOK (object);

  g_clear_object (&self->register_signals);
  g_clear_object (&self->reg);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (rd_entry_look_parent_class)->dispose (object);
}

static void
rd_entry_look_finalize (GObject *object)
{
  RdEntryLook *self = RD_ENTRY_LOOK (object);

  g_hash_table_unref (self->agencies);
  rd_naming_unref (self->naming);
  g_strfreev (self->words);
  G_OBJECT_CLASS (rd_entry_look_parent_class)->finalize (object);
}

static void
rd_entry_look_class_init (RdEntryLookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_entry_look_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_entry_look_finalize;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_ENTRY_LOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_entry_look_init (RdEntryLook *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->born = self->died = RD_DAY_NONE;
  self->agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, agency_free);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (read_all), self);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
}

/* Public API */

RdEntryLook *
rd_entry_look_new (void)
{
  return g_object_new (RD_TYPE_ENTRY_LOOK, NULL);
}

void
rd_entry_look_set_review (RdEntryLook *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_ENTRY_LOOK (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  read_all (self);
}

void
rd_entry_look_set_search (RdEntryLook *self, const char *search)
{
  g_return_if_fail (RD_IS_ENTRY_LOOK (self));

  g_clear_pointer (&self->words, g_strfreev);
  if (search != NULL && *search != '\0')
    self->words = rd_entry_filter_split_search (search);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
rd_entry_look_is_searching (RdEntryLook *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), FALSE);
  return self->words != NULL;
}

const char *
rd_entry_look_get_agency (RdEntryLook *self, const char *agency_id, GdkRGBA *out_colour)
{
  const Agency *agency;

  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), NULL);

  agency = agency_id != NULL ? g_hash_table_lookup (self->agencies, agency_id) : NULL;
  if (out_colour != NULL)
    *out_colour = agency != NULL ? agency->colour : (GdkRGBA) { 0.5f, 0.5f, 0.5f, 1 };
  return agency != NULL ? agency->name : _("Unknown agency");
}

const RdEpisode *
rd_entry_look_get_episode (RdEntryLook *self, const char *episode_id)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), NULL);

  return self->review != NULL && episode_id != NULL ? rd_review_item_find_row (self->review, RD_ROWS_EPISODES, episode_id) : NULL;
}

char *
rd_entry_look_show (RdEntryLook *self, const RdEntry *entry, const char *field, const char *text)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self) && entry != NULL, NULL);

  return self->naming != NULL ? rd_naming_show (self->naming, entry->id, field, text) : g_strdup (text);
}

char *
rd_entry_look_show_text (RdEntryLook *self, const char *text)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), NULL);

  return self->naming != NULL ? rd_naming_show (self->naming, NULL, NULL, text) : g_strdup (text);
}

/* Seen in light and dark, and without colour: a ground and bold letters. */
static void
add_mark (PangoAttrList *marks, const RdSearchHit *hit)
{
  PangoAttribute *attributes[] = {
    pango_attr_background_new (0xf9f9, 0xf0f0, 0x6b6b),
    pango_attr_foreground_new (0, 0, 0),
    pango_attr_weight_new (PANGO_WEIGHT_BOLD),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = hit->start;
      attributes[i]->end_index = hit->end;
      pango_attr_list_insert (marks, attributes[i]);
    }
}

PangoAttrList *
rd_entry_look_mark (RdEntryLook *self, const char *text, guint *out_first)
{
  g_autoptr (GArray) hits = NULL;
  PangoAttrList *marks;

  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), NULL);

  if (self->words == NULL || text == NULL)
    return NULL;
  hits = rd_search_hits_find (text, self->words);
  if (hits->len == 0)
    return NULL;
  marks = pango_attr_list_new ();
  for (guint i = 0; i < hits->len; i++)
    add_mark (marks, &g_array_index (hits, RdSearchHit, i));
  if (out_first != NULL)
    *out_first = g_array_index (hits, RdSearchHit, 0).start;
  return marks;
}

char *
rd_entry_look_word_age (RdEntryLook *self, const RdEntry *entry)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self) && entry != NULL, NULL);

  return rd_wording_age (self->born, entry);
}

char *
rd_entry_look_word_age_short (RdEntryLook *self, const RdEntry *entry)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self) && entry != NULL, NULL);

  if (self->born != RD_DAY_NONE && entry->latest != RD_DAY_NONE && entry->latest < rd_day_add_days (self->born, -RD_PREGNANCY_DAYS))
    return g_strdup ("");
  return rd_wording_age_short (self->born, entry);
}

RdDay
rd_entry_look_get_born (RdEntryLook *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), RD_DAY_NONE);
  return self->born;
}

RdDay
rd_entry_look_get_died (RdEntryLook *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), RD_DAY_NONE);
  return self->died;
}

RdNaming *
rd_entry_look_get_naming (RdEntryLook *self)
{
  g_return_val_if_fail (RD_IS_ENTRY_LOOK (self), NULL);
  return self->naming;
}
