package org.sopkit.examples.crm.deadline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the job.
 *
 * @param every how long it waits after a run
 * @param batch how many rows it takes in one transaction
 */
@ConfigurationProperties("crm.sla")
public record DeadlineSettings(Duration every, int batch) {}
