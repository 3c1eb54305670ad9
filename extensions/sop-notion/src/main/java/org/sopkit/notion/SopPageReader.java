package org.sopkit.notion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.model.sop.ReportingRhythm;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopStep;

/**
 * Reads the page of a procedure, as sopkit or Notion writes it. What belongs to no part is reported
 * as lost. Not thread-safe.
 */
final class SopPageReader {

  /** A page with fewer of the six headings is no procedure. */
  private static final int SECTIONS_OF_A_PROCEDURE = 3;

  private final Losses losses;
  private final SopEntries entries;
  private final SopDraft draft = new SopDraft();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final EnumMap<SopLanguage, Integer> headings = new EnumMap<>(SopLanguage.class);
  private @Nullable String section;
  private @Nullable String part;

  private SopPageReader(Losses losses) {
    this.losses = losses;
    this.entries = new SopEntries(draft, losses);
  }

  /** What was read. */
  record Page(SopDraft draft, SopLanguage language, Map<String, String> properties) {}

  /** Says whether a page has the sections of a procedure. */
  static boolean isProcedure(Node document) {
    return PageText.children(document).stream()
            .filter(Heading.class::isInstance)
            .map(heading -> Words.name("section", PageText.of(heading)))
            .filter(name -> name != null)
            .distinct()
            .count()
        >= SECTIONS_OF_A_PROCEDURE;
  }

  static Page read(Node document, Losses losses) {
    SopPageReader reader = new SopPageReader(losses);
    PageText.children(document).forEach(reader::block);
    int french = reader.headings.getOrDefault(SopLanguage.FR, 0);
    int english = reader.headings.getOrDefault(SopLanguage.EN, 0);
    SopLanguage language = english > french ? SopLanguage.EN : SopLanguage.FR;
    return new Page(reader.draft, language, reader.properties);
  }

  private void block(Node block) {
    if (block instanceof Heading heading) {
      heading(heading);
    } else if (section == null) {
      properties(block);
    } else if (!(block instanceof ThematicBreak) && !understood(block)) {
      unread(block);
    }
  }

  private void heading(Heading heading) {
    String text = PageText.of(heading);
    if (draft.title == null && section == null && heading.getLevel() == 1) {
      draft.title = text;
      return;
    }
    String name = Words.name("section", text);
    if (name != null) {
      section = name;
      part = null;
      for (SopLanguage language : SopLanguage.values()) {
        if (Words.in(language).nameHere("section", text) != null) {
          headings.merge(language, 1, Integer::sum);
        }
      }
      return;
    }
    part = Words.name("part", text);
    if (part == null) {
      part = "";
      unread(heading);
    }
  }

  /** The lines "property: value" that Notion writes under the title. */
  private void properties(Node block) {
    for (String line : PageText.of(block).split("\n")) {
      PageText.Labelled property = PageText.labelled(line);
      String name = property == null ? null : Words.name("process", property.label());
      if (property == null) {
        losses.add(LossKind.UNREAD_TEXT, "", PageText.excerpt(line));
      } else if (name == null) {
        losses.add(LossKind.UNKNOWN_COLUMN, property.label(), PageText.excerpt(property.value()));
      } else {
        properties.put(name, property.value());
      }
    }
  }

  private boolean understood(Node block) {
    return switch (String.valueOf(section)) {
      case "header" -> block instanceof TableBlock table ? entries.raci(table) : header(block);
      case "prerequisites" -> part != null && each(block, this::prerequisite);
      case "steps" -> step(block);
      case "quality" -> part != null && each(block, this::quality);
      case "reporting" -> each(block, this::reporting);
      case "appendices" -> part != null && each(block, this::appendix);
      case "lifecycle" -> block instanceof TableBlock table ? lifecycle(table) : life(block);
      default -> false;
    };
  }

  /** Reads the entries of a list one by one; an entry that is not understood is reported. */
  private boolean each(Node block, Predicate<Node> entry) {
    if (!(block instanceof ListBlock)) {
      return false;
    }
    PageText.children(block).stream().filter(entry.negate()).forEach(this::unread);
    return true;
  }

  private boolean header(Node block) {
    return part == null && each(block, entries::headerLine);
  }

  private boolean prerequisite(Node item) {
    return switch (String.valueOf(part)) {
      case "accesses" -> draft.accesses.add(PageText.own(item));
      case "tools" -> draft.tools.add(entries.tool(PageText.own(item)));
      case "models" -> draft.models.add(SopEntries.document(item));
      case "definitions" -> entries.definition(item);
      default -> false;
    };
  }

  private boolean step(Node block) {
    if (block instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Image image
        && !draft.steps.isEmpty()) {
      return picture(image);
    }
    return each(
        block, item -> draft.steps.add(entries.step(draft.steps.size() + 1, item, this::unread)));
  }

  /** A picture between two steps, which Notion writes as a paragraph, belongs to the one before. */
  private boolean picture(Image image) {
    int last = draft.steps.size() - 1;
    SopStep step = draft.steps.get(last);
    String text = PageText.of(image);
    Screenshot shot =
        new Screenshot(
            Links.decoded(image.getDestination()),
            text.isEmpty() ? null : text,
            null,
            null,
            PersonalData.UNKNOWN);
    List<Screenshot> shots = new ArrayList<>(step.screenshots());
    shots.add(shot);
    draft.steps.set(last, new SopStep(step.number(), step.instruction(), shots, step.uses()));
    return true;
  }

  private boolean quality(Node item) {
    return switch (String.valueOf(part)) {
      case "checklist" -> draft.checklist.add(PageText.toDo(item));
      case "errors" -> draft.errors.add(entries.error(item, this::unread));
      default -> false;
    };
  }

  private boolean reporting(Node item) {
    PageText.Labelled line = PageText.labelled(item);
    if (line != null && "rhythm".equals(Words.name("label", line.label()))) {
      draft.rhythm =
          entries.values().constant(line.label(), "rhythm", ReportingRhythm.class, line.value());
      return true;
    }
    return "targets".equals(part) && entries.target(PageText.own(item));
  }

  private boolean appendix(Node item) {
    return switch (String.valueOf(part)) {
      case "templates" -> draft.templates.add(SopEntries.document(item));
      case "emails" -> draft.emails.add(SopEntries.document(item));
      case "examples" -> draft.examples.add(SopEntries.document(item));
      default -> false;
    };
  }

  private boolean life(Node block) {
    return part == null && each(block, entries::lifeLine);
  }

  private boolean lifecycle(TableBlock table) {
    return switch (String.valueOf(part)) {
      case "versions" -> entries.versions(table);
      case "proposals" -> entries.proposals(table);
      default -> false;
    };
  }

  private void unread(Node node) {
    String name = section == null ? "" : section;
    losses.add(LossKind.UNREAD_TEXT, name, PageText.excerpt(PageText.of(node)));
  }
}
