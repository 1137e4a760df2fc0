package nl.koers.model;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Takes what a test put into use out of it again. */
@Component
public class OwnModels {

    private final RepositoryService repository;

    OwnModels(RepositoryService repository) {
        this.repository = repository;
    }

    public void remove(LeadTask model) {
        repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model.key())
                .list()
                .forEach(definition -> repository.deleteDeployment(definition.getDeploymentId(), true));
    }
}
