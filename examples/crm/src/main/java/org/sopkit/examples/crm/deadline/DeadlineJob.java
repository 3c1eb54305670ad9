package org.sopkit.examples.crm.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sopkit.spring.SlaMeters;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the tickets whose time has come, batch after batch. Any number of instances may run on
 * one database: each takes rows that no other holds.
 */
@Component
public class DeadlineJob {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineJob.class);

  /** Some times {@code crm.sla.recall}. */
  private static final Duration GONE = Duration.ofMinutes(5);

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
  @Scheduled(fixedDelayString = "${crm.sla.every}", initialDelayString = "${crm.sla.every}")
  public void run() {
    if (inForce.reading() != judgedBy) {
      recall();
    }
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

  /**
   * Has the open rows judged again that others judged by other policies: after a start, after a
   * reload, and now and then, because while a new version is rolled out an old instance goes on
   * judging by what it has. Only who has the newest in force does so; what was not seen for {@link
   * #GONE} is in force no more, so that after a step back the older one is the newest again.
   */
  @Scheduled(fixedDelayString = "${crm.sla.recall}", initialDelayString = "${crm.sla.recall}")
  public void recall() {
    InForce.Reading reading = inForce.reading();
    Instant now = clock.instant();
    Instant gone = now.minus(GONE);
    try {
      table.seen(reading.mark(), now, gone);
    } catch (DuplicateKeyException e) {
      LOG.debug("another instance with the same policies was first", e);
    }
    judgedBy = reading;
    if (!table.isNewest(reading.mark(), gone)) {
      LOG.info("another instance has newer policies in force");
      return;
    }
    int rows = 0;
    List<Long> some;
    long last = 0;
    do {
      some = batch.recall(reading.mark(), now, last);
      rows += some.size();
      last = some.isEmpty() ? last : some.get(some.size() - 1);
    } while (!some.isEmpty() && !closing.get());
    if (rows > 0) {
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
}
