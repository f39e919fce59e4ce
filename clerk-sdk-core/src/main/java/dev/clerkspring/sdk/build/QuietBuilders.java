package dev.clerkspring.sdk.build;

import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Makes generated builders print their type alone. RecordBuilder has them print what they hold, passwords and personal data
 * included, and knows no option against that.
 */
public final class QuietBuilders implements Plugin {

    @Override
    public boolean matches(TypeDescription type) {
        return type.getDeclaredAnnotations().isAnnotationPresent(RecordBuilderGenerated.class);
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator classFileLocator) {
        return builder.method(ElementMatchers.isToString()).intercept(FixedValue.value(type.getSimpleName() + "[…]"));
    }

    @Override
    public void close() {}
}
