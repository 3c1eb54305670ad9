package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;

/**
 * Which tasks a policy is for. A task is covered if its type, its priority and one of its tags are
 * named; an empty set names them all.
 *
 * @param types the types of task; empty for any
 * @param priorities the priorities; empty for any
 * @param tags the task has at least one of them; empty for any task, tagged or not
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SlaCoverage(Set<TaskType> types, Set<Priority> priorities, Set<String> tags) {

  /** Every task. */
  public static final SlaCoverage ALL = new SlaCoverage(Set.of(), Set.of(), Set.of());

  /** Makes a coverage. */
  public SlaCoverage {
    types = Checks.sorted("types", types, Comparator.comparing(TaskType::code));
    priorities = Checks.sorted("priorities", priorities, Comparator.naturalOrder());
    tags = Checks.sorted("tags", tags, Comparator.naturalOrder());
  }

  /**
   * Covers some types of task.
   *
   * @param types at least one
   * @return the coverage
   */
  public static SlaCoverage ofTypes(TaskType... types) {
    return new SlaCoverage(Set.of(types), Set.of(), Set.of());
  }

  /**
   * Covers some priorities.
   *
   * @param priorities at least one
   * @return the coverage
   */
  public static SlaCoverage ofPriorities(Priority... priorities) {
    return new SlaCoverage(Set.of(), Set.of(priorities), Set.of());
  }

  /**
   * Says whether a task is covered.
   *
   * @param type its type
   * @param priority its priority
   * @param taskTags its tags
   * @return true if all three fit
   */
  public boolean covers(TaskType type, Priority priority, Set<String> taskTags) {
    return coversType(type) && coversPriority(priority) && coversTags(taskTags);
  }

  /** Says whether a task can leave this for a later coverage by a change of its priority. */
  boolean canBeLeftFor(SlaCoverage later) {
    boolean sameTask = meet(types, later.types) && meet(tags, later.tags);
    return sameTask
        && Stream.of(Priority.values())
            .anyMatch(priority -> later.coversPriority(priority) && !coversPriority(priority));
  }

  /** An empty set names them all. */
  private static boolean meet(Set<?> some, Set<?> others) {
    return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
  }

  boolean coversType(TaskType type) {
    return types.isEmpty() || types.contains(type);
  }

  boolean coversPriority(Priority priority) {
    return priorities.isEmpty() || priorities.contains(priority);
  }

  boolean coversTags(Set<String> taskTags) {
    return tags.isEmpty() || !Collections.disjoint(tags, taskTags);
  }
}
