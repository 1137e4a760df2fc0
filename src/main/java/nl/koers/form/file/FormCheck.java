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
import nl.koers.shared.ui.text.Wording;
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
            Wording reason = field.storage() == Storage.ROUTING ? routing(field, variables) : told(field, variables);
            if (reason != null) {
                problems.add(new FormProblem(file, field.key(), reason));
            }
        }
        return problems;
    }

    private static @Nullable Wording told(Field field, RoutingCodes variables) {
        return variables.declared(field.key()) ? Wording.of("finding.field.isRouting") : null;
    }

    private static @Nullable Wording routing(Field field, RoutingCodes variables) {
        String name = field.key();
        if (!variables.declared(name)) {
            return Wording.of("finding.field.noVariable");
        }
        Set<String> codes = variables.codes(name);
        if (field instanceof Field.Choice) {
            return codes.isEmpty() ? Wording.of("finding.field.noCodes") : undeclared(field, codes);
        } else if (!codes.isEmpty()) {
            return Wording.of("finding.field.codes");
        } else if (field instanceof Field.Number number) {
            return allowed(number.min(), name, variables) && allowed(number.max(), name, variables)
                    ? null
                    : Wording.of("finding.field.range");
        } else if (field instanceof Field.Checkbox) {
            return variables.allows(name, true) && variables.allows(name, false)
                    ? null
                    : Wording.of("finding.field.yesNo");
        }
        return variables.allows(name, LocalDate.EPOCH.toString()) ? null : Wording.of("finding.field.date");
    }

    private static boolean allowed(@Nullable BigDecimal limit, String name, RoutingCodes variables) {
        if (limit == null) {
            return false;
        }
        try {
            return variables.allows(name, limit.longValueExact());
        } catch (ArithmeticException e) {
            // of what is larger than a long, or has decimals, only a part would be looked at
            return false;
        }
    }

    private static @Nullable Wording undeclared(Field field, Set<String> codes) {
        Set<String> unknown =
                field.options().stream().map(Option::value).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(codes);
        return unknown.isEmpty()
                ? null
                : Wording.of("finding.field.code", String.join(", ", unknown), String.join(", ", new TreeSet<>(codes)));
    }
}
