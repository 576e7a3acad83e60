package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttributeTest {

    @ParameterizedTest
    @CsvSource({
        "displayName, DISPLAY_NAME",
        "Display name, DISPLAY_NAME",
        "DISPLAY_NAME, DISPLAY_NAME",
        "cn, DISPLAY_NAME",
        "cn;lang-en, DISPLAY_NAME",
        "sn, SURNAME",
        "Last-Name, SURNAME",
        "name.familyName, SURNAME",
        "sAMAccountName, LOGIN",
        "LoginID, LOGIN",
        "employee_id, EMPLOYEE_ID",
        "empnum, EMPLOYEE_ID",
        "emptype, EMPLOYEE_TYPE",
        "E-Mail, MAIL",
        "physicalDeliveryOfficeName, OFFICE_LOCATION",
        "st, STATE",
        "l, CITY",
        "co, COUNTRY",
        "manager_id, MANAGER",
        "managerOf, OWNER_OF",
        "disabled, ACCOUNT_ENABLED",
        "nsaccountlock, ACCOUNT_ENABLED"
    })
    void a_name_from_elsewhere_is_known(String name, Attribute attribute) {
        assertThat(Attribute.named(name)).contains(attribute);
    }

    @ParameterizedTest
    @EnumSource
    void every_attribute_is_known_by_its_own_name(Attribute attribute) {
        assertThat(Attribute.named(attribute.name())).contains(attribute);
        assertThat(Attribute.named(attribute.graphName())).contains(attribute);
        assertThat(Attribute.rank(attribute.graphName())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"userPassword", "password", "job_id", "department_id", "''", "_", "!disabled"})
    void other_names_are_not(String name) {
        assertThat(Attribute.named(name)).isEmpty();
    }

    @Test
    void the_preferred_name_has_the_smaller_rank() {
        assertThat(Attribute.rank("department")).isLessThan(Attribute.rank("departmentNumber"));
        assertThat(Attribute.rank("departmentNumber")).isLessThan(Attribute.rank("ou"));
        assertThat(Attribute.rank("uid")).isLessThan(Attribute.rank("sAMAccountName"));
        assertThat(Attribute.rank("gecos")).isLessThan(Attribute.rank("displayName;lang-en"));
    }

    @Test
    void only_some_names_say_the_opposite() {
        assertThat(Attribute.isOpposite("Account Disabled")).isTrue();
        assertThat(Attribute.isOpposite("enabled")).isFalse();
        assertThat(Attribute.isOpposite("nonsense")).isFalse();
    }
}
