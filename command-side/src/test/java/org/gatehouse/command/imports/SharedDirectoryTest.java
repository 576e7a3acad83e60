package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gatehouse.command.imports.Entry.Person;
import org.gatehouse.platform.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Files that real systems have exported, read where they are. */
class SharedDirectoryTest {

    private static Reading read(EntryReader reader, String file) throws IOException {
        var text = Files.readString(SharedData.path("directory/" + file));
        var based = text.replace("{{ LDAP_BASE_DN }}", "dc=example,dc=com");
        var reading = Reading.of(reader, based.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.unreadable()).isEmpty();
        return reading;
    }

    private static Reading ldif(String file) throws IOException {
        return read(new LdifReader(), file);
    }

    private static Reading csv(String file) throws IOException {
        return read(new CsvFileReader(), file);
    }

    private static long managers(Reading reading) {
        return reading.people().stream().map(Person::manager).filter(Objects::nonNull).count();
    }

    private static long enabled(Reading reading, boolean enabled) {
        return reading.people().stream()
                .filter(person -> Objects.equals(person.enabled(), enabled))
                .count();
    }

    private static int members(Reading reading) {
        return reading.groups().stream().mapToInt(group -> group.members().size()).sum();
    }

    /** All that a file holds, by kind and by name. */
    private static String content(Reading reading) {
        return """
        people %d, managers %d, enabled %d, disabled %d
        groups %d, members %d
        others %d%s
        values:%s
        unplaced:%s
        """
                .formatted(
                        reading.people().size(),
                        managers(reading),
                        enabled(reading, true),
                        enabled(reading, false),
                        reading.groups().size(),
                        members(reading),
                        reading.others().size(),
                        kinds(reading),
                        values(reading),
                        listed(reading.unplaced()));
    }

    private static String kinds(Reading reading) {
        var kinds = new LinkedHashMap<String, Integer>();
        reading.others().forEach(other -> kinds.merge(other.kind(), 1, Integer::sum));
        return kinds.isEmpty()
                ? ""
                : kinds.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    /** How many people have a value of each attribute. */
    private static String values(Reading reading) {
        var counts = new EnumMap<Attribute, Integer>(Attribute.class);
        for (var person : reading.people()) {
            person.values().keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        var names = new LinkedHashMap<String, Integer>();
        counts.forEach((attribute, count) -> names.put(attribute.graphName(), count));
        return listed(names);
    }

    private static String listed(Map<String, ?> counts) {
        return counts.entrySet().stream()
                .map(count -> " " + count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(","));
    }

    @Test
    void planet_express_has_people_and_groups_in_one_container() throws IOException {
        var reading = ldif("planetexpress.ldif");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 7, managers 0, enabled 0, disabled 0
                        groups 2, members 5
                        others 1: 1 organizationalunit
                        values: login 7, displayName 7, givenName 7, surname 7, mail 7, jobTitle 2, \
                        department 7, employeeType 6
                        unplaced: description 7, employeeType 3, groupType 2, mail 1, userPassword 7
                        """);
    }

    @Test
    void example_com_has_managers_for_all_but_one() throws IOException {
        var reading = ldif("example_com_389ds.ldif");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 150, managers 149, enabled 0, disabled 0
                        groups 5, members 11
                        others 5: 1 domain, 4 organizationalunit
                        values: login 150, displayName 150, givenName 150, surname 150, mail 150, \
                        department 150, city 150
                        unplaced: cn 1, facsimiletelephonenumber 150, nsIdleTimeout 3, \
                        nsLookThroughLimit 3, nsSizeLimit 3, nsTimeLimit 3, roomnumber 150, \
                        telephonenumber 150, userpassword 150
                        """);
        assertThat(reading.people().getFirst().dn())
                .isEqualTo("uid=scarter,ou=people,dc=example,dc=com");
        assertThat(reading.people().getFirst().manager())
                .isEqualTo("uid=dmiller,ou=people,dc=example,dc=com");
        assertThat(reading.people().getFirst().values())
                .containsEntry(Attribute.DEPARTMENT, "Accounting");
    }

    @Test
    void ace_keeps_people_in_the_container_of_their_department() throws IOException {
        var reading = ldif("ace_389ds.ldif");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 150, managers 0, enabled 0, disabled 0
                        groups 1, members 6
                        others 6: 1 organization, 5 organizationalunit
                        values: login 150, displayName 150, givenName 150, surname 150, mail 150, \
                        department 150, city 150
                        unplaced: cn 1, facsimiletelephonenumber 150, roomnumber 150, \
                        telephonenumber 150, userpassword 150
                        """);
        assertThat(reading.people())
                .allSatisfy(person ->
                        assertThat(person.dn())
                                .contains(
                                        "ou="
                                                + Objects.requireNonNull(
                                                                person.values()
                                                                        .get(Attribute.DEPARTMENT))
                                                        .toLowerCase(Locale.ROOT)));
    }

    @Test
    void a_thousand_users_are_read() throws IOException {
        var reading = ldif("example_1000_users_389ds.ldif");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 1000, managers 0, enabled 0, disabled 0
                        groups 0, members 0
                        others 3: 1 domain, 2 organizationalunit
                        values: login 1000, displayName 1000, givenName 1000, surname 1000, mail 1000
                        unplaced: description 1000, gidnumber 1000, homeDirectory 1000, \
                        uidnumber 1000, userPassword 1000
                        """);
    }

