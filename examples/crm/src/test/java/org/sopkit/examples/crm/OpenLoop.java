package org.sopkit.examples.crm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at a fixed rate, whether or not the earlier ones were answered, and measures each
 * from the instant at which it should have been sent. A server that stalls therefore shows in every
 * request of the stall, not in one.
 *
 * @param <K> the kinds of request
 */
final class OpenLoop<K extends Enum<K>> {

  /** What is asked, and what the answer must be. */
  record Question(HttpRequest request, int status, String contains) {

    String problem(HttpResponse<String> answer) {
      if (answer.statusCode() != status) {
        return request.method() + " " + request.uri() + ": " + answer.statusCode();
      }
      String body = answer.body();
      return body.contains(contains) ? "" : request.uri() + ": no \"" + contains + "\" in it";
    }
  }

  private final HttpClient client;
  private final Map<K, Histogram> times;
  private final Histogram delays = new Histogram(3);
  private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();

  OpenLoop(HttpClient client, Class<K> kinds) {
    this.client = client;
    this.times = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      times.put(kind, new ConcurrentHistogram(3));
    }
  }

  /** Sends for a while, and waits for the last answer. */
  void run(List<K> mix, Function<K, Question> questions, int perSecond, Duration length) {
    long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long count = length.toSeconds() * perSecond;
    long start = System.nanoTime() + gap;
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long intended = start + i * gap;
      K kind = mix.get(i % mix.size());
      Question question = questions.apply(kind);
      for (long wait; (wait = intended - System.nanoTime()) > 0; ) {
        LockSupport.parkNanos(wait);
      }
      delays.recordValue(micros(intended));
      answers.add(
          client
              .sendAsync(question.request(), HttpResponse.BodyHandlers.ofString())
              .handle((answer, failure) -> take(kind, question, intended, answer, failure)));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
  }

  private Void take(
      K kind, Question question, long intended, HttpResponse<String> answer, Throwable failure) {
    times.get(kind).recordValue(micros(intended));
    String problem =
        failure == null ? question.problem(answer) : question.request().uri() + ": " + failure;
    if (!problem.isEmpty()) {
      problems.add(problem);
    }
    return null;
  }

  private static long micros(long since) {
    return Math.max(0, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
  }

  /** Returns the times in microseconds from when a request was to be sent to its last byte. */
  Map<K, Histogram> times() {
    return times;
  }

  /** Returns by how many microseconds requests were sent later than they should have been. */
  Histogram delays() {
    return delays;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
