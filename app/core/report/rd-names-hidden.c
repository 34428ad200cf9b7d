/* rd-names-hidden.c — names that are seen, and are not in the text as it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-names-hidden.h"

#include <string.h>

/* Bytes of a cell that may hold part of a name and little else. */
#define LONGEST_CELL 120

/* With more there are no lines but a list of nonsense. */
#define MOST_BREAKS 1000

/* U+202E, and U+202C that ends it. */
#define BACKWARDS "\xe2\x80\xae"
#define BACKWARDS_END "\xe2\x80\xac"

typedef struct
{
  RdCheckFinder *finder;
  const RdNames *names;
  guint          from;      /* the first hit of this paragraph */
} RdNamesHidden;

/* Helpers */

/* The person of a name that is sure; NULL where @hit is none. */
static const RdCheckPerson *
find_sure (const RdNamesHidden *self, const RdNameHit *hit)
{
  const GArray *people = self->finder->input->people;

  if (hit->form == RD_NAME_INITIALS || (hit->doubt != RD_DOUBT_NONE && hit->doubt != RD_DOUBT_SHARED))
    return NULL;
  for (guint i = 0; i < hit->n_candidates; i++)
    if (hit->candidates[i] >= people->len)      /* a pseudonym */
      return NULL;
  return &g_array_index (people, RdCheckPerson, hit->candidates[0]);
}

/* The last hit, unless what it says is said already; doubts about its place go. */
static void
settle_last (const RdNamesHidden *self)
{
  GPtrArray *hits = self->finder->hits;
  const RdCheckHit *last = hits->pdata[hits->len - 1];

  for (guint i = hits->len - 1; i > self->from; i--)
    {
      const RdCheckHit *hit = hits->pdata[i - 1];

      if (hit->end <= last->start || last->end <= hit->start)
        continue;
      g_ptr_array_remove_index (hits, hit->severity == RD_SEVERITY_BLOCKING ? hits->len - 1 : i - 1);
      if (hits->len == 0 || hits->pdata[hits->len - 1] != last)
        return;
    }
}

static void
add_sure (const RdNamesHidden *self, const RdCheckPerson *person, gsize start, gsize end)
{
  RdCheckHit *made = rd_check_finder_add (self->finder, "name", RD_SEVERITY_BLOCKING, start, end);

  made->subject_id = g_strdup (person->id);
  made->detail = g_strdup (person->pseudonym);
  settle_last (self);
}

static gboolean
begins_with_capital (const char *text)
{
  return g_unichar_isupper (g_utf8_get_char (text));
}

/* Over two cells */

/* "May" and "Will" in two cells: a name from the one into the other, with @between them. TRUE where it was found. */
static gboolean
look_into (const RdNamesHidden *self, const char *next, const char *between)
{
  const char *text = self->finder->paragraph->text;
  gsize length = strlen (text);
  g_autofree char *both = g_strconcat (text, between, next, NULL);
  g_autoptr(GArray) found = rd_names_find (self->names, both, -1);

  for (guint i = 0; i < found->len; i++)
    {
      const RdNameHit *hit = &g_array_index (found, RdNameHit, i);
      const RdCheckPerson *person = find_sure (self, hit);

      if (person == NULL || hit->start_byte >= length || hit->start_byte + hit->n_bytes <= length + strlen (between)
          || !begins_with_capital (text + hit->start_byte))
        continue;
      add_sure (self, person, hit->start_byte, length);
      return TRUE;
    }
  return FALSE;
}

static void
look_across (const RdNamesHidden *self, const RdParagraph *next)
{
  const RdParagraph *here = self->finder->paragraph;

  if (here->kind != RD_PARAGRAPH_CELL || next->kind != RD_PARAGRAPH_CELL || next->section != here->section || !begins_with_capital (next->text)
      || strlen (here->text) > LONGEST_CELL || strlen (next->text) > LONGEST_CELL)
    return;
  if (!look_into (self, next->text, " "))
    look_into (self, next->text, ", ");
}

/* Backwards */

/* What stands between a mark that turns the direction of letters round and the next that ends it shows a name written backwards. */
static void
look_backwards (const RdNamesHidden *self)
{
  const char *text = self->finder->paragraph->text, *end;

  for (const char *at = strstr (text, BACKWARDS); at != NULL; at = strstr (end, BACKWARDS))
    {
      g_autofree char *turned = NULL;
      g_autoptr(GArray) found = NULL;
      const RdCheckPerson *person = NULL;

      end = strstr (at, BACKWARDS_END);
      if (end == NULL)
        end = text + strlen (text);
      turned = g_utf8_strreverse (at, end - at);
      found = rd_names_find (self->names, turned, -1);
      for (guint i = 0; i < found->len && person == NULL; i++)
        person = find_sure (self, &g_array_index (found, RdNameHit, i));
      if (person != NULL)
        add_sure (self, person, (gsize) (at - text), (gsize) (end - text));
    }
}

/* Over lines */

/* The text without the breaks of its lines; a space stood for each. @breaks has where, in bytes of it. NULL: there are none. (transfer full) */
static char *
join_lines (const RdParagraph *paragraph, GArray *breaks)
{
  GString *joined;
  gboolean has_break = FALSE;

  for (guint i = 0; paragraph->runs != NULL && i < paragraph->runs->len; i++)
    has_break |= ((const RdRun *) paragraph->runs->pdata[i])->kind == RD_RUN_BREAK;
  if (!has_break)
    return NULL;
  joined = g_string_new (NULL);
  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const RdRun *run = paragraph->runs->pdata[i];
      guint at = (guint) joined->len;

      if (run->kind == RD_RUN_BREAK)
        g_array_append_val (breaks, at);
      else if (run->kind != RD_RUN_NOTE && run->text != NULL)
        g_string_append (joined, run->text);
    }
  return g_string_free (joined, FALSE);
}

/* Past all of @breaks before byte @at, and with @inclusive the one at it; from @n on. */
static guint
count_breaks (const GArray *breaks, guint n, gsize at, gboolean inclusive)
{
  while (n < breaks->len && (g_array_index (breaks, guint, n) < at || (inclusive && g_array_index (breaks, guint, n) == at)))
    n++;
  return n;
}

/* "Hol" and "lis" on two lines, without a hyphen. */
static void
look_over_lines (const RdNamesHidden *self)
{
  g_autoptr(GArray) breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *joined = join_lines (self->finder->paragraph, breaks);
  g_autoptr(GArray) found = joined != NULL && breaks->len <= MOST_BREAKS ? rd_names_find (self->names, joined, -1) : NULL;
  guint before = 0;

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const RdNameHit *hit = &g_array_index (found, RdNameHit, i);
      const RdCheckPerson *person = find_sure (self, hit);
      gsize end = hit->start_byte + hit->n_bytes;
      guint until;

      before = count_breaks (breaks, before, hit->start_byte, TRUE);
      until = count_breaks (breaks, before, end, FALSE);
      if (person != NULL && until > before)
        add_sure (self, person, hit->start_byte + before, end + until);
    }
}

/* Internal API */

void
rd_names_hidden_find (RdCheckFinder *finder, const RdNames *names, guint next, guint from)
{
  RdNamesHidden self = { finder, names, from };
  const GPtrArray *paragraphs = finder->input->paragraphs;

  look_over_lines (&self);
  look_backwards (&self);
  if (next < paragraphs->len)
    look_across (&self, paragraphs->pdata[next]);
}
