package org.sopkit.model.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML without anchors, aliases and tags.
 *
 * <p>An alias would otherwise be read as the text of its name, which is wrong without a word; and
 * aliases that refer to each other are the usual way to make a small document huge.
 */
final class PlainYamlParser extends JsonParserDelegate {

  PlainYamlParser(JsonParser parser) {
    super(parser);
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
    if (delegate instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw refused("alias *" + delegate.getString());
    }
    if (delegate.getObjectId() != null) {
      throw refused("anchor &" + delegate.getObjectId());
    }
    if (delegate.getTypeId() != null) {
      throw refused("tag !" + delegate.getTypeId());
    }
  }

  private StreamReadException refused(String what) {
    return new StreamReadException(
        this,
        "the " + what + " is not read here. Maybe write the value out in full.",
        delegate.currentTokenLocation());
  }
}
