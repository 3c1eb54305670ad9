package org.sopkit.notion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.raci.ActivityTrait;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.PartySide;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.sop.Definition;
import org.sopkit.model.sop.Document;
import org.sopkit.model.sop.ImprovementProposal;
import org.sopkit.model.sop.KnownError;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.model.sop.SopStep;
import org.sopkit.model.sop.SopVersion;
import org.sopkit.model.sop.Tool;

/** Reads the single entries of a procedure's page into a draft. Not thread-safe. */
final class SopEntries {

  private static final Pattern TOOL =
      Pattern.compile("(?s)(.*) \\(([^()]*) (\\d{4}-\\d\\d-\\d\\d)\\)");
  private static final Pattern SHOT = Pattern.compile("(?s)\\s*\\((.*?)\\)(?:\\s+—\\s+(.*))?");
  private static final Pattern DATED = Pattern.compile("(.*) (\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern TITLE_AND_PATH = Pattern.compile("\\s*(—|-)\\s*$");

  private final SopDraft draft;
  private final Losses losses;
  private final ValueReader values;

  SopEntries(SopDraft draft, Losses losses) {
    this.draft = draft;
    this.losses = losses;
    this.values = new ValueReader(losses);
  }

  ValueReader values() {
    return values;
  }

  boolean headerLine(Node item) {
    PageText.Labelled line = PageText.labelled(item);
    String name = line == null ? null : Words.name("header", line.label());
    if (line == null || name == null) {
      return false;
    }
    String value = line.value().isEmpty() ? null : line.value();
    switch (name) {
      case "id" -> draft.id = value;
      case "objective" -> draft.objective = value;
      case "scope" -> draft.scope = value;
      default -> draft.sla = values.sla(line.label(), line.value());
    }
    return true;
  }

  boolean lifeLine(Node item) {
    PageText.Labelled line = PageText.labelled(item);
    String name = line == null ? "" : String.valueOf(Words.name("label", line.label()));
    if (line != null && name.equals("owner")) {
      draft.owner = line.value().isEmpty() ? null : line.value();
      return true;
    }
    if (line != null && name.equals("review")) {
      draft.reviewDue = values.date(line.label(), line.value());
      return true;
    }
    return false;
  }

  /** Reads the parties or the activities, whichever the table has. */
  boolean raci(TableBlock table) {
    List<NamedRow> rows = NamedRow.rows(PageText.rows(table), "raci");
    if (rows.isEmpty() || rows.get(0).has("activity")) {
      rows.forEach(row -> draft.activities.add(activity(row)));
      return !rows.isEmpty();
    }
    if (!rows.get(0).has("party")) {
      return false;
    }
    for (NamedRow row : rows) {
      PartySide side = values.constant("RACI", "side", PartySide.class, row.text("side"));
      if (side == null) {
        losses.add(LossKind.MISSING_VALUE, "RACI, " + row.text("party"), PartySide.CLIENT.name());
        side = PartySide.CLIENT;
      }
      draft.parties.add(new Party(row.text("party"), row.text("name"), side));
    }
    return true;
  }

  private RaciActivity activity(NamedRow row) {
    Map<String, String> ids = new HashMap<>();
    draft.parties.forEach(party -> ids.putIfAbsent(party.name(), party.id()));
    draft.parties.forEach(party -> ids.put(party.id(), party.id()));
    Set<ActivityTrait> traits = EnumSet.noneOf(ActivityTrait.class);
    for (String text : several(row.text("traits"))) {
      ActivityTrait trait = values.constant("RACI", "trait", ActivityTrait.class, text);
      if (trait != null) {
        traits.add(trait);
      }
    }
    return new RaciActivity(
        row.text("activity"),
        holders(row.text("responsible"), ids),
        holders(row.text("accountable"), ids),
        holders(row.text("consulted"), ids),
        holders(row.text("informed"), ids),
        traits);
  }

  private static List<String> holders(String cell, Map<String, String> ids) {
    return several(cell).stream().map(name -> ids.getOrDefault(name, name)).toList();
  }

  private static List<String> several(String cell) {
    return Arrays.stream(cell.split(SopPage.SEPARATOR.strip()))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  Tool tool(String text) {
    Matcher dated = TOOL.matcher(text);
    boolean changed = dated.matches() && "changed".equals(Words.name("label", dated.group(2)));
    LocalDate on = changed ? values.date(text, dated.group(3)) : null;
    return on == null ? new Tool(text, null) : new Tool(dated.group(1), on);
  }

  boolean definition(Node item) {
    PageText.Labelled line = PageText.labelled(item);
    return line != null && draft.definitions.add(new Definition(line.label(), line.value()));
  }

  /** A link; or a title with its path beside it as code; or a title alone. */
  static Document document(Node item) {
    Node paragraph = Objects.requireNonNullElse(item.getFirstChild(), item);
    String text = PageText.own(item);
    Node first = paragraph.getFirstChild();
    if (first instanceof Link link && link.getNext() == null) {
      String address = link.getDestination();
      return new Document(text, Links.isWebAddress(address) ? address : Links.decoded(address));
    }
    if (paragraph.getLastChild() instanceof Code path && path.getPrevious() instanceof Text) {
      String title = text.substring(0, text.length() - path.getLiteral().strip().length());
      Matcher dash = TITLE_AND_PATH.matcher(title);
      if (dash.find()) {
        return new Document(dash.replaceFirst(""), path.getLiteral());
      }
    }
    return new Document(text, null);
  }

  SopStep step(int number, Node item, Consumer<Node> unread) {
    List<String> uses = new ArrayList<>();
    List<Screenshot> shots = new ArrayList<>();
    for (Node detail : PageText.entriesUnder(item)) {
      PageText.Labelled line = PageText.labelled(detail);
      String name = line == null ? "" : String.valueOf(Words.name("label", line.label()));
      if (line != null && name.equals("uses")) {
        uses.addAll(several(line.value()));
      } else if (name.equals("screenshot")) {
        shots.add(screenshot(detail));
      } else {
        unread.accept(detail);
      }
    }
    return new SopStep(number, PageText.own(item), shots, uses);
  }

  private Screenshot screenshot(Node item) {
    String file = "";
    String rest = "";
    for (Node node : PageText.children(Objects.requireNonNull(item.getFirstChild()))) {
      if (node instanceof Code code && file.isEmpty()) {
        file = code.getLiteral();
      } else if (!file.isEmpty()) {
        rest += PageText.of(node);
      }
    }
    Matcher details = SHOT.matcher(rest);
    boolean known = details.matches();
    LocalDate taken = null;
    String tool = null;
    PersonalData data = null;
    for (String detail : known ? several(details.group(1)) : List.<String>of()) {
      PageText.Labelled line = PageText.labelled(detail);
      Matcher dated = DATED.matcher(detail);
      if (line != null && "tool".equals(Words.name("label", line.label()))) {
        tool = line.value();
      } else if (line != null && "personalData".equals(Words.name("label", line.label()))) {
        data = values.constant(detail, "personalData", PersonalData.class, line.value());
      } else if (dated.matches()) {
        taken = values.date(detail, dated.group(2));
      } else {
        losses.add(LossKind.UNREAD_TEXT, "steps", detail);
      }
    }
    String alternative = known ? details.group(2) : rest.isBlank() ? null : rest.strip();
    return new Screenshot(
        file, alternative, taken, tool, Objects.requireNonNullElse(data, PersonalData.UNKNOWN));
  }

  KnownError error(Node item, Consumer<Node> unread) {
    String remedy = null;
    for (Node detail : PageText.entriesUnder(item)) {
      PageText.Labelled line = PageText.labelled(detail);
      if (remedy == null && line != null && "remedy".equals(Words.name("label", line.label()))) {
        remedy = line.value();
      } else {
        unread.accept(detail);
      }
    }
    return new KnownError(PageText.own(item), remedy);
  }

  boolean target(String text) {
    KpiTarget target = values.target("KPI", text);
    return target == null || draft.targets.add(target);
  }

  boolean versions(TableBlock table) {
    for (NamedRow row : NamedRow.rows(PageText.rows(table), "version")) {
      draft.versions.add(
          new SopVersion(
              row.text("number"),
              values.date("date", row.text("date")),
              row.orNull("author"),
              row.orNull("approver"),
              values.date("approvedOn", row.text("approvedOn")),
              row.orNull("tester"),
              values.date("testedOn", row.text("testedOn")),
              row.orNull("change")));
    }
    return true;
  }

  boolean proposals(TableBlock table) {
    for (NamedRow row : NamedRow.rows(PageText.rows(table), "proposal")) {
      LocalDate on = values.date("proposals", row.text("on"));
      if (on == null) {
        losses.add(LossKind.UNREAD_TEXT, "proposals", String.join(" | ", row.cells()));
        continue;
      }
      draft.proposals.add(
          new ImprovementProposal(
              on,
              row.orNull("by"),
              row.text("text"),
              values.date("answeredOn", row.text("answeredOn"))));
    }
    return true;
  }
}
