package dev.clerkspring.sdk;

import dev.clerkspring.sdk.Covers.Place;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/** Collects where which of Clerk's numbered cases are tested: rows of tables, and methods with {@link Covers}. */
public final class CoveredCases {

    private final Map<Integer, Set<Place>> places = new TreeMap<>();

    private final String letter;

    /** Of one list, such as {@code V}, starting with what the methods on the class path say. */
    public CoveredCases(String letter) throws IOException {
        this.letter = letter;
        var readers = new SimpleMetadataReaderFactory();
        var resources = new PathMatchingResourcePatternResolver();
        for (var test : resources.getResources("classpath*:dev/clerkspring/**/*Tests.class")) {
            readers.getMetadataReader(test)
                    .getAnnotationMetadata()
                    .getAnnotatedMethods(Covers.class.getName())
                    .forEach(method -> add(method.getAnnotations().get(Covers.class)));
        }
    }

    private void add(MergedAnnotation<Covers> covers) {
        add(covers.getEnum("in", Place.class), Stream.of(covers.getStringArray("value")));
    }

    /** Adds the rows of a table by their ids; those of other lists are left out. */
    public CoveredCases add(Place place, Stream<String> ids) {
        ids.filter(id -> id.matches(letter + "\\d+"))
                .map(id -> Integer.valueOf(id.substring(1)))
                .forEach(number -> places.computeIfAbsent(number, key -> EnumSet.noneOf(Place.class))
                        .add(place));
        return this;
    }

    /** Where each case is tested, one to a line; a case that is not is a line too. */
    public String describe(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> letter + number + " " + text(places.getOrDefault(number, Set.of())))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Set<Place> places) {
        return places.isEmpty()
                ? "nowhere"
                : places.stream().map(Place::name).map(String::toLowerCase).collect(Collectors.joining(", "));
    }
}
