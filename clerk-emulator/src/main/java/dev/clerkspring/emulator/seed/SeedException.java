package dev.clerkspring.emulator.seed;

import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a seed, and where.
 */
public final class SeedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient SeedPath path;

    private final transient @Nullable Integer line;

    private final String problem;

    SeedException(SeedPath path, String problem) {
        this(path, null, problem);
    }

    SeedException(SeedPath path, @Nullable Integer line, String problem) {
        super((line != null ? "line " + line + ": " : "") + (path.isRoot() ? "" : path + ": ") + problem);
        this.path = path;
        this.line = line;
        this.problem = problem;
    }

    /**
     * Returns the line.
     *
     * @return counted from 1; null if the seed was not read from a text
     */
    public @Nullable Integer line() {
        return line;
    }

    /**
     * Returns the field.
     *
     * @return such as {@code personas[0].memberships[1].role}; empty if it is the whole
     */
    public String field() {
        return path.toString();
    }

    SeedPath path() {
        return path;
    }

    SeedException at(int known) {
        return new SeedException(path, known, problem);
    }
}
