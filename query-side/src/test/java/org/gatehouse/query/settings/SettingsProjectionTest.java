package org.gatehouse.query.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.settings.GroupSettings.DEFAULT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.CreationRule;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.settings.ManagedGroups;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsArea;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.api.settings.SettingsEvent.PasswordProtectionSettingsReplaced;
import org.gatehouse.api.settings.SettingsVersionView;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final GroupId GROUP = new GroupId(Ids.next());
    private static final GroupSettings FULL =
            new GroupSettings(
                    new Naming(
                            "GRP-[GroupName]",
                            List.of("CEO", "Z\u00fcrich \"x\""),
                            List.of(GroupType.MICROSOFT365),
                            true),
                    new Creation(new CreationRule(false, GROUP), new CreationRule(false, null), 10),
                    DEFAULT.owners(),
                    DEFAULT.guests(),
                    DEFAULT.joinRequests(),
                    new Expiration(180, ManagedGroups.SELECTED, List.of(), List.of(GROUP)),
                    List.of(new UserId(Ids.next())));

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new SettingsProjection());

    /** The first document, the default one instead, and the first again. */
    private static Story story() {
        var stream = SettingsArea.GROUPS.id().value();
        return new Story()
                .then(stream, new GroupSettingsReplaced(DEFAULT, FULL))
                .then(stream, new GroupSettingsReplaced(FULL, DEFAULT))
                .then(stream, new GroupSettingsReplaced(DEFAULT, FULL));
    }

    private static SettingsVersionView<GroupSettings> version(
            long version, GroupSettings settings) {
        return new SettingsVersionView<>(
                version, settings, Story.BEGIN.plus(Duration.ofMinutes(version)), "system:tests");
    }

    private Optional<SettingsVersionView<GroupSettings>> current() {
        return SettingsViews.current(fixture.views(), SettingsArea.GROUPS, GroupSettings.class);
    }

    private List<SettingsVersionView<GroupSettings>> versions(Paging page) {
        return SettingsViews.versions(
                fixture.views(), SettingsArea.GROUPS, GroupSettings.class, page);
    }

    @Test
    void as_long_as_nothing_is_stored_there_is_no_document() {
        assertThat(current()).isEmpty();
        assertThat(versions(new Paging(10, Optional.empty()))).isEmpty();
    }

    @Test
    void what_holds_is_the_last_document_with_all_that_it_says() {
        fixture.tell(story());

        assertThat(current()).contains(version(2, FULL));
    }

    @Test
    void every_document_is_kept_with_who_stored_it_and_when_and_the_newest_is_first() {
        fixture.tell(story());

        assertThat(versions(new Paging(10, Optional.empty())))
                .containsExactly(version(2, FULL), version(1, DEFAULT), version(0, FULL));
        assertThat(versions(new Paging(10, Optional.of(Cursor.of(1L)))))
                .containsExactly(version(0, FULL));
        assertThat(versions(new Paging(1, Optional.empty()))).as("one more than shown").hasSize(2);
    }

    @Test
    void each_area_has_documents_of_its_own() {
        var strict =
                new PasswordProtectionSettings(20, 10, List.of("blank"), List.of("Contoso"), 24);
        fixture.tell(
                story().then(
                                SettingsArea.PASSWORD_PROTECTION.id().value(),
                                new PasswordProtectionSettingsReplaced(
                                        PasswordProtectionSettings.DEFAULT, strict)));

        assertThat(
                        SettingsViews.current(
                                fixture.views(),
                                SettingsArea.PASSWORD_PROTECTION,
                                PasswordProtectionSettings.class))
                .map(SettingsVersionView::settings)
                .contains(strict);
        assertThat(current()).contains(version(2, FULL));
    }
}
