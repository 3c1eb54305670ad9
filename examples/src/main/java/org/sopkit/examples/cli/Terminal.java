package org.sopkit.examples.cli;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;

/** What the process writes to. */
final class Terminal {

  private Terminal() {}

  /**
   * Says whether a person watches: from Java 22 on there is a console even when output is piped,
   * and it must be asked.
   */
  static boolean isInteractive() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** Returns the charset of the terminal or pipe; Java 17 knows it only as a property. */
  static Charset outputCharset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }
}
