/* rd-report-plan.c — what has to be known of a report before its first word is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-plan.h"

#include <math.h>
#include <string.h>

#define COLUMN_LEAST   6      /* letters */
#define COLUMN_MOST    60
#define WORD_MOST      24
#define MAX_ANSWERS_UP 100

G_DEFINE_QUARK (rd-report-file-error-quark, rd_report_file_error)

/* --- headings */

static void
heading_free (RdReportHeading *heading)
{
  g_free (heading->text);
  g_free (heading->number);
  g_free (heading->anchor);
  g_free (heading);
}

static RdReportHeading *
add_heading (RdReportPlan *self, gconstpointer place, int level, char *text, char *number, char *anchor)
{
  RdReportHeading *heading = g_new0 (RdReportHeading, 1);

  heading->text = text;
  heading->number = number;
  heading->anchor = anchor;
  heading->level = CLAMP (level, 1, RD_REPORT_HEADING_MAX);
  g_ptr_array_add (self->headings, heading);
  g_hash_table_insert (self->by_place, (gpointer) place, heading);
  return heading;
}

/* As rd_document_number() counts, but going on from the section before. */
static char *
count_on (guint counts[RD_SECTION_LEVEL_MAX], int level)
{
  GString *number = g_string_new (NULL);

  counts[level - 1]++;
  for (int deeper = level; deeper < RD_SECTION_LEVEL_MAX; deeper++)
    counts[deeper] = 0;
  for (int i = 0; i < level; i++)
    g_string_append_printf (number, "%s%u", i > 0 ? "." : "", MAX (counts[i], 1));
  return g_string_free (number, FALSE);
}

static void
add_block_headings (RdReportPlan *self, const GPtrArray *blocks, int section_level)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      if (block->kind == RD_BLOCK_HEADING)
        add_heading (self, block, section_level + block->level, rd_runs_to_text (block->runs), NULL,
                     g_strdup_printf ("heading-%u", self->headings->len + 1));
      if (block->content != NULL)
        add_block_headings (self, block->content, section_level);
    }
}

static void
add_headings (RdReportPlan *self)
{
  guint counts[RD_SECTION_LEVEL_MAX] = { 0 };

  for (guint i = 0; i < self->document->sections->len; i++)
    {
      const RdSection *section = self->document->sections->pdata[i];
      int level = CLAMP (section->level, 1, RD_SECTION_LEVEL_MAX);
      RdReportHeading *heading = add_heading (self, section, level, g_strdup (section->title != NULL ? section->title : ""),
                                              count_on (counts, level), g_strdup_printf ("section-%u", i + 1));

      if (section->id != NULL && !g_hash_table_contains (self->by_id, section->id))
        {
          heading->id = section->id;
          g_hash_table_insert (self->by_id, section->id, heading);
        }
      add_block_headings (self, section->blocks, level);
    }
}

/* Headings within sections do not make it deeper: a list of all of them is no overview. */
static int
find_depth (const RdReportPlan *self)
{
  int depth = RD_REPORT_CONTENTS_LEAST;

  for (guint i = 0; i < self->headings->len; i++)
    {
      const RdReportHeading *heading = self->headings->pdata[i];

      if (heading->number != NULL)
        depth = MAX (depth, heading->level);
    }
  return MIN (depth, RD_REPORT_CONTENTS_MAX);
}

/* --- comments */

/* Where the walk stands: runs of one cell are apart from those of others and of the text around. */
typedef struct
{
  GHashTable  *by_id;       /* a comment's id → RdReportRange */
  GHashTable  *containers;  /* RdReportRange → the number of where it begins */
  guint        container, n_containers;
} Walk;

static void
see_comments (Walk *walk, const RdRun *run, const RdRun *anchor)
{
  for (guint i = 0; run->comments != NULL && run->comments[i] != NULL; i++)
    {
      RdReportRange *range = g_hash_table_lookup (walk->by_id, run->comments[i]);

      if (range == NULL)
        continue;
      if (range->first == NULL)
        {
          range->first = anchor;
          g_hash_table_insert (walk->containers, range, GUINT_TO_POINTER (walk->container));
        }
      if (GPOINTER_TO_UINT (g_hash_table_lookup (walk->containers, range)) == walk->container)
        range->last = anchor;
    }
}

static void
see_runs (Walk *walk, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      see_comments (walk, run, run);
      for (guint n = 0; run->note != NULL && n < run->note->len; n++)
        see_comments (walk, run->note->pdata[n], run);
    }
}

