package org.gatehouse.command.erasures;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.erasures.ErasureEvent;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.platform.personal.SubjectKeys;
import org.springframework.stereotype.Component;

/** Destroys the key in the transaction of the event that says so. */
@Component
@ProcessingGroup(Facts.GROUP)
class DestroyedKeys {

    private final SubjectKeys keys;

    DestroyedKeys(SubjectKeys keys) {
        this.keys = keys;
    }

    @EventHandler
    void on(ErasureEvent event) {
        switch (event) {
            case SubjectErased e -> keys.erase(e.subject());
        }
    }
}
