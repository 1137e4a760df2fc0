package nl.koers.model.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the application, under their file names. Unchanged since the last time: nothing
 * happens. Anything changed: all of them are deployed together, because a task's form belongs to the deployment of its
 * process.
 */
@Component
class ModelDeployment implements InitializingBean {

    static final String SOURCE = "application";

    private static final String NAME = "koers";

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        var deployment = repository.createDeployment().name(NAME).source(SOURCE).enableDuplicateFiltering(false);
        var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.*");
        Arrays.stream(resources)
                .sorted(Comparator.comparing(Resource::getFilename))
                .forEach(resource -> add(deployment, resource));
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, Resource resource) {
        try (var content = resource.getInputStream()) {
            deployment.addInputStream(resource.getFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
