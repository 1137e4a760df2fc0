/** What waits for somebody, in one place, with a count on every page. */
@NullMarked
package nl.koers.notice;

import org.jspecify.annotations.NullMarked;
