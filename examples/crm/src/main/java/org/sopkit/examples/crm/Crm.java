package org.sopkit.examples.crm;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

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

  /**
   * A thread for each job, so that a webhook that hangs does not hold up the deadlines. With
   * virtual threads Spring Boot would take a scheduler that runs all fixed delays on one thread.
   */
  @Bean
  ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
    return builder.build();
  }

  /** French and English; whoever asks for another language gets English, and is told so. */
  @Bean
  AcceptHeaderLocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.FRENCH));
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }
}
