package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.rules.facts.Validity;
import org.sopkit.rules.given.Rules;

/** Words for findings: languages, values, and text of unknown origin. */
class FindingTextsTest {

  private static final Words FRENCH = new Words(Locale.FRENCH, ZoneOffset.UTC);
  private static final Words ENGLISH = new Words(Locale.ENGLISH, ZoneOffset.UTC);

  @Test
  void every_language_but_french_is_answered_in_english() {
    Finding finding = Rules.STANDARD.judge(sop().title(null).build(), TODAY).all().get(0);
    String english = "The procedure has no title.";
    assertThat(finding.text(Locale.GERMAN)).isEqualTo(english);
    assertThat(finding.text(Locale.ROOT)).isEqualTo(english);
    assertThat(finding.text(Locale.CANADA_FRENCH)).isEqualTo("La procédure n’a pas de titre.");
  }

  @Test
  void the_language_of_the_machine_plays_no_part() {
    Locale before = Locale.getDefault();
    try {
      for (Locale machine : List.of(Locale.FRANCE, Locale.US, Locale.forLanguageTag("tr-TR"))) {
        Locale.setDefault(machine);
        assertThat(FindingTexts.of(Locale.ENGLISH).noLegalAdvice()).startsWith("This result");
        assertThat(FindingTexts.of(Locale.FRENCH).noLegalAdvice()).startsWith("Ce résultat");
        assertThat(ENGLISH.fill("{n}", Map.of("n", 12_345))).isEqualTo("12,345");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void both_languages_have_the_same_keys_and_none_is_empty() {
    for (String name :
        List.of("words", "rules-sop", "rules-raci", "rules-sla", "rules-gdpr", "rules-base")) {
      ResourceBundle french = Words.bundle(name, Locale.FRENCH);
      ResourceBundle english = Words.bundle(name, Locale.ENGLISH);
      Set<String> keys = new TreeSet<>(french.keySet());
      assertThat(keys).isEqualTo(new TreeSet<>(english.keySet())).isNotEmpty();
      for (String key : keys) {
        assertThat(french.getString(key)).as(key).isNotBlank();
        assertThat(english.getString(key)).as(key).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 jour, 0 days",
    "1, 1 jour, 1 day",
    "2, 2 jours, 2 days",
    "-1, -1 jour, -1 day",
  })
  void french_counts_zero_as_singular(int number, String french, String english) {
    assertThat(FRENCH.fill("{n|jour|jours}", Map.of("n", number))).isEqualTo(french);
    assertThat(ENGLISH.fill("{n|day|days}", Map.of("n", number))).isEqualTo(english);
  }

  @Test
  void a_part_that_is_empty_takes_its_brackets_along() {
    assertThat(ENGLISH.fill("log{d| (|)}.", Map.of("d", "CRM"))).isEqualTo("log (CRM).");
    assertThat(ENGLISH.fill("log{d| (|)}.", Map.of("d", ""))).isEqualTo("log.");
  }

  @Test
  void days_and_instants_are_written_out() {
    assertThat(FRENCH.fill("{d}", Map.of("d", LocalDate.of(2026, 3, 1))))
        .isEqualTo("1er mars 2026");
    assertThat(FRENCH.fill("{d}", Map.of("d", LocalDate.of(2026, 8, 2)))).isEqualTo("2 août 2026");
    assertThat(ENGLISH.fill("{d}", Map.of("d", LocalDate.of(2026, 3, 1))))
        .isEqualTo("1 March 2026");
    Map<String, Object> instant = Map.of("i", Instant.parse("2026-03-06T09:00:00Z"));
    assertThat(ENGLISH.fill("{i}", instant)).isEqualTo("6 March 2026 09:00 Z");
    assertThat(new Words(Locale.FRENCH, ZoneId.of("Europe/Paris")).fill("{i}", instant))
        .isEqualTo("6 mars 2026 10:00 Europe/Paris");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT59S, 59 s",
    "PT1M, 1 min",
    "PT1M30S, 1 min",
    "PT1H, 1 h",
    "PT90M, 1 h 30 min",
    "PT24H1S, 24 h 1 s",
    "PT-2H, -2 h",
  })
  void durations_are_hours_and_minutes(Duration duration, String text) {
    assertThat(FRENCH.fill("{d}", Map.of("d", duration))).isEqualTo(text);
  }

  @Test
  void a_span_of_days_may_be_open() {
    LocalDate day = LocalDate.of(2026, 3, 6);
    assertThat(ENGLISH.fill("{v}", Map.of("v", new Validity(day, null))))
        .isEqualTo("from 6 March 2026");
    assertThat(FRENCH.fill("{v}", Map.of("v", new Validity(null, day))))
        .isEqualTo("jusqu’au 6 mars 2026");
    assertThat(FRENCH.fill("{v}", Map.of("v", new Validity(null, null))))
        .isEqualTo("validité inconnue");
  }

  @Test
  void lists_and_enums_are_written_in_the_language() {
    Map<String, Object> roles =
        Map.of("r", List.of(RaciRole.ACCOUNTABLE, RaciRole.INFORMED), "t", Thread.State.NEW);
    assertThat(FRENCH.fill("{r} {t}", roles)).isEqualTo("approbateur, informé NEW");
  }

  @Test
  void what_a_document_brings_in_is_never_read_as_a_pattern() {
    Map<String, Object> arguments = Map.of("a", "{b} '{0}' {a|x|y} $1 \\", "b", "B");
    assertThat(ENGLISH.fill("<{a}>", arguments)).isEqualTo("<{b} '{0}' {a|x|y} $1 \\>");
  }

  @Test
  void apostrophes_and_unknown_placeholders_stay_as_they_are() {
    assertThat(FRENCH.fill("L’étape d’après {x} {", Map.of())).isEqualTo("L’étape d’après {x} {");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u200B", "\u0000", "\u001B", "\uFEFF", "\uD800", "\u2066"})
  void what_cannot_be_seen_is_made_visible(String hidden) {
    assertThat(PlainText.quote("a" + hidden + "b", 10)).isEqualTo("a\uFFFDb");
  }

  @Test
  void line_breaks_become_blanks_and_long_texts_are_cut() {
    assertThat(PlainText.quote(" a\r\n\u2028\tb\u00a0c ", 10)).isEqualTo("a b c");
    assertThat(PlainText.quote("x".repeat(1_000_000), 160)).isEqualTo("x".repeat(160) + "…");
    assertThat(PlainText.quote("😀".repeat(11), 10)).isEqualTo("😀".repeat(10) + "…");
    assertThat(PlainText.quote("exactly10!", 10)).isEqualTo("exactly10!");
  }

  @Test
  void arguments_come_in_pairs_with_names() {
    assertThat(Arguments.of("X", new Object[] {"a", 1, "b", 2}))
        .containsExactly(Map.entry("a", 1), Map.entry("b", 2));
    assertThatThrownBy(() -> Arguments.of("X", new Object[] {"a"}))
        .hasMessageContaining("X: arguments come as name, value");
    assertThatThrownBy(() -> Arguments.of("X", new Object[] {"a", null}))
        .hasMessageContaining("has the value null");
    assertThatThrownBy(() -> Arguments.of("X", new Object[] {1, "a"}))
        .hasMessageContaining("has no name");
  }
}
