/** What is at hand when it gets unsafe for a client: the safety plan, and the partners that give shelter. */
@ApplicationModule(displayName = "Safety")
@NullMarked
package nl.koers.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
