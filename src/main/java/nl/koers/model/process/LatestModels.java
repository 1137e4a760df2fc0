package nl.koers.model.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;

/** What is deployed at this moment, by the names of files: {@code X.bpmn}, its forms {@code X-task.form}, and {@code X.dmn}. */
final class LatestModels {

    private static final String BPMN = ".bpmn";
    private static final String FORM = ".form";
    private static final String DMN = ".dmn";

    private final RepositoryService repository;

    LatestModels(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * With what belongs together: a changed form comes with its process, and a process with those of its forms that are not among the
     * files. The engine binds a task's form to the deployment of its process, so that one without the other does nothing.
     */
    Map<String, byte[]> complete(Map<String, byte[]> files) {
        var whole = new LinkedHashMap<>(files);
        for (var process : processesOf(files)) {
            var latest = filesOf(process);
            if (!files.containsKey(process + BPMN) && isThere(files, latest)) {
                // its forms came along and are as they were
                continue;
            }
            var model = files.getOrDefault(process + BPMN, latest.get(process + BPMN));
            if (model == null) {
                continue;
            }
            whole.putIfAbsent(process + BPMN, model);
            var text = new String(model, StandardCharsets.UTF_8);
            latest.forEach((name, content) -> {
                if (name.endsWith(FORM) && text.contains('"' + name.replace(FORM, "") + '"')) {
                    whole.putIfAbsent(name, content);
                }
            });
        }
        return whole;
    }

    /** Whether all of it is deployed last exactly so. */
    boolean isThere(Map<String, byte[]> files) {
        var there = new HashMap<String, byte[]>();
        processesOf(files).forEach(process -> there.putAll(filesOf(process)));
        return files.entrySet().stream().allMatch(file -> {
            var known = file.getKey().endsWith(DMN) ? table(file.getKey()) : there.get(file.getKey());
            return Arrays.equals(file.getValue(), known);
        });
    }

    /** Whether those of the files that belong to one process are as they are there. */
    private static boolean isThere(Map<String, byte[]> files, Map<String, byte[]> ofProcess) {
        return ofProcess.entrySet().stream()
                .filter(known -> files.containsKey(known.getKey()))
                .allMatch(known -> Arrays.equals(known.getValue(), files.get(known.getKey())));
    }

    private static LinkedHashSet<String> processesOf(Map<String, byte[]> files) {
        var processes = new LinkedHashSet<String>();
        for (var name : files.keySet()) {
            if (name.endsWith(BPMN)) {
                processes.add(name.replace(BPMN, ""));
            } else if (name.endsWith(FORM) && name.contains("-")) {
                processes.add(name.substring(0, name.indexOf('-')));
            }
        }
        return processes;
    }

    /** Empty when there is no such process. */
    private Map<String, byte[]> filesOf(String process) {
        var latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        var files = new LinkedHashMap<String, byte[]>();
        if (latest != null) {
            for (var name : repository.getDeploymentResourceNames(latest.getDeploymentId())) {
                if (name.equals(process + BPMN) || isFormOf(process, name)) {
                    files.put(name, read(latest.getDeploymentId(), name));
                }
            }
        }
        return files;
    }

    static boolean isFormOf(String process, String name) {
        return name.startsWith(process + "-") && name.endsWith(FORM);
    }

    private byte @Nullable [] table(String name) {
        ResourceDefinition latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(name.replace(DMN, ""))
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        return latest == null ? null : read(latest.getDeploymentId(), latest.getResourceName());
    }

    private byte[] read(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
