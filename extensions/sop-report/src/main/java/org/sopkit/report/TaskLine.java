package org.sopkit.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;

/**
 * One task as the report shows it. Made by {@link #task}; everything but identity and state may be
 * missing.
 *
 * <pre>{@code
 * TaskLine.task("INC-17", TaskState.LATE)
 *     .type("Invoicing").priority(Priority.HIGH).owner("Léa").due(due).build();
 * }</pre>
 *
 * @param id the task's identity in its own system
 * @param state where it stands against its deadline
 * @param title what is to be done; null when the source has no such column
 * @param type kind of task, in the reader's language
 * @param priority how urgent it is
 * @param owner who does the work (RACI: responsible)
 * @param accountable who answers for it (RACI: accountable)
 * @param due when it has to be finished
 * @param remaining time left on its SLA clock, in the target's own time (working or elapsed);
 *     negative when overrun
 * @param breach when the deadline was passed; null while it is kept
 * @param leadTime opened to closed; null while open
 * @param storedVerdict what the source itself says, word for word
 */
public record TaskLine(
    String id,
    TaskState state,
    @Nullable String title,
    @Nullable String type,
    @Nullable Priority priority,
    @Nullable String owner,
    @Nullable String accountable,
    @Nullable Instant due,
    @Nullable Duration remaining,
    @Nullable Instant breach,
    @Nullable Duration leadTime,
    @Nullable String storedVerdict) {

  /** Makes a line; {@link #task} reads better. */
  public TaskLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
  }

  /**
   * Starts a line.
   *
   * @param id the task's identity in its own system
   * @param state where it stands against its deadline
   * @return a builder with nothing else set
   */
  public static Builder task(String id, TaskState state) {
    return new Builder(id, state);
  }

  /** Collects the parts of a {@link TaskLine}. Not thread-safe; one line each. */
  public static final class Builder {
    private final String id;
    private final TaskState state;
    private @Nullable String title;
    private @Nullable String type;
    private @Nullable Priority priority;
    private @Nullable String owner;
    private @Nullable String accountable;
    private @Nullable Instant due;
    private @Nullable Duration remaining;
    private @Nullable Instant breach;
    private @Nullable Duration leadTime;
    private @Nullable String storedVerdict;

    private Builder(String id, TaskState state) {
      this.id = id;
      this.state = state;
    }

    /**
     * Sets what is to be done.
     *
     * @param value the title, or null
     * @return this
     */
    public Builder title(@Nullable String value) {
      this.title = value;
      return this;
    }

    /**
     * Sets the kind of task.
     *
     * @param value the kind in the reader's language, or null
     * @return this
     */
    public Builder type(@Nullable String value) {
      this.type = value;
      return this;
    }

    /**
     * Sets the priority.
     *
     * @param value the priority, or null
     * @return this
     */
    public Builder priority(@Nullable Priority value) {
      this.priority = value;
      return this;
    }

    /**
     * Sets who does the work (RACI: responsible).
     *
     * @param value the owner, or null
     * @return this
     */
    public Builder owner(@Nullable String value) {
      this.owner = value;
      return this;
    }

    /**
     * Sets who answers for the work (RACI: accountable).
     *
     * @param value the accountable party, or null
     * @return this
     */
    public Builder accountable(@Nullable String value) {
      this.accountable = value;
      return this;
    }

    /**
     * Sets when the task has to be finished.
     *
     * @param value the deadline, or null
     * @return this
     */
    public Builder due(@Nullable Instant value) {
      this.due = value;
      return this;
    }

    /**
     * Sets the time left on the SLA clock.
     *
     * @param value in the target's own time, negative when overrun, or null
     * @return this
     */
    public Builder remaining(@Nullable Duration value) {
      this.remaining = value;
      return this;
    }

    /**
     * Sets when the deadline was passed.
     *
     * @param value the instant, or null while the deadline is kept
     * @return this
     */
    public Builder breach(@Nullable Instant value) {
      this.breach = value;
      return this;
    }

    /**
     * Sets the time from opened to closed.
     *
     * @param value not negative; null while the task is open
     * @return this
     */
    public Builder leadTime(@Nullable Duration value) {
      this.leadTime = value;
      return this;
    }

    /**
     * Sets what the source itself says about the deadline.
     *
     * @param value the source's words, or null
     * @return this
     */
    public Builder storedVerdict(@Nullable String value) {
      this.storedVerdict = value;
      return this;
    }

    /**
     * Makes the line.
     *
     * @return the line
     */
    public TaskLine build() {
      return new TaskLine(
          id,
          state,
          title,
          type,
          priority,
          owner,
          accountable,
          due,
          remaining,
          breach,
          leadTime,
          storedVerdict);
    }
  }
}
