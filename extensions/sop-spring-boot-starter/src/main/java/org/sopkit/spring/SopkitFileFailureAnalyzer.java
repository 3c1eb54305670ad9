package org.sopkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at the start which file stopped it, instead of a stack trace. */
final class SopkitFileFailureAnalyzer extends AbstractFailureAnalyzer<SopkitFileException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SopkitFileException cause) {
    return new FailureAnalysis(
        "A file that " + cause.setting() + " names cannot be used:\n\n" + cause.problem(),
        "Correct the file at the place named above, or have "
            + cause.setting()
            + " name another one.",
        cause);
  }
}
