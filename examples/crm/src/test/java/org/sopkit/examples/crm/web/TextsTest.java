package org.sopkit.examples.crm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sopkit.examples.crm.ticket.TicketLine;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.sla.SlaState;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every text is there in French and in English, and says the same. */
class TextsTest {

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (var in = TextsTest.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static TreeSet<String> placeholders(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void both_languages_have_the_same_texts_with_the_same_places_to_fill() throws IOException {
    Properties english = texts("/messages.properties");
    Properties french = texts("/messages_fr.properties");
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      String text = french.getProperty(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'", " :", " ;", " »", "« ");
      assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
      assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @Test
  void whatever_a_page_names_by_its_code_has_a_text() throws IOException {
    Set<String> keys = texts("/messages.properties").stringPropertyNames();
    assertThat(keys)
        .containsAll(keys("state.", SlaState.values()))
        .containsAll(keys("event.", TaskEventType.values()))
        .containsAll(keys("priority.", Priority.values()));
    for (SlaState state : SlaState.values()) {
      for (boolean warned : new boolean[] {false, true}) {
        assertThat(keys).contains("badge." + line(state.name(), warned, null).badge());
      }
    }
    assertThat(keys).contains("badge." + line(null, false, null).badge());
    assertThat(keys).contains("badge." + line(null, false, "why").badge());
  }

  private static List<String> keys(String begin, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> begin + value.name()).toList();
  }

  private static TicketLine line(String state, boolean warned, String quarantine) {
    Instant then = Instant.EPOCH;
    return new TicketLine(1, "t", "c", "LOW", then, state, null, null, warned, quarantine);
  }

  @Test
  void a_number_is_a_key_and_a_long_value_is_shortened() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    Texts texts = new Texts(messages);
    assertThat(texts.of("unknown.ticket", Locale.ENGLISH, 424_242L)).contains("ticket 424242.");
    assertThat(Texts.shortened("x".repeat(1_000))).hasSize(101).endsWith("x…");
  }
}
