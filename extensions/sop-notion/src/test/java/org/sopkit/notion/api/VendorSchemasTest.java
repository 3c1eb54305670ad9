package org.sopkit.notion.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The judge itself: it takes what Notion documents, and refuses what is a little wrong. */
class VendorSchemasTest {

  private static final String PAGE =
      """
      {"parent": {"type": "data_source_id", "data_source_id": "d"},
       "properties": {"Nom": {"title": [{"type": "text", "text": {"content": "x"}}]},
                      "KPI": {"multi_select": [{"name": "a"}]},
                      "SOP": {"relation": [{"id": "p"}]},
                      "Type": {"select": null}},
       "children": [{"object": "block", "type": "to_do",
                     "to_do": {"rich_text": [{"type": "text", "text": {"content": "y"}}],
                               "checked": false}}]}
      """;

  private static boolean takes(String body) {
    return VendorSchemas.errors("POST", "/v1/pages", JsonMapper.shared().readTree(body)).isEmpty();
  }

  @Test
  void a_page_as_documented_is_taken() {
    assertThat(takes(PAGE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"content\": \"x\"=>\"content\": 24",
        "\"title\"=>\"titel\"",
        "{\"name\": \"a\"}=>\"a\"",
        "{\"id\": \"p\"}=>\"p\"",
        "\"select\": null=>\"select\": \"a\"",
        "\"select\": null=>\"select\": {\"label\": \"a\"}",
        "\"type\": \"to_do\"=>\"type\": \"todo\"",
        "\"checked\": false=>\"checked\": \"no\"",
        "\"data_source_id\": \"d\"=>\"data_source\": \"d\"",
        "\"children\"=>\"blocks\""
      })
  void a_page_that_is_a_little_wrong_is_refused(String change) {
    String[] parts = change.split("=>");
    assertThat(PAGE).contains(parts[0]);
    assertThat(takes(PAGE.replace(parts[0], parts[1]))).isFalse();
  }

  @Test
  void a_request_without_a_type_is_refused() {
    assertThat(VendorSchemas.errors("PUT", "/v1/pages", JsonMapper.shared().createObjectNode()))
        .hasSize(1);
  }
}
