/* test-naming.c — texts under real names and under pseudonyms, with nothing lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-naming.h"

#include "core/chronology/rd-mention.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-person.h"
#include "model/rd-naming-agency.h"
#include "model/rd-naming-switch.h"

static const struct
{
  const char *id, *name, *pseudonym, *role, *sex;
} everybody[] = {
  { "mia", "Mia Hollis", "Child A", "subject-child", "female" },
  { "sarah", "Sarah Hollis", "Mother", "parent", "female" },
  { "sian", "Siân Hollis", "Maternal Grandmother", "family", "female" },
  { "grace", "Grace Mallory", "Half Sibling 1", "sibling", "female" },
  { "may", "May Barker", "Aunt 1", "family", "female" },
  { "vale", "Imogen Vale", "GP1", "professional", "female" },
  { "new", "Neil Farrow", NULL, "professional", "male" },
  { "unknown", "", "Adult 1", "other", NULL },
};

static const struct
{
  const char *person, *text, *kind;
} names[] = {
  { "sarah", "Ms Hollis", "variant" }, { "grace", "Grace", "variant" }, { "mia", "MH", "initials" }, { "sarah", "Sarah Carter", "former" }, { "mia", "the baby", "called" },
  { "new", "social worker", "post" }, { "vale", "i.vale@example.org", "email" },
};

typedef struct
{
  GPtrArray *people, *names, *mentions;
} Family;

static void
replace (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static void
add_mention (Family *family, const char *text, int start, const char *person_id)
{
  RdMention *mention = rd_mention_new ("review");

  replace (&mention->entry_id, "entry");
  replace (&mention->field, "event");
  mention->start = start;
  mention->length = (int) g_utf8_strlen (text, -1);
  replace (&mention->text, text);
  replace (&mention->person_id, person_id);
  g_ptr_array_add (family->mentions, mention);
}

static void
set_up (Family *family, gconstpointer unused)
{
  family->people = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_free);
  family->names = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_name_free);
  family->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_mention_free);
  for (gsize i = 0; i < G_N_ELEMENTS (everybody); i++)
    {
      RdPerson *person = rd_person_new ("review");

      replace (&person->id, everybody[i].id);
      replace (&person->name, everybody[i].name);
      replace (&person->pseudonym, everybody[i].pseudonym);
      replace (&person->role, everybody[i].role);
      replace (&person->sex, everybody[i].sex);
      person->born = i == 0 ? rd_day_from_ymd (2015, 6, 9) : RD_DAY_NONE;
      g_ptr_array_add (family->people, person);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      RdPersonName *name = rd_person_name_new ("review");

      replace (&name->person_id, names[i].person);
      replace (&name->text, names[i].text);
      replace (&name->kind, names[i].kind);
      g_ptr_array_add (family->names, name);
    }
}

static void
tear_down (Family *family, gconstpointer unused)
{
  g_ptr_array_unref (family->people);
  g_ptr_array_unref (family->names);
  g_ptr_array_unref (family->mentions);
}

static RdNaming *
make_naming (Family *family, RdNamingMode mode)
{
  return rd_naming_new (family->people, family->names, family->mentions, mode);
}

typedef struct
{
  const char *why, *field, *text, *shown;
} Row;

static void
check_rows (const RdNaming *naming, const Row *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *shown = rd_naming_show (naming, "entry", rows[i].field, rows[i].text);

      if (g_strcmp0 (shown, rows[i].shown) == 0)
        continue;
      g_test_message ("%s: “%s”, and not “%s”", rows[i].why, shown, rows[i].shown);
      g_test_fail ();
    }
}

static const Row pseudonyms[] = {
  { "names and possessives", "event", "Mia’s cot; Sarah Hollis said so.", "Child A’s cot; Mother said so." },
  { "a title goes with it", "event", "Ms Hollis rang Dr Vale", "Mother rang GP1" },
  { "a former name", "event", "known as Sarah Carter", "known as Mother" },
  { "two could be meant", "event", "SH rang", "Mother/Maternal Grandmother rang" },
  { "the name of a family", "event", "the Hollis family", "the [surname] family" },
  { "a word too many is better than a leak", "event", "Then Grace slept", "Then Half Sibling 1 slept" },
  { "in full", "event", "Grace Mallory", "Half Sibling 1" },
  { "a month stays", "event", "seen in May, and in May 2015", "seen in May, and in May 2015" },
  { "what somebody is called stays", "event", "the baby slept", "the baby slept" },
  { "an address", "event", "from i.vale@example.org", "from GP1" },
  { "a date of birth, however it is written", "event", "born 9/6/15, 09.06.2015, 9th June 2015, 2015-06-09; seen 19/6/15",
    "born [date of birth], [date of birth], [date of birth], [date of birth]; seen 19/6/15" },
  { "digits in a row, the month in words first, other dashes and blanks", "event", "09062015 20150609 June 9th, 2015 9–6–15 9\u00a0June\u00a02015 9th of June 2015; 109062015, 6/9/2015",
    "[date of birth] [date of birth] [date of birth] [date of birth] [date of birth] [date of birth]; 109062015, 6/9/2015" },
  { "who has no pseudonym gets the next", "event", "Neil Farrow visited", "Social Worker 1 visited" },
  { "nobody", "event", "No concerns.", "No concerns." },
  { "no text", "event", NULL, NULL },
  { "broken text", "event", "\xff Mia", "\xef\xbf\xbd Child A" },
};

static const Row real[] = {
  { "an agency’s pseudonym that is no word", "event", "Child A’s cot; GP1 rang", "Mia Hollis’s cot; Imogen Vale rang" },
  { "an agency’s word stays as it wrote it", "event", "Mother rang", "Mother rang" },
  { "in one’s own text it is the person", "analysis", "Mother rang, and Maternal Grandmother", "Sarah Hollis rang, and Siân Hollis" },
  { "small letters are words", "analysis", "her mother rang", "her mother rang" },
  { "no name is known", NULL, "Adult 1 left", "Adult 1 left" },
  { "real names stay", "event", "Mia and Grace", "Mia and Grace" },
};

static void
test_pseudonyms (Family *family, gconstpointer unused)
{
  g_autoptr(RdNaming) naming = make_naming (family, RD_NAMING_PSEUDONYMS);

  check_rows (naming, pseudonyms, G_N_ELEMENTS (pseudonyms));
  g_assert_cmpstr (rd_naming_show_person (naming, "mia"), ==, "Child A");
  g_assert_cmpstr (rd_naming_show_person (naming, "new"), ==, "Social Worker 1");
  g_assert_null (rd_naming_show_person (naming, "nobody"));
}

static const struct
{
  const char *name, *shown;
} agencies[] = {
  { "Vale Hospitals Trust", "Vale Hospitals Trust" },
  { "May Lane Health Centre", "May Lane Health Centre" },
  { "Grace House Nursery", "Grace House Nursery" },
  { "MH Services", "MH Services" },
  { "Hollis and Partners, Solicitors", "Hollis and Partners, Solicitors" },
  { "Dr Vale’s Surgery", "GP1’s Surgery" },
  { "The Imogen Vale Practice", "The GP1 Practice" },
  { "Police", "Police" },
  { "", "" },
  { NULL, NULL },
};

/* What an agency is called is nobody’s name, unless it is called after somebody in so many words. */
static void
test_agencies (Family *family, gconstpointer unused)
{
  g_autoptr(RdNaming) naming = make_naming (family, RD_NAMING_PSEUDONYMS);
  g_autoptr(RdNaming) real_names = make_naming (family, RD_NAMING_REAL);

  for (gsize i = 0; i < G_N_ELEMENTS (agencies); i++)
    {
      g_autofree char *shown = rd_naming_show_agency (naming, agencies[i].name);
      g_autofree char *real_name = rd_naming_show_agency (real_names, agencies[i].name);

      g_assert_cmpstr (shown, ==, agencies[i].shown);
      g_assert_cmpstr (real_name, ==, agencies[i].name);
    }
}

