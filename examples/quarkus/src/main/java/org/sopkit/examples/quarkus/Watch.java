package org.sopkit.examples.quarkus;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaChange;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaMonitor;

/**
 * Watches tickets in memory and notes each change when it happens. A host with a database keeps the
 * next change in a column instead, as {@code examples/crm} does.
 */
@Singleton
class Watch {

  private static final Logger LOG = Logger.getLogger(Watch.class);

  private final Clock time;
  private final SlaMonitor<Ticket> monitor;
  private final List<SlaChange<Ticket>> changes = new ArrayList<>();
  private @Nullable ScheduledFuture<?> ticks;

  Watch(SlaClock clock, Clock time) {
    this.time = time;
    this.monitor = SlaMonitor.startingAt(SlaEvaluator.of(clock, Ticket.ACCESS), time.instant());
  }

  synchronized void start(
      @Observes StartupEvent started,
      ScheduledExecutorService executor,
      @ConfigProperty(name = "sopkit.every") Duration every) {
    long millis = every.toMillis();
    ticks = executor.scheduleWithFixedDelay(this::run, millis, millis, TimeUnit.MILLISECONDS);
  }

  synchronized void stop(@Observes ShutdownEvent stopping) {
    if (ticks != null) {
      ticks.cancel(false);
    }
  }

  synchronized void run() {
    try {
      changes.addAll(monitor.advanceTo(time.instant()));
    } catch (RuntimeException e) {
      // an executor forgets a task that throws, silently
      LOG.error("deadlines could not be watched; trying again", e);
    }
  }

  synchronized void put(Ticket ticket) {
    changes.addAll(monitor.put(ticket, time.instant()));
  }

  synchronized List<SlaChange<Ticket>> changes() {
    return List.copyOf(changes);
  }
}
