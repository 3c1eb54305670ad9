package org.sopkit.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
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
import org.sopkit.model.kpi.KpiKind;

/** Writes the sheets of figures. */
final class FigureSheets {

  private static final List<String> COLUMNS =
      List.of("name", "value", "unit", "sample", "low", "high", "formula", "reason");

  private final Worksheet kpi;
  private final Worksheet groups;
  private final Worksheet trend;
  private final OfficeTexts texts;
  private final KpiTexts words;

  FigureSheets(Workbook book, OfficeTexts texts, KpiTexts words) {
    this.kpi = book.newWorksheet(texts.get("sheet.kpi"));
    this.groups = book.newWorksheet(texts.get("sheet.groups"));
    this.trend = book.newWorksheet(texts.get("sheet.trend"));
    this.texts = texts;
    this.words = words;
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
    Sheets.text(sheet, row, 6, value.formula().expression());
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
    String format = measured.unit() == KpiUnit.RATIO ? "0.00%" : "#,##0.00";
    sheet.style(row, column).format(format).set();
  }

  private int count(Worksheet sheet, int row, String name, long number) {
    Sheets.text(sheet, row, 0, texts.get("count." + name));
    sheet.value(row, 1, number);
    Sheets.text(sheet, row, 2, texts.get("unit.TASKS"));
    return row + 1;
  }

  /** Writes the six indicators of every group. */
  void groups(List<KpiReport.Group> figures) throws IOException {
    Worksheet sheet = groups;
    header(sheet, "group.dimension", "group.value");
    int row = 1;
    for (KpiReport.Group group : figures) {
      Sheets.text(sheet, row, 0, words.name(group.key().dimension()));
      String value = group.key().value();
      Sheets.text(sheet, row, 1, Objects.requireNonNullElse(value, texts.get("group.none")));
      headlines(sheet, row++, group.figures());
    }
    sheet.finish();
  }

  /** Writes the six indicators of every period. */
  void trend(List<KpiReport.TrendPoint> points) throws IOException {
    Worksheet sheet = trend;
    header(sheet, "group.from", "group.until");
    int row = 1;
    for (KpiReport.TrendPoint point : points) {
      day(sheet, row, 0, point.period().from());
      day(sheet, row, 1, point.period().to());
      headlines(sheet, row, point.figures());
      if (point.state() == KpiReport.PeriodState.RUNNING) {
        Sheets.text(sheet, row, 3 + KpiKind.values().length, texts.get("yes"));
      }
      row++;
    }
    sheet.value(0, 3 + KpiKind.values().length, texts.get("group.running"));
    sheet.finish();
  }

  private static void day(Worksheet sheet, int row, int column, @Nullable LocalDate day) {
    if (day != null) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    }
  }

  private void header(Worksheet sheet, String first, String second) {
    List<String> names = new ArrayList<>(List.of(texts.get(first), texts.get(second)));
    names.add(texts.get("count.closed"));
    for (KpiKind kind : KpiKind.values()) {
      names.add(words.name(kind));
    }
    Sheets.header(sheet, names);
  }

  private static void headlines(Worksheet sheet, int row, KpiFigures figures) {
    sheet.value(row, 2, figures.workload().closed());
    int column = 3;
    for (KpiKind kind : KpiKind.values()) {
      var measured = figures.headline(kind).measured().orElse(null);
      if (measured != null) {
        number(sheet, row, column, measured.value(), measured);
      }
      column++;
    }
  }
}
