/** Every door of the application, tried by everybody. */
@NullMarked
package nl.koers.organisation;

import org.jspecify.annotations.NullMarked;
