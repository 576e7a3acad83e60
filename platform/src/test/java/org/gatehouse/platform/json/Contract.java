package org.gatehouse.platform.json;

import java.util.List;
import java.util.Objects;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.personal.PersonalModule;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Everything that the API says there is, found rather than listed. */
final class Contract {

    static final String API = "org.gatehouse.api";

    private Contract() {}

    /** The records of the API that are one of these, whether annotated or not. */
    static <T> List<Class<? extends T>> records(Class<T> parent) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(parent));
        return scanner.findCandidateComponents(API).stream()
                .map(found ->
                        ClassUtils.resolveClassName(
                                Objects.requireNonNull(found.getBeanClassName()), null))
                .<Class<? extends T>>map(found -> found.asSubclass(parent))
                .toList();
    }

    /** Reads and writes what is sealed already; asks for no key. */
    static NamedEventSerializer serializer() {
        return new NamedEventSerializer(
                EventNames.ofContract(), new PersonalModule(new PersonalData(null)));
    }
}
