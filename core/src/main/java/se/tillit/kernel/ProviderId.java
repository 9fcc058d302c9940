package se.tillit.kernel;

/**
 * The Swedish organisation number by which a provider (utförare) is known, {@code NNNNNN-NNNN}.
 *
 * @param value the number with its hyphen
 */
public record ProviderId(String value) implements Comparable<ProviderId> {

    /** Asked millions of times a month, mostly of one and the same object. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ProviderId(String number) && number.equals(value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ProviderId other) {
        return IdOrder.INSTANCE.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
