package org.sopkit.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.RuleLoadException;

/** Loading the rules of the jar. */
class BuiltInRulesTest {

  private static final List<String> SLA =
      List.of("SLA-001", "SLA-002", "SLA-003", "SLA-004", "SLA-005");

  @Test
  void a_whole_set_is_loaded() {
    assertThat(BuiltInRules.load("sla", SLA).rules()).containsOnlyKeys(SLA);
  }

  @Test
  void a_missing_rule_is_an_error() {
    assertThatThrownBy(() -> BuiltInRules.load("sla", append("SLA-006")))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("missing rules [SLA-006]");
  }

  @Test
  void a_rule_too_many_is_an_error() {
    assertThatThrownBy(() -> BuiltInRules.load("sla", SLA.subList(0, 4)))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("unexpected rules [SLA-005]");
  }

  @Test
  void a_set_that_is_not_in_the_jar_is_an_error() {
    assertThatThrownBy(() -> BuiltInRules.load("xyz", List.of()))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("xyz");
  }

  private static List<String> append(String id) {
    List<String> ids = new java.util.ArrayList<>(SLA);
    ids.add(id);
    return ids;
  }
}
