package org.sopkit.model.json;

/** Reads and writes documents of the model. */
public final class SopCodec {}
