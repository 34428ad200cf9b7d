/* rd-framework-xml.c — frameworks read from XML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-framework-xml.h"

#include <string.h>

#include "formats/rd-criteria-xml.h"
#include "formats/rd-framework-refs.h"
#include "formats/rd-xml.h"

/* What is handed down while one file is read.  Invariant: once *error is set,
 * what has been read is thrown away.
 */
typedef struct
{
  const char  *name;        /* of the file, for messages; borrowed */
  RdFramework *framework;   /* borrowed */
  GError     **error;
} Reading;

G_DEFINE_QUARK (rd-framework-xml-error-quark, rd_framework_xml_error)

/* --- Values --------------------------------------------------------------- */

static gboolean
refuse_value (Reading       *reading,
              const xmlNode *node,
              const char    *attribute,
              const char    *value)
{
  g_autofree char *described = rd_xml_describe (node);
  g_autofree char *quoted = rd_xml_quote (value);

  rd_xml_set_error (reading->error, RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_VALUE, reading->name,
                    rd_xml_get_attribute_line (node, attribute), "%s: %s %s cannot be used", described, attribute, quoted);

  return FALSE;
}

static gboolean
refuse (Reading       *reading,
        const xmlNode *node,
        const char    *text)
{
  g_autofree char *described = rd_xml_describe (node);

  rd_xml_set_error (reading->error, RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_VALUE, reading->name,
                    xmlGetLineNo (node), "%s: %s", described, text);

  return FALSE;
}

/* The words in a child element; NULL where there is none. */
static char *
read_words (const xmlNode *node,
            const char    *name)
{
  const xmlNode *child = rd_xml_first (node, name);

  return child != NULL ? rd_xml_get_text (child) : NULL;
}

/* An id or a name as the schema takes it, which allows white space around it. */
static char *
read_name (const xmlNode *node,
           const char    *attribute)
{
  char *value = rd_xml_get_attribute (node, attribute);

  return value != NULL ? g_strstrip (value) : NULL;
}

static char **
read_names (const xmlNode *node,
            const char    *attribute)
{
  g_autofree char *value = rd_xml_get_attribute (node, attribute);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);

  return g_strv_builder_end (builder);
}

static gboolean
read_day (Reading       *reading,
          const xmlNode *node,
          const char    *attribute,
          RdDay         *out_day)
{
  g_autofree char *value = read_name (node, attribute);
  RdDay day = RD_DAY_NONE;

  if (value != NULL)
    {
      day = rd_day_parse_iso (value);
      if (day == RD_DAY_NONE)
        return refuse_value (reading, node, attribute, value);
    }

  *out_day = day;

  return TRUE;
}

static gboolean
read_effect (Reading       *reading,
             const xmlNode *node,
             RdDay         *out_from,
             RdDay         *out_to)
{
  RdDay from = RD_DAY_NONE;
  RdDay to = RD_DAY_NONE;

  if (!read_day (reading, node, "effective-from", &from) ||
      !read_day (reading, node, "effective-to", &to))
    return FALSE;

  if (from != RD_DAY_NONE && to != RD_DAY_NONE && to < from)
    return refuse (reading, node, "effective-to is before effective-from");

  *out_from = from;
  *out_to = to;

  return TRUE;
}

/* --- Stages, recipients, milestones --------------------------------------- */

static void
read_stage (Reading       *reading,
            const xmlNode *node)
{
  g_autofree char *id = read_name (node, "id");
  g_autofree char *label = read_words (node, "label");
  g_autofree char *description = read_words (node, "description");

  g_ptr_array_add (reading->framework->stages, rd_stage_new (id, label, description));
}

static void
read_recipient (Reading       *reading,
                const xmlNode *node)
{
  g_autofree char *id = read_name (node, "id");
  g_autofree char *label = read_words (node, "label");

  g_ptr_array_add (reading->framework->recipients, rd_recipient_new (id, label));
}

static void
read_outcomes (RdMilestoneKind *kind,
               const xmlNode   *node)
{
  const xmlNode *outcomes = rd_xml_first (node, "outcomes");

  if (outcomes == NULL)
    return;

  for (const xmlNode *child = rd_xml_first (outcomes, "outcome"); child != NULL; child = rd_xml_next (child, "outcome"))
    {
      g_autofree char *id = read_name (child, "id");
      g_autofree char *label = read_words (child, "label");

      g_ptr_array_add (kind->outcomes, rd_outcome_new (id, label));
    }
}

