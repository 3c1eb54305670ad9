package org.sopkit.examples.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

  /** Stands for bytes the charset does not know; Unicode keeps this character out of all text. */
  private static final char MALFORMED = '\uFDD0';

  private static final char REPLACEMENT = '\uFFFD';

  private final CountedInput input;
  private final long size;
  private final boolean gzip;
  private final CsvFormat format;
  private final RecordSplitter splitter;
  private final Feed feed = new Feed();
  private final List<String> header;
  private Iterator<String[]> parser;
  private long blankLines;

  private CsvSource(CountedInput input, long size, CsvFormat format) throws IOException {
    this.input = input;
    this.size = size;
    this.format = format;
    BufferedInputStream bytes = new BufferedInputStream(input, 1 << 16);
    int[] magic = peek(bytes);
    this.gzip = magic[0] == 0x1f && magic[1] == 0x8b;
    if (gzip) {
      bytes = new BufferedInputStream(new GZIPInputStream(bytes, 1 << 15), 1 << 16);
    }
    this.splitter = new RecordSplitter(decode(bytes, format.charset()), format);
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
    CountedInput input = null;
    try {
      long size = Files.size(file);
      input = new CountedInput(Files.newInputStream(file));
      return new CsvSource(input, size, format);
    } catch (IOException e) {
      close(input);
      Reason reason = e instanceof ZipException ? Reason.BROKEN_GZIP : Reason.UNREADABLE;
      throw new UnusableCsvException(reason, 0, file + ": " + e, e);
    } catch (UnusableCsvException e) {
      close(input);
      throw e;
    }
  }

  private static void close(@Nullable InputStream input) {
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
    return gzip;
  }

  /**
   * Returns how much of the file has been read.
   *
   * @return bytes of the file as it lies on disk
   */
  public long bytesRead() {
    return input.count;
  }

  /**
   * Returns the size of the file.
   *
   * @return bytes on disk
   */
  public long size() {
    return size;
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
    if (splitter.contains(MALFORMED)) {
      return new CsvRecord(
          line,
          fields.stream().map(f -> f.replace(MALFORMED, REPLACEMENT)).toList(),
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
    String text = splitter.text().replace(MALFORMED, REPLACEMENT).stripTrailing();
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

  private static Reader decode(BufferedInputStream bytes, Charset stated) throws IOException {
    int[] magic = peek(bytes);
    if (magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3) {
      throw new UnusableCsvException(Reason.NOT_TEXT, 0, "a zip archive or a spreadsheet", null);
    }
    Charset charset = stated;
    int mark = 0;
    if (magic[0] == 0xEF && magic[1] == 0xBB && magic[2] == 0xBF) {
      charset = StandardCharsets.UTF_8;
      mark = 3;
    } else if (magic[0] == 0xFE && magic[1] == 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (magic[0] == 0xFF && magic[1] == 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    }
    bytes.skipNBytes(mark);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(MALFORMED)));
  }

  private static int[] peek(BufferedInputStream bytes) throws IOException {
    bytes.mark(4);
    int[] magic = {bytes.read(), bytes.read(), bytes.read()};
    bytes.reset();
    return magic;
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

  /** Counts what has been read, for the progress bar. */
  private static final class CountedInput extends java.io.FilterInputStream {
    private long count;

    CountedInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      count += Math.max(n, 0);
      return n;
    }
  }
}
