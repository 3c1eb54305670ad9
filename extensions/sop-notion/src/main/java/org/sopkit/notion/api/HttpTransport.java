package org.sopkit.notion.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sopkit.notion.api.NotionException.Kind;
import org.sopkit.notion.api.NotionRequest.Effect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests over HTTP, waits where Notion asks for it, and keeps the token to itself. */
final class HttpTransport implements Transport {

  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
  private static final int LARGEST_BODY = 500_000;
  private static final byte[] NOTHING = {};
  private static final int LONGEST_DETAIL = 500;
  private static final String HIDDEN = "•••";

  private final NotionApi api;
  private final LongSupplier nanoTime;
  private long earliest; // when the next request may be sent

  HttpTransport(NotionApi api) {
    this(api, System::nanoTime);
  }

  HttpTransport(NotionApi api, LongSupplier nanoTime) {
    this.api = api;
    this.nanoTime = nanoTime;
    this.earliest = nanoTime.getAsLong();
  }

  @Override
  public JsonNode send(NotionRequest request) {
    String token = token(request);
    byte[] body = body(request);
    for (int attempt = 1; ; attempt++) {
      keepPace(request.toString());
      Failure failure;
      try {
        HttpResponse<byte[]> response = exchange(request, body, token);
        if (response.statusCode() / 100 == 2) {
          return read(request, response, token);
        }
        failure = refusal(request, response, token, attempt);
      } catch (IOException e) {
        failure = broken(request, e, attempt, token);
      }
      if (failure.pause() == null || attempt >= api.attempts()) {
        throw failure.exception();
      }
      pause(failure.pause(), request.toString());
    }
  }

  private void keepPace(String request) {
    long early = earliest - nanoTime.getAsLong();
    if (early > 0) {
      pause(Duration.ofNanos(early), request);
    }
    earliest = nanoTime.getAsLong() + api.pace().toNanos();
  }

  /** What went wrong, and how long to wait before the same is sent again; null if it is not. */
  private record Failure(NotionException exception, @Nullable Duration pause) {}

  private String token(NotionRequest request) {
    String token = api.token().get();
    String stripped = token == null ? "" : token.strip();
    // The HTTP client would name a token that is no header value in its message.
    if (stripped.isEmpty() || !stripped.chars().allMatch(sign -> sign > ' ' && sign < 0x7f)) {
      throw new NotionException(Kind.TOKEN, request.toString(), "", null);
    }
    return stripped;
  }

  private static byte[] body(NotionRequest request) {
    JsonNode json = request.body();
    byte[] body = json == null ? NOTHING : json.toString().getBytes(StandardCharsets.UTF_8);
    if (body.length > LARGEST_BODY) {
      throw new NotionException(
          Kind.TOO_LARGE,
          request.toString(),
          body.length + " bytes, more than " + LARGEST_BODY + ".",
          null);
    }
    return body;
  }

  private HttpResponse<byte[]> exchange(NotionRequest request, byte[] body, String token)
      throws IOException {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(api.base().resolve(request.path()))
            .timeout(api.timeout())
            .header("Authorization", "Bearer " + token)
            .header("Notion-Version", NotionApi.VERSION)
            .header("Accept", "application/json");
    if (body.length == 0) {
      http.method(request.method().name(), BodyPublishers.noBody());
    } else {
      http.header("Content-Type", "application/json")
          .method(request.method().name(), BodyPublishers.ofByteArray(body));
    }
    // The client's own limit ends with the headers; a body that never ends would hang.
    CompletableFuture<HttpResponse<byte[]>> answer =
        api.http().sendAsync(http.build(), BodyHandlers.ofByteArray());
    try {
      return answer.get(api.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("nothing within " + api.timeout().toMillis() + " ms", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw interrupted(request.toString(), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException(String.valueOf(e.getCause()), e);
    }
  }

  private static JsonNode read(NotionRequest request, HttpResponse<byte[]> response, String token) {
    JsonNode json = json(response.body());
    if (json == null || !json.isObject()) {
      throw new NotionException(
          Kind.UNREADABLE_ANSWER,
          request.toString(),
          response.statusCode(),
          "",
          shown(new String(response.body(), StandardCharsets.UTF_8), token));
    }
    return json;
  }

  private static @Nullable JsonNode json(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private Failure refusal(
      NotionRequest request, HttpResponse<byte[]> response, String token, int attempt) {
    int status = response.statusCode();
    JsonNode json = json(response.body());
    String message = json == null ? "" : json.path("message").asString("");
    NotionException exception =
        new NotionException(
            kind(status),
            request.toString(),
            status,
            json == null ? "" : shown(json.path("code").asString(""), token),
            shown(message, token));
    return new Failure(exception, pauseAfter(request, response, attempt));
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401 -> Kind.UNAUTHORIZED;
      case 403 -> Kind.FORBIDDEN;
      case 404 -> Kind.NOT_FOUND;
      case 429 -> Kind.RATE_LIMITED;
      default ->
          status >= 500 ? Kind.UNAVAILABLE : status >= 400 ? Kind.REFUSED : Kind.UNREADABLE_ANSWER;
    };
  }

  /** Refused for now (429, 409) is safe to repeat; a fault (5xx) only where nothing is added. */
  private @Nullable Duration pauseAfter(
      NotionRequest request, HttpResponse<byte[]> response, int attempt) {
    int status = response.statusCode();
    boolean again =
        status == 429 || status == 409 || status >= 500 && request.effect() != Effect.ADDS;
    if (!again) {
      return null;
    }
    Duration asked =
        response.headers().firstValue("Retry-After").map(HttpTransport::seconds).orElse(null);
    if (asked == null) {
      return backOffTime(attempt);
    }
    return asked.compareTo(api.longestPause()) > 0 ? null : asked;
  }

  private static @Nullable Duration seconds(String retryAfter) {
    String digits = retryAfter.strip();
    return digits.matches("\\d{1,9}") ? Duration.ofSeconds(Integer.parseInt(digits)) : null;
  }

  private static Duration backOffTime(int attempt) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, 10));
    return doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
  }

  /** A connection that was refused, or never came about, has sent nothing. */
  private static Failure broken(NotionRequest request, IOException e, int attempt, String token) {
    boolean nothingSent = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
    boolean again = nothingSent || request.effect() != Effect.ADDS;
    String detail =
        e.getMessage() == null ? e.getClass().getSimpleName() : shown(e.getMessage(), token);
    return new Failure(
        new NotionException(Kind.NO_ANSWER, request.toString(), detail, e),
        again ? backOffTime(attempt) : null);
  }

  /** What others wrote, in one line, bounded, without the token even where they echo it. */
  private static String shown(String text, String token) {
    String line = text.replace(token, HIDDEN).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
  }

  @Override
  public void backOff(int attempt) {
    pause(backOffTime(attempt), "");
  }

  private void pause(Duration length, String request) {
    try {
      api.pause().wait(length);
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    }
  }

  private static NotionException interrupted(String request, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new NotionException(Kind.INTERRUPTED, request, "", e);
  }
}
