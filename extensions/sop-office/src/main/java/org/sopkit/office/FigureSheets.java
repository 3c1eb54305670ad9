package org.sopkit.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.DurationFigures;
import org.sopkit.kpi.KpiFigures;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.kpi.KpiUnit;
import org.sopkit.kpi.KpiValue;

/** Writes the sheets of figures. */
final class FigureSheets {

  private static final List<String> COLUMNS =
      List.of("name", "value", "unit", "sample", "low", "high", "formula", "reason");

  /**
   * The figures of a group or period, one a column. A column has one unit and one basis: working
   * and elapsed time stand apart, because figures of both in one column cannot be compared.
   */
  private enum Column {
    WORKING_LEAD_TIME(figures -> figures.leadTime().working().mean()),
    ELAPSED_LEAD_TIME(figures -> figures.leadTime().elapsed().mean()),
    ON_TIME_RATE(figures -> figures.onTime().rate()),
    DEFECTIVE_TASK_SHARE(figures -> figures.errorRate().defectiveTaskShare()),
    TIME_SAVED(figures -> figures.timeSaved().hours()),
    COST_PER_TASK(KpiFigures::costPerTask),
    INTERNAL_NPS(KpiFigures::internalNps);

    private final Function<KpiFigures, KpiValue> figure;

    Column(Function<KpiFigures, KpiValue> figure) {
      this.figure = figure;
    }
  }

  /** Before the figures: two columns that name the row, and how many tasks were closed. */
  private static final int FIRST_FIGURE = 3;

  private static final int RUNNING = FIRST_FIGURE + Column.values().length;

  private final Worksheet kpi;
  private final Worksheet groups;
  private final Worksheet trend;
  private final OfficeTexts texts;
  private final KpiTexts words;
  private final Names names;

  FigureSheets(Workbook book, OfficeTexts texts, KpiTexts words, Names names) {
    this.kpi = book.newWorksheet(texts.get("sheet.kpi"));
    this.groups = book.newWorksheet(texts.get("sheet.groups"));
    this.trend = book.newWorksheet(texts.get("sheet.trend"));
    this.texts = texts;
    this.words = words;
    this.names = names;
  }

  /** Writes every figure of the period, one a row, with what stands behind it. */
  void kpi(KpiFigures figures) throws IOException {
    Worksheet sheet = kpi;
    Sheets.header(sheet, COLUMNS.stream().map(column -> texts.get("kpi." + column)).toList());
    sheet.width(0, 50);
    sheet.width(6, 60);
    sheet.width(7, 50);
    int row = 1;
    for (KpiValue value : all(figures)) {
      figure(sheet, row++, value);
    }
    KpiFigures.Workload load = figures.workload();
    row = count(sheet, row, "opened", load.opened());
    row = count(sheet, row, "closed", load.closed());
    row = count(sheet, row, "cancelled", load.cancelled());
    row = count(sheet, row, "backlog", load.backlog());
    row = count(sheet, row, "openLate", figures.onTime().openLate());
    count(sheet, row, "noTarget", figures.onTime().noTarget());
    sheet.finish();
  }

  private static List<KpiValue> all(KpiFigures figures) {
    return Stream.of(
            Stream.of(figures.onTime().rate(), figures.onTime().closedOnlyRate()),
            durations(figures.leadTime().working()),
            durations(figures.leadTime().elapsed()),
            durations(figures.handlingTime()),
            durations(figures.workload().backlogAge()),
            Stream.of(
                figures.errorRate().defectsPerTask(),
                figures.errorRate().defectiveTaskShare(),
                figures.timeSaved().hours(),
                figures.timeSaved().value(),
                figures.costPerTask(),
                figures.internalNps()))
        .flatMap(values -> values)
        .toList();
  }

  private static Stream<KpiValue> durations(DurationFigures figures) {
    return Stream.of(figures.mean(), figures.median(), figures.p90(), figures.p95());
  }

  private void figure(Worksheet sheet, int row, KpiValue value) {
    Sheets.text(sheet, row, 0, words.name(value.formula()));
    Sheets.text(sheet, row, 6, words.expression(value.formula()));
    if (value instanceof KpiValue.Measured measured) {
      number(sheet, row, 1, measured.value(), measured);
      Sheets.text(sheet, row, 2, unit(measured));
      if (measured.sampleSize() > 0) {
        sheet.value(row, 3, measured.sampleSize());
      }
      var interval = measured.interval();
      if (interval != null) {
        number(sheet, row, 4, interval.low(), measured);
        number(sheet, row, 5, interval.high(), measured);
      }
    } else if (value instanceof KpiValue.NotMeasurable missing) {
      Sheets.text(sheet, row, 7, words.reason(missing));
    }
  }

  private String unit(KpiValue.Measured measured) {
    Currency currency = measured.currency();
    return currency == null ? texts.get("unit." + measured.unit()) : currency.getCurrencyCode();
  }

  private static void number(
      Worksheet sheet, int row, int column, BigDecimal number, KpiValue.Measured measured) {
    sheet.value(row, column, number);
    sheet.style(row, column).format(format(measured)).set();
  }

  private static String format(KpiValue.Measured measured) {
    Currency currency = measured.currency();
    if (currency == null) {
      return measured.unit() == KpiUnit.RATIO ? "0.00%" : "#,##0.00";
    }
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    String number = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return number + " [$" + currency.getCurrencyCode() + "]";
  }

  private int count(Worksheet sheet, int row, String name, long number) {
    Sheets.text(sheet, row, 0, texts.get("count." + name));
    sheet.value(row, 1, number);
    Sheets.text(sheet, row, 2, texts.get("unit.TASKS"));
    return row + 1;
  }

  /** Writes the figures of every group. */
  void groups(List<KpiReport.Group> figures) throws IOException {
    Worksheet sheet = groups;
    Sheets.header(sheet, header("group.dimension", "group.value"));
    int row = 1;
    for (KpiReport.Group group : figures) {
      Sheets.text(sheet, row, 0, words.name(group.key().dimension()));
      Sheets.text(sheet, row, 1, names.group(group.key()));
      headlines(sheet, row++, group.figures());
    }
    sheet.finish();
  }

  /** Writes the figures of every period. */
  void trend(List<KpiReport.TrendPoint> points) throws IOException {
    Worksheet sheet = trend;
    List<String> header = header("group.from", "group.until");
    header.add(texts.get("group.running"));
    Sheets.header(sheet, header);
    int row = 1;
    for (KpiReport.TrendPoint point : points) {
      day(sheet, row, 0, point.period().from());
      day(sheet, row, 1, point.period().to());
      headlines(sheet, row, point.figures());
      if (point.state() == KpiReport.PeriodState.RUNNING) {
        Sheets.text(sheet, row, RUNNING, texts.get("yes"));
      }
      row++;
    }
    sheet.finish();
  }

  private static void day(Worksheet sheet, int row, int column, @Nullable LocalDate day) {
    if (day != null) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    }
  }

  private List<String> header(String first, String second) {
    List<String> header = new ArrayList<>(List.of(texts.get(first), texts.get(second)));
    header.add(texts.get("column.closed"));
    for (Column column : Column.values()) {
      header.add(texts.get("column." + column));
    }
    return header;
  }

  private static void headlines(Worksheet sheet, int row, KpiFigures figures) {
    sheet.value(row, 2, figures.workload().closed());
    for (Column column : Column.values()) {
      var measured = column.figure.apply(figures).measured().orElse(null);
      if (measured != null) {
        number(sheet, row, FIRST_FIGURE + column.ordinal(), measured.value(), measured);
      }
    }
  }
}
