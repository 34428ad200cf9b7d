/* rd-sample-xml.c — the sample register's content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sample-xml.h"

#include <string.h>

#include "formats/rd-sample-days.h"
#include "formats/rd-xml.h"

#define NAME "sample.xml"

/* What is handed down while the file is read.  Invariant: once *error is set, what
 * has been read is thrown away.
 */
typedef struct
{
  RdSample      *sample;        /* borrowed */
  RdSampleDays  *days;          /* owned; made when the closures have been read */
  GHashTable    *numbers;       /* year → how many reviews have begun in it; owned */
  GHashTable    *keys;          /* what rows are called in the file → their ids; owned */
  char          *framework;     /* owned */
  char          *version;       /* owned */
  GError       **error;
} Reading;

static void
sample_review_free (RdSampleReview *self)
{
  g_clear_pointer (&self->review, rd_review_free);
  g_clear_pointer (&self->milestones, g_ptr_array_unref);
  g_clear_pointer (&self->holds, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static RdSampleReview *
sample_review_new (void)
{
  RdSampleReview *self = g_new0 (RdSampleReview, 1);

  self->milestones = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);
  self->holds = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_hold_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_sample_row_free);

  return self;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSampleReview, sample_review_free)

static gboolean
refuse (Reading       *reading,
        const xmlNode *node,
        const char    *attribute,
        const char    *reason)
{
  g_autofree char *described = rd_xml_describe (node);

  rd_xml_set_error (reading->error, RD_XML_ERROR, RD_XML_ERROR_INVALID, NAME,
                    rd_xml_get_attribute_line (node, attribute), "%s: %s %s", described, attribute, reason);

  return FALSE;
}

/* --- Closures ------------------------------------------------------------- */

/* "{year-1}-12-24" in the year of @today. */
static RdDay
read_year_day (const char *text,
               RdDay       today)
{
  gboolean is_last_year = g_str_has_prefix (text, "{year-1}");
  const char *rest = strchr (text, '}') + 1;
  g_autofree char *iso = NULL;
  int year = 0;

  rd_day_get_ymd (today, &year, NULL, NULL);
  iso = g_strdup_printf ("%04d%s", is_last_year ? year - 1 : year, rest);

  return rd_day_parse_iso (iso);
}

static gboolean
read_closure (Reading       *reading,
              const xmlNode *node,
              RdDay          today)
{
  g_autofree char *first_text = rd_xml_get_attribute (node, "first");
  g_autofree char *last_text = rd_xml_get_attribute (node, "last");
  g_autofree char *reason = rd_xml_get_attribute (node, "reason");
  RdDay first = read_year_day (first_text, today);
  RdDay last = read_year_day (last_text, today);

  if (first == RD_DAY_NONE)
    return refuse (reading, node, "first", "is no day of that year");
  if (last == RD_DAY_NONE || last < first)
    return refuse (reading, node, "last", "is no day of that year, or before the first");

  g_ptr_array_add (reading->sample->closures, rd_closure_new (first, last, reason));

  return TRUE;
}

static gboolean
read_closures (Reading       *reading,
               const xmlNode *root,
               RdDay          today)
{
  const xmlNode *closures = rd_xml_first (root, "closures");

  for (const xmlNode *node = rd_xml_first (closures, "closure"); node != NULL; node = rd_xml_next (node, "closure"))
    if (!read_closure (reading, node, today))
      return FALSE;

  return TRUE;
}

static gboolean
is_set (const xmlNode *node,
        const char    *attribute,
        const char    *value)
{
  g_autofree char *text = rd_xml_get_attribute (node, attribute);

  return g_strcmp0 (text, value) == 0;
}

/* --- Days ----------------------------------------------------------------- */

/* Moved to a working day; refused where it is after @latest (RD_DAY_NONE: no limit).
 * RD_DAY_NONE, with success, where the attribute is not there.
 */
static gboolean
read_day (Reading       *reading,
          const xmlNode *node,
          const char    *attribute,
          RdDay          latest,
          RdDay         *out_day)
{
  g_autofree char *text = rd_xml_get_attribute (node, attribute);
  RdDay day = RD_DAY_NONE;

  if (text != NULL)
    {
      day = rd_sample_days_find (reading->days, text);
      if (latest != RD_DAY_NONE && day > latest)
        return refuse (reading, node, attribute, "is after today, and so it can only be planned");
      if (day != RD_DAY_NONE && !is_set (node, "on", "any-day"))
        day = rd_sample_days_move (reading->days, day, latest);
      if (day == RD_DAY_NONE)
        return refuse (reading, node, attribute, "is further away than days are counted");
    }

  *out_day = day;

  return TRUE;
}

