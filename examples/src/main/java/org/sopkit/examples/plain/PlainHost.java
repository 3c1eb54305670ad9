package org.sopkit.examples.plain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaRow;
import org.sopkit.model.sla.SlaRowAccess;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;

/**
 * A host that has a main method and nothing else: it builds the two entry points once, keeps them,
 * and hands its own rows over. Immutable and thread-safe.
 */
public final class PlainHost {

  /**
   * A row of the host's own.
   *
   * @param number the key
   * @param urgent how the host says priority
   * @param opened when it was opened
   * @param answered when it was first answered; null if it was not
   * @param closed when it was closed; null if it is open
   */
  public record Row(
      long number,
      boolean urgent,
      Instant opened,
      @Nullable Instant answered,
      @Nullable Instant closed) {}

  private static final SlaRowAccess<Row> ACCESS =
      SlaRowAccess.<Row>of(
              row -> Long.toString(row.number()),
              row -> TaskType.SUPPORT_L1,
              row -> row.urgent() ? Priority.CRITICAL : Priority.MEDIUM,
              Row::opened)
          .firstAnswered(Row::answered)
          .closed(Row::closed);

  private final SlaEvaluator<Row> evaluator;
  private final SopRules rules;

  private PlainHost(SlaClock clock, SopRules rules) {
    this.evaluator = SlaEvaluator.of(clock, ACCESS);
    this.rules = rules;
  }

  /**
   * Reads the files and compiles them; a file that is broken stops the start with its line.
   *
   * @param policies the policies
   * @param calendar the calendar that they name
   * @return the host
   */
  public static PlainHost start(Path policies, Path calendar) {
    SopCodec codec = SopCodec.standard();
    SlaPolicySet set = codec.read(policies, SlaPolicySet.class);
    WorkingCalendar office = WorkingCalendar.of(codec.read(calendar, CalendarDefinition.class));
    return new PlainHost(SlaClock.of(set, office), SopRules.standard().load(RuleSet.SLA));
  }

  /**
   * Judges rows.
   *
   * @param rows the rows
   * @param now the instant to judge at
   * @return what there is to say, one line each; a row that cannot be judged says why
   */
  public List<String> judge(Collection<Row> rows, Instant now) {
    List<String> lines = new ArrayList<>();
    evaluator.evaluate(rows.stream(), now).forEach(row -> add(row, lines));
    return lines;
  }

  private static void add(SlaRow<Row> row, List<String> lines) {
    if (row.evaluation() == null) {
      lines.add(String.valueOf(row.problem() == null ? row : row.problem().getMessage()));
      return;
    }
    for (var status : row.evaluation().statuses()) {
      for (SlaNotice notice : status.notices()) {
        lines.add(notice.key().taskId() + " " + notice.kind() + " " + notice.at());
      }
    }
  }

  /**
   * Returns the rules, for findings on procedures, roles and evidence.
   *
   * @return the rules
   */
  public SopRules rules() {
    return rules;
  }
}
