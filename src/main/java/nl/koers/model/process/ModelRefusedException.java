package nl.koers.model.process;

import java.util.List;
import nl.koers.model.ModelProblem;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A deployment was refused. The message names each file, element and reason, a line each, for the designer who deploys: Camunda Modeler shows it in its log. The fault lies
 * with the request: the engine answers it with status 400, and does not log it as a failure of its own.
 */
public class ModelRefusedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    ModelRefusedException(List<ModelProblem> problems) {
        super("The models were not deployed.\n"
                + String.join(
                        "\n", problems.stream().map(ModelProblem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
