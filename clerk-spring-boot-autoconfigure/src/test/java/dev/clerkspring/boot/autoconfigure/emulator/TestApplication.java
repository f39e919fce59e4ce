package dev.clerkspring.boot.autoconfigure.emulator;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** The class of an application that runs from this build. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TestApplication {}
