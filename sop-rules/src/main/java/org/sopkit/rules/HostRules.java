package org.sopkit.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Rules of the host's own, as a text in DRL.
 *
 * <p><b>A rule file is code.</b> It can do whatever the host can do; whoever may write one has a
 * shell. Never take one from a stranger. {@link SopRulesBuilder#firingLimit} stops rules that
 * trigger each other for ever; it counts firings between actions and stops nothing within one: an
 * action or a condition that never returns never lets the judgement return, and one that eats the
 * memory takes it from the host. A host that must not wait judges in a thread it can give up.
 *
 * <p>A rule file has a package of its own (not below {@code org.sopkit}), the line {@code global
 * org.sopkit.rules.facts.FindingSink findings}, and rules whose name is their id. Metadata say the
 * rest: {@code @severity(ERROR)}, {@code @source("policy 4.2")}, {@code @titleEn("...")},
 * {@code @messageEn("...")}, {@code @reasonEn("...")}, {@code @remedyEn("...")} and the same with
 * {@code Fr}.
 *
 * @param name the name that errors and the catalogue use, for example the file's
 * @param drl the text
 */
public record HostRules(String name, String drl) {

  /** Makes a rule file. */
  public HostRules {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(drl, "drl");
  }

  /**
   * Takes rules from a string.
   *
   * @param name the name that errors and the catalogue use
   * @param drl the text
   * @return the rule file
   */
  public static HostRules drl(String name, String drl) {
    return new HostRules(name, drl);
  }

  /**
   * Reads rules from a file in UTF-8.
   *
   * @param file the file
   * @return the rule file, named as the file is
   * @throws IOException if it cannot be read or is no UTF-8
   */
  public static HostRules file(Path file) throws IOException {
    return new HostRules(
        String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * Reads rules in UTF-8 from a file that travels with a class.
   *
   * @param beside the class; its package is where the file lies
   * @param resource the name of the file, or a path that begins with a slash
   * @return the rule file, named as the file is
   * @throws IOException if it is not there, cannot be read or is no UTF-8
   */
  public static HostRules resource(Class<?> beside, String resource) throws IOException {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(
            resource
                + " is not beside "
                + beside.getName()
                + ". Maybe begin it with a slash, or put it among the resources.");
      }
      CharBuffer text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes()));
      return new HostRules(resource.substring(resource.lastIndexOf('/') + 1), text.toString());
    }
  }
}
