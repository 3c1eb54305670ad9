package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.Replacement;
import picocli.CommandLine.Option;

/** The options that put other policies and calendars in place of the mapping's. */
final class ReplacementOptions {

  @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "policy")
  private @Nullable Path policy;

  @Option(names = "--calendar", paramLabel = "FILE", descriptionKey = "calendar")
  private List<Path> calendars = new ArrayList<>();

  Replacement replacement() {
    return new Replacement(policy, calendars);
  }

  /** Returns the files given. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(calendars);
    if (policy != null) {
      files.add(policy);
    }
    return files;
  }
}
