package org.sopkit.examples.crm.deadline;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sopkit.spring.SlaMeters;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the tickets whose time has come, batch after batch. Any number of instances may run on
 * one database: each takes rows that no other holds.
 */
@Component
public class DeadlineJob {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineJob.class);

  private final DeadlineBatch batch;
  private final DeadlineTable table;
  private final InForce inForce;
  private final SlaMeters meters;
  private final Clock clock;
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile InForce.@Nullable Reading judgedBy;

  DeadlineJob(
      DeadlineBatch batch, DeadlineTable table, InForce inForce, SlaMeters meters, Clock clock) {
    this.batch = batch;
    this.table = table;
    this.inForce = inForce;
    this.meters = meters;
    this.clock = clock;
  }

  /** Takes batches until nothing is due. */
  @Scheduled(fixedDelayString = "${crm.sla.every}")
  public void run() {
    recall();
    int rows = 0;
    int taken;
    do {
      taken = batch.run(clock.instant());
      rows += taken;
    } while (taken > 0 && !closing.get());
    if (rows > 0) {
      LOG.info("judged {} tickets", rows);
    }
  }

  /** After a start and after a reload, rows judged by other policies are judged again. */
  private void recall() {
    InForce.Reading reading = inForce.reading();
    if (reading != judgedBy) {
      int rows = table.recall(reading.mark(), clock.instant());
      judgedBy = reading;
      LOG.info("{} open tickets were judged by other policies", rows);
    }
  }

  /** Counts the states for the meters; cheap enough each quarter of a minute, not each second. */
  @Scheduled(fixedDelayString = "PT15S")
  void count() {
    meters.tasks(table.countByState());
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.set(true);
  }

  /**
   * Counts the tickets that wait longer than they should.
   *
   * @return those whose time has come
   */
  public long waiting() {
    return table.countDue(clock.instant());
  }
}
