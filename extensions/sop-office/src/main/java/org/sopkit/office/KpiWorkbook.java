package org.sopkit.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.model.backoffice.Priority;

/**
 * A spreadsheet (XLSX) of tasks and KPI: figures are numbers with their sample size, interval and
 * formula, times are times of the caller's zone, and text is text, whatever it begins with.
 *
 * <pre>{@code
 * try (KpiWorkbook book = new KpiWorkbook(out, Locale.FRENCH, ZoneId.of("Europe/Paris"))) {
 *   tasks.forEach(book::task);
 *   book.report(report);
 * }
 * }</pre>
 *
 * <p>Tasks are written as they come: memory does not grow with them. After 1,048,575 tasks, the
 * most a sheet holds, another sheet follows. Not thread-safe.
 */
public final class KpiWorkbook implements Closeable {

  private static final int ROWS_KEPT = 1_000;
  private static final String DATE_TIME = "yyyy-mm-dd hh:mm";
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final List<String> TASK_COLUMNS =
      List.of(
          "id",
          "title",
          "type",
          "priority",
          "owner",
          "state",
          "opened",
          "due",
          "closed",
          "remaining");

  private final Workbook book;
  private final OfficeTexts texts;
  private final KpiTexts words;
  private final Names names;
  private final ZoneId zone;
  private final FigureSheets figures;
  private boolean reported;
  private int taskSheets;
  private int row;
  private @Nullable Worksheet tasks;

  /**
   * Starts a spreadsheet.
   *
   * @param out where to; closed with this
   * @param locale French for French, English for every other
   * @param zone the zone of the times shown
   */
  public KpiWorkbook(OutputStream out, Locale locale, ZoneId zone) {
    this.book = new Workbook(out, "sopkit", null);
    this.texts = new OfficeTexts(locale);
    this.words = KpiTexts.in(locale);
    this.names = new Names(texts, locale);
    this.zone = zone;
    // Made first, so that they stand first; a sheet cannot be moved once it was written.
    this.figures = new FigureSheets(book, texts, words, names);
  }

  /**
   * Adds a task. Every task comes before the report.
   *
   * @param entry the task
   * @throws IllegalStateException if the report has been added
   * @throws IOException if it cannot be written
   */
  public void task(TaskEntry entry) throws IOException {
    if (reported) {
      throw new IllegalStateException(
          "task " + entry.id() + " comes after the report. Maybe add the report last.");
    }
    Worksheet sheet = taskSheet();
    Sheets.text(sheet, row, 0, entry.id());
    Sheets.text(sheet, row, 1, entry.title());
    Sheets.text(sheet, row, 2, names.type(entry.type()));
    Priority priority = entry.priority();
    Sheets.text(sheet, row, 3, priority == null ? null : names.priority(priority));
    Sheets.text(sheet, row, 4, entry.owner());
    Sheets.text(sheet, row, 5, words.name(entry.outcome()));
    time(sheet, 6, entry.opened());
    time(sheet, 7, entry.due());
    time(sheet, 8, entry.closed());
    if (entry.remaining() != null) {
      BigDecimal seconds = BigDecimal.valueOf(entry.remaining().getSeconds());
      sheet.value(row, 9, seconds.divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_EVEN));
    }
    row++;
    if (row % ROWS_KEPT == 0) {
      sheet.flush();
    }
  }

  private Worksheet taskSheet() throws IOException {
    Worksheet sheet = tasks;
    if (sheet != null && row < Worksheet.MAX_ROWS) {
      return sheet;
    }
    if (sheet != null) {
      sheet.finish();
    }
    taskSheets++;
    String name = texts.get("sheet.tasks") + (taskSheets == 1 ? "" : " " + taskSheets);
    sheet = book.newWorksheet(name);
    Sheets.header(sheet, TASK_COLUMNS.stream().map(c -> texts.get("task." + c)).toList());
    sheet.width(1, 40);
    sheet.setAutoFilter(0, 0, TASK_COLUMNS.size() - 1);
    row = 1;
    tasks = sheet;
    return sheet;
  }

  private void time(Worksheet sheet, int column, @Nullable Instant instant) {
    if (instant != null) {
      sheet.value(row, column, instant.atZone(zone).toLocalDateTime());
      sheet.style(row, column).format(DATE_TIME).set();
    }
  }

  /**
   * Adds the figures: all of them, by group, and their trend. They stand before the tasks.
   *
   * @param report the figures
   * @throws IOException if they cannot be written
   */
  public void report(KpiReport report) throws IOException {
    reported = true;
    taskSheet().finish();
    figures.kpi(report.figures());
    figures.groups(report.groups());
    figures.trend(report.trend());
  }

  /**
   * Finishes the spreadsheet.
   *
   * @throws IOException if it cannot be written
   */
  @Override
  public void close() throws IOException {
    book.close();
  }
}
