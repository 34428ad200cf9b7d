/* rd-report-references.c — what a report can refer to, and what it is called there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-references.h"

#include <string.h>

#include "core/chronology/rd-entry.h"
#include "core/report/rd-report-section.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-person.h"
#include "model/rd-naming.h"
#include "model/rd-register-chronology.h"
#include "model/rd-report-resolve.h"
#include "model/rd-wording-people.h"

#define DETAIL_LENGTH 90

struct _RdReportReferences
{
  GObject       parent_instance;

  RdRegister   *reg;
  RdReviewItem *review;
  GHashTable   *names;      /* "kind:id" → what it reads as */
};

G_DEFINE_FINAL_TYPE (RdReportReferences, rd_report_references, G_TYPE_OBJECT)

/* What a search gathers. */
typedef struct
{
  RdReportReferences *self;
  RdNaming           *naming;
  char              **words;       /* folded */
  GPtrArray          *found;
  guint               most;
} Search;

/* Helpers */

static char *
fold (const char *text)
{
  g_autofree char *plain = g_str_to_ascii (text, "C");

  return g_utf8_casefold (plain, -1);
}

/* Every word somewhere in one of the texts; @more may be NULL. */
static gboolean
fits (const Search *search, const char *text, const char *more)
{
  g_autofree char *both = g_strjoin (" ", text != NULL ? text : "", more != NULL ? more : "", NULL);
  g_autofree char *folded = fold (both);

  for (char **word = search->words; *word != NULL; word++)
    if (**word != '\0' && strstr (folded, *word) == NULL)
      return FALSE;
  return TRUE;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) <= DETAIL_LENGTH)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, DETAIL_LENGTH);
  return g_strconcat (start, "…", NULL);
}

/* @run in a document that has the sections of the report, so that their numbers are right. */
static RdDocument *
make_document (RdReportReferences *self, const RdRun *run)
{
  const GPtrArray *sections = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
  RdDocument *document = rd_document_new ("", RD_REPORT_LANGUAGE);
  RdSection *last = rd_section_new (NULL, "", 1);
  RdBlock *block = rd_block_new (RD_BLOCK_PARAGRAPH);

  for (guint i = 0; i < sections->len; i++)
    {
      const RdReportSection *section = sections->pdata[i];

      g_ptr_array_add (document->sections, rd_section_new (section->id, section->title, section->level));
    }
  g_ptr_array_add (block->runs, rd_run_copy (run));
  g_ptr_array_add (last->blocks, block);
  g_ptr_array_add (document->sections, last);
  return document;
}

static char *
resolve (RdReportReferences *self, const RdRun *run)
{
  static const RdReportCopy copy = { .mode = RD_NAMING_PSEUDONYMS };
  g_autoptr (RdDocument) document = make_document (self, run);
  g_autoptr (RdDocument) resolved = rd_report_resolve (self->reg, self->review, document, &copy, NULL);
  const RdSection *last;
  const RdRun *shown;

  if (resolved == NULL)
    return g_strdup ("…");
  last = resolved->sections->pdata[resolved->sections->len - 1];
  shown = ((const RdBlock *) last->blocks->pdata[0])->runs->pdata[0];
  return g_strdup (shown->text != NULL && *shown->text != '\0' ? shown->text : "…");
}

static void
add (Search *search, RdRunKind kind, const char *id, const char *detail)
{
  g_autoptr (RdRun) run = rd_run_new (kind, NULL, id);
  RdReference *reference = g_new0 (RdReference, 1);

  reference->kind = kind;
  reference->id = g_strdup (id);
  reference->title = rd_report_references_name (search->self, run);
  reference->detail = shorten (detail);
  g_ptr_array_add (search->found, reference);
}

static gboolean
is_full (const Search *search)
{
  return search->found->len >= search->most;
}

/* Kinds */

