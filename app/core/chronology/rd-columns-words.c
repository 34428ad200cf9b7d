/* rd-columns-words.c — what boards and agencies call the columns of a chronology
 *
 * A heading is folded to plain words and taken apart at its slashes and “and”s;
 * each part is held against the phrases below.  Headings of dates and of times
 * are weighed by the words beside: a date of the event, of its end, of its being
 * recorded, of birth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-columns-private.h"

#include <string.h>

/* What a word more than the phrase takes away, and the most that such words take away together. */
#define STRANGE_WORD  4
#define STRANGE_WORDS 30

#define MAX_WORDS 40

typedef struct
{
  RdColumnField field;
  int           points;
  const char   *phrases;     /* apart by commas; in the words' own order, without small words */
} Phrases;

static const Phrases dictionary[] = {
  { RD_COLUMN_DATE, 80, "occurred,happened,dyddiad,start,started,began,commenced,dd mm yy,dd mm yyyy,d o e" },
  { RD_COLUMN_DATE, 60, "from,period,timeframe,time period" },
  { RD_COLUMN_DATE, 45, "day,month,year,month year,entered,recorded,logged,created,received" },
  { RD_COLUMN_END_DATE, 80, "end,ended,finish,finished,until,ceased" },
  { RD_COLUMN_END_DATE, 60, "to" },
  { RD_COLUMN_SOURCE, 100, "source,source information,information source,source info,info source,source document,source evidence,"
                           "evidence source,source record,record source,data source,source reference,source material,ffynhonnell,"
                           "where recorded,recorded where,origin information,where information from,information from,source file,"
                           "src,provenance,sources used,document source,how do we know,how do you know,how known" },
  { RD_COLUMN_SOURCE, 75, "evidence,document,record,system,file,case file,database,location record,record location,"
                          "record held,records checked,document name,origin,case record,file name,information system" },
  { RD_COLUMN_SOURCE, 55, "agency,organisation,organization,service,reporting agency,asiantaeth,agency source" },
  { RD_COLUMN_SOURCE, 40, "department,team,dept,unit,setting,provider" },
  { RD_COLUMN_EVENT, 100, "event,significant event,key event,what happened,event detail,detail event,description event,event description,"
                          "significant event contact,event contact,incident summary,summary incident,incident detail,detail incident,"
                          "incident description,description incident,narrative,summary event,event summary,digwyddiad,digwyddiadau,"
                          "significant information,significant incident,relevant event,nature event,nature call,nature incident,"
                          "nature enquiry,account event,detail contact,"
                          "contact detail event,summary contact,description contact,nature contact,concern event,detail concern,"
                          "description concern,what occurred,significant practice event,life event,event occurrence,"
                          "detail significant event,summary attendance,relevant information,information event,key practice episode,"
                          "fact,detail entry,event incident,incident event,brief detail,event narrative" },
  { RD_COLUMN_EVENT, 90, "detail,particular,body,description,summary,incident,occurrence,account,what,narrative detail,manylion,happening,"
                         "case note,"
                         "circumstance,chronology,information,free text,free text entry,summary information,detail discussion,"
                         "summary concern,consultation detail,detail consultation,clinical note,consultation note,progress note,"
                         "summary call,call detail,log entry,entry detail,content,summary detail,main event" },
  { RD_COLUMN_EVENT, 75, "contact,concern,note,entry,log,consultation,text,history,observation,involvement,attendance,"
                         "presentation,presenting problem,presenting complaint,agency involvement,report,allegation,disclosure,"
                         "what known,what seen,what said,activity,encounter,message,visit,call" },
  { RD_COLUMN_EVENT, 50, "reason,reason contact,issue,nature,subject,intervention,purpose,interaction,practice,risk,topic" },
  { RD_COLUMN_RESPONSE, 100, "response,agency response,action taken,action,action outcome,outcome action,response action,action response,"
                             "agency action,police action,our response,action taken agency,response outcome,action taken outcome,"
                             "what done,what agency did,what we did,what you did,agency response action,professional response,"
                             "ymateb,gweithred,camau,action decision,decision action,practice response,action taken school,"
                             "service response,action taken response,what action taken,response taken,action plan outcome" },
  { RD_COLUMN_RESPONSE, 85, "outcome,outcome plan,result,decision,decision made,intervention provided,service provided,disposal,"
                            "action agreed,treatment,management,resolution,outcome contact,outcome decision,result action" },
  { RD_COLUMN_RESPONSE, 60, "plan,follow up,followup,next step,intervention,step taken,further action,agreed action,agency involvement,advice,advice given,"
                            "nfa,conclusion,treatment plan,management plan" },
  { RD_COLUMN_COMMENT, 100, "comment,author comment,comment author,imr author comment,agency comment,agency author comment,analysis,"
                            "author analysis,imr comment,comment analysis,analysis comment,imr author analysis,commentary,"
                            "reviewer comment,sylwadau,sylw,agency analysis,analysis practice,author note,imr author note,"
                            "writer comment,compiler comment,author view,worker view,professional view,what do you think,what do we think,"
                            "author observation,iro comment,critical analysis,so what,appropriate,impact child,impact on child" },
  { RD_COLUMN_COMMENT, 80, "remark,reflection,critique,professional opinion,opinion,learning,good practice,expected practice,rationale,"
                           "additional comment,further comment,additional information,other information,significance,impact,"
                           "analysis practice issue,practice issue,lesson,reason inclusion,why significant,relevance,hindsight" },
  { RD_COLUMN_COMMENT, 60, "note,additional note,observation,other,further information,query,question,note author,missed opportunity" },
  { RD_COLUMN_PEOPLE, 100, "people,person,people involved,person involved,who,who involved,family member,subject name,name,names involved,"
                           "persons present,people present,those present,those involved,name person,who was,pobl,pwy,individual,"
                           "individual involved,family member involved,who present,child family member,name child,child name,"
                           "professional involved,staff involved,person concerned,who seen" },
  { RD_COLUMN_PEOPLE, 85, "child,patient,client,pupil,student,service user,professional,officer,worker,practitioner,staff,staff member,"
                          "family,attendee,participant,present,seen by,victim,suspect,nominal,clinician,subject,tenant,resident,mother,"
                          "adult,children,plentyn,offender,caller,contact person,social worker,professional name,pupil name,"
                          "relationship,individual name,sibling,subject person" },
  { RD_COLUMN_PEOPLE, 55, "author,entered by,recorded by,role,completed by,job title,designation,reporter,reported by,made by,logged by,"
                          "added by,sender,owner,event owner,consulter,oic,attended by,informant,witness,user,created by,with whom,gp,collar number" },
  { RD_COLUMN_REFERENCE, 100, "ref,reference,ref no,reference no,reference number,ref number,log no,log number,crime ref,crime reference,"
                              "crime no,crime number,incident no,incident number,incident ref,incident reference,event no,event number,"
                              "event ref,event reference,system ref,case ref,case number,case no,case reference,document ref,id,event id,"
                              "entry no,entry number,entry id,item no,item number,serial no,serial number,sequence,seq,seq no,urn,cad,cad no,"
                              "cad number,record id,record no,record number,unique reference,sequence number,exhibit,exhibit no,contact id,"
                              "source ref,document no,doc ref,doc no,page no,occurrence no,occurrence number,occurrence ref,call no,"
                              "report no,chronology no,number,uid,case id,crn,cyfeirnod,rhif,intelligence ref,log ref,incident id" },
  { RD_COLUMN_REFERENCE, 70, "no,item,serial,row,line,nr,num,page,line no,row no,index,sl,sr no,order,volume page" },
};

