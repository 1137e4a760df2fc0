/** The process of a need, and the tables that give advice about needs. */
@NullMarked
@NamedInterface("process")
package nl.koers.plan.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
