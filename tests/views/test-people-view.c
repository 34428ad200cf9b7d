/* test-people-view.c — people, their names and relationships, names of the chronology and the genogram
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "page-fixture.h"

#include <string.h>

#include "model/rd-naming-switch.h"
#include "model/rd-register-family.h"
#include "model/rd-register-people.h"
#include "views/people/rd-genogram-pane.h"
#include "views/people/rd-genogram-view.h"
#include "views/people/rd-names-pane.h"
#include "views/people/rd-people-view.h"
#include "views/people/rd-relationships-pane.h"
#include "widgets/rd-naming-toggle.h"
#include "widgets/rd-record-form.h"
#include "widgets/rd-record-row.h"

typedef struct
{
  Page       page;
  Asked      asked;
  GtkWidget *window;
  GtkWidget *view;
} Shown;

/* The one with a family and a chronology. */
static RdReviewItem *
get_review (Shown *self)
{
  GListModel *reviews = rd_register_get_reviews (self->page.reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_title (review), "Child C"))
        return review;
    }
  g_assert_not_reached ();
}

static void
set_up (Shown *self, gconstpointer name)
{
  page_set_up (&self->page, NULL);
  self->window = adw_window_new ();
  self->view = g_object_ref_sink (rd_people_view_new ());
  rd_people_view_set_review (RD_PEOPLE_VIEW (self->view), self->page.reg, get_review (self));
  rd_people_view_show_page (RD_PEOPLE_VIEW (self->view), name);
  adw_window_set_content (ADW_WINDOW (self->window), self->view);
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  page_settle ();
}

