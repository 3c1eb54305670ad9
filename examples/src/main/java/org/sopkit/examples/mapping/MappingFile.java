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
 * @param policies what was promised; no policies if it names none
 * @param calendars its calendars, by id
 * @param clock both, compiled
 */
public record MappingFile(
    Path file,
    TaskMapping mapping,
    SlaPolicySet policies,
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
    return compiled(file, mapping, policies(file, mapping), calendars);
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
    SlaPolicySet set =
        policy == null
            ? policies
            // A set of another name would be another set, not a change of this one.
            : new SlaPolicySet(
                policies.id(),
                deadlines(mapping, SopCodec.standard().read(policy, SlaPolicySet.class)));
    Map<String, WorkingCalendar> replaced = new TreeMap<>(calendars);
    Set<String> named = named(set);
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
    return compiled(policy == null ? file : policy, mapping, set, replaced);
  }

  private static Set<String> named(SlaPolicySet set) {
    return set.policies().stream()
        .flatMap(policy -> policy.objectives().stream())
        .map(SlaObjective::calendar)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static MappingFile compiled(
      Path file,
      TaskMapping mapping,
      SlaPolicySet policies,
      Map<String, WorkingCalendar> calendars) {
    try {
      SlaClock clock = SlaClock.of(List.of(policies), calendars.values());
      return new MappingFile(file, mapping, policies, calendars, clock);
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

  private static SlaPolicySet policies(Path file, TaskMapping mapping) {
    String policyFile = mapping.policyFile();
    SlaPolicySet set =
        policyFile == null
            ? new SlaPolicySet(SET, mapping.policies())
            : SopCodec.standard().read(beside(file, policyFile), SlaPolicySet.class);
    return new SlaPolicySet(set.id(), deadlines(mapping, set));
  }

  private static List<SlaPolicy> deadlines(TaskMapping mapping, SlaPolicySet set) {
    SlaObjective.Deadline deadline = mapping.deadline();
    return deadline == null
        ? set.policies()
        : set.policies().stream().map(policy -> with(deadline, policy)).toList();
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
