package org.sopkit.examples.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.UnusableOutputException;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sop.Sop;
import org.sopkit.notion.NotionContent;
import org.sopkit.notion.NotionPackage;

/**
 * The files beside a Notion base: reads bases and procedures, told apart by their fields, and
 * writes what Notion imports.
 */
public final class NotionFiles {

  private NotionFiles() {}

  /** A document that is neither a base nor a procedure. */
  public static final class NeitherException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeitherException(Path file) {
      super(file.toString());
    }
  }

  /**
   * Reads documents.
   *
   * @param files .yaml, .yml or .json files
   * @return the tasks and procedures of all of them, in their order
   * @throws org.sopkit.model.json.DocumentException if one cannot be read
   * @throws NeitherException if one is neither a base nor a procedure
   */
  public static NotionContent read(List<Path> files) {
    SopCodec codec = SopCodec.standard();
    List<BackOfficeTask> tasks = new ArrayList<>();
    List<Sop> sops = new ArrayList<>();
    for (Path file : files) {
      CheckedDocument.@Nullable Kind kind = CheckedDocument.Kind.of(codec.read(file, Map.class));
      if (kind == CheckedDocument.Kind.BASE) {
        tasks.addAll(codec.read(file, BackOfficeRegister.class).tasks());
      } else if (kind == CheckedDocument.Kind.SOP) {
        sops.add(codec.read(file, Sop.class));
      } else {
        throw new NeitherException(file);
      }
    }
    return new NotionContent(tasks, sops);
  }

  /**
   * Writes what Notion imports.
   *
   * @param pack the package
   * @param out a file that ends in .zip, replaced as a whole; or else a folder
   * @param inputs what must not be overwritten
   * @throws UnusableOutputException if it cannot be written, or is one of the inputs
   */
  public static void write(NotionPackage pack, Path out, List<Path> inputs) {
    try {
      if (!isZip(out)) {
        pack.writeTo(out);
        return;
      }
      for (Path input : inputs) {
        if (Files.exists(out) && Files.isSameFile(out, input)) {
          throw new UnusableOutputException(out, null);
        }
      }
      writeZip(pack, out);
    } catch (IOException e) {
      throw new UnusableOutputException(out, e);
    }
  }

  private static boolean isZip(Path out) {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Writes beside the file first: a zip that breaks off replaces nothing. */
  private static void writeZip(NotionPackage pack, Path out) throws IOException {
    if (Files.isDirectory(out)) {
      throw new FileAlreadyExistsException(out.toString());
    }
    Path unfinished = out.resolveSibling(out.getFileName() + ".tmp");
    try {
      try (OutputStream zip = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        pack.writeZip(zip);
      }
      Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
