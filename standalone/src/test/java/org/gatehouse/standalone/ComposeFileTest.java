package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The compose file, as far as it can be judged where no container engine runs. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path FILE = ROOT.resolve("docker-compose.yml");

    private final Schema schema = composeSpecification();
    private final ObjectNode compose = composeFile();

    @Test
    void it_follows_the_compose_specification() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_misspelt_key_would_be_noticed() {
        ((ObjectNode) compose.at("/services/gateway")).put("imagge", "nginx");

        assertThat(problems()).singleElement().asString().contains("imagge");
    }

    @Test
    void whatever_it_builds_from_or_mounts_is_there() {
        var dockerfiles =
                services()
                        .filter(service -> service.has("build"))
                        .map(service -> service.path("build").asString() + "/Dockerfile");
        var mounted =
                services()
                        .flatMap(service -> service.path("volumes").valueStream())
                        .map(volume -> volume.asString().replaceFirst(":.*", ""))
                        .filter(source -> source.startsWith("./"));

        assertThat(Stream.concat(dockerfiles, mounted))
                .hasSizeGreaterThan(4)
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @Test
    void no_password_is_written_into_it() {
        var environment =
                services()
                        .flatMap(service -> service.path("environment").propertyStream())
                        .filter(entry -> entry.getKey().contains("PASSWORD"));

        assertThat(environment)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getKey()).endsWith("_FILE"));
    }

    @Test
    void each_secret_that_is_needed_is_declared_and_its_making_told() throws IOException {
        var needed =
                services()
                        .flatMap(service -> service.path("secrets").valueStream())
                        .map(secret ->
                                secret.isString()
                                        ? secret.asString()
                                        : secret.path("source").asString());
        var declared = compose.path("secrets").propertyNames();
        var told =
                Pattern.compile("for name in (.*); do")
                        .matcher(Files.readString(ROOT.resolve("docs/compose.md")));

        assertThat(needed.distinct()).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(told.find()).isTrue();
        assertThat(Stream.of(told.group(1).split(" ")).map(name -> name + "-password"))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    private List<String> problems() {
        return schema.validate(compose.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private Stream<JsonNode> services() {
        return compose.path("services").valueStream();
    }

    /** Without the "id"s of draft 4, which mean nothing in the draft that the schema declares. */
    private static Schema composeSpecification() {
        var json = ComposeFileTest.class.getResourceAsStream("/compose-spec/compose-spec.json");
        var tree = JsonMapper.shared().readTree(json);
        tree.findParents("id").stream()
                .filter(node -> node.path("id").isString())
                .forEach(node -> ((ObjectNode) node).remove("id"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(tree);
    }

    /** With anchors and merge keys resolved, which Jackson's own YAML reader does not do. */
    private static ObjectNode composeFile() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var text = Files.newBufferedReader(FILE)) {
            Map<String, Object> content = new Yaml(new SafeConstructor(options)).load(text);
            return JsonMapper.shared().valueToTree(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
