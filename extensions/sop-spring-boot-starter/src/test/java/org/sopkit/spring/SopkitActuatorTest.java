package org.sopkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaRowAccess;
import org.sopkit.model.sla.SlaState;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class SopkitActuatorTest {

  private static final String FILES = "classpath:org/sopkit/spring/";

  @TempDir Path folder;

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  EndpointAutoConfiguration.class,
                  WebEndpointAutoConfiguration.class,
                  SopkitAutoConfiguration.class,
                  SopkitHealthAutoConfiguration.class,
                  SopkitEndpointAutoConfiguration.class,
                  SopkitMetricsAutoConfiguration.class));

  @Test
  void health_tells_that_the_rules_compiled_and_what_is_in_force() {
    runner
        .withPropertyValues(
            "sopkit.calendars=" + FILES + "office.yaml", "sopkit.policies=" + FILES + "sla.yaml")
        .run(
            context -> {
              Health health = health(context.getBean(HealthIndicator.class));
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails())
                  .containsEntry("policies", List.of("sla/tickets 1"))
                  .containsEntry("calendars", List.of("office"))
                  .containsEntry("reload", "none");
              assertThat((int) health.getDetails().get("rules")).isGreaterThan(100);
            });
  }

  @Test
  void health_and_a_meter_tell_of_a_refused_reload_and_stay_up() throws IOException {
    Path profile = Files.writeString(folder.resolve("rules.yaml"), "disable: [SLA-006]\n");
    runner
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues("sopkit.rules.profile=" + profile.toUri())
        .run(
            context -> {
              MeterRegistry registry = context.getBean(MeterRegistry.class);
              context
                  .getBean(
                      "sopkitReloadMeter", io.micrometer.core.instrument.binder.MeterBinder.class)
                  .bindTo(registry);
              assertThat(registry.get("sopkit.reload.refused").gauge().value()).isZero();
              Files.writeString(profile, "disabel: [SLA-006]\n");
              context.getBean(LiveSopkit.class).reload();
              Health health = health(context.getBean(HealthIndicator.class));
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat((String) health.getDetails().get("reload"))
                  .startsWith("refused: sopkit.rules.profile: ")
                  .contains("rules.yaml:1:", "disabel");
              assertThat(registry.get("sopkit.reload.refused").gauge().value()).isEqualTo(1);
            });
  }

  @Test
  void the_endpoint_is_not_there_unless_the_host_exposes_it() {
    runner.run(context -> assertThat(context).doesNotHaveBean(SopkitEndpoint.class));
  }

  @Test
  void the_exposed_endpoint_lists_the_rules_in_both_languages_and_reloads() {
    runner
        .withPropertyValues("management.endpoints.web.exposure.include=sopkit")
        .run(
            context -> {
              SopkitEndpoint endpoint = context.getBean(SopkitEndpoint.class);
              for (String french : List.of("fr", "fr-FR")) {
                assertThat(endpoint.rules(french).rules())
                    .filteredOn(rule -> rule.id().equals("SOP-001"))
                    .extracting(SopkitEndpoint.Rule::title)
                    .containsExactly("La procédure a un titre");
              }
              assertThat(endpoint.rules(null).rules())
                  .filteredOn(rule -> rule.id().equals("SOP-001"))
                  .extracting(SopkitEndpoint.Rule::title)
                  .containsExactly("The procedure has a title");
              assertThat(endpoint.reload()).isEqualTo(Map.of("reload", "taken"));
            });
  }

  @Test
  void
      meters_count_judgements_refusals_and_notices_and_their_number_does_not_grow_with_the_tasks() {
    record Row(String id, Instant opened, Instant closed) {}
    Instant monday = Instant.parse("2026-03-02T08:00:00Z"); // 09:00 in Paris
    runner
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues(
            "sopkit.calendars=" + FILES + "office.yaml", "sopkit.policies=" + FILES + "sla.yaml")
        .run(
            context -> {
              SlaMeters meters = context.getBean(SlaMeters.class);
              MeterRegistry registry = context.getBean(MeterRegistry.class);
              SlaEvaluator<Row> evaluator =
                  SlaEvaluator.of(
                      context.getBean(LiveSopkit.class).clock(),
                      SlaRowAccess.<Row>of(
                              Row::id,
                              row -> TaskType.SUPPORT_L1,
                              row -> Priority.HIGH,
                              Row::opened)
                          .closed(Row::closed));
              // 30 open tickets that are late on Wednesday, and one closed before it was opened
              List<Row> rows =
                  IntStream.rangeClosed(1, 31)
                      .mapToObj(
                          i -> new Row("T-" + i, monday, i == 31 ? monday.minusSeconds(60) : null))
                      .toList();
              evaluator
                  .evaluate(rows.stream(), monday.plus(Duration.ofDays(2)))
                  .forEach(
                      row -> {
                        if (row.evaluation() == null) {
                          meters.refused(row.problem());
                          return;
                        }
                        meters.evaluated(row.evaluation());
                        row.evaluation()
                            .statuses()
                            .forEach(status -> status.notices().forEach(meters::noticed));
                      });
              meters.tasks(Map.of(SlaState.BREACHED_OPEN, 30L));

              assertThat(
                      registry
                          .get("sopkit.sla.evaluations")
                          .tag("state", "breached_open")
                          .tag("objective", "resolution")
                          .counter()
                          .count())
                  .isEqualTo(30);
              assertThat(
                      registry
                          .get("sopkit.sla.refused")
                          .tag("reason", "ImpossibleTimelineException")
                          .counter()
                          .count())
                  .isEqualTo(1);
              assertThat(registry.get("sopkit.sla.notices").tag("kind", "breach").counter().count())
                  .isEqualTo(30);
              assertThat(
                      registry
                          .get("sopkit.sla.tasks")
                          .tag("state", "breached_open")
                          .gauge()
                          .value())
                  .isEqualTo(30);
              // 1 of judgements, 1 of refusals, 2 kinds of notice, 8 states
              assertThat(registry.getMeters())
                  .extracting(Meter::getId)
                  .filteredOn(id -> id.getName().startsWith("sopkit.sla"))
                  .hasSize(12);
            });
  }

  @Test
  void a_host_without_actuator_and_micrometer_starts() {
    new WebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                SopkitAutoConfiguration.class,
                SopkitHealthAutoConfiguration.class,
                SopkitEndpointAutoConfiguration.class,
                SopkitMetricsAutoConfiguration.class))
        .withClassLoader(
            new FilteredClassLoader(
                "io.micrometer",
                "org.springframework.boot.actuate",
                "org.springframework.boot.health"))
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(LiveSopkit.class)
                    .doesNotHaveBean(SlaMeters.class));
  }

  private static Health health(HealthIndicator indicator) {
    return indicator.health(true);
  }
}
