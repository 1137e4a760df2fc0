package nl.koers.model;

/** A model as it stands on a disk, under the name that it is known by. */
public record ModelFile(String name, byte[] content) {}
