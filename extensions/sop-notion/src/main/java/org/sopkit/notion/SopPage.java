package org.sopkit.notion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.model.sop.KnownError;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopStep;
import org.sopkit.model.sop.Tool;

/** A procedure as a page of six sections, in the procedure's own language. */
public final class SopPage {

  /** Between several names in one cell or line. */
  static final String SEPARATOR = " ; ";

  private final Sop sop;
  private final Words words;
  private final String colon;
  private final Document page = new Document();

  private SopPage(Sop sop) {
    this.sop = sop;
    this.words = Words.in(sop.language());
    this.colon = words.locale().getLanguage().equals("fr") ? " : " : ": ";
  }

  /** Returns the page with its title. */
  static String markdown(Sop sop) {
    Node document = document(sop);
    document.prependChild(Markdown.heading(1, title(sop)));
    return Markdown.render(document);
  }

  /** Returns the page without its title, as nodes. */
  static Node document(Sop sop) {
    SopPage page = new SopPage(sop);
    page.header();
    page.prerequisites();
    page.steps();
    page.qualityControl();
    page.reporting();
    page.appendices();
    page.lifecycle();
    return page.page;
  }

  /**
   * Returns the title of a procedure's page.
   *
   * @param sop the procedure
   * @return its title, or its id where it has none
   */
  public static String title(Sop sop) {
    return Objects.requireNonNullElse(sop.header().title(), sop.id());
  }

  private void header() {
    section(1, "header");
    List<ListItem> items = new ArrayList<>();
    items.add(labelled("header", "id", sop.id()));
    add(items, "objective", sop.header().objective());
    add(items, "scope", sop.header().scope());
    var sla = sop.header().sla();
    add(items, "sla", sla == null ? null : sla.notation(words.locale()));
    page.appendChild(Markdown.bullets(items));
    raci(sop.header().raci());
  }

  private void add(List<ListItem> items, String name, @Nullable String value) {
    if (value != null) {
      items.add(labelled("header", name, value));
    }
  }

  private void raci(RaciMatrix raci) {
    if (raci.parties().isEmpty() && raci.activities().isEmpty()) {
      return;
    }
    part("raci");
    if (!raci.parties().isEmpty()) {
      page.appendChild(
          Markdown.table(
              names("raci", "party", "name", "side"),
              raci.parties().stream()
                  .map(p -> List.of(p.id(), p.name(), words.get("side", p.side())))
                  .toList()));
    }
    if (!raci.activities().isEmpty()) {
      Map<String, String> shown = shownNames(raci);
      page.appendChild(
          Markdown.table(
              names(
                  "raci",
                  "activity",
                  "responsible",
                  "accountable",
                  "consulted",
                  "informed",
                  "traits"),
              raci.activities().stream().map(a -> row(a, shown)).toList()));
    }
  }

  /** Names in place of ids, where the name leads back to one id. */
  private static Map<String, String> shownNames(RaciMatrix raci) {
    Set<String> taken = new HashSet<>();
    Set<String> twice =
        raci.parties().stream()
            .map(Party::name)
            .filter(name -> !taken.add(name))
            .collect(Collectors.toSet());
    Map<String, String> shown = new LinkedHashMap<>();
    for (Party party : raci.parties()) {
      boolean clear =
          !twice.contains(party.name())
              && !party.name().contains(SEPARATOR.strip())
              && raci.party(party.name()).isEmpty();
      shown.putIfAbsent(party.id(), clear ? party.name() : party.id());
    }
    return shown;
  }

  private List<String> row(RaciActivity activity, Map<String, String> shown) {
    List<String> cells = new ArrayList<>();
    cells.add(activity.activity());
    for (RaciRole role : RaciRole.values()) {
      cells.add(
          activity.holders(role).stream()
              .map(id -> shown.getOrDefault(id, id))
              .collect(Collectors.joining(SEPARATOR)));
    }
    cells.add(
        activity.traits().stream()
            .map(trait -> words.get("trait", trait))
            .collect(Collectors.joining(SEPARATOR)));
    return cells;
  }

  private void prerequisites() {
    section(2, "prerequisites");
    var section = sop.prerequisites();
    list("accesses", section.accesses().stream().map(Markdown::paragraph).toList());
    list("tools", section.tools().stream().map(this::tool).toList());
    list("models", section.templates().stream().map(SopPage::document).toList());
    list(
        "definitions",
        section.definitions().stream()
            .map(d -> Markdown.labelled(d.term(), colon, d.meaning()))
            .toList());
  }

  private Paragraph tool(Tool tool) {
    LocalDate changed = tool.changedOn();
    return Markdown.paragraph(
        changed == null
            ? tool.name()
            : tool.name() + " (" + words.get("label", "changed") + " " + changed + ")");
  }

  /** A title that links where the address is one; else the title and the path beside it. */
  private static Paragraph document(org.sopkit.model.sop.Document document) {
    String link = document.link();
    if (link == null) {
      return Markdown.paragraph(document.title());
    }
    if (Links.isWebAddress(link)) {
      return Markdown.paragraph(Markdown.link(link, document.title()));
    }
    return Markdown.paragraph(new Text(document.title() + " — "), Markdown.code(link));
  }

  private void steps() {
    section(3, "steps");
    if (!sop.steps().isEmpty()) {
      page.appendChild(Markdown.numbered(sop.steps().stream().map(this::step).toList()));
    }
  }

