package nl.koers.form.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.koers.form.ConditionLanguage;
import nl.koers.form.Element;
import nl.koers.form.Form;
import nl.koers.shared.ui.text.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads form files as Camunda Modeler writes them (form-js JSON). Accepts what the interface can show and the server
 * can validate, with the same meaning as in the Modeler's preview; everything else is a {@link FormProblem} rather than
 * a silent difference. Texts stand in English where form-js has them and in Dutch in the properties
 * {@code label.nl}, {@code description.nl}, {@code text.nl}, {@code timeLabel.nl} and {@code option.<value>.nl}; the
 * property {@code storage} ({@code routing} or {@code told}) says where an answer goes.
 */
@Component
public class FormParser {

    private static final int MAX_BYTES = 256 * 1024;
    private static final String EXTENSION = ".form";
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(40).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ConditionLanguage conditions;

    public FormParser(ConditionLanguage conditions) {
        this.conditions = conditions;
    }

    /** What became of a file: a form, or all that is wrong with it. */
    public sealed interface Outcome {

        record Valid(Form form) implements Outcome {}

        /** At least one problem, in the order of the file. */
        record Invalid(List<FormProblem> problems) implements Outcome {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /** @param file the resource's name; without a directory and the ending {@code .form} it must be the form's id */
    public Outcome parse(String file, byte[] content) {
        List<FormProblem> problems = new ArrayList<>();
        JsonNode json = json(file, content, problems);
        if (json == null) {
            return new Outcome.Invalid(problems);
        }
        String id = checkHead(file, json, problems);
        ComponentReader reader = new ComponentReader(file, conditions, problems);
        List<Element> elements = reader.readAll(json.get("components"));
        new FormRules(file, problems).check(elements);
        return problems.isEmpty() ? new Outcome.Valid(new Form(id, elements)) : new Outcome.Invalid(problems);
    }

    /**
     * For files that were checked when they were deployed.
     *
     * @throws InvalidFormException when the file is not a form that can be used
     */
    public Form read(String file, byte[] content) {
        Outcome outcome = parse(file, content);
        if (outcome instanceof Outcome.Valid valid) {
            return valid.form();
        }
        throw new InvalidFormException(((Outcome.Invalid) outcome).problems());
    }

    /** The file as it stands, within the bounds that every form has; empty when it is no form at all. */
    public static Optional<JsonNode> tree(byte[] content) {
        return Optional.ofNullable(json("", content, new ArrayList<>()));
    }

    private static @Nullable JsonNode json(String file, byte[] content, List<FormProblem> problems) {
        Wording reason;
        if (content.length > MAX_BYTES) {
            reason = Wording.of("finding.field.bytes", MAX_BYTES / 1024);
        } else {
            try {
                JsonNode json = MAPPER.readTree(content);
                if (json.isObject()) {
                    return json;
                }
                reason = Wording.of("finding.field.object");
            } catch (JsonProcessingException e) {
                reason = e.getLocation() == null
                        ? Wording.of("finding.field.json", e.getOriginalMessage())
                        : Wording.of(
                                "finding.field.jsonLine",
                                e.getOriginalMessage(),
                                e.getLocation().getLineNr());
            } catch (IOException e) {
                reason = Wording.of("finding.field.utf");
            }
        }
        problems.add(new FormProblem(file, null, reason));
        return null;
    }

    private static String checkHead(String file, JsonNode json, List<FormProblem> problems) {
        String id = json.path("id").asText();
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (!name.equals(id + EXTENSION)) {
            problems.add(new FormProblem(file, null, Wording.of("finding.field.id", id, EXTENSION)));
        }
        if (!json.path("type").asText().equals("default")) {
            problems.add(new FormProblem(file, null, Wording.of("finding.field.camunda")));
        }
        if (!json.path("components").isArray()) {
            problems.add(new FormProblem(file, null, Wording.of("finding.field.components")));
        }
        return id;
    }
}
