package org.gatehouse.platform.json;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Which event class is stored under which name, and the other way round. */
public final class EventNames {

    private final Map<String, Class<? extends DomainEvent>> classes;

    private EventNames(Map<String, Class<? extends DomainEvent>> classes) {
        this.classes = classes;
    }

    /** Finds every event of the contract. */
    public static EventNames ofContract() {
        return in("org.gatehouse.api");
    }

    /**
     * @throws IllegalStateException when two events share a name
     */
    public static EventNames in(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
        return of(
                scanner.findCandidateComponents(basePackage).stream()
                        .map(found ->
                                ClassUtils.resolveClassName(
                                        Objects.requireNonNull(found.getBeanClassName()), null))
                        .<Class<? extends DomainEvent>>map(c -> c.asSubclass(DomainEvent.class))
                        .toList());
    }

    static EventNames of(Collection<Class<? extends DomainEvent>> events) {
        return new EventNames(
                events.stream()
                        .collect(
                                Collectors.toMap(
                                        EventNames::nameOf,
                                        event -> event,
                                        (one, other) -> {
                                            throw new IllegalStateException(
                                                    one + " and " + other + " share a name");
                                        },
                                        TreeMap::new)));
    }

    public Collection<Class<? extends DomainEvent>> all() {
        return classes.values();
    }

    /**
     * @throws IllegalArgumentException for a class without a stored name
     */
    public static String nameOf(Class<?> event) {
        return annotation(event).value();
    }

    public static int revisionOf(Class<?> event) {
        return annotation(event).revision();
    }

    /**
     * The class for a stored name and revision, after upcasting.
     *
     * @throws UnknownEvent when this version of Gatehouse does not know it: reading must stop, for
     *     what comes after could not be understood without it
     */
    public Class<? extends DomainEvent> classOf(String name, int revision) {
        var event = classes.get(name);
        if (event == null || revisionOf(event) != revision) {
            throw new UnknownEvent(name, revision);
        }
        return event;
    }

    private static EventName annotation(Class<?> event) {
        var annotation = event.getAnnotation(EventName.class);
        if (annotation == null) {
            throw new IllegalArgumentException(event.getName() + " has no stored name");
        }
        return annotation;
    }
}
