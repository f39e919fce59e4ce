package dev.clerkspring.emulator.seed;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.clerkspring.sdk.json.ClerkJson;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads seeds from YAML, and says with line and field what is wrong with one.
 */
final class SeedReader {

    private static final JsonMapper MAPPER = ClerkJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultNullHandling(handling -> handling.withOverrides(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .build();

    private SeedReader() {}

    static Seed read(String yaml) {
        var tree = YamlTree.parse(yaml);
        var json = tree.json();
        if (!json.isObject()) {
            throw new SeedException(
                    SeedPath.ROOT, 1, "a seed has plans, roles, organizations and personas, each with a colon");
        }
        try {
            var seed = MAPPER.treeToValue(json, Seed.class);
            SeedCheck.check(seed);
            return seed;
        } catch (SeedException ex) {
            throw ex.at(tree.line(ex.path()));
        } catch (JacksonException ex) {
            var path = path(ex);
            throw new SeedException(path, tree.line(path), problem(ex));
        }
    }

    private static SeedPath path(JacksonException failure) {
        var path = SeedPath.ROOT;
        for (var step : failure.getPath()) {
            path = path.then(step.getPropertyName() != null ? step.getPropertyName() : (Object) step.getIndex());
        }
        return path;
    }

    private static String problem(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "there is no such field; there are " + Objects.requireNonNull(unknown.getKnownPropertyIds());
        }
        if (failure instanceof ValueInstantiationException && failure.getCause() != null) {
            return String.valueOf(failure.getCause().getMessage());
        }
        return failure instanceof DatabindException ? "not of the kind that belongs here" : "cannot be read";
    }
}
