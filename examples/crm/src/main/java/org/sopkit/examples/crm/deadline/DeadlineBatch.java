package org.sopkit.examples.crm.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sopkit.examples.crm.ticket.Ticket;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.examples.crm.webhook.Outbox;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaRow;
import org.sopkit.spring.SlaMeters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of the job: claim, judge, write state and outbox. All of it holds, or none. */
@Component
class DeadlineBatch {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineBatch.class);

  private final DeadlineTable table;
  private final Tickets tickets;
  private final Outbox outbox;
  private final InForce inForce;
  private final SlaMeters meters;
  private final int size;

  DeadlineBatch(
      DeadlineTable table,
      Tickets tickets,
      Outbox outbox,
      InForce inForce,
      SlaMeters meters,
      DeadlineSettings settings) {
    this.table = table;
    this.tickets = tickets;
    this.outbox = outbox;
    this.inForce = inForce;
    this.meters = meters;
    this.size = settings.batch();
  }

  /**
   * Judges the next rows.
   *
   * @param now the instant to judge at
   * @return how many rows were taken; zero if nothing is due
   */
  @Transactional
  public int run(Instant now) {
    List<Long> claimed = table.claim(now, size);
    if (claimed.isEmpty()) {
      return 0;
    }
    List<Outbox.Notice> notices = new ArrayList<>();
    InForce.Reading reading = inForce.reading();
    SlaEvaluator<Ticket> evaluator = SlaEvaluator.of(reading.clock(), Ticket.ACCESS);
    evaluator
        .evaluate(tickets.all(claimed).stream(), now)
        .forEach(row -> take(row, reading.mark(), notices));
    for (SlaNotice said : outbox.add(notices, now)) {
      meters.noticed(said);
    }
    return claimed.size();
  }

  private void take(SlaRow<Ticket> row, String mark, List<Outbox.Notice> notices) {
    Ticket ticket = row.row();
    SlaEvaluation evaluation = row.evaluation();
    if (evaluation == null) {
      RuntimeException problem =
          row.problem() == null ? new IllegalStateException("no reason given") : row.problem();
      LOG.warn("ticket {} is quarantined: {}", ticket.id(), problem.getMessage());
      meters.refused(problem);
      table.quarantine(ticket.id(), mark, String.valueOf(problem.getMessage()));
      return;
    }
    meters.evaluated(evaluation);
    table.write(ticket.id(), mark, evaluation);
    evaluation.closedCycles().forEach(s -> s.notices().forEach(n -> add(ticket, n, notices)));
    evaluation.statuses().forEach(s -> s.notices().forEach(n -> add(ticket, n, notices)));
  }

  private static void add(Ticket ticket, SlaNotice notice, List<Outbox.Notice> notices) {
    notices.add(new Outbox.Notice(ticket.id(), ticket.title(), notice));
  }
}
