@NullMarked
package nl.koers.checkin.ui;

import org.jspecify.annotations.NullMarked;
