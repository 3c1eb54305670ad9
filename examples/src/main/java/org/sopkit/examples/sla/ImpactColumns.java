package org.sopkit.examples.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.report.OffsetTimes;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.model.sla.SlaDifference;
import org.sopkit.model.sla.SlaSource;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaStatus;

/**
 * The columns of the list of what a change would do; written like {@link SlaColumns}. Not
 * thread-safe.
 */
final class ImpactColumns {

  static final List<String> NAMES =
      List.of(
          "line",
          "id",
          "type",
          "priority",
          "owner",
          "objective",
          "change",
          "state_before",
          "state_after",
          "due_before",
          "due_after",
          "earlier_minutes",
          "later_minutes",
          "target_before",
          "target_after",
          "policy_before",
          "policy_after",
          "calendar_before",
          "calendar_after");

  private final OffsetTimes times;
  private final Locale locale;
  private final ZoneId zone;

  ImpactColumns(ExportRequest request) {
    this.zone = request.mapping().mapping().times().zone();
    this.times = new OffsetTimes(zone);
    this.locale = request.texts().locale();
  }

  ImpactLine line(SlaDifference<TaskRow> difference, ImpactEffect change) {
    SlaStatus before = difference.before();
    SlaStatus after = difference.after();
    SlaStatus one = before == null ? Objects.requireNonNull(after) : before;
    return new ImpactLine(
        difference.row().line(),
        difference.row().id(),
        one.objective(),
        change,
        state(before),
        state(after),
        times.text(due(before)),
        times.text(due(after)));
  }

  List<@Nullable Object> cells(SlaDifference<TaskRow> difference, ImpactLine line) {
    SlaStatus before = difference.before();
    SlaStatus after = difference.after();
    TaskRow task = difference.row();
    long later = laterMinutes(due(before), due(after));
    return Arrays.asList(
        line.line(),
        line.id(),
        task.type().code(),
        task.priority().name(),
        task.text(TaskField.OWNER),
        line.objective(),
        line.change().name(),
        line.stateBefore().name(),
        line.stateAfter().name(),
        line.dueBefore(),
        line.dueAfter(),
        later < 0 ? (Long) (-later) : null,
        later > 0 ? (Long) later : null,
        target(before),
        target(after),
        policy(before),
        policy(after),
        calendar(before),
        calendar(after));
  }

  private static SlaState state(@Nullable SlaStatus status) {
    return status == null ? SlaState.NO_TARGET : status.state();
  }

  private static @Nullable Instant due(@Nullable SlaStatus status) {
    return status == null ? null : status.due();
  }

  private static long laterMinutes(@Nullable Instant before, @Nullable Instant after) {
    return before == null || after == null ? 0 : Duration.between(before, after).toMinutes();
  }

  private @Nullable String target(@Nullable SlaStatus status) {
    return status == null || status.target() == null
        ? null
        : status.target().notation(locale, zone);
  }

  private static @Nullable String policy(@Nullable SlaStatus status) {
    if (status == null) {
      return null;
    }
    SlaSource source = status.source();
    return source.policyId() + " " + source.policyVersion();
  }

  private static @Nullable String calendar(@Nullable SlaStatus status) {
    if (status == null) {
      return null;
    }
    SlaSource source = status.source();
    return source.calendarId() + " " + source.calendarVersion();
  }
}
