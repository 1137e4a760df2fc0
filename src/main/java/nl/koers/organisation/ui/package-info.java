/** The user's own account, everybody's for administrators, what colleagues are called, and the way to the engine's own pages. */
@NullMarked
@NamedInterface("ui")
package nl.koers.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
