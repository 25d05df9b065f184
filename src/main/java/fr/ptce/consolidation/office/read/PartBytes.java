package fr.ptce.consolidation.office.read;

/** The verified bytes of one part; nobody writes in them. */
final class PartBytes {
    private final String name;
    private final byte[] bytes;
    private final int offset;
    private final int length;

    /** @param name its name as the zip writes it */
    PartBytes(String name, byte[] bytes, int offset, int length) {
        this.name = name;
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    String name() {
        return name;
    }

    /** The array they are in, from {@link #offset} on. */
    byte[] bytes() {
        return bytes;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }
}
