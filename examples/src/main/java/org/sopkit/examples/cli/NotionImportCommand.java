package org.sopkit.examples.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.report.OutputFolder;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sop.Sop;
import org.sopkit.notion.NotionExport;
import org.sopkit.notion.NotionReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notion import}: an export of Notion back into a base and procedures. */
@Command(name = "import")
final class NotionImportCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 40;

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Parameters(paramLabel = "EXPORT", descriptionKey = "notion.export")
  private Path export = Path.of("");

  NotionImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    NotionReading reading = NotionExport.read(export);
    List<Path> files = write(reading);
    List<String> former = former(files);
    if (!former.isEmpty()) {
      console.complain(
          console.texts().get("notion.former", Console.plain(String.join(", ", former))));
    }
    if (options.isJson()) {
      console.line(JsonOutput.text(reading.losses()));
      return ExitCode.DONE;
    }
    console.say("notion.read", reading.content().tasks().size(), reading.content().sops().size());
    NotionTexts.losses(console, reading.losses());
    files.forEach(file -> console.line("→ " + file));
    return ExitCode.DONE;
  }

  private List<Path> write(NotionReading reading) throws IOException {
    SopCodec codec = SopCodec.standard();
    try (OutputFolder folder = OutputFolder.open(out)) {
      try (Writer base = folder.file("base.yaml");
          Writer losses = folder.file("losses.json")) {
        base.write(codec.write(reading.content().register(), DocumentFormat.YAML));
        losses.write(JsonOutput.text(reading.losses()));
        losses.write('\n');
      }
      int number = 1;
      for (Sop sop : reading.content().sops()) {
        try (Writer file = folder.file("sop-" + number++ + "-" + name(sop) + ".yaml")) {
          file.write(codec.write(sop, DocumentFormat.YAML));
        }
      }
      return folder.commit();
    }
  }

  /** Returns the procedures of a former import that this one did not write again. */
  private List<String> former(List<Path> written) throws IOException {
    Set<Path> now = written.stream().map(Path::getFileName).collect(Collectors.toSet());
    try (Stream<Path> all = Files.list(out)) {
      return all.map(Path::getFileName)
          .filter(name -> name.toString().matches("sop-\\d+-.*\\.yaml") && !now.contains(name))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  /** An id may hold what no file name can; the number in front keeps names apart. */
  private static String name(Sop sop) {
    String name = sop.id().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
