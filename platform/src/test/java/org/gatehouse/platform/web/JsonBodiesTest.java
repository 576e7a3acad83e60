package org.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.platform.web.ProblemsTest.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import org.gatehouse.sample.SampleServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    private static final SampleServer SERVER = SampleServer.shared();

    private static SampleServer.Answer create(String json) {
        return SERVER.post(SERVER.asAnn("/api/v1/things"), json);
    }

    @Test
    void a_body_with_all_that_is_required_is_read() {
        var answer =
                create(
                        """
                        {"displayName": "a", "groupType": "security", "size": 1,
                         "parts": [{"name": "p", "size": 2}]}
                        """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("parts").get(0).get("name").asString()).isEqualTo("p");
    }

    @Test
    void what_may_be_absent_may_be_null() {
        var answer =
                create(
                        """
                        {"displayName": "a", "groupType": "security", "size": 1, "parts": [],
                         "note": null, "more": null}
                        """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'displayName': ' '}                          | /displayName  | value.blank",
                "{'displayName': ''}                           | /displayName  | value.blank",
                "{'displayName': 'a', 'groupType': 'security'} | /size         | value.required",
                "{}                                            | /displayName  | value.required",
                "{'displayName': null}                         | /displayName  | value.required",
                "{'displayName': 7}                            | /displayName  | value.malformed",
                "{'displayName': true}                         | /displayName  | value.malformed",
                "{'displayName': {}}                           | /displayName  | value.malformed",
                "{'displayName': ['a']}                        | /displayName  | value.malformed",
                "{'groupType': 0}                              | /groupType    | value.malformed",
                "{'groupType': '0'}                            | /groupType    | value.malformed",
                "{'groupType': ''}                             | /groupType    | value.malformed",
                "{'groupType': 'SECURITY'}                     | /groupType    | value.malformed",
                "{'size': '1'}                                 | /size         | value.malformed",
                "{'size': 1.5}                                 | /size         | value.malformed",
                "{'size': null}                                | /size         | value.required",
                "{'size': 99999999999999999999}                | /size         | value.malformed",
                "{'note': 7}                                   | /note         | value.malformed",
                "{'parts': [{'name': 'p', 'size': 1}, {'name': ' '}]} | /parts/1/name | value.blank",
                "{'parts': [{'name': 'p'}]}                    | /parts/0/size | value.required",
                "{'parts': [null]}                             | /parts/0      | value.required",
                "{'parts': {}}                                 | /parts        | value.malformed",
            })
    void a_member_that_is_wrong_is_pointed_at(String json, String pointer, String code) {
        var answer = create(json.replace('\'', '"'));
        assertProblem(answer, 400, "request.invalid");
        var error = answer.json().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'owner': 'a', 'parts': []}                              | /owner",
                "{'parts': [], 'a/b~c': {'d': [1]}}                       | /a~1b~0c",
                "{'parts': [{'name': 'p', 'size': 1, 'weight': 1}]}       | /parts/0/weight"
            })
    void an_unknown_member_is_refused(String json, String pointer) {
        var others = "{'displayName': 'a', 'groupType': 'security', 'size': 1, ";
        var answer = create(json.replaceFirst("\\{", others).replace('\'', '"'));
        assertProblem(answer, 400, "request.unknown-property");
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{]",
                "{'displayName'",
                "{'displayName': 'a', 'displayName': 'a'}",
                "{'size': 01}",
                "{'size': NaN}",
                "{displayName: 'a'}",
                "<a/>"
            })
    void what_is_not_the_json_expected_is_malformed(String json) {
        assertProblem(create(json.replace('\'', '"')), 400, "request.malformed");
    }

    @Test
    void a_second_document_behind_the_first_is_malformed() {
        assertProblem(
                SERVER.post(
                        SERVER.asAnn("/api/v1/things:validateName"),
                        "{\"displayName\": \"a\"} {\"displayName\": \"b\"}"),
                400,
                "request.malformed");
    }

    @Test
    void nesting_without_end_is_malformed() {
        assertProblem(create("{\"x\": " + "[".repeat(100_000)), 400, "request.malformed");
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        var broken =
                new byte[] {'{', '"', 'n', 'o', 't', 'e', '"', ':', '"', (byte) 0xff, '"', '}'};
        assertProblem(
                SERVER.send(
                        SERVER.asAnn("/api/v1/things")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(broken))),
                400,
                "request.malformed");
    }
}
