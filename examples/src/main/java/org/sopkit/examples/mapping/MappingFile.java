package org.sopkit.examples.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    SlaPolicySet policies = policies(file, mapping);
    try {
      SlaClock clock = SlaClock.of(List.of(policies), calendars.values());
      return new MappingFile(file, mapping, policies, calendars, clock);
    } catch (InvalidSlaException e) {
      throw new InvalidMappingException(file, "policies", String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, WorkingCalendar> calendars(Path file, TaskMapping mapping) {
    List<CalendarDefinition> definitions = new ArrayList<>(mapping.calendars());
    for (String name : mapping.calendarFiles()) {
      definitions.add(SopCodec.standard().read(beside(file, name), CalendarDefinition.class));
    }
    Map<String, WorkingCalendar> calendars = new TreeMap<>();
    for (CalendarDefinition definition : definitions) {
      if (calendars.containsKey(definition.id())) {
        throw new InvalidMappingException(
            file,
            "calendars",
            "\""
                + definition.id()
                + "\" is there twice. Maybe a file repeats what is written here.",
            null);
      }
      try {
        calendars.put(definition.id(), WorkingCalendar.of(definition));
      } catch (CalendarException e) {
        throw new InvalidMappingException(
            file, "calendars." + definition.id(), String.valueOf(e.getMessage()), e);
      }
    }
    return calendars;
  }

  private static SlaPolicySet policies(Path file, TaskMapping mapping) {
    String policyFile = mapping.policyFile();
    SlaPolicySet set =
        policyFile == null
            ? new SlaPolicySet(SET, mapping.policies())
            : SopCodec.standard().read(beside(file, policyFile), SlaPolicySet.class);
    SlaObjective.Deadline deadline = mapping.deadline();
    if (deadline == null) {
      return set;
    }
    return new SlaPolicySet(
        set.id(), set.policies().stream().map(policy -> with(deadline, policy)).toList());
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
