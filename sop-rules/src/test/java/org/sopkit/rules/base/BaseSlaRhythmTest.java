package org.sopkit.rules.base;

import static org.sopkit.rules.given.TaskDraft.NOW;
import static org.sopkit.rules.given.TaskDraft.base;
import static org.sopkit.rules.given.TaskDraft.task;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** BASE-012. */
class BaseSlaRhythmTest {

  private static final RuleVerifier RULE = Rules.verify("BASE-012");

  @Test
  void fires_on_a_monthly_task_promised_every_monday() {
    RULE.given(
            base(
                task()
                    .recurrence("FREQ=MONTHLY;BYMONTHDAY=1")
                    .sla(SlaTarget.every(DayOfWeek.MONDAY))),
            NOW)
        .findsAt("/tasks/0/sla");
  }

  @Test
  void fires_on_a_task_that_comes_back_and_a_promise_that_does_not() {
    RULE.given(
            base(
                task()
                    .recurrence("FREQ=WEEKLY;BYDAY=MO")
                    .sla(SlaTarget.at(Instant.parse("2026-03-09T16:00:00Z")))),
            NOW)
        .findsAt("/tasks/0/sla");
  }

  @Test
  void every_monday_fits_every_monday() {
    RULE.given(
            base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.every(DayOfWeek.MONDAY))),
            NOW)
        .findsNothing();
  }

  @Test
  void due_on_friday_fits_every_monday() {
    RULE.given(
            base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.every(DayOfWeek.FRIDAY))),
            NOW)
        .findsNothing();
  }

  @Test
  void a_length_of_time_is_another_rule() {
    RULE.given(base(task().recurrence("FREQ=WEEKLY;BYDAY=MO").sla(SlaTarget.workingDays(10))), NOW)
        .findsNothing();
  }

  @Test
  void a_task_that_does_not_come_back_may_follow_a_rhythm() {
    RULE.given(base(task().sla(SlaTarget.every(DayOfWeek.MONDAY))), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            base(
                task()
                    .recurrence("FREQ=MONTHLY;BYMONTHDAY=1")
                    .sla(SlaTarget.every(DayOfWeek.MONDAY))),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "«\u00a0Émettre les factures\u00a0» revient au bout de 28 jours, mais son SLA suit un autre rythme.")
        .says(
            Locale.ENGLISH,
            "\"Émettre les factures\" comes back after 28 days, but its SLA follows another rhythm.");
  }
}
