package org.sopkit.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class OfficeTextsTest {

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle("org.sopkit.office.texts", locale);
  }

  @Test
  void french_and_english_have_the_same_texts() {
    assertThat(texts(Locale.FRENCH).keySet()).isEqualTo(texts(Locale.ENGLISH).keySet());
  }

  @Test
  void french_has_narrow_no_break_spaces_and_curly_apostrophes() {
    ResourceBundle french = texts(Locale.FRENCH);
    for (String key : french.keySet()) {
      // A unit in brackets, such as (%), stands alone.
      assertThat(french.getString(key)).as(key).doesNotContainPattern("[^\u202f(][:;!?%]|'");
    }
  }
}
