package se.tillit.generator.billing;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.generator.work.Visit;

/** What is claimed for a visit; negative on a credit note. */
public final class Line {
    private final @Nullable Visit visit;
    private @Nullable Invoice invoice;
    private @Nullable Claim claim;
    private int number;
    private int minutes;
    private int priceOre;
    private long amountOre;

    /** A claim of so many minutes of the visit at the price of an hour, in öre. */
    public Line(Visit visit, int minutes, int priceOre) {
        this.visit = visit;
        this.minutes = minutes;
        this.priceOre = priceOre;
        this.amountOre = productOf(minutes, priceOre);
    }

    /** A claim that states other things than a visit does. */
    public Line(Claim claim, int minutes, int priceOre, long amountOre) {
        this.visit = null;
        this.claim = claim;
        this.minutes = minutes;
        this.priceOre = priceOre;
        this.amountOre = amountOre;
    }

    /** Minutes times the price of an hour, rounded half up to öre (away from zero below it). */
    public static long productOf(int minutes, int priceOre) {
        long product = (long) Math.abs(minutes) * priceOre;
        long rounded = (product + 30) / 60;
        return minutes < 0 ? -rounded : rounded;
    }

    /** The visit it is for. */
    public Visit visit() {
        return Objects.requireNonNull(visit, "the line is for no visit");
    }

    /** The visit it is for, where there is one. */
    public Optional<Visit> findVisit() {
        return Optional.ofNullable(visit);
    }

    /** What the line states where that is not what the visit says. */
    public @Nullable Claim claim() {
        return claim;
    }

    /** Its invoice. */
    public Invoice invoice() {
        return Objects.requireNonNull(invoice, "the line is on no invoice yet");
    }

    /** Its number on the invoice, from 1. */
    public int number() {
        return number;
    }

    /** Provider, invoice and line, as the files name it. */
    public String key() {
        return invoice().provider().id() + "/" + invoice().id() + "/" + number;
    }

    /** Minutes claimed. */
    public int minutes() {
        return minutes;
    }

    /** The price of an hour, in öre. */
    public int priceOre() {
        return priceOre;
    }

    /** The amount, in öre. */
    public long amountOre() {
        return amountOre;
    }

    /** Claims other minutes, and their product. */
    public void claimsMinutes(int other) {
        minutes = other;
        amountOre = productOf(minutes, priceOre);
    }

    /** Claims another price, and the product. */
    public void claimsPrice(int other) {
        priceOre = other;
        amountOre = productOf(minutes, priceOre);
    }

    /** Claims another amount, whatever the product. */
    public void claimsAmount(long other) {
        amountOre = other;
    }

    /** States something else than the visit does. */
    public void states(Claim other) {
        claim = other;
    }

    /** The line that takes this one back. */
    public Line credit() {
        return new Line(visit(), -minutes, priceOre);
    }

    void belongsTo(Invoice its, int at) {
        invoice = its;
        number = at;
    }
}