static void
tear_down (Shown *self, gconstpointer name)
{
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

/* The label that has the text in it, on the page that is shown. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (Shown *self, const char *label)
{
  GtkWidget *button = find_button (self->view, label);

  if (button == NULL)
    g_error ("no button “%s”", label);
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
}

/* One switch for the whole page: no real name is left, and all come back. */
static void
test_switch (Shown *self, gconstpointer name)
{
  g_assert_nonnull (find_label (self->view, "Mia Hollis"));
  g_assert_nonnull (find_label (self->view, "pseudonym: Child C"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), TRUE);
  page_settle ();
  g_assert_null (find_label (self->view, "Hollis"));
  g_assert_null (find_label (self->view, "Łukasz"));
  g_assert_nonnull (find_label (self->view, "Mother is mother of Child C"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  page_settle ();
  g_assert_nonnull (find_label (self->view, "Sarah Hollis is mother of Mia Hollis"));
}

static void
list_headings (GtkWidget *widget, GString *list)
{
  if (gtk_widget_has_css_class (widget, "rd-list-heading"))
    g_string_append_printf (list, "%s; ", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_headings (child, list);
}

/* The headings of the list in their order, and a role that was typed in small letters. */
static void
test_order (Shown *self, gconstpointer name)
{
  g_autoptr(GString) headings = g_string_new (NULL);

  list_headings (self->view, headings);
  g_assert_cmpstr (headings->str, ==, "Subject child or children; Parents; Brothers and sisters; Family; Professionals; ");
  g_assert_nonnull (find_label (self->view, "Consultant paediatrician · pseudonym"));
  g_assert_null (find_label (self->view, "consultant paediatrician · pseudonym"));
}

/* The switch says in words what it shows, and one that stands elsewhere says the same. */
static void
test_toggle (Shown *self, gconstpointer name)
{
  GtkWidget *other = g_object_ref_sink (rd_naming_toggle_new ());

  g_assert_nonnull (find_label (self->view, "Real names are shown"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_parent (find_label (self->view, "Pseudonyms"))), TRUE);
  page_settle ();
  g_assert_true (rd_naming_switch_get_pseudonyms (rd_naming_switch_get ()));
  g_assert_nonnull (find_label (self->view, "Pseudonyms are shown"));
  g_assert_null (find_label (self->view, "Hollis"));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), FALSE);
  g_assert_nonnull (find_label (self->view, "Real names are shown"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_widget_get_parent (find_label (self->view, "Real names")))));
  g_assert_finalize_object (other);
}

/* In a toolbar it says nothing beneath, and folds into one button that does the same. */
static void
test_folded_toggle (Shown *self, gconstpointer name)
{
  GtkWidget *toggle = g_object_ref_sink (g_object_new (RD_TYPE_NAMING_TOGGLE, "says-state", FALSE, NULL));
  GtkWidget *pair = gtk_widget_get_first_child (toggle);
  GtkWidget *single = gtk_widget_get_next_sibling (pair);

  g_assert_false (gtk_widget_get_visible (gtk_widget_get_last_child (toggle)));
  g_assert_true (gtk_widget_get_visible (pair) && !gtk_widget_get_visible (single));
  rd_naming_toggle_set_folded (RD_NAMING_TOGGLE (toggle), TRUE);
  g_assert_true (!gtk_widget_get_visible (pair) && gtk_widget_get_visible (single));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (single), TRUE);
  page_settle ();
  g_assert_true (rd_naming_switch_get_pseudonyms (rd_naming_switch_get ()));
  g_assert_null (find_label (self->view, "Hollis"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (single), FALSE);
  g_assert_false (rd_naming_switch_get_pseudonyms (rd_naming_switch_get ()));
  g_assert_finalize_object (toggle);
}

/* What was noted of contacts with the people of the review follows the switch. */
static void
test_contacts (Shown *self, gconstpointer name)
{
  g_autoptr(RdContact) contact = rd_contact_new (rd_review_item_get_review (get_review (self))->id);
  g_autoptr(GError) error = NULL;

  g_free (contact->party);
  contact->party = g_strdup ("family");
  g_free (contact->state);
  contact->state = g_strdup ("met");
  g_free (contact->name);
  contact->name = g_strdup ("Sarah Hollis");
  contact->text = g_strdup ("Sarah Hollis spoke of Mia.");
  contact->day = rd_register_get_today (self->page.reg);
  rd_register_put_contact (self->page.reg, get_review (self), contact, &error);
  g_assert_no_error (error);
  page_settle ();
  g_assert_nonnull (find_label (self->view, "Sarah Hollis spoke of Mia."));
  rd_naming_switch_set_pseudonyms (rd_naming_switch_get (), TRUE);
  page_settle ();
  g_assert_nonnull (find_label (self->view, "Mother spoke of Child C."));
  g_assert_null (find_label (self->view, "Hollis"));
}

/* The form keeps other names one a line, and offers the pseudonym that comes next. */
static void
test_person_form (Shown *self, gconstpointer name)
{
  RdRecordForm *form;
  GtkEntry *pseudonym;
  const RdPerson *person;
  g_auto(GStrv) variants = NULL;

  press (self, "Add Person…");
  form = RD_RECORD_FORM (page_find (self->view, RD_TYPE_RECORD_FORM));
  pseudonym = GTK_ENTRY (rd_record_form_get_entry (form, "pseudonym"));
  g_assert_cmpstr (gtk_entry_get_placeholder_text (pseudonym), ==, "Child D");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, "role")), 5);
  rd_record_form_set_text (form, "post", "social worker");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (pseudonym), ==, "Social Worker 4");
  g_signal_emit_by_name (pseudonym, "icon-press", GTK_ENTRY_ICON_SECONDARY);
  rd_record_form_set_text (form, "name", "Peter Barker");
  rd_record_form_set_text (form, "variants", "PB\nMr Barker\n\n");
  press (self, "_Add Person");
  assert_asked (&self->asked, "toast-undo 'Person added.'");
  person = rd_review_item_find_person (get_review (self), "Peter Barker");
  g_assert_cmpstr (person->pseudonym, ==, "Social Worker 4");
  variants = rd_review_item_list_variants (get_review (self), person->id);
  g_assert_cmpuint (g_strv_length (variants), ==, 2);
}

static void
test_relationship_form (Shown *self, gconstpointer name)
{
  guint n = rd_review_item_get_rows (get_review (self), RD_ROWS_RELATIONSHIPS)->len;
  RdRecordForm *form;

  press (self, "Add Relationship…");
  form = RD_RECORD_FORM (page_find (page_find (self->view, RD_TYPE_RELATIONSHIPS_PANE), RD_TYPE_RECORD_FORM));
  press (self, "_Add Relationship");
  g_assert_cmpuint (rd_review_item_get_rows (get_review (self), RD_ROWS_RELATIONSHIPS)->len, ==, n);
  g_assert_nonnull (find_label (self->view, "Choose the two people who are related."));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, "person")), 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, "other")), 2);
  press (self, "_Add Relationship");
  assert_asked (&self->asked, "toast-undo 'Relationship added.'");
  g_assert_cmpuint (rd_review_item_get_rows (get_review (self), RD_ROWS_RELATIONSHIPS)->len, ==, n + 1);
}

static gboolean
is_drawn (gpointer picture)
{
  return gtk_widget_get_height (picture) > 300;
}

