package org.sopkit.examples.mapping;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.DefectSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;

/**
 * How an export is read and judged: the content of a mapping file.
 *
 * @param title what the report is called; null for the name of the tasks file
 * @param description where the export comes from and what is assumed about it; for readers
 * @param csv how the file is written
 * @param times how dates are written
 * @param columns the column of each field, by the {@linkplain TaskField#key() name} of the field
 * @param constants the value of a field that has no column, or of its empty cells
 * @param values for a field, what the source writes and what it means; {@code "*"} stands for
 *     everything else
 * @param emptyValues what the source writes for "nothing"; an empty cell always is
 * @param verdict where the source says whether it met its deadline; null if it does not
 * @param deadline whether the due date in the file wins over a computed one; when left out the
 *     policies say
 * @param defects what counts as a defect; recorded defects when left out
 * @param worth what the two indicators of time saved and cost need besides the rows; nothing when
 *     left out
 * @param policies what was promised, first match wins; empty if {@code policyFile} says
 * @param policyFile a file with a set of policies, relative to the mapping file; or null
 * @param calendars the calendars that the policies name
 * @param calendarFiles files with more calendars, relative to the mapping file
 */
public record TaskMapping(
    @Nullable String title,
    @Nullable String description,
    CsvSettings csv,
    TimeSettings times,
    Map<String, String> columns,
    Map<String, String> constants,
    Map<String, Map<String, String>> values,
    Set<String> emptyValues,
    @Nullable VerdictSettings verdict,
    SlaObjective.@Nullable Deadline deadline,
    Set<DefectSource> defects,
    WorthSettings worth,
    List<SlaPolicy> policies,
    @Nullable String policyFile,
    List<CalendarDefinition> calendars,
    List<String> calendarFiles) {

  /** The key that stands for every value not listed. */
  public static final String ANY = "*";

  /**
   * Makes a mapping.
   *
   * @throws IllegalArgumentException if a required part is missing or contradicts another
   */
  public TaskMapping {
    csv = csv == null ? new CsvSettings(null, null, null) : csv;
    if (times == null) {
      throw new IllegalArgumentException(
          "times: is missing. Maybe times: {zone: Europe/Paris, patterns: [\"dd/MM/yyyy HH:mm\"]}.");
    }
    columns = checked("columns", columns);
    constants = checked("constants", constants);
    values = checked("values", values);
    emptyValues = emptyValues == null ? Set.of() : Set.copyOf(emptyValues);
    defects =
        defects == null || defects.isEmpty()
            ? EnumSet.of(DefectSource.RECORDED)
            : Set.copyOf(defects);
    worth = worth == null ? WorthSettings.NONE : worth;
    policies = policies == null ? List.of() : List.copyOf(policies);
    calendars = calendars == null ? List.of() : List.copyOf(calendars);
    calendarFiles = calendarFiles == null ? List.of() : List.copyOf(calendarFiles);
    requireColumn(columns, TaskField.ID);
    requireColumn(columns, TaskField.OPENED);
    requireSource(columns, constants, TaskField.TYPE, "support-l1");
    requireSource(columns, constants, TaskField.PRIORITY, "MEDIUM");
    requireConvertible(values, constants);
    if (policyFile != null && !policies.isEmpty()) {
      throw new IllegalArgumentException(
          "policyFile: policies are written here too. Maybe keep one of the two.");
    }
  }

  /**
   * Returns the column of a field.
   *
   * @param field the field
   * @return the column's name, or null if the export has none
   */
  public @Nullable String column(TaskField field) {
    return columns.get(field.key());
  }

  /**
   * Returns what stands for a field without column, or for its empty cells.
   *
   * @param field the field
   * @return the value, or null if there is none
   */
  public @Nullable String constant(TaskField field) {
    return constants.get(field.key());
  }

  /**
   * Returns what the source writes for a field and what it means.
   *
   * @param field the field
   * @return meanings by word; empty if words are taken as they are
   */
  public Map<String, String> words(TaskField field) {
    return values.getOrDefault(field.key(), Map.of());
  }

  private static <V> Map<String, V> checked(String section, @Nullable Map<String, V> map) {
    if (map == null) {
      return Map.of();
    }
    for (Map.Entry<String, V> entry : map.entrySet()) {
      try {
        TaskField.of(entry.getKey());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            section + "." + entry.getKey() + ": " + e.getMessage(), e);
      }
      if (entry.getValue() == null) {
        throw new IllegalArgumentException(
            section + "." + entry.getKey() + ": is empty. Maybe leave the line out.");
      }
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static void requireColumn(Map<String, String> columns, TaskField field) {
    if (!columns.containsKey(field.key())) {
      throw new IllegalArgumentException(
          "columns."
              + field.key()
              + ": is missing. Maybe "
              + field.key()
              + ": ticket_"
              + field.key()
              + ".");
    }
  }

  private static void requireSource(
      Map<String, String> columns, Map<String, String> constants, TaskField field, String example) {
    if (!columns.containsKey(field.key()) && !constants.containsKey(field.key())) {
      throw new IllegalArgumentException(
          "columns."
              + field.key()
              + ": is missing. Maybe the export has no such column: constants: {"
              + field.key()
              + ": "
              + example
              + "}.");
    }
  }

  private static void requireConvertible(
      Map<String, Map<String, String>> values, Map<String, String> constants) {
    values.forEach(
        (key, words) -> {
          TaskField field = TaskField.of(key);
          requireWords("values", field);
          words.forEach(
              (word, meaning) ->
                  requireMeaning(field, "values." + field.key() + "." + word, meaning));
        });
    constants.forEach(
        (key, meaning) -> {
          TaskField field = TaskField.of(key);
          requireWords("constants", field);
          requireMeaning(field, "constants." + field.key(), meaning);
        });
  }

  private static void requireWords(String section, TaskField field) {
    switch (field.kind()) {
      case TEXT, PRIORITY, STATUS -> {}
      case TIME, COUNT, SCORE ->
          throw new IllegalArgumentException(
              section
                  + "."
                  + field.key()
                  + ": is a date or a number and comes from a column. Maybe list words that stand"
                  + " for nothing under emptyValues.");
    }
  }

  private static void requireMeaning(TaskField field, String path, @Nullable String meaning) {
    Enum<?>[] constants =
        switch (field.kind()) {
          case PRIORITY -> Priority.values();
          case STATUS -> TaskStatus.values();
          case TEXT, TIME, COUNT, SCORE -> new Enum<?>[0];
        };
    boolean fits =
        meaning != null
            && !meaning.isBlank()
            && (constants.length == 0
                || Arrays.stream(constants).anyMatch(c -> c.name().equalsIgnoreCase(meaning)));
    if (!fits) {
      throw new IllegalArgumentException(
          path
              + ": \""
              + meaning
              + "\" is no "
              + field.key()
              + ". Maybe "
              + (constants.length == 0
                  ? "leave the line out"
                  : "one of " + Arrays.toString(constants))
              + ".");
    }
  }
}
