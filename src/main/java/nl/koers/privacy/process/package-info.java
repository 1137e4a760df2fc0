/** What the engine keeps of a course, and taking it away. */
@NullMarked
package nl.koers.privacy.process;

import org.jspecify.annotations.NullMarked;
