/** What a client needs in each domain of life, who helps, and how it goes; beside the course, whatever phase it is in. */
@ApplicationModule(displayName = "Plan")
@NullMarked
package nl.koers.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
