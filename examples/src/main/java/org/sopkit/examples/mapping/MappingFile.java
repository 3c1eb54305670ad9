package org.sopkit.examples.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.CalendarException;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.DocumentException;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.InvalidSlaException;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;

/**
 * A mapping file with the policies and calendars that it names, read, compiled and checked as a
 * whole: after this only rows can be wrong.
 *
 * @param file where it lies
 * @param mapping its content
 * @param sets what was promised: one set of policies, or none if it names none
 * @param calendars its calendars, by id
 * @param clock both, compiled
 */
public record MappingFile(
    Path file,
    TaskMapping mapping,
    List<SlaPolicySet> sets,
    Map<String, WorkingCalendar> calendars,
    SlaClock clock) {

  private static final String SET = "sla";

  /**
   * Reads a mapping file and all that it names.
   *
   * @param file a .yaml, .yml or .json file
   * @return the mapping, ready to use
   * @throws DocumentException if one of the files cannot be read as what it should be
   * @throws InvalidMappingException if they do not fit together
   */
  public static MappingFile read(Path file) {
    TaskMapping mapping = SopCodec.standard().read(file, TaskMapping.class);
    Map<String, WorkingCalendar> calendars = calendars(file, mapping);
    return compiled(file, mapping, sets(file, mapping), calendars);
  }

  /**
   * Returns the same mapping with other policies or calendars.
   *
   * @param others files that take the place of what the mapping names
   * @return the mapping, ready to use
   * @throws DocumentException if one of the files cannot be read as what it should be
   * @throws InvalidMappingException if they do not fit together
   * @throws UnusedCalendarException if no policy names one of the calendars
   */
  public MappingFile with(Replacement others) {
    Path policy = others.policy();
    List<SlaPolicySet> replacing = policy == null ? sets : List.of(replacing(policy));
    Map<String, WorkingCalendar> replaced = new TreeMap<>(calendars);
    Set<String> named = named(replacing);
    Set<String> given = new HashSet<>();
    for (Path calendar : others.calendars()) {
      CalendarDefinition definition = SopCodec.standard().read(calendar, CalendarDefinition.class);
      if (!named.contains(definition.id())) {
        throw new UnusedCalendarException(calendar, definition.id(), named);
      }
      if (!given.add(definition.id())) {
        throw twice(calendar, definition);
      }
      replaced.put(definition.id(), compiled(calendar, definition));
    }
    return compiled(policy == null ? file : policy, mapping, replacing, replaced);
  }

  /** Keeps the name of the set: another name would be another set, not a change of this one. */
  private SlaPolicySet replacing(Path policy) {
    SlaPolicySet read = SopCodec.standard().read(policy, SlaPolicySet.class);
    String id = sets.isEmpty() ? SET : sets.get(0).id();
    return new SlaPolicySet(id, deadlines(mapping, read.policies()));
  }

  /**
   * Returns what was promised.
   *
   * @return the policies of all sets, in the order in which they are tried
   */
  public List<SlaPolicy> policies() {
    return policies(sets).toList();
  }

  private static Stream<SlaPolicy> policies(List<SlaPolicySet> sets) {
    return sets.stream().flatMap(set -> set.policies().stream());
  }

  private static Set<String> named(List<SlaPolicySet> sets) {
    return policies(sets)
        .flatMap(policy -> policy.objectives().stream())
        .map(SlaObjective::calendar)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static MappingFile compiled(
      Path file,
      TaskMapping mapping,
      List<SlaPolicySet> sets,
      Map<String, WorkingCalendar> calendars) {
    try {
      SlaClock clock = SlaClock.of(sets, calendars.values());
      return new MappingFile(file, mapping, sets, calendars, clock);
    } catch (InvalidSlaException e) {
      throw new InvalidMappingException(file, "policies", String.valueOf(e.getMessage()), e);
    }
  }

  private static WorkingCalendar compiled(Path file, CalendarDefinition definition) {
    try {
      return WorkingCalendar.of(definition);
    } catch (CalendarException e) {
      throw new InvalidMappingException(
          file, "calendars." + definition.id(), String.valueOf(e.getMessage()), e);
    }
  }

  private static InvalidMappingException twice(Path file, CalendarDefinition definition) {
    return new InvalidMappingException(
        file,
        "calendars",
        "\"" + definition.id() + "\" is there twice. Maybe a file repeats what is written here.",
        null);
  }

  private static Map<String, WorkingCalendar> calendars(Path file, TaskMapping mapping) {
    List<CalendarDefinition> definitions = new ArrayList<>(mapping.calendars());
    for (String name : mapping.calendarFiles()) {
      definitions.add(SopCodec.standard().read(beside(file, name), CalendarDefinition.class));
    }
    Map<String, WorkingCalendar> calendars = new TreeMap<>();
    for (CalendarDefinition definition : definitions) {
      if (calendars.containsKey(definition.id())) {
        throw twice(file, definition);
      }
      calendars.put(definition.id(), compiled(file, definition));
    }
    return calendars;
  }

  private static List<SlaPolicySet> sets(Path file, TaskMapping mapping) {
    String policyFile = mapping.policyFile();
    if (policyFile != null) {
      SlaPolicySet read = SopCodec.standard().read(beside(file, policyFile), SlaPolicySet.class);
      return List.of(new SlaPolicySet(read.id(), deadlines(mapping, read.policies())));
    }
    return mapping.policies().isEmpty()
        ? List.of()
        : List.of(new SlaPolicySet(SET, deadlines(mapping, mapping.policies())));
  }

  private static List<SlaPolicy> deadlines(TaskMapping mapping, List<SlaPolicy> policies) {
    SlaObjective.Deadline deadline = mapping.deadline();
    return deadline == null
        ? policies
        : policies.stream().map(policy -> with(deadline, policy)).toList();
  }

  private static SlaPolicy with(SlaObjective.Deadline deadline, SlaPolicy policy) {
    return new SlaPolicy(
        policy.id(),
        policy.version(),
        policy.coverage(),
        policy.pauseStatuses(),
        policy.objectives().stream()
            .map(
                objective ->
                    objective.stop() == SlaObjective.Stop.COMPLETED
                        ? objective.withDeadline(deadline)
                        : objective)
            .toList());
  }

  private static Path beside(Path file, String name) {
    return file.resolveSibling(name);
  }

  /**
   * Returns the calendar on which an objective is counted.
   *
   * @param id its id
   * @return the calendar, or null if there is none of that id
   */
  public @Nullable WorkingCalendar calendar(String id) {
    return calendars.get(id);
  }
}
