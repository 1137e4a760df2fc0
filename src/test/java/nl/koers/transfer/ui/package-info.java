@NullMarked
package nl.koers.transfer.ui;

import org.jspecify.annotations.NullMarked;
