/* rd-stage-stepper.h — the stages of a review, and where it stands
 *
 * A line of steps, those done ticked and the present one filled; where there is
 * no room for the names it says "Stage 2 of 5: Decision" instead.
 *
 * Properties: "framework" (boxed by pointer: set with the function), "current"
 * (int, from 0; the number of stages: all done), "compact" (boolean: dots only, for a cell).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/rd-framework.h"

G_BEGIN_DECLS

#define RD_TYPE_STAGE_STEPPER (rd_stage_stepper_get_type ())
G_DECLARE_FINAL_TYPE (RdStageStepper, rd_stage_stepper, RD, STAGE_STEPPER, GtkWidget)

GtkWidget *rd_stage_stepper_new           (void);

/* Keeps a reference; NULL shows nothing. */
void       rd_stage_stepper_set_framework (RdStageStepper *self, RdFramework *framework);
int        rd_stage_stepper_get_current   (RdStageStepper *self);
void       rd_stage_stepper_set_current   (RdStageStepper *self, int current);
gboolean   rd_stage_stepper_get_compact   (RdStageStepper *self);
void       rd_stage_stepper_set_compact   (RdStageStepper *self, gboolean compact);

G_END_DECLS