static void
find_people (Search *search)
{
  const GPtrArray *people = rd_review_item_get_rows (search->self->review, RD_ROWS_PEOPLE);

  for (guint i = 0; i < people->len && !is_full (search); i++)
    {
      const RdPerson *person = people->pdata[i];
      const char *pseudonym = rd_naming_show_person (search->naming, person->id);
      const char *role = rd_wording_person_role (person->role);
      g_autofree char *names = g_strjoin (" ", person->name != NULL ? person->name : "", role, NULL);

      if (fits (search, pseudonym, names))
        add (search, RD_RUN_PERSON, person->id, role);
    }
}

static void
find_findings (Search *search)
{
  const GPtrArray *findings = rd_review_item_get_rows (search->self->review, RD_ROWS_FINDINGS);

  for (guint i = 0; i < findings->len && !is_full (search); i++)
    {
      const RdFinding *finding = findings->pdata[i];
      g_autofree char *what = rd_naming_show (search->naming, NULL, NULL, finding->what_happened);

      if (fits (search, finding->title, what))
        add (search, RD_RUN_FINDING, finding->id, what);
    }
}

static void
find_sections (Search *search)
{
  const GPtrArray *sections = rd_review_item_get_rows (search->self->review, RD_ROWS_REPORT_SECTIONS);

  for (guint i = 0; i < sections->len && !is_full (search); i++)
    {
      const RdReportSection *section = sections->pdata[i];

      if (fits (search, section->title, NULL))
        add (search, RD_RUN_SECTION, section->id, section->title);
    }
}

static void
find_entries (Search *search, const char *text)
{
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr (GPtrArray) entries = NULL;

  filter->search = g_strdup (*text != '\0' ? text : NULL);
  entries = rd_register_list_entries (search->self->reg, search->self->review, filter, NULL);
  for (guint i = 0; entries != NULL && i < entries->len && !is_full (search); i++)
    {
      const RdEntry *entry = entries->pdata[i];
      g_autofree char *what = rd_naming_show (search->naming, entry->id, "event", entry->event);

      add (search, RD_RUN_ENTRY, entry->id, what);
    }
}

/* GObject overrides */

static void
rd_report_references_finalize (GObject *object)
{
  RdReportReferences *self = RD_REPORT_REFERENCES (object);

  g_hash_table_unref (self->names);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_report_references_parent_class)->finalize (object);
}

static void
rd_report_references_class_init (RdReportReferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rd_report_references_finalize;
}

static void
rd_report_references_init (RdReportReferences *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Public API */

void
rd_reference_free (RdReference *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

RdReportReferences *
rd_report_references_new (RdRegister *reg, RdReviewItem *review)
{
  RdReportReferences *self = g_object_new (RD_TYPE_REPORT_REFERENCES, NULL);

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  return self;
}

char *
rd_report_references_name (RdReportReferences *self, const RdRun *run)
{
  g_autofree char *key = g_strdup_printf ("%d:%s", run->kind, run->id != NULL ? run->id : "");
  char *name;

  g_return_val_if_fail (RD_IS_REPORT_REFERENCES (self), NULL);

  name = g_hash_table_lookup (self->names, key);
  if (name == NULL)
    {
      name = resolve (self, run);
      g_hash_table_insert (self->names, g_steal_pointer (&key), name);
    }
  return g_strdup (name);
}

void
rd_report_references_forget (RdReportReferences *self)
{
  g_return_if_fail (RD_IS_REPORT_REFERENCES (self));

  g_hash_table_remove_all (self->names);
}

GPtrArray *
rd_report_references_find (RdReportReferences *self, guint kinds, const char *text, guint most)
{
  g_autofree char *folded = fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (self->review, RD_NAMING_PSEUDONYMS);
  Search search = { self, naming, words, g_ptr_array_new_with_free_func ((GDestroyNotify) rd_reference_free), most };

  if (kinds & (1u << RD_RUN_PERSON))
    find_people (&search);
  if (kinds & (1u << RD_RUN_FINDING))
    find_findings (&search);
  if (kinds & (1u << RD_RUN_SECTION))
    find_sections (&search);
  if (kinds & (1u << RD_RUN_ENTRY))
    find_entries (&search, text);
  return search.found;
}
