package org.sopkit.examples.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders of the demo, wherever the class path has them. To be closed. */
public final class DemoFiles implements Closeable {

  /** Friday 12 June 2026, 16:00 in Paris: the instant for which the demo's files were written. */
  public static final Instant NOW = Instant.parse("2026-06-12T14:00:00Z");

  private static final String ROOT = "/org/sopkit/examples/demo";
  private static final List<String> NAMES = List.of("consultants", "ecommerce", "professions");

  private final Path root;
  private final @Nullable FileSystem jar;

  private DemoFiles(Path root, @Nullable FileSystem jar) {
    this.root = root;
    this.jar = jar;
  }

  /**
   * Opens the demo's files.
   *
   * @return the files
   */
  public static DemoFiles open() {
    URL url = DemoFiles.class.getResource(ROOT + "/" + NAMES.get(0) + "/mapping.yaml");
    if (url == null) {
      throw new IllegalStateException("the demo's files are not on the class path: " + ROOT);
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new DemoFiles(Path.of(uri.resolve("..")), null);
      }
      FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
      return new DemoFiles(jar.getPath(ROOT), jar);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the folders, one for each company.
   *
   * @return three folders
   */
  public List<Path> companies() {
    return NAMES.stream().map(root::resolve).toList();
  }

  @Override
  public void close() {
    if (jar != null) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
