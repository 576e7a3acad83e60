package org.gatehouse.platform.testing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.gatehouse.api.access.Actor;
import org.gatehouse.platform.access.CommandAuthorization;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.Macs;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Axon's aggregate fixture with what stands before every handler, so "who may" is tested too. */
public final class Fixtures {

    private Fixtures() {}

    /**
     * @param resources what handlers ask for, besides actor and permissions
     */
    public static <T> AggregateTestFixture<T> of(
            Class<T> aggregate, Permissions permissions, Object... resources) {
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandHandlerInterceptor(new CommandAuthorization(permissions));
        fixture.registerInjectableResource(permissions);
        for (var resource : resources) {
            fixture.registerInjectableResource(resource);
        }
        return fixture;
    }

    /** The metadata of a command that somebody sends. */
    public static Map<String, String> by(Actor actor) {
        return Map.of(Metadata.ACTOR, actor.toString());
    }

    public static Matcher<Refusal> refused(String code) {
        return new CustomTypeSafeMatcher<>("refused with " + code) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code().equals(code);
            }
        };
    }

    /** Also naming exactly this. */
    public static Matcher<Refusal> refused(String code, Map<String, Object> arguments) {
        return new CustomTypeSafeMatcher<>("refused with " + code + " naming " + arguments) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code().equals(code) && refusal.arguments().equals(arguments);
            }
        };
    }

    /** Codes under a key that nobody has. */
    public static Macs macs() {
        try {
            PrfConfig.register();
            return new Macs(
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
