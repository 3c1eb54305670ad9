package org.sopkit.examples.crm.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What an alert should watch: rows set aside, and rows that wait. */
@Component
class DeadlineMeters implements MeterBinder {

  private final DeadlineTable table;
  private final Clock clock;

  DeadlineMeters(DeadlineTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("crm.sla.quarantined", table, DeadlineTable::countQuarantined)
        .description("Tickets that cannot be judged")
        .register(registry);
    Gauge.builder("crm.sla.waiting", table, rows -> rows.countDue(clock.instant()))
        .description("Tickets whose time has come and that no run has taken yet")
        .register(registry);
  }
}
