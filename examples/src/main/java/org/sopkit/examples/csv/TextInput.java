package org.sopkit.examples.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.sopkit.examples.csv.UnusableCsvException.Reason;

/**
 * A file as text: unzipped where its first bytes say gzip, decoded by its byte order mark, else by
 * the stated charset.
 */
final class TextInput implements Closeable {

  /** Stands for bytes the charset does not know; Unicode keeps this character out of all text. */
  static final char MALFORMED = '\uFDD0';

  private final CountedInput file;
  private final long size;
  private final boolean gzip;
  private final Reader reader;

  private TextInput(CountedInput file, long size, Charset charset) throws IOException {
    this.file = file;
    this.size = size;
    BufferedInputStream bytes = new BufferedInputStream(file, 1 << 16);
    int[] magic = peek(bytes);
    this.gzip = magic[0] == 0x1f && magic[1] == 0x8b;
    this.reader =
        decode(
            gzip ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 15), 1 << 16) : bytes,
            charset);
  }

  static TextInput open(Path path, Charset charset) throws IOException {
    long size = Files.size(path);
    CountedInput file = new CountedInput(Files.newInputStream(path));
    try {
      return new TextInput(file, size, charset);
    } catch (IOException | UnusableCsvException e) {
      file.close();
      throw e;
    }
  }

  Reader reader() {
    return reader;
  }

  boolean isGzip() {
    return gzip;
  }

  long size() {
    return size;
  }

  long bytesRead() {
    return file.count;
  }

  @Override
  public void close() throws IOException {
    file.close();
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

  /** Counts what has been read, for the progress bar. */
  private static final class CountedInput extends FilterInputStream {
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
