package org.gatehouse.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Personal.Sealed;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PersonalModuleTest {

    private static SubjectKeys keys;
    private static PersonalData data;
    private static JsonMapper mapper;

    private final Subject ann = Subject.user(UUID.randomUUID());
    private final Subject ben = Subject.user(UUID.randomUUID());

    record Address(String street, int number) {}

    record Person(@Nullable Personal<String> name, List<Personal<String>> phones) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(value = ByPerson.class, name = "person")})
    sealed interface Reason permits ByPerson {}

    record ByPerson(int weight, Personal<String> text) implements Reason {}

    record Event(
            Personal<String> name,
            Personal<PersonName> typed,
            Personal<Address> home,
            Personal<List<Address>> former,
            @Nullable Personal<String> nothing,
            Person boss,
            List<Person> team,
            Map<String, Personal<String>> byKey,
            List<Reason> reasons,
            int last) {}

    record Reasons(List<Reason> reasons) {}

    record Simple(Personal<String> name) {}

    @BeforeAll
    static void start() throws GeneralSecurityException {
        var masterKey = new MasterKey(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset());
        keys = new SubjectKeys(KeysDatabase.fresh(), masterKey, new HandClock());
        data = new PersonalData(keys);
        mapper = JsonMapper.builder().addModule(new PersonalModule(data)).build();
    }

    @Test
    void values_at_any_depth_open_again() {
        var read = read(write(full(), "test.Event"), Event.class, "test.Event");

        assertThat(data.reveal(read.name())).contains("Ann");
        assertThat(data.reveal(read.typed())).contains(new PersonName("Ann B"));
        assertThat(data.reveal(read.home())).contains(new Address("Elm", 3));
        assertThat(data.reveal(read.former()))
                .contains(List.of(new Address("Oak", 1), new Address("Ash", 2)));
        assertThat(read.nothing()).isNull();
        assertThat(data.reveal(read.boss().name())).contains("Ben");
        assertThat(read.boss().phones())
                .extracting(data::reveal)
                .extracting(o -> o.orElseThrow())
                .containsExactly("1", "2", "3");
        assertThat(read.team().get(1).name()).isNull();
        assertThat(data.reveal(read.team().get(1).phones().get(1))).contains("5");
        assertThat(data.reveal(read.byKey().get("a/b~c"))).contains("odd key");
        assertThat(read.reasons())
                .map(reason -> ((ByPerson) reason).text())
                .extracting(data::reveal)
                .extracting(o -> o.orElseThrow())
                .containsExactly("why", "because");
        assertThat(read.last()).isEqualTo(7);
    }

    @Test
    void a_field_is_named_by_its_json_pointer() {
        var read = read(write(full(), "test.Event"), Event.class, "test.Event");

        assertThat(place(read.name())).isEqualTo("test.Event /name");
        assertThat(place(read.boss().phones().get(2))).isEqualTo("test.Event /boss/phones/2");
        assertThat(place(read.team().get(1).phones().get(1)))
                .isEqualTo("test.Event /team/1/phones/1");
        assertThat(place(read.byKey().get("a/b~c"))).isEqualTo("test.Event /byKey/a~1b~0c");
        assertThat(place(((ByPerson) read.reasons().get(1)).text()))
                .isEqualTo("test.Event /reasons/1/text");
    }

    @Test
    void the_stored_form_holds_subject_key_nonce_and_data_and_nothing_clear() {
        var json = write(new Simple(Personal.of(ann, "Ann Canary")), "test.Simple");

        assertThat(json).doesNotContain("Canary");
        assertThat(mapper.readTree(json).get("name").propertyNames())
                .containsExactly("subject", "key", "nonce", "data");
        assertThat(mapper.readTree(json).at("/name/subject").asString())
                .isEqualTo("user:" + ann.id());
        assertThat(mapper.readTree(json).at("/name/key").asInt()).isEqualTo(1);
    }

    @Test
    void of_an_erased_subject_only_the_subject_is_stored() {
        keys.erase(ann);

        var json = write(new Simple(Personal.of(ann, "Ann")), "test.Simple");

        assertThat(json).isEqualTo("{\"name\":{\"subject\":\"user:" + ann.id() + "\"}}");
        assertThat(read(json, Simple.class, "test.Simple").name())
                .isEqualTo(new Personal.Erased<>(ann));
    }

    @Test
    void an_event_read_and_written_again_is_the_same_text() {
        var json = write(full(), "test.Event");

        assertThat(write(read(json, Event.class, "test.Event"), "test.Event")).isEqualTo(json);
    }

    @Test
    void reading_asks_for_no_key() {
        var json = write(new Simple(Personal.of(ann, "Ann")), "test.Simple");
        keys.erase(ann);

        assertThat(read(json, Simple.class, "test.Simple").name()).isInstanceOf(Sealed.class);
    }

    @Test
    void a_prefix_tells_the_metadata_from_the_payload() {
        var writer = mapper.writer().withAttribute(PersonalModule.EVENT, "test.Simple");
        var json =
                writer.withAttribute(PersonalModule.PREFIX, "metadata")
                        .writeValueAsString(Map.of("clientIp", Personal.of(ann, "192.0.2.1")));
        var type =
                mapper.getTypeFactory()
                        .constructParametricType(
                                Map.class,
                                mapper.constructType(String.class),
                                mapper.getTypeFactory()
                                        .constructParametricType(Personal.class, String.class));
        var reader = mapper.readerFor(type).withAttribute(PersonalModule.EVENT, "test.Simple");

        Map<String, Personal<String>> there =
                reader.withAttribute(PersonalModule.PREFIX, "metadata").readValue(json);
        Map<String, Personal<String>> elsewhere = reader.readValue(json);

        assertThat(place(there.get("clientIp"))).isEqualTo("test.Simple metadata/clientIp");
        assertThat(data.reveal(there.get("clientIp"))).contains("192.0.2.1");
        assertThatThrownBy(() -> data.reveal(elsewhere.get("clientIp")))
                .isInstanceOf(PersonalDataTampered.class);
    }

    @Test
    void values_open_although_the_type_of_what_holds_them_comes_last() {
        var json =
                write(
                        new Reasons(
                                List.of(
                                        new ByPerson(1, Personal.of(ann, "why")),
                                        new ByPerson(2, Personal.of(ann, "because")))),
                        "test.Reasons");
        var typeLast = mapper.readTree(json);
        for (var reason : typeLast.get("reasons")) {
            var type = ((ObjectNode) reason).remove("@type");
            ((ObjectNode) reason).set("@type", type);
        }

        var read = read(typeLast.toString(), Reasons.class, "test.Reasons");

        assertThat(data.reveal(((ByPerson) read.reasons().get(1)).text())).contains("because");
    }

    @Test
    void values_open_when_they_were_read_from_a_tree_as_upcasters_have_it() {
        JsonNode tree = mapper.readTree(write(full(), "test.Event"));

        Event read =
                mapper.readerFor(Event.class)
                        .withAttribute(PersonalModule.EVENT, "test.Event")
                        .readValue(tree);

        assertThat(data.reveal(read.team().get(1).phones().get(1))).contains("5");
        assertThat(data.reveal(((ByPerson) read.reasons().get(1)).text())).contains("because");
    }

    @Test
    void into_a_tree_personal_data_is_not_written_since_it_would_not_open_again() {
        var writer = mapper.writer().withAttribute(PersonalModule.EVENT, "test.Event");

        assertThatThrownBy(() -> writer.valueToTree(full()))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("text");
    }

    @Test
    void outside_of_events_personal_data_is_not_written() {
        var clear = new Simple(Personal.of(ann, "Ann Canary"));
        var sealed = read(write(clear, "test.Simple"), Simple.class, "test.Simple");

        assertThatThrownBy(() -> mapper.writeValueAsString(clear))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("into events only")
                .hasMessageNotContaining("Canary");
        assertThatThrownBy(() -> mapper.writeValueAsString(sealed))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void outside_of_events_personal_data_is_not_read() {
        var json = write(new Simple(Personal.of(ann, "Ann")), "test.Simple");

        assertThatThrownBy(() -> mapper.readValue(json, Simple.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("from events only");
    }

    @Test
    void a_form_that_lacks_a_part_is_an_error_and_not_an_erasure() {
        var subject = "\"subject\":\"user:" + ann.id() + "\"";

        for (String name :
                List.of(
                        "{" + subject + ",\"key\":1}",
                        "{" + subject + ",\"nonce\":\"AA\",\"data\":\"AA\"}",
                        "{\"key\":1,\"nonce\":\"AA\",\"data\":\"AA\"}",
                        "{}",
                        "\"Ann\"")) {
            assertThatThrownBy(() -> read("{\"name\":" + name + "}", Simple.class, "test.Simple"))
                    .as(name)
                    .isInstanceOf(JacksonException.class);
        }
    }

    private Event full() {
        var ben = this.ben;
        return new Event(
                Personal.of(ann, "Ann"),
                Personal.of(ann, new PersonName("Ann B")),
                Personal.of(ann, new Address("Elm", 3)),
                Personal.of(ann, List.of(new Address("Oak", 1), new Address("Ash", 2))),
                null,
                new Person(Personal.of(ben, "Ben"), phones(ben, "1", "2", "3")),
                List.of(
                        new Person(Personal.of(ann, "Ann"), List.of()),
                        new Person(null, phones(ben, "4", "5"))),
                Map.of("a/b~c", Personal.of(ann, "odd key")),
                List.of(
                        new ByPerson(1, Personal.of(ann, "why")),
                        new ByPerson(2, Personal.of(ben, "because"))),
                7);
    }

    private static List<Personal<String>> phones(Subject subject, String... numbers) {
        return List.of(numbers).stream().map(number -> Personal.of(subject, number)).toList();
    }

    private static String place(Personal<?> personal) {
        var sealed = (Sealed<?>) personal;
        return sealed.event() + " " + sealed.field();
    }

    private static String write(Object event, String name) {
        return mapper.writer().withAttribute(PersonalModule.EVENT, name).writeValueAsString(event);
    }

    private static <T> T read(String json, Class<T> type, String name) {
        return mapper.readerFor(type).withAttribute(PersonalModule.EVENT, name).readValue(json);
    }
}
