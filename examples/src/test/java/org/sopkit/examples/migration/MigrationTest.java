package org.sopkit.examples.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTask;

/** The converted policies of docs/migration.md promise what the tools they come from did. */
class MigrationTest {

  private static final Path FOLDER = Path.of("migration");

  /** A Friday, 16:00 in Paris, one hour before closing; Whit Monday, the 25th, is closed. */
  private static final Instant FRIDAY_16 = Instant.parse("2026-05-22T14:00:00Z");

  private static SlaClock clock(String tool) {
    SopCodec codec = SopCodec.standard();
    Path folder = FOLDER.resolve(tool);
    return SlaClock.of(
        codec.read(folder.resolve("policy.yaml"), SlaPolicySet.class),
        WorkingCalendar.of(codec.read(folder.resolve("calendar.yaml"), CalendarDefinition.class)));
  }

  private static SlaEvaluation judge(
      String tool, Priority priority, Instant now, TaskEvent... later) {
    List<TaskEvent> events = new ArrayList<>();
    events.add(TaskEvent.of(FRIDAY_16, TaskEventType.CREATED));
    events.addAll(Arrays.asList(later));
    SlaTask task = SlaTask.of("T-1", TaskType.SUPPORT_L1, priority).withTags("incident");
    return clock(tool).evaluate(task, new TaskTimeline("T-1", events), now);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    // Friday 1 h; Tuesday 7 h: 16:00
    "jira, MEDIUM, time-to-first-response, 2026-05-26T14:00:00Z",
    // Friday 1 h: 17:00, closing time
    "jira, CRITICAL, time-to-first-response, 2026-05-22T15:00:00Z",
    // Friday 1 h, Tuesday and Wednesday 8 h, Thursday 7 h: 16:00
    "jira, MEDIUM, time-to-resolution, 2026-05-28T14:00:00Z",
    // Friday 1 h, Tuesday 7 h: 16:00
    "jira, HIGH, time-to-resolution, 2026-05-26T14:00:00Z",
    // 30 minutes of real time: Friday 16:30
    "zendesk, CRITICAL, first-reply-time, 2026-05-22T14:30:00Z",
    // two real hours: Friday 18:00, although the office has closed
    "zendesk, HIGH, first-reply-time, 2026-05-22T16:00:00Z",
    // Friday 1 h, Tuesday 7 h: 16:00
    "zendesk, MEDIUM, first-reply-time, 2026-05-26T14:00:00Z",
    // Friday 1 h, Tuesday 3 h: 12:00
    "zendesk, CRITICAL, requester-wait-time, 2026-05-26T10:00:00Z",
    // Friday 1 h, Tuesday 1 h: 10:00
    "zendesk, CRITICAL, periodic-update-time, 2026-05-26T08:00:00Z",
    // Friday 1 h, Tuesday 3 h: 12:00
    "glpi, MEDIUM, tto, 2026-05-26T10:00:00Z",
    // Tuesday 26, Wednesday, Thursday, Friday 29, Monday 1 June: closing time, 17:00
    "glpi, MEDIUM, ttr, 2026-06-01T15:00:00Z",
  })
  void a_ticket_of_friday_16_00_is_due(
      String tool, Priority priority, String objective, Instant due) {
    assertThat(judge(tool, priority, FRIDAY_16).status(objective).orElseThrow().due())
        .isEqualTo(due);
  }

  @Test
  void a_zendesk_ticket_of_low_priority_or_of_another_type_has_no_target() {
    assertThat(judge("zendesk", Priority.LOW, FRIDAY_16).isCovered()).isTrue();
    assertThat(judge("zendesk", Priority.LOW, FRIDAY_16).state("requester-wait-time"))
        .hasToString("NO_TARGET");
    SlaTask question = SlaTask.of("T-1", TaskType.SUPPORT_L1, Priority.HIGH).withTags("question");
    assertThat(
            clock("zendesk")
                .evaluate(
                    question,
                    new TaskTimeline(
                        "T-1", List.of(TaskEvent.of(FRIDAY_16, TaskEventType.CREATED))),
                    FRIDAY_16)
                .isCovered())
        .isFalse();
  }

  @Test
  void waiting_for_the_customer_stops_the_resolution_but_not_the_first_response() {
    // paused on Friday 16:30; asked on Tuesday 09:30: half an hour of Friday is used
    Instant paused = Instant.parse("2026-05-22T14:30:00Z");
    Instant now = Instant.parse("2026-05-26T07:30:00Z");
    SlaEvaluation jira =
        judge("jira", Priority.HIGH, now, TaskEvent.statusChanged(paused, "Waiting for customer"));
    assertThat(jira.status("time-to-resolution").orElseThrow().elapsed()).hasMinutes(30);
    assertThat(jira.status("time-to-first-response").orElseThrow().elapsed()).hasMinutes(90);
    SlaEvaluation zendesk =
        judge("zendesk", Priority.MEDIUM, now, TaskEvent.statusChanged(paused, "pending"));
    assertThat(zendesk.status("requester-wait-time").orElseThrow().elapsed()).hasMinutes(30);
    assertThat(zendesk.status("first-reply-time").orElseThrow().elapsed()).hasMinutes(90);
  }

  @Test
  void the_escalation_levels_of_glpi_are_reached_two_hours_before_and_at_the_deadline() {
    // due on Monday 1 June 17:00; asked on Tuesday 2 June 09:00
    List<SlaNotice> notices =
        judge("glpi", Priority.MEDIUM, Instant.parse("2026-06-02T07:00:00Z"))
            .status("ttr")
            .orElseThrow()
            .escalations();
    assertThat(notices)
        .extracting(notice -> notice.role() + " " + notice.at())
        .containsExactly("RESPONSIBLE 2026-06-01T13:00:00Z", "ACCOUNTABLE 2026-06-02T07:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jira", "zendesk", "glpi"})
  void the_page_shows_the_policy_that_was_judged(String tool) throws IOException {
    String page = Files.readString(Path.of("../docs/migration.md"));
    String policy = Files.readString(FOLDER.resolve(tool).resolve("policy.yaml"));
    assertThat(page).contains("```yaml\n" + policy + "```\n");
  }

  @Test
  void every_folder_is_tried() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrder("jira", "zendesk", "glpi");
    }
  }
}
