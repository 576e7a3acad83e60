package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.command.imports.Entry.Person;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileReaderTest {

    @Nested
    class Rows {

        @Test
        void a_row_is_a_person() {
            var reading =
                    Reading.csv(
                            """
                            Employee ID,login,First_Name,last-name,E-Mail,manager_id,Shoe size
                            1815, ada ,Ada,Lovelace,ada@example.com,1791,38
                            1791,charles,Charles,Babbage,,,
                            """);

            assertThat(reading.entries()).hasSize(2);
            var ada = reading.people().getFirst();
            assertThat(ada.line()).isEqualTo(2);
            assertThat(ada.dn()).isNull();
            assertThat(ada.values())
                    .containsEntry(Attribute.EMPLOYEE_ID, "1815")
                    .containsEntry(Attribute.LOGIN, "ada")
                    .containsEntry(Attribute.GIVEN_NAME, "Ada")
                    .containsEntry(Attribute.SURNAME, "Lovelace")
                    .containsEntry(Attribute.MAIL, "ada@example.com")
                    .hasSize(5);
            assertThat(ada.manager()).isEqualTo("1791");
            assertThat(ada.enabled()).isNull();
            assertThat(reading.people().getLast().manager()).isNull();
            assertThat(reading.people().getLast().values()).doesNotContainKey(Attribute.MAIL);
            assertThat(reading.unplaced()).containsOnlyKeys("Shoe size").containsValue(1L);
        }

        @Test
        void of_two_columns_for_one_attribute_the_first_counts() {
            var reading = Reading.csv("mail,email,login\na@x.org,b@x.org,a\n,c@x.org,c\n");

            assertThat(reading.people().getFirst().values())
                    .containsEntry(Attribute.MAIL, "a@x.org");
            assertThat(reading.people().getLast().values()).doesNotContainKey(Attribute.MAIL);
            assertThat(reading.unplaced()).containsOnlyKeys("email").containsValue(2L);
        }

        @Test
        void a_login_is_without_the_domain() {
            assertThat(Reading.csv("login\nadventure-works\\ken0\n").person().values())
                    .containsEntry(Attribute.LOGIN, "ken0");
            assertThat(Reading.csv("login\n\\\n").person().values())
                    .containsEntry(Attribute.LOGIN, "\\");
        }

        @Test
        void a_user_type_is_as_it_is() {
            assertThat(Reading.csv("login,userType\na,gUEST\n").person().values())
                    .containsEntry(Attribute.USER_TYPE, "gUEST");
        }

        @Test
        void a_row_of_blanks_is_none() {
            assertThat(Reading.csv("login,mail\n,\n , \n\na,\n").people())
                    .extracting(Person::line)
                    .containsExactly(5L);
        }

        @Test
        void a_column_without_a_name_has_a_number() {
            assertThat(Reading.csv("login,,mail\na,x,\n").unplaced()).containsOnlyKeys("#2");
        }

        @Test
        void a_wrong_number_of_fields_is_refused_and_the_next_row_is_read() {
            var reading = Reading.csv("login,mail\na\nb,b@x.org,more\nc,\n");

            assertThat(reading.unreadable())
                    .containsExactly(
                            new Unreadable(2, null, Unreadable.WRONG_NUMBER_OF_FIELDS),
                            new Unreadable(3, null, Unreadable.WRONG_NUMBER_OF_FIELDS));
            assertThat(reading.people()).extracting(Person::line).containsExactly(4L);
        }
    }

    @Nested
    class Groups {

        @ParameterizedTest
        @CsvSource(
                delimiter = '!',
                value = {
                    "memberOf,login!Hogwarts/Students/Gryffindor,x",
                    "memberOf,login!\"Hogwarts/Students/Gryffindor\",x",
                    "memberOf;login!Hogwarts/Students/Gryffindor;x"
                })
        void a_path_is_one_name(String header, String row) {
            assertThat(Reading.csv(header + "\n" + row + "\n").person().memberOf())
                    .containsExactly("Hogwarts/Students/Gryffindor");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "login,memberOf\nx,a; b |c;;\n",
                    "login;memberOf\nx;a, b ,c,,\n",
                    "login;memberOf\nx;\"a; b ;c\"\n",
                    "login\tgroups\nx\ta,b,c\n"
                })
        void several_names_are_parted(String file) {
            assertThat(Reading.csv(file).person().memberOf()).containsExactly("a", "b", "c");
        }

        @Test
        void commas_that_belong_to_a_name_do_not_part() {
            assertThat(Reading.csv("login,memberOf\nx,\"a, b\"\n").person().memberOf())
                    .containsExactly("a, b");
            assertThat(Reading.csv("login;memberOf\nx;cn=a,dc=x|cn=b,dc=x\n").person().memberOf())
                    .containsExactly("cn=a,dc=x", "cn=b,dc=x");
            assertThat(Reading.csv("login;memberOf\nx;cn=a,dc=x\n").person().memberOf())
                    .containsExactly("cn=a,dc=x");
        }

        @Test
        void what_somebody_owns_is_told_apart_from_where_they_belong() {
            var person = Reading.csv("login,memberOf,managerOf\nx,a,b;c\n").person();

            assertThat(person.memberOf()).containsExactly("a");
            assertThat(person.ownerOf()).containsExactly("b", "c");
        }
    }

    @Nested
    class Statuses {

        @ParameterizedTest
        @CsvSource({
            "enabled, true, true",
            "Account Enabled, No, false",
            "status, Former employee, false",
            "employmentStatus, Employed, true",
            "disabled, true, false",
            "disabled, false, true",
            "locked, Y, false",
            "nsAccountLock, FALSE, true",
            "userAccountControl, 514, false",
            "status, '', "
        })
        void a_column_says_whether_an_account_is_enabled(
                String column, String value, Boolean enabled) {
            assertThat(Reading.csv("login,%s\na,%s\n".formatted(column, value)).person().enabled())
                    .isEqualTo(enabled);
        }

        @Test
        void what_is_not_understood_is_told_before_the_person() {
            var reading = Reading.csv("login,Status\na,active\nb,dreaming\n");

            assertThat(reading.entries()).hasSize(3);
            assertThat(reading.entries().get(1))
                    .isEqualTo(new Unreadable(3, "Status", Unreadable.UNKNOWN_STATUS));
            assertThat(reading.people().getLast().line()).isEqualTo(3);
            assertThat(reading.people().getLast().enabled()).isNull();
        }
    }

    @Nested
    class Spelling {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "|"})
        void the_delimiter_is_that_of_the_header(String delimiter) {
            var file =
                    """
                    "login, or; what| else"D"mail"Dtitle
                    aDa@x.orgD"x%sy"
                    """
                            .formatted(delimiter)
                            .replace("D", delimiter);

            var reading = Reading.csv(file);

            assertThat(reading.person().values())
                    .containsEntry(Attribute.MAIL, "a@x.org")
                    .containsEntry(Attribute.JOB_TITLE, "x" + delimiter + "y");
        }

        @Test
        void a_single_column_needs_no_delimiter() {
            assertThat(Reading.csv("login\na;b\n").person().values())
                    .containsEntry(Attribute.LOGIN, "a;b");
        }

        @Test
        void byte_order_mark_quotes_and_carriage_returns_are_read_and_lines_are_exact() {
            var reading =
                    Reading.csv(
                            "\uFEFF\"login\",title\r\n"
                                    + "a,\"says \"\"no\"\"\r\nand, twice\"\r\n"
                                    + "\r\n"
                                    + "b,x");

            assertThat(reading.people()).extracting(Person::line).containsExactly(2L, 5L);
            assertThat(reading.people().getFirst().values())
                    .containsEntry(Attribute.LOGIN, "a")
                    .containsEntry(Attribute.JOB_TITLE, "says \"no\"\r\nand, twice");
        }

        @Test
        void text_is_utf_8() {
            assertThat(Reading.csv("login,cn\na,Ædä 😀\n").person().values())
                    .containsEntry(Attribute.DISPLAY_NAME, "Ædä 😀");
        }
    }

    @Nested
    class Broken {

        @Test
        void text_that_is_not_utf_8_ends_the_reading_at_its_row() {
            var latin = "login,cn\na,x\nb,Müller\nc,y\n".getBytes(StandardCharsets.ISO_8859_1);

            var reading = Reading.of(new CsvFileReader(), latin);

            assertThat(reading.people()).extracting(Person::line).containsExactly(2L);
            assertThat(reading.entries().getLast())
                    .isEqualTo(new Unreadable(3, null, Unreadable.NOT_UTF_8));
            assertThat(reading.entries()).hasSize(2);
        }

        @Test
        void neither_is_utf_16() {
            var reading =
                    Reading.of(
                            new CsvFileReader(),
                            "login,cn\na,x\n".getBytes(StandardCharsets.UTF_16));

            assertThat(reading.entries())
                    .containsExactly(new Unreadable(1, null, Unreadable.NOT_UTF_8));
        }

        @ParameterizedTest
        @ValueSource(strings = {"shoe,size\n1,2\n", "", "\n\n", "PK\3\4\0\0\n", " , \n"})
        void without_a_known_column_nothing_is_read(String file) {
            var reading = Reading.csv(file);

            assertThat(reading.entries())
                    .extracting(entry -> ((Unreadable) entry).code())
                    .containsExactly(Unreadable.NO_KNOWN_COLUMN);
            assertThat(reading.only().line()).isEqualTo(1);
            assertThat(reading.unplaced()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"b,\"x\"y\nc,z\n", "b,\"x\nc,z\n"})
        void wrong_quotes_end_the_reading(String rows) {
            var reading = Reading.csv("login,title\na,\"x\ny\"\n" + rows);

            assertThat(reading.people()).extracting(Person::line).containsExactly(2L);
            assertThat(reading.entries().getLast())
                    .isEqualTo(new Unreadable(4, null, Unreadable.NOT_CSV));
            assertThat(reading.entries()).hasSize(2);
        }

        @Test
        void a_nul_is_no_text() {
            var reading = Reading.csv("login,title\na,x\0y\nb,z\n");

            assertThat(reading.entries().getFirst())
                    .isEqualTo(new Unreadable(2, "title", Unreadable.NOT_CSV));
            assertThat(reading.people()).extracting(Person::line).containsExactly(3L);
        }
    }

    @Nested
    class Sizes {

        @Test
        void a_field_without_an_end_fills_no_memory() {
            var size = 64L << 20;

            for (var beginning : List.of("login,title\na,x\n\"", "login,title\na,x\n")) {
                var file = new Endless(beginning, "x", size);
                var reading = Reading.of(new CsvFileReader(), file);

                assertThat(reading.people()).hasSize(1);
                assertThat(reading.unreadable())
                        .containsExactly(new Unreadable(3, null, Unreadable.NOT_CSV));
            }
        }

        @Test
        void a_header_without_an_end_fills_no_memory() {
            var size = 64L << 20;

            var header = new Endless("login", ",", size);
            var entries = new ArrayList<Entry>();
            var allocated =
                    Allocation.of(() ->
                            entries.addAll(Reading.of(new CsvFileReader(), header).entries()));
            assertThat(allocated).isLessThan(size / 4);
            assertThat(entries).containsExactly(new Unreadable(1, null, Unreadable.TOO_LARGE));
            assertThat(Reading.of(new CsvFileReader(), new Endless("", "x", size)).entries())
                    .containsExactly(new Unreadable(1, null, Unreadable.NOT_CSV));
        }

        @Test
        void too_large_a_row_is_skipped() {
            var large = "a," + ("x".repeat(3000) + ",").repeat(500);

            var reading = Reading.csv("login,title\n" + large + "\nb,z\n");

            assertThat(reading.entries().getFirst())
                    .isEqualTo(new Unreadable(2, null, Unreadable.TOO_LARGE));
            assertThat(reading.people()).extracting(Person::line).containsExactly(3L);
        }

        @Test
        void rows_of_too_many_fields_are_skipped() {
            var reading = Reading.csv("login,title\n" + ",x".repeat(5000) + "\nb,z\n");

            assertThat(reading.unreadable())
                    .containsExactly(new Unreadable(2, null, Unreadable.TOO_LARGE));
            assertThat(reading.people()).hasSize(1);
        }

        @Test
        void names_of_columns_are_cut() {
            var column = "y".repeat(5000);

            assertThat(Reading.csv("login," + column + "\na,b\n").unplaced())
                    .containsOnlyKeys("y".repeat(100));
        }
    }
}
