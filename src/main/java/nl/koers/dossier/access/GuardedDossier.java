package nl.koers.dossier.access;

/** A shut dossier and what the user who asks is to the client. */
public record GuardedDossier(StoredDossier dossier, NeedToKnow.Standing standing) {}
