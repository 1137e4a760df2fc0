/** The page of absences: who is away and who stands in. */
@NullMarked
package nl.koers.organisation.ui.absence;

import org.jspecify.annotations.NullMarked;
