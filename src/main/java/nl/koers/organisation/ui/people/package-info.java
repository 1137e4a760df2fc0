/** The page of users for administrators, and the page on which somebody chooses a password. */
@NullMarked
package nl.koers.organisation.ui.people;

import org.jspecify.annotations.NullMarked;
