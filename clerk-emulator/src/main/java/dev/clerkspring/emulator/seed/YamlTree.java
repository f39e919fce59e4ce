package dev.clerkspring.emulator.seed;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A YAML text as a JSON tree that knows its lines. Plain scalars are read by the core schema of YAML 1.2, so that
 * {@code no} and {@code 0123} stay texts.
 */
final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,40})");

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,40})\\.[0-9]{1,40}");

    /** Deeper than any seed; an anchor within itself has no end. */
    private static final int MAX_DEPTH = 50;

    private final @Nullable Node root;

    private YamlTree(@Nullable Node root) {
        this.root = root;
    }

    /**
     * Reads a text.
     *
     * @throws SeedException if it is no YAML
     */
    static YamlTree parse(String text) {
        try {
            return new YamlTree(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
        } catch (MarkedYAMLException ex) {
            var mark = ex.getProblemMark();
            throw new SeedException(
                    SeedPath.ROOT, mark != null ? mark.getLine() + 1 : null, "no YAML: " + ex.getProblem());
        } catch (YAMLException ex) {
            throw new SeedException(SeedPath.ROOT, "no YAML: " + ex.getMessage());
        }
    }

    JsonNode json() {
        return root != null ? json(root, SeedPath.ROOT) : JSON.objectNode();
    }

    /** The line of a field, or of the nearest thing around it that there is. */
    int line(SeedPath path) {
        var node = root;
        int line = 1;
        for (var step : path.steps()) {
            if (node instanceof MappingNode mapping) {
                var member = member(mapping, step);
                if (member == null) {
                    break;
                }
                line = line(member.getKeyNode());
                node = member.getValueNode();
            } else if (node instanceof SequenceNode list
                    && step instanceof Integer index
                    && index < list.getValue().size()) {
                node = list.getValue().get(index);
                line = line(node);
            } else {
                break;
            }
        }
        return line;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static @Nullable NodeTuple member(MappingNode mapping, Object name) {
        NodeTuple found = null;
        for (var member : mapping.getValue()) {
            if (member.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                found = member; // the last, as it is the second of two that is reported
            }
        }
        return found;
    }

    private static JsonNode json(Node node, SeedPath path) {
        if (path.steps().size() > MAX_DEPTH) {
            throw new SeedException(path, line(node), "too deep");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, path);
        }
        if (node instanceof SequenceNode list) {
            var array = JSON.arrayNode();
            list.getValue().forEach(element -> array.add(json(element, path.then(array.size()))));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode object(MappingNode mapping, SeedPath path) {
        var object = JSON.objectNode();
        for (var member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw new SeedException(path, line(member.getKeyNode()), "a name is a text");
            }
            var place = path.then(key.getValue());
            if (object.has(key.getValue())) {
                throw new SeedException(place, line(key), "is there twice");
            }
            object.set(key.getValue(), json(member.getValueNode(), place));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        var text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.stringNode(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return JSON.numberNode(new BigInteger(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return switch (text) {
            case "", "~", "null" -> JSON.nullNode();
            case "true", "false" -> JSON.booleanNode(Boolean.parseBoolean(text));
            default -> JSON.stringNode(text);
        };
    }
}