  private ListItem step(SopStep step) {
    ListItem item = Markdown.item(Markdown.paragraph(step.instruction()));
    List<ListItem> details = new ArrayList<>();
    if (!step.uses().isEmpty()) {
      details.add(labelled("label", "uses", String.join(SEPARATOR, step.uses())));
    }
    step.screenshots().forEach(shot -> details.add(Markdown.item(screenshot(shot))));
    if (!details.isEmpty()) {
      item.appendChild(Markdown.bullets(details));
    }
    return item;
  }

  private Paragraph screenshot(Screenshot shot) {
    List<String> details = new ArrayList<>();
    if (shot.takenOn() != null) {
      details.add(words.get("label", "taken") + " " + shot.takenOn());
    }
    if (shot.tool() != null) {
      details.add(words.get("label", "tool") + colon + shot.tool());
    }
    details.add(
        words.get("label", "personalData")
            + colon
            + words.get("personalData", shot.personalData()));
    String text = " (" + String.join(SEPARATOR, details) + ")";
    String alternative = shot.alternativeText();
    return Markdown.labelled(
        words.get("label", "screenshot"),
        colon,
        Markdown.code(shot.file()),
        new Text(alternative == null ? text : text + " — " + alternative.replaceAll("\\R", " ")));
  }

  private void qualityControl() {
    section(4, "quality");
    if (!sop.qualityControl().checklist().isEmpty()) {
      part("checklist");
      page.appendChild(
          Markdown.bullets(sop.qualityControl().checklist().stream().map(Markdown::toDo).toList()));
    }
    List<ListItem> errors = sop.qualityControl().knownErrors().stream().map(this::error).toList();
    if (!errors.isEmpty()) {
      part("errors");
      page.appendChild(Markdown.bullets(errors));
    }
  }

  private ListItem error(KnownError error) {
    ListItem item = Markdown.item(Markdown.paragraph(error.error()));
    String remedy = error.remedy();
    if (remedy != null) {
      item.appendChild(Markdown.bullets(List.of(labelled("label", "remedy", remedy))));
    }
    return item;
  }

  private void reporting() {
    section(5, "reporting");
    var rhythm = sop.reporting().rhythm();
    list("targets", sop.reporting().targets().stream().map(this::target).toList());
    if (rhythm != null) {
      page.appendChild(
          Markdown.bullets(List.of(labelled("label", "rhythm", words.get("rhythm", rhythm)))));
    }
  }

  private Paragraph target(KpiTarget target) {
    return Markdown.paragraph(
        words.get("kpi", target.kpi())
            + colon
            + words.get("comparison", target.comparison())
            + " "
            + target.value().toPlainString()
            + " "
            + target.unit());
  }

  private void appendices() {
    section(6, "appendices");
    var section = sop.appendices();
    list("templates", section.templates().stream().map(SopPage::document).toList());
    list("emails", section.emailModels().stream().map(SopPage::document).toList());
    list("examples", section.filledExamples().stream().map(SopPage::document).toList());
  }

  private void lifecycle() {
    var life = sop.lifecycle();
    List<ListItem> items = new ArrayList<>();
    if (life.owner() != null) {
      items.add(labelled("label", "owner", life.owner()));
    }
    if (life.reviewDue() != null) {
      items.add(labelled("label", "review", life.reviewDue().toString()));
    }
    if (items.isEmpty() && life.versions().isEmpty() && life.proposals().isEmpty()) {
      return;
    }
    page.appendChild(Markdown.heading(2, words.get("section", "lifecycle")));
    if (!items.isEmpty()) {
      page.appendChild(Markdown.bullets(items));
    }
    if (!life.versions().isEmpty()) {
      part("versions");
      page.appendChild(
          Markdown.table(
              names(
                  "version",
                  "number",
                  "date",
                  "author",
                  "approver",
                  "approvedOn",
                  "tester",
                  "testedOn",
                  "change"),
              life.versions().stream()
                  .map(
                      v ->
                          cells(
                              v.number(),
                              v.date(),
                              v.author(),
                              v.approver(),
                              v.approvedOn(),
                              v.tester(),
                              v.testedOn(),
                              v.change()))
                  .toList()));
    }
    if (!life.proposals().isEmpty()) {
      part("proposals");
      page.appendChild(
          Markdown.table(
              names("proposal", "on", "by", "text", "answeredOn"),
              life.proposals().stream()
                  .map(p -> cells(p.on(), p.by(), p.text(), p.answeredOn()))
                  .toList()));
    }
  }

  private static List<String> cells(@Nullable Object... values) {
    List<String> cells = new ArrayList<>();
    for (Object value : values) {
      cells.add(value == null ? "" : value.toString());
    }
    return cells;
  }

  private List<String> names(String group, String... names) {
    return Arrays.stream(names).map(name -> words.get(group, name)).toList();
  }

  private void section(int number, String name) {
    page.appendChild(Markdown.heading(2, number + ". " + words.get("section", name)));
  }

  private void part(String name) {
    page.appendChild(Markdown.heading(3, words.get("part", name)));
  }

  private void list(String part, List<Paragraph> entries) {
    if (!entries.isEmpty()) {
      part(part);
      page.appendChild(Markdown.bullets(entries.stream().map(Markdown::item).toList()));
    }
  }

  private ListItem labelled(String group, String name, String value) {
    return Markdown.item(Markdown.labelled(words.get(group, name), colon, value));
  }
}
