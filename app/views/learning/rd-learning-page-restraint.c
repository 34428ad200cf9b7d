/* rd-learning-page-restraint.c — secure establishments, and for which years the use of restraint was reviewed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/learning/rd-learning-page-private.h"

#include <glib/gi18n.h>

#include "model/rd-register-establishments.h"
#include "model/rd-wording.h"
#include "views/learning/rd-restraint-form.h"

/* Auxiliary methods */

static RdDeadlineStatus
get_mark (RdRestraintStatus status)
{
  switch (status)
    {
    case RD_RESTRAINT_REPORTED:     return RD_STATUS_MET;
    case RD_RESTRAINT_NOT_REPORTED: return RD_STATUS_DUE_SOON;
    case RD_RESTRAINT_MISSING:      return RD_STATUS_OVERDUE;
    case RD_RESTRAINT_RUNNING:
    default:                        return RD_STATUS_UPCOMING;
    }
}

static const char *
word_status (RdRestraintStatus status)
{
  switch (status)
    {
    case RD_RESTRAINT_REPORTED:     return _("Reported");
    case RD_RESTRAINT_NOT_REPORTED: return _("Not reported yet");
    case RD_RESTRAINT_MISSING:      return _("Missing");
    case RD_RESTRAINT_RUNNING:
    default:                        return _("Running");
    }
}

/* "Secure training centre · open since … · no review of 2 years". (transfer full) */
static char *
word_establishment (const RdEstablishment *establishment, const GPtrArray *lines)
{
  g_autofree char *opened = establishment->opened != RD_DAY_NONE ? rd_wording_day (establishment->opened) : NULL;
  g_autofree char *closed = establishment->closed != RD_DAY_NONE ? rd_wording_day (establishment->closed) : NULL;
  GString *out = g_string_new (rd_wording_establishment_kind (establishment->kind));
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += ((const RdRestraintLine *) lines->pdata[i])->state.status == RD_RESTRAINT_MISSING;
  if (opened != NULL)
    g_string_append_printf (out, _(" · open since %s"), opened);
  if (closed != NULL)
    g_string_append_printf (out, _(" · closed on %s"), closed);
  if (n > 0)
    g_string_append_printf (out, ngettext (" · no review of %u year", " · no review of %u years", n), n);
  return g_string_free (out, FALSE);
}

/* --- establishments */

static void
establishment_pressed_cb (RdLearningPage *self, const char *key, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));
  const RdEstablishment *establishment = rd_register_find_establishment (self->reg, id);
  GError *error = NULL;

  if (establishment == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->restraint, rd_establishment_form_new (self->reg, establishment));
  else
    rd_learning_page_tell (self, self->restraint, rd_register_remove_establishment (self->reg, id, &error), _("Establishment removed."), error);
}

static void
append_establishment (RdLearningPage *self, const RdEstablishment *establishment, const GPtrArray *lines)
{
  g_autofree char *words = word_establishment (establishment, lines);
  GtkWidget *row = rd_record_row_new (establishment->id, establishment->name, words, establishment->note);

  gtk_widget_add_css_class (row, "rd-leading");
  if (rd_learning_page_may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (establishment_pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->restraint, row);
}

/* --- years: the row's id is the establishment's, and the year */

static const RdEstablishment *
find_place (RdLearningPage *self, const char *row_id, int *out_year)
{
  g_auto(GStrv) parts = g_strsplit (row_id, " ", 2);

  *out_year = parts[0] != NULL && parts[1] != NULL ? (int) g_ascii_strtoll (parts[1], NULL, 10) : 0;
  return parts[0] != NULL ? rd_register_find_establishment (self->reg, parts[0]) : NULL;
}

static RdRestraintLine *
find_line (RdLearningPage *self, const RdEstablishment *establishment, int year)
{
  g_autoptr(GPtrArray) lines = rd_register_list_restraint (self->reg, establishment);

  for (guint i = 0; i < lines->len; i++)
    if (((const RdRestraintLine *) lines->pdata[i])->state.year == year)
      return g_ptr_array_steal_index (lines, i);
  return NULL;
}

static void
review_pressed (RdLearningPage *self, const char *key, const RdRestraintLine *line)
{
  GError *error = NULL;

  if (g_str_equal (key, "open"))
    rd_learning_page_open (self, line->review, "overview", "");
  else if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->restraint, rd_restraint_year_form_new (self->reg, line->review, line->link));
  else
    rd_learning_page_tell (self, self->restraint, rd_register_clear_restraint_year (self->reg, line->review, &error),
                           _("The review is of no establishment any more."), error);
}

