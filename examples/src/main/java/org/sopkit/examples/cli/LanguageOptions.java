package org.sopkit.examples.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Language and help, which every command has. */
final class LanguageOptions {

  /** Read ahead by {@link Sop}; here it is listed in the help and checked. */
  @Option(
      names = "--lang",
      paramLabel = "fr|en",
      descriptionKey = "lang",
      converter = Language.class)
  private Locale language = Locale.ROOT;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  /** Accepts the languages there are texts in. */
  static final class Language implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String value) {
      if (!value.equals("fr") && !value.equals("en")) {
        throw new TypeConversionException("fr|en");
      }
      return Locale.forLanguageTag(value);
    }
  }
}
