package dev.clerkspring.boot.autoconfigure.parity;

import dev.clerkspring.boot.autoconfigure.TestKeys;
import dev.clerkspring.boot.autoconfigure.TestTokens;
import dev.clerkspring.boot.autoconfigure.parity.RequestCase.Setting;
import dev.clerkspring.boot.autoconfigure.reactive.ReactiveApplication;
import dev.clerkspring.boot.autoconfigure.servlet.ServletApplication;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;

/** A web stack on a server of its own. */
enum Stack {
    MVC_ON_TOMCAT(
            ServletApplication.class,
            ChainsWithoutCsrf.OnServlet.class,
            CaseApplications.OnServlet.class,
            WebApplicationType.SERVLET),
    WEBFLUX_ON_NETTY(
            ReactiveApplication.class,
            ChainsWithoutCsrf.OnReactive.class,
            CaseApplications.OnReactive.class,
            WebApplicationType.REACTIVE,
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration");

    private final Class<?> application;

    private final Class<?> unsafeChain;

    private final Class<?> caseApplication;

    private final WebApplicationType type;

    private final List<String> properties;

    Stack(
            Class<?> application,
            Class<?> unsafeChain,
            Class<?> caseApplication,
            WebApplicationType type,
            String... properties) {
        this.application = application;
        this.unsafeChain = unsafeChain;
        this.caseApplication = caseApplication;
        this.type = type;
        this.properties = List.of(properties);
    }

    /** The application in which the core's cases are played. */
    Class<?> caseApplication() {
        return caseApplication;
    }

    WebApplicationType type() {
        return type;
    }

    /** What makes the server the one that the name says. */
    List<String> properties() {
        return properties;
    }

    ConfigurableWebServerApplicationContext start(Setting setting) {
        var all = new ArrayList<String>();
        all.addAll(List.of(
                "clerk.publishable-key=" + TestKeys.PUBLISHABLE,
                "clerk.authorized-parties=" + TestTokens.ORIGIN,
                "clerk.security.public-paths=/public"));
        all.addAll(setting.properties());
        return setting == Setting.UNSAFE ? start(all, unsafeChain) : start(all);
    }

    /** Starts the application with more classes of its own. */
    ConfigurableWebServerApplicationContext start(List<String> settings, Class<?>... more) {
        var all = new ArrayList<>(properties);
        all.add("server.port=0");
        all.addAll(settings);
        var sources = new ArrayList<Class<?>>(List.of(more));
        sources.add(application);
        return (ConfigurableWebServerApplicationContext) new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(type)
                .run(all.stream().map(property -> "--" + property).toArray(String[]::new));
    }
}