/* Arrows go from one person to the next, and what they are is said. */
static void
test_genogram (Shown *self, gconstpointer name)
{
  GtkWidget *picture = page_find (self->view, RD_TYPE_GENOGRAM_VIEW);

  g_assert_true (gtk_widget_get_mapped (picture));
  g_assert_true (gtk_widget_get_focusable (picture));
  page_wait (is_drawn, picture);
  g_assert_nonnull (find_label (self->view, "Choose somebody"));
  g_assert_true (gtk_widget_grab_focus (picture));
  page_press (picture, GDK_KEY_Down);
  g_assert_nonnull (find_label (self->view, "Siân Hollis, 1973"));
  page_press (picture, GDK_KEY_Down);
  g_assert_nonnull (find_label (self->view, "mother of Mia Hollis"));
}

static gboolean
has_looked (gpointer data)
{
  Shown *self = data;

  return find_button (self->view, "Look Again") != NULL && gtk_widget_get_sensitive (find_button (self->view, "Look Again"));
}

static void
test_names (Shown *self, gconstpointer name)
{
  guint n;

  press (self, "Find Names in the Chronology");
  page_wait (has_looked, self);
  g_assert_nonnull (find_label (self->view, "“Grace”: who is meant?"));
  g_assert_nonnull (find_label (self->view, "0 are decided"));
  n = rd_review_item_get_rows (get_review (self), RD_ROWS_MENTIONS)->len;
  press (self, "Nobody");
  assert_asked (&self->asked, "toast-undo 'Noted as nobody’s name.'");
  g_assert_cmpuint (rd_review_item_get_rows (get_review (self), RD_ROWS_MENTIONS)->len, ==, n + 1);
}

/* By keyboard from one question to the next: the row that comes to the place of the answered one has the keyboard. */
static void
test_names_keys (Shown *self, gconstpointer name)
{
  guint n = rd_review_item_get_rows (get_review (self), RD_ROWS_MENTIONS)->len;
  GtkWidget *row;

  press (self, "Find Names in the Chronology");
  page_wait (has_looked, self);
  row = gtk_widget_get_ancestor (find_label (self->view, "“Grace”: who is meant?"), RD_TYPE_RECORD_ROW);
  g_assert_true (gtk_widget_grab_focus (row));
  for (guint i = 1; i <= 3; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

      g_assert_true (RD_IS_RECORD_ROW (focus));
      page_press (focus, i == 2 ? GDK_KEY_n : GDK_KEY_Return);
      page_settle ();
      g_assert_cmpuint (rd_review_item_get_rows (get_review (self), RD_ROWS_MENTIONS)->len, ==, n + i);
    }
  g_assert_nonnull (find_label (self->view, "3 are decided"));
}

/* A name that is nobody's yet opens the form with it; undo takes the person back. */
static void
test_add_named (Shown *self, gconstpointer name)
{
  RdRecordForm *form;

  g_signal_emit_by_name (page_find (self->view, RD_TYPE_NAMES_PANE), "add-named", "Ruby Larch");
  page_settle ();
  form = RD_RECORD_FORM (page_find (self->view, RD_TYPE_RECORD_FORM));
  g_assert_nonnull (form);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (rd_record_form_get_entry (form, "name"))), ==, "Ruby Larch");
  press (self, "_Add Person");
  g_assert_nonnull (rd_review_item_find_person (get_review (self), "Ruby Larch"));
  g_assert_nonnull (find_label (self->view, "Ruby Larch"));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  page_settle ();
  g_assert_null (rd_review_item_find_person (get_review (self), "Ruby Larch"));
  g_assert_null (find_label (self->view, "Ruby Larch"));
}

/* Nothing is wider than the narrowest window, on any of the pages. */
static void
test_narrow (Shown *self, gconstpointer name)
{
  static const char * const pages[] = { "family", "names", "genogram", "reviewers" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int least;

      rd_people_view_show_page (RD_PEOPLE_VIEW (self->view), pages[i]);
      page_settle ();
      gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("%s: %d", pages[i], least);
      g_assert_cmpint (least, <=, 360);
    }
}

#define ADD(path, page, test) g_test_add (path, Shown, page, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/people-view/switch", "family", test_switch);
  ADD ("/people-view/order", "family", test_order);
  ADD ("/people-view/toggle", "family", test_toggle);
  ADD ("/people-view/folded-toggle", "family", test_folded_toggle);
  ADD ("/people-view/contacts", "reviewers", test_contacts);
  ADD ("/people-view/person-form", "family", test_person_form);
  ADD ("/people-view/relationship-form", "family", test_relationship_form);
  ADD ("/people-view/genogram", "genogram", test_genogram);
  ADD ("/people-view/names", "names", test_names);
  ADD ("/people-view/names-keys", "names", test_names_keys);
  ADD ("/people-view/add-named", "names", test_add_named);
  ADD ("/people-view/narrow", "family", test_narrow);
  return g_test_run ();
}
