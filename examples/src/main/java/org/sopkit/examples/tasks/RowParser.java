package org.sopkit.examples.tasks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.CsvRecord;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.mapping.TaskMapping;
import org.sopkit.examples.mapping.VerdictSettings;
import org.sopkit.examples.tasks.Columns.Column;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;

/** Reads the cells of one record and checks that together they can be true. Not thread-safe. */
final class RowParser {

  /** More types than this are not kept: a column of free text was mapped. */
  private static final int MAX_TYPES = 10_000;

  /** More than this no calculator takes for true. */
  private static final int MOST = 1_000_000_000;

  private final TaskMapping mapping;
  private final Columns columns;
  private final long now;
  private final LocalTimes times;
  private final Map<TaskField, Map<String, String>> words = new EnumMap<>(TaskField.class);
  private final Map<String, TaskType> types = new HashMap<>();
  private List<String> fields = List.of();
  private long line;

  RowParser(TaskMapping mapping, Columns columns, Instant now) {
    this.mapping = mapping;
    this.columns = columns;
    this.now = now.getEpochSecond();
    this.times = new LocalTimes(mapping.times());
    for (TaskField field : TaskField.values()) {
      words.put(field, mapping.words(field));
    }
  }

  String charset() {
    return mapping.csv().format().charset().name();
  }

  String nameOf(TaskField field) {
    return Objects.requireNonNullElse(mapping.column(field), field.key());
  }

  TaskRow parse(CsvRecord record) throws RejectedRowException {
    fields = record.fields();
    line = record.line();
    TaskRow row = new TaskRow(line, fields);
    for (Column column : columns.constants()) {
      cell(row, column, required(column.constant()));
    }
    for (Column column : columns.plan()) {
      String cell = content(fields.get(column.index()));
      if (cell != null) {
        cell(row, column, cell);
      } else if (column.constant() != null) {
        cell(row, column, column.constant());
      } else if (isRequired(column.field())) {
        throw rejected(column, "", RejectCode.REQUIRED, "");
      }
    }
    verdict(row);
    check(row);
    return row;
  }

  private static String required(@Nullable String constant) {
    return constant == null ? "" : constant;
  }

  private static boolean isRequired(TaskField field) {
    return switch (field) {
      case ID, TYPE, PRIORITY, OPENED -> true;
      default -> false;
    };
  }

  private @Nullable String content(String raw) {
    String cell = raw.strip();
    return cell.isEmpty() || mapping.emptyValues().contains(cell) ? null : cell;
  }

  private void cell(TaskRow row, Column column, String cell) throws RejectedRowException {
    TaskField field = column.field();
    switch (field.kind()) {
      case TEXT -> text(row, field, translated(field, cell));
      case PRIORITY -> row.priority(level(column, cell));
      case STATUS -> row.status(status(column, cell));
      case TIME -> row.number(field, time(row, column, cell));
      case COUNT -> row.number(field, count(column, cell, MOST, RejectCode.BAD_COUNT));
      case SCORE -> row.number(field, count(column, cell, 10, RejectCode.BAD_SCORE));
    }
  }

  private void text(TaskRow row, TaskField field, String text) {
    row.text(field, text);
    if (field == TaskField.TYPE) {
      TaskType known = types.get(text);
      if (known == null) {
        known = TaskType.of(text);
        if (types.size() < MAX_TYPES) {
          types.put(text, known);
        }
      }
      row.type(known);
    }
  }

  private String translated(TaskField field, String cell) {
    Map<String, String> meanings = words.getOrDefault(field, Map.of());
    String meaning = meanings.get(cell);
    return meaning != null ? meaning : meanings.getOrDefault(TaskMapping.ANY, cell);
  }

  private Priority level(Column column, String cell) throws RejectedRowException {
    Priority level = constant(Priority.class, translated(column.field(), cell));
    if (level == null) {
      throw rejected(column, cell, RejectCode.UNKNOWN_PRIORITY, known(column, Priority.values()));
    }
    return level;
  }

  private TaskStatus status(Column column, String cell) throws RejectedRowException {
    TaskStatus status = constant(TaskStatus.class, translated(column.field(), cell));
    if (status == null) {
      throw rejected(column, cell, RejectCode.UNKNOWN_STATUS, known(column, TaskStatus.values()));
    }
    return status;
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.equals(name) ? null : constant(type, upper);
  }

  private String known(Column column, Enum<?>[] constants) {
    Map<String, String> meanings = mapping.words(column.field());
    return String.join(", ", meanings.isEmpty() ? names(constants) : meanings.keySet());
  }

