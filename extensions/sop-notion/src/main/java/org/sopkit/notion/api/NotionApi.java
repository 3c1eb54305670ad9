package org.sopkit.notion.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A connection to Notion: where, with which token, how patient. Sends nothing by itself; {@link
 * NotionPush} uses it. Immutable; as thread-safe as its token supplier.
 *
 * <p>Requests are sent no closer than three a second, Notion's own average limit. Too many requests
 * (429) are waited out as Notion asks (Retry-After); faults (5xx) and broken connections are waited
 * out 1, 2, 4, 8 … seconds, where sending twice adds nothing twice.
 *
 * <pre>{@code
 * NotionApi notion = NotionApi.withToken(() -> System.getenv("NOTION_TOKEN")).build();
 * }</pre>
 */
public final class NotionApi {

  /** The version of the API that is spoken. */
  public static final String VERSION = "2026-03-11";

  /** Where Notion is. */
  public static final URI NOTION = URI.create("https://api.notion.com");

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final URI base;
  private final Supplier<String> token;
  private final HttpClient http;
  private final Duration timeout;
  private final Pause pause;
  private final int attempts;
  private final Duration longestPause;
  private final Duration pace;

  /** Waits; a test's own does not. */
  @FunctionalInterface
  public interface Pause {

    /**
     * Waits.
     *
     * @param length how long
     * @throws InterruptedException if the thread is interrupted
     */
    void wait(Duration length) throws InterruptedException;
  }

  private NotionApi(Builder builder) {
    this.base = builder.base;
    this.token = builder.token;
    this.http =
        HttpClient.newBuilder()
            // shorter than the wait for an answer: nothing was sent, so it can be tried again
            .connectTimeout(shorter(LONGEST_CONNECT, builder.timeout.dividedBy(2)))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.timeout = builder.timeout;
    this.pause = builder.pause;
    this.attempts = builder.attempts;
    this.longestPause = builder.longestPause;
    this.pace = builder.pace;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * Starts a connection.
   *
   * @param token gives the integration's token each time one is needed; it is never shown
   * @return what the rest is set on
   */
  public static Builder withToken(Supplier<String> token) {
    return new Builder(Objects.requireNonNull(token, "token"));
  }

  Transport transport() {
    return new HttpTransport(this);
  }

  URI base() {
    return base;
  }

  Supplier<String> token() {
    return token;
  }

  HttpClient http() {
    return http;
  }

  Duration timeout() {
    return timeout;
  }

  Pause pause() {
    return pause;
  }

  int attempts() {
    return attempts;
  }

  Duration longestPause() {
    return longestPause;
  }

  Duration pace() {
    return pace;
  }

  /** Returns where it leads, without the token. */
  @Override
  public String toString() {
    return "NotionApi[" + base + ", " + VERSION + "]";
  }

  /** Sets a connection. Not thread-safe. */
  public static final class Builder {
    private final Supplier<String> token;
    private URI base = NOTION;
    private Duration timeout = Duration.ofSeconds(60);
    private Pause pause = length -> Thread.sleep(length.toMillis());
    private int attempts = 6;
    private Duration longestPause = Duration.ofMinutes(2);
    private Duration pace = Duration.ofMillis(334);

    private Builder(Supplier<String> token) {
      this.token = token;
    }

    /**
     * Sets another address, such as that of a gateway. Default: {@link #NOTION}.
     *
     * @param address https, or http on this machine, without a path
     * @return this builder
     * @throws IllegalArgumentException if it is not such an address
     */
    public Builder at(URI address) {
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      String host = address.getHost();
      String path = address.getRawPath();
      boolean safe =
          host != null
              && (scheme.equals("https") || scheme.equals("http") && HERE.contains(host))
              && address.getRawUserInfo() == null
              && address.getRawQuery() == null
              && (path == null || path.isEmpty() || path.equals("/"));
      if (!safe) {
        throw new IllegalArgumentException(
            "address of Notion: not https with a host and nothing else. Maybe " + NOTION + ".");
      }
      this.base = address;
      return this;
    }

    /**
     * Sets how long one answer may take. Default: 60 seconds, as Notion's own client.
     *
     * @param longest more than zero
     * @return this builder
     */
    public Builder timeout(Duration longest) {
      this.timeout = positive("timeout", longest);
      return this;
    }

    /**
     * Sets how often one request is tried. Default: 6.
     *
     * @param most 1 to 20
     * @return this builder
     */
    public Builder attempts(int most) {
      if (most < 1 || most > 20) {
        throw new IllegalArgumentException("attempts: " + most + " is not 1 to 20.");
      }
      this.attempts = most;
      return this;
    }

    /**
     * Sets the longest time that is waited because Notion asks for it. Default: 2 minutes.
     *
     * @param longest more than zero
     * @return this builder
     */
    public Builder longestPause(Duration longest) {
      this.longestPause = positive("longest pause", longest);
      return this;
    }

    /**
     * Sets the least time from the start of one request to that of the next, within one push.
     * Default: 334 ms, three requests a second.
     *
     * @param least zero or more, at most a minute
     * @return this builder
     */
    public Builder pace(Duration least) {
      if (least.isNegative() || least.compareTo(Duration.ofMinutes(1)) > 0) {
        throw new IllegalArgumentException("pace: " + least + " is not zero to a minute.");
      }
      this.pace = least;
      return this;
    }

    /**
     * Sets what waits. Default: the thread sleeps.
     *
     * @param waiting waits
     * @return this builder
     */
    public Builder pause(Pause waiting) {
      this.pause = Objects.requireNonNull(waiting, "waiting");
      return this;
    }

    private static Duration positive(String name, Duration duration) {
      if (duration.isZero() || duration.isNegative()) {
        throw new IllegalArgumentException(name + ": " + duration + " is not more than zero.");
      }
      return duration;
    }

    /**
     * Makes the connection.
     *
     * @return the connection
     */
    public NotionApi build() {
      return new NotionApi(this);
    }
  }
}
