package org.sopkit.notion;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sopkit.model.backoffice.Sector;
import org.sopkit.model.backoffice.TaskCatalog;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopVersion;

/**
 * A folder or zip ready for Notion's import: {@code Back-office Ops.csv} with the ten columns of
 * the method and the id, {@code Processus.csv}, one Markdown page for each procedure with its six
 * sections, the plan of week one, a guide that links to all of them, and the templates of the three
 * sectors in both languages.
 *
 * <p>The package is read back when it is made: what would not come back is in {@link #losses()}.
 * The same content gives the same bytes. Immutable and thread-safe.
 */
public final class NotionPackage {

  /** Zip entries need a time; one of their own would make two packages differ. */
  private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

  private final Map<String, String> files;
  private final List<Loss> losses;

  private NotionPackage(Map<String, String> files, List<Loss> losses) {
    this.files = files;
    this.losses = losses;
  }

  /**
   * Makes a package.
   *
   * @param content the tasks and procedures
   * @param language the language of the base; a procedure's page is in its own language
   * @return the package
   */
  public static NotionPackage of(NotionContent content, SopLanguage language) {
    Words words = Words.in(language);
    Map<String, String> files = new LinkedHashMap<>();
    Losses losses = Losses.of("");
    Map<String, Sop> pages = base("", content, words, files, losses);
    files.put(words.get("file", "guide") + ".md", GuidePages.guide(words, pages));
    files.put(words.get("file", "plan") + ".md", GuidePages.plan(words));
    templates(files);
    List<Loss> all = new ArrayList<>(losses.list());
    all.addAll(Comparison.differences(content, NotionExport.read(files).content()));
    return new NotionPackage(Collections.unmodifiableMap(files), List.copyOf(all));
  }

  /** The files of the base alone. */
  static Map<String, String> baseFiles(NotionContent content, SopLanguage language) {
    Map<String, String> files = new LinkedHashMap<>();
    base("", content, Words.in(language), files, Losses.of(""));
    return files;
  }

  private static void templates(Map<String, String> files) {
    for (SopLanguage language : SopLanguage.values()) {
      Words words = Words.in(language);
      for (Sector sector : Sector.values()) {
        String folder =
            words.get("file", "templates")
                + "/"
                + language
                + " - "
                + TaskCatalog.name(sector, words.locale())
                + "/";
        base(folder, NotionTemplates.of(sector, language), words, files, Losses.of(""));
      }
    }
  }

  /** Writes the two tables and the pages; returns the pages by their paths. */
  private static Map<String, Sop> base(
      String folder, NotionContent content, Words words, Map<String, String> files, Losses losses) {
    String base = folder + words.get("file", "base") + ".csv";
    List<List<String>> tasks = TaskTable.write(content.tasks(), words, id -> title(content, id));
    files.put(base, csv(tasks, losses.in(base)));
    String processes = folder + words.get("file", "processes");
    files.put(
        processes + ".csv",
        csv(processTable(content.sops(), words), losses.in(processes + ".csv")));
    Map<String, Sop> pages = new LinkedHashMap<>();
    FileNames names = new FileNames();
    for (Sop sop : content.sops()) {
      String path = processes + "/" + names.unique(SopPage.title(sop), ".md");
      files.put(path, SopPage.markdown(sop));
      pages.put(path, sop);
    }
    return pages;
  }

  private static String csv(List<List<String>> table, Losses losses) {
    List<String> header = table.get(0);
    for (List<String> row : table.subList(1, table.size())) {
      for (int i = 0; i < row.size(); i++) {
        if (Csv.isFormula(row.get(i))) {
          losses.add(LossKind.NEUTRALISED, header.get(i), PageText.excerpt(row.get(i)));
        }
      }
    }
    return Csv.write(table);
  }

  /** The title by which Notion finds the page again; the id where it would find another. */
  private static String title(NotionContent content, String sopId) {
    List<Sop> sops = content.sops();
    String title =
        sops.stream()
            .filter(s -> s.id().equals(sopId))
            .findFirst()
            .map(SopPage::title)
            .orElse(sopId);
    String plain = Words.plain(title);
    long same = sops.stream().filter(s -> Words.plain(SopPage.title(s)).equals(plain)).count();
    return same == 1 ? title : sopId;
  }

  private static List<List<String>> processTable(List<Sop> sops, Words words) {
    List<List<String>> rows = new ArrayList<>();
    List<String> columns =
        List.of("title", "id", "language", "objective", "sla", "owner", "version", "review");
    rows.add(columns.stream().map(name -> words.get("process", name)).toList());
    for (Sop sop : sops) {
      var life = sop.lifecycle();
      rows.add(
          List.of(
              SopPage.title(sop),
              sop.id(),
              words.get("language", sop.language()),
              Objects.requireNonNullElse(sop.header().objective(), ""),
              TaskCells.sla(sop.header().sla(), words),
              Objects.requireNonNullElse(life.owner(), ""),
              life.currentVersion().map(SopVersion::number).orElse(""),
              life.reviewDue() == null ? "" : life.reviewDue().toString()));
    }
    return rows;
  }

  /**
   * Returns the texts of the package by their paths.
   *
   * @return paths with "/" between folders; UTF-8 when written
   */
  public Map<String, String> files() {
    return files;
  }

  /**
   * Returns what would not come back from Notion as it is here.
   *
   * @return the losses; empty if everything comes back
   */
  public List<Loss> losses() {
    return losses;
  }

  /**
   * Writes the package as a folder; files of the same names are replaced.
   *
   * @param folder where to; made if it is not there
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }

  /**
   * Writes the package as a zip.
   *
   * @param out where to; left open
   * @throws IOException if it cannot be written
   */
  public void writeZip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> file : files.entrySet()) {
      ZipEntry entry = new ZipEntry(file.getKey());
      entry.setLastModifiedTime(NO_TIME);
      zip.putNextEntry(entry);
      zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }
}
