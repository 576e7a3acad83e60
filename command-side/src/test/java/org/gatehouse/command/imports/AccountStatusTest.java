package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountStatusTest {

    @ParameterizedTest
    @CsvSource({
        "enabled, TRUE, ENABLED",
        "accountEnabled, false, DISABLED",
        "active, yes, ENABLED",
        "active, N, DISABLED",
        "currentFlag, 1, ENABLED",
        "status, Active, ENABLED",
        "status, Former employee, DISABLED",
        "status, Long-term leave, DISABLED",
        "employmentStatus, On Leave, DISABLED",
        "status, sabbatical, UNKNOWN",
        "disabled, true, DISABLED",
        "disabled, false, ENABLED",
        "locked, 0, ENABLED",
        "locked, locked, DISABLED",
        "nsAccountLock, true, DISABLED",
        "loginDisabled, FALSE, ENABLED",
        "userAccountControl, 512, ENABLED",
        "userAccountControl, 514, DISABLED",
        "userAccountControl, 66050, DISABLED",
        "userAccountControl, many, UNKNOWN",
        "pwdAccountLockedTime, 000001010000Z, DISABLED",
        "pwdAccountLockedTime, 20261122101500Z, SILENT"
    })
    void a_value_says(String name, String value, AccountStatus said) {
        assertThat(AccountStatus.read(name, value)).isEqualTo(said);
    }
}