/* The words that make a heading one of dates or times, and what words beside mean. */
static const char * const date_words = " date dates dated dte dt when dyddiad datetime datestamp timestamp ";
static const char * const time_words = " time times tm hour hours hr hrs amser clock timing ";
static const char * const event_words = " event incident contact attendance attended visit visited occurrence occurred happen happened "
  "happening consultation appointment call session meeting start started from begin beginning began commenced seen admission admitted "
  "offence crime concern encounter activity significant actual interaction conversation discussion presentation intervention episode "
  "examination assessment referral action arrest disclosure fact ";
static const char * const end_words = " end ended ending to finish finished until discharge discharged finishing ceased ceasing ";
static const char * const recorded_words = " recorded recording record entered entry typed typing letter logged received sent created "
  "creation input inputted added written uploaded updated modified reported reporting report notified printed informed submitted edited note "
  "saved correspondence filed registered posted retrieved accessed log ";
static const char * const never_words = " birth dob born death died due review next target version issue issued signed approved approval "
  "spent taken duration length frame scale travel between closed completion expiry expected age ";
static const char * const about_words = " voice wish wishes feeling type category kind status code classification method mode internal level grade ";
static const char * const small_words = " of the and or a an for in on at s with is was were did your our this please any if e g eg etc "
  "ie i be that are which it its has had been given ";

struct _RdHeadingWords
{
  GHashTable *phrases;      /* folded phrase → GArray of Phrase, owned */
};

typedef struct
{
  RdColumnField field;
  int           points;
} Phrase;

static gboolean
is_among (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = strstr (words, word); p != NULL; p = strstr (p + 1, word))
    if (p[-1] == ' ' && p[length] == ' ')
      return TRUE;
  return FALSE;
}

