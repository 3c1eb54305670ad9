package org.sopkit.examples.crm.webhook;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the webhook.
 *
 * @param url where to send; empty to send nothing
 * @param secret the secret both sides know, {@code whsec_} and base64
 * @param since what was to be told before this instant is noted and not sent
 * @param every how long the sender waits after a run
 * @param batch how many messages it claims at once
 * @param timeout how long it waits for an answer
 * @param lease how long a message is kept from other instances while one sends it; longer than a
 *     whole batch of timeouts, or two would send the same
 * @param firstRetry how long after the first failure it tries again; doubles each time
 * @param longestRetry how long it waits at most; it never gives up
 */
@Validated
@ConfigurationProperties("crm.webhook")
record WebhookSettings(
    String url,
    WebhookSecret secret,
    Instant since,
    @DurationMin(millis = 1) Duration every,
    @Min(1) int batch,
    @DurationMin(millis = 1) Duration timeout,
    Duration lease,
    @DurationMin(millis = 1) Duration firstRetry,
    @DurationMin(millis = 1) Duration longestRetry) {}
