package org.gatehouse.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.settings.Documents.blocked;
import static org.gatehouse.command.settings.Documents.createdBy;
import static org.gatehouse.command.settings.Documents.lifetime;
import static org.gatehouse.command.settings.Documents.pattern;
import static org.gatehouse.command.settings.Documents.timeout;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsArea;
import org.gatehouse.api.settings.SettingsCommand.ReplaceGroupSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplacePasswordProtectionSettings;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.facts.SettingsFacts.Policy;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The one document, on a database of its own: nobody else has stored it before. */
@CommandSideTest
@TestPropertySource(properties = "spring.application.name=stored-settings")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredSettingsTest {

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired SettingsFacts facts;

    private World world;

    @BeforeEach
    void an_administrator() {
        world = new World(commands, database);
        as(World.ADMIN);
    }

    private Receipt store(GroupSettings settings) {
        return commands.send(new ReplaceGroupSettings(settings));
    }

    private List<String> events() {
        return world.events(SettingsArea.GROUPS.id().value());
    }

    private static void expecting(long version) {
        as(new Actor.User(World.ADMIN), null, "", version);
    }

    @Test
    @Order(1)
    void before_anything_is_stored_it_is_at_version_minus_one() {
        assertThat(facts.groups()).isEqualTo(new Policy<>(GroupSettings.DEFAULT, "groups:default"));

        expecting(0);
        assertThat(refusal(() -> store(timeout(2)))).isEqualTo("request.version-mismatch");
        expecting(-1);
        assertThat(store(GroupSettings.DEFAULT).version()).isEqualTo(-1);
        assertThat(events()).isEmpty();
        assertThat(store(timeout(2)).version()).isZero();
        assertThat(refusal(() -> store(timeout(3)))).isEqualTo("request.version-mismatch");

        assertThat(events()).containsExactly("settings.GroupSettingsReplaced");
        assertThat(facts.groups()).isEqualTo(new Policy<>(timeout(2), "groups:0"));
    }

    @Test
    void after_every_write_rules_ask_for_what_was_stored_last() {
        var group = world.group(world.person());
        as(World.ADMIN);
        var first = store(lifetime(30)).version();
        for (var settings :
                List.of(
                        pattern("GRP-[GroupName]"),
                        blocked("CEO", "Zürich \"quoted\""),
                        createdBy(group, group),
                        lifetime(180),
                        GroupSettings.DEFAULT)) {
            var receipt = store(settings);

            assertThat(receipt.version()).isEqualTo(++first);
            assertThat(facts.groups())
                    .isEqualTo(new Policy<>(settings, "groups:" + receipt.version()));
            assertThat(facts.groups().metadata()).containsEntry("policyVersion", "groups:" + first);
        }
    }

    @Test
    void each_area_has_a_document_of_its_own() {
        var groups = facts.groups();
        var strict = new PasswordProtectionSettings(20, 10, List.of("Z\u00fcrich"), List.of(), 24);
        assertThat(facts.passwordProtection())
                .isEqualTo(
                        new Policy<>(
                                PasswordProtectionSettings.DEFAULT, "password-protection:default"));

        var receipt = commands.send(new ReplacePasswordProtectionSettings(strict));

        assertThat(receipt.version()).isZero();
        assertThat(facts.passwordProtection())
                .isEqualTo(new Policy<>(strict, "password-protection:0"));
        assertThat(facts.groups()).isEqualTo(groups);
    }

    @Test
    void what_is_refused_or_was_so_before_changes_no_fact() {
        store(timeout(7));
        var before = facts.groups();

        assertThat(refusal(() -> store(timeout(0)))).isEqualTo("settings.invalid");
        store(timeout(7));

        assertThat(facts.groups()).isEqualTo(before);
    }

    @Test
    void of_many_who_expect_the_same_version_one_wins() throws Exception {
        long version = store(timeout(8)).version();
        int rivals = 6;
        var start = new CyclicBarrier(rivals);
        var codes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts =
                    IntStream.range(0, rivals)
                            .mapToObj(i -> attempt(start, version, timeout(100 + i)))
                            .toList();
            for (var attempt : threads.invokeAll(attempts)) {
                codes.add(attempt.get());
            }
        }

        assertThat(codes)
                .containsOnlyOnce("stored")
                .allMatch(code -> code.equals("stored") || code.equals("request.version-mismatch"));
        assertThat(facts.groups().version()).isEqualTo("groups:" + (version + 1));
    }

    private Callable<String> attempt(CyclicBarrier start, long version, GroupSettings settings) {
        return () -> {
            expecting(version);
            start.await();
            try {
                store(settings);
                return "stored";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
    }
}
