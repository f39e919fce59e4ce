package dev.clerkspring.sdk.query;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Marks a list of texts that is one query parameter, joined by commas, instead of one parameter for each element.
 */
@JacksonAnnotationsInside
@JsonSerialize(using = CommaSeparatedSerializer.class)
@JsonDeserialize(using = CommaSeparatedDeserializer.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface CommaSeparated {}
