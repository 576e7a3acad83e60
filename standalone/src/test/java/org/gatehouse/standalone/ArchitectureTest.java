package org.gatehouse.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.gatehouse.standalone.Architecture.API;
import static org.gatehouse.standalone.Architecture.COMMAND;
import static org.gatehouse.standalone.Architecture.PLATFORM;
import static org.gatehouse.standalone.Architecture.QUERY;
import static org.gatehouse.standalone.Architecture.STANDALONE;
import static org.gatehouse.standalone.Architecture.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.Command;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.access.RequiresFreshSignIn;
import org.gatehouse.api.credentials.CredentialCommand;
import org.gatehouse.platform.web.StoresNothing;
import org.gatehouse.query.reading.Projection;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What may know what, and where things are said once. */
@AnalyzeClasses(packages = Architecture.ROOT, importOptions = Architecture.MainCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_command_side_meets_the_query_side_only_in_the_api =
            noClasses()
                    .that()
                    .resideInAPackage(in(COMMAND))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(in(QUERY), in(STANDALONE));

    @ArchTest
    static final ArchRule the_query_side_meets_the_command_side_only_in_the_api =
            noClasses()
                    .that()
                    .resideInAPackage(in(QUERY))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(in(COMMAND), in(STANDALONE));

    @ArchTest
    static final ArchRule the_api_knows_nobody =
            classes()
                    .that()
                    .resideInAPackage(in(API))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "java..",
                                            in(API),
                                            "com.fasterxml.jackson.annotation..",
                                            "com.fasterxml.uuid..",
                                            "org.jspecify.annotations..")
                                    .or(type(TargetAggregateIdentifier.class)));

    @ArchTest
    static final ArchRule the_platform_knows_no_room_of_a_side =
            noClasses()
                    .that()
                    .resideInAPackage(in(PLATFORM))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(in(COMMAND), in(QUERY), in(STANDALONE));

    @ArchTest
    static final ArchRule command_rooms_are_closed =
            slices().matching(COMMAND + ".(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            alwaysTrue(),
                            resideInAnyPackage(in(COMMAND + ".writing"), in(COMMAND + ".facts")));

    @ArchTest
    static final ArchRule query_rooms_are_closed =
            slices().matching(QUERY + ".(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAPackage(in(QUERY + ".reading")));

    @ArchTest
    static final ArchRule every_command_names_its_permission =
            classes()
                    .that()
                    .areAssignableTo(Command.class)
                    .and()
                    .areRecords()
                    .should()
                    .beAnnotatedWith(Requires.class);

    /** What is recorded of an errand is sent by the errand, which was asked for by the former. */
    @ArchTest
    static final ArchRule what_callers_ask_of_credentials_needs_a_fresh_sign_in =
            constructors()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAssignableTo(CredentialCommand.class)
                    .and(
                            DescribedPredicate.describe(
                                    "are called by controllers",
                                    made ->
                                            made.getCallsOfSelf().stream()
                                                    .anyMatch(ArchitectureTest::isOfController)))
                    .should()
                    .beDeclaredInClassesThat()
                    .areAnnotatedWith(RequiresFreshSignIn.class);

    /** So that it is documented; the door asks for it. */
    @ArchTest
    static final ArchRule endpoints_that_need_a_fresh_sign_in_say_so =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(RestController.class)
                    .and(
                            DescribedPredicate.describe(
                                    "send what needs a fresh sign-in",
                                    method ->
                                            method.getConstructorCallsFromSelf().stream()
                                                    .anyMatch(call ->
                                                            call.getTargetOwner()
                                                                    .isAnnotatedWith(
                                                                            RequiresFreshSignIn
                                                                                    .class))))
                    .should()
                    .beAnnotatedWith(RequiresFreshSignIn.class);

    private static boolean isOfController(JavaAccess<?> call) {
        return call.getOriginOwner().isAnnotatedWith(RestController.class);
    }

    @ArchTest
    static final ArchRule every_event_has_a_stored_name =
            classes()
                    .that()
                    .areAssignableTo(DomainEvent.class)
                    .and()
                    .areRecords()
                    .should()
                    .beAnnotatedWith(EventName.class);

    /** {@code GrantEvent} is the one parent that events of many rooms have. */
    @ArchTest
    static final ArchRule messages_are_records_or_sealed_parents =
            classes()
                    .that(are(assignableTo(Command.class).or(assignableTo(DomainEvent.class))))
                    .and()
                    .doNotBelongToAnyOf(Command.class, DomainEvent.class)
                    .and()
                    .resideOutsideOfPackage(API + ".grants")
                    .should(beRecordsOrSealed());

    @ArchTest
    static final ArchRule aggregates_projections_and_controllers_are_package_private =
            classes()
                    .that(
                            // Predicates of two types: `a.or(b)` would call a static method, and
                            // forget a.
                            are(
                                    DescribedPredicate.or(
                                            annotatedWith(Aggregate.class),
                                            annotatedWith(RestController.class),
                                            assignableTo(Projection.class))))
                    .and()
                    .doNotBelongToAnyOf(Projection.class)
                    .should()
                    .bePackagePrivate();

    /** Else a test could move neither, and stored times would have digits that are lost. */
    @ArchTest
    static final ArchRule time_and_ids_come_from_the_platform =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(PLATFORM + ".time", PLATFORM + ".ids")
                    .should()
                    .callMethodWhere(readsTime())
                    .orShould()
                    .callMethodWhere(makesIds())
                    .orShould()
                    .callConstructorWhere(
                            DescribedPredicate.describe(
                                    "are of a date of now or of chance",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(Date.class)
                                                            && call.getTarget()
                                                                    .getRawParameterTypes()
                                                                    .isEmpty()
                                                    || call.getTargetOwner()
                                                            .isEquivalentTo(Random.class)));

    @ArchTest
    static final ArchRule every_read_names_its_permission =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(in(COMMAND), in(QUERY))
                    .and(DescribedPredicate.describe("only answer", ArchitectureTest::onlyAnswers))
                    .should()
                    .beAnnotatedWith(Requires.class);

    private static DescribedPredicate<? super com.tngtech.archunit.core.domain.JavaMethodCall>
            readsTime() {
        return DescribedPredicate.describe(
                "read the time of the machine",
                call -> {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    var clock =
                            target.getOwner().isEquivalentTo(Clock.class)
                                    || target.getOwner().isEquivalentTo(InstantSource.class);
                    return clock
                                    && (target.getName().startsWith("system")
                                            || target.getName().startsWith("tickM")
                                            || target.getName().startsWith("tickS"))
                            || target.getOwner()
                                            .getPackageName()
                                            .equals(Instant.class.getPackageName())
                                    && target.getName().equals("now")
                            || target.getOwner().isEquivalentTo(System.class)
                                    && target.getName().equals("currentTimeMillis");
                });
    }

    private static DescribedPredicate<? super com.tngtech.archunit.core.domain.JavaMethodCall>
            makesIds() {
        return DescribedPredicate.describe(
                "make an id",
                call ->
                        call.getTargetOwner().isEquivalentTo(UUID.class)
                                        && call.getName().equals("randomUUID")
                                || call.getTargetOwner()
                                                .getName()
                                                .equals("com.fasterxml.uuid.Generators")
                                        && !call.getName().equals("nameBasedGenerator"));
    }

    private static boolean onlyAnswers(JavaMethod method) {
        if (!method.getOwner().isAnnotatedWith(RestController.class)) {
            return false;
        }
        var mapping =
                AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
        return mapping != null
                && (mapping.method().length == 0
                        || java.util.Set.of(mapping.method()).contains(RequestMethod.GET)
                        || method.isAnnotatedWith(StoresNothing.class));
    }

    private static ArchCondition<JavaClass> beRecordsOrSealed() {
        return new ArchCondition<>("be records or sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type,
                                type.isRecord() || type.reflect().isSealed(),
                                type.getDescription() + " is neither a record nor sealed"));
            }
        };
    }
}
