package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.junit.jupiter.api.Test;

class BootstrapPermissionsTest {

    private static final UUID ADMINISTRATOR = new UUID(0, 1);

    private final Permissions permissions = new BootstrapPermissions(Set.of(ADMINISTRATOR));

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
    void a_user_may_look_and_have_groups() {
        assertThat(of(new Actor.User(new UUID(0, 2))))
                .containsExactlyInAnyOrder(
                        Permission.GROUP_READ,
                        Permission.GROUP_CREATE,
                        Permission.GROUP_MANAGE,
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
}
