package org.sopkit.model.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defensive copies: unmodifiable, without null elements, in the order given. */
public final class Copies {

  private Copies() {}

  /**
   * Copies a list; null becomes the empty list.
   *
   * @param <T> the type of an element
   * @param list the list, or null
   * @param name the component, for the message
   * @return an unmodifiable copy
   * @throws IllegalArgumentException if an element is null
   */
  public static <T> List<T> list(@Nullable List<? extends T> list, String name) {
    List<T> copy = known(list, name);
    return copy == null ? List.of() : copy;
  }

  /**
   * Copies a list; null stays null, because null means "not known" and empty means "none".
   *
   * @param <T> the type of an element
   * @param list the list, or null
   * @param name the component, for the message
   * @return an unmodifiable copy, or null
   * @throws IllegalArgumentException if an element is null
   */
  public static <T> @Nullable List<T> known(@Nullable List<? extends T> list, String name) {
    if (list == null) {
      return null;
    }
    refuseNull(list, name);
    return List.copyOf(list);
  }

  /**
   * Copies a set of enum constants, in their declared order; null becomes the empty set.
   *
   * @param <E> the enum
   * @param set the set, or null
   * @param name the component, for the message
   * @return an unmodifiable copy
   * @throws IllegalArgumentException if an element is null
   */
  public static <E extends Enum<E>> Set<E> enums(@Nullable Set<E> set, String name) {
    if (set == null || set.isEmpty()) {
      return Set.of();
    }
    refuseNull(set, name);
    return Collections.unmodifiableSet(EnumSet.copyOf(set));
  }

  /**
   * Copies a set, keeping its order; null stays null, because null means "not known".
   *
   * @param <T> the type of an element
   * @param set the set, or null
   * @param name the component, for the message
   * @return an unmodifiable copy, or null
   * @throws IllegalArgumentException if an element is null
   */
  public static <T> @Nullable Set<T> knownSet(@Nullable Set<? extends T> set, String name) {
    if (set == null) {
      return null;
    }
    refuseNull(set, name);
    return Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }

  private static void refuseNull(Collection<?> elements, String name) {
    int index = 0;
    for (Object element : elements) {
      if (element == null) {
        throw new IllegalArgumentException(
            name
                + "["
                + index
                + "]: is empty. Maybe a list entry was left blank: fill or remove it.");
      }
      index++;
    }
  }
}
