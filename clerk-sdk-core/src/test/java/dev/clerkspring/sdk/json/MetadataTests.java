package dev.clerkspring.sdk.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MetadataTests {

    record Profile(String favouriteColour, int ageInYears) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zeta\":1,\"alphaBeta\":{\"snake_case\":true,\"CamelCase\":[1,2]},\"beta\":\"x\"}",
                "{\"price\":1.10,\"big\":12345678901234567890123,\"tiny\":0.00000000000000000001234567890123456789}",
                "{\"nothing\":null}",
                "{}",
                "[1,\"two\",null]",
                "\"text\""
            })
    void keepsNamesOrderAndDigits(String json) {
        Metadata metadata = ClerkJson.mapper().readValue(json, Metadata.class);

        String written = ClerkJson.mapper().writeValueAsString(metadata);

        assertThat(written)
                .isEqualTo(json.replace("0.00000000000000000001234567890123456789", "1.234567890123456789E-20"));
    }

    @Test
    void readsATypeOfTheApplication() {
        Metadata metadata = Metadata.of(Map.of("favouriteColour", "red", "ageInYears", 7, "other", true));

        assertThat(metadata.as(Profile.class)).isEqualTo(new Profile("red", 7));
        assertThat(Metadata.of(new Profile("red", 7)).tree().propertyNames())
                .containsExactly("favouriteColour", "ageInYears");
    }

    @Test
    void keepsNullsOfAMapSinceTheyDeleteKeys() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("deleteMe", null);

        assertThat(ClerkJson.mapper().writeValueAsString(Metadata.of(changes))).isEqualTo("{\"deleteMe\":null}");
    }

    @Test
    void cannotBeChangedThroughItsTree() {
        Metadata metadata = Metadata.of(Map.of("a", 1));

        ((ObjectNode) metadata.tree()).put("b", 2);

        assertThat(metadata).isEqualTo(Metadata.of(Map.of("a", 1)));
    }

    @Test
    void printsNothingOfItself() {
        assertThat(Metadata.of(Map.of("secret", "value"))).hasToString("Metadata[…]");
    }
}
