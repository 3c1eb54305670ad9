package org.sopkit.notion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an export: Markdown and CSV of a folder, or of a zip and the zips in it. Nothing is
 * unpacked to disk; size and number are bounded. Not thread-safe.
 */
final class ExportFiles {

  static final int MOST_FILES = 20_000;
  static final long MOST_BYTES = 256L << 20;

  private final Map<String, String> texts = new TreeMap<>();
  private final Losses losses;
  private long bytes;

  private ExportFiles(Losses losses) {
    this.losses = losses;
  }

  /** Reads the texts, by their path in the export, in the order of the paths. */
  static Map<String, String> read(Path export, Losses losses) {
    ExportFiles files = new ExportFiles(losses);
    try {
      if (Files.isDirectory(export)) {
        files.folder(export);
      } else {
        try (InputStream in = Files.newInputStream(export)) {
          files.zip(in, 0);
        }
      }
    } catch (IOException e) {
      throw new UnreadableExportException(
          export
              + ": cannot be read: "
              + e.getMessage()
              + ". Maybe give the zip that Notion made, or the folder it was unpacked to.",
          e);
    }
    if (files.texts.isEmpty()) {
      throw new UnreadableExportException(
          export
              + ": has no Markdown and no CSV. Maybe export again from Notion as \"Markdown & CSV\".",
          null);
    }
    return files.texts;
  }

  private void folder(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).filter(p -> isWanted(p.toString())).toList();
    }
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      try (InputStream in = Files.newInputStream(path)) {
        if (isZip(name)) {
          zip(in, 1);
        } else {
          add(name, in);
        }
      }
    }
  }

  /** Notion packs large exports as zips in a zip; deeper is not its doing. */
  private void zip(InputStream in, int depth) throws IOException {
    // The stream belongs to the caller; entries are read through it.
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    int entries = 0;
    for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
      if (++entries > MOST_FILES) {
        throw tooLarge("more than " + MOST_FILES + " files");
      }
      String name = entry.getName().replace('\\', '/');
      if (entry.isDirectory() || !isWanted(name)) {
        continue;
      }
      if (!isZip(name)) {
        add(name, zip);
      } else if (depth == 0) {
        zip(new ByteArrayInputStream(bounded(zip)), 1);
      } else {
        losses.in(name).add(LossKind.UNREADABLE_FILE, "", "zip");
      }
    }
    if (entries == 0) {
      throw new ZipException("is no zip");
    }
  }

  private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException badName) {
      throw new ZipException("names that are not UTF-8");
    }
  }

  private void add(String name, InputStream in) throws IOException {
    if (texts.size() >= MOST_FILES) {
      throw tooLarge("more than " + MOST_FILES + " files");
    }
    byte[] content = bounded(in);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      texts.put(FileNames.nfc(name), text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      losses.in(name).add(LossKind.UNREADABLE_FILE, "", "UTF-8");
    }
  }

  private byte[] bounded(InputStream in) throws IOException {
    long left = MOST_BYTES - bytes;
    byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
    bytes += content.length;
    if (bytes > MOST_BYTES) {
      throw tooLarge("more than " + (MOST_BYTES >> 20) + " MB");
    }
    return content;
  }

  private static IOException tooLarge(String size) {
    return new IOException("it has " + size + " of text");
  }

  private static boolean isWanted(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.contains("__macosx/")
        && (lower.endsWith(".md") || lower.endsWith(".csv") || isZip(lower));
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }
}
