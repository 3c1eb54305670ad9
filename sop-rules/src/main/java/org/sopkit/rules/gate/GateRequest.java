package org.sopkit.rules.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.rollout.SopTraining;

/**
 * Who wants to start on what. Immutable and thread-safe.
 *
 * @param personId the person, as in the engagement
 * @param task the task, for the reader
 * @param needed the systems and scopes that the task needs, written as the grants write them; if
 *     empty, whether the person has the accesses is not judged
 * @param sopId the procedure on which the person must be trained; null if that is not asked
 * @param sopTrainings who was trained on which procedure
 */
public record GateRequest(
    String personId,
    String task,
    List<DeclaredScope> needed,
    @Nullable String sopId,
    List<SopTraining> sopTrainings) {

  /** Makes a request. */
  public GateRequest {
    Objects.requireNonNull(personId, "personId");
    Objects.requireNonNull(task, "task");
    needed = List.copyOf(needed);
    sopTrainings = List.copyOf(sopTrainings);
  }

  /** What a request can leave out of the question. */
  public enum NotAsked {
    /** Whether the person has the accesses that the task needs: none were named. */
    NEEDED_ACCESSES,
    /** Whether the person was trained on the procedure: none was named. */
    SOP_TRAINING
  }

  /**
   * Returns what the request does not ask.
   *
   * @return in the order of the questions; empty if it asks everything
   */
  public List<NotAsked> notAsked() {
    List<NotAsked> open = new ArrayList<>();
    if (needed.isEmpty()) {
      open.add(NotAsked.NEEDED_ACCESSES);
    }
    if (sopId == null) {
      open.add(NotAsked.SOP_TRAINING);
    }
    return List.copyOf(open);
  }

  /**
   * Asks for a task that needs these systems.
   *
   * @param personId the person, as in the engagement
   * @param task the task, for the reader
   * @param needed the systems and scopes that the task needs
   * @return the request
   */
  public static GateRequest of(String personId, String task, DeclaredScope... needed) {
    return new GateRequest(personId, task, List.of(needed), null, List.of());
  }

  /**
   * Asks also whether the person was trained on the procedure of the task.
   *
   * @param procedure the id of the procedure
   * @param trainings who was trained on which procedure, of any person
   * @return the request
   */
  public GateRequest trainedOn(String procedure, List<SopTraining> trainings) {
    return new GateRequest(personId, task, needed, procedure, trainings);
  }
}
