package nl.koers.accesslog;

import nl.koers.shared.Code;

/** A word of the log: it has a fixed list of them, letters only, and never anything that somebody typed. */
sealed interface AccessCode extends Code permits AccessSubject, AccessAction, AccessReason {}
