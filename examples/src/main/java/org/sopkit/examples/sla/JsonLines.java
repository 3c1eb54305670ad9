package org.sopkit.examples.sla;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A list as JSON lines: one object a line, each line ended by a line feed. */
final class JsonLines implements ListWriter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonGenerator json;
  private final List<String> columns;

  JsonLines(Writer out, List<String> columns) {
    this.json = MAPPER.writer().withRootValueSeparator("").createGenerator(out);
    this.columns = List.copyOf(columns);
  }

  @Override
  public void add(List<? extends @Nullable Object> cells) {
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell instanceof Number number) {
        json.writeNumberProperty(columns.get(i), number.longValue());
      } else if (cell != null) {
        json.writeStringProperty(columns.get(i), cell.toString());
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() {
    json.close();
  }
}