  private static Collection<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private long time(TaskRow row, Column column, String cell) throws RejectedRowException {
    boolean ends = column.field() == TaskField.DUE;
    LocalTimes.DateOnly dateOnly =
        ends ? LocalTimes.DateOnly.LAST_SECOND : LocalTimes.DateOnly.FIRST_SECOND;
    return switch (times.read(cell, dateOnly)) {
      case READ -> {
        boolean firstFits =
            column.field() == TaskField.OPENED
                || !row.has(TaskField.OPENED)
                || times.second() >= row.number(TaskField.OPENED);
        yield firstFits ? times.second() : times.repeat();
      }
      case UNREADABLE ->
          throw rejected(
              column, cell, RejectCode.BAD_DATE, String.join(" | ", mapping.times().patterns()));
      case SKIPPED ->
          throw rejected(column, cell, RejectCode.SKIPPED_TIME, mapping.times().zone().getId());
      case OUT_OF_RANGE -> throw rejected(column, cell, RejectCode.YEAR_OUT_OF_RANGE, "");
    };
  }

  private long count(Column column, String cell, int most, RejectCode otherwise)
      throws RejectedRowException {
    boolean digits = cell.length() <= 10 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = digits ? Long.parseLong(cell) : -1;
    if (number < 0 || number > most) {
      throw rejected(column, cell, otherwise, "");
    }
    return number;
  }

  private void verdict(TaskRow row) throws RejectedRowException {
    VerdictSettings settings = mapping.verdict();
    if (settings == null) {
      return;
    }
    String cell = content(fields.get(columns.verdict()));
    if (cell == null) {
      return;
    }
    if (settings.met().contains(cell)) {
      row.verdict(Verdict.MET, cell);
    } else if (settings.missed().contains(cell)) {
      row.verdict(Verdict.MISSED, cell);
    } else {
      throw new RejectedRowException(
          new Rejection(
              line,
              settings.column(),
              cell,
              RejectCode.UNKNOWN_VERDICT,
              String.join(", ", settings.met()) + " / " + String.join(", ", settings.missed()),
              fields));
    }
  }

  private void check(TaskRow row) throws RejectedRowException {
    long opened = row.number(TaskField.OPENED);
    for (TaskField field : TaskField.values()) {
      if (field.kind() != TaskField.Kind.TIME || field == TaskField.DUE || !row.has(field)) {
        continue;
      }
      if (row.number(field) < opened) {
        throw rejected(row, field, RejectCode.TOO_EARLY, cellOf(TaskField.OPENED));
      }
      if (row.number(field) > now) {
        throw rejected(row, field, RejectCode.AFTER_NOW, Instant.ofEpochSecond(now).toString());
      }
    }
    boolean closed = row.has(TaskField.CLOSED);
    if (closed && row.number(TaskField.CLOSED) < row.number(TaskField.RESOLVED)) {
      throw rejected(row, TaskField.CLOSED, RejectCode.TOO_EARLY, cellOf(TaskField.RESOLVED));
    }
    if (row.status() == TaskStatus.DONE && !closed) {
      throw rejected(
          row, TaskField.STATUS, RejectCode.DONE_WITHOUT_CLOSING, nameOf(TaskField.CLOSED));
    }
    if (row.status().isOpen() && closed) {
      throw rejected(row, TaskField.STATUS, RejectCode.OPEN_WITH_CLOSING, nameOf(TaskField.CLOSED));
    }
    checkPause(row);
  }

  private void checkPause(TaskRow row) throws RejectedRowException {
    if (!row.has(TaskField.PAUSED_UNTIL)) {
      return;
    }
    if (!row.has(TaskField.PAUSED_FROM)) {
      throw rejected(
          row,
          TaskField.PAUSED_UNTIL,
          RejectCode.PAUSE_WITHOUT_START,
          nameOf(TaskField.PAUSED_FROM));
    }
    if (row.number(TaskField.PAUSED_UNTIL) < row.number(TaskField.PAUSED_FROM)) {
      throw rejected(
          row, TaskField.PAUSED_UNTIL, RejectCode.TOO_EARLY, cellOf(TaskField.PAUSED_FROM));
    }
  }

  private String cellOf(TaskField field) {
    for (Column column : columns.plan()) {
      if (column.field() == field) {
        return column.name() + " = " + fields.get(column.index());
      }
    }
    return field.key();
  }

  private RejectedRowException rejected(
      TaskRow row, TaskField field, RejectCode code, String expected) {
    for (Column column : columns.plan()) {
      if (column.field() == field) {
        return rejected(column, fields.get(column.index()), code, expected);
      }
    }
    return new RejectedRowException(
        new Rejection(row.line(), field.key(), null, code, expected, fields));
  }

  private RejectedRowException rejected(
      Column column, String value, RejectCode code, String expected) {
    return new RejectedRowException(
        new Rejection(line, column.name(), value, code, expected, fields));
  }
}
