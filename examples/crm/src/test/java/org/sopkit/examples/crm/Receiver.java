package org.sopkit.examples.crm;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;

/**
 * The other side of the webhook: checks each signature with a library that is not ours, keeps what
 * is new by its id, and can be told to fail.
 */
final class Receiver implements AutoCloseable {

  /** The answer that never comes. */
  static final int SILENCE = 0;

  /** The answer that begins and never ends. */
  static final int TRICKLE = 200_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Webhook judge;
  private final IntUnaryOperator answer;
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, String> taken = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger doubles = new AtomicInteger();
  private final List<String> forged = new CopyOnWriteArrayList<>();

  /**
   * @param answer the status for the n-th request, from 0; {@link #SILENCE} for none
   */
  Receiver(String secret, IntUnaryOperator answer) throws IOException {
    try {
      this.judge = new Webhook(secret);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException(e);
    }
    this.answer = answer;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/hook", this::handle);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (a, b) -> true);
      String id = headers.firstValue("webhook-id").orElse("");
      long timestamp = headers.firstValueAsLong("webhook-timestamp").orElse(0);
      try {
        // its verify() would compare the time with the wall clock, which tests move
        String expected = judge.sign(id, timestamp, body);
        if (!headers.firstValue("webhook-signature").orElse("").equals(expected)) {
          forged.add(id);
        }
      } catch (WebhookSigningException e) {
        forged.add(id + ": " + e);
      }
      int status = answer.applyAsInt(requests.getAndIncrement());
      answers.merge(status, 1, Integer::sum);
      // 500 after the message was taken is the case that makes doubles
      if (status / 100 == 2 || status == 500 || status == SILENCE || status == TRICKLE) {
        if (taken.put(id, body) != null) {
          doubles.incrementAndGet();
        }
      }
      if (status == SILENCE) {
        return; // closes the connection without an answer
      }
      if (status == TRICKLE) {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
        return;
      }
      if (status == 429) {
        exchange.getResponseHeaders().add("Retry-After", "1");
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  int requests() {
    return requests.get();
  }

  int doubles() {
    return doubles.get();
  }

  Map<String, String> taken() {
    return taken;
  }

  Map<Integer, Integer> answers() {
    return answers;
  }

  List<String> forged() {
    return forged;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
