package org.sopkit.model.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.sopkit.model.json.DocumentException.Place;

/** Bytes to text: UTF-8 or a clear refusal, never a replacement character. */
final class Utf8Text {

  private static final char MARK = '\uFEFF';

  private Utf8Text() {}

  static String of(byte[] bytes, String source) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw refused(bytes[in.position()] & 0xFF, out, source, cause(result));
    }
    return withoutMark(out.toString());
  }

  /** Takes away the byte order mark that some editors put first. */
  static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static DocumentException refused(
      int culprit, CharSequence before, String source, CharacterCodingException cause) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      column++;
      if (before.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
    return new DocumentException(
        source,
        new Place(line, column, ""),
        "is not UTF-8: byte 0x"
            + Integer.toHexString(culprit)
            + " cannot stand here. Maybe it was saved as Windows-1252 or UTF-16: save it as UTF-8.",
        cause);
  }

  private static CharacterCodingException cause(CoderResult result) {
    try {
      result.throwException();
    } catch (CharacterCodingException e) {
      return e;
    }
    throw new IllegalStateException("decoder reported an error without one: " + result);
  }
}
