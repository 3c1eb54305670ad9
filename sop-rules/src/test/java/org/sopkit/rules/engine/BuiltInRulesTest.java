package org.sopkit.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.RuleLoadException;

/** Loading the rules of the jar. */
class BuiltInRulesTest {

  private static final List<String> SLA =
      IntStream.rangeClosed(1, 13).mapToObj("SLA-%03d"::formatted).toList();

  @Test
  void a_whole_set_is_loaded() {
    assertThat(BuiltInRules.load("sla", SLA).rules()).containsOnlyKeys(SLA);
  }

  @Test
  void a_missing_rule_is_an_error() {
    assertThatThrownBy(() -> BuiltInRules.load("sla", append("SLA-014")))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("missing rules [SLA-014]");
  }

  @Test
  void a_rule_too_many_is_an_error() {
    assertThatThrownBy(() -> BuiltInRules.load("sla", SLA.subList(0, 12)))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("unexpected rules [SLA-013]");
  }

  @Test
  void a_set_that_is_not_in_the_jar_is_an_error() {
    assertThatThrownBy(() -> BuiltInRules.load("xyz", List.of()))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("xyz");
  }

  private static List<String> append(String id) {
    List<String> ids = new ArrayList<>(SLA);
    ids.add(id);
    return ids;
  }
}
