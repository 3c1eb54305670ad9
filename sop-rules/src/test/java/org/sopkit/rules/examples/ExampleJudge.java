package org.sopkit.rules.examples;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Findings;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.facts.SlaView;

/** How the document of each set is judged. A new set needs one line here. */
interface ExampleJudge {

  Map<String, ExampleJudge> BY_SET =
      Map.of(
          "sop", (rules, json, at) -> rules.judge(read(json, Sop.class), at.toLocalDate()),
          "raci", (rules, json, at) -> rules.judge(read(json, RaciMatrix.class), "matrix"),
          "base",
              (rules, json, at) ->
                  rules.judge(read(json, BackOfficeRegister.class), "base", at.toInstant()),
          "gdpr", (rules, json, at) -> rules.judge(read(json, Engagement.class), at),
          "sla", (rules, json, at) -> judge(rules, read(json, Promise.class), at.toInstant()));

  Findings judge(SopRules rules, String json, ZonedDateTime at);

  /** A task with what was promised for it and what happened. */
  record Promise(
      CalendarDefinition calendar, SlaPolicySet policies, SlaTask task, TaskTimeline timeline) {}

  private static <T> T read(String json, Class<T> type) {
    return SopCodec.standard().read(json, DocumentFormat.JSON, type);
  }

  private static Findings judge(SopRules rules, Promise promise, Instant now) {
    SlaClock clock = SlaClock.of(promise.policies, WorkingCalendar.of(promise.calendar));
    SlaEvaluation evaluation = clock.evaluate(promise.task, promise.timeline, now);
    List<SlaView> views =
        evaluation.isCovered()
            ? evaluation.statuses().stream()
                .map(s -> SlaView.of(s, promise.task.priority(), rules.thresholds()))
                .toList()
            : List.of(
                SlaView.uncovered(promise.task.id(), promise.task.priority(), rules.thresholds()));
    return rules.judgeSla(views);
  }
}
