package org.sopkit.examples.documents;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Findings;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Subject;

/**
 * A procedure, matrix of roles or base that was read and judged.
 *
 * @param file where it lies
 * @param kind what it is
 * @param subject its name in findings and baselines
 * @param findings what was found
 */
public record CheckedDocument(Path file, Kind kind, Subject subject, Findings findings) {

  /** What a document can be; told apart by the fields that only it has. */
  public enum Kind {
    /** A procedure. */
    SOP("header", "steps"),
    /** A responsibility matrix of its own. */
    RACI("activities", "parties"),
    /** The back-office base. */
    BASE("tasks", "tasks");

    private final String field;
    private final String otherField;

    Kind(String field, String otherField) {
      this.field = field;
      this.otherField = otherField;
    }

    static @Nullable Kind of(Map<?, ?> document) {
      for (Kind kind : values()) {
        if (document.containsKey(kind.field) || document.containsKey(kind.otherField)) {
          return kind;
        }
      }
      return null;
    }
  }

  /**
   * Reads and judges a document.
   *
   * @param file a .yaml, .yml or .json file
   * @param rules what judges it; asked for after the document was read
   * @param now when it is judged; its zone says what day it is
   * @return the document with its findings, or null if it is none of the three kinds
   * @throws org.sopkit.model.json.DocumentException if it cannot be read
   */
  public static @Nullable CheckedDocument read(
      Path file, Supplier<SopRules> rules, ZonedDateTime now) {
    SopCodec codec = SopCodec.standard();
    Kind kind = Kind.of(codec.read(file, Map.class));
    if (kind == null) {
      return null;
    }
    String name = String.valueOf(file.getFileName());
    return switch (kind) {
      case SOP -> {
        Sop sop = codec.read(file, Sop.class);
        Subject subject = new Subject(Subject.Kind.SOP, sop.id());
        Findings findings = rules.get().judge(sop, now.toLocalDate());
        yield new CheckedDocument(file, kind, subject, findings);
      }
      case RACI -> {
        RaciMatrix matrix = codec.read(file, RaciMatrix.class);
        Subject subject = new Subject(Subject.Kind.RACI, name);
        yield new CheckedDocument(file, kind, subject, rules.get().judge(matrix, name));
      }
      case BASE -> {
        BackOfficeRegister base = codec.read(file, BackOfficeRegister.class);
        Subject subject = new Subject(Subject.Kind.REGISTER, name);
        Findings findings = rules.get().judge(base, name, now.toInstant());
        yield new CheckedDocument(file, kind, subject, findings);
      }
    };
  }
}
