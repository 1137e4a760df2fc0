@NullMarked
package nl.koers.transfer;

import org.jspecify.annotations.NullMarked;
