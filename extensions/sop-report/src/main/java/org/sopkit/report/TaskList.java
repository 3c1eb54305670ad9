package org.sopkit.report;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;

/**
 * The open tasks as the page's script reads them: one JSON array for each, texts that repeat kept
 * once. It holds no character that HTML gives a meaning, so that it can stand in a script element.
 *
 * @param json the data
 * @param listed how many tasks it holds; the most urgent ones if not all fit
 */
record TaskList(String json, int listed) {

  /** The most the list may take of the page, in bytes of UTF-8. */
  static final int MAX_BYTES = 2_200_000;

  /** The most that a row can take beside its id, its title and texts not seen before. */
  private static final int ROW_BYTES = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder().characterEscapes(new MarkupEscapes()).build();

  static TaskList of(List<TaskLine> tasks, Page page) {
    Rows rows = new Rows(page);
    int listed = 0;
    while (listed < tasks.size() && rows.add(tasks.get(listed))) {
      listed++;
    }
    return new TaskList(rows.json(), listed);
  }

  /** Writes as escapes what could end the script element or begin another. */
  private static final class MarkupEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();

    static {
      for (char c : "<>&'".toCharArray()) {
        ASCII[c] = CharacterEscapes.ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      return null;
    }
  }

  /** Rows on their way into the list. */
  private static final class Rows {
    private final Page page;
    private final Wording words;
    private final Urgency urgency;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int bytes;

    /** A task and its texts that other tasks may have too. */
    private record Row(TaskLine task, @Nullable String[] shared) {}

    private Rows(Page page) {
      this.page = page;
      this.words = page.words();
      this.urgency = Urgency.at(page.data().header());
    }

    /** Adds a task unless it would make the list too long. */
    private boolean add(TaskLine task) {
      int size = ROW_BYTES + bytesOf(words.text(task.id())) + bytesOf(task.title());
      @Nullable String[] shared = shared(task);
      for (@Nullable String text : shared) {
        size += text == null || texts.containsKey(text) ? 0 : bytesOf(text) + 3;
      }
      if (bytes + size > MAX_BYTES) {
        return false;
      }
      bytes += size;
      rows.add(new Row(task, shared));
      for (@Nullable String text : shared) {
        if (text != null) {
          texts.putIfAbsent(text, texts.size());
        }
      }
      return true;
    }

    /** The texts that several tasks may have in common, in the order of their columns. */
    private @Nullable String[] shared(TaskLine task) {
      Instant due = task.due();
      Instant breach = page.otherBreach(task);
      return new @Nullable String[] {
        shown(task.type()),
        shown(task.owner()),
        shown(task.accountable()),
        due == null ? null : words.dateTime(due),
        due == null ? null : words.fromToday(due),
        breach == null ? null : words.get("task.breach", words.dateTime(breach)),
        task.remaining() == null ? null : words.length(task.remaining()),
        shown(task.storedVerdict())
      };
    }

    private @Nullable String shown(@Nullable String text) {
      return text == null || text.isBlank() ? null : PageOutput.clean(words.text(text));
    }

    /**
     * The most a text takes: an escape has six bytes, anything else at most three for each char.
     */
    private static int bytesOf(@Nullable String text) {
      int bytes = 2;
      for (int i = 0; text != null && i < text.length(); i++) {
        char c = text.charAt(i);
        bytes += c < ' ' || "<>&'\"\\".indexOf(c) >= 0 ? 6 : c < 0x80 ? 1 : 3;
      }
      return bytes;
    }

    private String json() {
      StringWriter out = new StringWriter(bytes / 2);
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartObject();
        json.writeName("texts");
        json.writeStartArray();
        texts.keySet().forEach(json::writeString);
        json.writeEndArray();
        json.writeName("rows");
        json.writeStartArray();
        rows.forEach(row -> write(row, json));
        json.writeEndArray();
        json.writeEndObject();
      }
      return out.toString();
    }

    private void write(Row row, JsonGenerator json) {
      TaskLine task = row.task();
      Instant due = task.due();
      Duration remaining = task.remaining();
      Priority priority = task.priority();
      json.writeStartArray();
      json.writeString(PageOutput.clean(words.text(task.id())));
      String title = shown(task.title());
      json.writeString(title == null ? "" : title);
      json.writeNumber(task.state().ordinal());
      json.writeNumber(urgency.rank(task));
      json.writeNumber(priority == null ? -1 : priority.ordinal());
      number(json, due == null ? null : due.getEpochSecond());
      number(json, remaining == null ? null : remaining.getSeconds());
      for (@Nullable String text : row.shared()) {
        json.writeNumber(text == null ? -1 : texts.getOrDefault(text, -1));
      }
      json.writeEndArray();
    }

    private static void number(JsonGenerator json, @Nullable Long value) {
      if (value == null) {
        json.writeNull();
      } else {
        json.writeNumber(value.longValue());
      }
    }
  }
}
