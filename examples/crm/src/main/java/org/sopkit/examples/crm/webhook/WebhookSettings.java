package org.sopkit.examples.crm.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the webhook.
 *
 * @param url where to send; empty to send nothing
 * @param secret the secret both sides know, {@code whsec_} and base64
 * @param every how long the sender waits after a run
 * @param batch how many messages it claims at once
 * @param timeout how long it waits for an answer
 * @param lease how long a message is kept from other instances while one sends it; longer than a
 *     whole batch of timeouts would be safe, shorter only sends twice what the receiver drops
 * @param firstRetry how long after the first failure it tries again; doubles each time
 * @param longestRetry how long it waits at most; it never gives up
 */
@ConfigurationProperties("crm.webhook")
record WebhookSettings(
    String url,
    WebhookSecret secret,
    Duration every,
    int batch,
    Duration timeout,
    Duration lease,
    Duration firstRetry,
    Duration longestRetry) {}
