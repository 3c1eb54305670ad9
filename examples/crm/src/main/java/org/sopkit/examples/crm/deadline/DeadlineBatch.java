package org.sopkit.examples.crm.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sopkit.examples.crm.ticket.Ticket;
import org.sopkit.examples.crm.ticket.TicketLine;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.examples.crm.webhook.Outbox;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaRow;
import org.sopkit.spring.SlaMeters;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the job: claim, judge, write state and outbox. All of it holds, or none. */
@Component
class DeadlineBatch {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineBatch.class);

  /** How long a row waits that the database refused: what stood in the way may be gone by then. */
  private static final Duration REFUSED_FOR = Duration.ofMinutes(10);

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

  /** What a transaction did: counted once it holds, not when it is tried. */
  private static final class Judged {
    private final List<SlaEvaluation> evaluations = new ArrayList<>();
    private final List<RuntimeException> refused = new ArrayList<>();
    private final List<SlaNotice> added = new ArrayList<>();
    private int rows;
  }

  /**
   * Judges the next rows. If the database refuses what is to be written about one of them, that one
   * is set aside for a while, and the others are written.
   *
   * @param now the instant to judge at
   * @return how many rows were taken; zero if nothing is due
   * @throws NonTransientDataAccessException if the database refuses something that has nothing to
   *     do with a row, such as a statement or the user; nothing is written then, and the same rows
   *     are taken the next time
   */
  int run(Instant now) {
    Judged judged = new Judged();
    try {
      transaction.executeWithoutResult(status -> judge(table.claim(now, size), now, judged));
      return count(judged);
    } catch (NonTransientDataAccessException e) {
      requireAboutRow(e);
      LOG.warn("a batch was refused, its rows are tried one by one: {}", e.getMessage());
    }
    Judged each = new Judged();
    transaction.executeWithoutResult(
        status -> judgeEach(table.claim(now, size), now, status, each));
    return count(each);
  }

  /**
   * Makes the next rows due that were judged by others, a few at a time, so that nobody waits.
   *
   * @param mark the policies that are in force
   * @param now when they are due
   * @param after the last row of the time before, or 0
   * @return the rows; empty if there are no more
   */
  List<Long> recall(String mark, Instant now, long after) {
    List<Long> rows = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          rows.addAll(table.judgedByOthers(mark, now, after, size));
          if (!rows.isEmpty()) {
            table.makeDue(rows, now);
          }
        });
    return rows;
  }

  /** The statement, the user and the database itself are as wrong for every other row. */
  private static void requireAboutRow(NonTransientDataAccessException e) {
    if (e instanceof NonTransientDataAccessResourceException
        || e instanceof InvalidDataAccessResourceUsageException
        || e instanceof PermissionDeniedDataAccessException) {
      throw e;
    }
  }

  private void judgeEach(List<Long> claimed, Instant now, TransactionStatus status, Judged all) {
    for (long id : claimed) {
      Judged one = new Judged();
      Object before = status.createSavepoint();
      try {
        judge(List.of(id), now, one);
        all.evaluations.addAll(one.evaluations);
        all.refused.addAll(one.refused);
        all.added.addAll(one.added);
      } catch (NonTransientDataAccessException e) {
        requireAboutRow(e);
        status.rollbackToSavepoint(before);
        all.refused.add(e);
        Instant again = now.plus(REFUSED_FOR);
        LOG.warn("ticket {} is set aside until {}", id, again, e);
        table.quarantine(id, inForce.reading().mark(), TicketLine.REFUSED_BY_DATABASE, again);
      }
      status.releaseSavepoint(before);
    }
    all.rows = claimed.size();
  }

  private void judge(List<Long> claimed, Instant now, Judged judged) {
    if (claimed.isEmpty()) {
      return;
    }
    List<Outbox.Notice> notices = new ArrayList<>();
    InForce.Reading reading = inForce.reading();
    SlaEvaluator<Ticket> evaluator = SlaEvaluator.of(reading.source().clock(), Ticket.ACCESS);
    evaluator
        .evaluate(tickets.all(claimed).stream(), now)
        .forEach(row -> take(row, reading.mark(), notices, judged));
    judged.added.addAll(outbox.add(notices, now));
    judged.rows = claimed.size();
  }

  private void take(SlaRow<Ticket> row, String mark, List<Outbox.Notice> notices, Judged judged) {
    Ticket ticket = row.row();
    SlaEvaluation evaluation = row.evaluation();
    if (evaluation == null) {
      RuntimeException problem =
          row.problem() == null ? new IllegalStateException("no reason given") : row.problem();
      String reason = String.valueOf(problem.getMessage());
      LOG.warn("ticket {} is quarantined: {}", ticket.id(), reason);
      judged.refused.add(problem);
      table.quarantine(ticket.id(), mark, reason, null);
      return;
    }
    judged.evaluations.add(evaluation);
    table.write(ticket.id(), mark, evaluation);
    evaluation.closedCycles().forEach(s -> s.notices().forEach(n -> add(ticket, n, notices)));
    evaluation.statuses().forEach(s -> s.notices().forEach(n -> add(ticket, n, notices)));
  }

  private int count(Judged judged) {
    judged.evaluations.forEach(meters::evaluated);
    judged.refused.forEach(meters::refused);
    judged.added.forEach(meters::noticed);
    return judged.rows;
  }

  private static void add(Ticket ticket, SlaNotice notice, List<Outbox.Notice> notices) {
    notices.add(new Outbox.Notice(ticket.id(), ticket.openedAt(), ticket.title(), notice));
  }
}