static void
see_blocks (Walk *walk, const GPtrArray *blocks)
{
  guint outside = walk->container;

  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      see_runs (walk, block->runs);
      for (guint c = 0; block->cells != NULL && c < block->cells->len; c++)
        {
          walk->container = ++walk->n_containers;
          see_blocks (walk, ((const RdReportCell *) block->cells->pdata[c])->blocks);
          walk->container = outside;
        }
      if (block->content != NULL)
        see_blocks (walk, block->content);
    }
}

/* What it answers in the end; itself where that is nothing that is there. */
static const RdReportRange *
find_root (GHashTable *by_id, const RdReportRange *range)
{
  for (guint i = 0; i < MAX_ANSWERS_UP && range->comment->parent_id != NULL; i++)
    {
      const RdReportRange *parent = g_hash_table_lookup (by_id, range->comment->parent_id);

      if (parent == NULL || parent == range)
        break;
      range = parent;
    }
  return range;
}

static void
note_range (RdReportPlan *self, RdReportRange *range, int parent)
{
  GHashTable *tables[] = { self->starts, self->ends };
  const RdRun *runs[] = { range->first, range->last };
  guint index = self->ranges->len;

  range->parent = parent;
  self->n_comments += parent < 0;
  range->number = self->n_comments;
  g_ptr_array_add (self->ranges, range);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GArray *there = g_hash_table_lookup (tables[i], runs[i]);

      if (there == NULL)
        g_hash_table_insert (tables[i], (gpointer) runs[i], there = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val (there, index);
    }
}

/* Each comment, and then the answers to it, whatever the order in which they were given. */
static void
order_ranges (RdReportPlan *self, GPtrArray *all, GHashTable *by_id)
{
  g_autoptr(GHashTable) answers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < all->len; i++)
    {
      const RdReportRange *root = find_root (by_id, all->pdata[i]);
      GPtrArray *those = g_hash_table_lookup (answers, root);

      if (root == all->pdata[i] || find_root (by_id, root) != root)
        continue;
      if (those == NULL)
        g_hash_table_insert (answers, (gpointer) root, those = g_ptr_array_new ());
      g_ptr_array_add (those, all->pdata[i]);
    }
  for (guint i = 0; i < all->len; i++)
    {
      RdReportRange *range = all->pdata[i];
      const RdReportRange *root = find_root (by_id, range);
      GPtrArray *those = g_hash_table_lookup (answers, range);
      int parent = (int) self->ranges->len;

      if (root != range && find_root (by_id, root) == root)
        continue;
      note_range (self, range, -1);
      for (guint n = 0; those != NULL && n < those->len; n++)
        {
          RdReportRange *answer = those->pdata[n];

          answer->first = range->first;
          answer->last = range->last;
          note_range (self, answer, parent);
        }
    }
}

static void
add_ranges (RdReportPlan *self)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) containers = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) all = g_ptr_array_new ();
  Walk walk = { by_id, containers, 0, 0 };

  for (guint i = 0; i < self->document->comments->len; i++)
    {
      RdReportRange *range = g_new0 (RdReportRange, 1);

      range->comment = self->document->comments->pdata[i];
      g_ptr_array_add (all, range);
      if (range->comment->id != NULL)
        g_hash_table_insert (by_id, range->comment->id, range);
    }
  for (guint i = 0; i < self->document->sections->len; i++)
    see_blocks (&walk, ((const RdSection *) self->document->sections->pdata[i])->blocks);
  order_ranges (self, all, by_id);
}

/* --- widths */

static void
measure (const char *text, guint *out_letters, guint *out_longest)
{
  guint word = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      word = g_unichar_isspace (g_utf8_get_char (p)) ? 0 : word + 1;
      *out_longest = MAX (*out_longest, word);
      (*out_letters)++;
    }
}

/* The mean of what stands in it, but never less than its longest word. */
static guint
weigh_column (const RdBlock *table, guint column)
{
  guint rows = rd_block_get_n_rows (table), letters = 0, longest = 0;

  for (guint row = 0; row < rows; row++)
    {
      const RdReportCell *cell = rd_block_get_cell (table, row, column);

      for (guint i = 0; i < cell->blocks->len; i++)
        {
          g_autofree char *text = rd_runs_to_text (((const RdBlock *) cell->blocks->pdata[i])->runs);

          measure (text, &letters, &longest);
        }
    }
  return MAX (CLAMP (letters / MAX (rows, 1), COLUMN_LEAST, COLUMN_MOST), MIN (longest, WORD_MOST) + 2);
}

/* Public API: the plan */

