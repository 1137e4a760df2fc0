/** Forms that process designers write as Camunda Forms, and the check of answers on the server; knows no tasks, trajectories or database. */
@NullMarked
package nl.koers.form;

import org.jspecify.annotations.NullMarked;
