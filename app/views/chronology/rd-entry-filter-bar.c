/* rd-entry-filter-bar.c — the filters of the chronology's page: a chip for each condition
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-filter-bar.h"

#include <glib/gi18n.h>

#include "core/chronology/rd-age.h"
#include "core/chronology/rd-episode.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-person.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording.h"
#include "model/rd-wording-chronology.h"
#include "views/chronology/rd-choice-chip.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-date-field.h"

typedef enum
{
  CHIP_AGENCY,
  CHIP_PERIOD,
  CHIP_PERSON,
  CHIP_SIGNIFICANCE,
  CHIP_EPISODE,
  CHIP_TAG,
  CHIP_MORE,
  N_CHIPS
} Chip;

static const struct { const char *title; gboolean several; } chips[N_CHIPS] = {
  [CHIP_AGENCY] = { N_("Agency"), TRUE },
  [CHIP_PERIOD] = { N_("Period"), FALSE },
  [CHIP_PERSON] = { N_("Person"), FALSE },
  [CHIP_SIGNIFICANCE] = { N_("Significance"), TRUE },
  [CHIP_EPISODE] = { N_("Episode"), FALSE },
  [CHIP_TAG] = { N_("Tag"), FALSE },
  [CHIP_MORE] = { N_("More"), TRUE },
};

struct _RdEntryFilterBar
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdEntryLook  *look;
  char         *import_id;

  /* Children */
  GtkWidget    *box;
  RdChoiceChip *chips[N_CHIPS];
  GtkWidget    *import_chip;     /* a button that takes its condition away */
  RdDateField  *from;
  RdDateField  *to;
  GtkWidget    *clear;
  GtkLabel     *count;

  gboolean      is_quiet;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEntryFilterBar, rd_entry_filter_bar, GTK_TYPE_WIDGET)

/* Helpers: choices */

static const GPtrArray *
get_rows (RdEntryFilterBar *self, RdRowsKind kind)
{
  return self->review != NULL ? rd_review_item_get_rows (self->review, kind) : NULL;
}

static void
fill_agencies (RdEntryFilterBar *self)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_AGENCIES);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *id = ((const RdAgency *) rows->pdata[i])->id;

      rd_choice_chip_add (self->chips[CHIP_AGENCY], id, rd_entry_look_get_agency (self->look, id, NULL));
    }
}

static void
fill_periods (RdEntryFilterBar *self)
{
  if (rd_entry_look_get_died (self->look) != RD_DAY_NONE)
    rd_choice_chip_add (self->chips[CHIP_PERIOD], "last-year", _("Last 12 months before the death"));
  if (rd_entry_look_get_born (self->look) == RD_DAY_NONE)
    return;
  rd_choice_chip_add (self->chips[CHIP_PERIOD], "pregnancy", _("Pregnancy"));
  rd_choice_chip_add (self->chips[CHIP_PERIOD], "first-year", _("First year of life"));
}

static void
fill_people (RdEntryFilterBar *self)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_PEOPLE);
  RdNaming *naming = rd_entry_look_get_naming (self->look);

  for (guint i = 0; rows != NULL && naming != NULL && i < rows->len; i++)
    {
      const char *id = ((const RdPerson *) rows->pdata[i])->id;
      const char *name = rd_naming_show_person (naming, id);

      if (name != NULL)
        rd_choice_chip_add (self->chips[CHIP_PERSON], id, name);
    }
}

static void
fill_significances (RdEntryFilterBar *self)
{
  for (guint i = 0; rd_entry_significances[i] != NULL; i++)
    rd_choice_chip_add (self->chips[CHIP_SIGNIFICANCE], rd_entry_significances[i], rd_wording_significance (rd_entry_significances[i]));
}

static void
fill_episodes (RdEntryFilterBar *self)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_EPISODES);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RdEpisode *episode = rows->pdata[i];
      g_autofree char *name = rd_entry_look_show_text (self->look, episode->name);

      rd_choice_chip_add (self->chips[CHIP_EPISODE], episode->id, name);
    }
}

