package org.sopkit.examples.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.Progress;

/** Shows on the terminal how much of a file has been read. Short files are done before it shows. */
final class ProgressLine implements Progress {

  /** Under this size a bar would only flicker. */
  private static final long WORTH_SHOWING = 8L << 20;

  private final String task;
  private @Nullable ProgressBar bar;
  private long told;

  ProgressLine(String task) {
    this.task = task;
  }

  @Override
  public void reached(long bytes, long size) {
    if (bytes == told || size < WORTH_SHOWING) {
      return;
    }
    told = bytes;
    ProgressBar shown = bar;
    if (shown == null) {
      shown =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(size)
              .setUnit(" MB", 1 << 20)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }
    bar = shown;
    shown.stepTo(bytes);
  }

  @Override
  public void done() {
    if (bar != null) {
      bar.close();
    }
  }
}
