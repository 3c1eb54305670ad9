package org.sopkit.examples.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.SafeCsvWriter;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.report.TaskState;

/**
 * {@code tasks.csv}: where each task stands. Times carry their offset in the mapping's zone; time
 * left and time overdue are whole minutes of the target, each in a column of its own, because a
 * minus sign would have to be neutralised; names of states do not change with the language.
 */
final class TasksCsv implements Closeable {

  private static final List<String> HEADER =
      List.of(
          "id",
          "type",
          "priority",
          "owner",
          "opened",
          "closed",
          "state",
          "due",
          "remaining_minutes",
          "overdue_minutes",
          "breach",
          "policy",
          "stored_verdict",
          "agreement",
          "line");

  private final SafeCsvWriter csv;
  private final OffsetTimes times;
  private final @Nullable String[] cells = new @Nullable String[HEADER.size()];

  TasksCsv(Writer out, ZoneId zone) {
    this.csv = new SafeCsvWriter(out, HEADER);
    this.times = new OffsetTimes(zone);
  }

  void add(JudgedTask task) {
    SlaStatus status = task.status();
    // Given up at a moment nobody noted: what is left or over at that moment is not known.
    boolean ended = task.state() != TaskState.CANCELLED || task.row().has(TaskField.CLOSED);
    SlaStatus known = ended ? status : null;
    int at = 0;
    cells[at++] = task.row().id();
    cells[at++] = task.row().type().code();
    cells[at++] = task.row().priority().name();
    cells[at++] = task.row().text(TaskField.OWNER);
    cells[at++] = times.text(task.row().instant(TaskField.OPENED));
    cells[at++] = times.text(task.row().instant(TaskField.CLOSED));
    cells[at++] = task.state().name();
    cells[at++] = status == null ? null : times.text(status.due());
    cells[at++] = known == null ? null : minutes(known.remaining());
    cells[at++] = known == null ? null : minutesOver(known.remaining());
    cells[at++] = known == null ? null : times.text(known.breachedAt());
    cells[at++] =
        status == null ? null : status.source().policyId() + " " + status.source().policyVersion();
    cells[at++] = task.row().storedVerdict();
    cells[at++] = task.agreement().name();
    cells[at] = String.valueOf(task.row().line());
    csv.row(Arrays.asList(cells));
  }

  private static @Nullable String minutes(@Nullable Duration left) {
    return left == null || left.isNegative() ? null : String.valueOf(left.toMinutes());
  }

  private static @Nullable String minutesOver(@Nullable Duration left) {
    return left == null || !left.isNegative() ? null : String.valueOf(left.negated().toMinutes());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
