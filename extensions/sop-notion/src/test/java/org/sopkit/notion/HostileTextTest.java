package org.sopkit.notion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.PartySide;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sop.KnownError;
import org.sopkit.model.sop.Prerequisites;
import org.sopkit.model.sop.QualityControl;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopHeader;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopStep;
import org.sopkit.model.sop.Tool;

/** Texts that look like Markdown, HTML, CSV or our own labels come back letter by letter. */
class HostileTextTest {

  private static final List<String> PIECES =
      List.of(
          "*",
          "**gras**",
          "_",
          "`code`",
          "[lien](x)",
          "![i](j)",
          "<b>",
          "<br>",
          "</aside>",
          "#",
          "##",
          "- ",
          "+ ",
          "1. ",
          "2) ",
          "> ",
          "|",
          "\\",
          "\\|",
          "&amp;",
          "&",
          "\"",
          "'",
          ",",
          ";",
          ":",
          "[ ]",
          "[x]",
          "---",
          "===",
          "***",
          "~~~",
          "```",
          "é",
          "日本",
          "😀",
          "\u00a0",
          "=1+1",
          "@x",
          "{0}",
          "https://a.b",
          "mot",
          "SLA",
          "ID",
          "$",
          "%20",
          "(a)",
          "!");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString().replaceAll(" +", " ").strip();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_hostile_text_stays_what_it_is(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Sop sop = sop("S-" + i, random);
      BackOfficeTask task =
          new BackOfficeTask(
              "T-" + i,
              "x" + text(random),
              TaskType.INVOICING,
              null,
              null,
              null,
              "x" + text(random),
              sop.id(),
              List.of("x" + text(random), text(random) + "x"),
              TaskStatus.TO_DO,
              Set.of(),
              null);
      NotionContent content = new NotionContent(List.of(task), List.of(sop));
      String page = SopPage.markdown(sop);
      NotionContent back =
          NotionExport.read(NotionPackage.baseFiles(content, SopLanguage.FR)).content();
      assertThat(back.sops()).as("seed %s, number %s:%n%s", seed, i, page).containsExactly(sop);
      assertThat(back.tasks()).as("seed %s, number %s", seed, i).containsExactly(task);
    }
  }

  private static Sop sop(String id, Random random) {
    return new Sop(
        id,
        SopLanguage.FR,
        new SopHeader(
            "x" + text(random),
            text(random) + "x",
            "x" + text(random),
            null,
            new RaciMatrix(
                List.of(new Party("p", "x" + text(random), PartySide.CLIENT)),
                List.of(
                    new RaciActivity(
                        text(random) + "x",
                        List.of("p"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of())))),
        new Prerequisites(
            List.of(text(random) + "x"), List.of(new Tool("x" + text(random), null)), null, null),
        List.of(
            new SopStep(1, text(random) + "x", List.of(), List.of()),
            new SopStep(2, "x" + text(random), List.of(), List.of())),
        new QualityControl(
            List.of("x" + text(random)), List.of(new KnownError(text(random) + "x", null))),
        null,
        null,
        null);
  }
}
