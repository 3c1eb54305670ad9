package org.sopkit.examples.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.examples.findings.PageFindings;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.tasks.RejectionTexts;
import org.sopkit.examples.tasks.TaskReader;
import org.sopkit.kpi.KpiMode;
import org.sopkit.report.ReportHeader;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.SopRules;

/**
 * One report: reads an export row by row, judges each row, and writes {@code tasks.csv}, {@code
 * rejected.csv}, {@code findings.json}, {@code kpi.json} and {@code report.html}.
 *
 * <p>Mapping, policies and calendars are checked before the first row is read. Not thread-safe.
 */
public final class ReportRun {

  /** Files longer than this are counted in bounded memory; gzip counts eight times. */
  private static final long EXACT_UP_TO_BYTES = 32L << 20;

  private static final List<String> FILES =
      List.of("tasks.csv", "rejected.csv", "findings.json", "kpi.json", "report.html");

  private final ReportRequest request;
  private final Supplier<SopRules> rules;
  private final Progress progress;

  /**
   * Prepares a run.
   *
   * @param request what to do
   * @param rules what judges the deadlines; asked for once the mapping has been read
   * @param progress is told how far the run is
   */
  public ReportRun(ReportRequest request, Supplier<SopRules> rules, Progress progress) {
    this.request = request;
    this.rules = rules;
    this.progress = progress;
  }

  /**
   * Runs.
   *
   * @param additions what does not come from the rows
   * @return the figures and the files
   * @throws org.sopkit.model.json.DocumentException if mapping, policy or calendar cannot be read
   * @throws org.sopkit.examples.mapping.InvalidMappingException if they do not fit together
   * @throws org.sopkit.examples.tasks.UnknownColumnException if the export lacks a column
   * @throws org.sopkit.examples.csv.UnusableCsvException if no row can be read, or the file breaks
   *     off
   * @throws UnusableOutputException if the folder cannot be written to
   */
  public ReportResult run(Additions additions) {
    MappingFile mapping = MappingFile.read(request.mapping());
    try (TaskReader reader = TaskReader.open(request.tasks(), mapping.mapping(), request.now());
        OutputFolder out = OutputFolder.open(request.out())) {
      for (String name : FILES) {
        out.protect(name, List.of(request.tasks(), request.mapping()));
      }
      Procedures procedures = new Procedures(additions.procedures());
      FigureSet figures = new FigureSet(mapping, request.now(), mode(reader), procedures);
      Page page = page(mapping, procedures);
      additions.page().accept(page.data());
      readRows(new Room(mapping, reader, out), additions, figures, page);
      RunSummary summary = figures.summary(name(request.tasks()), reader.source().blankLines());
      page.add(summary);
      try (Writer kpi = out.file("kpi.json");
          Writer html = out.file("report.html")) {
        kpi.write(JsonOutput.text(summary));
        kpi.write('\n');
        page.write(html);
      }
      List<Path> files = out.commit();
      return new ReportResult(summary, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a run works with. */
  private record Room(MappingFile mapping, TaskReader reader, OutputFolder out) {
    ZoneId zone() {
      return mapping.mapping().times().zone();
    }
  }

  private void readRows(Room room, Additions additions, FigureSet figures, Page page)
      throws IOException {
    TaskReader reader = room.reader();
    FindingTexts words = FindingTexts.of(request.texts().locale()).in(room.zone());
    PageFindings lines = new PageFindings(words);
    SopRules judgement = rules.get();
    try (TasksCsv tasks = new TasksCsv(room.out().file("tasks.csv"), room.zone());
        RejectedCsv rejected =
            new RejectedCsv(
                room.out().file("rejected.csv"),
                reader.header(),
                new RejectionTexts(request.texts()));
        Writer json = room.out().file("findings.json");
        JsonOutput findings = JsonOutput.list(json)) {
      additions.findings().forEach(findings::add);
      JudgedRows rows =
          new JudgedRows(
              reader,
              new Judge(room.mapping(), request.now()),
              judgement.thresholds(),
              task -> {
                figures.add(task);
                tasks.add(task);
                page.add(task);
                progress.reached(reader.source().bytesRead(), reader.source().size());
              },
              rejection -> {
                figures.add(rejection);
                rejected.add(rejection);
                page.add(rejection);
              });
      Consumer<Finding> found =
          finding -> {
            FindingDocument document = FindingDocument.of(finding, null, words);
            findings.add(document);
            page.data().finding(lines.line(finding, document));
          };
      judgement.judgeSla(
          StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
              false),
          found);
    } finally {
      progress.done();
    }
  }

  private Page page(MappingFile mapping, Procedures procedures) {
    String title = Objects.requireNonNullElse(mapping.mapping().title(), name(request.tasks()));
    return new Page(
        new ReportHeader(
            title, name(request.tasks()), request.now(), mapping.mapping().times().zone()),
        procedures,
        request.texts());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  static KpiMode mode(TaskReader reader) {
    long size = reader.source().size() * (reader.source().isGzip() ? 8 : 1);
    return size > EXACT_UP_TO_BYTES ? KpiMode.BOUNDED : KpiMode.EXACT;
  }
}
