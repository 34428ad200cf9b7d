/* test-columns.c — where a chronology is, and which column is what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core-tables.h"

#include "core/chronology/rd-columns.h"

static RdDay
get_today (void)
{
  return rd_day_from_ymd (2019, 6, 3);
}

/* "date time event -": a word a column. (transfer full) */
static char *
show_fields (const RdColumnMap *map)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < map->columns->len; i++)
    {
      const char *name = rd_column_field_get_name (g_array_index (map->columns, RdColumnUse, i).field);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", name);
    }
  return g_string_free (text, FALSE);
}

/* --- headings */

static void
test_headings (void)
{
  static const struct { const char *headings, *row, *expected, *reason; } cases[] = {
    { "Date|Time|Source of information|Significant event / contact|Agency response|Author’s comment", "d|t|s|x|x|x",
      "date time source event response comment", "a board's own template" },
    { "Source of information|Date and time|Professional|What happened|Action taken / outcome", "s|d|p|x|x",
      "source date people event response", "one column for date and time" },
    { "Log no.|Date|Time|Day|Officer (internal)|System|Incident summary|Police action / outcome|IMR author comment", "r|d|t|s|p|s|x|x|x",
      "reference date time extra extra source event response comment", "a police force; the officer is its own business" },
    { "Source|Start date|End date|Event", "s|d|d|x", "source date end_date event", "beginning and end" },
    { "Child|Date|Time|Concern / event|Action taken by school|Source", "p|d|t|x|x|s", "people date time event response source", "a school" },
    { "System ref|Entry date|Time|Officer|Record|Contact type|Details|Outcome", "r|d|t|p|s|s|x|x",
      "reference date time people source extra event response", "with no other date, that of the entry is the date" },
    { "Department|Date of attendance|Time|Patient|Summary of attendance|Outcome / plan|Source|Date of letter to GP|Comment", "s|d|t|p|x|x|s|d|x",
      "extra date time people event response source extra comment", "the letter's date is not the event's" },
    { "Date recorded|Date of event|Event", "d|d|x", "extra date event", "recorded later" },
    { "Date entered|Date|What happened", "d|d|x", "extra date event", "entered later" },
    { "Date typed|Event date|Details", "d|d|x", "extra date event", "typed later" },
    { "Reported date|Incident date|Category|Incident|Action", "d|d|s|x|x", "extra date extra event response", "a school's system" },
    { "Date/time recorded|Date/time of event|Narrative", "d|d|x", "extra date event", "two in one cell each" },
    { "DATE|TIME|DETAILS OF EVENT|OUTCOME", "d|t|x|x", "date time event response", "in capitals" },
    { "Date(s)|Event(s)|Action(s)|Comment(s)", "d|x|x|x", "date event response comment", "one or several" },
    { "date & time|description of event|what did you do?|analysis", "d|x|x|x", "date event response comment", "small letters and questions" },
    { "Date of Event (DD/MM/YY)|Time (24hr)|Source of Info.|Event details|Agency’s response", "d|t|s|x|x",
      "date time source event response", "with how to fill it in" },
    { "D.O.E.|Description|Outcome|Reviewer’s note|Record type", "d|x|x|x|p", "date event response comment source", "what kind of record it is in" },
    { "Date|Key event|Missed opportunities|Sender", "d|x|x|p", "date event comment people", "plurals in -ies" },
    { "Date of contact|Contact with|Nature of contact|Outcome", "d|p|x|x", "date extra event response", "a health visitor" },
    { "Crime ref|Reported|Offence|Officer|Summary|Disposal", "r|d|s|p|x|x", "reference date extra people event response", "a crime system" },
    { "Consultation date|Clinician|Consultation|Plan", "d|p|x|x", "date people event response", "a surgery" },
    { "When|Who|What|Source", "d|p|x|s", "date people event source", "plain words" },
    { "Ref|From|To|What happened|Who was involved?|Comments", "r|d|d|x|p|x", "reference date end_date event people comment", "from and to" },
    { "Date of birth|Name|Date|Key event", "d|p|d|x", "extra people date event", "a birthday is no event" },
    { "No|Date|Agency|Event|Response|Comments", "n|d|s|x|x|x", "reference date source event response comment", "the agency is the source" },
    { "Dyddiad|Amser|Ffynhonnell|Digwyddiad|Ymateb|Sylwadau", "d|t|s|x|x|x", "date time source event response comment", "Welsh" },
    { "Case note date|Worker|Case note type|Case note", "d|p|s|x", "date people extra event", "a council's export" },
    { "Created on|Created by|Date of visit|Visit|Follow up", "d|p|d|x|x", "extra people date event response", "who wrote it when" },
    { "Date|Agency / Source|Contact type|Details of contact|Voice of the child|Outcome/Action|Author comment", "d|s|s|x|x|x|x",
      "date source extra event extra response comment", "what the child said is neither people nor comment" },
    { "S.No.|Dt.|Tm.|Src.|Particulars|Remarks", "n|d|t|s|x|x", "reference date time source event comment", "in short" },
    { "WHEN DID IT HAPPEN?|WHAT HAPPENED?|WHAT DID YOUR AGENCY DO?|HOW DO YOU KNOW?|WHAT DO YOU THINK OF IT NOW?", "d|x|x|s|x",
      "date event response source comment", "as questions" },
    { "Incident Date|Date Reported|Crime Type|MO|Victim|Suspect|Disposal", "d|d|s|x|p|p|x", "date extra extra event people extra response",
      "what nobody foresaw, among what is known, is what happened where it is the longest" },
    { "Date received|From|To|Summary of document", "d|p|p|x", "date extra extra event", "from and to are people here" },
    { "Date of meeting|Meeting|Attendees|Decision", "d|x|p|x", "date event people response", "minutes" },
    { "|Date||Event||Comment", "n|d||x||x", "extra date ignore event ignore comment", "empty columns between" },
    { "Date|Notes", "d|x", "date event", "notes are what happened where nothing else is" },
    { "Date|Event|Notes", "d|x|x", "date event comment", "and a comment beside an event" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].headings);
      g_autoptr (RdTableSet) tables = NULL;
      g_autoptr (RdColumnMap) map = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *fields = NULL;

      for (guint day = 1; day <= 5; day++)
        {
          g_autoptr (GString) row = g_string_new (cases[i].row);
          g_autofree char *date = g_strdup_printf ("%02u/05/2016", day + 12);

          for (gsize at = row->len; at-- > 0;)
            {
              const char *with = row->str[at] == 'd' ? date : row->str[at] == 't' ? "14:30" : row->str[at] == 's' ? "Case file" :
                row->str[at] == 'p' ? "Officer 12" : row->str[at] == 'r' ? "NP-0012" : row->str[at] == 'n' ? "12" :
                row->str[at] == 'x' ? "Seen at home with her mother, who said that all was well." : NULL;

              if (with == NULL)
                continue;
              g_string_erase (row, (gssize) at, 1);
              g_string_insert (row, (gssize) at, with);
            }
          g_string_append_printf (text, "\n%s", row->str);
        }
      tables = core_tables (text->str);
      map = rd_columns_guess (tables, NULL, get_today (), &error);
      g_assert_no_error (error);
      fields = show_fields (map);
      if (g_strcmp0 (fields, cases[i].expected) != 0)
        g_test_message ("%s: %s", cases[i].reason, cases[i].headings);
      g_assert_cmpstr (fields, ==, cases[i].expected);
      g_assert_cmpuint (map->heading_row, ==, 1);
      g_assert_true (rd_column_map_check (map, &error));
    }
}

