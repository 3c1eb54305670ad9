package org.sopkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.sop.Definition;
import org.sopkit.model.sop.Sop;
import tools.jackson.databind.json.JsonMapper;

class RoundTripTest {

  static List<Object> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void json_that_was_written_is_read_back_the_same(Object document) {
    SopCodec codec = SopCodec.standard();
    String text = codec.write(document, DocumentFormat.JSON);
    assertThat((Object) codec.read(text, DocumentFormat.JSON, document.getClass()))
        .as(text)
        .isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void yaml_that_was_written_is_read_back_the_same(Object document) {
    SopCodec codec = SopCodec.standard();
    String text = codec.write(document, DocumentFormat.YAML);
    assertThat((Object) codec.read(text, DocumentFormat.YAML, document.getClass()))
        .as(text)
        .isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_host_with_plain_jackson_3_reads_back_what_it_wrote(Object document) {
    JsonMapper plain = JsonMapper.builder().build();
    String text = plain.writeValueAsString(document);
    assertThat((Object) plain.readValue(text, document.getClass())).as(text).isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_host_with_plain_jackson_2_reads_back_what_it_wrote(Object document) throws Exception {
    var plain = jackson2();
    String text = plain.writeValueAsString(document);
    assertThat((Object) plain.readValue(text, document.getClass())).as(text).isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void jackson_2_and_the_codec_understand_each_other(Object document) throws Exception {
    SopCodec codec = SopCodec.standard();
    var strict2 = jackson2().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    String ours = codec.write(document, DocumentFormat.JSON);
    String theirs = strict2.writeValueAsString(document);

    assertThat((Object) strict2.readValue(ours, document.getClass())).isEqualTo(document);
    assertThat((Object) codec.read(theirs, DocumentFormat.JSON, document.getClass()))
        .as(theirs)
        .isEqualTo(document);
  }

  private static com.fasterxml.jackson.databind.ObjectMapper jackson2() {
    return new com.fasterxml.jackson.databind.ObjectMapper().registerModule(new JavaTimeModule());
  }

  @Test
  void texts_of_every_kind_survive_both_formats() {
    SopCodec codec = SopCodec.standard();
    Random random = new Random(20260302);
    String[] bits = {
      "a",
      "é",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\t",
      ":",
      ": ",
      "#",
      " #",
      "-",
      "- ",
      "?",
      "!",
      "&",
      "*",
      "|",
      ">",
      "'",
      "\"",
      "%",
      "@",
      "`",
      "{",
      "}",
      "[",
      "]",
      ",",
      "~",
      "null",
      "true",
      "no",
      "0",
      "1.5",
      "1e3",
      "0x1F",
      "0o7",
      ".inf",
      "2026-03-02",
      "=",
      "<<",
      "---",
      "...",
      "\\",
      "\u202e",
      "😀",
      "\r"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int parts = random.nextInt(5);
      for (int part = 0; part < parts; part++) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      Definition written = new Definition(text.toString(), "after");
      for (DocumentFormat format : DocumentFormat.values()) {
        String document = codec.write(written, format);
        assertThat(codec.read(document, format, Definition.class)).as(document).isEqualTo(written);
      }
    }
  }

  @Test
  void what_is_absent_or_empty_is_not_written() {
    assertThat(SopCodec.standard().write(Samples.draftSop(), DocumentFormat.YAML))
        .isEqualTo("id: draft\nlanguage: EN\n");
  }

  @Test
  void unknown_and_none_are_told_apart() {
    SopCodec codec = SopCodec.standard();
    assertThat(codec.write(Samples.unknownEngagement(), DocumentFormat.YAML))
        .doesNotContain("access", "people");
    assertThat(codec.write(Samples.engagementWithNothing(), DocumentFormat.YAML))
        .contains("people: []", "grants: []");
  }

  @Test
  void a_file_is_written_in_utf_8_and_read_back(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("sop.yaml");
    SopCodec.standard().write(Samples.fullSop(), file);
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .contains("Relancer une facture échue");
    assertThat(SopCodec.standard().read(file, Sop.class)).isEqualTo(Samples.fullSop());
  }
}
