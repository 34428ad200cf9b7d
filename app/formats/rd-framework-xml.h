/* rd-framework-xml.h — frameworks read from XML
 *
 * resources/frameworks/ holds those that come with the program;
 * resources/schemas/framework.rng says what one looks like.  A file that breaks a rule is
 * refused with its line and the reason, and nothing of it is used.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-framework.h"

G_BEGIN_DECLS

#define RD_FRAMEWORK_XML_ERROR (rd_framework_xml_error_quark ())
typedef enum
{
  RD_FRAMEWORK_XML_ERROR_VALUE,      /* a value the schema cannot judge: an unknown unit, an impossible date */
  RD_FRAMEWORK_XML_ERROR_REFERENCE,  /* rd_framework_check() found something; with the line */
} RdFrameworkXmlError;
GQuark       rd_framework_xml_error_quark (void);

/* The most stages, recipients, milestones, timescales or parts of the criteria, of each, that a file may have. */
#define RD_FRAMEWORK_XML_MAX_PARTS 500

/* @name is used in messages: "NAME, line 14: …".  @schema is the RELAX NG grammar. (transfer full) */
RdFramework *rd_framework_xml_read        (GBytes *bytes, const char *name, GBytes *schema, GError **error);

G_END_DECLS
