package dev.clerkspring.emulator.frontend;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Persona;
import dev.clerkspring.emulator.state.Reading;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A persona as the page shows it.
 *
 * @param id the short name
 * @param userId {@code user_…}
 * @param name first and last name
 * @param emailAddress the first address; empty if there is none
 * @param description what this persona is good for
 */
record PersonaView(String id, String userId, String name, String emailAddress, String description) {

    static List<PersonaView> all(Reading state) {
        return state.all(Kinds.PERSONAS).map(persona -> of(state, persona)).toList();
    }

    private static PersonaView of(Reading state, Persona persona) {
        var user = state.get(Kinds.USERS, persona.userId());
        var name = Stream.of(user.firstName(), user.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var email = user.emailAddresses().stream()
                .map(EmailAddress::emailAddress)
                .findFirst()
                .orElse("");
        return new PersonaView(
                persona.id(), user.id(), name.isEmpty() ? persona.id() : name, email, persona.description());
    }
}
