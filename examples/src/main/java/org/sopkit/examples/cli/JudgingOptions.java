package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.review.Baseline;
import org.sopkit.rules.review.Reviewer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that judge documents. */
final class JudgingOptions {

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      descriptionKey = "findingsFormat",
      defaultValue = "text")
  private FindingsFormat format = FindingsFormat.TEXT;

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline")
  private @Nullable Path baseline;

  @Option(names = "--write-baseline", paramLabel = "FILE", descriptionKey = "writeBaseline")
  private @Nullable Path newBaseline;

  @Option(names = "--now", paramLabel = "INSTANT", descriptionKey = "now")
  private @Nullable Instant now;

  @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Europe/Paris")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  RuleOptions rules() {
    return rules;
  }

  FindingsFormat format() {
    return format;
  }

  @Nullable Path newBaseline() {
    return newBaseline;
  }

  ZonedDateTime now(Clock clock) {
    return (now == null ? clock.instant() : now).atZone(zone);
  }

  Reviewer reviewer() {
    Reviewer reviewer = Reviewer.of(rules.suppressions());
    return baseline == null ? reviewer : reviewer.against(Baseline.read(baseline));
  }
}
