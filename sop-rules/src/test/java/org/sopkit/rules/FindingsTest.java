package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.given.Rules;

/** Findings: their order and what can be asked of them. */
class FindingsTest {

  private static Finding finding(String rule, Severity severity, String path) {
    RuleInfo info = Rules.STANDARD.catalog().find(rule).orElseThrow();
    Subject subject = new Subject(Subject.Kind.SOP, "s");
    return new Finding(info, severity, subject, path, Map.of(), List.of());
  }

  @Test
  void step_10_comes_after_step_9() {
    Findings findings =
        new Findings(
            Stream.of("/steps/10/uses", "/steps/9/uses", "", "/header/title", "/steps", "/steps/9")
                .map(path -> finding("SOP-001", Severity.INFO, path))
                .toList());
    assertThat(findings.stream().map(Finding::path))
        .containsExactly(
            "", "/header/title", "/steps", "/steps/9", "/steps/9/uses", "/steps/10/uses");
  }

  @Test
  void severities_can_be_filtered() {
    Findings findings =
        new Findings(
            List.of(
                finding("SOP-001", Severity.INFO, ""),
                finding("SOP-002", Severity.CRITICAL, ""),
                finding("SOP-003", Severity.WARNING, "")));
    assertThat(findings.worst()).contains(Severity.CRITICAL);
    assertThat(findings.atLeast(Severity.WARNING).stream().map(Finding::ruleId))
        .containsExactly("SOP-002", "SOP-003");
    assertThat(Findings.none().worst()).isEmpty();
    assertThat(Findings.none().plus(findings)).isEqualTo(findings);
  }

  @Test
  void references_are_read_from_one_line() {
    assertThat(Reference.parseAll("method 11; gdpr 28(3)(a) ;epa;"))
        .containsExactly(
            new Reference("method", "11"),
            new Reference("gdpr", "28(3)(a)"),
            new Reference("epa", ""));
    assertThat(Reference.parseAll("  ")).isEmpty();
  }
}