/* --- Milestones ----------------------------------------------------------- */

static void
add_milestone (RdSampleReview *review,
               const xmlNode  *node,
               const char     *recipient,
               RdDay           day)
{
  g_autofree char *id = rd_xml_get_attribute (node, "id");
  RdMilestone *milestone = rd_milestone_new ("", id, recipient, day, is_set (node, "planned", "yes"));

  milestone->outcome = rd_xml_get_attribute (node, "outcome");
  milestone->note = rd_xml_get_attribute (node, "note");
  g_ptr_array_add (review->milestones, milestone);
}

static gboolean
read_milestone (Reading        *reading,
                RdSampleReview *review,
                const xmlNode  *node)
{
  g_autofree char *to = rd_xml_get_attribute (node, "to");
  g_auto (GStrv) recipients = g_strsplit (to != NULL ? to : "", " ", -1);
  RdDay latest = is_set (node, "planned", "yes") ? RD_DAY_NONE : rd_sample_days_get_today (reading->days);
  RdDay day = RD_DAY_NONE;

  if (!read_day (reading, node, "day", latest, &day))
    return FALSE;

  if (recipients[0] == NULL)
    add_milestone (review, node, NULL, day);
  for (gsize i = 0; recipients[i] != NULL; i++)
    add_milestone (review, node, recipients[i], day);

  return TRUE;
}

/* --- Holds ---------------------------------------------------------------- */

static gboolean
read_hold (Reading        *reading,
           RdSampleReview *review,
           const xmlNode  *node)
{
  g_autofree char *timescale = rd_xml_get_attribute (node, "timescale");
  g_autofree char *reason = rd_xml_get_attribute (node, "reason");
  g_autoptr (RdHold) hold = NULL;
  RdDay first = RD_DAY_NONE;

  if (!rd_hold_is_reason (reason))
    return refuse (reading, node, "reason", "is none of the reasons that there are");
  if (!read_day (reading, node, "from", rd_sample_days_get_today (reading->days), &first))
    return FALSE;

  hold = rd_hold_new ("", timescale, reason, first);
  if (!read_day (reading, node, "until", RD_DAY_NONE, &hold->last_day) ||
      !read_day (reading, node, "forecast", RD_DAY_NONE, &hold->forecast))
    return FALSE;

  hold->agreed_by = rd_xml_get_attribute (node, "agreed-by");
  hold->note = rd_xml_get_attribute (node, "note");
  g_ptr_array_add (review->holds, g_steal_pointer (&hold));

  return TRUE;
}

/* --- Reviews -------------------------------------------------------------- */

/* The day on which the board was notified, else the first that is recorded, else today. */
static RdDay
find_beginning (const Reading        *reading,
                const RdSampleReview *review)
{
  RdDay first = rd_sample_days_get_today (reading->days);

  for (guint i = 0; i < review->milestones->len; i++)
    {
      const RdMilestone *milestone = g_ptr_array_index (review->milestones, i);

      if (strcmp (milestone->milestone, "lscb-notified") == 0)
        return milestone->day;

      first = MIN (first, milestone->day);
    }

  return first;
}

/* "SCR/{year}/{number}" → "SCR/2026/03". */
static char *
make_reference (Reading              *reading,
                const RdSampleReview *review,
                const char           *pattern)
{
  g_autoptr (GString) reference = g_string_new (pattern);
  g_autofree char *year_text = NULL;
  g_autofree char *number_text = NULL;
  int year = 0;
  guint number = 0;

  rd_day_get_ymd (find_beginning (reading, review), &year, NULL, NULL);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (reading->numbers, GINT_TO_POINTER (year))) + 1;
  g_hash_table_insert (reading->numbers, GINT_TO_POINTER (year), GUINT_TO_POINTER (number));

  year_text = g_strdup_printf ("%d", year);
  number_text = g_strdup_printf ("%02u", number);
  g_string_replace (reference, "{year}", year_text, 0);
  g_string_replace (reference, "{number}", number_text, 0);

  return g_string_free (g_steal_pointer (&reference), FALSE);
}

/* The rows under @node, which may be NULL, into @rows. */
static gboolean
read_rows (Reading       *reading,
           GPtrArray     *rows,
           const xmlNode *node,
           gboolean       is_of_board)
{
  for (const xmlNode *child = node != NULL ? rd_xml_first (node, "row") : NULL; child != NULL;
       child = rd_xml_next (child, "row"))
    {
      RdSampleRow *row = rd_sample_row_read (child, reading->days, is_of_board, reading->keys, NAME, reading->error);

      if (row == NULL)
        return FALSE;
      g_ptr_array_add (rows, row);
    }

  return TRUE;
}

