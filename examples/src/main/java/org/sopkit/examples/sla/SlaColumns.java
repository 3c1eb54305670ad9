package org.sopkit.examples.sla;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.report.OffsetTimes;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.model.sla.SlaTarget;

/**
 * The columns of the list of states. Times carry their offset in the mapping's zone; durations are
 * whole minutes in the time of the target, time left and time overdue in columns of their own,
 * because a spreadsheet could take a minus sign for a formula. Names of states are the same in all
 * languages. The list returned is filled again for the next row. Not thread-safe.
 */
final class SlaColumns {

  static final List<String> NAMES =
      List.of(
          "line",
          "id",
          "type",
          "priority",
          "owner",
          "objective",
          "state",
          "target",
          "start",
          "due",
          "stopped",
          "elapsed_minutes",
          "remaining_minutes",
          "overdue_minutes",
          "paused_minutes",
          "breach",
          "warning",
          "next_change",
          "policy",
          "policy_version",
          "calendar",
          "calendar_version");

  /** Targets are few, unless each row has one of its own. */
  private static final int MAX_NOTATIONS = 1_000;

  private final OffsetTimes times;
  private final Locale locale;
  private final ZoneId zone;
  private final Map<SlaTarget, String> notations = new HashMap<>();
  private final @Nullable Object[] cells = new @Nullable Object[NAMES.size()];
  private final List<@Nullable Object> row = Arrays.asList(cells);
  private int at;

  SlaColumns(ExportRequest request) {
    this.zone = request.mapping().mapping().times().zone();
    this.times = new OffsetTimes(zone);
    this.locale = request.texts().locale();
  }

  List<@Nullable Object> uncovered(TaskRow task) {
    start(task);
    put(null);
    put(SlaState.NO_TARGET.name());
    return row;
  }

  List<@Nullable Object> of(TaskRow task, SlaStatus status) {
    start(task);
    put(status.objective());
    put(status.state().name());
    put(notation(status.target()));
    put(times.text(status.start()));
    put(times.text(status.due()));
    put(times.text(status.stoppedAt()));
    put(status.target() == null ? null : (Long) status.elapsed().toMinutes());
    Duration left = status.remaining();
    put(left == null || left.isNegative() ? null : (Long) left.toMinutes());
    put(left == null || !left.isNegative() ? null : (Long) left.negated().toMinutes());
    put(status.paused().isZero() ? null : (Long) status.paused().toMinutes());
    put(times.text(status.breachedAt()));
    put(status.latestWarning().map(notice -> notice.key().threshold()).orElse(null));
    put(times.text(status.nextChange()));
    put(status.source().policyId());
    put(status.source().policyVersion());
    put(status.source().calendarId());
    put(status.source().calendarVersion());
    return row;
  }

  private void start(TaskRow task) {
    Arrays.fill(cells, null);
    at = 0;
    put(task.line());
    put(task.id());
    put(task.type().code());
    put(task.priority().name());
    put(task.text(TaskField.OWNER));
  }

  private void put(@Nullable Object cell) {
    cells[at++] = cell;
  }

  private @Nullable String notation(@Nullable SlaTarget target) {
    if (target == null) {
      return null;
    }
    String known = notations.get(target);
    if (known == null) {
      known = target.notation(locale, zone);
      if (notations.size() < MAX_NOTATIONS) {
        notations.put(target, known);
      }
    }
    return known;
  }
}
