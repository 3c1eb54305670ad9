package org.sopkit.examples.mapping;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the harness can know of a task. */
public enum TaskField {
  /** The key of the task; unique in the file. Required. */
  ID("id", Kind.TEXT),
  /** What is to be done. */
  TITLE("title", Kind.TEXT),
  /** The kind of task, a code such as {@code invoicing}. Required, as a column or a constant. */
  TYPE("type", Kind.TEXT),
  /** CRITICAL, HIGH, MEDIUM or LOW. Required, as a column or a constant. */
  PRIORITY("priority", Kind.PRIORITY),
  /** Who does it. */
  OWNER("owner", Kind.TEXT),
  /** The id of its procedure. */
  SOP("sop", Kind.TEXT),
  /** TO_DO, IN_PROGRESS, WAITING, DONE or CANCELLED. */
  STATUS("status", Kind.STATUS),
  /** When it came into being. Required. */
  OPENED("opened", Kind.TIME),
  /** When the requester got a first real answer. */
  FIRST_ANSWERED("firstAnswered", Kind.TIME),
  /** Since when somebody else had to act. */
  PAUSED_FROM("pausedFrom", Kind.TIME),
  /** Until when somebody else had to act; empty while the pause lasts. */
  PAUSED_UNTIL("pausedUntil", Kind.TIME),
  /** For how long, in minutes, where the source knows no more; counted from the opening on. */
  PAUSED_MINUTES("pausedMinutes", Kind.COUNT),
  /** When the work was done, where the source tells this from the closing. */
  RESOLVED("resolved", Kind.TIME),
  /** When it was closed, or given up. */
  CLOSED("closed", Kind.TIME),
  /** The deadline that the source stores. */
  DUE("due", Kind.TIME),
  /** How often it was opened again. */
  REOPENINGS("reopenings", Kind.COUNT),
  /** How often it went to somebody else. */
  REASSIGNMENTS("reassignments", Kind.COUNT),
  /** How often the work had to be done again. */
  REWORKS("reworks", Kind.COUNT),
  /** How many defects were found in the result. */
  DEFECTS("defects", Kind.COUNT),
  /** How many minutes were really worked on it. */
  HANDLING_MINUTES("handlingMinutes", Kind.COUNT),
  /** What an inner customer gave the work, 0 to 10. */
  SCORE("score", Kind.SCORE);

  /** How a cell is read. */
  public enum Kind {
    /** As it is. */
    TEXT,
    /** A level of priority, through the mapping's values. */
    PRIORITY,
    /** A status, through the mapping's values. */
    STATUS,
    /** A point in time, by the mapping's patterns and zone. */
    TIME,
    /** A whole number, zero or more. */
    COUNT,
    /** A whole number from 0 to 10. */
    SCORE
  }

  private final String key;
  private final Kind kind;

  TaskField(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  /**
   * Returns the field of that name.
   *
   * @param key its name in a mapping file
   * @return the field
   * @throws IllegalArgumentException if there is none
   */
  public static TaskField of(String key) {
    for (TaskField field : values()) {
      if (field.key.equals(key)) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + key
            + "\" is no field of a task. Maybe one of "
            + Arrays.stream(values()).map(TaskField::key).collect(Collectors.joining(", "))
            + ".");
  }

  /**
   * Returns how a cell of it is read.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns its name in a mapping file.
   *
   * @return such as {@code firstAnswered}
   */
  public String key() {
    return key;
  }
}
