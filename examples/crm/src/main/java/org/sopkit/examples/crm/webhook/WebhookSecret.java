package org.sopkit.examples.crm.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a webhook after Standard Webhooks: signs, and is never shown. No log, no error and
 * no debugger line can print it by accident, because {@link #toString} does not.
 */
public final class WebhookSecret {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final byte[] key;
  private final boolean valid;

  private WebhookSecret(byte[] key, boolean valid) {
    this.key = key;
    this.valid = valid;
  }

  /**
   * Reads a secret; found by the binder of settings. Throws nothing: the report of a setting that
   * cannot be bound shows its value.
   *
   * @param text {@code whsec_} and the base64 of 24 to 64 bytes; empty where there is no webhook
   * @return the secret; one of another form is refused by {@link #requireValid}
   */
  public static WebhookSecret valueOf(String text) {
    String secret = text.strip(); // a file ends with a newline
    if (secret.isEmpty()) {
      return new WebhookSecret(new byte[0], true);
    }
    if (!secret.startsWith(PREFIX)) {
      return new WebhookSecret(new byte[0], false);
    }
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      return new WebhookSecret(key, key.length >= SHORTEST && key.length <= LONGEST);
    } catch (IllegalArgumentException e) {
      return new WebhookSecret(new byte[0], false); // its message would quote the secret
    }
  }

  /** Refuses a secret of another form, without a word of it. */
  void requireValid() {
    if (!valid) {
      throw new IllegalStateException(
          "crm.webhook.secret: must be whsec_ and the base64 of 24 to 64 random bytes. Maybe: echo"
              + " whsec_$(openssl rand -base64 32).");
    }
  }

  boolean isEmpty() {
    return key.length == 0;
  }

  /** Returns the value of the header {@code webhook-signature}. */
  String sign(String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this JDK cannot compute " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return isEmpty() ? "(none)" : "(hidden)";
  }
}
