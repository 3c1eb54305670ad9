package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.raci.RaciRole;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SlaJsonTest {

  private static final String POLICY =
      """
      id: tickets
      version: "3"
      coverage: {types: [support-l1]}
      pauseStatuses: [waiting for customer]
      objectives:
        - name: resolution
          target: "24h ouvrées"
          byPriority: {CRITICAL: "4h ouvrées", LOW: {kind: day-offset, days: 5, dayKind: WORKING}}
          calendar: provider
          warnings: ["75%", PT1H]
          escalations:
            - {when: AFTER_DUE, offset: PT2H, notify: ACCOUNTABLE}
      """;

  private final JsonMapper json = JsonMapper.builder().build();
  private final YAMLMapper yaml = YAMLMapper.builder().build();

  private final ObjectMapper jackson2 = new ObjectMapper().registerModule(new JavaTimeModule());

  static Stream<SlaTarget> targets() {
    return SlaNotationTest.targets();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void a_target_is_read_back_as_it_was_written(SlaTarget target) {
    String text = json.writerFor(SlaTarget.class).writeValueAsString(target);
    assertThat(text).startsWith("{\"kind\":");
    assertThat(json.readValue(text, SlaTarget.class)).isEqualTo(target);
    String lines = yaml.writerFor(SlaTarget.class).writeValueAsString(target);
    assertThat(yaml.readValue(lines, SlaTarget.class)).isEqualTo(target);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void a_target_is_read_from_its_short_notation(SlaTarget target) {
    String text = json.writeValueAsString(target.notation(Locale.FRENCH));
    assertThat(json.readValue(text, SlaTarget.class)).isEqualTo(target);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void jackson_2_reads_and_writes_the_same(SlaTarget target) throws Exception {
    String text = jackson2.writerFor(SlaTarget.class).writeValueAsString(target);
    assertThat(json.readTree(text))
        .isEqualTo(json.readTree(json.writerFor(SlaTarget.class).writeValueAsString(target)));
    assertThat(jackson2.readValue(text, SlaTarget.class)).isEqualTo(target);
    String notation = jackson2.writeValueAsString(target.notation(Locale.FRENCH));
    assertThat(jackson2.readValue(notation, SlaTarget.class)).isEqualTo(target);
  }

  @Test
  void jackson_2_reads_and_writes_the_same_policy() throws Exception {
    SlaPolicy policy = yaml.readValue(POLICY, SlaPolicy.class);
    String text = jackson2.writeValueAsString(policy);
    assertThat(json.readTree(text)).isEqualTo(json.readTree(json.writeValueAsString(policy)));
    assertThat(jackson2.readValue(text, SlaPolicy.class)).isEqualTo(policy);
  }

  @Test
  void a_policy_in_yaml_says_what_the_builders_say() {
    SlaPolicy policy = yaml.readValue(POLICY, SlaPolicy.class);
    assertThat(policy)
        .isEqualTo(
            SlaPolicy.of(
                    "tickets",
                    "3",
                    SlaObjective.of(
                            "resolution", SlaTarget.workingTime(Duration.ofHours(24)), "provider")
                        .withTarget(Priority.CRITICAL, SlaTarget.workingTime(Duration.ofHours(4)))
                        .withTarget(Priority.LOW, SlaTarget.workingDays(5))
                        .withWarnings(
                            WarningThreshold.atPercent(75),
                            WarningThreshold.beforeEnd(Duration.ofHours(1)))
                        .withEscalations(
                            EscalationStep.afterDue(Duration.ofHours(2), RaciRole.ACCOUNTABLE)))
                .covering(SlaCoverage.ofTypes(TaskType.SUPPORT_L1))
                .pausedBy("waiting for customer"));
  }

  @Test
  void a_policy_is_read_back_as_it_was_written() {
    SlaPolicy policy = yaml.readValue(POLICY, SlaPolicy.class);
    assertThat(json.readValue(json.writeValueAsString(policy), SlaPolicy.class)).isEqualTo(policy);
    assertThat(yaml.readValue(yaml.writeValueAsString(policy), SlaPolicy.class)).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'working-time','duration':'P1D'} | a day is not 24 working hours",
        "{'kind':'working-time','duration':'soon'} | \"soon\" is no ISO 8601 duration",
        "{'kind':'working-time'}                   | duration: is missing",
        "{'duration':'PT1H'}                       | kind: is missing or unknown",
        "{'kind':'never'}                          | kind: is missing or unknown",
        "{'kind':'day-offset','days':2}            | dayKind: is missing",
        "\"24h\"                                     | is ambiguous",
        "17                                        | kind: is missing or unknown in 17",
      })
  void a_target_that_says_nothing_is_refused_by_field(String document, String problem) {
    assertThatThrownBy(() -> json.readValue(document.replace('\'', '"'), SlaTarget.class))
        .hasMessageContaining(problem);
  }
}
