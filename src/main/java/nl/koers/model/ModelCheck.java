package nl.koers.model;

import java.util.List;

/**
 * What putting some files into use would do.
 *
 * @param along names of files that come along because they belong to them, such as the forms of a process
 * @param isThere whether all of it is in use exactly so
 */
public record ModelCheck(List<ModelProblem> problems, List<String> along, boolean isThere) {

    public ModelCheck {
        problems = List.copyOf(problems);
        along = List.copyOf(along);
    }

    public boolean mayBeUsed() {
        return !isThere && problems.stream().noneMatch(ModelProblem::isError);
    }
}
