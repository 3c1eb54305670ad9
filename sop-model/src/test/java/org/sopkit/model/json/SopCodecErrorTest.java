package org.sopkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.sop.Sop;

class SopCodecErrorTest {

  private static final String HEAD = "id: a\nlanguage: fr\n";
  private static final String TARGET = HEAD + "reporting: {targets: [{kpi: LEAD_TIME, ";

  private final SopCodec codec = SopCodec.standard();

  static Stream<Arguments> wrong_yaml() {
    return Stream.of(
        arguments("", "document: is empty. Maybe the wrong file was given."),
        arguments("# only a comment\n", "document: is empty. Maybe the wrong file was given."),
        arguments("null", "document: is empty. Maybe the wrong file was given."),
        arguments(
            "id: a\nlanguage: fr\nheadder: {title: x}\n",
            "document:3:10: headder: no such field. Maybe \"header\"?"),
        arguments(
            HEAD + "quality-control: {checklist: [x]}\n",
            "document:3:18: quality-control: no such field. Maybe \"qualityControl\"?"),
        arguments(
            HEAD + "steps:\n- {number: 1, instruction: x}\n- number: 2\n  instrution: y\n",
            "document:5:3: steps[1].instruction: is missing. Maybe \"instrution\" is misspelt."),
        arguments(
            HEAD + "steps:\n- {number: 1}\n",
            "document:4:3: steps[0].instruction: is missing. Maybe add it: a text."),
        arguments(
            HEAD + "steps:\n- {instruction: x}\n",
            "document:4:3: steps[0].number: is missing. Maybe add it: a whole number."),
        arguments("id: a\n", "document:1:1: language: is missing. Maybe add it: one of FR, EN."),
        arguments("id:\nlanguage: fr", "document:1:1: id: is missing. Maybe add it: a text."),
        arguments(
            "id: a\nlanguage: de\n",
            "document:2:11: language: \"de\" is wrong: expected one of FR, EN."),
        arguments(
            "id: a\nlanguage: 0\n",
            "document:2:11: language: \"0\" is wrong: expected one of FR, EN."),
        arguments(HEAD + "steps: 5\n", "document:3:8: steps: \"5\" is wrong: expected a list."),
        arguments(
            HEAD + "steps:\n  - number: one\n    instruction: x\n",
            "document:4:13: steps[0].number: \"one\" is wrong: expected a whole number."),
        arguments(
            HEAD + "steps:\n  - number: 1.5\n    instruction: x\n",
            "document:4:13: steps[0].number: \"1.5\" is wrong: expected a whole number."),
        arguments(
            HEAD + "steps:\n  - number: 99999999999\n    instruction: x\n",
            "document:4:13: steps[0].number: \"99999999999\" is wrong: expected a whole number."),
        arguments(
            HEAD + "steps:\n  - number: 1\n    instruction: [x]\n",
            "document:5:18: steps[0].instruction: expected a text."),
        arguments(
            HEAD + "steps:\n  -\n",
            "document:4:4: steps[0]: is empty. Maybe a list entry was left blank: fill or remove"
                + " it."),
        arguments(
            HEAD + "lifecycle: {reviewDue: 31/03/2026}\n",
            "document:3:24: lifecycle.reviewDue: \"31/03/2026\" is wrong: expected a date such as"
                + " 2026-03-02."),
        arguments(
            HEAD + "lifecycle: {reviewDue: 2026-02-30}\n",
            "document:3:24: lifecycle.reviewDue: \"2026-02-30\" is wrong: expected a date such as"
                + " 2026-03-02."),
        arguments(
            HEAD + "lifecycle: {reviewDue: [2026, 2, 3]}\n",
            "document:3:24: lifecycle.reviewDue: expected a date such as 2026-03-02."),
        arguments(
            TARGET + "comparison: AT_MOST, value: 2, unit: d}]}\n",
            "document:3:23: reporting.targets[0]: unit of LEAD_TIME: \"d\" does not fit. Maybe use"
                + " min or h."),
        arguments(
            TARGET + "comparison: AT_MOST, value: .nan, unit: h}]}\n",
            "document:3:68: reporting.targets[0].value: \".nan\" cannot be read. Maybe write it in"
                + " another way."),
        arguments(
            "id: a\nlanguage: fr\nid: b\n",
            "document:3:3: \"id\" is written twice. Maybe one of the two was meant to be another"
                + " field."),
        arguments(
            "id: a\nlanguage: fr\n---\nid: b\n",
            "document:4:1: goes on after its end. Maybe two documents are in one file."),
        arguments(
            HEAD + "steps: &x []\n",
            "document:3:8: the anchor &x is not read here. Maybe write the value out, or"
                + " nothing."),
        arguments(
            HEAD + "header: {title: *x}\n",
            "document:3:17: header: the alias *x is not read here. Maybe write the value out, or"
                + " nothing."),
        arguments(
            "id: !!str a\nlanguage: fr\n",
            "document:1:5: the tag !<tag:yaml.org,2002:str> is not read here. Maybe write the value"
                + " out, or nothing."),
        arguments(
            HEAD + "header: {title: ~}\n",
            "document:3:17: header: the sign ~ for nothing is not read here. Maybe write the value"
                + " out, or nothing."),
        arguments(
            "id: a: b\n",
            "document:1:6: mapping values are not allowed here. Maybe a line is indented wrongly,"
                + " or a text with a colon or a quote needs quotes."),
        arguments(
            "id: \"a\n",
            "document:2:1: found unexpected end of stream. Maybe a line is indented wrongly, or a"
                + " text with a colon or a quote needs quotes."),
        arguments(
            HEAD + "fo\u202eo: 1\n",
            "document:3:7: fo\\u202eo: no such field. Maybe one of id, language, header,"
                + " prerequisites, steps, qualityControl, reporting, appendices, lifecycle?"));
  }

