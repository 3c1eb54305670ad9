package org.sopkit.model.rollout;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.TaskCatalog;

/**
 * Which tasks to hand over first, computed: frequency × time × ease, twice that for what the method
 * hands over first (invoicing, reminders, CRM upkeep, e-mail support).
 *
 * <p>A task of three times a week, 20 minutes each, low complexity scores 3 × 20 × 3 = 180; as
 * invoicing it scores 360. Ease is 3 for low complexity, 2 for medium, 1 for high. A task that is
 * not classified, or that does not come back, has no score and no rank.
 */
public final class FirstTasks {

  /** How many tasks the method begins with. */
  public static final int COUNT = 3;

  private static final BigDecimal PREFERENCE = BigDecimal.valueOf(2);

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparing(Ranked::score)
          .reversed()
          .thenComparingInt(Ranked::preference)
          .thenComparing(ranked -> ranked.task().taskId());

  private FirstTasks() {}

  /**
   * Ranks the tasks of a list, the best one first.
   *
   * <p>Equal scores: what the method hands over earlier comes first, then the smaller task id.
   *
   * @param tasks the list, as classified
   * @return the classified tasks that come back, with their scores
   */
  public static List<Ranked> rank(List<TaskCandidate> tasks) {
    return tasks.stream()
        .map(FirstTasks::ranked)
        .filter(Objects::nonNull)
        .sorted(BEST_FIRST)
        .toList();
  }

  private static @Nullable Ranked ranked(TaskCandidate task) {
    BigDecimal score = score(task);
    return score == null || score.signum() == 0 ? null : new Ranked(task, score);
  }

  /**
   * Returns the score of a task.
   *
   * @param task the task
   * @return minutes a week × ease × preference; null if the task is not classified
   */
  public static @Nullable BigDecimal score(TaskCandidate task) {
    BigDecimal times = task.timesPerWeek();
    Integer minutes = task.minutesEach();
    Complexity complexity = task.complexity();
    if (times == null || minutes == null || complexity == null) {
      return null;
    }
    BigDecimal score =
        times.multiply(BigDecimal.valueOf(minutes)).multiply(BigDecimal.valueOf(ease(complexity)));
    return isPreferred(task) ? score.multiply(PREFERENCE) : score;
  }

  private static int ease(Complexity complexity) {
    return switch (complexity) {
      case LOW -> 3;
      case MEDIUM -> 2;
      case HIGH -> 1;
    };
  }

  private static boolean isPreferred(TaskCandidate task) {
    return TaskCatalog.delegatedFirst().contains(task.type());
  }

  /**
   * A task with its score.
   *
   * @param task the task
   * @param score the higher the better
   */
  public record Ranked(TaskCandidate task, BigDecimal score) {

    /** Makes a ranked task. */
    public Ranked {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(score, "score");
    }

    private int preference() {
      int place = TaskCatalog.delegatedFirst().indexOf(task.type());
      return place < 0 ? Integer.MAX_VALUE : place;
    }
  }
}
