package org.sopkit.rules.gate;

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
 * @param needed the systems and scopes that the task needs, written as the grants write them; empty
 *     if it needs none
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
