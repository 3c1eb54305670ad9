package org.sopkit.model.internal;

/**
 * Lets this module read the libraries that a host keeps on the class path.
 *
 * <p>{@code lib-recur} and {@code rfc5545-datetime} are no modules and share a package, so that the
 * module path refuses the two together. A class that uses them calls this before it does; on the
 * class path alone it has no effect.
 */
public final class ClassPathLibraries {

  private ClassPathLibraries() {}

  /** Makes the class path readable for this module; does nothing when it already is. */
  public static void makeReadable() {
    Class<?> here = ClassPathLibraries.class;
    here.getModule().addReads(here.getClassLoader().getUnnamedModule());
  }
}
