package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.imports.ImportCounts;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.command.imports.Importer.Order;
import org.gatehouse.command.testing.CallerFixture;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.BulkCommands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.SharedData;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Organisations that others have exported, taken over as they are. */
@CommandSideTest
class SharedOrganisationsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired Importer importer;
    @Autowired BulkCommands bulk;
    @Autowired TestDatabase database;

    /**
     * @param expected of the first import
     * @param problems how many of which code, of every import
     */
    record Export(String file, ImportCounts expected, Map<String, Long> problems) {

        @Override
        public String toString() {
            return file;
        }
    }

    /**
     * In this order: the accounts of the HR files are recognised by their numbers, their groups by
     * the accounts, and the one group of Ace has the name of one of example.com.
     */
    static Stream<Export> exports() {
        return Stream.of(
                new Export(
                        "planetexpress.ldif",
                        new ImportCounts(10, 7, 0, 0, 0, 0, 2, 5, 0, 1, 0),
                        Map.of()),
                new Export(
                        "example_com_389ds.ldif",
                        new ImportCounts(160, 150, 0, 0, 0, 149, 5, 11, 0, 5, 0),
                        Map.of()),
                new Export(
                        "ace_389ds.ldif",
                        new ImportCounts(157, 150, 0, 0, 0, 0, 0, 6, 0, 6, 0),
                        Map.of()),
                new Export(
                        "example_1000_users_389ds.ldif",
                        new ImportCounts(1003, 1000, 0, 0, 0, 0, 0, 0, 0, 3, 1000),
                        Map.of("value.not-a-mail-address", 1000L)),
                new Export(
                        "hogwarts_accounts.csv",
                        new ImportCounts(69, 69, 0, 0, 0, 0, 10, 91, 11, 0, 0),
                        Map.of()),
                new Export(
                        "hogwarts_groups.ldif",
                        new ImportCounts(5, 0, 0, 0, 0, 0, 5, 0, 0, 0, 5),
                        Map.of("imports.no-such-person", 5L)),
                new Export(
                        "hris_initial_data.csv",
                        new ImportCounts(50, 50, 0, 0, 7, 0, 0, 0, 0, 0, 0),
                        Map.of()),
                new Export(
                        "hris_people.ldif",
                        new ImportCounts(39, 1, 38, 0, 0, 0, 0, 0, 0, 0, 0),
                        Map.of()),
                new Export(
                        "hris_application_groups.ldif",
                        new ImportCounts(18, 0, 0, 0, 0, 0, 18, 139, 0, 0, 34),
                        Map.of("imports.no-such-person", 18L, "users.disabled", 16L)),
                new Export(
                        "oracle_hr_employees.csv",
                        new ImportCounts(107, 107, 0, 0, 0, 106, 0, 0, 0, 0, 107),
                        Map.of("value.not-a-mail-address", 107L)),
                new Export(
                        "adventureworks_employee.csv",
                        new ImportCounts(290, 290, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        Map.of()));
    }

    private record Done(ImportCounts counts, Map<String, Long> problems) {}

    private Done take(String file, boolean dryRun) throws IOException {
        as(World.ADMIN);
        var id = new ImportId(Ids.next());
        var text =
                Files.readString(SharedData.path("directory/" + file))
                        .replace("{{ LDAP_BASE_DN }}", "dc=hris,dc=example");
        importer.take(
                new Order(
                        id,
                        file.endsWith(".ldif") ? ImportFormat.LDIF : ImportFormat.CSV,
                        dryRun,
                        file.replaceAll("[_.].*", "") + ".example",
                        null),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                bulk.of(CallerFixture.current().current(), "import:" + id));
        var problems = new TreeMap<String, Long>();
        payloads(id, "imports.ImportProgressed")
                .flatMap(told -> told.get("problems").valueStream())
                .forEach(problem -> problems.merge(problem.get("code").asString(), 1L, Long::sum));
        var end = payloads(id, "imports.ImportFinished").collect(Collectors.toList()).getFirst();
        return new Done(JSON.treeToValue(end.get("counts"), ImportCounts.class), problems);
    }

    private Stream<JsonNode> payloads(ImportId id, String name) {
        return database
                .owner()
                .queryForList(
                        "select payload from events.event where stream = ? and name = ?",
                        byte[].class,
                        id.value(),
                        name)
                .stream()
                .map(JSON::readTree);
    }

    private long changes() {
        return database.owner()
                .queryForObject(
                        "select count(*) from events.event where name !~ '^(imports|audit)\\.'",
                        Long.class);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void is_taken_over_as_the_dry_run_said_and_the_second_time_nothing_changes(Export export)
            throws IOException {
        var dry = take(export.file(), true);
        var real = take(export.file(), false);
        long before = changes();
        var again = take(export.file(), false);

        assertThat(real.counts()).isEqualTo(export.expected());
        assertThat(real.problems()).isEqualTo(export.problems());
        assertThat(dry).isEqualTo(real);
        assertThat(changes()).isEqualTo(before);
        assertThat(again.problems()).isEqualTo(real.problems());
        assertThat(again.counts().unchanged())
                .isEqualTo(real.counts().registered() + real.counts().edited());
    }
}
