package org.sopkit.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.kpi.CostLine;
import org.sopkit.kpi.Dimension;
import org.sopkit.kpi.KpiAccumulator;
import org.sopkit.kpi.KpiCalculator;
import org.sopkit.kpi.KpiPeriod;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiRequest;
import org.sopkit.kpi.KpiRowReader;
import org.sopkit.kpi.Money;
import org.sopkit.kpi.OnTimeOutcome;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;

class KpiWorkbookTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOW = Instant.parse("2026-06-12T14:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-06-08T07:00:00Z");

  private static TaskEntry entry(String id, String title) {
    return new TaskEntry(
        id,
        title,
        TaskType.INVOICING,
        Priority.HIGH,
        "Léa",
        OnTimeOutcome.OPEN_LATE,
        MONDAY,
        MONDAY.plusSeconds(3600),
        null,
        Duration.ofMinutes(-90));
  }

  private static KpiReport report(List<Sample> others) {
    KpiRequest request =
        KpiRequest.of(KpiPeriod.always(PARIS), NOW, RoundingMode.HALF_EVEN)
            .by(Dimension.OWNER)
            .costs(
                List.of(
                    CostLine.of("fee", Money.of("90.00", "EUR"), KpiPeriod.always(PARIS))
                        .forGroup(Dimension.OWNER, "Léa"),
                    CostLine.of("fee", Money.of("900", "JPY"), KpiPeriod.always(PARIS))
                        .forGroup(Dimension.OWNER, "Yui")))
            .trend(
                new KpiPeriod(
                        NOW.atZone(PARIS).toLocalDate().withDayOfMonth(1).minusMonths(1),
                        NOW.atZone(PARIS).toLocalDate().plusDays(1),
                        PARIS)
                    .byMonth());
    KpiAccumulator<Sample> figures = KpiCalculator.<Sample>of(READER, request).accumulator();
    figures.add(new Sample("1", OnTimeOutcome.MET, MONDAY.plus(Duration.ofHours(3))));
    figures.add(new Sample("2", OnTimeOutcome.MET, MONDAY.plus(Duration.ofHours(5))));
    figures.add(new Sample("3", OnTimeOutcome.CLOSED_LATE, MONDAY.plus(Duration.ofHours(10))));
    figures.add(new Sample("4", OnTimeOutcome.OPEN_LATE, null));
    others.forEach(figures::add);
    return figures.report();
  }

  private record Sample(
      String id,
      OnTimeOutcome outcome,
      @Nullable Instant closed,
      @Nullable String group,
      long working) {

    Sample(String id, OnTimeOutcome outcome, @Nullable Instant closed) {
      this(id, outcome, closed, "Léa", KpiRowReader.UNKNOWN);
    }
  }

  private static final KpiRowReader<Sample> READER =
      new KpiRowReader<>() {
        @Override
        public String id(Sample row) {
          return row.id();
        }

        @Override
        public long openedAt(Sample row) {
          return MONDAY.getEpochSecond();
        }

        @Override
        public long closedAt(Sample row) {
          return row.closed() == null ? UNKNOWN : row.closed().getEpochSecond();
        }

        @Override
        public OnTimeOutcome outcome(Sample row) {
          return row.outcome();
        }

        @Override
        public long workingLeadTime(Sample row) {
          return row.working();
        }

        @Override
        public @Nullable String dimension(Sample row, Dimension dimension) {
          return row.group();
        }
      };

  private interface Check {
    void on(ReadableWorkbook book) throws IOException;
  }

  private static byte[] book(Locale locale, List<TaskEntry> tasks) throws IOException {
    return book(locale, tasks, report(List.of()));
  }

  private static byte[] book(Locale locale, List<TaskEntry> tasks, KpiReport report)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (KpiWorkbook book = new KpiWorkbook(bytes, locale, PARIS)) {
      for (TaskEntry task : tasks) {
        book.task(task);
      }
      book.report(report);
    }
    return bytes.toByteArray();
  }

  private static void read(byte[] bytes, Check check) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
      check.on(book);
    }
  }

  private static List<Row> rows(ReadableWorkbook book, String name) throws IOException {
    return book.findSheet(name).orElseThrow().read();
  }

  private static List<String> texts(Row row) {
    return row.stream().map(Cell::getText).toList();
  }

  private static Row named(List<Row> rows, String name) {
    return rows.stream()
        .filter(row -> row.getCellText(0).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + rows));
  }

  @Test
  void the_sheets_are_named_in_the_readers_language_and_figures_come_first() throws IOException {
    read(
        book(Locale.FRENCH, List.of(entry("1", "Relancer"))),
        book ->
            assertThat(book.getSheets().map(Sheet::getName))
                .containsExactly("KPI", "Par groupe", "Tendance", "Tâches"));
    read(
        book(Locale.ENGLISH, List.of()),
        book ->
            assertThat(book.getSheets().map(Sheet::getName))
                .containsExactly("KPI", "By group", "Trend", "Tasks"));
  }

  @Test
  void figures_are_numbers_with_their_sample_and_interval() throws IOException {
    read(
        book(Locale.ENGLISH, List.of()),
        book -> {
          List<Row> rows = rows(book, "KPI");
          // met 2 ÷ (2 met + 1 closed late + 1 open late) = 0.5
          Row rate = named(rows, "on-time rate");
          assertThat(rate.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("0.5");
          assertThat(rate.getCellText(2)).isEqualTo("%");
          assertThat(rate.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("4");
          assertThat(rate.getCellAsNumber(4).orElseThrow()).isLessThan(new BigDecimal("0.5"));
          assertThat(rate.getCellAsNumber(5).orElseThrow()).isGreaterThan(new BigDecimal("0.5"));
          // (3 h + 5 h + 10 h) ÷ 3 = 6 h
          Row mean = named(rows, "lead time in elapsed time, mean");
          assertThat(mean.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("6");
          assertThat(named(rows, "Tasks closed in the period").getCellAsNumber(1).orElseThrow())
              .isEqualByComparingTo("3");
        });
  }

  @Test
  void what_cannot_be_measured_says_why_and_has_no_number() throws IOException {
    read(
        book(Locale.ENGLISH, List.of()),
        book -> {
          Row nps = named(rows(book, "KPI"), "internal NPS");
          assertThat(nps.getCellAsNumber(1)).isEmpty();
          assertThat(nps.getCellText(7)).isNotBlank();
        });
  }

  @Test
  void groups_and_trend_have_a_row_each() throws IOException {
    read(
        book(Locale.FRENCH, List.of()),
        book -> {
          List<Row> groups = rows(book, "Par groupe");
          assertThat(groups).hasSize(2);
          assertThat(groups.get(1).getCellText(1)).isEqualTo("Léa");
          List<Row> trend = rows(book, "Tendance");
          assertThat(trend).hasSize(3);
          assertThat(trend.get(2).getCellAsDate(0).orElseThrow())
              .isEqualTo(LocalDateTime.of(2026, 6, 1, 0, 0));
          assertThat(trend.get(2).getCellText(10)).isEqualTo("oui");
        });
  }

  @Test
  void working_and_elapsed_lead_time_stand_in_columns_of_their_own() throws IOException {
    Instant closed = MONDAY.plus(Duration.ofHours(7));
    Sample yui = new Sample("5", OnTimeOutcome.MET, closed, "Yui", 4 * 3600);
    read(
        book(Locale.ENGLISH, List.of(), report(List.of(yui))),
        book -> {
          List<Row> groups = rows(book, "By group");
          assertThat(texts(groups.get(0)).subList(3, 5))
              .containsExactly(
                  "Mean lead time in working time (h)", "Mean lead time in elapsed time (h)");
          // Léa: no working time is known; (3 h + 5 h + 10 h) ÷ 3 = 6 h elapsed
          assertThat(groups.get(1).getCellText(1)).isEqualTo("Léa");
          assertThat(groups.get(1).getCellAsNumber(3)).isEmpty();
          assertThat(groups.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("6");
          // Yui: 4 h of the 7 h between opening and closing were working time
          assertThat(groups.get(2).getCellText(1)).isEqualTo("Yui");
          assertThat(groups.get(2).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("4");
          assertThat(groups.get(2).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("7");
          // June, all four closed tasks: (3 h + 5 h + 10 h + 7 h) ÷ 4 = 6.25 h elapsed
          Row june = rows(book, "Trend").get(2);
          assertThat(june.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("4");
          assertThat(june.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("6.25");
        });
  }

  @Test
  void every_header_of_groups_and_trend_names_its_unit() throws IOException {
    String[] french = {
      "Tâches closes",
      "Délai de traitement moyen en temps ouvré (h)",
      "Délai de traitement moyen en temps réel (h)",
      "Tâches livrées à temps (%)",
      "Tâches avec défaut (%)",
      "Temps économisé (h)",
      "Coût par tâche (devise de la cellule)",
      "NPS interne (points)"
    };
    String[] english = {
      "Tasks closed",
      "Mean lead time in working time (h)",
      "Mean lead time in elapsed time (h)",
      "Tasks delivered on time (%)",
      "Tasks with a defect (%)",
      "Time saved (h)",
      "Cost per task (currency of the cell)",
      "Internal NPS (points)"
    };
    read(
        book(Locale.FRENCH, List.of()),
        book -> {
          assertThat(texts(rows(book, "Par groupe").get(0)))
              .startsWith("Dimension", "Groupe")
              .endsWith(french);
          assertThat(texts(rows(book, "Tendance").get(0)))
              .startsWith("Du", "Au (exclu)")
              .containsSequence(french)
              .endsWith("Période en cours");
        });
    read(
        book(Locale.ENGLISH, List.of()),
        book -> {
          assertThat(texts(rows(book, "By group").get(0)))
              .startsWith("Dimension", "Group")
              .endsWith(english);
          assertThat(texts(rows(book, "Trend").get(0)))
              .startsWith("From", "Until (exclusive)")
              .containsSequence(english)
              .endsWith("Period still running");
        });
  }

  @Test
  void headers_of_figures_and_tasks_are_words_of_the_readers_language() throws IOException {
    read(
        book(Locale.FRENCH, List.of()),
        book -> {
          List<Row> figures = rows(book, "KPI");
          assertThat(texts(figures.get(0)))
              .containsExactly(
                  "Indicateur",
                  "Valeur",
                  "Unité",
                  "Nombre d’observations",
                  "Intervalle à 95\u202f%, borne basse",
                  "Intervalle à 95\u202f%, borne haute",
                  "Formule",
                  "Pourquoi il n’y a pas de valeur");
          assertThat(figures)
              .extracting(row -> row.getCellText(0))
              .contains("Tâches closes dans la période", "Tâches annulées");
          assertThat(texts(rows(book, "Tâches").get(0)))
              .containsExactly(
                  "Identifiant",
                  "Tâche",
                  "Type",
                  "Priorité",
                  "Responsable",
                  "État",
                  "Ouverte le",
                  "Échéance",
                  "Close le",
                  "Temps restant (h)");
        });
    read(
        book(Locale.ENGLISH, List.of()),
        book ->
            assertThat(texts(rows(book, "KPI").get(0)))
                .contains("Sample size", "95% interval, lower bound", "95% interval, upper bound"));
  }

  @Test
  void dates_and_shares_are_shown_as_such() throws IOException {
    read(
        book(Locale.FRENCH, List.of(entry("1", "Relancer"))),
        book -> {
          Row june = rows(book, "Tendance").get(2);
          assertThat(june.getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd");
          assertThat(june.getCell(5).getDataFormatString()).isEqualTo("0.00%");
          Row task = rows(book, "Tâches").get(1);
          assertThat(task.getCell(7).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        });
  }

  @Test
  void an_amount_shows_its_currency_and_the_decimals_of_it() throws IOException {
    Instant closed = MONDAY.plus(Duration.ofHours(7));
    Sample yui = new Sample("5", OnTimeOutcome.MET, closed, "Yui", 4 * 3600);
    read(
        book(Locale.FRENCH, List.of(), report(List.of(yui))),
        book -> {
          List<Row> groups = rows(book, "Par groupe");
          // 90 EUR ÷ 3 closed tasks; 900 JPY ÷ 1
          assertThat(groups.get(1).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("30");
          assertThat(groups.get(1).getCell(8).getDataFormatString()).isEqualTo("#,##0.00 [$EUR]");
          assertThat(groups.get(2).getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("900");
          assertThat(groups.get(2).getCell(8).getDataFormatString()).isEqualTo("#,##0 [$JPY]");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "TYPE, invoicing, Facturation, Invoicing",
    "TYPE, host-own-type, host-own-type, host-own-type",
    "PRIORITY, MEDIUM, Moyenne, Medium",
    "PRIORITY, P2, P2, P2",
    "SECTOR, E_COMMERCE, E-commerce, E-commerce",
    "SECTOR, B2B_CONSULTING, Consultants B2B, B2B consultants",
    "OWNER, MEDIUM, MEDIUM, MEDIUM",
    "SOP, invoicing, invoicing, invoicing",
    "TYPE, , (vide), (empty)",
    "PRIORITY, ' ', (vide), (empty)"
  })
  void a_group_is_named_as_its_tasks_are(
      Dimension dimension, @Nullable String code, String french, String english)
      throws IOException {
    KpiRequest request =
        KpiRequest.of(KpiPeriod.always(PARIS), NOW, RoundingMode.HALF_EVEN).by(dimension);
    KpiAccumulator<Sample> figures = KpiCalculator.<Sample>of(READER, request).accumulator();
    figures.add(new Sample("1", OnTimeOutcome.OPEN_LATE, null, code, KpiRowReader.UNKNOWN));
    KpiReport report = figures.report();
    read(
        book(Locale.FRENCH, List.of(), report),
        book -> assertThat(rows(book, "Par groupe").get(1).getCellText(1)).isEqualTo(french));
    read(
        book(Locale.ENGLISH, List.of(), report),
        book -> assertThat(rows(book, "By group").get(1).getCellText(1)).isEqualTo(english));
  }

  @Test
  void times_are_those_of_the_zone_and_time_left_is_in_hours() throws IOException {
    read(
        book(Locale.FRENCH, List.of(entry("7", "Relancer"))),
        book -> {
          Row row = rows(book, "Tâches").get(1);
          assertThat(row.getCellText(2)).isEqualTo("Facturation");
          assertThat(row.getCellText(3)).isEqualTo("Haute");
          assertThat(row.getCellAsDate(6).orElseThrow())
              .isEqualTo(LocalDateTime.of(2026, 6, 8, 9, 0));
          assertThat(row.getCellAsDate(7).orElseThrow())
              .isEqualTo(LocalDateTime.of(2026, 6, 8, 10, 0));
          assertThat(row.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("-1.5");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 6", "-5 %", "@SUM(A1)", "<b>&amp;\"", "😀 日本"})
  void text_stays_text_whatever_it_begins_with(String title) throws IOException {
    read(
        book(Locale.FRENCH, List.of(entry("=2", title))),
        book -> {
          Row row = rows(book, "Tâches").get(1);
          assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
          assertThat(row.getCell(1).getFormula()).isNull();
          assertThat(row.getCellText(1)).isEqualTo(title);
          assertThat(row.getCellText(0)).isEqualTo("=2");
        });
  }

  @Test
  void what_xml_cannot_hold_is_left_out_and_too_long_a_text_is_cut() throws IOException {
    String bell = "a" + (char) 7 + "b" + (char) 0xd800 + "c";
    read(
        book(Locale.FRENCH, List.of(entry("1", bell), entry("2", "x".repeat(40_000)))),
        book -> {
          List<Row> rows = rows(book, "Tâches");
          assertThat(rows.get(1).getCellText(1)).isEqualTo("abc");
          assertThat(rows.get(2).getCellText(1)).hasSize(32_767).endsWith("x…");
        });
  }

  @Test
  void thousands_of_tasks_are_all_there() throws IOException {
    List<TaskEntry> tasks = IntStream.range(0, 5_000).mapToObj(i -> entry("T-" + i, "x")).toList();
    read(
        book(Locale.FRENCH, tasks),
        book -> {
          List<Row> rows = rows(book, "Tâches");
          assertThat(rows).hasSize(5_001);
          assertThat(rows.get(5_000).getCellText(0)).isEqualTo("T-4999");
        });
  }

  @Test
  void a_task_after_the_report_is_refused() throws IOException {
    try (KpiWorkbook book = new KpiWorkbook(new ByteArrayOutputStream(), Locale.FRENCH, PARIS)) {
      book.report(report(List.of()));
      assertThatThrownBy(() -> book.task(entry("9", "x")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("task 9")
          .hasMessageContaining("Maybe");
    }
  }
}
