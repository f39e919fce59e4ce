package dev.clerkspring.emulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.json.ClerkJson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoreTests {

    private static final Kind<Pet> PETS =
            Kind.of("pets", "pet", Pet.class, Pet::id).unique("name", pet -> Stream.of(pet.name()));

    private static final Kind<Owner> OWNERS = Kind.of("owners", "owner", Owner.class, Owner::id);

    private final Store store =
            new Store(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), Ids.counting());

    private final Snapshot snapshot = new Snapshot(List.of(PETS, OWNERS), ClerkJson.mapper(), state -> {});

    @Test
    void keepsThingsInTheOrderInWhichTheyCame() {
        add("1", "Rex");
        add("2", "Bello");
        store.write(draft -> draft.change(PETS, "1", pet -> new Pet("1", "Max")));

        assertThat(store.state().all(PETS)).containsExactly(new Pet("1", "Max"), new Pet("2", "Bello"));
    }

    @Test
    void changesNothingIfAChangeFails() {
        add("1", "Rex");

        assertThatExceptionOfType(ClerkProblem.class)
                .isThrownBy(() -> store.write(draft -> {
                    draft.put(OWNERS, new Owner("9"));
                    draft.remove(PETS, "1");
                    return draft.get(PETS, "2");
                }));

        assertThat(store.state().all(PETS)).containsExactly(new Pet("1", "Rex"));
        assertThat(store.state().all(OWNERS)).isEmpty();
    }

    @Test
    void refusesAUniqueValueThatIsTaken() {
        add("1", "Rex");

        assertThatExceptionOfType(ClerkProblem.class)
                .isThrownBy(() -> add("2", "REX"))
                .withMessage("form_identifier_exists");
        store.write(draft -> draft.put(PETS, new Pet("1", "rex")));
    }

    @Test
    void freesAUniqueValueWithItsOwner() {
        add("1", "Rex");
        store.write(draft -> draft.change(PETS, "1", pet -> new Pet("1", "Max")));
        add("2", "Rex");
        store.write(draft -> draft.remove(PETS, "1"));
        add("3", "Max");

        assertThat(store.state().all(PETS).map(Pet::name)).containsExactly("Rex", "Max");
    }

    @Test
    void tellsOfEveryChangeThatHappened() {
        var commits = new ArrayList<Commit>();
        store.onCommit(commits::add);

        add("1", "Rex");
        store.write(draft -> draft.find(PETS, "1"));
        store.write(draft -> draft.remove(PETS, "1"));

        assertThat(commits.stream().flatMap(commit -> commit.changes().stream()))
                .containsExactly(
                        new Change<>(PETS, null, new Pet("1", "Rex")), new Change<>(PETS, new Pet("1", "Rex"), null));
    }

    @Test
    void tellsWhatHasComeOfAllChangesTogether() {
        var commits = new ArrayList<Commit>();
        add("1", "Rex");
        store.onCommit(commits::add);

        store.write(draft -> {
            draft.put(PETS, new Pet("1", "Max"));
            draft.put(PETS, new Pet("2", "Bello"));
            draft.put(PETS, new Pet("1", "Moritz"));
            return draft.remove(PETS, "2");
        });

        assertThat(commits.get(0).net())
                .isEqualTo(List.of(new Change<>(PETS, new Pet("1", "Rex"), new Pet("1", "Moritz"))));
    }

    @Test
    void beginsAnewWithoutTelling() {
        add("1", "Rex");
        store.onCommit(commit -> {
            throw new AssertionError("nobody is told");
        });

        store.restart(draft -> draft.put(PETS, new Pet("2", "Max")));

        assertThat(store.state().all(PETS)).containsExactly(new Pet("2", "Max"));
    }

    @Test
    void holdsStillForWhoeverReads() {
        add("1", "Rex");
        var before = store.state();
        add("2", "Max");

        assertThat(before.all(PETS)).hasSize(1);
    }

    @Test
    void losesNothingToConcurrency() throws Exception {
        var pool = Executors.newFixedThreadPool(16);
        try {
            pool.invokeAll(IntStream.range(0, 2000)
                    .<Callable<Pet>>mapToObj(i -> () -> store.write(draft -> draft.put(PETS, pet(draft, i))))
                    .toList());
        } finally {
            pool.shutdown();
        }

        assertThat(store.state().all(PETS)).hasSize(2000);
    }

    @Test
    void comesBackFromASnapshot() {
        add("1", "Rex");
        add("2", "Max");
        var other = new Store(Clock.systemUTC(), Ids.random());

        snapshot.restore(snapshot.export(store.state()), other);

        assertThat(other.state().all(PETS)).containsExactly(new Pet("1", "Rex"), new Pet("2", "Max"));
        assertThatExceptionOfType(ClerkProblem.class)
                .isThrownBy(() -> other.write(draft -> draft.put(PETS, new Pet("3", "Rex"))));
    }

    @Test
    void refusesWhatIsNoSnapshot() {
        add("1", "Rex");
        var twice = """
                {"version": 1, "pets": [{"id": "2", "name": "Max"}, {"id": "3", "name": "Max"}]}""";

        for (var json : List.of("{}", "[]", "{\"version\": 2}", "{\"version\": 1, \"pets\": [[]]}", twice)) {
            assertThatIllegalArgumentException()
                    .as(json)
                    .isThrownBy(() -> snapshot.restore(ClerkJson.mapper().readTree(json), store));
        }
        assertThat(store.state().all(PETS)).hasSize(1);
    }

    private void add(String id, String name) {
        store.write(draft -> draft.put(PETS, new Pet(id, name)));
    }

    private static Pet pet(Draft draft, int number) {
        return new Pet(draft.id("pet"), "Pet " + number);
    }

    record Pet(String id, String name) {}

    record Owner(String id) {}
}
