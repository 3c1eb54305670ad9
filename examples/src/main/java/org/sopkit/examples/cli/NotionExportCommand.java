package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sopkit.examples.documents.NotionFiles;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.notion.NotionContent;
import org.sopkit.notion.NotionPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notion export}: a folder or zip that Notion imports. */
@Command(name = "export")
final class NotionExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR|FILE.zip",
      required = true,
      descriptionKey = "notion.out")
  private Path out = Path.of("");

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "notion.file")
  private List<Path> files = List.of();

  NotionExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NotionContent content = NotionTexts.content(console, files);
    NotionPackage pack = NotionPackage.of(content, NotionTexts.language(console));
    NotionFiles.write(pack, out, files);
    if (options.isJson()) {
      console.line(JsonOutput.text(pack.losses()));
      return ExitCode.DONE;
    }
    console.say(
        "notion.written",
        content.tasks().size(),
        content.sops().size(),
        console.number(pack.files().size()));
    NotionTexts.losses(console, pack.losses());
    console.line("→ " + out);
    return ExitCode.DONE;
  }
}
