package org.gatehouse.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.api.audit.TraceEvent.CommandRefused;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.signins.SignInEvent.SignInFailed;
import org.gatehouse.api.signins.SignInFailure;
import org.gatehouse.api.signins.SignInId;
import org.gatehouse.api.signins.SignInOrigin;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new AuditProjection());

    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final UUID trace = Ids.next();

    private List<Map<String, Object>> entries() {
        return fixture.views()
                .sql(
                        """
                        select activity, category, result, actor from {audit.entry}
                        order by position
                        """)
                .query()
                .listOfRows();
    }

    @Test
    @Tag("LOG-R1")
    void every_event_is_one_entry_and_a_refusal_is_told_from_a_success() {
        fixture.tell(
                new Story()
                        .then(ann.value(), new UserDisabled(ann))
                        .then(
                                trace,
                                new CommandRefused(
                                        "users.DisableUser", ben.value(), "access.denied")));

        assertThat(entries())
                .containsExactly(
                        Map.of(
                                "activity", "users.UserDisabled",
                                "category", "users",
                                "result", "success",
                                "actor", "system:tests"),
                        Map.of(
                                "activity", "audit.CommandRefused",
                                "category", "audit",
                                "result", "refused",
                                "actor", "system:tests"));
    }

    @Test
    void a_sign_in_that_failed_is_told_from_one_that_succeeded_and_found_by_whose_name_it_was() {
        var signIn = new SignInId(Ids.next());
        var origin =
                new Personal.Erased<SignInOrigin>(
                        new Subject(SubjectKind.PROVISIONAL, signIn.value()));
        fixture.tell(
                new Story()
                        .then(
                                signIn.value(),
                                new SignInFailed(
                                        signIn,
                                        ann,
                                        "portal",
                                        SignInFailure.WRONG_PASSWORD,
                                        origin)));

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry).containsEntry("result", "refused");
                    assertThat(entry).containsEntry("category", "signins");
                });
        assertThat(
                        fixture.views()
                                .sql(
                                        "select count(*) from {audit.entry}"
                                                + " where targets @> array[:id]::uuid[]")
                                .param("id", ann.value())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void an_entry_is_found_by_everything_that_its_event_names() {
        fixture.tell(new Story().then(ben.value(), new ManagerAssigned(ben, null, ann)));

        for (var named : List.of(ann.value(), ben.value())) {
            assertThat(
                            fixture.views()
                                    .sql(
                                            "select count(*) from {audit.entry}"
                                                    + " where targets @> array[:id]::uuid[]")
                                    .param("id", named)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(1);
        }
    }
}
