package dev.clerkspring.test;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Reads {@link WithClerkPersona}. */
final class WithClerkPersonaSecurityContextFactory
        implements WithSecurityContextFactory<WithClerkPersona>, BeanFactoryAware {

    private @Nullable BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public SecurityContext createSecurityContext(WithClerkPersona annotation) {
        var persona = ClerkUser.persona(Personas.seed(beans), annotation.value());
        return new SecurityContextImpl(persona.authenticate(beans));
    }
}
