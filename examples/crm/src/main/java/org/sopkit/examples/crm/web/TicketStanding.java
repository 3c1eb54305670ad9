package org.sopkit.examples.crm.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.crm.ticket.Ticket;
import org.sopkit.model.sla.DeadlineExplanation;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.rules.Finding;
import org.sopkit.spring.LiveSopkit;
import org.sopkit.spring.SopkitInForce;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where one ticket stands at an instant, why, and what the rules say about it. */
@Component
class TicketStanding {

  private final LiveSopkit sopkit;

  private final Texts texts;

  TicketStanding(LiveSopkit sopkit, MessageSource messages) {
    this.sopkit = sopkit;
    this.texts = new Texts(messages);
  }

  /** Where a ticket stands; if it cannot be judged, the reason and nothing else. */
  record Standing(
      List<Objective> objectives,
      List<String> findings,
      List<String> explanation,
      @Nullable String problem) {}

  /** Where one objective stands. */
  record Objective(String name, String state, @Nullable Instant dueAt) {}

  Standing of(Ticket ticket, Instant now, Locale locale) {
    SopkitInForce inForce = sopkit.current();
    SlaEvaluator<Ticket> evaluator = SlaEvaluator.of(inForce.clock(), Ticket.ACCESS);
    var row = evaluator.evaluate(List.of(ticket).stream(), now).toList().get(0);
    SlaEvaluation evaluation = row.evaluation();
    if (evaluation == null) {
      RuntimeException problem = row.problem();
      return new Standing(
          List.of(), List.of(), List.of(), problem == null ? "?" : texts.of(problem, locale));
    }
    List<Objective> objectives = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (SlaStatus status : evaluation.statuses()) {
      objectives.add(new Objective(status.objective(), status.state().name(), status.due()));
      for (Finding finding : inForce.rules().judge(status, evaluation.priority())) {
        findings.add(finding.text(locale));
      }
    }
    List<String> explanation = new ArrayList<>();
    for (DeadlineExplanation reason : evaluator.explain(ticket, now)) {
      explanation.addAll(reason.lines(locale));
    }
    return new Standing(objectives, findings, explanation, null);
  }
}
