package dev.clerkspring.sdk.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.json.ClerkJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

class ClerkPageTests {

    private static final TypeReference<ClerkPage<Item>> TYPE = new TypeReference<>() {};

    record Item(String id) {}

    record Holder(String before, ClerkPage<Item> items, String after) {}

    static Stream<Arguments> envelopes() {
        return Stream.of(
                Arguments.of("[]", null, List.of()),
                Arguments.of("[{'id': 'a'}, {'id': 'b', 'new': [1]}]", null, List.of("a", "b")),
                Arguments.of("{'data': [{'id': 'a'}], 'total_count': 7}", 7L, List.of("a")),
                Arguments.of("{'total_count': 7, 'data': [{'id': 'a'}]}", 7L, List.of("a")),
                Arguments.of("{'data': [], 'total_count': 0}", 0L, List.of()),
                Arguments.of("{'data': [{'id': 'a'}]}", null, List.of("a")),
                Arguments.of("{'m2m_tokens': [{'id': 'a'}], 'total_count': 1}", 1L, List.of("a")),
                Arguments.of("{'other': {'data': 1}, 'data': [{'id': 'a'}], 'total_count': null}", null, List.of("a")),
                Arguments.of(
                        "{'ids': [{'id': 'x'}], 'data': [{'id': 'a'}], 'more': [{'id': 'y'}]}", null, List.of("a")),
                Arguments.of("[{'id': 'a'}, null]", null, List.of("a")));
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void readsEveryEnvelope(String json, Long total, List<String> ids) {
        ClerkPage<Item> page = ClerkJson.mapper().readValue(json.replace('\'', '"'), TYPE);

        assertThat(page.totalCount()).isEqualTo(total);
        assertThat(page).extracting(Item::id).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"total_count\": 1}", "\"data\"", "7", "[[1]]", "{\"data\": {}}"})
    void refusesWhatIsNoPage(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> ClerkJson.mapper().readValue(json, TYPE));
    }

    @Test
    void isReadAndWrittenWithinAnotherObject() {
        String json = "{\"before\":\"b\",\"items\":{\"data\":[{\"id\":\"x\"}],\"total_count\":3},\"after\":\"a\"}";

        Holder holder = ClerkJson.mapper().readValue(json, Holder.class);

        assertThat(holder).isEqualTo(new Holder("b", new ClerkPage<>(List.of(new Item("x")), 3L), "a"));
        assertThat(ClerkJson.mapper().writeValueAsString(holder)).isEqualTo(json);
    }

    @Test
    void isABareArrayWithoutATotal() {
        ClerkPage<Item> page = ClerkPage.of(List.of(new Item("x")));

        assertThat(ClerkJson.mapper().writeValueAsString(page)).isEqualTo("[{\"id\":\"x\"}]");
        assertThat(page).hasToString("ClerkPage[1 of unknown]");
    }
}
