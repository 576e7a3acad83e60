package org.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gatehouse.api.Edit;
import org.gatehouse.api.users.ProfileText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** A PATCH tells apart what it leaves alone and what it clears (RFC 7396). */
class EditsTest {

    record Body(@Nullable Edit<ProfileText> department, @Nullable Edit<ProfileText> city) {}

    private static Body read(String json) {
        var mapper = JsonMapper.builder();
        new JsonBodies().customize(mapper);
        return mapper.build().readValue(json, Body.class);
    }

    @Test
    void what_is_absent_is_left_alone_null_clears_and_anything_else_is_the_new_value() {
        assertThat(read("{}")).isEqualTo(new Body(null, null));
        assertThat(read("{\"department\": null}")).isEqualTo(new Body(new Edit<>(null), null));
        assertThat(read("{\"city\": \"Oslo\"}"))
                .isEqualTo(new Body(null, new Edit<>(new ProfileText("Oslo"))));
    }

    @Test
    void a_value_that_is_wrong_is_refused_where_it_stands() {
        for (var wrong : new String[] {"7", "\" \"", "{\"to\": \"Oslo\"}", "[]"}) {
            assertThatExceptionOfType(DatabindException.class)
                    .as(wrong)
                    .isThrownBy(() -> read("{\"city\": " + wrong + "}"))
                    .satisfies(refused ->
                            assertThat(refused.getPath())
                                    .first()
                                    .extracting(DatabindException.Reference::getPropertyName)
                                    .isEqualTo("city"));
        }
    }
}
