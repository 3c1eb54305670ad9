package org.sopkit.examples.quarkus;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.rules.SopRules;

/** The API. Its JSON, sopkit's records in it, is read and written by the Jackson 2 of Quarkus. */
@Path("/")
public class TicketResource {

  private final SlaEvaluator<Ticket> evaluator;
  private final SopRules rules;
  private final SlaPolicySet policies;
  private final Watch watch;
  private final Clock time;

  TicketResource(SlaClock clock, SopRules rules, SlaPolicySet policies, Watch watch, Clock time) {
    this.evaluator = SlaEvaluator.of(clock, Ticket.ACCESS);
    this.rules = rules;
    this.policies = policies;
    this.watch = watch;
    this.time = time;
  }

  /**
   * Where a ticket stands.
   *
   * @param evaluation sopkit's own record
   * @param findings what the rules say, in French
   */
  public record Standing(SlaEvaluation evaluation, List<String> findings) {}

  /**
   * Watches a ticket from now on.
   *
   * @param ticket the ticket
   * @return where it stands now
   */
  @POST
  @Path("tickets")
  public Standing put(Ticket ticket) {
    watch.put(ticket);
    var row = evaluator.evaluate(Stream.of(ticket), time.instant()).findFirst().orElseThrow();
    SlaEvaluation evaluation = row.evaluation();
    if (evaluation == null) {
      throw new IllegalStateException(row.problem());
    }
    List<String> findings = new ArrayList<>();
    for (SlaStatus status : evaluation.statuses()) {
      rules
          .judge(status, evaluation.priority())
          .forEach(f -> findings.add(f.ruleId() + " " + f.text(Locale.FRENCH)));
    }
    return new Standing(evaluation, findings);
  }

  /**
   * Returns what was to be told so far.
   *
   * @return the notices, in order
   */
  @GET
  @Path("notices")
  public List<SlaNotice> notices() {
    return watch.changes().stream().flatMap(c -> Stream.ofNullable(c.notice())).toList();
  }

  /**
   * Returns the policies in force.
   *
   * @return as read from the file
   */
  @GET
  @Path("policies")
  public SlaPolicySet policies() {
    return policies;
  }
}
