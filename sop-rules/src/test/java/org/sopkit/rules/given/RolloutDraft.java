package org.sopkit.rules.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.rollout.Complexity;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.rollout.RolloutStep;
import org.sopkit.model.rollout.SopTraining;
import org.sopkit.model.rollout.StepRecord;
import org.sopkit.model.rollout.TaskCandidate;
import org.sopkit.model.rollout.WeeklyReview;

/**
 * A first week in which the rules find nothing, to be spoilt one thing at a time. It began on
 * Monday 2026-03-02; the provider worked alone on Monday 9.
 */
public final class RolloutDraft {

  /** A Monday. */
  public static final LocalDate START = LocalDate.of(2026, 3, 2);

  /** Friday of the second week. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 13);

  private final Map<RolloutStep, LocalDate> steps = new EnumMap<>(RolloutStep.class);
  private List<TaskCandidate> tasks =
      List.of(
          candidate("T-1", TaskType.INVOICING, "5", 30, Complexity.LOW, "SOP-1"),
          candidate("T-2", TaskType.REMINDERS, "3", 30, Complexity.LOW, "SOP-2"),
          candidate("T-3", TaskType.CRM_UPKEEP, "5", 15, Complexity.LOW, "SOP-3"),
          candidate("T-4", TaskType.QUOTES, "1", 60, Complexity.HIGH, null));
  private List<String> firstTasks = List.of("T-1", "T-2", "T-3");
  private List<String> provider = List.of("nadia");
  private List<SopTraining> trainings =
      new ArrayList<>(List.of(training("SOP-1"), training("SOP-2"), training("SOP-3")));
  private List<WeeklyReview> reviews = List.of(review(LocalDate.of(2026, 3, 9)));
  private LocalDate operationalOn = START.plusDays(7);

  private RolloutDraft() {
    for (RolloutStep step : RolloutStep.values()) {
      steps.put(step, START.plusDays(step.ordinal()));
    }
  }

  public static RolloutDraft rollout() {
    return new RolloutDraft();
  }

  public static TaskCandidate candidate(
      String id,
      TaskType type,
      String timesPerWeek,
      Integer minutes,
      Complexity complexity,
      String sop) {
    BigDecimal times = timesPerWeek == null ? null : new BigDecimal(timesPerWeek);
    return new TaskCandidate(id, type, times, minutes, complexity, sop);
  }

  /** Nadia, on Friday 2026-03-06. */
  public static SopTraining training(String sop) {
    return new SopTraining("nadia", sop, START.plusDays(4), "Claire");
  }

  public static WeeklyReview review(LocalDate day, KpiKind... measured) {
    Set<KpiKind> figures = measured.length == 0 ? Set.of(KpiKind.ON_TIME_RATE) : Set.of(measured);
    return new WeeklyReview(day, List.of("Claire"), figures, List.of());
  }

  /** That step on that day; null: not at all. */
  public RolloutDraft step(RolloutStep step, LocalDate day) {
    steps.put(step, day);
    return this;
  }

  /** Nothing done yet. */
  public RolloutDraft noSteps() {
    steps.clear();
    return this;
  }

  public RolloutDraft tasks(TaskCandidate... values) {
    tasks = List.of(values);
    return this;
  }

  /** One more task on the list. */
  public RolloutDraft plus(TaskCandidate task) {
    List<TaskCandidate> more = new ArrayList<>(tasks);
    more.add(task);
    tasks = more;
    return this;
  }

  public RolloutDraft firstTasks(String... ids) {
    firstTasks = List.of(ids);
    return this;
  }

  public RolloutDraft provider(String... people) {
    provider = List.of(people);
    return this;
  }

  public RolloutDraft trainings(SopTraining... values) {
    trainings = Arrays.asList(values);
    return this;
  }

  public RolloutDraft reviews(WeeklyReview... values) {
    reviews = List.of(values);
    return this;
  }

  public RolloutDraft operationalOn(LocalDate day) {
    operationalOn = day;
    return this;
  }

  public Rollout build() {
    List<StepRecord> records = new ArrayList<>();
    steps.forEach((step, day) -> records.add(new StepRecord(step, "Claire", day)));
    return new Rollout(
        "R-1", START, records, tasks, firstTasks, provider, trainings, reviews, operationalOn);
  }
}
