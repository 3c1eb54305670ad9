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

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /**
   * Reads a secret; found by the binder of settings.
   *
   * @param text {@code whsec_} and the base64 of 24 to 64 bytes; empty where there is no webhook
   * @return the secret
   * @throws IllegalArgumentException if it has another form; the message does not repeat it
   */
  public static WebhookSecret valueOf(String text) {
    if (text.isEmpty()) {
      return new WebhookSecret(new byte[0]);
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(6) : "");
    } catch (IllegalArgumentException e) {
      key = new byte[0]; // its message would quote the secret
    }
    if (key.length < SHORTEST || key.length > 64) {
      throw new IllegalArgumentException(
          "crm.webhook.secret: must be whsec_ and the base64 of 24 to 64 random bytes. Maybe: echo"
              + " whsec_$(openssl rand -base64 32).");
    }
    return new WebhookSecret(key);
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