/* --- where */

#define ROWS "12/05/2016|Case file|Seen at home with her mother\n14/05/2016|Case file|Telephone call from the school\n" \
             "17/05/2016|Letter|Letter received from the hospital\n"

static void
test_where (void)
{
  static const struct { const char *text, *fields; guint table, n_tables, row; const char *reason; } cases[] = {
    { "Date|Source|Event\n" ROWS, "date source event", 0, 1, 1, "at the top" },
    { "Chronology of Child A\nPrepared by|A. Pike\n\nDate|Source|Event\n" ROWS, "date source event", 0, 1, 4, "below a title block" },
    { "@Read me\nSheet|What is in it\nDate of this issue|=2019-04-10\n@Chronology\nDate|Source|Event\n" ROWS, "date source event", 1, 1, 1,
      "on the second sheet" },
    { "@Contacts\nName|Role|Date of last contact|Notes\nA. Pike|DS|12/03/2019|Rang about the chronology\nB. Reed|PC|13/03/2019|Left a message\n"
      "@Sheet2\nDate|Source|Event\n" ROWS, "date source event", 1, 1, 1, "not the list of contacts" },
    { "@Version control\nVersion|Date|Author|Change\n1|01/02/2019|AP|First draft sent\n2|03/02/2019|AP|Comments of the panel\n"
      "@Data\nDate|Source|Event\n" ROWS, "date source event", 1, 1, 1, "not the list of versions" },
    { "@Glossary\nTerm|Meaning\nLCS|Liquidlogic system of the council\nEDT|Emergency duty team\n@Timeline\nDate|Source|Event\n" ROWS,
      "date source event", 1, 1, 1, "not the glossary" },
    { "@\nReview|SCR/2019/03\nDate|12 April 2019\n@\nDate|Source|Event\n" ROWS "@\nDate|Source|Event\n19/05/2016|Log|Seen again\n",
      "date source event", 1, 2, 1, "goes on in a further table under its own headings" },
    { "@\nDate|Source|Event\n" ROWS "@\n19/05/2016|Log|Seen again\n|Log|And again\n", "date source event", 0, 2, 1, "and under none" },
    { "@\nDate|Source|Event\n@\n" ROWS, "date source event", 0, 2, 1, "the headings alone in a table of their own" },
    { "@\nDate|Source|Event\n" ROWS "@\nLCS|The council's system\n@\n19/05/2016|Log|Seen again\n", "date source event", 0, 3, 1,
      "with abbreviations between" },
    { "@2015\nDate|Source|Event\n01/05/2015|Log|Seen\n@2016\nDate|Source|Event\n" ROWS, "date source event", 0, 2, 1, "a sheet a year" },
    { "@Chronology\nDate|Source|Event\n" ROWS "@Chronology (2)\nDate|Source|Event\n" ROWS, "date source event", 0, 1, 1, "a copy is a copy" },
    { "When||What|\nDate|Time|Event|Action\n12/05/2016|09:30|Seen at home with her mother|None\n13/05/2016|10:30|Seen at school by us|None\n",
      "date time event response", 0, 1, 2, "headings in two rows" },
    { "Ref|When|^When|What happened|Outcome\n^Ref|Date|Time|^What happened|^Outcome\n1|12/05/2016|09:30|Seen at home with her mother|None\n"
      "2|13/05/2016|10:30|Seen at school by us|None\n", "reference date time event response", 0, 1, 2, "merged headings" },
    { "Date|Time|Event\n(dd/mm/yyyy)|(hh:mm)|(what happened)\n12/05/2016|09:30|Seen at home\n", "date time event", 0, 1, 2,
      "a row of hints belongs to the headings" },
    { "12/05/2016|09:30|Seen at home with her mother, who was well\n13/05/2016|10:30|Seen at school by the nurse, with a bruise\n",
      "date time event", 0, 1, 0, "no headings" },
    { "Quand|Chose\n12/05/2016|Seen at home with her mother, who was well\n13/05/2016|Seen at school by the nurse, with a bruise\n",
      "date event", 0, 1, 1, "headings in words that nobody foresaw" },
    { "Date / Event|Source\n12/03/2016 - Seen at home with her mother|Log\n14/03/2016: seen at school|Log\n", "event source", 0, 1, 1,
      "events that begin with their dates" },
    { "Chronology\n12/03/2016 - Seen at home with her mother\n14/03/2016: seen at school by the nurse\n", "event", 0, 1, 1,
      "and nothing else" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdTableSet) tables = core_tables (cases[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (RdColumnMap) map = rd_columns_guess (tables, NULL, get_today (), &error);
      g_autofree char *fields = NULL;

      g_test_message ("%s", cases[i].reason);
      g_assert_no_error (error);
      fields = show_fields (map);
      g_assert_cmpstr (fields, ==, cases[i].fields);
      g_assert_cmpuint (map->table, ==, cases[i].table);
      g_assert_cmpuint (map->n_tables, ==, cases[i].n_tables);
      g_assert_cmpuint (map->heading_row, ==, cases[i].row);
      g_assert_true (rd_column_map_check (map, &error));
    }
}

static void
test_none (void)
{
  static const struct { const char *text, *sheet; RdColumnsError code; const char *reason; } cases[] = {
    { "@", NULL, RD_COLUMNS_ERROR_EMPTY, "a table without a row" },
    { "", NULL, RD_COLUMNS_ERROR_EMPTY, "nothing" },
    { "Term|Meaning\nLCS|Liquidlogic system of the council\nEDT|Emergency duty team\n", NULL, RD_COLUMNS_ERROR_NO_CHRONOLOGY, "a glossary" },
    { "Name|Date of birth\nMia|09/06/2015\nCallum|01/02/2008\n", NULL, RD_COLUMNS_ERROR_NO_CHRONOLOGY, "birthdays" },
    { "Item|Amount\nRent|212.40\nGas|18\n", NULL, RD_COLUMNS_ERROR_NO_CHRONOLOGY, "a bill" },
    { "@One\nDate|Event\n12/05/2016|Seen\n", "Two", RD_COLUMNS_ERROR_UNKNOWN_SHEET, "another sheet" },
    { "@\nDate|Event\n12/05/2016|Seen\n", "One", RD_COLUMNS_ERROR_UNKNOWN_SHEET, "a file without sheets" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdTableSet) tables = core_tables (cases[i].text);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].reason);
      g_assert_null (rd_columns_guess (tables, cases[i].sheet, get_today (), &error));
      g_assert_error (error, RD_COLUMNS_ERROR, (int) cases[i].code);
    }
}

