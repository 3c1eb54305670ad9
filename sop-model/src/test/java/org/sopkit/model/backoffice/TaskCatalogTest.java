package org.sopkit.model.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskCatalogTest {

  @Test
  void every_constant_is_in_the_catalogue() throws Exception {
    List<TaskType> constants =
        Arrays.stream(TaskType.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(TaskCatalogTest::value)
            .toList();
    assertThat(TaskCatalog.types()).containsExactlyInAnyOrderElementsOf(constants);
  }

  @Test
  void names_are_french_for_french_locales_and_english_for_all_others() {
    assertThat(TaskCatalog.name(TaskType.INVOICING, Locale.CANADA_FRENCH)).isEqualTo("Facturation");
    assertThat(TaskCatalog.name(TaskType.INVOICING, Locale.GERMANY)).isEqualTo("Invoicing");
    assertThat(TaskCatalog.name(TaskType.INVOICING, Locale.ROOT)).isEqualTo("Invoicing");
  }

  @Test
  void a_type_of_the_host_s_own_is_shown_by_its_code() {
    assertThat(TaskCatalog.name(TaskType.of("payroll"), Locale.FRENCH)).isEqualTo("payroll");
  }

  @ParameterizedTest
  @EnumSource(Sector.class)
  void every_sector_has_names_and_typical_tasks_of_the_catalogue(Sector sector) {
    assertThat(TaskCatalog.name(sector, Locale.FRENCH)).isNotBlank();
    assertThat(TaskCatalog.name(sector, Locale.ENGLISH)).isNotBlank();
    assertThat(TaskCatalog.typicalTasks(sector)).isNotEmpty();
    assertThat(TaskCatalog.types()).containsAll(TaskCatalog.typicalTasks(sector));
  }

  @Test
  void an_online_shop_hands_over_support_returns_and_product_updates() {
    assertThat(TaskCatalog.typicalTasks(Sector.E_COMMERCE))
        .containsExactly(TaskType.SUPPORT_L1, TaskType.RETURNS, TaskType.PRODUCT_UPDATES);
  }

  @Test
  void invoicing_reminders_crm_and_mail_are_handed_over_first() {
    assertThat(TaskCatalog.delegatedFirst())
        .containsExactly(
            TaskType.INVOICING, TaskType.REMINDERS, TaskType.CRM_UPKEEP, TaskType.MAIL_SUPPORT);
  }

  private static TaskType value(java.lang.reflect.Field field) {
    try {
      return (TaskType) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