static void
fill_tags (RdEntryFilterBar *self)
{
  g_auto (GStrv) tags = self->reg != NULL && self->review != NULL ? rd_register_list_entry_tags (self->reg, self->review) : NULL;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *shown = rd_entry_look_show_text (self->look, tags[i]);

      rd_choice_chip_add (self->chips[CHIP_TAG], tags[i], shown);
    }
}

static void
fill_more (RdEntryFilterBar *self)
{
  rd_choice_chip_add (self->chips[CHIP_MORE], "undated", _("Without a date"));
  rd_choice_chip_add (self->chips[CHIP_MORE], "analysed", _("With something of the reviewer’s"));
  rd_choice_chip_add (self->chips[CHIP_MORE], "no-notes", _("Without authors’ notes"));
}

typedef void (*FillFunc) (RdEntryFilterBar *self);

static const FillFunc fill_functions[N_CHIPS] = {
  [CHIP_AGENCY] = fill_agencies, [CHIP_PERIOD] = fill_periods, [CHIP_PERSON] = fill_people,
  [CHIP_SIGNIFICANCE] = fill_significances, [CHIP_EPISODE] = fill_episodes, [CHIP_TAG] = fill_tags, [CHIP_MORE] = fill_more,
};

/* Helpers: the filter */

static void
read_period (RdEntryFilterBar *self, RdEntryFilter *filter)
{
  g_autofree char *id = rd_choice_chip_get_one (self->chips[CHIP_PERIOD]);
  RdDay born = rd_entry_look_get_born (self->look), died = rd_entry_look_get_died (self->look);

  filter->first_day = rd_date_field_get_day (self->from);
  filter->last_day = rd_date_field_get_day (self->to);
  if (g_strcmp0 (id, "last-year") == 0)
    {
      filter->first_day = rd_day_add_months (died, -12, NULL);
      filter->last_day = died;
    }
  else if (g_strcmp0 (id, "pregnancy") == 0)
    {
      filter->first_day = rd_day_add_days (born, -RD_PREGNANCY_DAYS);
      filter->last_day = rd_day_add_days (born, -1);
    }
  else if (g_strcmp0 (id, "first-year") == 0)
    {
      filter->first_day = born;
      filter->last_day = rd_day_add_days (rd_day_add_months (born, 12, NULL), -1);
    }
}

static void
read_more (RdEntryFilterBar *self, RdEntryFilter *filter)
{
  g_auto (GStrv) more = rd_choice_chip_get (self->chips[CHIP_MORE]);
  const char * const *codes = (const char * const *) more;

  if (codes == NULL)
    return;
  filter->only_undated = g_strv_contains (codes, "undated");
  filter->only_analysed = g_strv_contains (codes, "analysed");
  filter->without_notes = g_strv_contains (codes, "no-notes");
}

/* The chip of a period of one's own says its days. */
static void
say_period (RdEntryFilterBar *self)
{
  RdDay from = rd_date_field_get_day (self->from), to = rd_date_field_get_day (self->to);
  RdFuzzyDate date = { from, to, RD_PRECISION_RANGE, RD_QUALIFIER_NONE };
  g_autofree char *text = NULL;

  if (from == RD_DAY_NONE && to == RD_DAY_NONE)
    {
      rd_choice_chip_say (self->chips[CHIP_PERIOD], NULL);
      return;
    }
  text = from != RD_DAY_NONE && to != RD_DAY_NONE ? rd_wording_fuzzy_date (&date) : rd_wording_day (from != RD_DAY_NONE ? from : to);
  if (to == RD_DAY_NONE || from == RD_DAY_NONE)
    {
      g_autofree char *open = g_strdup_printf (to == RD_DAY_NONE ? _("From %s") : _("Until %s"), text);

      rd_choice_chip_say (self->chips[CHIP_PERIOD], open);
      return;
    }
  rd_choice_chip_say (self->chips[CHIP_PERIOD], text);
}

