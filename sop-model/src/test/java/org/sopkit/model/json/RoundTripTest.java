package org.sopkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
}
