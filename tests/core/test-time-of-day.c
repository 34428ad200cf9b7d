/* test-time-of-day.c — times of day as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-time-of-day.h"

static const struct { const char *text, *time, *why; } times[] = {
  /* as on a clock of 24 hours */
  { "0930", "09:30", "four digits" },
  { "930", "09:30", "three, as a number without its nought" },
  { "09:30", "09:30", "a colon" },
  { "9:30", "09:30", "one digit" },
  { "9.30", "09:30", "a dot" },
  { "14.30", "14:30", "a dot, after noon" },
  { "00.50", "00:50", "after midnight" },
  { "14;30", "14:30", "a slip of the shift key" },
  { "9h30", "09:30", "an h" },
  { "09:30:15", "09:30", "seconds" },
  { "09:30:15.250", "09:30", "and their fractions" },
  { "14:30hrs", "14:30", "a unit" },
  { "1430 hrs", "14:30", "and a space" },
  { "14:30 Hours", "14:30", "in full" },
  { "0930h", "09:30", "shortest" },
  { "9 hrs", "09:00", "an hour with its unit" },
  { "2359", "23:59", "the last minute" },
  { "0000", "00:00", "the first" },
  { "24:00", "00:00", "midnight, as it is also written" },
  { "2400", "00:00", "the same" },
  /* am and pm */
  { "9:30am", "09:30", "joined" },
  { "9:30 AM", "09:30", "capitals" },
  { "2.15pm", "14:15", "a dot" },
  { "2:15 PM", "14:15", "a space" },
  { "2.15 p.m.", "14:15", "dots" },
  { "2.15 p.m", "14:15", "one dot" },
  { "4pm", "16:00", "an hour" },
  { "7.15 a m", "07:15", "letters apart" },
  { "12am", "00:00", "midnight" },
  { "12pm", "12:00", "noon" },
  { "12.30am", "00:30", "after midnight" },
  { "13:00pm", "13:00", "said twice" },
  { "4 o’clock pm", "16:00", "in words" },
  /* words */
  { "noon", "12:00", "a word" },
  { "Midday", "12:00", "a capital" },
  { "12 noon", "12:00", "with its number" },
  { "12.00 noon", "12:00", "with noughts" },
  { "midnight", "00:00", "a word" },
  { "12 midnight", "00:00", "with its number" },
  /* stretches: the beginning */
  { "23:00–01:30", "23:00", "over midnight" },
  { "10:00 to 11:00", "10:00", "a word" },
  { "0930-1015", "09:30", "digits" },
  { "2145hrs-2200hrs", "21:45", "units" },
  { "9-10am", "09:00", "am is said once" },
  { "11-1pm", "11:00", "eleven is before one only in the morning" },
  { "12-1pm", "12:00", "noon" },
  { "2.30–4pm", "14:30", "pm is said once" },
  { "9.30-4pm", "09:30", "half past nine in the evening is after four" },
  { "between 9 and 10am", "09:00", "words" },
  { "from 0930", "09:30", "a beginning alone" },
  { "noon to 1pm", "12:00", "a word and a number" },
  /* doubtful */
  { "?1400", "14:00", "a question mark" },
  { "1400?", "14:00", "after it" },
  { "14:00 (?)", "14:00", "in brackets" },
  { "approx 16:00", "16:00", "a word" },
  { "approx. 2pm", "14:00", "with a stop" },
  { "14:00 approx", "14:00", "after it" },
  { "c.0930", "09:30", "circa" },
  { "~ 9pm", "21:00", "a sign" },
  { "2pm-ish", "14:00", "spoken" },
  /* round about */
  { " 09:30 ", "09:30", "spaces" },
  { "(0930)", "09:30", "brackets" },
  { "9.30 pm.", "21:30", "a full stop" },
  { "at 2pm", "14:00", "at" },
  { "@ 2pm", "14:00", "the sign" },
  { "time: 0930", "09:30", "its label" },
  /* none */
  { "", NULL, "nothing" },
  { "am", NULL, "half of a day" },
  { "a.m.", NULL, "half of a day" },
  { "Evening", NULL, "part of a day" },
  { "25:10", NULL, "no hour" },
  { "24:30", NULL, "after the day’s end" },
  { "0960", NULL, "no minute" },
  { "9:5", NULL, "half a number of minutes" },
  { "9", NULL, "an hour, or anything" },
  { "17", NULL, "the same" },
  { "4 o'clock", NULL, "in the morning?" },
  { "9-10", NULL, "numbers" },
  { "14:30am", NULL, "which?" },
  { "midnight thirty", NULL, "words" },
  { "after 4pm", NULL, "names no time" },
  { "by 2pm", NULL, "names no time" },
  { "0930 & 1400", NULL, "two" },
  { "22/05/16", NULL, "a date" },
  { "09:30 - 22/05/16", NULL, "with a date" },
  { "0.395833", NULL, "a spreadsheet’s number is its reader’s matter" },
  { "12345", NULL, "a number" },
  { "99999999999999999999", NULL, "a long one" },
  { "09:30\xff", NULL, "no UTF-8" },
  { NULL, NULL, "nothing at all" },
};

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      int minutes = rd_time_of_day_parse (times[i].text);
      g_autofree char *found = rd_time_of_day_to_text (minutes);

      g_test_message ("case %u: %s", i, times[i].why);
      g_assert_cmpstr (found, ==, times[i].time);
      g_assert_true ((minutes == RD_MINUTES_NONE) == (times[i].time == NULL));
    }
}

/* Every minute in ten shapes is read back. */
static void
test_every_minute (void)
{
  static const struct { const char *before, *between, *after; } shapes[] = {
    { "", ":", "" }, { "", "", "" }, { "", ".", "" }, { "", ":", " hrs" }, { "", "", "hrs" }, { "?", "", "" }, { "", ":", ":59" }, { "c. ", ":", "" },
  };

  for (int minutes = 0; minutes < 24 * 60; minutes++)
    {
      g_autofree char *iso = rd_time_of_day_to_text (minutes);
      int hour = minutes / 60 % 12 == 0 ? 12 : minutes / 60 % 12;
      g_autofree char *half = g_strdup_printf ("%d.%02d%s", hour, minutes % 60, minutes < 12 * 60 ? "am" : "pm");

      g_assert_cmpint (rd_time_of_day_parse (iso), ==, minutes);
      g_assert_cmpint (rd_time_of_day_parse (half), ==, minutes);
      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        {
          g_autofree char *text = g_strdup_printf ("%s%02d%s%02d%s", shapes[i].before, minutes / 60, shapes[i].between, minutes % 60,
                                                   shapes[i].after);

          g_assert_cmpint (rd_time_of_day_parse (text), ==, minutes);
        }
    }
  g_assert_null (rd_time_of_day_to_text (RD_MINUTES_NONE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-of-day/times", test_times);
  g_test_add_func ("/time-of-day/every-minute", test_every_minute);
  return g_test_run ();
}
