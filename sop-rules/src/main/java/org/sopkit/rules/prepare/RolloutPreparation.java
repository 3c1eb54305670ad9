package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.rollout.FirstTasks;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.rollout.RolloutStep;
import org.sopkit.model.rollout.SopTraining;
import org.sopkit.model.rollout.StepRecord;
import org.sopkit.model.rollout.TaskCandidate;
import org.sopkit.model.rollout.WeeklyReview;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Threshold;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.CandidateView;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.ReviewView;
import org.sopkit.rules.facts.RolloutStepView;
import org.sopkit.rules.facts.RolloutView;
import org.sopkit.rules.facts.TraineeView;
import org.sopkit.rules.facts.UnlistedTaskView;

/** Prepares a roll-out. */
public final class RolloutPreparation {

  private static final int EXAMPLES = 3;

  private final Rollout rollout;
  private final @Nullable BackOfficeRegister base;
  private final LocalDate today;
  private final Thresholds thresholds;
  private final Subject subject;
  private final boolean weekOver;
  private final Set<String> chosen;
  private final Map<String, TaskCandidate> listed = new LinkedHashMap<>();
  private final Map<String, BackOfficeTask> rows = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();

  private RolloutPreparation(
      Rollout rollout, @Nullable BackOfficeRegister base, LocalDate today, Thresholds thresholds) {
    this.rollout = rollout;
    this.base = base;
    this.today = today;
    this.thresholds = thresholds;
    this.subject = new Subject(Subject.Kind.ROLLOUT, rollout.id());
    this.weekOver = daysSince(rollout.start()) >= thresholds.of(Threshold.ROLLOUT_DAYS);
    this.chosen = new LinkedHashSet<>(rollout.firstTasks());
    rollout.tasks().forEach(task -> listed.putIfAbsent(task.taskId(), task));
    if (base != null) {
      base.tasks().forEach(task -> rows.putIfAbsent(task.id(), task));
    }
  }

  /**
   * Makes the facts of a roll-out.
   *
   * @param rollout the roll-out
   * @param base the back-office base; null if not known, so that nothing is compared with it
   * @param today the day on which it is judged
   * @param thresholds the numbers to compare with
   * @return its facts
   */
  public static List<Fact> facts(
      Rollout rollout, @Nullable BackOfficeRegister base, LocalDate today, Thresholds thresholds) {
    RolloutPreparation preparation = new RolloutPreparation(rollout, base, today, thresholds);
    preparation.addWhole();
    preparation.addSteps();
    preparation.addTasks();
    preparation.addPeople();
    preparation.addReviews();
    return preparation.facts;
  }

  private long daysSince(LocalDate day) {
    return ChronoUnit.DAYS.between(day, today);
  }

  /** The day a step was done; null if it was not by today. */
  private @Nullable LocalDate doneOn(RolloutStep step) {
    LocalDate day = rollout.record(step).map(StepRecord::doneOn).orElse(null);
    return day == null || day.isAfter(today) ? null : day;
  }

  /** What a step was to bring must be there once it is called done, or once the week is over. */
  private boolean due(RolloutStep step) {
    return weekOver || doneOn(step) != null;
  }

  private void addWhole() {
    LocalDate operational = rollout.operationalOn();
    boolean works = operational != null && !operational.isAfter(today);
    LocalDate review =
        rollout.reviews().stream()
            .map(WeeklyReview::on)
            .filter(day -> !day.isAfter(today))
            .max(LocalDate::compareTo)
            .orElse(null);
    facts.add(
        new RolloutView(
            subject,
            thresholds,
            listed.size(),
            chosen.size(),
            rollout.provider().size(),
            due(RolloutStep.LIST_TASKS),
            due(RolloutStep.CHOOSE_FIRST_TASKS),
            due(RolloutStep.TRAIN_PROVIDER),
            operational != null && works
                ? ChronoUnit.DAYS.between(rollout.start(), operational)
                : daysSince(rollout.start()),
            works,
            weekOver,
            review,
            daysSince(
                review == null || review.isBefore(rollout.start()) ? rollout.start() : review)));
  }

  private void addSteps() {
    for (RolloutStep step : RolloutStep.values()) {
      int place = place(step);
      facts.add(
          new RolloutStepView(
              subject,
              thresholds,
              place < 0 ? "/steps" : "/steps/" + place,
              step,
              doneOn(step) != null,
              weekOver,
              overtook(step)));
    }
  }

  private int place(RolloutStep step) {
    for (int i = 0; i < rollout.steps().size(); i++) {
      if (rollout.steps().get(i).step() == step) {
        return i;
      }
    }
    return -1;
  }

