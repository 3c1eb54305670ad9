package org.sopkit.model.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML without anchors, aliases and tags.
 *
 * <p>An alias would otherwise be read as the text of its name, which is wrong without a word; and
 * aliases that refer to each other are the usual way to make a small document huge. Also holds the
 * limit on the length of a text, which the parser underneath leaves to others.
 */
final class PlainYamlParser extends JsonParserDelegate {

  private final String text;
  private final int longestText;

  PlainYamlParser(JsonParser parser, String text) {
    super(parser);
    this.text = text;
    this.longestText = parser.streamReadConstraints().getMaxStringLength();
  }

  @Override
  public @Nullable JsonToken nextToken() {
    JsonToken token = super.nextToken();
    refuse();
    return token;
  }

  @Override
  public @Nullable JsonToken nextValue() {
    JsonToken token = super.nextValue();
    refuse();
    return token;
  }

  @Override
  public @Nullable String nextName() {
    String name = super.nextName();
    refuse();
    return name;
  }

  @Override
  public boolean nextName(SerializableString expected) {
    boolean same = super.nextName(expected);
    refuse();
    return same;
  }

  @Override
  public int nextNameMatch(PropertyNameMatcher matcher) {
    int match = super.nextNameMatch(matcher);
    refuse();
    return match;
  }

  private void refuse() {
    if (delegate.currentToken() == JsonToken.VALUE_STRING) {
      refuseText(delegate.getStringLength());
    }
    if (delegate instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw refused("alias *" + delegate.getString());
    }
    if (delegate.getObjectId() != null) {
      throw refused("anchor &" + delegate.getObjectId());
    }
    if (delegate.getTypeId() != null) {
      throw refused("tag !<" + delegate.getTypeId() + ">");
    }
  }

  private void refuseText(int length) {
    if (length > longestText) {
      throw new StreamConstraintsException(
          "text of " + length + " characters, at most " + longestText,
          delegate.currentTokenLocation());
    }
    // YAML means "nothing" by a bare ~, but the parser underneath hands out a text.
    if (length == 1 && delegate.getString().equals("~") && startsWith('~')) {
      throw refused("sign ~ for nothing");
    }
  }

  /** Says whether the token begins with that character in the document; a quoted one does not. */
  private boolean startsWith(char sign) {
    TokenStreamLocation at = delegate.currentTokenLocation();
    String line = text.lines().skip(at.getLineNr() - 1L).findFirst().orElse("");
    int column = at.getColumnNr() - 1;
    return column < line.codePointCount(0, line.length())
        && line.codePointAt(line.offsetByCodePoints(0, column)) == sign;
  }

  private Refused refused(String what) {
    return new Refused(this, "the " + what + " is not read here", delegate.currentTokenLocation());
  }

  /** YAML that is right but not read here. */
  static final class Refused extends StreamReadException {

    private static final long serialVersionUID = 1L;

    Refused(JsonParser parser, String message, TokenStreamLocation location) {
      super(parser, message, location);
    }
  }
}
