/* chronology-fixture.h — the integrated chronology of a review, shown for a test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "page-fixture.h"
#include "rd-test-model.h"
#include "core/chronology/rd-episode.h"
#include "core/review/rd-agency.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-people.h"
#include "views/chronology/rd-checks-pane.h"
#include "views/chronology/rd-chosen-bar.h"
#include "views/chronology/rd-chronology-view.h"
#include "views/chronology/rd-entry-card.h"
#include "views/chronology/rd-entry-field.h"
#include "views/chronology/rd-entry-filter-bar.h"
#include "views/chronology/rd-entry-table.h"
#include "widgets/rd-timeline-view.h"

/* Child M: nothing has been recorded yet. */
#define REFERENCE "SCR/2026/09"

/* Child C: six agencies' files came in. */
#define IMPORTED "SCR/2025/02"

static const struct { const char *agency, *date, *time, *event; RdDay day; } told[] = {
  { "police", "14/03/2016", "22:10", "Officers attended; bruise to the cheek of Mia seen. Mother said that she fell.", 16874 },
  { "school", "15/03/2016", NULL, "Bruise to the cheek noticed by the teacher; mother said that Mia fell.", 16875 },
  { "school", "20/03/2016", NULL, "Attendance was good this week.", 16880 },
  { "police", "01/07/2016", NULL, "Neighbour reported shouting.", 16983 },
};

typedef struct
{
  Page          page;
  Asked         asked;
  GtkWidget    *window;
  RdReviewItem *review;
  GtkWidget    *view;
} Shown;

static inline gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static inline void
add_agency (Shown *self, const char *code, const char *name)
{
  g_autoptr (RdAgency) agency = rd_agency_new (rd_review_item_get_review (self->review)->id);
  g_autoptr (GError) error = NULL;

  agency->code = g_strdup (code);
  agency->name = g_strdup (name);
  rd_register_put_agency (self->page.reg, self->review, agency, &error);
  g_assert_no_error (error);
}

static inline const char *
find_agency (Shown *self, const char *code)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);

  for (guint i = 0; i < agencies->len; i++)
    if (g_str_equal (((const RdAgency *) agencies->pdata[i])->code, code))
      return ((const RdAgency *) agencies->pdata[i])->id;
  g_assert_not_reached ();
}

/* The child that the sample has, with a name and a date of birth. */
static inline void
name_child (Shown *self)
{
  const GPtrArray *people = rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE);
  g_autoptr (RdPerson) child = rd_person_copy (people->pdata[0]);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (child->role, ==, "subject-child");
  g_free (child->name);
  child->name = g_strdup ("Mia Hollis");
  child->born = rd_day_from_ymd (2014, 1, 14);
  child->died = RD_DAY_NONE;
  rd_register_put_person (self->page.reg, self->review, child, &error);
  g_assert_no_error (error);
}

static inline void
add_entries (Shown *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (RdEntry) entry = rd_entry_new (NULL);
      g_autoptr (GError) error = NULL;
      RdFuzzyDate date = { told[i].day, told[i].day, RD_PRECISION_DAY, RD_QUALIFIER_NONE };

      entry->agency_id = g_strdup (find_agency (self, told[i].agency));
      entry->date_text = g_strdup (told[i].date);
      entry->time = g_strdup (told[i].time);
      entry->event = g_strdup (told[i].event);
      rd_entry_set_date (entry, &date);
      g_assert_true (rd_register_put_entry (self->page.reg, self->review, entry, &error));
    }
}

static inline void
show_view (Shown *self, gconstpointer data)
{
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_chronology_view_new ());
  rd_chronology_view_set_folded (RD_CHRONOLOGY_VIEW (self->view), GPOINTER_TO_INT (data) < 500);
  rd_chronology_view_set_review (RD_CHRONOLOGY_VIEW (self->view), self->page.reg, self->review);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), GPOINTER_TO_INT (data), 700);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_mapped, self->view);
  page_settle ();
}

static inline void
empty_set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  show_view (self, data);
}

static inline void
shown_set_up (Shown *self, gconstpointer data)
{
  page_set_up (&self->page, NULL);
  self->review = rd_register_find_review (self->page.reg, REFERENCE);
  add_agency (self, "police", "Northmoor Police");
  add_agency (self, "school", "Alder Road School");
  name_child (self);
  add_entries (self);
  show_view (self, data);
}

static inline void
shown_tear_down (Shown *self, gconstpointer data)
{
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

/* The first label or inscription under @widget that has @words and can be seen. */
static inline GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return widget;
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL
      && strstr (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
get_table (Shown *self)
{
  return page_find (self->view, RD_TYPE_ENTRY_TABLE);
}

/* As rows are chosen with the pointer: the model of the one of table and list that has it. */
static inline GtkSelectionModel *
get_selection (Shown *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (page_find (get_table (self), GTK_TYPE_COLUMN_VIEW)));

  if (model == NULL)
    model = gtk_list_view_get_model (GTK_LIST_VIEW (page_find (gtk_widget_get_last_child (gtk_widget_get_first_child (get_table (self))), GTK_TYPE_LIST_VIEW)));
  return model;
}

static inline char *
get_event (Shown *self, guint position)
{
  g_autoptr (RdEntryItem) item = g_list_model_get_item (G_LIST_MODEL (get_selection (self)), position);

  return g_strdup (rd_entry_item_get_entry (item)->event);
}

static inline RdEntryField *
find_field (GtkWidget *widget, const char *name)
{
  if (RD_IS_ENTRY_FIELD (widget) && g_str_equal (rd_entry_field_get_name (RD_ENTRY_FIELD (widget)), name))
    return RD_ENTRY_FIELD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RdEntryField *found = find_field (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline void
type (Shown *self, const char *name, const char *text)
{
  RdEntryField *field = find_field (self->view, name);
  GtkWidget *view;

  rd_entry_field_edit (field);
  view = page_find (GTK_WIDGET (field), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}
