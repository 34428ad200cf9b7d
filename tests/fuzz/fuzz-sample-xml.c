/* fuzz-sample-xml.c — a sample file is read whole or refused in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "formats/rd-sample-xml.h"

/* A day that differs with the input, but not from one run to the next. */
static RdDay
choose_today (const guint8 *data,
              gsize         size)
{
  guint32 hash = 5381;

  for (gsize i = 0; i < size; i++)
    hash = hash * 33 + data[i];

  return rd_day_from_ymd (2015, 1, 1) + (RdDay) (hash % 6000);
}

static void
assert_sample (const RdSample *sample,
               RdDay           today)
{
  for (guint i = 0; i < sample->reviews->len; i++)
    {
      const RdSampleReview *review = g_ptr_array_index (sample->reviews, i);

      g_assert_true (rd_review_is_reference (review->review->reference));
      for (guint j = 0; j < review->milestones->len; j++)
        {
          const RdMilestone *milestone = g_ptr_array_index (review->milestones, j);

          g_assert_true (rd_day_is_valid (milestone->day));
          g_assert_true (milestone->planned || milestone->day <= today);
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static GBytes *schema = NULL;
  static RdWorkdays *workdays = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdSample) sample = NULL;
  RdDay today = choose_today (data, size);

  if (schema == NULL)
    {
      schema = fuzz_read_resource ("schemas/sample.rng");
      workdays = rd_workdays_new (NULL, 0);
    }

  sample = rd_sample_xml_read (bytes, schema, today, workdays, &error);
  fuzz_assert_error (sample == NULL, error);
  if (sample != NULL)
    assert_sample (sample, today);

  return 0;
}
