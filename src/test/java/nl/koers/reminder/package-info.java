@NullMarked
package nl.koers.reminder;

import org.jspecify.annotations.NullMarked;
