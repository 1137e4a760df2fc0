/** What holds for every address, whoever answers there: plain addresses only, and headers that keep answers private. */
@NullMarked
@NamedInterface("web")
package nl.koers.organisation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
