@NullMarked
package nl.koers.transfer.process;

import org.jspecify.annotations.NullMarked;
