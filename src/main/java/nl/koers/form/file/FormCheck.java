package nl.koers.form.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.koers.form.Field;
import nl.koers.form.Option;
import nl.koers.form.Storage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The check of a form file before it is deployed: that it can be shown and validated, and that everything it may send
 * to the process engine is accepted there. Otherwise the first to notice would be a caseworker who cannot complete a
 * task, with the client at the table.
 */
@Component
public class FormCheck {

    private final FormParser parser;

    public FormCheck(FormParser parser) {
        this.parser = parser;
    }

    /** @return all problems in the order of the file; empty when the form may be deployed */
    public List<FormProblem> check(String file, byte[] content, RoutingCodes variables) {
        FormParser.Outcome outcome = parser.parse(file, content);
        if (outcome instanceof FormParser.Outcome.Invalid invalid) {
            return invalid.problems();
        }
        List<FormProblem> problems = new ArrayList<>();
        for (Field field : ((FormParser.Outcome.Valid) outcome).form().fields()) {
            String reason = field.storage() == Storage.ROUTING ? routing(field, variables) : told(field, variables);
            if (reason != null) {
                problems.add(new FormProblem(file, field.key(), reason));
            }
        }
        return problems;
    }

    private static @Nullable String told(Field field, RoutingCodes variables) {
        return variables.declared(field.key())
                ? "this key is a routing variable: set the property 'storage' to 'routing', or choose another key"
                : null;
    }

    private static @Nullable String routing(Field field, RoutingCodes variables) {
        String name = field.key();
        if (!variables.declared(name)) {
            return "no routing variable of this name is declared";
        }
        Set<String> codes = variables.codes(name);
        if (field instanceof Field.Choice) {
            return codes.isEmpty() ? "the variable has no list of codes to choose from" : undeclared(field, codes);
        } else if (!codes.isEmpty()) {
            return "the variable is one of a list of codes: use a radio or a select";
        } else if (field instanceof Field.Number number) {
            return allowed(number.min(), name, variables) && allowed(number.max(), name, variables)
                    ? null
                    : "the variable does not take every number of this field: check 'validate.min' and 'validate.max'";
        } else if (field instanceof Field.Checkbox) {
            return variables.allows(name, true) && variables.allows(name, false)
                    ? null
                    : "the variable is no yes-or-no";
        }
        return variables.allows(name, LocalDate.EPOCH.toString()) ? null : "the variable is not a date";
    }

    private static boolean allowed(@Nullable BigDecimal limit, String name, RoutingCodes variables) {
        return limit != null && variables.allows(name, limit.longValue());
    }

    private static @Nullable String undeclared(Field field, Set<String> codes) {
        Set<String> unknown =
                field.options().stream().map(Option::value).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(codes);
        return unknown.isEmpty()
                ? null
                : "the variable has no code " + String.join(", ", unknown) + "; it has "
                        + String.join(", ", new TreeSet<>(codes));
    }
}
