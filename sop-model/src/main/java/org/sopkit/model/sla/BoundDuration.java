package org.sopkit.model.sla;

/** So many counted seconds after the start. */
final class BoundDuration extends BoundTarget {

  private final long seconds;

  BoundDuration(SlaTarget target, TimeAxis axis, long seconds) {
    super(target, axis);
    this.seconds = seconds;
  }

  @Override
  long dueSecond(long start) {
    return axis().plus(start, seconds);
  }

  @Override
  long length(long start, long due) {
    return seconds;
  }

  @Override
  boolean isDuration() {
    return true;
  }

  @Override
  boolean countsWorkingDays() {
    return axis() != TimeAxis.REAL;
  }
}
