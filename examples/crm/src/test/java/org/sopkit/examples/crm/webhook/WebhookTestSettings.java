package org.sopkit.examples.crm.webhook;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Settings as they ship, but for what a test is about. */
public final class WebhookTestSettings {

  private WebhookTestSettings() {}

  static WebhookSettings of(String url, String secret, int batch) {
    return of(url, secret, batch, Instant.EPOCH);
  }

  /** Returns an outbox that notes and does not send what was to be told before an instant. */
  public static Outbox outboxSince(JdbcClient jdbc, Instant since) {
    return new Outbox(jdbc, new JsonMapper(), of("", "", 10, since));
  }

  private static WebhookSettings of(String url, String secret, int batch, Instant since) {
    Duration second = Duration.ofSeconds(1);
    return new WebhookSettings(
        url,
        WebhookSecret.valueOf(secret),
        since,
        second,
        batch,
        second.multipliedBy(5),
        second.multipliedBy(60),
        second,
        second);
  }
}
