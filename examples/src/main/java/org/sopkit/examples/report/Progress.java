package org.sopkit.examples.report;

/** Is told how far a run is. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void reached(long bytes, long size) {
          // Nobody watches.
        }

        @Override
        public void done() {
          // Nobody watches.
        }
      };

  /**
   * The run has come so far.
   *
   * @param bytes read so far
   * @param size the size of the file
   */
  void reached(long bytes, long size);

  /** The last row was read, or the run has failed. */
  void done();
}
