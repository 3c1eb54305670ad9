package org.sopkit.kpi;

/** Thrown when a dimension has so many values that it cannot be one. */
public final class TooManyGroupsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyGroupsException(Dimension dimension, int most) {
    super(
        "dimension "
            + dimension
            + " has more than "
            + most
            + " values. Maybe the column holds an id, a date or free text: group by another one.");
  }
}
