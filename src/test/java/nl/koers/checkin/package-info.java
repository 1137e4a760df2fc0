@NullMarked
package nl.koers.checkin;

import org.jspecify.annotations.NullMarked;
