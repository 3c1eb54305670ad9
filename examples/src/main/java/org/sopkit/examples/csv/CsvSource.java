package org.sopkit.examples.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.UnusableCsvException.Reason;

/**
 * A CSV file with a header, read one record at a time; gzip is recognised by its first bytes.
 *
 * <p>Records that cannot be split come with a {@link CsvFault}; empty lines are counted and
 * skipped. Not for use by several threads.
 */
public final class CsvSource implements Closeable {

  private static final char REPLACEMENT = '\uFFFD';

  private final TextInput input;
  private final CsvFormat format;
  private final RecordSplitter splitter;
  private final Feed feed = new Feed();
  private final List<String> header;
  private Iterator<String[]> parser;
  private long blankLines;

  private CsvSource(TextInput input, CsvFormat format) throws IOException {
    this.input = input;
    this.format = format;
    this.splitter = new RecordSplitter(input.reader(), format);
    this.parser = parser();
    this.header = readHeader();
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file plain or gzip
   * @param format how it is written
   * @return the source, to be closed
   * @throws UnusableCsvException if it cannot be read, is empty, is no text or has no header
   */
  public static CsvSource open(Path file, CsvFormat format) {
    TextInput input = null;
    try {
      input = TextInput.open(file, format.charset());
      return new CsvSource(input, format);
    } catch (IOException e) {
      close(input);
      Reason reason =
          e instanceof ZipException || e instanceof EOFException
              ? Reason.BROKEN_GZIP
              : Reason.UNREADABLE;
      throw new UnusableCsvException(reason, 0, file + ": " + e, e);
    } catch (UnusableCsvException e) {
      close(input);
      throw e;
    }
  }

  private static void close(@Nullable TextInput input) {
    if (input != null) {
      try {
        input.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Returns the names of the columns.
   *
   * @return at least one name
   */
  public List<String> header() {
    return header;
  }

  /**
   * Reads the next record.
   *
   * @return the record, or null at the end of the file
   * @throws UnusableCsvException if the file breaks off
   */
  public @Nullable CsvRecord next() {
    try {
      while (splitter.next()) {
        if (isBlank()) {
          blankLines++;
          continue;
        }
        return record();
      }
      return null;
    } catch (EOFException | ZipException e) {
      throw new UnusableCsvException(Reason.BROKEN_GZIP, splitter.line(), e.toString(), e);
    } catch (IOException e) {
      throw new UnusableCsvException(Reason.UNREADABLE, splitter.line(), e.toString(), e);
    }
  }

  /**
   * Returns how many empty lines were skipped so far.
   *
   * @return zero or more
   */
  public long blankLines() {
    return blankLines;
  }

  /**
   * Says whether the file is compressed.
   *
   * @return true for gzip
   */
  public boolean isGzip() {
    return input.isGzip();
  }

  /**
   * Returns how much of the file has been read.
   *
   * @return bytes of the file as it lies on disk
   */
  public long bytesRead() {
    return input.bytesRead();
  }

  /**
   * Returns the size of the file.
   *
   * @return bytes on disk
   */
  public long size() {
    return input.size();
  }

  @Override
  public void close() {
    close(input);
  }

  private List<String> readHeader() throws IOException {
    if (!splitter.next()) {
      throw new UnusableCsvException(Reason.EMPTY, 0, "no header", null);
    }
    if (splitter.contains('\0')) {
      throw new UnusableCsvException(Reason.NOT_TEXT, 1, "NUL characters in the header", null);
    }
    CsvRecord first = record();
    boolean splits = first.fault() == null || first.fault() == CsvFault.EXTRA_FIELDS;
    if (!splits || first.fields().stream().allMatch(String::isBlank)) {
      throw new UnusableCsvException(Reason.BAD_HEADER, 1, "header: " + first, null);
    }
    return first.fields().stream().map(String::strip).toList();
  }

  private boolean isBlank() {
    String text = splitter.length() <= 2 ? splitter.text() : "x";
    return text.isBlank();
  }

  private CsvRecord record() {
    long line = splitter.line();
    CsvFault fault = splitter.fault();
    if (fault != null) {
      return unsplit(line, fault);
    }
    try {
      feed.load();
      List<String> fields = Arrays.asList(parser.next());
      if (splitter.hasSeveralLines() && header != null && fields.size() != header.size()) {
        splitter.giveBackAllButFirstLine();
        return unsplit(line, CsvFault.UNCLOSED_QUOTE);
      }
      return checked(line, fields);
    } catch (CsvParseException e) {
      parser = parser();
      if (splitter.hasSeveralLines()) {
        splitter.giveBackAllButFirstLine();
        return unsplit(line, CsvFault.UNCLOSED_QUOTE);
      }
      return unsplit(line, CsvFault.TEXT_AFTER_QUOTE);
    }
  }

  private CsvRecord checked(long line, List<String> fields) {
    if (splitter.contains(TextInput.MALFORMED)) {
      return new CsvRecord(
          line,
          fields.stream().map(f -> f.replace(TextInput.MALFORMED, REPLACEMENT)).toList(),
          CsvFault.MALFORMED_BYTES);
    }
    int expected = header == null ? fields.size() : header.size();
    if (fields.size() == expected) {
      return new CsvRecord(line, fields, null);
    }
    CsvFault fault = fields.size() < expected ? CsvFault.MISSING_FIELDS : CsvFault.EXTRA_FIELDS;
    return new CsvRecord(line, fields, fault);
  }

  private CsvRecord unsplit(long line, CsvFault fault) {
    String text = splitter.text().replace(TextInput.MALFORMED, REPLACEMENT).stripTrailing();
    return new CsvRecord(line, List.of(text), fault);
  }

  private Iterator<String[]> parser() {
    return CsvReader.builder()
        .fieldSeparator(format.delimiter())
        .quoteCharacter(format.quote())
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(StringArrayHandler.of(h -> h.maxFieldSize(RecordSplitter.MAX_CHARS)), feed)
        .iterator();
  }

  /** Gives the parser one record at a time, so that a bad one does not touch the next. */
  private final class Feed extends Reader {
    private int at;
    private boolean closing;

    void load() {
      at = 0;
      closing = false;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      int count = splitter.copy(at, target, offset, length);
      at += count;
      if (count > 0) {
        return count;
      }
      if (closing) {
        return -1;
      }
      closing = true;
      target[offset] = '\n';
      return 1;
    }

    @Override
    public void close() {
      // The splitter owns the file.
    }
  }
}