  /** The first earlier step that was done later, or not at all. */
  private @Nullable RolloutStep overtook(RolloutStep step) {
    LocalDate done = doneOn(step);
    if (done == null) {
      return null;
    }
    for (RolloutStep earlier : RolloutStep.values()) {
      LocalDate before = doneOn(earlier);
      if (earlier.number() < step.number() && (before == null || before.isAfter(done))) {
        return earlier;
      }
    }
    return null;
  }

  private void addTasks() {
    List<String> best =
        FirstTasks.rank(rollout.tasks()).stream()
            .map(ranked -> ranked.task().taskId())
            .distinct()
            .toList();
    Set<String> shortlist = new HashSet<>(best.subList(0, Math.min(chosen.size(), best.size())));
    List<String> passedOver =
        best.stream().filter(shortlist::contains).filter(id -> !chosen.contains(id)).toList();
    for (int i = 0; i < rollout.tasks().size(); i++) {
      TaskCandidate task = rollout.tasks().get(i);
      boolean worse = !shortlist.contains(task.taskId()) && best.contains(task.taskId());
      addTask("/tasks/" + i, task.taskId(), task, worse ? passedOver : List.of());
    }
    int place = 0;
    for (String id : rollout.firstTasks()) {
      if (!listed.containsKey(id)) {
        addTask("/firstTasks/" + place, id, null, List.of());
      }
      place++;
    }
    for (BackOfficeTask row : rows.values()) {
      boolean current = row.status().isOpen() || row.recurrence() != null;
      if (current && due(RolloutStep.LIST_TASKS) && !listed.containsKey(row.id())) {
        facts.add(new UnlistedTaskView(subject, thresholds, "/tasks", row.id(), row.title()));
      }
    }
  }

  private void addTask(
      String path, String id, @Nullable TaskCandidate task, List<String> passedOver) {
    boolean first = chosen.contains(id);
    facts.add(
        new CandidateView(
            subject,
            thresholds,
            path,
            id,
            first,
            task != null,
            task != null && FirstTasks.score(task) != null,
            due(RolloutStep.CLASSIFY_TASKS),
            comesBack(id, task),
            task != null && EngagementScene.written(task.sopId()),
            isLinked(id, task),
            due(RolloutStep.WRITE_SOPS),
            due(RolloutStep.LINK_BASE_AND_SOPS),
            first ? passedOver : List.of()));
  }

  private boolean comesBack(String id, @Nullable TaskCandidate task) {
    BackOfficeTask row = rows.get(id);
    boolean never =
        task != null && task.timesPerWeek() != null && task.timesPerWeek().signum() == 0;
    return !never
        && (row == null || row.recurrence() != null || task == null || task.timesPerWeek() != null);
  }

  private boolean isLinked(String id, @Nullable TaskCandidate task) {
    if (base == null || task == null || task.sopId() == null) {
      return true;
    }
    BackOfficeTask row = rows.get(id);
    return row != null && task.sopId().equals(row.sopId());
  }

  private void addPeople() {
    Set<String> sops = new LinkedHashSet<>();
    for (String id : chosen) {
      TaskCandidate task = listed.get(id);
      if (task != null && task.sopId() != null && !task.sopId().isBlank()) {
        sops.add(task.sopId());
      }
    }
    Map<String, Set<String>> trained = new HashMap<>();
    for (SopTraining training : rollout.trainings()) {
      LocalDate day = training.on();
      if (day != null && !day.isAfter(today) && sops.contains(training.sopId())) {
        trained.computeIfAbsent(training.personId(), id -> new HashSet<>()).add(training.sopId());
      }
    }
    for (int i = 0; i < rollout.provider().size(); i++) {
      String person = rollout.provider().get(i);
      Set<String> known = trained.getOrDefault(person, Set.of());
      facts.add(
          new TraineeView(
              subject,
              thresholds,
              "/provider/" + i,
              person,
              sops.size() - known.size(),
              sops.stream().filter(sop -> !known.contains(sop)).limit(EXAMPLES).toList(),
              due(RolloutStep.TRAIN_PROVIDER)));
    }
  }

  private void addReviews() {
    for (int i = 0; i < rollout.reviews().size(); i++) {
      WeeklyReview review = rollout.reviews().get(i);
      if (!review.on().isAfter(today)) {
        String path = "/reviews/" + i;
        int measures = review.measured().size();
        facts.add(new ReviewView(subject, thresholds, path, review.on(), measures));
      }
    }
  }
}
