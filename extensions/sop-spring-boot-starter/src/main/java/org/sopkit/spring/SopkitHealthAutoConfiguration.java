package org.sopkit.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health of the rules, where the host has Actuator. */
@AutoConfiguration(after = SopkitAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
public class SopkitHealthAutoConfiguration {

  SopkitHealthAutoConfiguration() {}

  @Bean
  @ConditionalOnEnabledHealthIndicator("sopkit")
  @ConditionalOnMissingBean(name = "sopkitHealthIndicator")
  SopkitHealthIndicator sopkitHealthIndicator(LiveSopkit sopkit, SopkitProperties properties) {
    return new SopkitHealthIndicator(sopkit, properties.rules().load());
  }
}
