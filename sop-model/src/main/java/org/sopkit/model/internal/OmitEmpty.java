package org.sopkit.model.internal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Value filter for {@code @JsonInclude}: leaves out a record that says nothing, so that a short
 * document stays short when it is written back.
 *
 * <p>Jackson asks a filter through {@code equals}: true means "leave out".
 */
public final class OmitEmpty {

  /** Makes the filter; called by Jackson. */
  public OmitEmpty() {}

  @Override
  public boolean equals(@Nullable Object value) {
    return saysNothing(value);
  }

  @Override
  public int hashCode() {
    return 0;
  }

  private static boolean saysNothing(@Nullable Object value) {
    if (value == null) {
      return true;
    }
    if (value instanceof Collection<?> collection) {
      return collection.isEmpty();
    }
    if (!(value instanceof Record)) {
      return false;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      if (!saysNothing(read(component, value))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object read(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component + " of " + owner.getClass(), e);
    }
  }
}
