package org.sopkit.examples.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the sender refuses at the start, and how it stops. */
@ExtendWith(OutputCaptureExtension.class)
class WebhookSenderTest {

  private static final String SECRET = "whsec_c29wa2l0LWV4YW1wbGUtc2VjcmV0LWZvci10ZXN0cw==";

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(WebhookSettings.class)
  @Import(WebhookSender.class)
  static class Sender {
    @Bean
    Outbox outbox() {
      return mock(Outbox.class);
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    SimpleMeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }

  private static WebhookSettings settings(String url, String secret) {
    return WebhookTestSettings.of(url, secret, 10);
  }

  private static WebhookSender sender(WebhookSettings settings, Outbox outbox) {
    return new WebhookSender(outbox, settings, Clock.systemUTC(), new SimpleMeterRegistry());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c29wa2l0LWV4YW1wbGUtc2VjcmV0LWZvci10ZXN0cw==",
        "whsec_c29wa2l0LWV4YW1wbGU=",
        "whsec_c29wa2l0LWV4YW1wbGUtc2VjcmV0LWZvci10ZXN0cw=!",
        "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      })
  void a_start_with_a_secret_of_another_form_says_so_and_does_not_show_it(
      String secret, CapturedOutput output) {
    SpringApplication crm = new SpringApplication(Sender.class);
    crm.setWebApplicationType(WebApplicationType.NONE);
    assertThat(
            catchThrowable(
                () ->
                    crm.run(
                        "--crm.webhook.url=http://localhost:9/hook",
                        "--crm.webhook.secret=" + secret)))
        .hasStackTraceContaining("crm.webhook.secret: must be whsec_ and the base64 of");
    assertThat(output.getAll())
        .contains("crm.webhook.secret: must be whsec_")
        .doesNotContain(secret, secret.substring(6));
  }

  @Test
  void a_secret_out_of_a_file_may_end_with_a_newline() {
    WebhookSecret.valueOf(SECRET + "\n").requireValid();
    assertThat(WebhookSecret.valueOf(SECRET + "\n").sign("msg_1", 1, "{}"))
        .isEqualTo(WebhookSecret.valueOf(SECRET).sign("msg_1", 1, "{}"));
    assertThat(WebhookSecret.valueOf("nonsense")).hasToString("(none)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hooks.example.com/T0K3N",
        "//hooks.example.com/T0K3N",
        "file:///T0K3N",
        "http://a b/T0K3N",
        "https:/T0K3N"
      })
  void an_address_that_is_none_is_refused_at_the_start_and_not_shown(String url) {
    assertThatIllegalStateException()
        .isThrownBy(() -> sender(settings(url, SECRET), mock(Outbox.class)))
        .withMessageContaining("crm.webhook.url: must be a whole address")
        .withMessageNotContaining("T0K3N")
        .withNoCause();
  }

  @Test
  void an_address_needs_a_secret_and_a_batch_must_end_before_its_lease() {
    assertThatIllegalStateException()
        .isThrownBy(() -> sender(settings("https://a.example/hook", ""), mock(Outbox.class)))
        .withMessageContaining("crm.webhook.secret is not");
    WebhookSettings tooMany = WebhookTestSettings.of("https://a.example/hook", SECRET, 50);
    assertThatIllegalStateException()
        .isThrownBy(() -> sender(tooMany, mock(Outbox.class)))
        .withMessageContaining("crm.webhook.lease: PT1M must be longer than")
        .withMessageContaining("PT4M10S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crm.webhook.batch=0", "crm.webhook.first-retry=0s"})
  void a_setting_that_would_stop_or_overheat_the_sender_is_named(
      String setting, CapturedOutput output) {
    SpringApplication crm = new SpringApplication(Sender.class);
    crm.setWebApplicationType(WebApplicationType.NONE);
    assertThatException().isThrownBy(() -> crm.run("--" + setting));
    assertThat(output.getAll())
        .contains("Property: crm.webhook." + (setting.contains("batch") ? "batch" : "firstRetry"))
        .contains("Reason: must be ");
  }

  @Test
  void a_stop_ends_a_batch_after_the_message_that_is_on_its_way() throws Exception {
    Outbox outbox = mock(Outbox.class);
    when(outbox.claim(any(), anyInt(), any()))
        .thenReturn(
            List.of(
                new Outbox.Message("a", "msg_a", "{}", 1),
                new Outbox.Message("b", "msg_b", "{}", 1)));
    AtomicReference<WebhookSender> sender = new AtomicReference<>();
    AtomicInteger taken = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          taken.incrementAndGet();
          sender.get().close();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort() + "/";
      sender.set(sender(settings(url, SECRET), outbox));
      sender.get().run();
    } finally {
      server.stop(0);
    }
    assertThat(taken).hasValue(1);
  }
}
