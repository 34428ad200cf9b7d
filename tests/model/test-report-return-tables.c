/* test-report-return-tables.c — a report that came back: rows and cells of its tables, and its notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "return-desk.h"

#define ROW_INS    "<w:trPr><w:ins" BY "/></w:trPr>"
#define ROW_DEL    "<w:trPr><w:del" BY "/></w:trPr>"
#define C(content) "<w:tc>" content "</w:tc>"
#define CT(words)  C (P (T (words)))
#define CI(words)  C (P (END_INS INS (words)))
#define CD(words)  C (P (END_DEL DEL (words)))
#define R(cells)   "<w:tr>" cells "</w:tr>"
#define TBL(rows)  "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" rows "</w:tbl>"
#define HEAD       R (CT ("Agency") CT ("Asked"))
#define SCHOOL     R (CT ("The school") CT ("In May"))
#define CLINIC     R (CT ("The clinic") CT ("In June"))
#define OURS       "First.|[Agency;Asked/The school;In May/The clinic;In June]|Last."
#define SENT(rows) H ("One") P (T ("First.")) TBL (rows) P (T ("Last."))

static const ReturnCase rows[] = {
  { "nothing was changed", OURS, SENT (HEAD SCHOOL CLINIC), "", OURS },
  { "a row put in between", OURS, SENT (HEAD SCHOOL R (ROW_INS CI ("Police") CI ("In July")) CLINIC), "row [+Police | In July+]",
    "First.|[Agency;Asked/The school;In May/Police;In July/The clinic;In June]|Last." },
  { "two put in at the end keep their order", OURS, SENT (HEAD SCHOOL CLINIC R (ROW_INS CI ("Police") CI ("July")) R (ROW_INS CI ("Housing") CI ("August"))),
    "row [+Police | July+]; row [+Housing | August+]", "First.|[Agency;Asked/The school;In May/The clinic;In June/Police;July/Housing;August]|Last." },
  { "two put in at the top keep their order", OURS, SENT (R (ROW_INS CI ("Police") CI ("July")) R (ROW_INS CI ("Housing") CI ("August")) HEAD SCHOOL CLINIC),
    "row [+Police | July+]; row [+Housing | August+]", "First.|[Police;July/Housing;August/Agency;Asked/The school;In May/The clinic;In June]|Last." },
  { "a row taken out", OURS, SENT (HEAD R (ROW_DEL CD ("The school") CD ("In May")) CLINIC), "row-gone [-The school | In May-]",
    "First.|[Agency;Asked/The clinic;In June]|Last." },
  { "one taken out and one put in its place", OURS, SENT (HEAD R (ROW_DEL CD ("The school") CD ("In May")) R (ROW_INS CI ("The nursery") CI ("In April")) CLINIC),
    "row-gone [-The school | In May-]; row [+The nursery | In April+]", "First.|[Agency;Asked/The nursery;In April/The clinic;In June]|Last." },
  { "a row put in that was not tracked", OURS, SENT (HEAD SCHOOL R (CT ("Police") CT ("Never")) CLINIC), "~row [+Police | Never+]",
    "First.|[Agency;Asked/The school;In May/Police;Never/The clinic;In June]|Last." },
  { "a row taken out that was not tracked", OURS, SENT (HEAD CLINIC), "~row-gone [-The school | In May-]", "First.|[Agency;Asked/The clinic;In June]|Last." },
  { "rows come and go, none of it tracked", OURS, SENT (R (CT ("Police") CT ("Never")) HEAD CLINIC R (CT ("Housing") CT ("August"))),
    "~row [+Police | Never+]; ~row-gone [-The school | In May-]; ~row [+Housing | August+]", "First.|[Police;Never/Agency;Asked/The clinic;In June/Housing;August]|Last." },
  { "words in a cell, beside a row that came", OURS, SENT (HEAD R (CT ("The school") C (P (T ("In ") DEL ("May") INS ("April")))) R (ROW_INS CI ("Police") CI ("July")) CLINIC),
    "words [-May-] [+April+]; row [+Police | July+]", "First.|[Agency;Asked/The school;In April/Police;July/The clinic;In June]|Last." },
  { "a cell that says something else, not tracked", "First.|[Seen;Yes/Heard;No]", H ("One") P (T ("First.")) TBL (R (CT ("Seen") CT ("Often")) R (CT ("Heard") CT ("No"))),
    "~words [-Yes-] [+Often+]", "First.|[Seen;Often/Heard;No]" },
  { "a cell that had no words", "First.|[Seen;/Heard;No]", H ("One") P (T ("First.")) TBL (R (CT ("Seen") C (P (INS ("Twice")))) R (CT ("Heard") CT ("No"))),
    "words [+Twice+]", "First.|[Seen;Twice/Heard;No]" },
  { "a cell whose words went, not tracked", "First.|[Seen;Yes/Heard;No]", H ("One") P (T ("First.")) TBL (R (CT ("Seen") C (P (""))) R (CT ("Heard") CT ("No"))),
    "~words [-Yes-]", "First.|[Seen;/Heard;No]" },
  { "another paragraph in a cell", OURS, SENT (HEAD R (CT ("The school") C (P (END_INS T ("In May")) P (INS ("and in July")))) CLINIC),
    "new [+and in July+]", "First.|[Agency;Asked/The school;In May¶and in July/The clinic;In June]|Last." },
  { "a row of two paragraphs in one cell", OURS, SENT (HEAD SCHOOL CLINIC R (CT ("Police") C (P (T ("In July")) P (T ("and August"))))), "~row [+Police | In July and August+]",
    "First.|[Agency;Asked/The school;In May/The clinic;In June/Police;In July¶and August]|Last." },
  { "a row with a note", OURS, SENT (HEAD SCHOOL CLINIC R (ROW_INS CI ("Police") C (P (INS ("In July") "<w:ins" BY "><w:r><w:footnoteReference w:id='2'/></w:r></w:ins>")))),
    "row [+Police | In July (note: By letter)+]", "First.|[Agency;Asked/The school;In May/The clinic;In June/Police;In July{n:By letter}]|Last.",
    "<w:footnote w:id='2'>" P (T ("By letter")) "</w:footnote>" },
  { "a row of other columns is shown, and not taken", OURS, SENT (HEAD SCHOOL R (ROW_INS CI ("Police")) CLINIC), "!row [+Police+]", OURS },
  { "a column that came is shown, and not taken", OURS,
    SENT (R (CT ("Agency") CT ("Asked") CT ("Received")) R (CT ("The school") CT ("In May") CT ("Never")) R (CT ("The clinic") CT ("In June") CT ("Late"))),
    "!~new [+Received+]; !~new [+Never+]; !~new [+Late+]", OURS },
  { "a table put in", "First.|Last.", SENT (R ("<w:trPr><w:ins" BY "/><w:tblHeader/></w:trPr>" CI ("Agency") CI ("Asked")) R (ROW_INS CI ("Police") CI (""))),
    "table [+Agency | Asked\nPolice | +]", "First.|[Agency;Asked/Police;]h|Last." },
  { "a table put in, not tracked", "First.|Last.", SENT (HEAD SCHOOL), "~table [+Agency | Asked\nThe school | In May+]", "First.|[Agency;Asked/The school;In May]|Last." },
  { "a table taken out", OURS, SENT (R (ROW_DEL CD ("Agency") CD ("Asked")) R (ROW_DEL CD ("The school") CD ("In May")) R (ROW_DEL CD ("The clinic") CD ("In June"))),
    "table-gone [-Agency | Asked | The school | In May | The clinic | In June-]", "First.|Last." },
  { "a table taken out, not tracked", OURS, H ("One") P (T ("First.")) P (T ("Last.")), "~table-gone [-Agency | Asked | The school | In May | The clinic | In June-]", "First.|Last." },
  { "all rows taken out and one put in", "First.|[a word;b word]|Last.", SENT (R (ROW_DEL CD ("a word") CD ("b word")) R (ROW_INS CI ("Police") CI ("July"))),
    "row-gone [-a word | b word-]; row [+Police | July+]", "First.|[Police;July]|Last." },
  { "a table in a cell belongs to that", OURS, SENT (HEAD R (CT ("The school") C (P (T ("In May")) TBL (R (CT ("Inner"))))) CLINIC), "~new [+Inner+]",
    "First.|[Agency;Asked/The school;In May¶Inner/The clinic;In June]|Last." },
};

#define REF(id)     "<w:r><w:footnoteReference w:id='" id "'/></w:r>"
#define INS_REF(id) "<w:ins" BY ">" REF (id) "</w:ins>"
#define DEL_REF(id) "<w:del" BY ">" REF (id) "</w:del>"
#define NOTE(id, content) "<w:footnote w:id='" id "'>" content "</w:footnote>"

static const ReturnCase notes[] = {
  { "a note put in is a note", "She was seen.", H ("One") P (T ("She was seen") INS (" twice") INS_REF ("2") T (".")), "words [+ twice (note: Statement of May)+]",
    "She was seen twice{n:Statement of May}.", NOTE ("2", P ("<w:r><w:footnoteRef/></w:r>" T (" Statement of May"))) },
  { "its text tracked too, as Word has it", "She was seen.", H ("One") P (T ("She was seen") INS_REF ("2") T (".")), "words [+ (note: Statement of May)+]",
    "She was seen{n:Statement of May}.", NOTE ("2", P (END_INS INS ("Statement of May"))) },
  { "one behind another says its own", "She was seen{n:The first} twice.", H ("One") P (T ("She was seen") REF ("1") T (" twice") INS_REF ("2") T (".")), "words [+ (note: The second)+]",
    "She was seen{n:The first} twice{n:The second}.", NOTE ("1", P (T ("The first"))) NOTE ("2", P (INS ("The second"))) },
  { "not tracked", "She was seen{n:The first} twice.", H ("One") P (T ("She was seen") REF ("1") T (" twice") REF ("2") T (".")), "~words [+ (note: And more)+]",
    "She was seen{n:The first} twice{n:And more}.", NOTE ("1", P (T ("The first"))) NOTE ("2", P (T ("And more"))) },
  { "what a note says changed", "She was seen{n:Statement of May}.", H ("One") P (T ("She was seen") REF ("1") T (".")), "words [-May-] [+June+]",
    "She was seen{n:Statement of June}.", NOTE ("1", P (T ("Statement of ") DEL ("May") INS ("June"))) },
  { "what a note says changed, not tracked", "She was seen{n:Statement of @ in May}.", H ("One") P (T ("She was seen") REF ("1") T (".")), "~words [-May-] [+June+]",
    "She was seen{n:Statement of @ in June}.", NOTE ("1", P (T ("Statement of Child A in June"))) },
  { "a note taken out goes once", "She was seen{n:Statement of May}.", H ("One") P (T ("She was seen") DEL_REF ("1") T (".")), "words [- (note: Statement of May)-]",
    "She was seen.", NOTE ("1", P (DEL ("Statement of May"))) },
  { "a note taken out, not tracked", "She was seen{n:Statement of May}.", H ("One") P (T ("She was seen.")), "~words [- (note: Statement of May)-]", "She was seen." },
  { "words beside a note leave it", "She was seen{n:Of @}.", H ("One") P (T ("She was ") DEL ("seen") INS ("heard") REF ("1") T (".")), "words [-seen-] [+heard+]",
    "She was heard{n:Of @}.", NOTE ("1", P (T ("Of Child A"))) },
  { "a paragraph with a note", "First.", H ("One") P (T ("First.")) P (END_INS INS ("Second") INS_REF ("1") INS (", and more")), "new [+Second (note: By letter), and more+]",
    "First.|Second{n:By letter}, and more", NOTE ("1", P (T ("By letter"))) },
  { "a note of two paragraphs is one", "First.", H ("One") P (T ("First") INS_REF ("1") T (".")), "words [+ (note: By letter and later)+]", "First{n:By letter and later}.",
    NOTE ("1", P (T ("By letter")) P (T ("and later"))) },
  { "a mark whose note is not in the file", "First.", H ("One") P (T ("First") INS_REF ("7") T (".")), "", "First." },
  { "a character that stands for a note and is none", "First.", H ("One") P (T ("First") INS ("\xef\xbf\xbc and") T (".")), "words [+    and+]", "First    and." },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_returned (&rows[i]);
}

static void
test_notes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    assert_returned (&notes[i]);
}

/* A row that we took out since, and one that we put in since, are neither new nor missing. */
static void
test_since (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autofree char *items = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_init (&desk, OURS);
  g_assert_true (rd_register_keep_version (desk.f.reg, desk.review, "Sent", "factual-check", NULL, NULL, &error));
  write_now (&desk, "First.|[Agency;Asked/The clinic;In June/Housing;August]|Last.");
  returned = read_body (&desk, SENT (HEAD SCHOOL CLINIC R (ROW_INS CI ("Police") CI ("July"))), NULL, NULL);
  items = spell_items (returned);
  g_assert_cmpstr (items, ==, "row [+Police | July+]");
  g_clear_object (&returned);
  fixture_clear (&desk.f);
}

