package dev.clerkspring.boot.autoconfigure.graphql;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        classes = GraphQlCases.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            GraphQlCases.SCHEMA,
            GraphQlCases.PUBLIC,
            GraphQlCases.PARTIES
        })
class ReactiveGraphQlTests extends GraphQlCases {}
