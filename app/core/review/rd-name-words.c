/* rd-name-words.c — words that tell a name from what only looks like one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-name-words.h"

#define WOMAN (RD_NAME_WORD_TITLE | RD_NAME_WORD_FEMALE)
#define MAN   (RD_NAME_WORD_TITLE | RD_NAME_WORD_MALE)

/* Words of each kind, folded, with blanks between them. */
static const struct
{
  RdNameWordFlags flags;
  const char     *words;
} kinds[] = {
  { WOMAN, "mrs ms miss mme madam lady dame aunt auntie aunty nanny nana sister" },
  { MAN, "mr sir lord uncle brother" },
  { RD_NAME_WORD_TITLE,
    "mx dr doctor prof professor rev reverend fr father pc dc ds di dci dcs dsu ps insp inspector sgt sergeant pcso wpc constable supt "
    "cllr councillor judge nurse matron cousin grandma grandpa grandad granddad" },
  /* Given names and surnames of England that are words as well. */
  { RD_NAME_WORD_COMMON,
    "grace hope faith joy will mark bill rob art dean frank grant guy jack josh max miles nick pat pete ray rich rose ruby summer "
    "sunny sky skye star daisy lily ivy iris heather holly hazel poppy violet olive pearl amber jade crystal ginger melody harmony "
    "honor honour prudence patience constance charity verity felicity mercy christian earnest ernest gene glen drew chase cliff dale "
    "dawn eve penny robin sandy bobby buddy angel destiny honey jasmine jewel joey kit tommy lane lance cash carol chuck "
    "clay colt dick don duke earl forest fern gay gale hank hunter jay jean jimmy john ken king levi mason mat may melanie mike mo "
    "misty nat nova norm ocean page paige piper prince princess queen rain reed reef ridge river rocky rory rowan royal rusty sage savannah "
    "scarlet sienna skip sterling stone storm tab tad tiger tilly trinity trip troy van victor vic wade ward wren zip ally ann "
    "archer bailey baker banks barber barrow beach bell berry best bird black blue bond booth bow bowler bright brook brooks brown bull burns bush "
    "butcher butler carpenter carter castle chamber chambers church clark clarke cook cooper cope cotton court cross crow dance day deal "
    "dear dove draper driver dyer east farmer field fields finch fish fisher flint flood flower flowers ford foster fox freeman french frost "
    "gamble garden gardener gardner gates gold good goodman gray green grey hall hand hardy harper hart hawk hay head heath hill hills "
    "holder home hood horn house hurst hunt joiner judge keen key kind kitchen knight lamb lambert law leach lee little lock long love low lock "
    "major marsh marshall may meadows mercer mill miller mills monk moon moor moore moss nail nash new newman noble north nurse page "
    "painter palmer park parker parks parr paul peak pike pitt plant platt pond pool poole pope porter potter power pratt price priest prior "
    "purse quick ram raven read reader reeve reeves rice ring rivers roach rock rod root rose rush sadler sand sands savage sawyer sharp shaw shepherd "
    "short silver singer skinner slater small smart smith snow south sparrow speed spring stark steel stocks strand street strong swallow "
    "swan swift tailor taylor temple thorn thorne tower trench turner tyler vale vale waters wall walker ward warden waters watts weaver "
    "weeks well wells west wheeler white wilder winter winters wise wolf wood woods word wright yard york young care chance bliss blessing precious "
    "comfort gift goodness favour favor genesis heaven kay kaye drew trust tame tulip pansy bay basil sorrel" },
  { RD_NAME_WORD_MONTH | RD_NAME_WORD_COMMON, "april may june august summer autumn winter spring" },
  { RD_NAME_WORD_MONTH, "january february march july september october november december jan feb mar apr jun jul aug sep sept oct nov dec" },
  { RD_NAME_WORD_ABBREVIATION,
    "gp hv sw sws pc dc ds di dci np nb ok tv id it is in on at as an or of to be by do go he if me my no so up us we am pm ae ed ot pt tm "
    "cp lac cin fsw csc asb uk eu ni nhs mh dv da cv hr pa pe re rx tc dna dob nfa imr scr iro ifa pru sen ta hq cc cd dr mr ms st rd "
    "io ho eo so co po vs eg ie mw sn fv hb ct mg ml kg cm mm km bp bf gc nn sc ss hs" },
  { RD_NAME_WORD_BEFORE_MONTH,
    "in since early late mid from until till during by of end beginning start last next this throughout before after every each" },
  { RD_NAME_WORD_LITTLE,
    "a an the she he it they we i you his her their its our my your this that these those there then when where while who what which why how "
    "on in at by for from to with without of off out up down into over under after before since until during as if and but or so because although though "
    "no not nor all any both each every some many most more few one two three also again later earlier following further further "
    "child children baby mother father mum dad parent parents brother sister police school health home visit call phone letter email meeting "
    "was were is are be been had has have did does do will would could should may might can said told asked seen saw" },
};

static gpointer
make_table (gpointer unused)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto(GStrv) words = g_strsplit (kinds[i].words, " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (table, words[j])) | kinds[i].flags;

          g_hash_table_replace (table, g_strdup (words[j]), GUINT_TO_POINTER (flags));
        }
    }
  return table;
}

RdNameWordFlags
rd_name_word_lookup (const char *folded)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (folded != NULL, 0);

  g_once (&once, make_table, NULL);
  return GPOINTER_TO_UINT (g_hash_table_lookup (once.retval, folded));
}
