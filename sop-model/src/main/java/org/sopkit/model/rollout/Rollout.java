package org.sopkit.model.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;

/**
 * The roll-out of an outsourced back office: what was done in the seven steps.
 *
 * @param id the host's name of the roll-out
 * @param start the first day of week one
 * @param steps who did which step, when
 * @param tasks all tasks, as listed and classified
 * @param firstTasks ids of the tasks to begin with
 * @param provider ids of the provider's people who do the work and have to be trained
 * @param trainings who was trained on which procedure
 * @param reviews the weekly meetings held
 * @param operationalOn the day the provider did all first tasks alone; null while not yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rollout(
    @Line String id,
    @IsoText LocalDate start,
    @OmitWhenEmpty List<@Valid StepRecord> steps,
    @OmitWhenEmpty List<@Valid TaskCandidate> tasks,
    @OmitWhenEmpty List<@Line String> firstTasks,
    @OmitWhenEmpty List<@Line String> provider,
    @OmitWhenEmpty List<@Valid SopTraining> trainings,
    @OmitWhenEmpty List<@Valid WeeklyReview> reviews,
    @IsoText @Nullable LocalDate operationalOn) {

  /** Makes a roll-out; an absent list is empty. */
  public Rollout {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(start, "start");
    steps = Copies.list(steps, "steps");
    tasks = Copies.list(tasks, "tasks");
    firstTasks = Copies.list(firstTasks, "firstTasks");
    provider = Copies.list(provider, "provider");
    trainings = Copies.list(trainings, "trainings");
    reviews = Copies.list(reviews, "reviews");
  }

  /**
   * Finds the record of a step.
   *
   * @param step the step
   * @return the first record of that step
   */
  public Optional<StepRecord> record(RolloutStep step) {
    return steps.stream().filter(record -> record.step() == step).findFirst();
  }
}
