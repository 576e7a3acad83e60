package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gatehouse.command.imports.Entry.Other;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LdifReaderTest {

    /** Bytes of a file that would have to be kept if it were not cut. */
    private static final long ENDLESS = 64L << 20;

    private static final String ADA =
            """
            dn: uid=ada,ou=people,dc=example,dc=com
            objectClass: inetOrgPerson
            uid: ada
            """;

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Reading ada(String more) {
        return Reading.ldif(ADA + more);
    }

    @Nested
    class People {

        @Test
        void a_person_has_attributes_under_the_names_of_gatehouse() {
            var reading =
                    Reading.ldif(
                            """
                            dn: UID=Ada, OU=People, dc=example,dc=com
                            objectClass: top
                            objectClass: INETORGPERSON
                            uid: ada
                            cn: Ada King
                            displayName: Ada Lovelace
                            givenName: Ada
                            sn: Lovelace
                            mail: ada@example.com
                            employeeNumber: 1815
                            title: Analyst
                            department: Engines
                            o: Analytical
                            physicalDeliveryOfficeName: 12
                            l: London
                            st: Middlesex
                            co: England
                            employeeType: FTE
                            preferredLanguage: en
                            manager: UID=charles, ou=People,dc=example,dc=com
                            memberOf: CN=Weavers,ou=Groups,dc=example,dc=com
                            managedObjects: CN=Engine,ou=Groups,dc=example,dc=com
                            """);

            var ada = reading.person();
            assertThat(ada.line()).isEqualTo(1);
            assertThat(ada.dn()).isEqualTo("uid=ada,ou=people,dc=example,dc=com");
            assertThat(ada.values())
                    .containsEntry(Attribute.LOGIN, "ada")
                    .containsEntry(Attribute.DISPLAY_NAME, "Ada Lovelace")
                    .containsEntry(Attribute.GIVEN_NAME, "Ada")
                    .containsEntry(Attribute.SURNAME, "Lovelace")
                    .containsEntry(Attribute.MAIL, "ada@example.com")
                    .containsEntry(Attribute.EMPLOYEE_ID, "1815")
                    .containsEntry(Attribute.JOB_TITLE, "Analyst")
                    .containsEntry(Attribute.DEPARTMENT, "Engines")
                    .containsEntry(Attribute.COMPANY_NAME, "Analytical")
                    .containsEntry(Attribute.OFFICE_LOCATION, "12")
                    .containsEntry(Attribute.CITY, "London")
                    .containsEntry(Attribute.STATE, "Middlesex")
                    .containsEntry(Attribute.COUNTRY, "England")
                    .containsEntry(Attribute.EMPLOYEE_TYPE, "FTE")
                    .containsEntry(Attribute.PREFERRED_LANGUAGE, "en")
                    .hasSize(15);
            assertThat(ada.enabled()).isNull();
            assertThat(ada.manager()).isEqualTo("uid=charles,ou=people,dc=example,dc=com");
            assertThat(ada.memberOf()).containsExactly("cn=weavers,ou=groups,dc=example,dc=com");
            assertThat(ada.ownerOf()).containsExactly("cn=engine,ou=groups,dc=example,dc=com");
            assertThat(reading.unplaced()).isEmpty();
        }

        @Test
        void preferred_names_win_in_any_order_and_what_is_lost_is_counted() {
            var reading =
                    Reading.ldif(
                            """
                            dn: cn=x,dc=example,dc=com
                            objectClass: user
                            sAMAccountName: ada-ad
                            uid: ada
                            cn;lang-en: Augusta
                            cn: x
                            cn: Ada
                            ou: Weaving
                            departmentNumber: 7
                            department: Engines
                            mail: one@example.com
                            mail: two@example.com
                            mail: three@example.com
                            """);

            assertThat(reading.person().values())
                    .containsEntry(Attribute.LOGIN, "ada")
                    .containsEntry(Attribute.DISPLAY_NAME, "x")
                    .containsEntry(Attribute.DEPARTMENT, "Engines")
                    .containsEntry(Attribute.MAIL, "one@example.com");
            assertThat(reading.unplaced())
                    .containsEntry("cn", 1L)
                    .containsEntry("sAMAccountName", 1L)
                    .containsEntry("ou", 1L)
                    .containsEntry("departmentNumber", 1L)
                    .containsEntry("mail", 2L)
                    .hasSize(5);
        }

        @Test
        void the_container_of_everybody_is_nobodys_department() {
            assertThat(ada("ou: People\nou: Weaving\n").person().values())
                    .containsEntry(Attribute.DEPARTMENT, "Weaving");
            assertThat(ada("ou: people\n").person().values())
                    .doesNotContainKey(Attribute.DEPARTMENT);
            assertThat(ada("ou: People\nou: Weaving\n").unplaced()).isEmpty();
        }

        @Test
        void a_container_that_is_a_department_is_one_if_the_entry_says_no_other() {
            var inWeaving =
                    """
                    dn: uid=ada,ou=Weaving,ou=People,dc=example,dc=com
                    objectClass: person
                    ou: People
                    ou: Weaving
                    """;

            assertThat(Reading.ldif(inWeaving).person().values())
                    .containsEntry(Attribute.DEPARTMENT, "Weaving");
            assertThat(Reading.ldif(inWeaving + "ou: Looms\n").person().values())
                    .containsEntry(Attribute.DEPARTMENT, "Looms");
        }

        @Test
        void what_has_no_place_is_counted_by_name_and_never_shown() {
            var reading =
                    ada(
                            """
                            userPassword: {SSHA}secret
                            jpegPhoto:: /9j/4AA=
                            description: first
                            description: second
                            manager: not a dn
                            """);

            assertThat(reading.unplaced())
                    .containsEntry("userPassword", 1L)
                    .containsEntry("jpegPhoto", 1L)
                    .containsEntry("description", 2L)
                    .containsEntry("manager", 1L)
                    .hasSize(4);
            assertThat(reading.person().manager()).isNull();
            assertThat(reading.toString()).doesNotContain("secret", "first", "second");
        }

        @Test
        void a_second_manager_has_no_place() {
            var reading = ada("manager: uid=a,dc=x\nmanager: uid=b,dc=x\n");

            assertThat(reading.person().manager()).isEqualTo("uid=a,dc=x");
            assertThat(reading.unplaced()).containsOnlyKeys("manager").containsEntry("manager", 1L);
        }

        @ParameterizedTest
        @CsvSource({
            "nsAccountLock: true, false",
            "nsaccountlock: FALSE, true",
            "userAccountControl: 514, false",
            "userAccountControl: 512, true",
            "loginDisabled: TRUE, false",
            "loginDisabled: false, true",
            "pwdAccountLockedTime: 000001010000Z, false",
            "pwdAccountLockedTime: 20261122101500Z,",
            "accountEnabled: false, false",
            "accountEnabled: true, true",
            "description: none,"
        })
        void an_account_is_enabled_only_as_far_as_the_file_says(String line, Boolean enabled) {
            assertThat(ada(line + "\n").person().enabled()).isEqualTo(enabled);
        }

        @Test
        void one_lock_is_enough() {
            assertThat(ada("nsAccountLock: true\naccountEnabled: true\n").person().enabled())
                    .isFalse();
            assertThat(ada("accountEnabled: true\nnsAccountLock: true\n").person().enabled())
                    .isFalse();
        }

        @Test
        void a_status_that_is_not_understood_is_told_before_the_person() {
            var reading = ada("employmentStatus: dreaming\n");

            assertThat(reading.entries()).hasSize(2);
            assertThat(reading.entries().getFirst())
                    .isEqualTo(new Unreadable(1, "employmentStatus", Unreadable.UNKNOWN_STATUS));
            assertThat(reading.people().getFirst().enabled()).isNull();
        }

        @Test
        void an_id_of_active_directory_is_put_in_order() {
            var bytes = new byte[16];
            for (var i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (0xf0 + i);
            }

            assertThat(ada("objectGUID:: " + base64(bytes) + "\n").person().values())
                    .containsEntry(Attribute.ID, "f3f2f1f0-f5f4-f7f6-f8f9-fafbfcfdfeff");
            assertThat(ada("entryUUID: 5c2f9f52-0000-4000-8000-000000000001\n").person().values())
                    .containsEntry(Attribute.ID, "5c2f9f52-0000-4000-8000-000000000001");
        }

        @Test
        void bytes_that_are_no_text_are_never_a_value() {
            var reading =
                    ada(
                            "displayName:: %s\ngivenName:: %s\n"
                                    .formatted(
                                            base64(new byte[] {(byte) 0xff, 'a'}),
                                            base64(new byte[] {'a', 0, 'b'})));

            assertThat(reading.person().values()).containsOnlyKeys(Attribute.LOGIN);
            assertThat(reading.unplaced()).containsOnlyKeys("displayName", "givenName");
        }
    }

    @Nested
    class Groups {

        @Test
        void a_group_has_members_and_owners_of_every_kind() {
            var reading =
                    Reading.ldif(
                            """
                            dn: CN=Weavers,ou=Groups,dc=example,dc=com
                            objectClass: top
                            objectClass: groupOfUniqueNames
                            objectClass: posixGroup
                            ou: Groups
                            cn: Weavers
                            description: They weave.
                            description: Again.
                            member: UID=ada, dc=example,dc=com
                            member: nobody
                            uniqueMember: uid=Charles,dc=example,dc=com
                            memberUid: Mary
                            owner: UID=byron,dc=example,dc=com
                            managedBy: uid=anne,dc=example,dc=com
                            gidNumber: 12
                            entryUUID: 5c2f9f52-0000-4000-8000-000000000001
                            """);

            var weavers = reading.group();
            assertThat(weavers.dn()).isEqualTo("cn=weavers,ou=groups,dc=example,dc=com");
            assertThat(weavers.displayName()).isEqualTo("Weavers");
            assertThat(weavers.description()).isEqualTo("They weave.");
            assertThat(weavers.members())
                    .containsExactlyInAnyOrder(
                            "uid=ada,dc=example,dc=com", "uid=charles,dc=example,dc=com", "Mary");
            assertThat(weavers.owners())
                    .containsExactlyInAnyOrder(
                            "uid=byron,dc=example,dc=com", "uid=anne,dc=example,dc=com");
            assertThat(reading.unplaced())
                    .containsEntry("description", 1L)
                    .containsEntry("member", 1L)
                    .containsEntry("gidNumber", 1L)
                    .hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "groupOfNames",
                    "groupOfUniqueNames",
                    "groupOfEntries",
                    "posixGroup",
                    "group",
                    "Group",
                    "groupOfURLs"
                })
        void a_group_is_known_by_its_class(String kind) {
            var group = "dn: ou=g,dc=x\nobjectClass: %s\nmemberURL: ldap:///dc=x\n".formatted(kind);

            assertThat(Reading.ldif(group).group().displayName()).isEqualTo("g");
            assertThat(Reading.ldif(group).unplaced()).containsOnlyKeys("memberURL");
            assertThat(Reading.ldif(group + "cn: c\n").group().displayName()).isEqualTo("c");
            assertThat(Reading.ldif(group + "cn: c\ndisplayName: d\n").group().displayName())
                    .isEqualTo("d");
        }

        @Test
        void a_range_of_members_is_members() {
            assertThat(
                            Reading.ldif(
                                            """
                                            dn: cn=g,dc=x
                                            objectClass: group
                                            member;range=0-1: uid=a,dc=x
                                            member;range=0-1: uid=b,dc=x
                                            """)
                                    .group()
                                    .members())
                    .containsExactly("uid=a,dc=x", "uid=b,dc=x");
        }
    }

    @Nested
    class Others {

        @ParameterizedTest
        @CsvSource({
            "'top,organizationalUnit', organizationalunit",
            "'organizationalUnit,top', organizationalunit",
            "'top,person,user,computer', computer",
            "top, top"
        })
        void the_last_class_says_what_it_is(String classes, String kind) {
            var lines = "objectClass: " + classes.replace(",", "\nobjectClass: ");

            assertThat(Reading.ldif("dn: ou=x,dc=x\n" + lines + "\n").only())
                    .isEqualTo(new Other(1, kind));
        }

        @Test
        void their_attributes_are_not_counted() {
            var reading =
                    Reading.ldif("dn: ou=x,dc=x\nobjectClass: organizationalUnit\naci: (all)\n");

            assertThat(reading.others()).hasSize(1);
            assertThat(reading.unplaced()).isEmpty();
        }
    }

    @Nested
    class Changes {

        @Test
        void an_added_entry_is_an_entry_and_its_controls_are_left_out() {
            var reading =
                    Reading.ldif(
                            """
                            dn: uid=ada,dc=x
                            control: 1.2.3 true: value
                            changetype: add
                            objectClass: person
                            uid: ada
                            """);

            assertThat(reading.person().values()).containsEntry(Attribute.LOGIN, "ada");
            assertThat(reading.unplaced()).isEmpty();
        }

        @Test
        void any_other_change_cannot_be_read() {
            var reading =
                    Reading.ldif(
                            """
                            dn: uid=ada,dc=x
                            changetype: delete

                            dn: uid=ada,dc=x
                            changetype: modify
                            replace: mail
                            mail: ada@example.com
                            -

                            dn: uid=ada,dc=x
                            uid: ada
                            objectClass: person
                            changetype: moddn
                            """);

            assertThat(reading.entries())
                    .containsExactly(
                            new Unreadable(1, null, Unreadable.CHANGE_RECORD),
                            new Unreadable(4, null, Unreadable.CHANGE_RECORD),
                            new Unreadable(10, null, Unreadable.CHANGE_RECORD));
        }
    }

    @Nested
    class Broken {

        @Test
        void a_broken_record_does_not_hide_the_next_and_lines_are_exact() {
            var reading =
                    Reading.ldif(
                            """
                            # a file
                            version: 1

                            # the first
                            dn: uid=a,dc=x
                            objectClass: person
                            this is no attribute


                            # of the second,
                            #  which is folded
                             and goes on
                            dn: uid=b,dc=x
                            # within
                            objectClass: person
                            """);

            assertThat(reading.unreadable())
                    .containsExactly(new Unreadable(5, null, Unreadable.NOT_LDIF));
            assertThat(reading.people())
                    .extracting(Entry.Person::line, Entry.Person::dn)
                    .containsExactly(tuple(13L, "uid=b,dc=x"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "uid: ada\nobjectClass: person\n",
                    "dn: no dn at all\nobjectClass: person\n",
                    "dn:: !!!!\nobjectClass: person\n",
                    "dn:: dWlkPf9hLGRjPXg=\nobjectClass: person\n",
                    "dn: uid=a,dc=x\nobjectClass: person\ncn:: !!!!\n",
                    "dn: uid=a,dc=x\nobjectClass: person\ntwo words: x\n",
                    "dn: uid=a,dc=x\nobjectClass: person\n: x\n",
                    "dn: uid=a,dc=x\nobjectClass: person\ncn: a\0b\n",
                    "dn: uid=a,dc=x\nobjectClass: person\ncn: a\rb\n",
                    "dn: uid=a,dc=x\nobjectClass: person\ndn: uid=b,dc=x\nobjectClass: person\n",
                    "dn:< file:///dn\nobjectClass: person\n",
                    " folded\nobjectClass: person\n"
                })
        void it_is_refused(String record) {
            var reading = Reading.ldif(record + "\n" + ADA);

            assertThat(reading.unreadable())
                    .containsExactly(new Unreadable(1, null, Unreadable.NOT_LDIF));
            assertThat(reading.people()).hasSize(1);
        }

        @Test
        void text_that_is_not_utf_8_is_refused() {
            var latin = (ADA + "cn: Müller\n\n" + ADA).getBytes(StandardCharsets.ISO_8859_1);

            var reading = Reading.of(new LdifReader(), latin);

            assertThat(reading.unreadable())
                    .containsExactly(new Unreadable(1, null, Unreadable.NOT_UTF_8));
            assertThat(reading.people()).extracting(Entry.Person::line).containsExactly(6L);
        }
    }

    @Nested
    class Spelling {

        @Test
        void byte_order_mark_carriage_returns_folds_and_base64_are_read() {
            var reading =
                    Reading.ldif(
                            """
                            \uFEFFversion: 1
                            dn:: %s
                            objectClass: person
                            cn: Ada Augusta,
                              Countess
                            sn:: TG92ZWxhY2U=
                            givenName:Ada\s\s
                            """
                                    .formatted(
                                            base64("uid=ädä,dc=x".getBytes(StandardCharsets.UTF_8)))
                                    .replace("\n", "\r\n"));

            assertThat(reading.person().line()).isEqualTo(2);
            assertThat(reading.person().dn()).isEqualTo("uid=\\c3\\a4d\\c3\\a4,dc=x");
            assertThat(reading.person().values())
                    .containsEntry(Attribute.DISPLAY_NAME, "Ada Augusta, Countess")
                    .containsEntry(Attribute.SURNAME, "Lovelace")
                    .containsEntry(Attribute.GIVEN_NAME, "Ada");
        }

        @Test
        void a_fold_may_stand_within_a_character() {
            var bytes = (ADA + "cn: MüXller\n").getBytes(StandardCharsets.UTF_8);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var split = text.replace("\u00c3\u00bcX", "\u00c3\n \u00bc");

            var reading = Reading.of(new LdifReader(), split.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(reading.person().values()).containsEntry(Attribute.DISPLAY_NAME, "Müller");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n\n", "# nothing\n", "version: 1\n", "version: 1\n\n# x\n"})
        void a_file_may_be_empty(String file) {
            assertThat(Reading.ldif(file).entries()).isEmpty();
        }

        @Test
        void the_last_line_needs_no_end() {
            assertThat(Reading.ldif(ADA + "cn: Ada").person().values())
                    .containsEntry(Attribute.DISPLAY_NAME, "Ada");
        }
    }

    @Nested
    class Sizes {

        @Test
        void too_large_a_record_is_skipped() {
            var large = ADA + ("description: " + "x".repeat(1000) + "\n").repeat(4400);

            var reading = Reading.ldif(large + "\n" + ADA);

            assertThat(reading.unreadable())
                    .containsExactly(new Unreadable(1, null, Unreadable.TOO_LARGE));
            assertThat(reading.people()).extracting(Entry.Person::line).containsExactly(4405L);
        }

        @Test
        void a_record_just_below_the_limit_is_read() {
            var description = "description: ";
            var left = LdifRecords.LONGEST - ADA.length() - description.length();

            assertThat(ada(description + "x".repeat(left) + "\n").people()).hasSize(1);
            assertThat(ada(description + "x".repeat(left + 4) + "\n").people()).isEmpty();
        }

        @Test
        void a_line_or_a_comment_without_an_end_fills_no_memory() {
            for (var beginning : List.of("dn: ", "#")) {
                var file = new Endless(beginning, "x", ENDLESS);
                var entries = new ArrayList<Entry>();

                var allocated =
                        Allocation.of(
                                () -> entries.addAll(Reading.of(new LdifReader(), file).entries()));

                assertThat(allocated).isLessThan(ENDLESS / 4);
                assertThat(entries)
                        .isEqualTo(
                                beginning.equals("#")
                                        ? List.of()
                                        : List.of(new Unreadable(1, null, Unreadable.TOO_LARGE)));
            }
        }

        @Test
        void a_record_without_an_end_is_skipped() {
            assertThat(Reading.of(new LdifReader(), new Endless(ADA, "cn: x\n", 8 << 20)).entries())
                    .containsExactly(new Unreadable(1, null, Unreadable.TOO_LARGE));
        }

        @Test
        void a_name_from_the_file_is_cut() {
            var kind = "k".repeat(5000);

            assertThat(Reading.ldif("dn: ou=x,dc=x\nobjectClass: " + kind + "\n").others())
                    .isEqualTo(List.of(new Other(1, "k".repeat(100))));
        }
    }
}
