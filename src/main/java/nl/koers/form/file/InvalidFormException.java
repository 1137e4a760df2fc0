package nl.koers.form.file;

import java.util.List;
import java.util.stream.Collectors;

/** A form file that cannot be used. Deployment refuses such files, so that nobody meets this while working. */
public final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FormProblem> problems;

    InvalidFormException(List<FormProblem> problems) {
        super(problems.stream().map(FormProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<FormProblem> problems() {
        return problems;
    }
}
