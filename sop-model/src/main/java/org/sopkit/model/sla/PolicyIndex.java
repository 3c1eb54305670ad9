package org.sopkit.model.sla;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.DstPolicy;
import org.sopkit.model.calendar.EdgePolicy;
import org.sopkit.model.calendar.WorkingCalendar;

/**
 * A set of policies, bound to calendars and sorted by type and priority, so that a task finds its
 * policy without trying them all. Immutable.
 */
final class PolicyIndex {

  /** A policy bound to its calendars. */
  record Entry(SlaPolicy policy, List<ObjectiveClock> objectives) {

    /** Returns the objective of a name, or null. */
    @Nullable ObjectiveClock objective(String name) {
      for (ObjectiveClock objective : objectives) {
        if (objective.name().equals(name)) {
          return objective;
        }
      }
      return null;
    }
  }

  private final SlaPolicySet set;
  private final Map<TaskType, List<List<Entry>>> byType = new HashMap<>();
  private final List<List<Entry>> otherTypes;
  private final Map<String, WorkingCalendar> variants = new HashMap<>(0);

  PolicyIndex(SlaPolicySet set, Map<String, WorkingCalendar> calendars) {
    this.set = set;
    List<Entry> entries = new ArrayList<>();
    for (SlaPolicy policy : set.policies()) {
      entries.add(bind(policy, calendars));
    }
    Set<TaskType> named = new HashSet<>();
    set.policies().forEach(policy -> named.addAll(policy.coverage().types()));
    for (TaskType type : named) {
      byType.put(type, byPriority(entries, entry -> entry.policy().coverage().coversType(type)));
    }
    otherTypes = byPriority(entries, entry -> entry.policy().coverage().types().isEmpty());
  }

  private Entry bind(SlaPolicy policy, Map<String, WorkingCalendar> calendars) {
    List<ObjectiveClock> objectives = new ArrayList<>();
    for (SlaObjective objective : policy.objectives()) {
      WorkingCalendar calendar = calendars.get(objective.calendar());
      if (calendar == null) {
        throw new InvalidSlaException(
            set.id() + "." + policy.id() + "." + objective.name() + ".calendar",
            "\""
                + objective.calendar()
                + "\" is not among "
                + calendars.keySet()
                + ". Maybe add the calendar, or correct the name.");
      }
      calendar = byPolicies(objective, calendar);
      SlaSource source =
          new SlaSource(
              set.id(),
              policy.id(),
              policy.version(),
              objective.name(),
              calendar.id(),
              calendar.version());
      objectives.add(new ObjectiveClock(objective, source, calendar));
    }
    return new Entry(policy, List.copyOf(objectives));
  }

  /** Compiles a calendar with the objective's own policies; once for all that share them. */
  private WorkingCalendar byPolicies(SlaObjective objective, WorkingCalendar calendar) {
    EdgePolicy edge =
        objective.edgePolicy() == null ? calendar.edgePolicy() : objective.edgePolicy();
    DstPolicy dst = objective.dstPolicy() == null ? calendar.dstPolicy() : objective.dstPolicy();
    if (edge == calendar.edgePolicy() && dst == calendar.dstPolicy()) {
      return calendar;
    }
    return variants.computeIfAbsent(
        calendar.id() + " " + edge + " " + dst,
        key -> calendar.withDstPolicy(dst).withEdgePolicy(edge));
  }

  private static List<List<Entry>> byPriority(List<Entry> entries, Predicate<Entry> coversType) {
    List<List<Entry>> lists = new ArrayList<>();
    for (Priority priority : Priority.values()) {
      lists.add(
          entries.stream()
              .filter(coversType)
              .filter(entry -> entry.policy().coverage().coversPriority(priority))
              .toList());
    }
    return List.copyOf(lists);
  }

  /** Returns the first policy that covers a task, or null. */
  @Nullable Entry find(TaskType type, Priority priority, Set<String> tags) {
    List<Entry> candidates = byType.getOrDefault(type, otherTypes).get(priority.ordinal());
    for (int i = 0; i < candidates.size(); i++) {
      Entry entry = candidates.get(i);
      if (entry.policy().coverage().coversTags(tags)) {
        return entry;
      }
    }
    return null;
  }
}
