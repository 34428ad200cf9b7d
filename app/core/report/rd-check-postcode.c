/* rd-check-postcode.c — postcodes
 *
 * The forms of the United Kingdom's codes as Royal Mail describes them (A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA;
 * the last two letters are none of C I K M O V), with an area that there is, so that "GP1 2ND" is none; GIR 0AA and those of the forces.  With
 * the letter O for the nought of the second half too, as it is misread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"
#include "core/report/rd-checks.h"

#include <string.h>

/* The letters that begin a code. */
static const char areas[] =
  " AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GX GY HA HD HG HP HR HS HU "
  "HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP "
  "SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

static gboolean
is_area (const char *text)
{
  char wanted[5] = " ";
  guint n = 1;

  while (n < 3 && g_ascii_isalpha (*text))
    wanted[n++] = g_ascii_toupper (*text++);
  wanted[n] = ' ';
  return strstr (areas, wanted) != NULL;
}

/* "B12 3rd" in small letters is a page and a number. */
static int
weigh_whole (const char *text, gsize start, gsize end, RdSeverity usual)
{
  const char *last = text + end - 3;

  if (!is_area (text + start))
    return RD_CHECK_REFUSED;
  if (g_str_has_prefix (last, "1st") || g_str_has_prefix (last, "2nd") || g_str_has_prefix (last, "3rd"))
    return RD_CHECK_REFUSED;
  return (int) usual;
}

static int
weigh_district (const char *text, gsize start, gsize end G_GNUC_UNUSED, RdSeverity usual)
{
  return is_area (text + start) ? (int) usual : RD_CHECK_REFUSED;
}

static RdCheckPattern patterns[] = {
  { "postcode", RD_SEVERITY_BLOCKING, "\\b[a-z]{1,2}\\d[a-z\\d]?[\\s\\xA0.\\-\\x{2010}-\\x{2015}]{0,2}(?:\\d|(?-i:O))[abd-hjlnp-uw-z]{2}\\b", weigh_whole, NULL },
  { "postcode", RD_SEVERITY_BLOCKING, "\\bGIR[\\s\\xA0.\\-]{0,2}[0O]AA\\b", NULL, NULL },
  { "postcode", RD_SEVERITY_BLOCKING, "\\bBFPO[\\s\\xA0]?\\d{1,4}\\b", NULL, NULL },
  { "postcode-district", RD_SEVERITY_WARNING, "\\bpostcodes?(?:\\s+(?:area|district|of|is|in|was|beginning|starting|with))*:?\\s+(?<hit>(?-i:[A-Z]{1,2}\\d[A-Z\\d]?))\\b", weigh_district, NULL },
};

static void
run (const RdCheckInput *input, GPtrArray *hits)
{
  rd_check_run_patterns (&rd_check_postcode, input, hits, NULL, patterns, G_N_ELEMENTS (patterns));
}

const RdCheckType rd_check_postcode = { "postcode", RD_CHECK_GROUP_IDENTITY, TRUE, run };
