package org.sopkit.examples.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.decisiontable.DecisionTable;
import org.sopkit.examples.text.Texts;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.RuleProfile;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.SopRulesBuilder;
import org.sopkit.rules.Suppression;
import picocli.CommandLine.Option;

/** Which rules judge: ours, those of a profile, and the user's own. */
final class RuleOptions {

  @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "profile")
  private @Nullable Path profile;

  @Option(names = "--rules", paramLabel = "FILE", descriptionKey = "ownRules")
  private List<Path> own = List.of();

  private @Nullable RuleProfile read;

  /** Reads the files now, so that a mistake in them is told before anything is judged. */
  SopRulesBuilder builder(Texts texts) {
    SopRulesBuilder builder = SopRules.builder();
    for (Path file : own) {
      builder.add(read(file, texts));
    }
    if (profile != null) {
      read = RuleProfile.read(profile);
      builder.profile(read);
    }
    return builder;
  }

  /** What the profile excuses; to be asked after {@link #builder}. */
  List<Suppression> suppressions() {
    return read == null ? List.of() : read.suppressions();
  }

  private static HostRules read(Path file, Texts texts) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv") || name.endsWith(".xlsx")) {
      return DecisionTable.read(file).rules();
    }
    try {
      return HostRules.file(file);
    } catch (NoSuchFileException e) {
      throw new UnusableInputException(texts.get("failure.noSuchFile", file.toString()));
    } catch (CharacterCodingException e) {
      throw new UnusableInputException(texts.get("failure.notUtf8", file.toString()));
    } catch (IOException e) {
      throw new UnusableInputException(texts.get("failure.ownRules", file.toString()));
    }
  }
}
