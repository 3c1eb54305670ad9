package org.sopkit.examples.report;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder a run writes to. Files appear under their names only when all of them are complete; a
 * run that fails leaves what was there before. Not thread-safe.
 */
public final class OutputFolder implements Closeable {

  private static final String UNFINISHED = ".tmp";

  private final Path folder;
  private final List<Path> written = new ArrayList<>();
  private final List<Path> replaced = new ArrayList<>();
  private final List<Closeable> open = new ArrayList<>();

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder, making it if it is not there.
   *
   * @param folder where to write
   * @return the folder, to be closed
   * @throws UnusableOutputException if nothing can be written there
   */
  public static OutputFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "sop", UNFINISHED));
      return new OutputFolder(folder);
    } catch (IOException e) {
      throw new UnusableOutputException(folder, e);
    }
  }

  /**
   * Starts a file.
   *
   * @param name its name in the folder
   * @return where to write it, UTF-8
   * @throws UnusableOutputException if it cannot be written
   */
  public Writer file(String name) {
    return started(
        name,
        path -> new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), 1 << 16));
  }

  /**
   * Starts a file that is no text.
   *
   * @param name its name in the folder
   * @return where to write it
   * @throws UnusableOutputException if it cannot be written
   */
  public OutputStream stream(String name) {
    return started(name, path -> new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
  }

  /** Opens a file. */
  private interface Opener<C extends Closeable> {
    C open(Path path) throws IOException;
  }

  private <C extends Closeable> C started(String name, Opener<C> opener) {
    Path path = folder.resolve(name);
    try {
      if (Files.isDirectory(path)) {
        throw new FileAlreadyExistsException(path.toString());
      }
      C file = opener.open(unfinished(path));
      written.add(path);
      open.add(file);
      return file;
    } catch (IOException e) {
      throw new UnusableOutputException(path, e);
    }
  }

  /**
   * Has a file of an earlier run removed when this one is complete, unless this one writes it.
   *
   * @param name its name in the folder
   */
  public void replace(String name) {
    replaced.add(folder.resolve(name));
  }

  /**
   * Makes sure that no file of that name is one of the run's own inputs.
   *
   * @param name its name in the folder
   * @param inputs what must not be overwritten
   * @throws UnusableOutputException if it is one of them
   */
  public void protect(String name, List<Path> inputs) {
    Path path = folder.resolve(name);
    for (Path input : inputs) {
      if (isSame(path, input)) {
        throw new UnusableOutputException(path, null);
      }
    }
  }

  private static boolean isSame(Path path, Path input) {
    try {
      return Files.exists(path) && Files.isSameFile(path, input);
    } catch (IOException e) {
      throw new UnusableOutputException(path, e);
    }
  }

  /**
   * Puts all files in their places.
   *
   * @return the files, in the order they were started
   * @throws UnusableOutputException if one cannot be
   */
  public List<Path> commit() {
    try {
      closeAll();
      for (Path path : replaced) {
        if (!written.contains(path) && Files.isRegularFile(path)) {
          Files.delete(path);
        }
      }
      for (Path path : written) {
        Files.move(unfinished(path), path, StandardCopyOption.REPLACE_EXISTING);
      }
      List<Path> files = List.copyOf(written);
      written.clear();
      return files;
    } catch (IOException e) {
      throw new UnusableOutputException(folder, e);
    }
  }

  private static Path unfinished(Path path) {
    return path.resolveSibling(path.getFileName() + UNFINISHED);
  }

  private void closeAll() throws IOException {
    for (Closeable file : open) {
      file.close();
    }
    open.clear();
  }

  /** Removes what was not put in its place. */
  @Override
  public void close() {
    try {
      closeAll();
      for (Path path : written) {
        Files.deleteIfExists(unfinished(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