static void
tell (RdEntryFilterBar *self)
{
  if (!self->is_quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Callbacks */

static void
set_days_quietly (RdEntryFilterBar *self, RdDay from, RdDay to)
{
  gboolean was_quiet = self->is_quiet;

  self->is_quiet = TRUE;
  rd_date_field_set_day (self->from, from);
  rd_date_field_set_day (self->to, to);
  self->is_quiet = was_quiet;
  say_period (self);
}

static void
chip_changed_cb (RdEntryFilterBar *self, RdChoiceChip *chip)
{
  if (chip == self->chips[CHIP_PERIOD])
    set_days_quietly (self, RD_DAY_NONE, RD_DAY_NONE);
  tell (self);
}

static void
days_changed_cb (RdEntryFilterBar *self)
{
  if (self->is_quiet)
    return;
  rd_choice_chip_set (self->chips[CHIP_PERIOD], NULL);
  say_period (self);
  tell (self);
}

static void
import_clicked_cb (RdEntryFilterBar *self)
{
  rd_entry_filter_bar_only_import (self, NULL, NULL);
}

/* GObject overrides */

static void
rd_entry_filter_bar_dispose (GObject *object)
{
  RdEntryFilterBar *self = RD_ENTRY_FILTER_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->import_id, g_free);
  G_OBJECT_CLASS (rd_entry_filter_bar_parent_class)->dispose (object);
}

static void
rd_entry_filter_bar_class_init (RdEntryFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_entry_filter_bar_dispose;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_ENTRY_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static RdDateField *
make_day (RdEntryFilterBar *self, const char *title)
{
  GtkWidget *field = rd_date_field_new ();

  g_object_set (field, "title", title, "optional", TRUE, NULL);
  g_signal_connect_object (field, "notify::day", G_CALLBACK (days_changed_cb), self, G_CONNECT_SWAPPED);
  return RD_DATE_FIELD (field);
}

static void
add_days (RdEntryFilterBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->from = make_day (self, _("From"));
  self->to = make_day (self, _("Until"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->from));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->to));
  rd_choice_chip_set_extra (self->chips[CHIP_PERIOD], box);
}

static void
add_buttons (RdEntryFilterBar *self)
{
  self->import_chip = gtk_button_new ();
  gtk_widget_set_visible (self->import_chip, FALSE);
  g_signal_connect_object (self->import_chip, "clicked", G_CALLBACK (import_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->import_chip);
  self->clear = gtk_button_new_with_mnemonic (_("_Clear All"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "page.clear-filter");
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_box_append (GTK_BOX (self->box), self->clear);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  g_object_set (self->count, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "margin-top", 6, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->count));
}

static void
rd_entry_filter_bar_init (RdEntryFilterBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->box, rd_chip_layout_new ());
  gtk_widget_add_css_class (self->box, "chips");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < N_CHIPS; i++)
    {
      GtkWidget *chip = rd_choice_chip_new (_(chips[i].title), chips[i].several);

      self->chips[i] = RD_CHOICE_CHIP (chip);
      g_signal_connect_object (chip, "changed", G_CALLBACK (chip_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), chip);
    }
  add_days (self);
  add_buttons (self);
}

/* Public API */

GtkWidget *
rd_entry_filter_bar_new (void)
{
  return g_object_new (RD_TYPE_ENTRY_FILTER_BAR, NULL);
}

void
rd_entry_filter_bar_set_review (RdEntryFilterBar *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_ENTRY_FILTER_BAR (self) && RD_IS_ENTRY_LOOK (look));

  if (self->review != review)
    rd_entry_filter_bar_clear (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  if (reg != NULL)
    {
      rd_date_field_set_today (self->from, rd_register_get_today (reg));
      rd_date_field_set_today (self->to, rd_register_get_today (reg));
    }
  rd_entry_filter_bar_refresh (self);
}

