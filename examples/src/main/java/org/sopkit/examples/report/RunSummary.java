package org.sopkit.examples.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.tasks.RejectCode;
import org.sopkit.kpi.DurationFigures;
import org.sopkit.kpi.KpiPeriod;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiValue;

/**
 * The figures of a run: the content of {@code kpi.json}.
 *
 * @param now the instant of the report
 * @param rows what became of the rows of the file
 * @param storedVerdict what the source itself says, beside what was computed; null if it says
 *     nothing
 * @param resolution from opening to resolution, where the source tells resolution from closing;
 *     null if it does not
 * @param handovers tasks that went back or went round; null if the source does not count them
 * @param kpi the figures of the tasks, judged by the policies
 * @param paid what a task cost in the months of which the mapping states the costs; null if it
 *     states none
 * @param lastMonth the last full month against the one before
 * @param targets the targets of the procedures, each checked on the tasks that follow it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunSummary(
    Instant now,
    Rows rows,
    @Nullable StoredVerdicts storedVerdict,
    @Nullable DurationFigures resolution,
    @Nullable Handovers handovers,
    KpiReport kpi,
    @Nullable PaidMonths paid,
    LastMonth lastMonth,
    List<ProcedureTargets.Checked> targets) {

  /** Makes a summary. */
  public RunSummary {
    targets = List.copyOf(targets);
  }

  /**
   * What a task cost.
   *
   * @param period the months of which the costs are stated
   * @param costPerTask all costs of those months ÷ the tasks closed in them
   */
  public record PaidMonths(KpiPeriod period, KpiValue costPerTask) {}

  /**
   * The last full month against the one before.
   *
   * @param period the month
   * @param changes each indicator in both months
   */
  public record LastMonth(KpiPeriod period, List<KpiReport.Change> changes) {}

  /**
   * What became of the rows of the file.
   *
   * @param file the name of the file
   * @param read rows that became tasks
   * @param rejected rows that could not be read
   * @param blank empty lines
   * @param reasons how many rows were rejected for what
   */
  public record Rows(
      String file, long read, long rejected, long blank, Map<RejectCode, Long> reasons) {}

  /**
   * What the source says about its deadlines.
   *
   * @param rate its on-time rate, over all tasks it judges
   * @param met how many it calls on time
   * @param missed how many it calls late
   * @param none how many it does not judge
   * @param agreeing how many are judged the same here
   * @param differing how many are not
   * @param undecided how many are open and not late yet
   */
  public record StoredVerdicts(
      KpiValue rate,
      long met,
      long missed,
      long none,
      long agreeing,
      long differing,
      long undecided) {}

  /**
   * Tasks that went back or went round.
   *
   * @param reopened tasks opened again at least once; null if the source does not count it
   * @param reassigned tasks passed on at least once; null if the source does not count it
   * @param neither tasks that were neither; null if the source does not count both
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Handovers(
      @Nullable Long reopened, @Nullable Long reassigned, @Nullable Long neither) {}
}
