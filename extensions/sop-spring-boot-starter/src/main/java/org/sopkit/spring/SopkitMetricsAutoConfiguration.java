package org.sopkit.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The meters, where the host has Micrometer. */
@AutoConfiguration(
    after = SopkitAutoConfiguration.class,
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class SopkitMetricsAutoConfiguration {

  SopkitMetricsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  SlaMeters slaMeters(MeterRegistry registry) {
    return new SlaMeters(registry);
  }

  /** An alert can watch it: the health stays up when a reload is refused. */
  @Bean
  MeterBinder sopkitReloadMeter(LiveSopkit sopkit) {
    return registry ->
        Gauge.builder("sopkit.reload.refused", sopkit, live -> live.refused().isPresent() ? 1 : 0)
            .description("1 while the files on disk are broken and older ones are in force")
            .register(registry);
  }
}
