package org.sopkit.kpi;

/** Why a figure has no value. The sentence for people is in {@link KpiTexts}. */
public enum NotMeasurableReason {
  /** No task was closed in the period. */
  NO_TASK_CLOSED,
  /** No task is open. */
  NO_TASK_OPEN,
  /** No task with a target was closed or is late: nothing has been decided yet. */
  NOTHING_DUE,
  /** The host does not give this duration for any closed task. */
  DURATION_NOT_GIVEN,
  /** One observation has no spread; two are needed. */
  SAMPLE_TOO_SMALL,
  /** The host does not say of any closed task whether it had a defect. */
  DEFECTS_NOT_GIVEN,
  /** No closed task has both a baseline and a handling time. */
  BASELINE_OR_HANDLING_NOT_GIVEN,
  /** Hours are known but not what an hour is worth. */
  RATE_NOT_GIVEN,
  /** No cost is stated for the period. */
  COSTS_NOT_GIVEN,
  /** Amounts of several currencies cannot be added. */
  MIXED_CURRENCIES,
  /** The target is stated in a unit the figure cannot be turned into. */
  TARGET_UNIT_NOT_COMPARABLE,
  /** Nobody answered. */
  NO_ANSWER,
  /** The costs are zero: a return on nothing has no meaning. */
  ZERO_COST,
  /** The cost before is zero: there is nothing to reduce. */
  ZERO_COST_BEFORE,
  /** The gain is zero: there is nothing to compare with. */
  NO_GAIN,
  /** The investment is not paid back within the horizon. */
  NOT_PAID_BACK,
  /** No price from zero upwards makes the gain zero. */
  NO_BREAK_EVEN,
  /** The provider is not paid by the hour. */
  NOT_PAID_BY_THE_HOUR
}
