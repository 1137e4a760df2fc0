/** The user's own account, everybody's for administrators, and the way to the engine's own pages. */
@NullMarked
package nl.koers.organisation.ui;

import org.jspecify.annotations.NullMarked;
