package dev.clerkspring.emulator.token;

import dev.clerkspring.sdk.json.ClerkJson;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Fills in the shortcodes of a template's claims: {@code {{user.first_name}}} becomes the value with its type, within other text
 * its text; of {@code {{a || b || 'c'}}} the first that is neither null nor false, else the last.
 */
final class ClaimTemplate {

    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{(.*?)}}");

    private static final Pattern ALTERNATIVE = Pattern.compile("\\|\\|(?=(?:[^']*'[^']*')*[^']*$)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<String, JsonNode> values;

    /** Takes what returns the value of a path such as {@code user.id}, a null node for one that there is not. */
    ClaimTemplate(Function<String, JsonNode> values) {
        this.values = values;
    }

    /** The value of a node of the template, as a JOSE library takes it. */
    @Nullable
    Object fill(JsonNode node) {
        if (node.isObject()) {
            var filled = new LinkedHashMap<String, @Nullable Object>();
            node.properties().forEach(member -> filled.put(member.getKey(), fill(member.getValue())));
            return filled;
        }
        if (node.isArray()) {
            var filled = new ArrayList<@Nullable Object>();
            node.forEach(element -> filled.add(fill(element)));
            return filled;
        }
        return plain(node.isString() ? fill(node.stringValue()) : node);
    }

    private JsonNode fill(String text) {
        var shortcodes = SHORTCODE.matcher(text);
        if (shortcodes.matches() && text.indexOf("}}") == text.length() - 2) {
            return evaluate(shortcodes.group(1));
        }
        return NODES.stringNode(
                SHORTCODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(text(evaluate(found.group(1))))));
    }

    private JsonNode evaluate(String expression) {
        JsonNode value = NODES.nullNode();
        for (var operand : ALTERNATIVE.split(expression)) {
            value = operand(operand.strip());
            if (!value.isNull() && !(value.isBoolean() && !value.booleanValue())) {
                return value;
            }
        }
        return value;
    }

    private JsonNode operand(String text) {
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return NODES.stringNode(text.substring(1, text.length() - 1));
        }
        if (text.equals("true") || text.equals("false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        if (NUMBER.matcher(text).matches()) {
            return text.contains(".")
                    ? NODES.numberNode(Double.parseDouble(text))
                    : NODES.numberNode(new BigInteger(text));
        }
        return values.apply(text);
    }

    private static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString("null");
    }

    private static @Nullable Object plain(JsonNode node) {
        return node.isNull() ? null : ClerkJson.mapper().treeToValue(node, Object.class);
    }
}
