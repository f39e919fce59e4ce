package dev.clerkspring.test.junit;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.annotation.RepeatableContainers;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Finds the application that a test is of. */
public final class TestApplications {

    private TestApplications() {}

    /**
     * Returns the application context of a test, which is started if it is not there yet.
     *
     * @param context of the test or of its class
     * @return null for a test without Spring
     */
    public static @Nullable ApplicationContext of(ExtensionContext context) {
        boolean spring = MergedAnnotations.search(SearchStrategy.TYPE_HIERARCHY)
                .withEnclosingClasses(type -> true)
                .withRepeatableContainers(RepeatableContainers.standardRepeatables())
                .from(context.getRequiredTestClass())
                .stream(ExtendWith.class)
                .flatMap(extend -> Stream.of(extend.getClassArray("value")))
                .anyMatch(SpringExtension.class::isAssignableFrom);
        return spring ? SpringExtension.getApplicationContext(context) : null;
    }
}
