package org.sopkit.examples.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code notion}: a base of tasks and procedures in Notion. */
@Command(
    name = "notion",
    subcommands = {NotionExportCommand.class, NotionImportCommand.class, NotionPushCommand.class})
final class NotionCommand implements Callable<Integer> {

  @Mixin private CommonOptions options = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  /** Without a subcommand there is nothing to do but to name them. */
  @Override
  public Integer call() {
    if (spec != null) {
      CommandLine line = spec.commandLine();
      line.usage(line.getErr(), line.getColorScheme());
    }
    return ExitCode.UNUSABLE;
  }
}
