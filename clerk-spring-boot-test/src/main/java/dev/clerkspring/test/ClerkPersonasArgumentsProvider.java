package dev.clerkspring.test;

import dev.clerkspring.test.junit.TestApplications;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Reads {@link ClerkPersonas}. */
final class ClerkPersonasArgumentsProvider extends AnnotationBasedArgumentsProvider<ClerkPersonas> {

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, ClerkPersonas annotation) {
        return Personas.of(Personas.seed(TestApplications.of(context)), List.of(annotation.value()))
                .map(Arguments::of);
    }
}
