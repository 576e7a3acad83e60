package org.gatehouse.command.testing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.command.facts.ApproverFacts;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.GroupRights;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.gatehouse.command.facts.NestingFacts;
import org.gatehouse.command.facts.RoleFacts;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.access.Authority;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.access.RolePermissions;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.testing.Fixtures;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What aggregates are told of other streams, for tests without a context: the real facts, guards
 * and claims on a real database. Register it as a static extension; every test uses ids of its own.
 */
public final class Decisions implements BeforeAllCallback, AfterAllCallback {

    public static final Actor ADMIN = new Actor.User(UUID.fromString(OnTestDatabase.ADMINISTRATOR));

    public final MovableClock clock = new MovableClock();
    private final AtomicLong ticks = new AtomicLong();
    public final RoleDefinitions definitions = new RoleDefinitions();

    public final Permissions permissions =
            new RolePermissions(
                    Set.of(UUID.fromString(OnTestDatabase.ADMINISTRATOR)),
                    definitions,
                    new Authority.OfUsers() {
                        @Override
                        public Authority of(UUID user) {
                            return roles().of(user);
                        }

                        @Override
                        public Set<UUID> barred() {
                            return roles().barred();
                        }
                    },
                    this::muchLater);
    private final Macs macs = Fixtures.macs();
    private final TestDatabase database = TestDatabase.with("events", "keys", "command");

    private JdbcTemplate db = new JdbcTemplate();

    @Override
    public void beforeAll(ExtensionContext context) {
        database.beforeAll(context);
        if (db.getDataSource() == null) {
            db = new JdbcTemplate(database.command());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.afterAll(context);
        if (!database.isInUse()) { // the next class that inherits this has a database of its own
            db = new JdbcTemplate();
        }
    }

    public Guards guards() {
        return new Guards(db);
    }

    public UniqueValues names() {
        return new UniqueValues(db);
    }

    /** Where nothing is sealed, no keys are needed. */
    public PersonalData personal() {
        return new PersonalData(null);
    }

    public UserNames userNames() {
        return new UserNames(names(), macs);
    }

    /** So that nothing is remembered. */
    private long muchLater() {
        return ticks.addAndGet(Duration.ofMinutes(1).toNanos());
    }

    public RoleFacts roles() {
        return new RoleFacts(db, definitions, clock);
    }

    public UserFacts users() {
        return new UserFacts(db);
    }

    public GroupFacts groups() {
        return new GroupFacts(db);
    }

    public ApproverFacts approvers() {
        return new ApproverFacts(grants(), nesting(), users());
    }

    public NestingFacts nesting() {
        return new NestingFacts(db, groups());
    }

    public GroupRights rights() {
        return new GroupRights(permissions, grants(), nesting());
    }

    public GrantFacts grants() {
        return new GrantFacts(db);
    }

    public SettingsFacts settings() {
        return new SettingsFacts(db, JsonMapper.builder().build());
    }

    /** What the organisation has decided about groups, from now on in this class. */
    public void decided(GroupSettings groups) {
        told(settings(), new GroupSettingsReplaced(GroupSettings.DEFAULT, groups));
    }

    /** For what no event of a test's makes known. */
    public JdbcTemplate database() {
        return db;
    }

    public MembershipRuleFacts rules() {
        return new MembershipRuleFacts(db, guards());
    }

    public <T> AggregateTestFixture<T> of(Class<T> aggregate, Object... more) {
        var fixture =
                Fixtures.of(
                        aggregate,
                        permissions,
                        clock,
                        guards(),
                        names(),
                        users(),
                        groups(),
                        userNames(),
                        roles(),
                        definitions,
                        personal());
        for (var resource : more) {
            fixture.registerInjectableResource(resource);
        }
        return fixture;
    }

    /** Forgets whoever was told to hold a role: some rules count them. */
    public void nobodyHolds(RoleDefinitionId role) {
        db.update("delete from command.grant_fact where resource_id = ?", role.value());
    }

    /** Makes known what happened in other streams before. */
    public void told(DomainEvent... events) {
        for (var event : events) {
            for (var facts : List.of(users(), groups(), grants(), rules())) {
                told(facts, event);
            }
        }
    }

    private static void told(Object facts, DomainEvent event) {
        try {
            new AnnotationEventHandlerAdapter(facts)
                    .handle(new GenericDomainEventMessage<>("", "stream", 0, event));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
