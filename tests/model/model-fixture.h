/* model-fixture.h — a register with a clock that stands still, in its own folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib/gstdio.h>

#include "model/rd-register.h"
#include "model/rd-wording.h"
#include "rd-test-model.h"

#define DAY(year, month, mday) rd_day_from_ymd (year, month, mday)

typedef struct
{
  char       *folder;
  char       *path;
  RdClock    *clock;
  RdRegister *reg;
  guint       n_changed;    /* how often "changed" came */
} Fixture;

static inline char *
make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("rd-model-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* Takes @folder, which has no folders in it. */
static inline void
remove_folder (char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

static inline void
fixture_watch (Fixture *self)
{
  self->n_changed = 0;
  g_signal_connect_swapped (self->reg, "changed", G_CALLBACK (rd_test_count_cb), &self->n_changed);
}

/* An empty register on @today. */
static inline void
fixture_init (Fixture *self, RdDay today)
{
  g_autoptr(GError) error = NULL;

  self->folder = make_folder ();
  self->path = g_build_filename (self->folder, "board.rdesk", NULL);
  self->clock = rd_clock_new_fixed (today);
  self->reg = rd_register_create (self->path, self->clock, &error);
  g_assert_no_error (error);
  fixture_watch (self);
}

/* Closes the file and opens it again. */
static inline void
fixture_reopen (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_finalize_object (self->reg);
  self->reg = rd_register_open (self->path, FALSE, self->clock, &error);
  g_assert_no_error (error);
  fixture_watch (self);
}

static inline void
fixture_clear (Fixture *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (rd_register_verify (self->reg, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_finalize_object (self->reg);
  g_assert_finalize_object (self->clock);
  g_free (self->path);
  remove_folder (self->folder);
}

/* "changed" came exactly once since the last look. */
#define assert_changed_once(fixture) G_STMT_START { \
  g_assert_cmpuint ((fixture)->n_changed, ==, 1); \
  (fixture)->n_changed = 0; \
} G_STMT_END

static inline RdReviewItem *
add_review (Fixture *self, const char *reference, const char *title)
{
  RdReviewDetails details = { .reference = reference, .title = title };
  RdReviewItem *review = NULL;
  g_autoptr(GError) error = NULL;

  rd_register_add_review (self->reg, &details, &review, &error);
  g_assert_no_error (error);
  self->n_changed = 0;
  return review;
}

static inline void
record (Fixture *self, RdReviewItem *review, const char *milestone, RdDay day)
{
  RdMilestoneEdit edit = { .milestone = milestone, .day = day };
  g_autoptr(GError) error = NULL;

  rd_register_set_milestone (self->reg, review, &edit, NULL, &error);
  g_assert_no_error (error);
}

static inline void
plan (Fixture *self, RdReviewItem *review, const char *milestone, RdDay day)
{
  RdMilestoneEdit edit = { .milestone = milestone, .day = day, .planned = TRUE };
  g_autoptr(GError) error = NULL;

  rd_register_set_milestone (self->reg, review, &edit, NULL, &error);
  g_assert_no_error (error);
}

/* A property of an object as text. (transfer full) */
static inline char *
get_text (gpointer object, const char *property)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_object_get_property (object, property, &value);
  return g_value_dup_string (&value);
}

#define assert_text(object, property, expected) G_STMT_START { \
  g_autofree char *text_ = get_text (object, property); \
  g_assert_cmpstr (text_, ==, expected); \
} G_STMT_END

/* The explanation of one deadline of a review. (transfer full) */
static inline char *
explain (RdReviewItem *review, const char *timescale)
{
  RdDeadlineItem *item = rd_review_item_find_deadline (review, timescale);

  g_assert_nonnull (item);
  return rd_wording_explanation (rd_deadline_item_get_deadline (item));
}

/* All rows of a review's milestones as text: "decision 2016-03-24; …". (transfer full) */
static inline char *
list_rows (const GPtrArray *rows)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdMilestone *row = rows->pdata[i];
      g_autofree char *day = rd_day_to_iso (row->day);

      g_string_append_printf (text, "%s%s%s%s %s%s%s%s%s%s%s", i > 0 ? "; " : "", row->milestone,
                              *row->recipient != '\0' ? ":" : "", row->recipient,
                              row->planned ? "planned " : "", day,
                              row->outcome != NULL ? " =" : "", row->outcome != NULL ? row->outcome : "",
                              row->note != NULL ? " (" : "", row->note != NULL ? row->note : "",
                              row->note != NULL ? ")" : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_rows(review, expected) G_STMT_START { \
  g_autofree char *rows_ = list_rows (rd_review_item_get_recordings (review)); \
  g_assert_cmpstr (rows_, ==, expected); \
} G_STMT_END