/* One of two rows is taken: the other stays as it is. */
static void
test_choice (void)
{
  g_autoptr (RdReportReturn) returned = NULL;
  g_autoptr (RdReturnItem) first = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  Desk desk;

  desk_init (&desk, OURS);
  returned = read_body (&desk, SENT (HEAD R (ROW_DEL CD ("The school") CD ("In May")) R (ROW_DEL CD ("The clinic") CD ("In June"))), NULL, NULL);
  first = g_list_model_get_item (G_LIST_MODEL (returned), 0);
  g_assert_cmpstr (rd_return_item_get_facts (first)->author, ==, "Ann");
  g_assert_cmpstr (rd_return_item_get_facts (first)->heading, ==, "1 One");
  rd_return_item_set_choice (first, RD_RETURN_DECLINED);
  rd_report_return_choose_all (returned, RD_RETURN_ACCEPTED);
  g_assert_true (rd_report_return_apply (returned, &error));
  text = read_section (&desk);
  g_assert_cmpstr (text, ==, "First.|[Agency;Asked/The school;In May]|Last.");
  g_clear_object (&returned);
  g_clear_object (&first);
  fixture_clear (&desk.f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-return/rows", test_rows);
  g_test_add_func ("/report-return/notes", test_notes);
  g_test_add_func ("/report-return/rows-since", test_since);
  g_test_add_func ("/report-return/rows-choice", test_choice);
  return g_test_run ();
}
