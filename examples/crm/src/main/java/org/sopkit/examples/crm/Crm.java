package org.sopkit.examples.crm;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the CRM. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Crm {

  /**
   * Starts the CRM.
   *
   * @param args settings such as {@code --server.port=8081}
   */
  public static void main(String[] args) {
    SpringApplication.run(Crm.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
