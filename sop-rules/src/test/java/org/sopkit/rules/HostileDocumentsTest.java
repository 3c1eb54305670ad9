package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.given.Rules;

/** Documents of strangers, judged: bounded time, findings, no exception. */
class HostileDocumentsTest {

  /** A second or two each; at a cost that grows with the square, minutes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MILLION = 1_000_000;

  static Stream<Arguments> hostile_texts() {
    return Stream.of(
        Arguments.of("letters", "a".repeat(MILLION)),
        Arguments.of("spaces", " ".repeat(MILLION)),
        Arguments.of("line breaks", "\n".repeat(MILLION)),
        Arguments.of("words", "mot ".repeat(MILLION / 4)),
        Arguments.of("sentences", "Mot. ".repeat(MILLION / 5)),
        Arguments.of("full stops", ".".repeat(MILLION)),
        Arguments.of("commas", "a,".repeat(MILLION / 2)),
        Arguments.of("acronyms", "ABC ".repeat(MILLION / 4)),
        Arguments.of("capitals", "A".repeat(MILLION)),
        Arguments.of("brackets", "[".repeat(MILLION)),
        Arguments.of("placeholders", "[à compléter] ".repeat(MILLION / 14)),
        Arguments.of("underscores", "_".repeat(MILLION)),
        Arguments.of("half a secret", "password".repeat(MILLION / 8)),
        Arguments.of("secrets", "mot de passe : x ".repeat(MILLION / 17)),
        Arguments.of("colons", "password:".repeat(MILLION / 9)),
        Arguments.of("at signs", "a@".repeat(MILLION / 2)),
        Arguments.of("apostrophes", "l'".repeat(MILLION / 2)),
        Arguments.of("hyphens", "a-".repeat(MILLION / 2)),
        Arguments.of("and", "cliquer et ".repeat(MILLION / 11)),
        Arguments.of("digits", "1".repeat(MILLION)),
        Arguments.of("zero-width spaces", "\u200b".repeat(MILLION)),
        Arguments.of("right-to-left overrides", "\u202e\u05d0".repeat(MILLION / 2)),
        Arguments.of("combining marks", "e" + "\u0301".repeat(MILLION)),
        Arguments.of("unpaired surrogates", "\ud800".repeat(MILLION)),
        Arguments.of("emoji", "\ud83d\ude00".repeat(MILLION / 2)));
  }

  @ParameterizedTest(name = "a million characters: {0}")
  @MethodSource("hostile_texts")
  void a_text_of_a_megabyte_is_judged_soon(String name, String text) {
    Sop sop = sop().title(text).step(text).build();
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Findings findings = Rules.STANDARD.judge(sop, TODAY);
          assertThat(findings.isEmpty()).isFalse();
          for (Finding finding : findings) {
            assertThat(finding.text(Locale.FRENCH)).isNotBlank();
            assertThat(finding.text(Locale.ENGLISH)).isNotBlank();
          }
        });
  }

  @Test
  void the_most_steps_of_the_longest_texts_that_are_read_are_judged_soon() {
    // 1,000 steps of 10,000 characters: 10 MB
    String text = "Ouvrir le dossier du client, puis vérifier la DSN. ".repeat(200);
    String document =
        "id: a\nlanguage: fr\nsteps:\n"
            + IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> "- {number: " + i + ", instruction: \"" + i + " " + text + "\"}\n")
                .collect(Collectors.joining());
    assertThat(document.length()).isBetween(10_000_000, 16_000_000);
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Sop sop = SopCodec.standard().read(document, DocumentFormat.YAML, Sop.class);
          assertThat(Rules.STANDARD.judge(sop, TODAY).ofRule("SOP-015").size()).isEqualTo(1);
        });
  }

  @Test
  void a_quoted_text_cannot_turn_the_line_around() {
    Finding finding =
        Rules.STANDARD
            .judge(sop().step("\u202eLe dossier\u202c du client").build(), TODAY)
            .ofRule("SOP-018")
            .all()
            .get(0);
    assertThat(finding.text(Locale.FRENCH)).contains("Le").doesNotContainPattern("[\u202c\u202e]");
  }

  @Test
  void two_rules_that_trigger_each_other_are_stopped() {
    assertStopped(
        """
        rule "PING" @severity(INFO) @messageEn("x") when $s : String( this == "ping" ) then
          insert(new String("pong")); retract($s); end
        rule "PONG" @severity(INFO) @messageEn("x") when $s : String( this == "pong" ) then
          insert(new String("ping")); retract($s); end
        rule "START" @severity(INFO) @messageEn("x") when SlaView() then
          insert(new String("ping")); end
        """);
  }

  @Test
  void a_rule_that_makes_facts_without_end_is_stopped() {
    assertStopped(
        """
        rule "GROW" @severity(INFO) @messageEn("x") when Integer( $n : intValue ) then
          insert(Integer.valueOf($n + 1)); end
        rule "START" @severity(INFO) @messageEn("x") when SlaView() then
          insert(Integer.valueOf(0)); end
        """);
  }

  private static void assertStopped(String ruleText) {
    SopRules rules =
        SopRules.builder()
            .firingLimit(50)
            .add(
                HostRules.drl(
                    "loop.drl",
                    "package com.acme.loop\nimport org.sopkit.rules.facts.SlaView\n"
                        + "global org.sopkit.rules.facts.FindingSink findings\n"
                        + ruleText))
            .build();
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertThatThrownBy(() -> rules.judgeSla(List.of(late())).complete())
                .isInstanceOf(RuleExecutionException.class)
                .hasMessageContaining("50 firings"));
    assertThat(rules.openSessions()).isLessThanOrEqualTo(1);
  }

  private static SlaView late() {
    return new SlaView(
        "T-42",
        "resolution",
        Priority.MEDIUM,
        SlaState.BREACHED_OPEN,
        true,
        null,
        -60,
        101,
        0,
        Thresholds.standard());
  }
}
