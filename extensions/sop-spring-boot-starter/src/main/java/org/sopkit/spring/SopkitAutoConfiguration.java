package org.sopkit.spring;

import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.RuleProfile;
import org.sopkit.rules.SopRules;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Makes {@link LiveSopkit}, {@link SopRules} and {@link SlaClock} out of the files that {@code
 * sopkit.*} names and of beans of the host's: {@link WorkingCalendar}, {@link SlaPolicySet} and
 * {@link HostRules} are added to those of the files, a {@link RuleProfile} replaces that of the
 * file, and a {@link SopRules} or {@link SlaClock} replaces ours.
 */
@AutoConfiguration
@EnableConfigurationProperties(SopkitProperties.class)
public class SopkitAutoConfiguration {

  private static final String RULES = "sopkitRules";
  private static final String CLOCK = "sopkitSlaClock";

  SopkitAutoConfiguration() {}

  @Bean
  LiveSopkit liveSopkit(SopkitProperties properties, ListableBeanFactory host) {
    SopkitFiles.HostBeans beans =
        new SopkitFiles.HostBeans(
            host.getBeanProvider(WorkingCalendar.class).orderedStream().toList(),
            host.getBeanProvider(SlaPolicySet.class).orderedStream().toList(),
            host.getBeanProvider(HostRules.class).orderedStream().toList(),
            host.getBeanProvider(RuleProfile.class).getIfAvailable());
    return new LiveSopkit(
        new SopkitFiles(properties, beans),
        ofHost(host, SopRules.class, RULES),
        ofHost(host, SlaClock.class, CLOCK));
  }

  /** Our own bean is made from {@link LiveSopkit}, and there only where the host has none. */
  private static <T> @Nullable T ofHost(ListableBeanFactory host, Class<T> type, String ours) {
    return host.containsBean(ours) ? null : host.getBeanProvider(type).getIfAvailable();
  }

  @Bean(RULES)
  @ConditionalOnMissingBean
  SopRules sopkitRules(LiveSopkit sopkit) {
    return sopkit.rules();
  }

  @Bean(CLOCK)
  @ConditionalOnMissingBean
  SlaClock sopkitSlaClock(LiveSopkit sopkit) {
    return sopkit.clock();
  }
}