void
rd_entry_filter_bar_refresh (RdEntryFilterBar *self)
{
  g_return_if_fail (RD_IS_ENTRY_FILTER_BAR (self));

  for (guint i = 0; self->look != NULL && i < N_CHIPS; i++)
    {
      rd_choice_chip_begin (self->chips[i]);
      fill_functions[i] (self);
      rd_choice_chip_end (self->chips[i]);
    }
}

RdEntryFilter *
rd_entry_filter_bar_get (RdEntryFilterBar *self)
{
  RdEntryFilter *filter = rd_entry_filter_new ();
  g_autofree char *person = NULL;

  g_return_val_if_fail (RD_IS_ENTRY_FILTER_BAR (self), filter);

  if (self->look == NULL)
    return filter;
  person = rd_choice_chip_get_one (self->chips[CHIP_PERSON]);
  filter->agencies = rd_choice_chip_get (self->chips[CHIP_AGENCY]);
  filter->significances = rd_choice_chip_get (self->chips[CHIP_SIGNIFICANCE]);
  filter->episode_id = rd_choice_chip_get_one (self->chips[CHIP_EPISODE]);
  filter->tag = rd_choice_chip_get_one (self->chips[CHIP_TAG]);
  filter->import_id = g_strdup (self->import_id);
  if (person != NULL && rd_entry_look_get_naming (self->look) != NULL)
    filter->phrases = rd_naming_list_names (rd_entry_look_get_naming (self->look), person);
  read_period (self, filter);
  read_more (self, filter);
  return filter;
}

void
rd_entry_filter_bar_clear (RdEntryFilterBar *self)
{
  g_return_if_fail (RD_IS_ENTRY_FILTER_BAR (self));

  for (guint i = 0; i < N_CHIPS; i++)
    rd_choice_chip_set (self->chips[i], NULL);
  set_days_quietly (self, RD_DAY_NONE, RD_DAY_NONE);
  g_clear_pointer (&self->import_id, g_free);
  gtk_widget_set_visible (self->import_chip, FALSE);
}

void
rd_entry_filter_bar_only_import (RdEntryFilterBar *self, const char *import_id, const char *file)
{
  g_autofree char *label = NULL;

  g_return_if_fail (RD_IS_ENTRY_FILTER_BAR (self));

  if (import_id != NULL)
    rd_entry_filter_bar_clear (self);
  g_free (self->import_id);
  self->import_id = g_strdup (import_id);
  gtk_widget_set_visible (self->import_chip, import_id != NULL);
  if (import_id != NULL)
    {
      /* Translators: a file's name; the button takes the filter away */
      label = g_strdup_printf (_("File: %s ×"), file);
      gtk_button_set_label (GTK_BUTTON (self->import_chip), label);
      gtk_widget_set_tooltip_text (self->import_chip, _("Show the entries of all files"));
    }
  tell (self);
}

static void
choose_only (RdEntryFilterBar *self, Chip chip, const char *id)
{
  const char *ids[] = { id, NULL };

  rd_entry_filter_bar_clear (self);
  rd_choice_chip_set (self->chips[chip], id != NULL ? ids : NULL);
  tell (self);
}

void
rd_entry_filter_bar_only_episode (RdEntryFilterBar *self, const char *episode_id)
{
  g_return_if_fail (RD_IS_ENTRY_FILTER_BAR (self));

  choose_only (self, CHIP_EPISODE, episode_id);
}

void
rd_entry_filter_bar_only_agency (RdEntryFilterBar *self, const char *agency_id)
{
  g_return_if_fail (RD_IS_ENTRY_FILTER_BAR (self));

  choose_only (self, CHIP_AGENCY, agency_id);
}

void
rd_entry_filter_bar_say_count (RdEntryFilterBar *self, guint shown, gint64 all)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RD_IS_ENTRY_FILTER_BAR (self));

  if (all > (gint64) shown)
    /* Translators: how many entries are shown, how many there are */
    text = g_strdup_printf (_("%1$u of %2$u entries"), shown, (guint) all);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", shown), shown);
  gtk_label_set_text (self->count, text);
}
