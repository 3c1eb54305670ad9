package org.sopkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.sop.Sop;

/** What a stranger can send: each costs a bounded time and ends in a typed error. */
class DocumentLimitsTest {

  /** The slowest takes a few seconds; at a cost that grows with the square, a minute and more. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int TEN_MILLION = 10_000_000;

  static Stream<Arguments> hostile_documents() {
    String head = "id: a\nlanguage: fr\n";
    return Stream.of(
        arguments("deep lists", head + "steps: " + "[".repeat(1_000_000), "expected an object"),
        arguments("deep objects", head + "header: " + "{raci: ".repeat(1_000_000), "raci"),
        arguments("deep indents", indents(), "nesting depth (41)"),
        arguments("a plain text of 10 MB", "id: " + "a".repeat(TEN_MILLION), "at most 100000"),
        arguments("a quoted text of 10 MB", "id: \"" + "a".repeat(TEN_MILLION) + '"', "at most"),
        arguments("a name of 10 MB", "a".repeat(TEN_MILLION) + ": 1", "at most 100000"),
        arguments("colons", "a:".repeat(TEN_MILLION / 2), "at most 100000"),
        arguments("a number of 5 MB", head + "steps: [{number: " + "9".repeat(5_000_000), "limit"),
        arguments(
            "100,000 steps",
            head + "steps:\n" + "- {number: 1, instruction: x}\n".repeat(100_000),
            "100000 are more than 1000"),
        arguments("comments", "# x\n".repeat(4_000_000), "is empty"),
        arguments("20 MB", " ".repeat(20_000_000), "is longer than 16777216 bytes"),
        arguments(
            "a huge exponent",
            head
                + "reporting: {targets: [{kpi: COST_PER_TASK, comparison: AT_MOST, value:"
                + " 1e999999999, unit: EUR}]}",
            "more than 30 digits"),
        arguments(
            "aliases that expand",
            "a: &a [x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n",
            "anchor &a is not read"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile_documents")
  void a_hostile_document_ends_soon_in_a_typed_error(String name, String text, String said) {
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertThatThrownBy(() -> SopCodec.standard().read(text, DocumentFormat.YAML, Sop.class))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(said)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000)));
  }

  @Test
  void json_is_bounded_too() {
    SopCodec narrow = SopCodec.withLimits(new DocumentLimits(200, 3, 10, 12));
    assertThatThrownBy(
            () -> narrow.read("{\"id\":\"12345678901\"}", DocumentFormat.JSON, Sop.class))
        .hasMessageContaining("is beyond a limit");
    assertThatThrownBy(
            () ->
                narrow.read(
                    "{\"header\":{\"raci\":{\"parties\":[]}}}", DocumentFormat.JSON, Sop.class))
        .hasMessageContaining("nesting depth (4) exceeds the maximum allowed (3)");
    assertThatThrownBy(
            () ->
                narrow.read(
                    "{\"prerequisites\":{\"accesses\":[1,2,3,4,5,6,7,8]}}",
                    DocumentFormat.JSON,
                    Sop.class))
        .isInstanceOf(DocumentException.class);
  }

  @Test
  void a_stream_is_read_no_further_than_the_limit() {
    SopCodec narrow = SopCodec.withLimits(new DocumentLimits(100, 40, 1_000, 1_000));
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[5_000]);
    assertThatThrownBy(() -> narrow.read(in, "stream", DocumentFormat.YAML, Sop.class))
        .isInstanceOf(DocumentException.class)
        .hasMessage(
            "stream: is longer than 100 bytes. Maybe split it, or read it with wider limits.");
    assertThat(in.available()).isEqualTo(4_899);
  }

  @Test
  void a_limit_of_zero_is_refused() {
    assertThatThrownBy(() -> new DocumentLimits(1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit depth: 0 is not more than zero. Maybe use the standard limits.");
  }

  private static String indents() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(" ".repeat(i)).append("header:\n");
    }
    return text.toString();
  }
}
