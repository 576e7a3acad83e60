package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gatehouse.command.imports.Entry.Other;
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

    /** How many people have a value of it. */
    private static Map<Attribute, Integer> values(Reading reading) {
        var counts = new TreeMap<Attribute, Integer>();
        for (var person : reading.people()) {
            person.values().keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts;
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

    @Test
    void planet_express_has_people_and_groups_in_one_container() throws IOException {
        var reading = ldif("planetexpress.ldif");

        assertThat(reading.people()).hasSize(7);
        assertThat(reading.groups()).hasSize(2);
        assertThat(reading.others()).extracting(Other::kind).containsExactly("organizationalunit");
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(5);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.LOGIN, 7)
                .containsEntry(Attribute.DISPLAY_NAME, 7)
                .containsEntry(Attribute.GIVEN_NAME, 7)
                .containsEntry(Attribute.SURNAME, 7)
                .containsEntry(Attribute.MAIL, 7)
                .containsEntry(Attribute.JOB_TITLE, 2)
                .containsEntry(Attribute.DEPARTMENT, 7)
                .containsEntry(Attribute.EMPLOYEE_TYPE, 6)
                .hasSize(8);
        assertThat(reading.unplaced())
                .containsEntry("description", 7L)
                .containsEntry("employeeType", 3L)
                .containsEntry("groupType", 2L)
                .containsEntry("mail", 1L)
                .containsEntry("userPassword", 7L)
                .hasSize(5);
    }

    @Test
    void example_com_has_managers_for_all_but_one() throws IOException {
        var reading = ldif("example_com_389ds.ldif");

        assertThat(reading.people()).hasSize(150);
        assertThat(reading.groups()).hasSize(5);
        assertThat(reading.others())
                .extracting(Other::kind)
                .containsExactly(
                        "domain",
                        "organizationalunit",
                        "organizationalunit",
                        "organizationalunit",
                        "organizationalunit");
        assertThat(managers(reading)).isEqualTo(149);
        assertThat(members(reading)).isEqualTo(11);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.LOGIN, 150)
                .containsEntry(Attribute.DISPLAY_NAME, 150)
                .containsEntry(Attribute.GIVEN_NAME, 150)
                .containsEntry(Attribute.SURNAME, 150)
                .containsEntry(Attribute.MAIL, 150)
                .containsEntry(Attribute.DEPARTMENT, 150)
                .containsEntry(Attribute.CITY, 150)
                .hasSize(7);
        assertThat(reading.unplaced())
                .containsEntry("cn", 1L)
                .containsEntry("facsimiletelephonenumber", 150L)
                .containsEntry("nsIdleTimeout", 3L)
                .containsEntry("nsLookThroughLimit", 3L)
                .containsEntry("nsSizeLimit", 3L)
                .containsEntry("nsTimeLimit", 3L)
                .containsEntry("roomnumber", 150L)
                .containsEntry("telephonenumber", 150L)
                .containsEntry("userpassword", 150L)
                .hasSize(9);
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

        assertThat(reading.people()).hasSize(150);
        assertThat(reading.groups()).hasSize(1);
        assertThat(reading.others())
                .extracting(Other::kind)
                .containsExactly(
                        "organization",
                        "organizationalunit",
                        "organizationalunit",
                        "organizationalunit",
                        "organizationalunit",
                        "organizationalunit");
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(6);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.LOGIN, 150)
                .containsEntry(Attribute.DISPLAY_NAME, 150)
                .containsEntry(Attribute.GIVEN_NAME, 150)
                .containsEntry(Attribute.SURNAME, 150)
                .containsEntry(Attribute.MAIL, 150)
                .containsEntry(Attribute.DEPARTMENT, 150)
                .containsEntry(Attribute.CITY, 150)
                .hasSize(7);
        assertThat(reading.unplaced())
                .containsEntry("cn", 1L)
                .containsEntry("facsimiletelephonenumber", 150L)
                .containsEntry("roomnumber", 150L)
                .containsEntry("telephonenumber", 150L)
                .containsEntry("userpassword", 150L)
                .hasSize(5);
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

        assertThat(reading.people()).hasSize(1000);
        assertThat(reading.groups()).hasSize(0);
        assertThat(reading.others())
                .extracting(Other::kind)
                .containsExactly("domain", "organizationalunit", "organizationalunit");
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(0);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.LOGIN, 1000)
                .containsEntry(Attribute.DISPLAY_NAME, 1000)
                .containsEntry(Attribute.GIVEN_NAME, 1000)
                .containsEntry(Attribute.SURNAME, 1000)
                .containsEntry(Attribute.MAIL, 1000)
                .hasSize(5);
        assertThat(reading.unplaced())
                .containsEntry("description", 1000L)
                .containsEntry("gidnumber", 1000L)
                .containsEntry("homeDirectory", 1000L)
                .containsEntry("uidnumber", 1000L)
                .containsEntry("userPassword", 1000L)
                .hasSize(5);
    }

    @Test
    void groups_of_hogwarts_have_nobody_in_them() throws IOException {
        var reading = ldif("hogwarts_groups.ldif");

        assertThat(reading.people()).hasSize(0);
        assertThat(reading.groups()).hasSize(5);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(5);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading)).isEmpty();
        assertThat(reading.unplaced()).isEmpty();
    }

    @Test
    void people_of_the_hr_system_lie_between_comments() throws IOException {
        var reading = ldif("hris_people.ldif");

        assertThat(reading.people()).hasSize(39);
        assertThat(reading.groups()).hasSize(0);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(0);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.LOGIN, 39)
                .containsEntry(Attribute.EMPLOYEE_ID, 38)
                .containsEntry(Attribute.DISPLAY_NAME, 39)
                .containsEntry(Attribute.GIVEN_NAME, 39)
                .containsEntry(Attribute.SURNAME, 39)
                .containsEntry(Attribute.JOB_TITLE, 38)
                .containsEntry(Attribute.CITY, 38)
                .containsEntry(Attribute.STATE, 35)
                .hasSize(8);
        assertThat(reading.unplaced())
                .containsEntry("initials", 38L)
                .containsEntry("roomnumber", 3L)
                .containsEntry("userpassword", 39L)
                .hasSize(3);
    }

    @Test
    void groups_of_applications_have_members() throws IOException {
        var reading = ldif("hris_application_groups.ldif");

        assertThat(reading.people()).hasSize(0);
        assertThat(reading.groups()).hasSize(18);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(173);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading)).isEmpty();
        assertThat(reading.unplaced()).isEmpty();
    }

    @Test
    void accounts_of_hogwarts_have_paths_of_groups() throws IOException {
        var reading = csv("hogwarts_accounts.csv");

        assertThat(reading.people()).hasSize(69);
        assertThat(reading.groups()).hasSize(0);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(0);
        assertThat(enabled(reading, true)).isEqualTo(69);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.LOGIN, 69)
                .containsEntry(Attribute.GIVEN_NAME, 69)
                .containsEntry(Attribute.SURNAME, 69)
                .hasSize(3);
        assertThat(reading.unplaced()).containsEntry("password", 69L).hasSize(1);
        assertThat(reading.people().stream().mapToInt(p -> p.memberOf().size()).sum())
                .isEqualTo(91);
        assertThat(reading.people().stream().mapToInt(p -> p.ownerOf().size()).sum()).isEqualTo(11);
        assertThat(reading.people().getFirst().memberOf())
                .containsExactly("Hogwarts/Students/Gryffindor");
    }

    @Test
    void a_feed_of_hr_says_who_has_left() throws IOException {
        var reading = csv("hris_initial_data.csv");

        assertThat(reading.people()).hasSize(50);
        assertThat(reading.groups()).hasSize(0);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(0);
        assertThat(enabled(reading, true)).isEqualTo(43);
        assertThat(enabled(reading, false)).isEqualTo(7);
        assertThat(values(reading))
                .containsEntry(Attribute.EMPLOYEE_ID, 50)
                .containsEntry(Attribute.GIVEN_NAME, 50)
                .containsEntry(Attribute.SURNAME, 50)
                .containsEntry(Attribute.JOB_TITLE, 50)
                .containsEntry(Attribute.CITY, 50)
                .containsEntry(Attribute.COUNTRY, 50)
                .containsEntry(Attribute.EMPLOYEE_TYPE, 50)
                .hasSize(7);
        assertThat(reading.unplaced()).isEmpty();
    }

    @Test
    void the_export_of_that_feed_has_no_countries() throws IOException {
        var reading = csv("hris_export_initial.csv");

        assertThat(reading.people()).hasSize(50);
        assertThat(reading.groups()).hasSize(0);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(0);
        assertThat(enabled(reading, true)).isEqualTo(43);
        assertThat(enabled(reading, false)).isEqualTo(7);
        assertThat(values(reading))
                .containsEntry(Attribute.EMPLOYEE_ID, 50)
                .containsEntry(Attribute.GIVEN_NAME, 50)
                .containsEntry(Attribute.SURNAME, 50)
                .containsEntry(Attribute.JOB_TITLE, 50)
                .containsEntry(Attribute.CITY, 50)
                .containsEntry(Attribute.EMPLOYEE_TYPE, 50)
                .hasSize(6);
        assertThat(reading.unplaced()).isEmpty();
    }

    @Test
    void employees_of_oracle_have_numbers_of_managers() throws IOException {
        var reading = csv("oracle_hr_employees.csv");

        assertThat(reading.people()).hasSize(107);
        assertThat(reading.groups()).hasSize(0);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(106);
        assertThat(members(reading)).isEqualTo(0);
        assertThat(enabled(reading, true)).isEqualTo(0);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.EMPLOYEE_ID, 107)
                .containsEntry(Attribute.GIVEN_NAME, 107)
                .containsEntry(Attribute.SURNAME, 107)
                .containsEntry(Attribute.MAIL, 107)
                .hasSize(4);
        assertThat(reading.unplaced())
                .containsEntry("department_id", 106L)
                .containsEntry("hire_date", 107L)
                .containsEntry("job_id", 107L)
                .containsEntry("phone_number", 107L)
                .hasSize(4);
    }

    @Test
    void employees_of_adventure_works_have_domains() throws IOException {
        var reading = csv("adventureworks_employee.csv");

        assertThat(reading.people()).hasSize(290);
        assertThat(reading.groups()).hasSize(0);
        assertThat(reading.others()).isEmpty();
        assertThat(managers(reading)).isEqualTo(0);
        assertThat(members(reading)).isEqualTo(0);
        assertThat(enabled(reading, true)).isEqualTo(290);
        assertThat(enabled(reading, false)).isEqualTo(0);
        assertThat(values(reading))
                .containsEntry(Attribute.LOGIN, 290)
                .containsEntry(Attribute.JOB_TITLE, 290)
                .hasSize(2);
        assertThat(reading.unplaced())
                .containsEntry("BusinessEntityID", 290L)
                .containsEntry("HireDate", 290L)
                .containsEntry("ModifiedDate", 290L)
                .containsEntry("OrganizationLevel", 289L)
                .containsEntry("OrganizationNodeHex", 289L)
                .containsEntry("rowguid", 290L)
                .containsEntry("SalariedFlag", 290L)
                .hasSize(7);
        assertThat(reading.people().getFirst().values()).containsEntry(Attribute.LOGIN, "ken0");
    }
}