  @ParameterizedTest
  @MethodSource("wrong_yaml")
  void wrong_yaml_is_named_with_place_value_and_way_out(String text, String message) {
    assertThatThrownBy(() -> codec.read(text, DocumentFormat.YAML, Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> wrong_json() {
    String bracket = " Maybe a comma, a quote or a bracket is missing or too many.";
    return Stream.of(
        arguments("{\"id\":5}", "document:1:7: id: \"5\" is wrong: expected a text."),
        arguments("{\"id\":true}", "document:1:7: id: \"true\" is wrong: expected a text."),
        arguments(
            "{\"id\":\"a\",\"id\":\"b\"}",
            "document:1:15: \"id\" is written twice. Maybe one of the two was meant to be another"
                + " field."),
        arguments(
            "{\"id\":\"a\"",
            "document:1:10: Unexpected end-of-input: expected close marker for Object." + bracket),
        arguments("{\"id\":NaN}", "document:1:10: Non-standard token 'NaN'." + bracket),
        arguments(
            "{\"id\":\"a\",\"language\":\"FR\",}",
            "document:1:27: Unexpected character ('}' (code 125)): was expecting double-quote to"
                + " start property name."
                + bracket),
        arguments(
            "{\"id\":\"a\",\"language\":\"FR\",\"lifecycle\":{\"reviewDue\":20000}}",
            "document:1:52: lifecycle.reviewDue: \"20000\" is wrong: expected a date such as"
                + " 2026-03-02."));
  }

  @ParameterizedTest
  @MethodSource("wrong_json")
  void wrong_json_is_named_with_place_value_and_way_out(String text, String message) {
    assertThatThrownBy(() -> codec.read(text, DocumentFormat.JSON, Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @MethodSource("wrong_yaml")
  void no_message_speaks_of_the_parser_s_own_classes(String text, String message) {
    for (DocumentFormat format : DocumentFormat.values()) {
      DocumentException e =
          catchThrowableOfType(DocumentException.class, () -> codec.read(text, format, Sop.class));
      assertThat(e.getMessage())
          .doesNotContainIgnoringCase("jackson")
          .doesNotContain("java.", "org.sopkit", "`", "Feature", "Source:", "deserializ");
    }
  }

  @Test
  void the_parts_of_an_error_can_be_asked_for() {
    DocumentException e =
        catchThrowableOfType(
            DocumentException.class,
            () -> codec.read("id: a\nlanguage: de\n", DocumentFormat.YAML, Sop.class));
    assertThat(e.source()).isEqualTo("document");
    assertThat(e.line()).isEqualTo(2);
    assertThat(e.column()).isEqualTo(11);
    assertThat(e.path()).isEqualTo("language");
    assertThat(e.problem()).isEqualTo("\"de\" is wrong: expected one of FR, EN.");
  }

  @Test
  void a_file_is_named_in_its_errors(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("invoicing.YML"), "id: a\nlanguage: de\n");
    assertThatThrownBy(() -> codec.read(file, Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith(file + ":2:11: language: ");
  }

  @Test
  void a_file_that_is_not_there_is_said_to_be_missing(@TempDir Path folder) {
    assertThatThrownBy(() -> codec.read(folder.resolve("none.yaml"), Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessageEndingWith("there is no such file. Maybe check the path.");
  }

  @Test
  void a_folder_is_said_to_be_unreadable(@TempDir Path folder) throws Exception {
    Path sub = Files.createDirectory(folder.resolve("sub.yaml"));
    assertThatThrownBy(() -> codec.read(sub, Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessageEndingWith("cannot be read. Maybe check that it is a file and may be opened.");
  }

  @Test
  void a_name_that_does_not_say_the_format_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> codec.read(folder.resolve("sop.txt"), Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("must end in .yaml, .yml or .json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16"})
  void text_that_is_not_utf_8_is_refused_with_line_and_column(String charset, @TempDir Path folder)
      throws Exception {
    byte[] bytes = "id: a\nlanguage: fr\nheader: {title: é}\n".getBytes(Charset.forName(charset));
    Path file = Files.write(folder.resolve("a.yaml"), bytes);
    // "é" is byte 17 of line 3 in Windows-1252; UTF-16 is wrong from its first byte.
    String place = charset.equals("UTF-16") ? ":1:1: " : ":3:17: ";
    assertThatThrownBy(() -> codec.read(file, Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith(file + place + "is not UTF-8: byte 0x")
        .hasMessageEndingWith("save it as UTF-8.");
  }

  @Test
  void text_that_ends_inside_a_character_is_refused(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("a.yaml"), new byte[] {'i', 'd', ':', (byte) 0xC3});
    assertThatThrownBy(() -> codec.read(file, Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("is not UTF-8");
  }

  @Test
  void a_byte_order_mark_does_no_harm(@TempDir Path folder) throws Exception {
    Path file =
        Files.write(folder.resolve("a.yaml"), ("\uFEFF" + HEAD).getBytes(StandardCharsets.UTF_8));
    assertThat(codec.read(file, Sop.class).id()).isEqualTo("a");
    assertThat(
            codec
                .read("\uFEFF{\"id\":\"a\",\"language\":\"FR\"}", DocumentFormat.JSON, Sop.class)
                .id())
        .isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "FR", "Fr"})
  void constants_may_be_written_in_lower_case(String language) {
    assertThat(
            codec.read("id: i\nlanguage: " + language, DocumentFormat.YAML, Sop.class).language())
        .hasToString("FR");
  }

  @Test
  void constants_in_lower_case_with_an_i_are_read_in_any_locale() {
    String text =
        HEAD
            + "reporting: {targets: [], rhythm: weekly}\nsteps:\n"
            + "- {number: 1, instruction: x, screenshots: [{file: a, personalData: visible}]}\n";
    assertThat(
            codec
                .read(text, DocumentFormat.YAML, Sop.class)
                .steps()
                .get(0)
                .screenshots()
                .get(0)
                .personalData())
        .hasToString("VISIBLE");
  }

  @Test
  void a_plain_number_is_a_text_in_yaml_where_a_text_is_expected() {
    String text = HEAD + "lifecycle: {versions: [{number: 1.10}]}\n";
    assertThat(
            codec.read(text, DocumentFormat.YAML, Sop.class).lifecycle().versions().get(0).number())
        .isEqualTo("1.10");
  }

  @Test
  void an_instant_may_carry_an_offset_but_must_carry_one() {
    String head =
        "{id: e, client: c, provider: p, mission: {start: 2026-03-02}, incidentHandling: "
            + "{incidents: [{id: i, detectedAt: ";
    Engagement read =
        codec.read(
            head + "\"2026-03-02T09:00:00+01:00\"}]}}", DocumentFormat.YAML, Engagement.class);
    assertThat(read.incidentHandling().incidents().get(0).detectedAt())
        .hasToString("2026-03-02T08:00:00Z");
    for (String wrong : List.of("\"2026-03-02T09:00:00\"", "1772438400", "2026-03-02")) {
      assertThatThrownBy(
              () -> codec.read(head + wrong + "}]}}", DocumentFormat.YAML, Engagement.class))
          .isInstanceOf(DocumentException.class)
          .hasMessageContaining("expected an instant such as 2026-03-02T09:00:00Z.");
    }
  }

  @Test
  void a_class_that_is_no_document_is_the_caller_s_mistake() {
    assertThatThrownBy(() -> codec.read("{}", DocumentFormat.JSON, Runnable.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Runnable: is no document of the model");
  }
}
