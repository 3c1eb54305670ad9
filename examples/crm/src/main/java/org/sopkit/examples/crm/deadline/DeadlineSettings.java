package org.sopkit.examples.crm.deadline;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the job.
 *
 * @param every how long it waits after a run
 * @param batch how many rows it takes in one transaction
 * @param recall how often it looks for open rows that an instance with other policies judged
 */
@Validated
@ConfigurationProperties("crm.sla")
public record DeadlineSettings(
    @DurationMin(millis = 1) Duration every,
    @Min(1) int batch,
    @DurationMin(millis = 1) Duration recall) {}
