package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.junit.jupiter.api.Test;

class RolePermissionsTest {

    private static final UUID ADMINISTRATOR = new UUID(0, 1);

    private static final UUID ANN = new UUID(0, 2);

    private final RoleDefinitions definitions = new RoleDefinitions();
    private final Map<UUID, Authority> authorities = new HashMap<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Permissions permissions =
            new RolePermissions(
                    Set.of(ADMINISTRATOR),
                    definitions,
                    new Authority.OfUsers() {
                        @Override
                        public Authority of(UUID user) {
                            return authorities.getOrDefault(user, Authority.PLAIN);
                        }

                        @Override
                        public Set<UUID> barred() {
                            return authorities.entrySet().stream()
                                    .filter(user -> user.getValue().barred())
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet());
                        }
                    },
                    nanos::get);

    private static Set<Permission> everyPersonal() {
        return EnumSet.complementOf(EnumSet.of(Permission.SYSTEM));
    }

    private Set<Permission> of(Actor actor) {
        var held = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (permissions.may(actor, permission)) {
                held.add(permission);
            }
        }
        return held;
    }

    @Test
    void gatehouse_itself_may_everything() {
        assertThat(of(new Actor.Room("groups"))).containsExactly(Permission.values());
    }

    @Test
    void a_user_may_look_and_have_an_account_and_groups() {
        assertThat(of(new Actor.User(ANN)))
                .containsExactlyInAnyOrder(
                        Permission.ACCOUNT,
                        Permission.GROUP_READ,
                        Permission.GROUP_CREATE,
                        Permission.GROUP_MANAGE,
                        Permission.REQUEST,
                        Permission.USER_READ);
    }

    @Test
    void an_administrator_may_all_but_act_as_gatehouse() {
        assertThat(of(new Actor.User(ADMINISTRATOR)))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Permission.SYSTEM)));
    }

    @Test
    void programs_and_strangers_may_nothing() {
        assertThat(of(new Actor.Client("sync"))).isEmpty();
        assertThat(of(new Actor.Anonymous(new UUID(0, 3)))).isEmpty();
    }

    @Test
    void a_global_administrator_may_all_but_act_as_gatehouse() {
        authorities.put(
                ANN, new Authority(false, Set.of(RoleDefinitions.GLOBAL_ADMINISTRATOR.value())));

        assertThat(of(new Actor.User(ANN))).containsExactlyInAnyOrderElementsOf(everyPersonal());
    }

    @Test
    void every_role_adds_what_its_data_say_and_nothing_else() {
        var plain = of(new Actor.User(ANN));
        for (var role : definitions.all()) {
            authorities.put(ANN, new Authority(false, Set.of(role.id().value())));
            var expected = EnumSet.copyOf(plain);
            expected.addAll(role.permissions());

            assertThat(of(new Actor.User(ANN))).as(role.displayName()).isEqualTo(expected);
            assertThat(role.permissions()).doesNotContain(Permission.SYSTEM);
        }
    }

    @Test
    void a_role_that_is_not_known_adds_nothing() {
        var plain = of(new Actor.User(ANN));
        authorities.put(ANN, new Authority(false, Set.of(new UUID(7, 7))));

        assertThat(of(new Actor.User(ANN))).isEqualTo(plain);
    }

    @Test
    void who_is_barred_may_nothing_a_second_later_at_most_and_with_a_role_at_once() {
        var user = new Actor.User(ANN);
        var roles = Set.of(RoleDefinitions.GLOBAL_ADMINISTRATOR.value());
        assertThat(permissions.may(user, Permission.GROUP_READ)).isTrue();
        authorities.put(ANN, new Authority(true, roles));

        nanos.addAndGet(RolePermissions.KEPT.toNanos());
        assertThat(of(user)).isEmpty();

        authorities.put(ANN, new Authority(false, roles));
        assertThat(permissions.may(user, Permission.ROLE_MANAGE)).isTrue();
        authorities.put(ANN, new Authority(false, Set.of()));
        assertThat(permissions.may(user, Permission.ROLE_MANAGE)).isFalse();
    }
}
