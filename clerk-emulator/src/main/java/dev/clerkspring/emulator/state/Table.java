package dev.clerkspring.emulator.state;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;

/** The things of one kind, in the order in which they came. Immutable. */
final class Table<T> {

    private final Kind<T> kind;

    private final OrderedPMap<String, T> rows;

    /** Whose each unique value is. */
    private final HashPMap<Kind.UniqueKey, String> owners;

    private Table(Kind<T> kind, OrderedPMap<String, T> rows, HashPMap<Kind.UniqueKey, String> owners) {
        this.kind = kind;
        this.rows = rows;
        this.owners = owners;
    }

    static <T> Table<T> empty(Kind<T> kind) {
        return new Table<>(kind, OrderedPMap.empty(), HashTreePMap.empty());
    }

    @Nullable
    T find(String id) {
        return rows.get(id);
    }

    Collection<T> all() {
        return rows.values();
    }

    Table<T> with(T row) {
        var id = kind.id(row);
        var others = without(id).owners;
        for (var key : kind.uniqueKeys(row).toList()) {
            var owner = others.get(key);
            if (owner != null && !owner.equals(id)) {
                throw ClerkProblem.taken(key.parameter());
            }
            others = others.plus(key, id);
        }
        return new Table<>(kind, rows.plus(id, row), others);
    }

    Table<T> without(String id) {
        var row = rows.get(id);
        return row == null
                ? this
                : new Table<>(
                        kind,
                        rows.minus(id),
                        owners.minusAll(kind.uniqueKeys(row).toList()));
    }
}
