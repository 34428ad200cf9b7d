/* rd-entry-pane.c — the whole of an entry: what the agency recorded, and apart from it what the reviewer makes of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-pane.h"

#include <glib/gi18n.h>

#include "core/review/rd-finding-evidence.h"
#include "core/review/rd-finding.h"
#include "model/rd-framework-library.h"
#include "model/rd-wording-chronology.h"
#include "views/chronology/rd-entry-assessment.h"
#include "views/chronology/rd-entry-field.h"

static const struct { const char *name, *title; } fields[] = {
  { "date_text", N_("Date as written") },
  { "time", N_("Time") },
  { "source", N_("Source") },
  { "event", N_("What happened") },
  { "response", N_("Response") },
  { "comment", N_("Agency’s comment") },
  { "people", N_("People") },
  { "reference", N_("Reference") },
  { "extra", N_("Further columns") },
};

struct _RdEntryPane
{
  GtkWidget          parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdReviewItem      *review;
  RdEntryLook       *look;
  RdEntry           *entry;        /* NULL: none is shown */

  /* Template children */
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkLabel          *date;
  GtkLabel          *agency;
  GtkLabel          *age;
  GtkBox            *record;
  GtkWidget         *record_heading;
  GtkToggleButton   *empty_button;
  GtkLabel          *provenance;
  GtkWidget         *changed;
  GtkLabel          *changed_words;
  GtkWidget         *import_button;
  GtkLabel          *note_label;
  RdEntryAssessment *assessment;
  GtkWidget         *evidence;
  GtkLabel          *evidence_words;
  GtkMenuButton     *finding_button;
  GtkWidget         *nothing;

  /* Children of record */
  RdEntryField      *fields[G_N_ELEMENTS (fields)];
};

enum
{
  SHOW_IMPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEntryPane, rd_entry_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdEntryPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const RdChronologyImport *
find_import (RdEntryPane *self)
{
  return self->entry->import_id != NULL && self->review != NULL
         ? rd_review_item_find_row (self->review, RD_ROWS_CHRONOLOGY_IMPORTS, self->entry->import_id) : NULL;
}

static void
show_field (RdEntryPane *self, RdEntryField *field)
{
  const char *name = rd_entry_field_get_name (field);
  const char *text = rd_record_get_text (self->entry, rd_record_find_field (&rd_entry_type, name));
  g_autofree char *shown = rd_entry_look_show (self->look, self->entry, name, text);
  g_autoptr (PangoAttrList) marks = rd_entry_look_mark (self->look, shown, NULL);

  rd_entry_field_set_text (field, text, shown, marks);
  rd_entry_field_set_may_edit (field, may_change (self) && !g_str_equal (name, "extra"));
}

static void
show_head (RdEntryPane *self)
{
  g_autofree char *when = rd_wording_entry_when (self->entry);
  g_autofree char *age = rd_entry_look_word_age (self->look, self->entry);
  g_autofree char *words = *age != '\0' ? g_strdup_printf (_("The child: %s"), age) : g_strdup ("");
  GdkRGBA colour;
  const char *agency = rd_entry_look_get_agency (self->look, self->entry->agency_id, &colour);
  g_autofree char *markup = NULL;

  markup = g_markup_printf_escaped ("<span foreground=\"#%02x%02x%02x\">▌</span>%s", (guint) (colour.red * 255 + 0.5f),
                                    (guint) (colour.green * 255 + 0.5f), (guint) (colour.blue * 255 + 0.5f), agency);
  gtk_label_set_text (self->date, when);
  gtk_label_set_markup (self->agency, markup);
  gtk_label_set_text (self->age, words);
  gtk_widget_set_visible (GTK_WIDGET (self->age), *words != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), self->entry->is_note);
}

/* Whether it says what its file says; what the reviewer makes of it aside. */
static void
show_changed (RdEntryPane *self)
{
  g_autoptr (RdEntry) brought = rd_register_find_entry_brought (self->reg, self->entry);
  g_autofree char *words = rd_wording_entry_changed (self->entry, brought);

  gtk_label_set_text (self->changed_words, words != NULL ? words : "");
  gtk_widget_set_visible (self->changed, words != NULL);
}

