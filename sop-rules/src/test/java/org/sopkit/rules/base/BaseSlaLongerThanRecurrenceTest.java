package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-011. */
class BaseSlaLongerThanRecurrenceTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-011");

  @Test
  void fires_on_a_weekly_task_promised_in_six_working_days() {
    RULE.given(base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.workingDays(6))), NOW)
        .findsAt("/tasks/0/sla");
  }

  @Test
  void fires_on_eight_calendar_days() {
    RULE.given(base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.calendarDays(8))), NOW)
        .findsAt("/tasks/0/sla");
  }

  @Test
  void fires_on_eight_days_of_real_time() {
    RULE.given(
            base(
                task()
                    .recurrence("FREQ=WEEKLY;BYDAY=MO")
                    .sla(SlaTarget.elapsedTime(Duration.ofDays(8)))),
            NOW)
        .findsAt("/tasks/0/sla");
  }

  @Test
  void fires_on_sixteen_working_hours_every_day() {
    RULE.given(
            base(task().recurrence("FREQ=DAILY").sla(SlaTarget.workingTime(Duration.ofHours(16)))),
            NOW)
        .findsAt("/tasks/0/sla");
  }

  @Test
  void five_working_days_are_a_week() {
    RULE.given(base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.workingDays(5))), NOW)
        .findsNothing();
  }

  @Test
  void seven_calendar_days_are_a_week() {
    RULE.given(base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.calendarDays(7))), NOW)
        .findsNothing();
  }

  @Test
  void a_working_day_is_a_day() {
    RULE.given(
            base(task().recurrence("FREQ=DAILY").sla(SlaTarget.workingTime(Duration.ofHours(15)))),
            NOW)
        .findsNothing();
  }

  @Test
  void work_that_does_not_come_back_has_all_the_time() {
    RULE.given(base(task().sla(SlaTarget.workingDays(90))), NOW).findsNothing();
  }

  @Test
  void no_promise_is_another_rule() {
    RULE.given(base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(null)), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.workingDays(10))), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "«\u00a0Émettre les factures\u00a0» revient au bout de 7 jours, mais son SLA laisse 14 jours.")
        .says(
            Locale.ENGLISH,
            "\"Émettre les factures\" comes back after 7 days, but its SLA leaves 14 days.");
  }
}
