/** The PostgreSQL that comes with Koers, for whoever does not bring one. */
@NullMarked
package nl.koers.shared.database;

import org.jspecify.annotations.NullMarked;