RdReportPlan *
rd_report_plan_new (const RdDocument *document, gboolean with_comments)
{
  RdReportPlan *self = g_new0 (RdReportPlan, 1);

  self->document = document;
  self->headings = g_ptr_array_new_with_free_func ((GDestroyNotify) heading_free);
  self->ranges = g_ptr_array_new_with_free_func (g_free);
  self->by_place = g_hash_table_new (NULL, NULL);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->starts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->ends = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  add_headings (self);
  self->depth = find_depth (self);
  if (with_comments)
    add_ranges (self);
  return self;
}

void
rd_report_plan_free (RdReportPlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->ranges);
  g_hash_table_unref (self->by_place);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->starts);
  g_hash_table_unref (self->ends);
  g_free (self);
}

const RdReportHeading *
rd_report_plan_get_heading (const RdReportPlan *self, gconstpointer place)
{
  return g_hash_table_lookup (self->by_place, place);
}

const RdReportHeading *
rd_report_plan_find_section (const RdReportPlan *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

GPtrArray *
rd_report_plan_list_contents (const RdReportPlan *self)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < self->headings->len; i++)
    if (((const RdReportHeading *) self->headings->pdata[i])->level <= self->depth)
      g_ptr_array_add (entries, self->headings->pdata[i]);
  return entries;
}

const GArray *
rd_report_plan_get_starts (const RdReportPlan *self, const RdRun *run)
{
  return g_hash_table_lookup (self->starts, run);
}

const GArray *
rd_report_plan_get_ends (const RdReportPlan *self, const RdRun *run)
{
  return g_hash_table_lookup (self->ends, run);
}

static const RdBlock *
find_wide (const GPtrArray *blocks, guint n_columns)
{
  const RdBlock *found = NULL;

  for (guint i = 0; i < blocks->len && found == NULL; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      if (block->kind == RD_BLOCK_TABLE && block->n_columns > n_columns)
        found = block;
      else if (block->content != NULL)
        found = find_wide (block->content, n_columns);
    }
  return found;
}

const RdBlock *
rd_report_plan_find_wide (const RdReportPlan *self, guint n_columns, const RdSection **out_section)
{
  for (guint i = 0; i < self->document->sections->len; i++)
    {
      const RdSection *section = self->document->sections->pdata[i];
      const RdBlock *found = find_wide (section->blocks, n_columns);

      if (found == NULL)
        continue;
      *out_section = section;
      return found;
    }
  return NULL;
}

/* Public API: measures */

guint *
rd_report_plan_make_widths (const RdBlock *table, guint total)
{
  guint *widths = g_new0 (guint, table->n_columns + 1);
  guint64 sum = 0, before = 0;

  for (guint i = 0; i < table->n_columns; i++)
    sum += widths[i] = weigh_column (table, i);
  for (guint i = 0; i < table->n_columns; i++)
    {
      guint64 start = before * total / sum;

      before += widths[i];
      widths[i] = (guint) (before * total / sum - start);
    }
  return widths;
}

void
rd_report_plan_fit_picture (const RdPicture *picture, guint inch, guint max_width, guint max_height, guint *out_width, guint *out_height)
{
  double width = MAX (picture->width, 1) * (double) inch / 96, height = MAX (picture->height, 1) * (double) inch / 96;
  double scale = MIN (1, MIN (max_width / width, max_height / height));

  *out_width = MAX (1, (guint) (width * scale));
  *out_height = MAX (1, (guint) (height * scale));
}

gboolean
rd_report_plan_is_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
    }
  return FALSE;
}

gboolean
rd_report_plan_are_runs_rtl (const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      for (const char *p = run->text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
        if (g_unichar_isalpha (g_utf8_get_char (p)))
          return rd_report_plan_is_rtl (p);
    }
  return FALSE;
}

char *
rd_report_plan_fill_number (const char *words, guint number)
{
  const char *place = strstr (words, "%u");

  if (place == NULL)
    return g_strdup (words);
  return g_strdup_printf ("%.*s%u%s", (int) (place - words), words, number, place + strlen ("%u"));
}

char *
rd_report_plan_make_time (const char *made)
{
  g_autoptr(GDateTime) time = made != NULL ? g_date_time_new_from_iso8601 (made, NULL) : NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) local = NULL;

  if (time == NULL && made != NULL)
    time = g_date_time_new_from_iso8601 (made, utc);
  if (time == NULL)
    return g_strdup ("");
  local = g_date_time_to_utc (time);
  return g_date_time_format (local, "%Y-%m-%dT%H:%M:%SZ");
}
