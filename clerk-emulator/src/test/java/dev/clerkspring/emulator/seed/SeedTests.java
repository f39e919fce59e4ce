package dev.clerkspring.emulator.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.state.Ids;
import dev.clerkspring.emulator.state.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Seeds written in YAML.
 */
class SeedTests {

    private static final ClassPathResource PERSONAS = new ClassPathResource("dev/clerkspring/emulator/personas.yaml");

    @Test
    void readsPersonasAndWhatTheyHave() {
        var seed = Seed.read(PERSONAS);

        assertThat(seed.plans()).containsExactly(new Seed.Plan("team", "Team", List.of("invoices", "reports")));
        assertThat(seed.roles()).extracting(Seed.Role::key).containsExactly("org:admin", "org:auditor");
        assertThat(seed.personas()).extracting(Seed.Persona::id).containsExactly("dora", "emil");
        var dora = seed.personas().get(0);
        assertThat(dora.emailAddress()).isEqualTo("dora@example.com");
        assertThat(dora.memberships()).containsExactly(new Seed.Membership("globex", "org:admin"));
        assertThat(dora.privateMetadata()).isNotNull();
        assertThat(dora.privateMetadata().tree().path("crmId").asString())
                .as("a number with a zero in front is a text")
                .isEqualTo("0042");
    }

    @Test
    void becomesRows() {
        var store = new Store(Clock.systemUTC(), Ids.counting());

        store.restart(draft -> Sowing.sow(Seed.read(PERSONAS), draft));

        assertThat(store.state().all(Kinds.PERSONAS)).hasSize(2);
        assertThat(store.state().get(Kinds.USERS, "user_emulator_dora").passwordEnabled())
                .isTrue();
        assertThat(store.state().all(Kinds.PERMISSIONS))
                .extracting(permission -> permission.key())
                .filteredOn(key -> !key.startsWith("org:sys_"))
                .containsExactly("org:invoices:read", "org:invoices:create");
    }

    @Test
    void theReadmeShowsASeedThatIsOne() throws Exception {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```yaml\n" + PERSONAS.getContentAsString(StandardCharsets.UTF_8) + "```");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            personas:\\n- id: a\\n  nick: b                        | 3 | personas[0].nick | no such field; there are
            personas:\\n- id: A b                                  | 2 | personas[0] | The id of a persona looks like
            personas:\\n- first_name: a                            | 2 | personas[0] | The id of a persona looks like
            personas:\\n- id: a\\n\\n- id: a                       | 4 | personas[1].id | another of the personas
            personas:\\n- id: a\\n  plans: [x]                     | 3 | personas[0].plans[0] | no plan 'x'
            personas:\\n- id: a\\n  memberships:\\n  - role: org:x\\n    organization: y | 5 | personas[0].memberships[0].organization | no organization 'y'
            organizations:\\n- slug: y\\npersonas:\\n- id: a\\n  memberships: [{organization: y, role: org:x}] | 5 | personas[0].memberships[0].role | no role 'org:x'
            personas:\\n- id: a\\n  memberships: [{organization: y, role: x}] | 3 | personas[0].memberships[0] | A role looks like
            personas:\\n- id: a\\n  email_address: x@y\\n- id: b\\n  email_address: X@Y | 5 | personas[1].email_address | another of the personas
            roles:\\n- key: org:a\\n  permissions: [read]          | 2 | roles[0] | A permission looks like
            personas:\\n- ~                                        | 2 | personas[0] | not of the kind
            personas: 1                                            | 1 | personas | not of the kind
            personas:\\n- id: a\\n  id: b                          | 3 | personas[0].id | twice
            personas:\\n- id: &a [*a]                              | 2 | personas[0].id | too deep
            personas:\\n- [a: b                                    | 2 | '' | no YAML
            - a                                                    | 1 | '' | a seed has
            """)
    void saysWhereItIsWrong(String yaml, int line, String field, String problem) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.parse(yaml.replace("\\n", "\n")))
                .satisfies(wrong -> {
                    assertThat(wrong.field()).startsWith(field);
                    assertThat(wrong.line()).isEqualTo(line);
                })
                .withMessageStartingWith("line " + line + ": " + field)
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({"no", "off", "0123", "1e3", "12:30", "=", "2026-01-01"})
    void takesTextsForTexts(String text) {
        var seed = Seed.parse("personas:\n- id: a\n  last_name: " + text);

        assertThat(seed.personas().get(0).lastName()).isEqualTo(text);
    }

    @Test
    void isEmptyIfTheTextIs() {
        assertThat(Seed.parse("# nobody").personas()).isEmpty();
    }
}