static void
year_pressed_cb (RdLearningPage *self, const char *key, RdRecordRow *row)
{
  int year;
  const RdEstablishment *establishment = find_place (self, rd_record_row_get_id (row), &year);
  g_autoptr(RdRestraintLine) line = establishment != NULL ? find_line (self, establishment, year) : NULL;

  if (line == NULL)
    return;
  if (line->review != NULL)
    review_pressed (self, key, line);
  else if (g_str_equal (key, "begin"))
    rd_record_pane_open_form (self->restraint, rd_restraint_begin_form_new (self->reg, establishment, year));
  else
    rd_record_pane_open_form (self->restraint, rd_restraint_link_form_new (self->reg, establishment, year));
}

static void
add_year_buttons (RdLearningPage *self, RdRecordRow *row, const RdRestraintLine *line, gboolean is_to_link)
{
  gboolean may_change = rd_learning_page_may_change (self);

  if (line->review != NULL)
    rd_record_row_add_icon (row, "open", "go-next-symbolic", _("Open the Review"));
  if (line->review != NULL && may_change)
    {
      rd_record_row_add_icon (row, "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (row, "unlink", "list-remove-symbolic", _("Take from the Year"));
    }
  if (line->review == NULL && may_change)
    rd_record_row_add_button (row, "begin", _("New Review…"));
  if (line->review == NULL && may_change && is_to_link)
    rd_record_row_add_button (row, "link", _("Link a Review…"));
}

static void
append_year (RdLearningPage *self, const RdEstablishment *establishment, const RdRestraintLine *line, gboolean is_to_link)
{
  g_autofree char *id = g_strdup_printf ("%s %d", establishment->id, line->state.year);
  g_autofree char *title = g_strdup_printf ("%d", line->state.year);
  g_autofree char *told = rd_restraint_line_describe (line);
  int n = line->link != NULL ? line->link->incidents : -1;
  g_autofree char *words = n < 0 ? g_strdup (told)
    : g_strdup_printf (ngettext ("%1$s · restraint was used %2$d time", "%1$s · restraint was used %2$d times", (gulong) n), told, n);
  GtkWidget *row = rd_record_row_new (id, title, words, line->link != NULL ? line->link->note : NULL);

  gtk_widget_add_css_class (row, "rd-evidence");
  rd_record_row_set_mark (RD_RECORD_ROW (row), get_mark (line->state.status), word_status (line->state.status));
  add_year_buttons (self, RD_RECORD_ROW (row), line, is_to_link);
  g_signal_connect_object (row, "pressed", G_CALLBACK (year_pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->restraint, row);
}

/* For the page */

void
rd_learning_page_show_restraint (RdLearningPage *self)
{
  const GPtrArray *establishments = rd_register_get_board_rows (self->reg, RD_ROWS_ESTABLISHMENTS);
  g_autoptr(GPtrArray) unlinked = rd_register_list_unlinked_restraint (self->reg);

  rd_record_pane_begin (self->restraint, rd_learning_page_may_change (self));
  for (guint i = 0; i < establishments->len; i++)
    {
      g_autoptr(GPtrArray) lines = rd_register_list_restraint (self->reg, establishments->pdata[i]);

      append_establishment (self, establishments->pdata[i], lines);
      for (guint j = 0; j < lines->len; j++)
        append_year (self, establishments->pdata[i], lines->pdata[j], unlinked->len > 0);
    }
  rd_record_pane_end (self->restraint);
}

void
rd_learning_page_add_establishment (RdLearningPage *self)
{
  if (rd_learning_page_may_change (self))
    rd_record_pane_open_form (self->restraint, rd_establishment_form_new (self->reg, NULL));
}
