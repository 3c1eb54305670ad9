package org.sopkit.examples.crm;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who has logged in on the pages: a session, and the CSRF token of its forms. */
final class Browser {

  static final String USER = "agent";
  static final String PASSWORD = "for-tests-only";

  private static final Pattern TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", Pattern.DOTALL);

  private final URI home;
  private final HttpClient client;
  private String session = "";
  private String token = "";

  private Browser(URI home, HttpClient client) {
    this.home = home;
    this.client = client;
  }

  static Browser login(URI home, HttpClient client) throws Exception {
    Browser browser = new Browser(home, client);
    browser.open("/login");
    HttpResponse<String> answer =
        browser.send(browser.form("/login", Map.of("username", USER, "password", PASSWORD)));
    String next = answer.headers().firstValue("location").orElse("");
    if (answer.statusCode() != 302 || next.contains("error")) {
      throw new IllegalStateException("not let in: " + answer.statusCode() + " " + next);
    }
    browser.open("/tickets/new");
    return browser;
  }

  private void open(String page) throws Exception {
    HttpResponse<String> answer = send(get(page));
    Matcher found = TOKEN.matcher(answer.body());
    if (!found.find()) {
      throw new IllegalStateException(page + ": " + answer.statusCode() + ", no CSRF token");
    }
    token = found.group(1);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    answer.headers().allValues("set-cookie").stream()
        .filter(cookie -> cookie.startsWith("JSESSIONID="))
        .forEach(cookie -> session = cookie.substring(0, cookie.indexOf(';')));
    return answer;
  }

  HttpRequest get(String path) {
    return request(path).header("Accept-Language", "fr").build();
  }

  HttpRequest form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofSeconds(60));
    return session.isEmpty() ? request : request.header("Cookie", session);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Returns a request of a program, which names itself each time and keeps no session. */
  static HttpRequest.Builder api(URI address) {
    String user =
        Base64.getEncoder()
            .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + user);
  }

  /** Returns a request of a program that sends JSON. */
  static HttpRequest json(URI address, String body) {
    return api(address)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
