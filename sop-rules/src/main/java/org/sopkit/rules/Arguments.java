package org.sopkit.rules;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named arguments of a finding in the order the rule gave them; holds the rule's own array, so that
 * a finding in bulk costs no map.
 */
final class Arguments extends AbstractMap<String, Object> {

  private final Object[] pairs;

  private Arguments(Object[] pairs) {
    this.pairs = pairs;
  }

  /**
   * Takes names and values by turns.
   *
   * @throws IllegalArgumentException if a value is missing, null or a name is no string
   */
  static Map<String, Object> of(String ruleId, Object[] pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException(
          ruleId
              + ": arguments come as name, value, name, value; "
              + pairs.length
              + " given. Maybe a value is missing.");
    }
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] == null || (i % 2 == 0 && !(pairs[i] instanceof String))) {
        throw new IllegalArgumentException(
            ruleId
                + ": argument "
                + (i / 2 + 1)
                + (i % 2 == 0 ? " has no name but " : " has the value ")
                + pairs[i]
                + ". Maybe the condition of the rule should ask for a value first.");
      }
    }
    return new Arguments(pairs);
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (Objects.equals(pairs[i], name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return Arguments.this.size();
      }

      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new Pairs();
      }
    };
  }

  private final class Pairs implements Iterator<Entry<String, Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Entry<String, Object> entry = Map.entry((String) pairs[next], pairs[next + 1]);
      next += 2;
      return entry;
    }
  }
}
