package io.github.biglocal.foresight;

import io.github.biglocal.invariant.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of those who make {@linkplain Receipt receipts}, which seals the digests in them. Anybody can work out the digest of a
 * guess, and there are few guesses at where nine members live; without the key nobody can compare theirs with the one in a receipt.
 *
 * <p>Make it at random, keep it as you keep the records, and never with a receipt: with {@code openssl rand -hex 32}, for example.
 * The receipts that are to be compared need the same key.
 *
 * <p>The seal is the HMAC-SHA256 of RFC 2104, which advises against keys of fewer bytes than the digest has, {@value #LEAST_BYTES}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReceiptKey {
    /** The fewest bytes of a key. */
    public static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    private ReceiptKey(byte[] bytes) {
        if (bytes.length < LEAST_BYTES) {
            throw new InvalidValueException(
                    ReceiptKey.class,
                    "bytes",
                    "the key is too short",
                    "Give " + LEAST_BYTES + " bytes or more, made at random.");
        }
        this.bytes = bytes;
    }

    static ReceiptKey of(byte[] bytes) {
        return new ReceiptKey(Objects.requireNonNull(bytes, "bytes").clone());
    }

    /**
     * {@return the key of a text, such as the content of a file} White space around it makes no difference, nor does the end of a line.
     *
     * @param text the text; its bytes in UTF-8 are the key
     * @throws InvalidValueException if they are fewer than {@value #LEAST_BYTES}
     */
    public static ReceiptKey of(String text) {
        return new ReceiptKey(Objects.requireNonNull(text, "text").strip().getBytes(StandardCharsets.UTF_8));
    }

    /** A digest that only those who have the key can work out, as 64 hexadecimal digits. */
    String seal(String digest) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(digest.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiptKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return words that say nothing of the key} */
    @Override
    public String toString() {
        return "a key of receipts";
    }
}
