package org.gatehouse.query.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReplaced;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReset;
import org.gatehouse.api.credentials.CredentialEvent.PasswordWriteBegun;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CredentialProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final UserId ANN = new UserId(Ids.next());
    private static final CredentialId PASSWORD = CredentialId.of(ANN);
    private static final Instant UNTIL = Story.BEGIN.plus(Duration.ofDays(3));

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new CredentialProjection());

    private static Story reset() {
        return new Story()
                .then(
                        PASSWORD.value(),
                        new PasswordReset(PASSWORD, ANN, PasswordStore.GATEHOUSE, true, UNTIL));
    }

    private List<Map<String, Object>> rows() {
        return fixture.views()
                .sql(
                        """
                        select user_id, replaced_at, force_change, valid_until
                        from {credentials.password}
                        """)
                .query()
                .listOfRows();
    }

    @Test
    void a_temporary_password_is_to_be_replaced_in_time() {
        fixture.tell(reset());

        assertThat(rows())
                .singleElement()
                .isEqualTo(
                        Map.of(
                                "user_id", ANN.value(),
                                "replaced_at", Timestamp.from(Story.BEGIN),
                                "force_change", true,
                                "valid_until", Timestamp.from(UNTIL)));
    }

    @Test
    void who_has_replaced_it_need_not_do_so_again() {
        fixture.tell(
                reset().then(
                                PASSWORD.value(),
                                new PasswordReplaced(PASSWORD, ANN, PasswordStore.GATEHOUSE)));

        assertThat(rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("force_change", false);
                    assertThat(row.get("valid_until")).isNull();
                });
    }

    @Test
    void what_has_only_begun_changes_nothing() {
        fixture.tell(
                new Story()
                        .then(
                                PASSWORD.value(),
                                new PasswordWriteBegun(PASSWORD, ANN, PasswordStore.LDAP)));

        assertThat(rows()).isEmpty();
    }
}
