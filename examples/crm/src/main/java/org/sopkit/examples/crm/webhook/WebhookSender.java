package org.sopkit.examples.crm.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds, signed after Standard Webhooks, and tries again until it is taken.
 * The header {@code webhook-id} and the id of the event are the same in each attempt: that is what
 * the receiver drops doubles by.
 */
@Component
public class WebhookSender {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

  private final Outbox outbox;
  private final WebhookSettings settings;
  private final Clock clock;
  private final HttpClient client;
  private final AtomicBoolean closing = new AtomicBoolean();

  WebhookSender(Outbox outbox, WebhookSettings settings, Clock clock, MeterRegistry registry) {
    requireUsable(settings);
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    // No redirects: an address that answers with another one would get what is signed for it.
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    Gauge.builder("crm.outbox.pending", outbox, Outbox::pending)
        .description("Messages that the webhook has not taken yet")
        .register(registry);
  }

  /**
   * Refuses at the start what would fail at the first message; shows neither secret nor address.
   */
  private static void requireUsable(WebhookSettings settings) {
    settings.secret().requireValid();
    if (settings.url().isEmpty()) {
      return;
    }
    if (!isAddress(settings.url())) {
      throw new IllegalStateException(
          "crm.webhook.url: must be a whole address with http or https and a host; what is set is"
              + " not shown, it may hold a token. Maybe: https://example.com/hook.");
    }
    if (settings.secret().isEmpty()) {
      throw new IllegalStateException(
          "crm.webhook.url is set and crm.webhook.secret is not. Maybe: CRM_WEBHOOK_SECRET="
              + "whsec_$(openssl rand -base64 32).");
    }
    Duration batch = settings.timeout().multipliedBy(settings.batch());
    if (settings.lease().compareTo(batch) <= 0) {
      throw new IllegalStateException(
          "crm.webhook.lease: "
              + settings.lease()
              + " must be longer than crm.webhook.batch times crm.webhook.timeout, "
              + batch
              + ". Maybe a smaller batch.");
    }
  }

  private static boolean isAddress(String url) {
    try {
      URI address = new URI(url);
      return ("http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false; // its message would quote the address
    }
  }

  /** A batch that is under way ends with the message that is on its way. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.set(true);
  }

  /** Sends what is due, batch after batch. */
  @Scheduled(fixedDelayString = "${crm.webhook.every}", initialDelayString = "${crm.webhook.every}")
  public void run() {
    if (settings.url().isEmpty()) {
      return;
    }
    List<Outbox.Message> messages;
    do {
      messages = outbox.claim(clock.instant(), settings.batch(), settings.lease());
      for (Outbox.Message message : messages) {
        if (closing.get() || !send(message)) {
          return; // the lease ends, and another run sends the rest
        }
      }
    } while (!messages.isEmpty());
  }

  /** Sends one message; returns false if the thread is to stop. */
  private boolean send(Outbox.Message message) {
    long timestamp = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url()))
            .header("content-type", "application/cloudevents+json; charset=utf-8")
            .header("webhook-id", message.id())
            .header("webhook-timestamp", Long.toString(timestamp))
            .header(
                "webhook-signature",
                settings.secret().sign(message.id(), timestamp, message.body()))
            .POST(HttpRequest.BodyPublishers.ofString(message.body()))
            .build();
    // The timeout of a request ends with the header of its answer; this one bounds the body too.
    CompletableFuture<HttpResponse<Void>> call =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      HttpResponse<Void> answer = call.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() / 100 == 2) {
        outbox.delivered(message, clock.instant());
      } else {
        retry(message, "HTTP " + answer.statusCode(), retryAfter(answer));
      }
      return true;
    } catch (TimeoutException e) {
      call.cancel(true);
      retry(message, "no whole answer in " + settings.timeout(), OptionalLong.empty());
      return true;
    } catch (ExecutionException e) {
      retry(message, String.valueOf(e.getCause()), OptionalLong.empty());
      return true;
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void retry(Outbox.Message message, String problem, OptionalLong askedFor) {
    Duration wait = backOff(message.attempts());
    if (askedFor.isPresent()) {
      Duration asked = Duration.ofSeconds(askedFor.getAsLong());
      wait = asked.compareTo(wait) > 0 ? asked : wait;
    }
    wait = wait.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : wait;
    Instant next = clock.instant().plus(wait);
    LOG.info("message {} was not taken ({}), again at {}", message.id(), problem, next);
    outbox.failed(message, problem, next);
  }

  private Duration backOff(int attempts) {
    int doublings = Math.min(attempts - 1, 20);
    return settings.firstRetry().multipliedBy(1L << doublings);
  }

  private static OptionalLong retryAfter(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("retry-after")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElse(OptionalLong.empty());
  }
}
