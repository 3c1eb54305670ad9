package org.sopkit.rules.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Findings;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.OccurrenceView;
import org.sopkit.rules.facts.PeriodView;
import org.sopkit.rules.facts.SlaCase;
import org.sopkit.rules.facts.SlaFact;
import org.sopkit.rules.gate.GateRequest;

/** How the document of each set is judged. A new set needs one line here. */
interface ExampleJudge {

  Map<String, ExampleJudge> BY_SET =
      Map.of(
          "sop", (rules, json, at) -> rules.judge(read(json, Sop.class), at.toLocalDate()),
          "raci", (rules, json, at) -> rules.judge(read(json, RaciMatrix.class), "matrix"),
          "base",
              (rules, json, at) ->
                  rules.judge(read(json, BackOfficeRegister.class), "base", at.toInstant()),
          "gdpr", (rules, json, at) -> rules.checklist(read(json, Engagement.class), at).findings(),
          "further",
              (rules, json, at) ->
                  rules.furtherChecklist(read(json, Engagement.class), at).findings(),
          "sla", (rules, json, at) -> read(json, Promise.class).judge(rules, at.toInstant()),
          "gate", (rules, json, at) -> read(json, Start.class).judge(rules, at),
          "rollout",
              (rules, json, at) -> read(json, FirstWeek.class).judge(rules, at.toLocalDate()));

  Findings judge(SopRules rules, String json, ZonedDateTime at);

  /** Somebody who wants to start. */
  record Start(Engagement engagement, GateRequest request) {
    Findings judge(SopRules rules, ZonedDateTime at) {
      return rules.gate(engagement, request, at).reasons();
    }
  }

  /** A roll-out and the base that it fills. */
  record FirstWeek(Rollout rollout, @Nullable BackOfficeRegister base) {
    Findings judge(SopRules rules, LocalDate today) {
      return rules.judge(rollout, base, today);
    }
  }

  /** A task with what was promised for it and what happened, and what is known beside it. */
  record Promise(
      CalendarDefinition calendar,
      SlaPolicySet policies,
      SlaTask task,
      TaskTimeline timeline,
      RaciMatrix roles,
      @Nullable Period period,
      @Nullable Occurrence occurrence) {

    Findings judge(SopRules rules, Instant now) {
      SlaClock clock = SlaClock.of(policies, WorkingCalendar.of(calendar));
      SlaCase about =
          SlaCase.of(clock.evaluate(task, timeline, now))
              .withHistory(timeline, Set.of())
              .withRoles(roles);
      List<SlaFact> facts = new ArrayList<>(about.facts(rules.thresholds()));
      if (period != null) {
        facts.add(period.view(rules.thresholds()));
      }
      if (occurrence != null) {
        facts.add(occurrence.view(rules.thresholds()));
      }
      return rules.judge(facts);
    }
  }

  /** How often a task or the tasks of a procedure were on time. */
  record Period(
      Subject subject,
      LocalDate from,
      LocalDate until,
      int onTime,
      int late,
      @Nullable KpiTarget target) {
    PeriodView view(Thresholds thresholds) {
      return new PeriodView(subject, from, until, onTime, late, target, thresholds);
    }
  }

  /** One time that a recurring task was to be done. */
  record Occurrence(
      String taskId, String title, Priority priority, LocalDate day, LocalDate next, boolean done) {
    OccurrenceView view(Thresholds thresholds) {
      return new OccurrenceView(taskId, title, priority, day, next, done, thresholds);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    return SopCodec.standard().read(json, DocumentFormat.JSON, type);
  }
}
