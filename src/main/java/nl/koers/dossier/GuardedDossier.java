package nl.koers.dossier;

/** A shut dossier and what the user who asks is to the client. */
record GuardedDossier(StoredDossier dossier, NeedToKnow.Standing standing) {}
