/** The access log for people: looks in words, on a page, as a table and on paper. */
@NullMarked
package nl.koers.privacy.look;

import org.jspecify.annotations.NullMarked;
