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
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the job: claim, judge, write state and outbox. All of it holds, or none. */
@Component
class DeadlineBatch {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineBatch.class);

  private final DeadlineTable table;
  private final Tickets tickets;
  private final Outbox outbox;
  private final InForce inForce;
  private final SlaMeters meters;
  private final TransactionTemplate transaction;
  private final int size;

  DeadlineBatch(
      DeadlineTable table,
      Tickets tickets,
      Outbox outbox,
      InForce inForce,
      SlaMeters meters,
      PlatformTransactionManager transactions,
      DeadlineSettings settings) {
    this.table = table;
    this.tickets = tickets;
    this.outbox = outbox;
    this.inForce = inForce;
    this.meters = meters;
    this.transaction = new TransactionTemplate(transactions);
    this.size = settings.batch();
  }

  /**
   * Judges the next rows. If the database refuses what is to be written about one of them, that one
   * is set aside, and the others are written.
   *
   * @param now the instant to judge at
   * @return how many rows were taken; zero if nothing is due
   */
  int run(Instant now) {
    Integer taken;
    try {
      taken = transaction.execute(status -> judge(table.claim(now, size), now));
    } catch (NonTransientDataAccessException e) {
      if (e instanceof NonTransientDataAccessResourceException) {
        throw e; // the database itself, not a row
      }
      LOG.warn("a batch was refused, its rows are tried one by one: {}", e.getMessage());
      taken = transaction.execute(status -> judgeEach(table.claim(now, size), now, status));
    }
    return taken == null ? 0 : taken;
  }

  private int judgeEach(List<Long> claimed, Instant now, TransactionStatus status) {
    for (long id : claimed) {
      Object before = status.createSavepoint();
      try {
        judge(List.of(id), now);
      } catch (NonTransientDataAccessException e) {
        status.rollbackToSavepoint(before);
        String reason = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        setAside(id, inForce.reading().mark(), e, "cannot be written: " + reason);
      }
      status.releaseSavepoint(before);
    }
    return claimed.size();
  }

  private int judge(List<Long> claimed, Instant now) {
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
      setAside(ticket.id(), mark, problem, String.valueOf(problem.getMessage()));
      return;
    }
    meters.evaluated(evaluation);
    table.write(ticket.id(), mark, evaluation);
    evaluation.closedCycles().forEach(s -> s.notices().forEach(n -> add(ticket, n, notices)));
    evaluation.statuses().forEach(s -> s.notices().forEach(n -> add(ticket, n, notices)));
  }

  private void setAside(long id, String mark, RuntimeException problem, String reason) {
    LOG.warn("ticket {} is quarantined: {}", id, reason);
    meters.refused(problem);
    table.quarantine(id, mark, reason);
  }

  private static void add(Ticket ticket, SlaNotice notice, List<Outbox.Notice> notices) {
    notices.add(new Outbox.Notice(ticket.id(), ticket.title(), notice));
  }
}
