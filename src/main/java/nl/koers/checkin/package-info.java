/** What is planned with clients, from the engine's own timers: seen before it is due, moved, brought forward or skipped. */
@NullMarked
package nl.koers.checkin;

import org.jspecify.annotations.NullMarked;