/* The findings that rest on it, one a line. */
static void
show_evidence (RdEntryPane *self)
{
  const GPtrArray *findings = rd_review_item_get_rows (self->review, RD_ROWS_FINDINGS);
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    for (guint j = 0; j < rows->len; j++)
      {
        const RdFinding *finding = findings->pdata[i];
        const RdFindingEvidence *evidence = rows->pdata[j];
        g_autofree char *title = NULL;

        if (!g_str_equal (evidence->entry_id, self->entry->id) || !g_str_equal (evidence->finding_id, finding->id))
          continue;
        title = rd_entry_look_show_text (self->look, finding->title);
        g_string_append_printf (words, "%s%u. %s", words->len > 0 ? "\n" : "", i + 1, title);
      }
  gtk_label_set_text (self->evidence_words, words->len > 0 ? words->str : _("No finding rests on it."));
}

static void
show_entry (RdEntryPane *self)
{
  g_autofree char *provenance = rd_wording_provenance (self->entry, find_import (self));

  show_head (self);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    show_field (self, self->fields[i]);
  gtk_label_set_text (self->provenance, provenance);
  show_changed (self);
  gtk_widget_set_visible (self->import_button, find_import (self) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), may_change (self));
  rd_entry_assessment_set_entry (self->assessment, self->entry);
  show_evidence (self);
  gtk_stack_set_visible_child_name (self->stack, "entry");
}

static void
show_nothing (RdEntryPane *self, guint n_chosen)
{
  g_autofree char *several = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry chosen", "%u entries chosen", n_chosen), n_chosen);

  g_object_set (self->nothing, "title", n_chosen > 1 ? several : _("No Entry Chosen"),
                "description", n_chosen > 1 ? _("“Mark” below the table sets significance, episode or tag of all of them in one step.")
                                            : _("Choose an entry in the table to read the whole of it here."), NULL);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

/* Keeping */

/* What is typed as a date is kept as it is written, and understood beside it. */
static void
set_date (RdEntryPane *self, RdEntry *entry, const char *text)
{
  RdDateReading reading;
  char *time;

  rd_date_reading_read (text != NULL ? text : "", rd_register_get_today (self->reg), &reading);
  rd_entry_set_date (entry, reading.has_date ? &reading.date : NULL);
  time = reading.minutes != RD_MINUTES_NONE && entry->time == NULL ? rd_time_of_day_to_text (reading.minutes) : NULL;
  if (time != NULL)
    entry->time = time;
}

static void
set_field (RdEntryPane *self, RdEntry *entry, const char *name, const char *text)
{
  const RdField *field = rd_record_find_field (&rd_entry_type, name);
  int minutes = g_str_equal (name, "time") && text != NULL ? rd_time_of_day_parse (text) : RD_MINUTES_NONE;

  rd_record_set_text (entry, field, text != NULL || (field->flags & RD_FIELD_OPTIONAL) != 0 ? text : "");
  if (g_str_equal (name, "date_text"))
    set_date (self, entry, text);
  if (minutes == RD_MINUTES_NONE)
    return;
  g_free (entry->time);
  entry->time = rd_time_of_day_to_text (minutes);
}

static gboolean
keep_field (gpointer owner, const char *name, const char *text, GError **error)
{
  RdEntryPane *self = owner;
  g_autoptr (RdEntry) entry = rd_register_get_entry (self->reg, self->entry->id, error);

  if (entry == NULL)
    return FALSE;
  set_field (self, entry, name, text);
  return rd_register_put_entry (self->reg, self->review, entry, error);
}

static char *
hint_date (gpointer owner, const char *text)
{
  RdEntryPane *self = owner;
  RdDateReading reading;

  if (*text == '\0')
    return g_strdup (_("Empty: the entry has no date"));
  rd_date_reading_read (text, rd_register_get_today (self->reg), &reading);
  return rd_wording_date_reading (&reading);
}

/* Callbacks */

static void
empty_toggled_cb (RdEntryPane *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    rd_entry_field_set_offers_empty (self->fields[i], gtk_toggle_button_get_active (self->empty_button));
}

static void
import_clicked_cb (RdEntryPane *self)
{
  if (self->entry != NULL && self->entry->import_id != NULL)
    g_signal_emit (self, signals[SHOW_IMPORT], 0, self->entry->import_id);
}

/* GObject overrides */

static void
rd_entry_pane_dispose (GObject *object)
{
  RdEntryPane *self = RD_ENTRY_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ENTRY_PANE);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->entry, rd_entry_free);
  G_OBJECT_CLASS (rd_entry_pane_parent_class)->dispose (object);
}