static void
read_milestone (Reading       *reading,
                const xmlNode *node)
{
  g_autofree char *id = read_name (node, "id");
  g_autofree char *label = read_words (node, "label");
  g_autofree char *stage = read_name (node, "stage");
  g_autofree char *optional = read_name (node, "optional");
  RdMilestoneKind *kind = rd_milestone_kind_new (id, label, stage);

  kind->description = read_words (node, "description");
  kind->follows = read_name (node, "follows");
  kind->outcome = read_name (node, "outcome");
  kind->optional = g_strcmp0 (optional, "yes") == 0;
  g_strfreev (kind->recipients);
  kind->recipients = read_names (node, "recipients");
  read_outcomes (kind, node);

  g_ptr_array_add (reading->framework->milestones, kind);
}

/* --- Timescales ----------------------------------------------------------- */

/* A length that has not been checked is not given at all; any other is given whole. */
static gboolean
check_given (Reading       *reading,
             const xmlNode *node,
             gboolean       verified)
{
  const char *attributes[] = { "amount", "unit" };

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      gboolean is_given = xmlHasProp ((xmlNode *) node, (const xmlChar *) attributes[i]) != NULL;
      g_autofree char *fault = NULL;

      if (is_given == verified)
        continue;
      fault = verified ? g_strdup_printf ("the attribute “%s” is missing; where the length is not known for certain, say verified=\"no\"", attributes[i])
                       : g_strdup_printf ("“%s” stands beside verified=\"no\"; leave it out, and the board sets the length", attributes[i]);
      return refuse (reading, node, fault);
    }

  return TRUE;
}

static gboolean
read_period (Reading       *reading,
             const xmlNode *node,
             gboolean      *out_verified,
             RdPeriod      *out_period)
{
  g_autofree char *checked = read_name (node, "verified");
  g_autofree char *amount = read_name (node, "amount");
  g_autofree char *unit = read_name (node, "unit");
  guint64 number = 0;

  *out_verified = g_strcmp0 (checked, "no") != 0;
  if (!check_given (reading, node, *out_verified))
    return FALSE;
  if (!*out_verified)
    return TRUE;
  if (!g_ascii_string_to_unsigned (amount[0] == '+' ? amount + 1 : amount, 10, 0, RD_PERIOD_MAX_AMOUNT, &number, NULL))
    return refuse_value (reading, node, "amount", amount);
  if (!rd_unit_from_name (unit, &out_period->unit))
    return refuse_value (reading, node, "unit", unit);

  out_period->amount = (int) number;

  return TRUE;
}

static gboolean
read_manner (Reading       *reading,
             const xmlNode *node,
             RdTimescale   *timescale)
{
  g_autofree char *kind = read_name (node, "kind");
  g_autofree char *direction = read_name (node, "direction");
  g_autofree char *strength = read_name (node, "strength");

  timescale->kind = RD_TIMESCALE_DEADLINE;
  if (kind != NULL && !rd_timescale_kind_from_name (kind, &timescale->kind))
    return refuse_value (reading, node, "kind", kind);
  if (!rd_direction_from_name (direction, &timescale->direction))
    return refuse_value (reading, node, "direction", direction);
  if (!rd_strength_from_name (strength, &timescale->strength))
    return refuse_value (reading, node, "strength", strength);

  return TRUE;
}

static gboolean
check_kind (Reading           *reading,
            const xmlNode     *node,
            const RdTimescale *timescale)
{
  if (timescale->kind == RD_TIMESCALE_DEADLINE && timescale->met_by == NULL)
    return refuse (reading, node, "the attribute “met-by” is missing; a deadline names the milestone that meets it");
  if (timescale->kind == RD_TIMESCALE_MINIMUM && timescale->met_by != NULL)
    return refuse (reading, node, "a minimum ends by itself and has no “met-by”");
  if (timescale->kind == RD_TIMESCALE_MINIMUM && timescale->direction != RD_DIRECTION_AFTER)
    return refuse (reading, node, "a minimum lasts from its trigger on: its direction is “after”");

  return TRUE;
}

/* Whether the words are the guidance's own. */
static gboolean
read_quoted (const xmlNode *node)
{
  const xmlNode *wording = rd_xml_first (node, "wording");
  g_autofree char *quoted = wording != NULL ? read_name (wording, "quoted") : NULL;

  return g_strcmp0 (quoted, "no") != 0;
}

static void
read_timescale_words (const xmlNode *node,
                      RdTimescale   *timescale)
{
  timescale->id = read_name (node, "id");
  timescale->stage = read_name (node, "stage");
  timescale->trigger = read_name (node, "trigger");
  timescale->met_by = read_name (node, "met-by");
  timescale->outcome = read_name (node, "outcome");
  timescale->label = read_words (node, "label");
  timescale->wording = read_words (node, "wording");
  timescale->quoted = read_quoted (node);
  timescale->paragraph = read_words (node, "paragraph");
  timescale->owner = read_words (node, "owner");
  g_strfreev (timescale->recipients);
  timescale->recipients = read_names (node, "recipients");
}

