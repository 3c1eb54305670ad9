package org.sopkit.model.internal;

/** Lengths and message keys that the constraints on records share. */
public final class Limits {

  /** Most characters of a {@link Line}. */
  public static final int LINE = 200;

  /** Most characters of a {@link Prose}. */
  public static final int PROSE = 4000;

  /** What a text that is not blank matches. */
  public static final String NOT_BLANK = "(?s).*\\S.*";

  /** Message key: the text is blank. */
  public static final String BLANK = "{org.sopkit.model.blank}";

  /** Message key: the text is too long. */
  public static final String TOO_LONG = "{org.sopkit.model.tooLong}";

  /** Message key: the number is zero or less. */
  public static final String NOT_POSITIVE = "{org.sopkit.model.notPositive}";

  /** Message key: the number is less than zero. */
  public static final String NEGATIVE = "{org.sopkit.model.negative}";

  /** Message key: the text is no SHA-256 fingerprint. */
  public static final String SHA_256 = "{org.sopkit.model.sha256}";

  /** Message key: the text is no country code. */
  public static final String COUNTRY = "{org.sopkit.model.country}";

  private Limits() {}
}
