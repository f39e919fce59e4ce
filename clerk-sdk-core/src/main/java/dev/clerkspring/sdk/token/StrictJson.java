package dev.clerkspring.sdk.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object as RFC 8259 has it and not a bit more: strict UTF-8 without a byte order mark, no member
 * twice, nothing behind the object, a limited depth.
 */
final class StrictJson {

    private final JsonFactory factory;

    StrictJson(int maxDepth) {
        this.factory = JsonFactory.builder()
                // Names come from strangers; a symbol table that all parsers share is theirs to fill.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .build())
                .build();
    }

    /**
     * Reads an object. Numbers are {@code Long}, {@code BigInteger} or {@code Double}.
     *
     * @param json the bytes
     * @return its members in order, unmodifiable throughout; null if the bytes are not exactly one object
     */
    @Nullable
    Map<String, Object> object(byte[] json) {
        try (var parser = factory.createParser(ObjectReadContext.empty(), text(json))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            var members = members(parser);
            return parser.nextToken() == null ? members : null;
        } catch (JacksonException | CharacterCodingException ex) {
            return null;
        }
    }

    private static String text(byte[] json) throws CharacterCodingException {
        if (isAscii(json)) {
            return new String(json, StandardCharsets.ISO_8859_1);
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static boolean isAscii(byte[] bytes) {
        int all = 0;
        for (byte next : bytes) {
            all |= next;
        }
        return all >= 0;
    }

    private static Map<String, Object> members(JsonParser parser) {
        var members = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            int before = members.size();
            members.put(name, value(parser));
            if (members.size() == before) {
                throw new StreamReadException(parser, "The same member twice");
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private static List<Object> elements(JsonParser parser) {
        var elements = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return Collections.unmodifiableList(elements);
    }

    @SuppressWarnings("NullAway") // JSON null is null; the maps' type leaves it out, as every JWT library's does
    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new StreamReadException(parser, "Not a JSON value");
        };
    }

    private static Number integer(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : parser.getLongValue();
    }
}
