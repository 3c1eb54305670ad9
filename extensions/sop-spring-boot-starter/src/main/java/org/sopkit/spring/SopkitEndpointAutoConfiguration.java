package org.sopkit.spring;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The actuator endpoint {@code sopkit}, where the host has Actuator and exposes it. */
@AutoConfiguration(after = SopkitAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
public class SopkitEndpointAutoConfiguration {

  SopkitEndpointAutoConfiguration() {}

  @Bean
  @ConditionalOnAvailableEndpoint
  SopkitEndpoint sopkitEndpoint(LiveSopkit sopkit) {
    return new SopkitEndpoint(sopkit);
  }
}
