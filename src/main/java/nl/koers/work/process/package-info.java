/** The only place where the work feature talks to the process engine. */
@NullMarked
package nl.koers.work.process;

import org.jspecify.annotations.NullMarked;
