package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.CallerFixture.asOf;
import static org.gatehouse.command.testing.World.ADMIN;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.api.credentials.CredentialCommand.ResetPassword;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class FreshSignInTest {

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private World world;
    private UserId ann;

    @BeforeEach
    void somebody() {
        world = new World(commands, database);
        ann = world.person();
    }

    private void signedIn(Duration ago) {
        asOf(Optional.of(clock.instant().minus(ago)), ADMIN);
    }

    private String refused() {
        return refusal(() -> commands.send(new ResetPassword(ann)));
    }

    @Test
    void who_has_signed_in_just_now_may_change_credentials() {
        signedIn(Duration.ofMinutes(10));

        assertThat(commands.send(new ResetPassword(ann)).secret()).isNotNull();
    }

    @Test
    void who_has_signed_in_earlier_is_asked_to_do_so_again() {
        signedIn(Duration.ofMinutes(10).plusSeconds(31));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands.send(new ResetPassword(ann)))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(401);
                    assertThat(refusal.code()).isEqualTo("access.step-up-required");
                    assertThat(refusal.signInWithin()).contains(Duration.ofMinutes(10));
                });
        assertThat(world.events(CredentialId.of(ann).value())).isEmpty();
        assertThat(world.refusals(CredentialId.of(ann).value()))
                .containsExactly("access.step-up-required");
    }

    @Test
    void a_token_that_does_not_say_when_is_not_enough() {
        asOf(Optional.empty(), ADMIN);

        assertThat(refused()).isEqualTo("access.step-up-required");
    }

    @Test
    void who_may_not_do_it_at_all_is_not_asked() {
        asOf(Optional.of(Instant.EPOCH), ann.value());

        assertThat(refused()).isEqualTo("access.denied");
    }

    @Test
    void other_things_are_done_however_long_ago_that_was() {
        asOf(Optional.empty(), ADMIN);
        commands.send(new DisableUser(ann));

        as(ADMIN);
        assertThat(refused()).isEqualTo("users.disabled");
    }
}
