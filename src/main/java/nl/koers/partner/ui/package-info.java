/** The directory of partners on screen. */
@NullMarked
package nl.koers.partner.ui;

import org.jspecify.annotations.NullMarked;
