/** Who looked at what, and why: an append-only log of codes, chained so that a change is noticed. */
@NullMarked
package nl.koers.accesslog;

import org.jspecify.annotations.NullMarked;
