/* rd-report-methodology-contacts.c — family and professionals who took part
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-methodology-private.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-contact.h"
#include "model/rd-wording-people.h"

/* What became of inviting somebody. */
typedef enum
{
  OUTCOME_OFFERED,
  OUTCOME_DEFERRED,
  OUTCOME_DECLINED,
  OUTCOME_MET,
  N_OUTCOMES,
} Outcome;

/* Somebody in the log: 1. The last of the log's entries that says something counts, but who was met was met. */
typedef struct
{
  const RdContact *contact;       /* the first */
  Outcome          outcome;
  gboolean         told_draft;    /* what they think of the draft */
} Somebody;

/* Helpers */

static gboolean
is_same (const RdContact *a, const RdContact *b)
{
  return g_strcmp0 (a->party, b->party) == 0 && g_strcmp0 (a->name, b->name) == 0;
}

static void
note (Somebody *somebody, const RdContact *contact)
{
  somebody->told_draft = somebody->told_draft || g_strcmp0 (contact->state, "feedback") == 0
                         || (contact->feedback != NULL && *contact->feedback != '\0');
  if (somebody->outcome == OUTCOME_MET)
    return;
  if (g_strcmp0 (contact->state, "met") == 0)
    somebody->outcome = OUTCOME_MET;
  else if (g_strcmp0 (contact->state, "declined") == 0)
    somebody->outcome = OUTCOME_DECLINED;
  else if (g_strcmp0 (contact->state, "deferred") == 0)
    somebody->outcome = OUTCOME_DEFERRED;
}

/* Of one party, in the order of the log. (transfer full): GArray of Somebody */
static GArray *
gather (const RdMethodology *self, const char *party)
{
  const GPtrArray *contacts = rd_review_item_get_rows (self->review, RD_ROWS_CONTACTS);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (Somebody));

  for (guint i = 0; i < contacts->len; i++)
    {
      const RdContact *contact = contacts->pdata[i];
      guint at = 0;

      if (g_strcmp0 (contact->party, party) != 0)
        continue;
      while (at < people->len && !is_same (g_array_index (people, Somebody, at).contact, contact))
        at++;
      if (at == people->len)
        {
          Somebody somebody = { contact, OUTCOME_OFFERED, FALSE };

          g_array_append_val (people, somebody);
        }
      note (&g_array_index (people, Somebody, at), contact);
    }
  return people;
}

/* Under pseudonyms by what they are to the child, else by name as well. (transfer full) */
static char *
word_who (const RdMethodology *self, const RdContact *contact)
{
  const char *relation = contact->relation != NULL && *contact->relation != '\0' ? contact->relation : NULL;

  if (rd_naming_get_mode (self->naming) == RD_NAMING_PSEUDONYMS)
    return relation != NULL ? rd_naming_show (self->naming, NULL, NULL, relation) : g_strdup (rd_wording_contact_party (contact->party));
  if (relation == NULL || g_str_equal (relation, contact->name))
    return g_strdup (contact->name);
  /* Translators: somebody and what they are to the child or by profession */
  return g_strdup_printf (_("%1$s, %2$s"), contact->name, relation);
}

/* (transfer full) */
static char *
word_outcome (const Somebody *somebody)
{
  static const char * const words[N_OUTCOMES] = { N_("Was invited"), N_("Was invited and asked to be met later"),
                                                  N_("Was invited and declined"), N_("Was met") };

  if (!somebody->told_draft)
    return g_strdup (_(words[somebody->outcome]));
  /* Translators: what became of inviting somebody: "Was met; said what they thought of the draft" */
  return g_strdup_printf (_("%s; said what they thought of the draft"), _(words[somebody->outcome]));
}

static guint
count_outcome (const GArray *people, Outcome outcome)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += g_array_index (people, Somebody, i).outcome == outcome;
  return n;
}

static void
say_outcomes (RdMethodology *self, const GArray *people)
{
  guint n_met = count_outcome (people, OUTCOME_MET), n_declined = count_outcome (people, OUTCOME_DECLINED);
  guint n_later = count_outcome (people, OUTCOME_DEFERRED);

  if (n_met > 0)
    rd_methodology_tell (self, count ("%d person was met.", "%d people were met.", n_met));
  if (n_declined > 0)
    rd_methodology_tell (self, count ("%d person declined.", "%d people declined.", n_declined));
  if (n_later > 0)
    rd_methodology_tell (self, count ("%d person asked to be met later.", "%d people asked to be met later.", n_later));
}

static void
add_rows (const RdMethodology *self, RdBlock *table, const GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const Somebody *somebody = &g_array_index (people, Somebody, i);
      char *texts[] = { word_who (self, somebody->contact), word_outcome (somebody) };

      rd_report_table_add_row (table, texts);
    }
}

/* The whole part */

void
rd_methodology_add_contacts (RdMethodology *self)
{
  const char *headings[] = { _("Who"), _("How they took part"), NULL };
  g_autoptr (GArray) family = gather (self, "family");
  g_autoptr (GArray) professionals = gather (self, "professional");
  RdBlock *table;

  rd_methodology_say (self, RD_BLOCK_HEADING, g_strdup (_("Family and professionals")));
  rd_methodology_tell (self, family->len == 0 ? g_strdup (_("No member of the family has been invited yet."))
                              : count ("%d member of the family was invited to contribute.",
                                       "%d members of the family were invited to contribute.", family->len));
  say_outcomes (self, family);
  rd_methodology_tell (self, professionals->len == 0 ? g_strdup (_("No professional has been invited yet."))
                              : count ("%d professional was invited to take part.",
                                       "%d professionals were invited to take part.", professionals->len));
  say_outcomes (self, professionals);
  if (family->len + professionals->len == 0)
    return;
  table = rd_methodology_add_table (self, g_strdup (_("Who was invited, and how they took part")), headings);
  add_rows (self, table, family);
  add_rows (self, table, professionals);
}
