package dev.clerkspring.sdk.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.service.annotation.HttpExchange;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Hints for everything in the SDK that is reached by reflection: interfaces of operations, and the proxies that call them;
 * records, which are JSON or a query somewhere; and what Jackson makes of annotations.
 */
final class ClerkRuntimeHints implements RuntimeHintsRegistrar {

    /** Whatever is in a room of the SDK; the root has no models. */
    private static final String CLASSES = "classpath*:dev/clerkspring/sdk/*/**/*.class";

    private final BindingReflectionHintsRegistrar models = new BindingReflectionHintsRegistrar();

    private final ReflectiveRuntimeHintsRegistrar operations = new ReflectiveRuntimeHintsRegistrar();

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        try {
            MetadataReaderFactory readers = new SimpleMetadataReaderFactory(classLoader);
            for (Resource file : new PathMatchingResourcePatternResolver(classLoader).getResources(CLASSES)) {
                MetadataReader found = readers.getMetadataReader(file);
                if (isInterfaceOfOperations(found)) {
                    registerOperations(hints, load(found, classLoader));
                } else if (isOneOf(found, Record.class)) {
                    this.models.registerReflectionHints(hints.reflection(), load(found, classLoader));
                } else if (isOneOf(found, StdSerializer.class) || isOneOf(found, StdDeserializer.class)) {
                    hints.reflection()
                            .registerType(load(found, classLoader), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void registerOperations(RuntimeHints hints, Class<?> type) {
        this.operations.registerRuntimeHints(hints, type);
        hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
    }

    private static boolean isInterfaceOfOperations(MetadataReader found) {
        return found.getClassMetadata().isInterface()
                && found.getAnnotationMetadata().hasAnnotation(HttpExchange.class.getName());
    }

    private static boolean isOneOf(MetadataReader found, Class<?> superclass) {
        return superclass.getName().equals(found.getClassMetadata().getSuperClassName());
    }

    private static Class<?> load(MetadataReader found, @Nullable ClassLoader classLoader) {
        return ClassUtils.resolveClassName(found.getClassMetadata().getClassName(), classLoader);
    }
}
