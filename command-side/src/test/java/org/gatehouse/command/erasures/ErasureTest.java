package org.gatehouse.command.erasures;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasureTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private final Subject subject = Subject.user(Ids.next());
    private final EraseSubject erase = new EraseSubject(subject);

    @Test
    void erasing_says_so_once() {
        decisions
                .of(Erasure.class)
                .givenNoPriorActivity()
                .when(erase, by(ADMIN))
                .expectEvents(new SubjectErased(subject));
    }

    @Test
    void erasing_again_changes_nothing() {
        decisions
                .of(Erasure.class)
                .given(new SubjectErased(subject))
                .when(erase, by(ADMIN))
                .expectNoEvents();
    }

    @Test
    void erasing_is_for_administrators_even_if_it_is_about_oneself() {
        decisions
                .of(Erasure.class)
                .givenNoPriorActivity()
                .when(erase, by(new Actor.User(subject.id())))
                .expectException(refused("access.denied"));
    }
}
