package org.sopkit.examples.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds where one record ends and the next begins, so that one stray quote costs one row and not
 * the rest of the file. The fields inside a record are not its business.
 *
 * <p>Holds one record at a time.
 */
final class RecordSplitter {

  /** The longest record, in characters; an export's row is a thousand times shorter. */
  static final int MAX_CHARS = 1 << 20;

  /** Over how many lines a quoted field may run before its quote counts as unclosed. */
  static final int MAX_LINES = 1000;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
    AFTER_QUOTED
  }

  private final Reader reader;
  private final char delimiter;
  private final char quote;

  private char[] window = new char[1 << 16];
  private int from;
  private int to;
  private boolean ended;

  private int recordEnd;
  private int firstBreak;
  private int lines;
  private long line = 1;
  private long nextLine = 1;
  private @Nullable CsvFault fault;

  RecordSplitter(Reader reader, CsvFormat format) {
    this.reader = reader;
    this.delimiter = format.delimiter();
    this.quote = format.quote();
  }

  /** Moves to the next record; false at the end of the file. */
  boolean next() throws IOException {
    from = recordEnd;
    line = nextLine;
    fault = null;
    if (from == to && !fill()) {
      return false;
    }
    scan();
    nextLine = line + lines;
    return true;
  }

  /** Gives back all but the first line of a record of several lines; its rest is read again. */
  void giveBackAllButFirstLine() {
    keepFirstLine(CsvFault.UNCLOSED_QUOTE);
    nextLine = line + 1;
  }

  long line() {
    return line;
  }

  boolean hasSeveralLines() {
    return lines > 1;
  }

  @Nullable CsvFault fault() {
    return fault;
  }

  /** Returns the record with its line end. */
  String text() {
    return new String(window, from, recordEnd - from);
  }

  int length() {
    return recordEnd - from;
  }

  int copy(int offset, char[] target, int at, int length) {
    int count = Math.min(length, recordEnd - from - offset);
    System.arraycopy(window, from + offset, target, at, count);
    return count;
  }

  boolean contains(char wanted) {
    for (int i = from; i < recordEnd; i++) {
      if (window[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private void scan() throws IOException {
    State state = State.FIELD_START;
    int length = 0;
    lines = 0;
    firstBreak = -1;
    while (true) {
      if (from + length == to && !fill()) {
        endOfFile(state, length);
        return;
      }
      char c = window[from + length++];
      boolean lineEnds = endsLine(c, length);
      if (lineEnds) {
        lines++;
        if (firstBreak < 0) {
          firstBreak = from + length;
        }
        if (state != State.QUOTED) {
          recordEnd = from + length;
          return;
        }
      }
      if (length >= MAX_CHARS || lines >= MAX_LINES) {
        overrun(length);
        return;
      }
      state = after(state, c);
    }
  }

  /** Says whether a line ends with this character: LF, CR LF, or CR alone. */
  private boolean endsLine(char c, int length) throws IOException {
    if (c == '\n') {
      return true;
    }
    if (c != '\r') {
      return false;
    }
    boolean more = from + length < to || fill();
    return !more || window[from + length] != '\n';
  }

  private State after(State state, char c) {
    return switch (state) {
      case QUOTED -> c == quote ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> c == quote ? State.QUOTED : afterPlain(c, State.AFTER_QUOTED);
      case FIELD_START -> c == quote ? State.QUOTED : afterPlain(c, State.PLAIN);
      case PLAIN -> afterPlain(c, State.PLAIN);
      case AFTER_QUOTED -> afterPlain(c, State.AFTER_QUOTED);
    };
  }

  private State afterPlain(char c, State otherwise) {
    return c == delimiter ? State.FIELD_START : otherwise;
  }

  private void endOfFile(State state, int length) {
    recordEnd = from + length;
    if (state != State.QUOTED) {
      lines = Math.max(lines, 1);
      return;
    }
    if (firstBreak < 0) {
      lines = 1;
      fault = CsvFault.UNCLOSED_QUOTE;
    } else {
      keepFirstLine(CsvFault.UNCLOSED_QUOTE);
    }
  }

  private void overrun(int length) throws IOException {
    if (firstBreak >= 0) {
      keepFirstLine(CsvFault.UNCLOSED_QUOTE);
      return;
    }
    fault = CsvFault.TOO_LONG;
    lines = 1;
    recordEnd = from + length;
    skipRestOfLine();
  }

  private void keepFirstLine(CsvFault why) {
    recordEnd = firstBreak;
    lines = 1;
    fault = why;
  }

  /** Drops the rest of a line that is too long, keeping its first characters for the report. */
  private void skipRestOfLine() throws IOException {
    int kept = 200;
    int at = recordEnd;
    boolean done = window[at - 1] == '\n';
    while (!done) {
      if (at == to) {
        to = from + kept;
        at = to;
        if (!fill()) {
          break;
        }
        at = from + kept;
      }
      done = window[at++] == '\n';
    }
    System.arraycopy(window, from, window, at - kept, kept);
    from = at - kept;
    recordEnd = at;
  }

  /** Reads more, moving the present record to the front of the window first. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (to == window.length) {
      if (from > 0) {
        System.arraycopy(window, from, window, 0, to - from);
        shift(from);
      } else {
        window = Arrays.copyOf(window, window.length * 2);
      }
    }
    int count = reader.read(window, to, window.length - to);
    if (count < 0) {
      ended = true;
      return false;
    }
    to += count;
    return true;
  }

  private void shift(int by) {
    from -= by;
    to -= by;
    recordEnd -= by;
    firstBreak -= by;
  }
}
