package org.sopkit.spring;

/**
 * A file that a setting names cannot be used: says which setting and which file, and where in it
 * and why, for example
 *
 * <pre>{@code
 * sopkit.policies[0]: class path resource [sla.yaml]:7:9: policies[0].objectivs: no such field. Maybe "objectives"?
 * }</pre>
 */
public final class SopkitFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String setting;
  private final String problem;

  SopkitFileException(String setting, String problem, Throwable cause) {
    super(setting + ": " + problem, cause);
    this.setting = setting;
    this.problem = problem;
  }

  /**
   * Returns the setting that names the file.
   *
   * @return such as {@code sopkit.policies[0]}
   */
  public String setting() {
    return setting;
  }

  /**
   * Returns what is wrong.
   *
   * @return the file with line and column where they are known, the problem and the way out
   */
  public String problem() {
    return problem;
  }
}