    @Test
    void groups_of_hogwarts_have_nobody_in_them() throws IOException {
        var reading = ldif("hogwarts_groups.ldif");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 0, managers 0, enabled 0, disabled 0
                        groups 5, members 5
                        others 0
                        values:
                        unplaced:
                        """);
    }

    @Test
    void people_of_the_hr_system_lie_between_comments() throws IOException {
        var reading = ldif("hris_people.ldif");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 39, managers 0, enabled 0, disabled 0
                        groups 0, members 0
                        others 0
                        values: login 39, employeeId 38, displayName 39, givenName 39, surname 39, \
                        jobTitle 38, city 38, state 35
                        unplaced: initials 38, roomnumber 3, userpassword 39
                        """);
    }

    @Test
    void groups_of_applications_have_members() throws IOException {
        var reading = ldif("hris_application_groups.ldif");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 0, managers 0, enabled 0, disabled 0
                        groups 18, members 173
                        others 0
                        values:
                        unplaced:
                        """);
    }

    @Test
    void accounts_of_hogwarts_have_paths_of_groups() throws IOException {
        var reading = csv("hogwarts_accounts.csv");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 69, managers 0, enabled 69, disabled 0
                        groups 0, members 0
                        others 0
                        values: login 69, givenName 69, surname 69
                        unplaced: password 69
                        """);
        assertThat(reading.people().stream().mapToInt(p -> p.memberOf().size()).sum())
                .isEqualTo(91);
        assertThat(reading.people().stream().mapToInt(p -> p.ownerOf().size()).sum()).isEqualTo(11);
        assertThat(reading.people().getFirst().memberOf())
                .containsExactly("Hogwarts/Students/Gryffindor");
    }

    @Test
    void a_feed_of_hr_says_who_has_left() throws IOException {
        var reading = csv("hris_initial_data.csv");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 50, managers 0, enabled 43, disabled 7
                        groups 0, members 0
                        others 0
                        values: employeeId 50, givenName 50, surname 50, jobTitle 50, city 50, \
                        country 50, employeeType 50
                        unplaced:
                        """);
    }

    @Test
    void the_export_of_that_feed_has_no_countries() throws IOException {
        var reading = csv("hris_export_initial.csv");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 50, managers 0, enabled 43, disabled 7
                        groups 0, members 0
                        others 0
                        values: employeeId 50, givenName 50, surname 50, jobTitle 50, city 50, \
                        employeeType 50
                        unplaced:
                        """);
    }

    @Test
    void employees_of_oracle_have_numbers_of_managers() throws IOException {
        var reading = csv("oracle_hr_employees.csv");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 107, managers 106, enabled 0, disabled 0
                        groups 0, members 0
                        others 0
                        values: employeeId 107, givenName 107, surname 107, mail 107
                        unplaced: department_id 106, hire_date 107, job_id 107, phone_number 107
                        """);
    }

    @Test
    void employees_of_adventure_works_have_domains() throws IOException {
        var reading = csv("adventureworks_employee.csv");

        assertThat(content(reading))
                .isEqualTo(
                        """
                        people 290, managers 0, enabled 290, disabled 0
                        groups 0, members 0
                        others 0
                        values: login 290, jobTitle 290
                        unplaced: BusinessEntityID 290, HireDate 290, ModifiedDate 290, \
                        OrganizationLevel 289, OrganizationNodeHex 289, rowguid 290, SalariedFlag 290
                        """);
        assertThat(reading.people().getFirst().values()).containsEntry(Attribute.LOGIN, "ken0");
    }
}