static gboolean
read_timescale (Reading       *reading,
                const xmlNode *node)
{
  g_autoptr (RdTimescale) timescale = rd_timescale_new ();

  read_timescale_words (node, timescale);
  if (!read_period (reading, node, &timescale->verified, &timescale->period) ||
      !read_manner (reading, node, timescale) ||
      !read_effect (reading, node, &timescale->effective_from, &timescale->effective_to) ||
      !check_kind (reading, node, timescale))
    return FALSE;

  g_ptr_array_add (reading->framework->timescales, g_steal_pointer (&timescale));

  return TRUE;
}

/* --- The file ------------------------------------------------------------- */

static gboolean
read_head (Reading       *reading,
           const xmlNode *root)
{
  RdFramework *framework = reading->framework;

  framework->id = read_name (root, "id");
  framework->version = read_name (root, "version");
  framework->label = read_words (root, "label");
  framework->short_label = read_words (root, "short-label");
  framework->purpose = read_words (root, "purpose");
  framework->supersedes = read_name (root, "supersedes");
  framework->jurisdiction = read_words (root, "jurisdiction");
  framework->legal_basis = read_words (root, "legal-basis");
  framework->source = read_words (root, "source");

  return read_effect (reading, root, &framework->effective_from, &framework->effective_to);
}

static gboolean
check_number (Reading       *reading,
              const xmlNode *root,
              const char    *container)
{
  const xmlNode *parent = rd_xml_first (root, container);

  if (parent == NULL || xmlChildElementCount ((xmlNode *) parent) <= RD_FRAMEWORK_XML_MAX_PARTS)
    return TRUE;

  rd_xml_set_error (reading->error, RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_VALUE, reading->name,
                    xmlGetLineNo (parent), "more than %d %s", RD_FRAMEWORK_XML_MAX_PARTS, container);

  return FALSE;
}

static gboolean
check_criteria_numbers (Reading       *reading,
                        const xmlNode *criteria)
{
  return criteria == NULL ||
         (check_number (reading, criteria, "questions") &&
          check_number (reading, criteria, "conditions") &&
          check_number (reading, criteria, "tests"));
}

static gboolean
check_numbers (Reading       *reading,
               const xmlNode *root)
{
  return check_number (reading, root, "stages") &&
         check_number (reading, root, "recipients") &&
         check_number (reading, root, "milestones") &&
         check_number (reading, root, "timescales") &&
         check_criteria_numbers (reading, rd_xml_first (root, "criteria"));
}

static void
read_each (Reading       *reading,
           const xmlNode *root,
           const char    *container,
           void         (*read) (Reading *, const xmlNode *))
{
  const xmlNode *parent = rd_xml_first (root, container);

  for (const xmlNode *child = parent != NULL ? rd_xml_first (parent, NULL) : NULL; child != NULL; child = rd_xml_next (child, NULL))
    read (reading, child);
}

static gboolean
read_timescales (Reading       *reading,
                 const xmlNode *root)
{
  const xmlNode *parent = rd_xml_first (root, "timescales");

  for (const xmlNode *child = rd_xml_first (parent, NULL); child != NULL; child = rd_xml_next (child, NULL))
    if (!read_timescale (reading, child))
      return FALSE;

  return TRUE;
}

RdFramework *
rd_framework_xml_read (GBytes      *bytes,
                       const char  *name,
                       GBytes      *schema,
                       GError     **error)
{
  g_autoptr (xmlDoc) doc = NULL;
  g_autoptr (RdFramework) framework = NULL;
  Reading reading = { .name = name, .error = error };
  const xmlNode *root = NULL;

  g_return_val_if_fail (bytes != NULL && schema != NULL, NULL);

  doc = rd_xml_parse (bytes, name, schema, error);
  if (doc == NULL)
    return NULL;

  root = xmlDocGetRootElement (doc);
  framework = rd_framework_new ();
  reading.framework = framework;

  if (!check_numbers (&reading, root) || !read_head (&reading, root))
    return NULL;

  read_each (&reading, root, "stages", read_stage);
  read_each (&reading, root, "recipients", read_recipient);
  read_each (&reading, root, "milestones", read_milestone);

  rd_criteria_xml_read (rd_xml_first (root, "criteria"), framework->criteria);

  if (!read_timescales (&reading, root) || !rd_framework_refs_check (root, framework, name, error))
    return NULL;

  return g_steal_pointer (&framework);
}
