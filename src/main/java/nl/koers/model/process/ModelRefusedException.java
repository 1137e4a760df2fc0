package nl.koers.model.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;

/** A deployment was refused. The message names each file, element and reason, for the designer who deploys. */
public class ModelRefusedException extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelProblem> problems;

    ModelRefusedException(List<ModelProblem> problems) {
        super("The models were not deployed. "
                + String.join(
                        "; ", problems.stream().map(ModelProblem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }
}
