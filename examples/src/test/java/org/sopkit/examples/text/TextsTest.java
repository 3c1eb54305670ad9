package org.sopkit.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.examples.csv.UnusableCsvException;
import org.sopkit.examples.documents.CheckedDocument;
import org.sopkit.examples.tasks.RejectCode;
import org.sopkit.rules.Severity;

class TextsTest {

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = TextsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/org/sopkit/examples/text/texts", "/org/sopkit/examples/cli/help"})
  void both_languages_have_the_same_texts_and_no_text_is_the_same(String bundle)
      throws IOException {
    Properties english = properties(bundle + ".properties");
    Properties french = properties(bundle + "_fr.properties");
    assertThat(french.keySet()).isEqualTo(english.keySet());
    english.forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
    french.forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
  }

  @Test
  void both_languages_take_the_same_arguments() throws IOException {
    Properties english = properties("/org/sopkit/examples/text/texts.properties");
    Properties french = properties("/org/sopkit/examples/text/texts_fr.properties");
    english.forEach(
        (key, text) ->
            assertThat(arguments(french.getProperty((String) key)))
                .as("%s", key)
                .isEqualTo(arguments((String) text)));
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_constant_that_is_shown_has_its_text(String language) {
    Texts texts = Texts.of(Locale.forLanguageTag(language));
    Stream.of(RejectCode.values())
        .forEach(
            code -> {
              assertThat(texts.get("reject." + code, "a", "b")).isNotBlank();
              assertThat(texts.get("code." + code)).isNotBlank();
            });
    Stream.of(Severity.values()).forEach(s -> assertThat(texts.get("severity." + s)).isNotBlank());
    Stream.of(CheckedDocument.Kind.values())
        .forEach(kind -> assertThat(texts.get("kind." + kind)).isNotBlank());
    Stream.of(UnusableCsvException.Reason.values())
        .forEach(r -> assertThat(texts.get("failure.csv." + r, "1", "x")).isNotBlank());
  }

  @Test
  void any_other_language_gets_english() {
    assertThat(Texts.of(Locale.forLanguageTag("tr")).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Texts.of(Locale.CANADA_FRENCH).locale()).isEqualTo(Locale.FRENCH);
  }
}
