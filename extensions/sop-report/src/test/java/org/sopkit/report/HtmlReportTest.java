package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.kpi.Comparison;

class HtmlReportTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_section_stands_in_the_page_in_the_order_of_the_questions(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Wording words = new Wording(locale, Samples.NOW, Samples.HEADER.zone());
    for (ReportData data : List.of(Samples.empty(), Samples.full(3).build())) {
      String html = Samples.html(data, locale);
      assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\">");
      List<String> titles = all(html, "<h2 id=\"[a-z]+-h\">([^<]+)</h2>");
      assertThat(titles)
          .containsExactlyElementsOf(
              Page.SECTIONS.stream().map(section -> words.get(section + ".title")).toList());
    }
  }

  @Test
  void a_report_without_data_says_so_everywhere_and_shows_no_number_as_a_result() {
    String html = Samples.html(Samples.empty(), Locale.ENGLISH);

    assertThat(all(html, "<p class=\"value[^\"]*\">([^<]*)</p>"))
        .containsExactly(
            "Not measurable", "Not measurable", "Not measurable", "Not measurable", "Not checked");
    assertThat(html)
        .contains("Not measurable, because no task was read.")
        .contains("Not measurable, because no hours and rates")
        .contains("Not measurable, because no procedure (SOP) was given.")
        .contains("Not measurable, because no evidence of a provider was given.")
        .contains("Not measurable, because no indicator was computed");
  }

  @Test
  void figures_are_written_as_the_reader_writes_them() {
    ReportData data = Samples.full(500).build();

    assertThat(Samples.html(data, Locale.FRENCH))
        .contains(">63,42\u202f%<")
        .contains(">1\u202f284,50\u00a0€<")
        .contains(">\u221212,5<")
        .contains("n = 24\u202f918")
        .contains("de 62,82\u202f% à 64,02\u202f%")
        .contains("12 mars 2026 à 14:30")
        .contains("motif\u202f: \u2068aucune durée de référence n’est fournie\u2069");
    assertThat(Samples.html(data, Locale.ENGLISH))
        .contains(">63.42%<")
        .contains(">€1,284.50<")
        .contains("n = 24,918")
        .contains("62.82% to 64.02%")
        .contains("12 Mar 2026, 14:30");
  }

  @Test
  void the_page_says_how_many_tasks_it_shows_of_how_many_and_where_the_others_are() {
    // 500 late + of 333 others: 42 at risk, 61 due before midnight = 603; 22 due later
    ReportData data = Samples.full(500).build();
    assertThat(data.tasks().toDo()).isEqualTo(603);
    assertThat(data.tasks().open()).isEqualTo(625);

    String html = Samples.html(data, Locale.FRENCH);
    assertThat(all(html, "(?s)(<tr>\\s*<td data-l=\"État\">)")).hasSize(Page.FIRST_ROWS);
    assertThat(html)
        .contains("625\u00a0tâches ouvertes\u202f: les retards d’abord")
        .contains("Toutes les tâches sont dans \u2068tasks.csv\u2069.");
  }

  @Test
  void the_tasks_read_are_closed_cancelled_or_open_and_the_trend_adds_up() {
    ReportData.Builder report = ReportData.builder(Samples.HEADER);
    TaskState[] states = {
      TaskState.MET, TaskState.CLOSED_WITHOUT_TARGET, TaskState.CANCELLED, TaskState.LATE
    };
    for (TaskState state : states) {
      report.task(TaskLine.task(state.name(), state).build());
    }
    assertThat(Samples.html(report.build(), Locale.FRENCH))
        .contains("4\u00a0tâches lues\u202f: 2 closes, 1 annulée, 1 ouverte.");
    assertThat(Samples.html(report.build(), Locale.ENGLISH))
        .contains("4 tasks read: 2 closed, 1 cancelled, 1 open.");

    String html = Samples.html(Samples.full(20).build(), Locale.ENGLISH);
    // 12 open before the first period: 12 + 40 − 38 − 0 = 14, then 14 + 41 − 39 − 1 = 15
    assertThat(all(html, "data-l=\"Cancelled\">(\\d+)<")).startsWith("0", "1").hasSize(12);
    assertThat(all(html, "data-l=\"Open at the end\"[^>]*>(\\d+)<")).startsWith("14", "15");
    assertThat(html).contains("Open at the end of the period before + opened − closed − cancelled");
  }

  @Test
  void the_indicators_say_which_period_they_cover_in_the_zone_of_the_page() {
    ReportData.Builder report =
        Samples.full(20).firstOpened(Instant.parse("2025-10-20T22:30:00Z")); // 21 October in Paris

    assertThat(Samples.html(report.build(), Locale.FRENCH))
        .contains("de la première ouverture (21 oct. 2025 à 00:30)")
        .contains("à l’instant du rapport (12 mars 2026 à 14:30)");
    assertThat(Samples.html(report.build(), Locale.ENGLISH))
        .contains("from the first opening (21 Oct 2025, 00:30)");
    assertThat(Samples.html(Samples.full(20).build(), Locale.ENGLISH))
        .doesNotContain("from the first opening");
  }

  @Test
  void a_target_measured_on_few_cases_shows_them_and_the_interval_in_its_cell() {
    String html =
        Samples.html(
            ReportData.builder(Samples.HEADER).target(nps(29)).target(nps(30)).build(),
            Locale.FRENCH);

    assertThat(all(html, "data-l=\"Mesuré\">(.*?)</td>"))
        .containsExactly("50<span class=\"under\">n = 29, de 20 à 80</span>", "50");
  }

  @Test
  void a_comparison_shows_the_cases_of_both_periods_and_where_they_are_few_the_interval() {
    PeriodComparison.Change change =
        new PeriodComparison.Change(
            nps(16).actual(),
            nps(30).actual(),
            Value.plain(BigDecimal.ZERO),
            PeriodComparison.Direction.SAME);
    String html =
        Samples.html(
            ReportData.builder(Samples.HEADER)
                .comparison(new PeriodComparison("March", "February", List.of(change)))
                .build(),
            Locale.ENGLISH);

    assertThat(html)
        .contains(">50<span class=\"under\">n = 16, 20 to 80</span></td>")
        .contains(">50<span class=\"under\">n = 30</span></td>");
  }

  private static TargetLine nps(long answers) {
    Figure figure =
        Figure.of("NPS", Value.plain(BigDecimal.valueOf(50)))
            .withSample(answers)
            .withInterval(
                Value.plain(BigDecimal.valueOf(20)), Value.plain(BigDecimal.valueOf(80)), "95 %");
    return new TargetLine(
        "SOP", Comparison.AT_LEAST, Value.plain(BigDecimal.ONE), figure, TargetLine.Result.MET);
  }

  @Test
  void a_page_without_export_files_names_none() {
    String html = Samples.html(Samples.busy(600).build(), Locale.ENGLISH);

    assertThat(html).contains("the first 50 of ").doesNotContain("are in \u2068");
  }

  @Test
  void ten_thousand_open_tasks_with_long_titles_stay_under_three_megabytes() {
    ReportData.Builder report = Samples.full(50);
    for (int i = 0; i < 12_000; i++) {
      report.task(TaskLine.task("</script>" + i, TaskState.LATE).title("é<b>".repeat(150)).build());
    }
    String html = Samples.html(report.build(), Locale.FRENCH);

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
    assertThat(html)
        .containsPattern("12\u202f0\\d\\d tâches ouvertes, dont les \\d{3} plus urgentes");
  }

  @Test
  void ten_thousand_open_tasks_of_usual_length_are_all_listed() {
    // Of 15,000 + 10,000 tasks more than 10,000 are open: the list takes the most urgent.
    String html = Samples.html(Samples.full(15_000).build(), Locale.FRENCH);

    assertThat(html).contains("dont les 10\u202f000 plus urgentes");
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
  }

  @Test
  void the_chart_library_comes_with_its_licence_and_only_where_there_is_a_chart() {
    assertThat(Samples.html(Samples.empty(), Locale.FRENCH))
        .doesNotContain("Chart.js Contributors")
        .hasSizeLessThan(60_000);
    assertThat(Samples.html(Samples.full(20).build(), Locale.FRENCH))
        .contains("Copyright (c) 2014-2024 Chart.js Contributors")
        .contains("Permission is hereby granted, free of charge")
        .doesNotContain("sourceMappingURL");
  }

  @Test
  void every_chart_has_a_table_with_its_numbers_and_a_text_alternative() {
    String html = Samples.html(Samples.full(20).build(), Locale.FRENCH);

    List<String> tables = all(html, "data-chart=\"[a-z]+\" data-table=\"([^\"]+)\"");
    assertThat(tables)
        .hasSize(8)
        .allMatch(table -> html.contains("<table class=\"compact\" id=\"" + table + "\""));
    assertThat(all(html, "(<canvas role=\"img\" aria-label=\"Graphique[^\"]+\">)")).hasSize(8);
  }

  @Test
  void nothing_is_loaded_from_anywhere() {
    String page = Samples.html(Samples.full(20).build(), Locale.FRENCH);
    String html = page.replaceAll("(?s)<script>.*?</script>", "");

    assertThat(all(page, "(?s)<script>(.*?)</script>")).hasSize(3);
    assertThat(html)
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain(" src=")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .doesNotContain("<link")
        .doesNotContain(" style=")
        .doesNotContain(" onclick");
    assertThat(all(html, "href=\"([^\"]*)\"")).isNotEmpty().allMatch(href -> href.startsWith("#"));
  }

  @Test
  void the_policy_names_the_style_and_the_script_that_are_really_there() throws Exception {
    for (ReportData data : List.of(Samples.empty(), Samples.full(20).build())) {
      String html = Samples.html(data, Locale.FRENCH);
      String style = all(html, "(?s)<style>(.*?)</style>").get(0);
      StringBuilder scripts = new StringBuilder("script-src");
      for (String script : all(html, "(?s)<script>(.*?)</script>")) {
        scripts.append(" 'sha256-").append(sha256(script)).append('\'');
      }

      assertThat(html)
          .contains("default-src 'none'")
          .contains("style-src 'sha256-" + sha256(style) + "'")
          .contains(scripts + ";")
          .doesNotContain("unsafe-inline");
    }
  }

  private static String sha256(String content) throws Exception {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void every_table_has_a_caption_and_every_header_cell_a_scope() {
    String html =
        Samples.html(Samples.full(20).build(), Locale.FRENCH)
            .replaceAll("(?s)<script>.*?</script>", "");

    assertThat(all(html, "(<table[^>]*>\\s*<caption)")).hasSameSizeAs(all(html, "(<table)"));
    assertThat(all(html, "(<th [^>]*scope=\"(?:col|row)\")")).hasSameSizeAs(all(html, "(<th[ >])"));
    assertThat(all(html, "id=\"([^\"]+)\"")).doesNotHaveDuplicates();
    assertThat(all(html, "aria-labelledby=\"([^\"]+)\""))
        .allMatch(id -> html.contains("id=\"" + id + "\""));
  }

  @Test
  void every_figure_shows_its_formula_and_sample_on_demand() {
    String html = Samples.html(Samples.full(20).build(), Locale.ENGLISH);

    int figures = all(html, "(<div class=\"figure )").size();
    assertThat(figures).isEqualTo(5 + 4 + 4); // tiles, measured indicators but for the first, ROI
    assertThat(
            all(
                html,
                "(?s)(<div class=\"figure .*?<dt>Formula</dt>.*?<dt>Sample</dt>.*?</details>)"))
        .hasSize(figures);
    assertThat(html)
        .containsPattern(
            "(?s)<li><strong><bdi>Temps économisé</bdi>.*?not measurable.*?<dt>Formula</dt>");
  }

  @Test
  void a_language_without_texts_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.html(Samples.empty(), Locale.GERMAN))
        .withMessage("report language: \"de\" has no texts. Maybe use one of [en, fr].");
  }

  @Test
  void a_regional_locale_takes_the_texts_of_its_language() {
    assertThat(Samples.html(Samples.empty(), Locale.CANADA_FRENCH)).contains("<html lang=\"fr\">");
  }

  @Test
  void a_failing_writer_is_an_io_exception() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> HtmlReport.write(Samples.empty(), Locale.FRENCH, full))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("No space left on device");
  }

  static List<String> all(String text, String regex) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
