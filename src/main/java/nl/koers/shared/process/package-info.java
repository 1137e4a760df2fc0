/** The process engine as this application sets it up: routing codes only, one tenant per organisation, one clock. */
@NullMarked
package nl.koers.shared.process;

import org.jspecify.annotations.NullMarked;
