package org.sopkit.examples.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that print a result as text or JSON. */
final class CommonOptions {

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      descriptionKey = "format",
      defaultValue = "text")
  private OutputFormat format = OutputFormat.TEXT;

  boolean isJson() {
    return format == OutputFormat.JSON;
  }
}
