package nl.koers.work;

import nl.koers.form.Answers;

/**
 * A task was completed. Published in the transaction that completes it, for features to which an answer in a task of
 * another process matters; about those of its own process a {@link TaskFeature} is asked.
 */
public record TaskCompleted(WorkItem item, Answers answers) {}