static void
rd_entry_pane_class_init (RdEntryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_entry_pane_dispose;
  signals[SHOW_IMPORT] = g_signal_new ("show-import", RD_TYPE_ENTRY_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_ENTRY_ASSESSMENT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-entry-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, date);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, agency);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, age);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, record);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, record_heading);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, empty_button);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, provenance);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, changed);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, changed_words);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, import_button);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, note_label);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, assessment);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, evidence);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, evidence_words);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, finding_button);
  gtk_widget_class_bind_template_child (widget_class, RdEntryPane, nothing);
  gtk_widget_class_bind_template_callback (widget_class, empty_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
rd_entry_pane_init (RdEntryPane *self)
{
  GtkWidget *last;

  gtk_widget_init_template (GTK_WIDGET (self));
  last = self->record_heading;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *field = rd_entry_field_new (fields[i].name, _(fields[i].title), keep_field, i == 0 ? hint_date : NULL, self);

      self->fields[i] = RD_ENTRY_FIELD (field);
      gtk_box_insert_child_after (self->record, field, last);
      last = field;
    }
  empty_toggled_cb (self);
  show_nothing (self, 0);
}

/* Public API */

GtkWidget *
rd_entry_pane_new (void)
{
  return g_object_new (RD_TYPE_ENTRY_PANE, NULL);
}

void
rd_entry_pane_set_review (RdEntryPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_ENTRY_PANE (self) && RD_IS_ENTRY_LOOK (look));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  rd_entry_assessment_set_review (self->assessment, reg, review, look);
  rd_entry_pane_set_entry (self, NULL, 0);
}

/* What is still being typed belongs to the entry that was shown. */
static void
finish (RdEntryPane *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    rd_entry_field_finish (self->fields[i]);
  rd_entry_assessment_finish (self->assessment);
}

void
rd_entry_pane_set_entry (RdEntryPane *self, const RdEntry *entry, guint n_chosen)
{
  gboolean is_other;

  g_return_if_fail (RD_IS_ENTRY_PANE (self));

  is_other = self->entry == NULL || entry == NULL || !g_str_equal (self->entry->id, entry->id);
  if (is_other && self->entry != NULL)
    finish (self);
  if (!is_other && rd_record_equal (&rd_entry_type, self->entry, entry))
    {
      show_evidence (self);
      return;
    }
  g_clear_pointer (&self->entry, rd_entry_free);
  if (entry == NULL)
    {
      show_nothing (self, n_chosen);
      return;
    }
  self->entry = rd_entry_copy (entry);
  show_entry (self);
  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
rd_entry_pane_refresh (RdEntryPane *self)
{
  g_return_if_fail (RD_IS_ENTRY_PANE (self));

  if (self->entry != NULL)
    show_entry (self);
}

void
rd_entry_pane_set_menu (RdEntryPane *self, GMenuModel *findings)
{
  g_return_if_fail (RD_IS_ENTRY_PANE (self));

  gtk_menu_button_set_menu_model (self->finding_button, findings);
  gtk_widget_set_visible (GTK_WIDGET (self->finding_button), findings != NULL);
}

void
rd_entry_pane_take_focus (RdEntryPane *self)
{
  g_return_if_fail (RD_IS_ENTRY_PANE (self));

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
rd_entry_pane_edit (RdEntryPane *self, const char *field)
{
  g_return_if_fail (RD_IS_ENTRY_PANE (self) && field != NULL);

  for (guint i = 0; self->entry != NULL && i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, field))
      rd_entry_field_edit (self->fields[i]);
}
