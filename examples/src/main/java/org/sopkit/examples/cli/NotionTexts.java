package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sopkit.examples.documents.NotionFiles;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.notion.Loss;
import org.sopkit.notion.NotionContent;

/** What the commands of {@code notion} have in common. */
final class NotionTexts {

  private NotionTexts() {}

  /** Reads bases and procedures; another document is named. */
  static NotionContent content(Console console, List<Path> files) {
    try {
      return NotionFiles.read(files);
    } catch (NotionFiles.NeitherException e) {
      throw new UnusableInputException(
          console.texts().get("notion.unknown", String.valueOf(e.getMessage())));
    }
  }

  /** The language of a base: that of the console. */
  static SopLanguage language(Console console) {
    boolean french = console.texts().locale().getLanguage().equals(Locale.FRENCH.getLanguage());
    return french ? SopLanguage.FR : SopLanguage.EN;
  }

  /** Prints what was lost, or that nothing was. */
  static void losses(Console console, List<Loss> losses) {
    console.say("notion.losses", losses.size());
    losses.forEach(
        loss -> console.line("  · " + Console.plain(loss.text(console.texts().locale()))));
  }
}
