package org.sopkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentPositionTest {

  private static final String YAML =
      """
      # a procedure
      id: invoicing
      header:
        title: Issue an invoice
        "a/b": odd
      steps:
        - number: 1
          instruction: Open the CRM.
        - {number: 2, note: "é😀", instruction: Check}
      empty: []
      """;

  private static final String JSON =
      """
      {
        "id": "invoicing",
        "header": {
          "title": "Issue"
        },
        "steps": [
          {"number": 1},
          {"note": "é😀", "instruction": "Check"}
        ]
      }
      """;

  private static DocumentPosition find(String text, DocumentFormat format, String pointer) {
    return SopCodec.standard().locate(text, format, List.of(pointer)).get(pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2, 1",
    "/id, 2, 5",
    // An object: its name, not the line of its first field.
    "/header, 3, 1",
    "/header/title, 4, 10",
    "/header/a~1b, 5, 10",
    "/steps, 6, 1",
    "/steps/0, 7, 5",
    "/steps/0/instruction, 8, 18",
    "/steps/1/note, 9, 23",
    // Two characters, é and an emoji, whatever they need in memory.
    "/steps/1/instruction, 9, 42",
    "/empty, 10, 1",
    // What is missing is where it should be.
    "/header/objective, 3, 1",
    "/header/raci/activities/0, 3, 1",
    "/steps/7/instruction, 6, 1",
    "/lifecycle/owner, 2, 1",
  })
  void a_pointer_is_found_in_yaml(String pointer, int line, int column) {
    assertThat(find(YAML, DocumentFormat.YAML, pointer))
        .isEqualTo(new DocumentPosition(line, column));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 1",
    "/id, 2, 9",
    "/header, 3, 3",
    "/header/title, 4, 14",
    "/steps/0, 7, 5",
    "/steps/1/instruction, 8, 35",
    "/header/objective, 3, 3",
  })
  void a_pointer_is_found_in_json(String pointer, int line, int column) {
    DocumentPosition expected = new DocumentPosition(line, column);
    assertThat(find(JSON, DocumentFormat.JSON, pointer)).isEqualTo(expected);
    assertThat(find(JSON.replace("\n", "\r\n"), DocumentFormat.JSON, pointer)).isEqualTo(expected);
  }

  @Test
  void many_pointers_are_found_in_one_walk(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sop.yaml");
    Files.writeString(file, YAML);
    Map<String, DocumentPosition> found =
        SopCodec.standard().locate(file, List.of("/id", "/steps/0/number", "/nothing"));
    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "/id", new DocumentPosition(2, 5),
                "/steps/0/number", new DocumentPosition(7, 13),
                "/nothing", new DocumentPosition(2, 1)));
  }

  @Test
  void a_broken_document_is_refused_as_everywhere() {
    assertThatThrownBy(() -> find("a: [1", DocumentFormat.YAML, "/a"))
        .isInstanceOf(DocumentException.class);
    assertThatThrownBy(() -> find("a: &x 1\nb: *x", DocumentFormat.YAML, "/b"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("alias");
  }
}
