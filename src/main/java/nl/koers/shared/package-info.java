/** What every feature may use and what knows no feature: typed ids, access, the engine's set-up, the shell. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package nl.koers.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
