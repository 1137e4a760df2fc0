/**
 * Forms that process designers write as Camunda Forms: reading and checking the files, and validating what came back
 * on the server, without any knowledge of tasks, trajectories or the database.
 */
@NullMarked
package nl.koers.form;

import org.jspecify.annotations.NullMarked;
