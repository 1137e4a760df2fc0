/** The only place where the check-ins touch the process engine. */
@NullMarked
package nl.koers.checkin.process;

import org.jspecify.annotations.NullMarked;