/* --- folding */

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc;
}

char *
rd_heading_fold (const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean apart = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_apostrophe (c))
        continue;
      if (!g_unichar_isalnum (c) && c != '#')
        {
          apart = TRUE;
          continue;
        }
      if (apart && text->len > 0)
        g_string_append_c (text, ' ');
      apart = FALSE;
      if (c == '#')
        g_string_append (text, "no");
      else
        g_string_append_unichar (text, c);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
rd_heading_equal (const char *a, const char *b)
{
  g_autofree char *one = NULL, *other = NULL;

  one = rd_heading_fold (a);
  other = rd_heading_fold (b);
  return *one != '\0' && g_str_equal (one, other);
}

/* A word without the s of its plural. */
static void
make_singular (char *word)
{
  gsize length = strlen (word);

  if (length > 4 && g_str_has_suffix (word, "ies"))
    {
      word[length - 3] = 'y';
      word[length - 2] = '\0';
    }
  else if (length > 3 && word[length - 1] == 's' && word[length - 2] != 's')
    word[length - 1] = '\0';
}

/* The words that count, singular. (transfer full) */
static GPtrArray *
split_words (const char *text)
{
  g_autofree char *folded = rd_heading_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_WORDS);
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || is_among (small_words, words[i]))
        continue;
      make_singular (words[i]);
      g_ptr_array_add (kept, g_strdup (words[i]));
    }
  return kept;
}

static char *
join_words (const GPtrArray *words, guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (text, "%s%s", i > first ? " " : "", (const char *) words->pdata[i]);
  return g_string_free (text, FALSE);
}

/* --- the dictionary */

static void
add_phrases (RdHeadingWords *self, const Phrases *entry)
{
  g_auto (GStrv) phrases = g_strsplit (entry->phrases, ",", -1);

  for (guint i = 0; phrases[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) words = split_words (phrases[i]);
      char *folded = join_words (words, 0, words->len);
      GArray *meanings = g_hash_table_lookup (self->phrases, folded);
      Phrase phrase = { entry->field, entry->points };

      if (meanings != NULL)
        {
          g_array_append_val (meanings, phrase);
          g_free (folded);
          continue;
        }
      meanings = g_array_new (FALSE, FALSE, sizeof (Phrase));
      g_array_append_val (meanings, phrase);
      g_hash_table_insert (self->phrases, folded, meanings);
    }
}

RdHeadingWords *
rd_heading_words_new (void)
{
  RdHeadingWords *self = g_new0 (RdHeadingWords, 1);

  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (dictionary); i++)
    add_phrases (self, &dictionary[i]);
  return self;
}

void
rd_heading_words_free (RdHeadingWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->phrases);
  g_free (self);
}

/* --- a heading */

typedef struct
{
  guint n, dates, times, events, ends, recorded, never, strange;
} Beside;

static void
count_words (const GPtrArray *words, Beside *out)
{
  *out = (Beside) { .n = words->len };
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];

      if (is_among (date_words, word))
        out->dates++;
      else if (is_among (time_words, word))
        out->times++;
      else if (is_among (event_words, word))
        out->events++;
      else if (is_among (end_words, word))
        out->ends++;
      else if (is_among (recorded_words, word))
        out->recorded++;
      else if (is_among (never_words, word))
        out->never++;
      else
        out->strange++;
    }
}

static void
raise_points (RdHeadingFit *fit, RdColumnField field, int points)
{
  fit->points[field] = MAX (fit->points[field], points);
}

/* “Date”, “Date of event”, “Event date”, “Date to”, “Date recorded”, “Date of birth” */
static void
weigh_date (const Beside *beside, RdHeadingFit *fit)
{
  if (beside->never > 0)
    return;
  if (beside->recorded > 0)
    raise_points (fit, RD_COLUMN_DATE, beside->events > 0 ? 58 : 52);
  else if (beside->ends > 0 && beside->events == 0)
    raise_points (fit, RD_COLUMN_END_DATE, 100);
  else if (beside->events > 0 || beside->strange == 0)
    raise_points (fit, RD_COLUMN_DATE, 100 - MIN (STRANGE_WORD * (int) beside->strange, STRANGE_WORDS));
  else
    raise_points (fit, RD_COLUMN_DATE, 72);
}

static void
weigh_time (const Beside *beside, RdHeadingFit *fit)
{
  if (beside->never > 0)
    return;
  if (beside->recorded > 0)
    raise_points (fit, RD_COLUMN_TIME, 52);
  else if (beside->ends > 0 && beside->events == 0)
    raise_points (fit, RD_COLUMN_TIME, 30);
  else
    raise_points (fit, RD_COLUMN_TIME, 100 - MIN (STRANGE_WORD * (int) beside->strange, STRANGE_WORDS));
}

