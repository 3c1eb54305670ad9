package org.sopkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.Holiday;
import org.sopkit.model.calendar.HolidaySource;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.rules.Finding;
import org.sopkit.rules.RuleProfile;
import org.sopkit.rules.SopRules;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class SopkitAutoConfigurationTest {

  private static final String FILES = "classpath:org/sopkit/spring/";

  /** A Friday, 14:00 in Paris. */
  private static final Instant OPENED = Instant.parse("2026-03-06T13:00:00Z");

  @TempDir Path folder;

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(SopkitAutoConfiguration.class));

  private ApplicationContextRunner withFiles() {
    return runner.withPropertyValues(
        "sopkit.calendars=" + FILES + "office.yaml", "sopkit.policies=" + FILES + "sla.yaml");
  }

  private static SlaEvaluation judge(SlaClock clock, Instant now) {
    TaskTimeline history =
        new TaskTimeline("T-1", List.of(TaskEvent.of(OPENED, TaskEventType.CREATED)));
    return clock.evaluate(SlaTask.of("T-1", TaskType.SUPPORT_L1, Priority.MEDIUM), history, now);
  }

  private static SlaStatus resolution(ApplicationContext context, Instant now) {
    return judge(context.getBean(LiveSopkit.class).clock(), now).status("resolution").orElseThrow();
  }

  @Test
  void without_any_setting_the_built_in_rules_are_there() {
    runner.run(
        context -> {
          assertThat(context).hasNotFailed().hasSingleBean(SopRules.class);
          assertThat(context.getBean(SopRules.class).catalog().find("SLA-001")).isPresent();
          assertThat(judge(context.getBean(SlaClock.class), OPENED).isCovered()).isFalse();
        });
  }

  @Test
  void policies_and_calendars_come_from_files() {
    withFiles()
        .run(
            context ->
                // 3 h on Friday, 5 h on Monday: Monday 14:00 in Paris
                assertThat(resolution(context, OPENED).due())
                    .isEqualTo(Instant.parse("2026-03-09T13:00:00Z")));
  }

  @Test
  void beans_of_the_host_take_the_place_of_ours() {
    SopRules own = SopRules.standard();
    SlaClock clock = SlaClock.of(List.of(), List.of());
    withFiles()
        .withBean("hostRules", SopRules.class, () -> own)
        .withBean("hostClock", SlaClock.class, () -> clock)
        .run(
            context -> {
              assertThat(context.getBean(SopRules.class)).isSameAs(own);
              assertThat(context.getBean(SlaClock.class)).isSameAs(clock);
              LiveSopkit live = context.getBean(LiveSopkit.class);
              assertThat(live.reload()).isEmpty();
              assertThat(live.rules()).isSameAs(own);
              assertThat(live.clock()).isSameAs(clock);
            });
  }

  @Test
  void a_profile_and_rules_of_the_host_s_own_judge_beside_ours() {
    withFiles()
        .withPropertyValues(
            "sopkit.rules.profile=" + FILES + "profile.yaml",
            "sopkit.rules.drl=" + FILES + "own.drl")
        .run(
            context -> {
              SopRules rules = context.getBean(SopRules.class);
              // Monday 13:00 in Paris: 7 of 8 hours, 87 %
              SlaStatus status = resolution(context, Instant.parse("2026-03-09T12:00:00Z"));
              List<Finding> findings = rules.judge(status, Priority.MEDIUM).stream().toList();
              assertThat(findings)
                  .extracting(finding -> finding.rule().id() + " " + finding.severity())
                  .containsExactlyInAnyOrder("SLA-001 INFO", "ACME-1 ERROR");
              assertThat(findings)
                  .extracting(finding -> finding.text(Locale.FRENCH))
                  .anyMatch(text -> text.contains("T-1 a consommé 87 %"));
            });
  }

  @Test
  void a_profile_bean_takes_the_place_of_the_profile_file() {
    RuleProfile own =
        RuleProfile.parse("disable: [SLA-001]", org.sopkit.model.json.DocumentFormat.YAML);
    runner
        .withBean(RuleProfile.class, () -> own)
        .withPropertyValues("sopkit.rules.profile=" + FILES + "profile.yaml")
        .run(
            context -> {
              SopRules rules = context.getBean(SopRules.class);
              assertThat(rules.catalog().find("SLA-001")).isEmpty();
              assertThat(rules.catalog().find("SLA-006")).isPresent();
            });
  }

  @Test
  void a_policy_file_that_does_not_parse_stops_the_start_with_line_and_column() {
    runner
        .withPropertyValues("sopkit.policies=" + FILES + "broken.yaml")
        .run(
            context -> {
              assertThat(context).hasFailed();
              SopkitFileException fault = fault(context.getStartupFailure());
              assertThat(fault.setting()).isEqualTo("sopkit.policies[0]");
              assertThat(fault.problem())
                  .contains("broken.yaml:5:", "pauseStatus", "Maybe \"pauseStatuses\"?");
              FailureAnalysis analysis =
                  new SopkitFileFailureAnalyzer().analyze(context.getStartupFailure());
              assertThat(analysis.getDescription())
                  .contains("sopkit.policies[0]", "broken.yaml:5:");
              assertThat(analysis.getAction()).contains("sopkit.policies[0]");
            });
  }

  @Test
  void a_policy_on_a_calendar_that_is_not_there_stops_the_start_with_line_and_column() {
    runner
        .withPropertyValues(
            "sopkit.calendars=" + FILES + "office.yaml",
            "sopkit.policies=" + FILES + "homeless.yaml")
        .run(
            context ->
                assertThat(fault(context.getStartupFailure()).problem())
                    .contains("homeless.yaml:8:", "\"offices\" is not among [office]"));
  }

  @Test
  void a_file_that_is_not_there_stops_the_start() {
    runner
        .withPropertyValues("sopkit.calendars=" + FILES + "nowhere.yaml")
        .run(
            context ->
                assertThat(fault(context.getStartupFailure()))
                    .hasMessageContaining("sopkit.calendars[0]")
                    .hasMessageContaining("nowhere.yaml"));
  }

  @Test
  void a_profile_that_names_an_unknown_rule_stops_the_start() throws IOException {
    Path profile = write("profile.yaml", "disable: [SLA-999]\n");
    runner
        .withPropertyValues("sopkit.rules.profile=" + profile.toUri())
        .run(
            context ->
                assertThat(fault(context.getStartupFailure()))
                    .hasMessageContaining("sopkit.rules.profile")
                    .hasMessageContaining(":1:")
                    .hasMessageContaining("SLA-999"));
  }

  @Test
  void a_rule_file_with_a_mistake_stops_the_start() throws IOException {
    Path drl = write("own.drl", "package com.acme\nrule \"X\" when Nothing() then end\n");
    runner
        .withPropertyValues("sopkit.rules.drl=" + drl.toUri())
        .run(
            context ->
                assertThat(fault(context.getStartupFailure())).hasMessageContaining("own.drl"));
  }

  @Test
  void a_reload_takes_what_is_right_and_keeps_the_last_good_one() throws IOException {
    Path policies = write("sla.yaml", policy("8 working hours"));
    runner
        .withPropertyValues(
            "sopkit.calendars=" + FILES + "office.yaml", "sopkit.policies=" + policies.toUri())
        .run(
            context -> {
              LiveSopkit live = context.getBean(LiveSopkit.class);
              String fingerprint = live.current().fingerprint();
              assertThat(live.reload()).isEmpty();
              assertThat(live.current().fingerprint())
                  .isEqualTo(fingerprint)
                  .matches("[0-9a-f]{32}");
              write("sla.yaml", policy("4 working hours"));
              assertThat(live.reload()).isEmpty();
              assertThat(live.current().fingerprint()).isNotEqualTo(fingerprint);
              // 3 h on Friday, 1 h on Monday
              Instant due = Instant.parse("2026-03-09T09:00:00Z");
              assertThat(resolution(context, OPENED).due()).isEqualTo(due);

              write("sla.yaml", "id: sla\npolicies: [\n");
              assertThat(live.reload())
                  .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("sla.yaml:"));
              assertThat(live.refused()).isPresent();
              assertThat(resolution(context, OPENED).due()).isEqualTo(due);

              write("sla.yaml", policy("3 working hours"));
              assertThat(live.reload()).isEmpty();
              assertThat(live.refused()).isEmpty();
              assertThat(resolution(context, OPENED).due())
                  .isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
            });
  }

  @Test
  void a_calendar_that_nobody_has_written_down_is_in_the_fingerprint_too() throws IOException {
    WorkingCalendar week;
    try (var office = getClass().getResourceAsStream("office.yaml")) {
      week =
          WorkingCalendar.of(
              SopCodec.standard()
                  .read(office, "office.yaml", DocumentFormat.YAML, CalendarDefinition.class));
    }
    WorkingCalendar both = week.union(week);
    assertThat(both.definition()).isEmpty();
    assertThat(fingerprint(both)).matches("[0-9a-f]{32}").isNotEqualTo(fingerprint(week));
  }

  @Test
  void the_same_files_have_the_same_fingerprint_on_every_machine() throws IOException {
    Path policies =
        write(
            "sla.yaml",
            """
            id: sla
            policies:
              - id: some
                version: "1"
                coverage:
                  types: [mail-support, support-l1, support-l2, invoicing]
                  priorities: [LOW, HIGH, CRITICAL]
                  tags: [vip, north, south, new]
                pauseStatuses: [waiting, on hold, with supplier]
                objectives: [{name: resolution, target: 4 working hours, calendar: office}]
            """);
    withFiles()
        .withPropertyValues("sopkit.policies=" + policies.toUri())
        .run(
            context ->
                assertThat(context.getBean(LiveSopkit.class).current().fingerprint())
                    .as("sets have another order in each JVM unless they are sorted")
                    .isEqualTo("65351c2488a38277e87ac6e848721339"));
  }

  @Test
  void holidays_are_in_the_fingerprint_though_no_file_of_the_host_names_their_dates() {
    CalendarDefinition office =
        SopCodec.standard()
            .read(
                "{id: o, version: '1', zone: Europe/Paris, weeklyHours: {THURSDAY: ['09:00-17:00']},"
                    + " holidays: [{kind: country, country: FR}]}",
                DocumentFormat.YAML,
                CalendarDefinition.class);
    HolidaySource none = (country, part, year) -> List.of();
    HolidaySource one = // the first Thursday of March 2027
        (country, part, year) ->
            List.of(new Holiday(LocalDate.of(year, 3, 4), Map.of(Locale.ROOT, "a new holiday")));
    assertThat(fingerprint(WorkingCalendar.of(office, none)))
        .isEqualTo(fingerprint(WorkingCalendar.of(office, none)))
        .isNotEqualTo(fingerprint(WorkingCalendar.of(office, one)));
  }

  private String fingerprint(WorkingCalendar calendar) {
    AtomicReference<String> found = new AtomicReference<>();
    runner
        .withBean(WorkingCalendar.class, () -> calendar)
        .run(context -> found.set(context.getBean(LiveSopkit.class).current().fingerprint()));
    return found.get();
  }

  @Test
  void two_files_with_one_id_are_refused_where_the_second_stands() {
    runner
        .withPropertyValues("sopkit.calendars=" + FILES + "office.yaml," + FILES + "office.yaml")
        .run(
            context ->
                assertThat(fault(context.getStartupFailure()))
                    .hasMessageContaining("sopkit.calendars[1]")
                    .hasMessageContaining("its id \"office\" is that of "));
  }

  @Test
  void a_file_that_is_not_utf_8_stops_the_start() throws IOException {
    Path policies = folder.resolve("sla.yaml");
    Files.write(policies, "# fermé\nid: sla\npolicies: []\n".getBytes(StandardCharsets.ISO_8859_1));
    runner
        .withPropertyValues("sopkit.policies=" + policies.toUri())
        .run(
            context ->
                assertThat(fault(context.getStartupFailure()))
                    .hasMessageContaining("sopkit.policies[0]")
                    .hasMessageContaining("is not UTF-8"));
  }

  @Test
  void every_setting_is_described_for_editors() throws IOException {
    String metadata;
    try (var in =
        SopkitProperties.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      assertThat(in).as("made by the configuration processor").isNotNull();
      metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String name :
        List.of(
            "sopkit.calendars",
            "sopkit.policies",
            "sopkit.rules.profile",
            "sopkit.rules.drl",
            "sopkit.rules.load")) {
      assertThat(metadata)
          .containsPattern("\"name\": \"" + name + "\",\\s+\"type\": [^}]+\"description\": \"\\w");
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String policy(String target) {
    return """
        id: sla
        policies:
          - id: tickets
            version: "1"
            objectives: [{name: resolution, target: %s, calendar: office}]
        """
        .formatted(target);
  }

  private static SopkitFileException fault(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof SopkitFileException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    assertThat(cause).isInstanceOf(SopkitFileException.class);
    return (SopkitFileException) cause;
  }
}
