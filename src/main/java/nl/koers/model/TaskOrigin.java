package nl.koers.model;

/** Which element of which deployed model a task was made by. */
public record TaskOrigin(String processDefinitionId, String taskKey) {}