static void
test_sheet (void)
{
  g_autoptr (RdTableSet) tables = core_tables ("@A\nDate|Event\n12/05/2016|Seen at home\n13/05/2016|Seen\n@b Side\nDate|Event\n14/05/2016|Seen\n");
  g_autoptr (RdColumnMap) map = rd_columns_guess (tables, "B side", get_today (), NULL);

  g_assert_cmpuint (map->table, ==, 1);
  g_assert_cmpuint (map->n_tables, ==, 1);
}

/* --- changing the map */

static void
test_set (void)
{
  g_autoptr (RdTableSet) tables = core_tables ("Log no.|Date|Event|Seen on|Comment=x\n1|12/05/2016|Seen at home|13/05/2016|None\n");
  g_autoptr (RdColumnMap) map = rd_columns_guess (tables, NULL, get_today (), NULL);
  g_autoptr (RdColumnMap) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *fields = NULL, *again = NULL;

  text = rd_column_map_to_text (map);
  g_assert_cmpstr (text, ==, "Log no.=reference\nDate=date\nEvent=event\nSeen on=extra\nComment x=comment");
  copy = rd_column_map_copy (map);

  g_assert_true (rd_column_map_set (map, " LOG NO ", RD_COLUMN_IGNORE, &error));
  g_assert_true (rd_column_map_set (map, "seen on", RD_COLUMN_DATE, &error));
  g_assert_true (rd_column_map_set (map, "E", RD_COLUMN_RESPONSE, &error));
  fields = show_fields (map);
  g_assert_cmpstr (fields, ==, "ignore extra event date response");
  g_assert_false (rd_column_map_set (map, "Seen by", RD_COLUMN_DATE, &error));
  g_assert_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_UNKNOWN_COLUMN);
  g_clear_error (&error);

  g_assert_true (rd_column_map_set (map, "3", RD_COLUMN_EXTRA, &error));
  g_assert_false (rd_column_map_check (map, &error));
  g_assert_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_NO_CHRONOLOGY);

  rd_column_map_apply (map, text);
  again = rd_column_map_to_text (map);
  g_assert_cmpstr (again, ==, text);
}