/* Every phrase of up to four words that stands in it. */
static void
weigh_phrases (const RdHeadingWords *self, const GPtrArray *words, RdHeadingFit *fit)
{
  for (guint first = 0; first < words->len; first++)
    for (guint n = 1; n <= 4 && first + n <= words->len; n++)
      {
        g_autofree char *phrase = join_words (words, first, n);
        const GArray *meanings = g_hash_table_lookup (self->phrases, phrase);

        for (guint i = 0; meanings != NULL && i < meanings->len; i++)
          {
            const Phrase *meaning = &g_array_index (meanings, Phrase, i);
            int strange = MIN (STRANGE_WORD * (int) (words->len - n), STRANGE_WORDS);

            raise_points (fit, meaning->field, meaning->points - strange - (first > 0 ? 1 : 0));
          }
      }
}

static void
weigh_part (const RdHeadingWords *self, const char *part, RdHeadingFit *fit)
{
  g_autoptr (GPtrArray) words = split_words (part);
  Beside beside;

  count_words (words, &beside);
  if (beside.dates > 0)
    weigh_date (&beside, fit);
  else if (beside.times > 0)
    weigh_time (&beside, fit);
  else if (beside.n > 0)
    weigh_phrases (self, words, fit);
}

/* “Date / Event”, “Action & outcome”, “Date and time” */
static char **
split_parts (const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  g_autoptr (GString) text = g_string_new (folded);

  g_string_replace (text, " and ", "/", 0);
  g_string_replace (text, " or ", "/", 0);
  g_string_replace (text, " – ", "/", 0);
  g_string_replace (text, " - ", "/", 0);
  for (gsize i = 0; i < text->len; i++)
    if (strchr ("&+,;:|\n()", text->str[i]) != NULL)
      text->str[i] = '/';
  return g_strsplit (text->str, "/", 12);
}

/* “Date/time recorded” is not “Date” and “time recorded”. */
static gboolean
is_other_date (const char *heading, gboolean *out_never)
{
  g_autoptr (GPtrArray) words = split_words (heading);
  Beside beside;

  count_words (words, &beside);
  *out_never = beside.never > 0;
  return beside.dates > 0 && (beside.recorded > 0 || beside.never > 0);
}

/* “Contact type” is no contact, and “Officer (internal)” nothing that the agency tells. */
static gboolean
is_about (const char *heading)
{
  g_autoptr (GPtrArray) words = split_words (heading);

  for (guint i = 0; i < words->len; i++)
    if (is_among (about_words, words->pdata[i]))
      return TRUE;
  return FALSE;
}

/* “Record type”, “Type of document”: where it was recorded. */
static gboolean
is_kind_of_source (const char *heading)
{
  static const char * const kinds[] = { "record type", "type record", "document type", "type document", "source type", "type source" };
  g_autoptr (GPtrArray) words = split_words (heading);
  g_autofree char *text = join_words (words, 0, words->len);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (text, kinds[i]))
      return TRUE;
  return FALSE;
}

static void
weigh_parts (const RdHeadingWords *self, const char *heading, RdHeadingFit *out)
{
  g_auto (GStrv) parts = split_parts (heading);
  gboolean other_date = is_other_date (heading, &out->is_other_date);

  for (guint i = 0; parts[i] != NULL && parts[1] != NULL; i++)
    {
      RdHeadingFit fit = { { 0 }, 0, FALSE };

      weigh_part (self, parts[i], &fit);
      for (RdColumnField field = 0; field < RD_N_COLUMN_FIELDS; field++)
        if (!other_date || field != RD_COLUMN_DATE)
          raise_points (out, field, fit.points[field] - (i == 0 ? 2 : 6));
    }
}

void
rd_heading_words_fit (const RdHeadingWords *self, const char *heading, RdHeadingFit *out)
{
  gboolean about;

  *out = (RdHeadingFit) { { 0 }, 0, FALSE };
  if (*heading == '\0' || g_utf8_strlen (heading, -1) > RD_COLUMNS_MAX_HEADING)
    return;

  weigh_part (self, heading, out);
  weigh_parts (self, heading, out);
  about = is_about (heading) && !is_kind_of_source (heading);
  if (is_kind_of_source (heading))
    *out = (RdHeadingFit) { { [RD_COLUMN_SOURCE] = 70 }, 0, FALSE };
  for (RdColumnField field = 0; field < RD_N_COLUMN_FIELDS; field++)
    {
      if (about)
        out->points[field] = MIN (out->points[field], 30);
      out->any = MAX (out->any, out->points[field]);
    }
}
