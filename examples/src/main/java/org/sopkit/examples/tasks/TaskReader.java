package org.sopkit.examples.tasks;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.CsvFault;
import org.sopkit.examples.csv.CsvRecord;
import org.sopkit.examples.csv.CsvSource;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.mapping.TaskMapping;

/**
 * Reads the tasks of an export one by one. A row that cannot be read goes to the rejections; the
 * rows after it are read all the same.
 *
 * <p>Keeps a digest of each id, to find double ones, and nothing else. Not thread-safe.
 */
public final class TaskReader implements Closeable {

  private final CsvSource source;
  private final Columns columns;
  private final RowParser parser;
  private final SeenIds ids = new SeenIds();

  private TaskReader(CsvSource source, TaskMapping mapping, Instant now) {
    this.source = source;
    this.columns = Columns.of(mapping, source.header());
    this.parser = new RowParser(mapping, columns, now);
  }

  /**
   * Opens an export and finds its columns.
   *
   * @param file the export, plain or gzip
   * @param mapping how it is read
   * @param now the instant of the report; nothing may be later
   * @return the reader, to be closed
   * @throws org.sopkit.examples.csv.UnusableCsvException if no row of it can be read
   * @throws UnknownColumnException if it lacks a column of the mapping
   */
  public static TaskReader open(Path file, TaskMapping mapping, Instant now) {
    CsvSource source = CsvSource.open(file, mapping.csv().format());
    try {
      return new TaskReader(source, mapping, now);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * Returns the names of the columns.
   *
   * @return the header
   */
  public List<String> header() {
    return source.header();
  }

  /**
   * Returns the file as it lies on disk, for counts and progress.
   *
   * @return the source
   */
  public CsvSource source() {
    return source;
  }

  /**
   * Reads on to the next task.
   *
   * @param rejections takes each row on the way that cannot be read
   * @return the task, or null at the end of the file
   * @throws org.sopkit.examples.csv.UnusableCsvException if the file breaks off
   */
  public @Nullable TaskRow next(Consumer<Rejection> rejections) {
    for (CsvRecord record = source.next(); record != null; record = source.next()) {
      try {
        return read(record);
      } catch (RejectedRowException e) {
        rejections.accept(e.rejection());
      }
    }
    return null;
  }

  /**
   * Reads on to the end of the file, as lazily as the stream is asked.
   *
   * @param rejections takes each row on the way that cannot be read
   * @return the tasks in the order of the file; throws as {@link #next} does
   */
  public Stream<TaskRow> stream(Consumer<Rejection> rejections) {
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<TaskRow>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super TaskRow> action) {
            TaskRow row = next(rejections);
            if (row != null) {
              action.accept(row);
            }
            return row != null;
          }
        },
        false);
  }

  /**
   * Says whether a rejected row would have been a task of that id.
   *
   * @param rejection the row
   * @param id an id
   * @return true if its cell for the id says so; false for one that could not be split either
   */
  public boolean isOf(Rejection rejection, String id) {
    return columns.plan().stream()
        .filter(column -> column.field() == TaskField.ID)
        .anyMatch(
            column ->
                rejection.fields().size() > column.index()
                    && rejection.fields().get(column.index()).strip().equals(id));
  }

  private TaskRow read(CsvRecord record) throws RejectedRowException {
    CsvFault fault = record.fault();
    if (fault != null) {
      RejectCode code = RejectCode.valueOf(fault.name());
      String expected =
          switch (fault) {
            case MISSING_FIELDS, EXTRA_FIELDS -> String.valueOf(source.header().size());
            case MALFORMED_BYTES -> parser.charset();
            default -> "";
          };
      String value =
          switch (fault) {
            case MISSING_FIELDS, EXTRA_FIELDS -> String.valueOf(record.fields().size());
            default -> null;
          };
      throw new RejectedRowException(
          new Rejection(record.line(), null, value, code, expected, record.fields()));
    }
    TaskRow row = parser.parse(record);
    long before = ids.firstLine(row.id(), record.line());
    if (before != 0) {
      throw new RejectedRowException(
          new Rejection(
              record.line(),
              parser.nameOf(TaskField.ID),
              row.id(),
              RejectCode.DUPLICATE_ID,
              String.valueOf(before),
              record.fields()));
    }
    return row;
  }

  @Override
  public void close() {
    source.close();
  }
}