/* A heading that stands twice, or nowhere, names no column. */
static void
test_kept (void)
{
  g_autoptr (RdTableSet) tables = core_tables ("Date|Event||Date|#4\n12/05/2016|Seen at home|x|none|y\n");
  g_autoptr (RdColumnMap) map = rd_columns_guess (tables, NULL, get_today (), NULL);
  g_autofree char *text = NULL, *again = NULL;

  g_assert_true (rd_column_map_set (map, "#3", RD_COLUMN_COMMENT, NULL));
  g_assert_true (rd_column_map_set (map, "D", RD_COLUMN_RESPONSE, NULL));
  text = rd_column_map_to_text (map);
  g_assert_cmpstr (text, ==, "Date=date\nEvent=event\n#3=comment\n#4=response\n#5=extra");
  rd_column_map_apply (map, text);
  again = rd_column_map_to_text (map);
  g_assert_cmpstr (again, ==, text);
}

static void
test_guess_at (void)
{
  g_autoptr (RdTableSet) tables = core_tables ("Foo|Bar\nDate|Event\n12/05/2016|Seen at home\n");
  g_autoptr (RdColumnMap) map = rd_columns_guess_at (tables, 0, 2, get_today (), NULL);
  static const char * const names[] = { "bar", "Foo", NULL };
  static const char * const strange[] = { "baz", NULL };
  g_autoptr (RdColumnMap) named = rd_columns_guess_named (tables, NULL, names, get_today (), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (map->heading_row, ==, 2);
  g_assert_cmpuint (named->heading_row, ==, 1);
  g_assert_null (rd_columns_guess_at (tables, 1, 1, get_today (), &error));
  g_assert_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (rd_columns_guess_at (tables, 0, 9, get_today (), &error));
  g_assert_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (rd_columns_guess_named (tables, NULL, strange, get_today (), &error));
  g_assert_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_UNKNOWN_COLUMN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/headings", test_headings);
  g_test_add_func ("/columns/where", test_where);
  g_test_add_func ("/columns/none", test_none);
  g_test_add_func ("/columns/sheet", test_sheet);
  g_test_add_func ("/columns/set", test_set);
  g_test_add_func ("/columns/kept", test_kept);
  g_test_add_func ("/columns/guess-at", test_guess_at);
  return g_test_run ();
}
