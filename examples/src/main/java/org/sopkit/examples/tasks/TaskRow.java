package org.sopkit.examples.tasks;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;

/** One task of an export, read and checked. Filled by {@link TaskReader}, then read only. */
public final class TaskRow {

  /** A number or a time that the row does not have. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  private static final int FIELDS = TaskField.values().length;

  private final long line;
  private final List<String> fields;
  private final @Nullable String[] texts = new @Nullable String[FIELDS];
  private final long[] numbers = new long[FIELDS];
  private TaskType type = TaskType.ADMINISTRATION;
  private Priority priority = Priority.MEDIUM;
  private @Nullable TaskStatus status;
  private @Nullable String storedVerdict;
  private Verdict verdict = Verdict.NONE;

  TaskRow(long line, List<String> fields) {
    this.line = line;
    this.fields = fields;
    Arrays.fill(numbers, UNKNOWN);
  }

  /**
   * Returns where it stands in the file.
   *
   * @return the line; the header is on line 1
   */
  public long line() {
    return line;
  }

  /**
   * Returns the row as it was.
   *
   * @return its fields
   */
  public List<String> fields() {
    return fields;
  }

  /**
   * Returns the key of the task.
   *
   * @return not blank
   */
  public String id() {
    String id = texts[TaskField.ID.ordinal()];
    return id == null ? "" : id;
  }

  /**
   * Returns a text.
   *
   * @param field a field of kind TEXT
   * @return the text, or null if there is none
   */
  public @Nullable String text(TaskField field) {
    return texts[field.ordinal()];
  }

  /**
   * Returns a time or a number.
   *
   * @param field a field of kind TIME, COUNT or SCORE
   * @return seconds since 1970 for a time; {@link #UNKNOWN} if there is none
   */
  public long number(TaskField field) {
    return numbers[field.ordinal()];
  }

  /**
   * Says whether a time or number is there.
   *
   * @param field a field of kind TIME, COUNT or SCORE
   * @return true if it is known
   */
  public boolean has(TaskField field) {
    return number(field) != UNKNOWN;
  }

  /**
   * Returns a time.
   *
   * @param field a field of kind TIME
   * @return the instant, or null if there is none
   */
  public @Nullable Instant instant(TaskField field) {
    return has(field) ? Instant.ofEpochSecond(number(field)) : null;
  }

  /**
   * Returns the kind of task.
   *
   * @return the type
   */
  public TaskType type() {
    return type;
  }

  /**
   * Returns how urgent it is.
   *
   * @return the priority
   */
  public Priority priority() {
    return priority;
  }

  /**
   * Returns where it stands.
   *
   * @return what the source says, else done if it has been closed and in progress if not
   */
  public TaskStatus status() {
    if (status != null) {
      return status;
    }
    return has(TaskField.CLOSED) ? TaskStatus.DONE : TaskStatus.IN_PROGRESS;
  }

  /**
   * Returns what the source says about its deadline.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * Returns the source's own word for it.
   *
   * @return word for word, or null if there is none
   */
  public @Nullable String storedVerdict() {
    return storedVerdict;
  }

  void text(TaskField field, String value) {
    texts[field.ordinal()] = value;
  }

  void number(TaskField field, long value) {
    numbers[field.ordinal()] = value;
  }

  void type(TaskType value) {
    type = value;
  }

  void priority(Priority value) {
    priority = value;
  }

  void status(TaskStatus value) {
    status = value;
  }

  void verdict(Verdict value, String stored) {
    verdict = value;
    storedVerdict = stored;
  }
}
