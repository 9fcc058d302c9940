package se.tillit.kernel;

/**
 * The Swedish organisation number by which a provider (utförare) is known, {@code NNNNNN-NNNN}.
 *
 * @param value the number with its hyphen
 */
public record ProviderId(String value) implements Comparable<ProviderId> {

    @Override
    public int compareTo(ProviderId other) {
        return IdOrder.INSTANCE.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
