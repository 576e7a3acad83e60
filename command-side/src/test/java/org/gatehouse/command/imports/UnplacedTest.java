package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnplacedTest {

    private final Unplaced unplaced = new Unplaced();

    @Test
    void values_are_counted_by_name_whatever_its_case() {
        unplaced.count("userPassword");
        unplaced.count("userpassword");
        unplaced.count("aci");

        assertThat(unplaced.counts())
                .hasSize(2)
                .containsEntry("userPassword", 2L)
                .containsEntry("aci", 1L);
    }

    @Test
    void two_hundred_names_are_told_apart_and_the_rest_is_one() {
        for (var i = 0; i < 1000; i++) {
            unplaced.count("name" + i);
        }
        unplaced.count("name7");

        assertThat(unplaced.counts())
                .hasSize(201)
                .containsEntry(Unplaced.REST, 800L)
                .containsEntry("name7", 2L);
    }

    @Test
    void a_name_has_at_most_a_hundred_characters_and_no_half_ones() {
        unplaced.count("n".repeat(1 << 20));
        unplaced.count("m".repeat(99) + "😀");

        assertThat(unplaced.counts()).containsOnlyKeys("n".repeat(100), "m".repeat(99));
    }
}