static gboolean
read_parts (Reading        *reading,
            RdSampleReview *review,
            const xmlNode  *node)
{
  for (const xmlNode *child = rd_xml_first (node, "milestone"); child != NULL; child = rd_xml_next (child, "milestone"))
    if (!read_milestone (reading, review, child))
      return FALSE;

  for (const xmlNode *child = rd_xml_first (node, "hold"); child != NULL; child = rd_xml_next (child, "hold"))
    if (!read_hold (reading, review, child))
      return FALSE;

  return read_rows (reading, review->rows, node, FALSE);
}

static gboolean
read_review (Reading       *reading,
             const xmlNode *node)
{
  g_autoptr (RdSampleReview) review = sample_review_new ();
  g_autofree char *pattern = rd_xml_get_attribute (node, "reference");
  g_autofree char *title = rd_xml_get_attribute (node, "title");
  g_autofree char *chronology = rd_xml_get_attribute (node, "chronology");
  g_autofree char *reference = NULL;
  const xmlNode *summary = rd_xml_first (node, "summary");

  if (!read_parts (reading, review, node))
    return FALSE;
  review->chronology = chronology != NULL ? rd_sample_days_find (reading->days, chronology) : RD_DAY_NONE;

  reference = make_reference (reading, review, pattern);
  if (!rd_review_is_reference (reference))
    return refuse (reading, node, "reference", "is none that a register takes");

  review->review = rd_review_new (reference, title, reading->framework);
  g_clear_pointer (&review->review->id, g_free);
  g_free (review->review->framework_version);
  review->review->framework_version = g_strdup (reading->version);
  review->review->owner = rd_xml_get_attribute (node, "owner");
  review->review->summary = summary != NULL ? rd_xml_get_text (summary) : NULL;
  g_ptr_array_add (reading->sample->reviews, g_steal_pointer (&review));

  return TRUE;
}

static gboolean
read_reviews (Reading       *reading,
              const xmlNode *root)
{
  const xmlNode *reviews = rd_xml_first (root, "reviews");

  for (const xmlNode *node = rd_xml_first (reviews, "review"); node != NULL; node = rd_xml_next (node, "review"))
    if (!read_review (reading, node))
      return FALSE;

  return TRUE;
}

/* --- The file ------------------------------------------------------------- */

static RdSample *
sample_new (void)
{
  RdSample *self = g_new0 (RdSample, 1);

  self->closures = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_closure_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_sample_row_free);
  self->reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) sample_review_free);

  return self;
}

void
rd_sample_free (RdSample *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->board_name, g_free);
  g_clear_pointer (&self->closures, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_free (self);
}

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->days, rd_sample_days_free);
  g_clear_pointer (&reading->numbers, g_hash_table_unref);
  g_clear_pointer (&reading->keys, g_hash_table_unref);
  g_clear_pointer (&reading->framework, g_free);
  g_clear_pointer (&reading->version, g_free);
}

static gboolean
read_sample (Reading          *reading,
             const xmlNode    *root,
             RdDay             today,
             const RdWorkdays *workdays)
{
  reading->numbers = g_hash_table_new (NULL, NULL);
  reading->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reading->framework = rd_xml_get_attribute (root, "framework");
  reading->version = rd_xml_get_attribute (root, "framework-version");
  reading->sample->board_name = rd_xml_get_text (rd_xml_first (root, "board"));

  if (!read_closures (reading, root, today))
    return FALSE;

  reading->days = rd_sample_days_new (today, workdays, reading->sample->closures);

  return read_rows (reading, reading->sample->rows, rd_xml_first (root, "template"), TRUE) && read_reviews (reading, root);
}

RdSample *
rd_sample_xml_read (GBytes            *bytes,
                    GBytes            *schema,
                    RdDay              today,
                    const RdWorkdays  *workdays,
                    GError           **error)
{
  g_autoptr (xmlDoc) doc = NULL;
  g_autoptr (RdSample) sample = NULL;
  Reading reading = { .error = error };
  gboolean succeeded = FALSE;

  g_return_val_if_fail (bytes != NULL && schema != NULL, NULL);
  g_return_val_if_fail (rd_day_is_valid (today), NULL);
  g_return_val_if_fail (workdays != NULL, NULL);

  doc = rd_xml_parse (bytes, NAME, schema, error);
  if (doc == NULL)
    return NULL;

  sample = sample_new ();
  reading.sample = sample;
  succeeded = read_sample (&reading, xmlDocGetRootElement (doc), today, workdays);
  reading_clear (&reading);

  return succeeded ? g_steal_pointer (&sample) : NULL;
}
