package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.documents.ChecklistDocument;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.SopCodec;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.gdpr.GdprChecklist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gdpr}: how a provider's evidence stands against the six items. */
@Command(name = "gdpr")
final class GdprCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--now", paramLabel = "INSTANT", descriptionKey = "now")
  private @Nullable Instant now;

  @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Europe/Paris")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  @Parameters(paramLabel = "FILE", descriptionKey = "gdpr.file")
  private Path file = Path.of("");

  GdprCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Engagement engagement = SopCodec.standard().read(file, Engagement.class);
    Instant instant = now == null ? console.clock().instant() : now;
    GdprChecklist checklist = SopRules.standard().checklist(engagement, instant.atZone(zone));
    FindingsText text = new FindingsText(console);
    if (options.isJson()) {
      console.line(JsonOutput.text(ChecklistDocument.of(checklist, text.words())));
    } else {
      console.heading(engagement.provider());
      print(checklist, text);
    }
    return FindingsText.exitCode(checklist.findings());
  }

  private void print(GdprChecklist checklist, FindingsText text) {
    List<List<String>> rows = new ArrayList<>();
    for (GdprChecklist.ItemResult item : checklist.items()) {
      rows.add(
          List.of(
              text.words().word(item.item()),
              text.words().word(item.verdict()),
              console.texts().get("gdpr.findings", item.findings().size())));
    }
    console.table(rows);
    console.blank();
    text.print(checklist.findings());
    console.blank();
    console.line(text.words().noLegalAdvice());
  }
}
