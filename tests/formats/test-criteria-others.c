/* test-criteria-others.c — the criteria of the frameworks beside Working Together 2015
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "criteria-rows.h"

#define INCIDENT "notification-criteria"
#define ADULT    "sar-criteria"
#define DEATH    "review-criteria"

#define NOTIFY   "serious-incident"
#define NO_NOTE  "not-serious-incident"

#define IN_AREA    "section 16C(1)(a)"
#define OUTSIDE    "section 16C(1)(b)"
#define SECTION_44 "Care Act 2014, section 44"
#define SECTION_9  "section 9"

/* Children Act 2004, section 16C(1): rapid reviews and local child safeguarding practice reviews. */
static const Row incidents[] = {
  { "a death in the area, abuse known", "abuse-or-neglect=known died=yes in-area=yes", INCIDENT, NOTIFY, IN_AREA, "" },
  { "suspicion is enough, and so is serious harm", "abuse-or-neglect=suspected died=no seriously-harmed=yes in-area=yes", INCIDENT, NOTIFY, IN_AREA, "" },
  { "a child of the area, abroad", "abuse-or-neglect=known died=yes in-area=no normally-resident=yes outside-england=yes", INCIDENT, NOTIFY, OUTSIDE, "" },
  { "abroad, before anybody said where it was not", "abuse-or-neglect=known seriously-harmed=yes normally-resident=yes outside-england=yes",
    INCIDENT, NOTIFY, OUTSIDE, "" },
  { "abroad, but another area’s child", "abuse-or-neglect=known died=yes in-area=no normally-resident=no outside-england=yes", INCIDENT, NO_NOTE, "16C(1)", "" },
  { "in another area of England: that authority notifies", "abuse-or-neglect=known died=yes in-area=no normally-resident=yes outside-england=no",
    INCIDENT, NO_NOTE, "16C(1)", "" },
  { "a death without abuse", "abuse-or-neglect=no died=yes in-area=yes", INCIDENT, NO_NOTE, "16C(1)", "" },
  { "abuse, and nobody seriously harmed", "abuse-or-neglect=known died=no seriously-harmed=no in-area=yes", INCIDENT, NO_NOTE, "16C(1)", "" },
  { "abuse not known: it is open, not excused", "abuse-or-neglect=unknown died=yes in-area=yes", INCIDENT, "-", IN_AREA, "abuse-or-neglect" },
  { "where it was is open", "abuse-or-neglect=known died=yes", INCIDENT, "-", IN_AREA, "in-area normally-resident outside-england" },
  { "nothing is known", "", INCIDENT, "-", IN_AREA, "abuse-or-neglect died seriously-harmed in-area normally-resident outside-england" },
};

/* Care Act 2014, section 44. */
static const Row adults[] = {
  { "a death, abuse, concern about agencies", "care-needs=yes died=yes abuse-or-neglect=suspected working-together=yes", ADULT, "sar-required", SECTION_44, "" },
  { "serious harm to somebody who lives", "care-needs=yes died=no serious-harm=yes abuse-or-neglect=known working-together=yes", ADULT, "sar-required", SECTION_44, "" },
  { "agencies worked well: the board may", "care-needs=yes died=yes abuse-or-neglect=known working-together=no", ADULT, "sar-discretionary", "section 44(4)", "" },
  { "no abuse: the board may", "care-needs=yes died=yes abuse-or-neglect=no", ADULT, "sar-discretionary", "section 44(4)", "" },
  { "neither death nor harm: the board may", "care-needs=yes died=no serious-harm=no", ADULT, "sar-discretionary", "section 44(4)", "" },
  { "no needs for care and support: not this section", "care-needs=no died=yes abuse-or-neglect=known working-together=yes", ADULT, "no-sar", SECTION_44, "" },
  { "whether agencies could have worked better is not known: open, for this Act has no “unless it is clear”",
    "care-needs=yes died=yes abuse-or-neglect=known working-together=unknown", ADULT, "-", SECTION_44, "working-together" },
  { "needs are open, and decide", "died=yes abuse-or-neglect=known working-together=yes", ADULT, "-", SECTION_44, "care-needs" },
};

/* Domestic Violence, Crime and Victims Act 2004, section 9, also as amended in 2024. */
static const Row deaths[] = {
  { "by a partner", "died=yes sixteen-or-over=yes violence-abuse-or-neglect=known relationship=known", DEATH, "review-required", SECTION_9, "" },
  { "suspected is enough for cause and person", "died=yes sixteen-or-over=yes violence-abuse-or-neglect=suspected relationship=suspected",
    DEATH, "review-required", SECTION_9, "" },
  { "a child of fifteen", "died=yes sixteen-or-over=no violence-abuse-or-neglect=known relationship=known", DEATH, "no-review", SECTION_9, "" },
  { "by a stranger", "died=yes sixteen-or-over=yes violence-abuse-or-neglect=known relationship=no", DEATH, "no-review", SECTION_9, "" },
  { "an illness", "died=yes sixteen-or-over=yes violence-abuse-or-neglect=no", DEATH, "no-review", SECTION_9, "" },
  { "nobody died", "died=no", DEATH, "no-review", SECTION_9, "" },
  { "by whom is open", "died=yes sixteen-or-over=yes violence-abuse-or-neglect=known relationship=unknown", DEATH, "-", SECTION_9, "relationship" },
  { "nothing is known", "", DEATH, "-", SECTION_9, "died sixteen-or-over violence-abuse-or-neglect relationship" },
};

typedef struct
{
  const char *framework;
  const Row  *rows;
  gsize       n_rows;
} Table;

static const Table tables[] = {
  { "rapid-review-2018", incidents, G_N_ELEMENTS (incidents) },
  { "rapid-review-2023", incidents, G_N_ELEMENTS (incidents) },
  { "lcspr-2018", incidents, G_N_ELEMENTS (incidents) },
  { "lcspr-2023", incidents, G_N_ELEMENTS (incidents) },
  { "sar-2014", adults, G_N_ELEMENTS (adults) },
  { "dhr-2004", deaths, G_N_ELEMENTS (deaths) },
  { "dardr-2024", deaths, G_N_ELEMENTS (deaths) },
};

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  g_autoptr (RdFramework) framework = read_framework (table->framework);

  for (gsize i = 0; i < table->n_rows; i++)
    assert_row (framework->criteria, &table->rows[i]);
}

/* What a result says about the decision is an outcome that the decision can have. */
static void
test_decisions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (RdFramework) framework = read_framework (tables[i].framework);

      for (guint j = 0; j < framework->criteria->tests->len; j++)
        {
          const RdCriteriaTest *test = framework->criteria->tests->pdata[j];
          const RdMilestoneKind *kind = test->milestone != NULL ? rd_framework_find_milestone (framework, test->milestone) : NULL;

          g_assert_true (test->milestone == NULL || kind != NULL);
          for (guint k = 0; kind != NULL && k < test->results->len; k++)
            {
              const char *decision = ((const RdCriteriaResult *) test->results->pdata[k])->decision;

              g_assert_true (decision == NULL || rd_framework_find_outcome (framework, decision) != NULL);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strdup_printf ("/criteria/%s", tables[i].framework);

      g_test_add_data_func (path, &tables[i], test_table);
    }
  g_test_add_func ("/criteria/decisions", test_decisions);
  return g_test_run ();
}
