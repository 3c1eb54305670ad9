package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is promised about a group of tasks.
 *
 * <p>In YAML:
 *
 * <pre>{@code
 * id: tickets
 * version: "3"
 * coverage: {types: [support-l1]}
 * pauseStatuses: [waiting for customer]
 * objectives:
 *   - name: resolution
 *     target: "24h ouvrées"
 *     byPriority: {CRITICAL: "4h ouvrées"}
 *     calendar: provider
 *     warnings: ["75%", "PT1H"]
 *     escalations:
 *       - {when: AFTER_DUE, offset: PT2H, notify: ACCOUNTABLE}
 * }</pre>
 *
 * <p>Events of type PAUSED and RESUMED always pause a task; {@code pauseStatuses} adds the statuses
 * of the host in which somebody else must act.
 *
 * @param id what it is called; unique in its set
 * @param version which state of the data this is; results name it
 * @param coverage which tasks it is for; all of them when left out
 * @param pauseStatuses the host's names of statuses that pause a task, compared as written
 * @param objectives what is promised; at least one, with distinct names
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SlaPolicy(
    String id,
    String version,
    SlaCoverage coverage,
    Set<String> pauseStatuses,
    List<SlaObjective> objectives) {

  /**
   * Makes a policy.
   *
   * @throws InvalidSlaException if the id or the version is blank, nothing is promised, or two
   *     objectives share a name
   */
  public SlaPolicy {
    Checks.text("id", id);
    Checks.text("version", version);
    coverage = coverage == null ? SlaCoverage.ALL : coverage;
    pauseStatuses = Checks.sorted("pauseStatuses", pauseStatuses, Comparator.naturalOrder());
    objectives = Checks.list("objectives", objectives);
    if (objectives.isEmpty()) {
      throw new InvalidSlaException(
          "objectives",
          "policy "
              + id
              + " promises nothing. Maybe add an objective with name, target, calendar.");
    }
    Checks.distinct("objectives", objectives, SlaObjective::name);
  }

  /**
   * Promises the same to every task.
   *
   * @param id what it is called
   * @param version which state of the data this is
   * @param objectives what is promised
   * @return the policy
   */
  public static SlaPolicy of(String id, String version, SlaObjective... objectives) {
    return new SlaPolicy(id, version, SlaCoverage.ALL, Set.of(), Arrays.asList(objectives));
  }

  /**
   * Returns the same policy for other tasks.
   *
   * @param tasks which tasks it is for
   * @return the policy
   */
  public SlaPolicy covering(SlaCoverage tasks) {
    return new SlaPolicy(id, version, tasks, pauseStatuses, objectives);
  }

  /**
   * Returns the same policy, paused by statuses.
   *
   * @param statuses the host's names of statuses that pause a task
   * @return the policy
   */
  public SlaPolicy pausedBy(String... statuses) {
    return new SlaPolicy(
        id, version, coverage, new LinkedHashSet<>(Arrays.asList(statuses)), objectives);
  }
}
