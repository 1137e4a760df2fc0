/** The process of a need, and the tables that give advice about needs. */
@NullMarked
package nl.koers.plan.process;

import org.jspecify.annotations.NullMarked;
