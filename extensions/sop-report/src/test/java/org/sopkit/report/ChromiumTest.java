package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page as a real browser shows it. Skipped, with the reason, where none is installed. */
class ChromiumTest {

  private static Chromium chromium;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    assumeTrue(Chromium.missing().isEmpty(), () -> Chromium.missing().orElseThrow());
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void light_and_wide() {
    chromium.theme("light");
    chromium.width(1280);
  }

  @AfterEach
  void the_console_stayed_silent() {
    assertThat(chromium.console()).isEmpty();
  }

  private void open(ReportData data, Locale locale) throws Exception {
    Path page = directory.resolve("report.html");
    Files.writeString(page, Samples.html(data, locale), StandardCharsets.UTF_8);
    chromium.open(page);
  }

  private String text(String selector) {
    return chromium.driver().findElement(By.cssSelector(selector)).getText();
  }

  private List<String> texts(String selector) {
    return chromium.driver().findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  private Select choice(String use) {
    return new Select(
        chromium.driver().findElement(By.cssSelector("select[data-use=" + use + "]")));
  }

  private void press(String selector) {
    chromium.driver().findElement(By.cssSelector(selector)).sendKeys(Keys.ENTER);
  }

  @ParameterizedTest
  @CsvSource({"fr, light", "fr, dark", "en, light", "en, dark"})
  void axe_finds_nothing_serious_in_either_language_and_theme(String language, String theme)
      throws Exception {
    chromium.theme(theme);
    open(Samples.full(60).build(), Locale.forLanguageTag(language));
    chromium.run("document.querySelectorAll('details').forEach(each => { each.open = true; });");

    assertThat(chromium.violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {375, 1280})
  void axe_finds_nothing_serious_in_an_empty_report_and_on_a_phone(int width) throws Exception {
    chromium.width(width);
    open(width == 375 ? Samples.full(60).build() : Samples.empty(), Locale.FRENCH);

    assertThat(chromium.violations()).isEmpty();
  }

  @Test
  void axe_would_find_a_chart_without_a_text_alternative() throws Exception {
    open(Samples.full(20).build(), Locale.FRENCH);
    chromium.run("document.querySelector('canvas').removeAttribute('aria-label')");

    assertThat(chromium.violations()).hasSize(1).first().asString().startsWith("role-img-alt");
  }

  @Test
  void every_section_is_there_and_seen() throws Exception {
    open(Samples.full(60).build(), Locale.ENGLISH);

    for (String section : Page.SECTIONS) {
      assertThat(chromium.driver().findElement(By.id(section)).isDisplayed()).isTrue();
    }
    assertThat(texts("h2")).hasSameSizeAs(Page.SECTIONS).doesNotContain("");
  }

  @Test
  void nothing_is_fetched_from_anywhere() throws Exception {
    open(Samples.full(60).build(), Locale.FRENCH);

    assertThat(chromium.run("return performance.getEntriesByType('resource').map(e => e.name)"))
        .isEqualTo(List.of());
  }

  /** Where the pixels of a chart are not all the same, something is drawn. */
  private Object drawnCharts() {
    return chromium.run(
        "return Array.from(document.querySelectorAll('canvas'), canvas => {"
            + " const pixels = new Uint32Array(canvas.getContext('2d')"
            + "   .getImageData(0, 0, canvas.width, canvas.height).data.buffer);"
            + " return new Set(pixels).size > 3 && canvas.offsetWidth > 100; })");
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 375"})
  void every_chart_is_drawn(String theme, int width) throws Exception {
    chromium.theme(theme);
    chromium.width(width);
    open(Samples.full(60).build(), Locale.FRENCH);

    assertThat(drawnCharts()).isEqualTo(IntStream.range(0, 8).mapToObj(i -> true).toList());
  }

  @Test
  void charts_take_the_colours_of_the_theme_when_it_changes() throws Exception {
    open(Samples.full(60).build(), Locale.FRENCH);
    String colour =
        "return Chart.getChart(document.querySelector('canvas')).data.datasets[0].borderColor";
    Object light = chromium.run(colour);
    chromium.theme("dark");

    chromium.waitUntil(
        () -> !chromium.run(colour).equals(light)); // the page is told a little later
    assertThat(chromium.run(colour)).isEqualTo("#6bb5f5");
    assertThat(drawnCharts()).isEqualTo(IntStream.range(0, 8).mapToObj(i -> true).toList());
  }

  @Test
  void the_dark_page_prints_with_light_charts_and_comes_back() throws Exception {
    chromium.theme("dark");
    open(Samples.full(60).build(), Locale.FRENCH);
    chromium.run(
        "addEventListener('beforeprint', () => { window.printed = Chart.getChart("
            + "document.querySelector('canvas')).data.datasets[0].borderColor; });");

    assertThat(chromium.pdf()).startsWith('%', 'P', 'D', 'F');
    assertThat(chromium.run("return window.printed")).isEqualTo("#0b62a8");
    assertThat(chromium.run("return document.documentElement.className")).isEqualTo("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void nothing_is_wider_than_a_phone(String language) throws Exception {
    chromium.width(375);
    open(Samples.full(60).build(), Locale.forLanguageTag(language));
    chromium.run("document.querySelectorAll('details').forEach(each => { each.open = true; });");

    assertThat(chromium.run("return document.documentElement.scrollWidth")).isEqualTo(375L);
  }

  @Test
  void very_long_words_do_not_widen_the_page() throws Exception {
    chromium.width(375);
    String word = "Donaudampfschifffahrt".repeat(20);
    open(
        ReportData.builder(
                new ReportHeader(word, word + ".csv", Samples.NOW, Samples.HEADER.zone()))
            .task(TaskLine.task(word, TaskState.LATE).title(word).owner(word).type(word).build())
            .kpi(Figure.of(word, Value.notMeasurable(word)))
            .build(),
        Locale.FRENCH);

    assertThat(chromium.run("return document.documentElement.scrollWidth")).isEqualTo(375L);
  }

  @Test
  void hostile_text_is_shown_as_text() throws Exception {
    String hostile =
        "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
            + "\" onfocus='x' \u202Eevil ]]> <!-- & \\u003C";
    ReportData.Builder report =
        ReportData.builder(new ReportHeader(hostile, hostile, Samples.NOW, Samples.HEADER.zone()));
    for (int i = 0; i < 3; i++) {
      report.task(
          TaskLine.task(hostile + i, TaskState.LATE)
              .title(hostile)
              .type(hostile)
              .owner(hostile)
              .accountable(hostile)
              .storedVerdict(hostile)
              .build());
    }
    open(report.build(), Locale.FRENCH);

    // These rows were built by the script, from the data.
    assertThat(chromium.run("return document.querySelector('#tasks tbody th bdi').textContent"))
        .isEqualTo(hostile + "0");
    assertThat(chromium.run("return document.querySelector('h1').textContent")).isEqualTo(hostile);
    assertThat(chromium.driver().getTitle()).startsWith("</script><script>");
    assertThat(chromium.run("return document.querySelectorAll('img, [onfocus]').length"))
        .isEqualTo(0L);
    assertThat(
            chromium.run(
                "return [...document.querySelectorAll('#tasks tbody *')]"
                    + ".filter(e => e.childNodes.length === 1 && e.textContent.includes('\u202E')"
                    + " && e.firstChild.nodeType === 3 && e.localName !== 'bdi').length"))
        .isEqualTo(0L);
  }

  @Test
  void open_tasks_are_searched_filtered_sorted_and_paged() throws Exception {
    open(Samples.full(120).build(), Locale.ENGLISH);
    long open = Samples.full(120).build().tasks().open();
    long today = Samples.full(120).build().tasks().toDo();

    assertThat(text("[data-use=status]")).isEqualTo("1–50 of " + today + " tasks");
    choice("state").selectByVisibleText("All open tasks");
    assertThat(text("[data-use=status]")).isEqualTo("1–50 of " + open + " tasks");
    press("[data-use=next]");
    assertThat(text("[data-use=status]")).isEqualTo("51–100 of " + open + " tasks");
    press("[data-use=previous]");
    choice("size").selectByVisibleText("25");
    assertThat(texts("#tasks tbody tr")).hasSize(25);

    choice("state").selectByVisibleText("At risk");
    assertThat(texts("#tasks tbody .badge")).isNotEmpty().containsOnly("At risk");
    choice("priority").selectByVisibleText("High");
    assertThat(texts("#tasks tbody td:nth-child(4)")).isNotEmpty().containsOnly("High");

    choice("priority").selectByVisibleText("All");
    choice("state").selectByVisibleText("All open tasks");
    press("#tasks th:nth-child(2) button");
    assertThat(texts("#tasks tbody th > bdi")).first().isEqualTo("INC100000");
    assertThat(texts("#tasks th[aria-sort=ascending]")).hasSize(1);
    press("#tasks th:nth-child(2) button");
    assertThat(texts("#tasks th[aria-sort=descending]")).hasSize(1);
    assertThat(texts("#tasks tbody th > bdi")).isSortedAccordingTo((a, b) -> b.compareTo(a));

    chromium.driver().findElement(By.cssSelector("[data-use=text]")).sendKeys("INC100042");
    assertThat(text("[data-use=status]")).isEqualTo("1–1 of 1 tasks");
    chromium.driver().findElement(By.cssSelector("[data-use=text]")).sendKeys("zzz");
    assertThat(text("[data-use=status]")).isEqualTo("No task fits this search.");
  }

  @Test
  void rows_look_the_same_with_and_without_the_script() throws Exception {
    ReportData data = Samples.full(30).build();
    open(data, Locale.FRENCH);
    choice("state").selectByVisibleText("Toutes les tâches ouvertes");
    String normal =
        "return [...document.querySelectorAll('#tasks tbody tr')].map(r => [...r.cells]"
            + ".map(c => c.dataset.l + '|' + c.textContent.replace(/\\s+/g, ' ').trim()).join('#'))";
    Object scripted = chromium.run(normal);
    Path bare = directory.resolve("bare.html");
    Files.writeString(
        bare,
        Samples.html(data, Locale.FRENCH).replaceAll("(?s)<script>.*?</script>", ""),
        StandardCharsets.UTF_8);
    chromium.open(bare);

    assertThat(chromium.run(normal)).isEqualTo(scripted);
  }

  @Test
  void without_the_script_the_tables_stand_in_for_the_charts() throws Exception {
    Path bare = directory.resolve("bare.html");
    Files.writeString(
        bare,
        Samples.html(Samples.full(30).build(), Locale.FRENCH)
            .replaceAll("(?s)<script>.*?</script>", ""),
        StandardCharsets.UTF_8);
    chromium.open(bare);

    assertThat(chromium.driver().findElement(By.id("trend-t")).isDisplayed()).isTrue();
    assertThat(chromium.driver().findElement(By.cssSelector("canvas")).isDisplayed()).isFalse();
    assertThat(chromium.driver().findElement(By.id("task-tools")).isDisplayed()).isFalse();
  }

  @Test
  void every_figure_has_its_formula_and_sample_one_key_away() throws Exception {
    open(Samples.full(60).build(), Locale.ENGLISH);
    for (WebElement summary : chromium.driver().findElements(By.cssSelector(".figure summary"))) {
      summary.sendKeys(Keys.ENTER);
    }

    assertThat(texts(".figure dl"))
        .hasSize(13)
        .allSatisfy(shown -> assertThat(shown).contains("Formula").contains("Sample"));
  }

  @Test
  void ten_thousand_open_tasks_are_ready_within_two_seconds() throws Exception {
    open(Samples.full(15_000).build(), Locale.FRENCH);

    assertThat(text("[data-use=status]")).startsWith("1 à 50 sur 10");
    Object ready = chromium.run("return performance.getEntriesByName('report-ready')[0].startTime");
    assertThat(((Number) ready).doubleValue()).as("ms from start to ready").isLessThan(2_000);
    Object search =
        chromium.run(
            "const input = document.querySelector('[data-use=text]'); input.value = 'FA-2026-77';"
                + "const from = performance.now(); input.dispatchEvent(new Event('input'));"
                + "return performance.now() - from");
    assertThat(((Number) search).doubleValue()).as("ms of a search").isLessThan(500);
  }
}
