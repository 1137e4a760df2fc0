/** The task list and the work on one task. */
@NullMarked
package nl.koers.work;

import org.jspecify.annotations.NullMarked;