static void
test_real (Family *family, gconstpointer unused)
{
  g_autoptr(RdNaming) naming = make_naming (family, RD_NAMING_REAL);

  check_rows (naming, real, G_N_ELEMENTS (real));
  g_assert_cmpstr (rd_naming_show_person (naming, "mia"), ==, "Mia Hollis");
  g_assert_cmpstr (rd_naming_show_person (naming, "unknown"), ==, "Adult 1");
}

static const Row decided[] = {
  { "somebody and nobody, as decided", "event", "Grace SH May Hollis", "Grace Maternal Grandmother Aunt 1 [surname]" },
  { "in another field it was not", "response", "Grace SH", "Half Sibling 1 Mother/Maternal Grandmother" },
  { "other words stand there by now", "event", "Then Grace", "Then Half Sibling 1" },
};

static void
test_mentions (Family *family, gconstpointer unused)
{
  g_autoptr(RdNaming) naming = NULL;
  g_autoptr(GArray) finds = NULL;

  add_mention (family, "Grace", 0, NULL);
  add_mention (family, "SH", 6, "sian");
  add_mention (family, "May", 9, "may");
  add_mention (family, "far away", 900, "may");
  naming = make_naming (family, RD_NAMING_PSEUDONYMS);
  check_rows (naming, decided, G_N_ELEMENTS (decided));
  finds = rd_naming_find (naming, "entry", "event", "Grace SH May Hollis");
  g_assert_cmpuint (finds->len, ==, 4);
  g_assert_null (g_array_index (finds, RdNamingFind, 0).person_id);
  g_assert_true (g_array_index (finds, RdNamingFind, 1).is_confirmed);
  g_assert_false (g_array_index (finds, RdNamingFind, 3).is_confirmed);
}

static gpointer
show_often (gpointer data)
{
  RdNaming *naming = data;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *shown = rd_naming_show (naming, "entry", "event", pseudonyms[i % G_N_ELEMENTS (pseudonyms)].text);

      g_assert_cmpstr (shown, ==, pseudonyms[i % G_N_ELEMENTS (pseudonyms)].shown);
    }
  rd_naming_unref (naming);
  return NULL;
}

/* It outlives what it was made from, and several threads use it at once. */
static void
test_threads (Family *family, gconstpointer unused)
{
  RdNaming *naming = make_naming (family, RD_NAMING_PSEUDONYMS);
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("show", show_often, rd_naming_ref (naming));
  rd_naming_unref (naming);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_switch (void)
{
  g_autoptr(RdNamingSwitch) naming = rd_naming_switch_new ();
  guint n = 0;

  g_signal_connect (naming, "notify::pseudonyms", G_CALLBACK (count_cb), &n);
  g_assert_cmpint (rd_naming_switch_get_mode (naming), ==, RD_NAMING_REAL);
  rd_naming_switch_set_pseudonyms (naming, TRUE);
  rd_naming_switch_set_pseudonyms (naming, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (rd_naming_switch_get_mode (naming), ==, RD_NAMING_PSEUDONYMS);
}

#define ADD(path, test) g_test_add (path, Family, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/naming/pseudonyms", test_pseudonyms);
  ADD ("/naming/agencies", test_agencies);
  ADD ("/naming/real", test_real);
  ADD ("/naming/mentions", test_mentions);
  ADD ("/naming/threads", test_threads);
  g_test_add_func ("/naming/switch", test_switch);
  return g_test_run ();
}
