package app.kintsugi.vault;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A way to a person's master key: a passphrase, or a recovery code.
 */
@Entity
class KeySlot {

	enum Kind {

		PASSPHRASE, RECOVERY

	}

	private static final String AUTH = "kintsugi/vault/1/auth";

	private static final String KEK = "kintsugi/vault/1/kek";

	private static final String RECOVERY_KEK = "kintsugi/vault/1/recovery-kek";

	private static final int SALT = 16;

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId person;

	private int generation;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private boolean confirmed;

	private byte[] salt;

	@Column(name = "memory_kib")
	private int memoryKib;

	private int iterations;

	private int parallelism;

	@Column(name = "auth_hash")
	private byte @Nullable [] authHash;

	private byte[] wrapped;

	protected KeySlot() {
	}

	private KeySlot(Keys keys, Kind kind, byte[] salt) {
		this.id = UUID.randomUUID();
		this.person = keys.person();
		this.generation = keys.generation();
		this.kind = kind;
		this.salt = salt;
		this.wrapped = new byte[0];
	}

	static KeySlot forPassphrase(Keys keys, CharSequence passphrase, Stretcher stretcher) {
		KeySlot slot = new KeySlot(keys, Kind.PASSPHRASE, newSalt());
		Stretching cost = stretcher.cost();
		slot.confirmed = true;
		slot.memoryKib = cost.memoryKib();
		slot.iterations = cost.iterations();
		slot.parallelism = cost.parallelism();
		byte[] root = stretcher.stretch(passphrase, slot.salt, cost);
		slot.authHash = proof(root, slot.salt);
		slot.wrapped = keys.wrap(Hashing.hkdf(root, slot.salt, KEK), slot.aad());
		return slot;
	}

	/** Not confirmed until its owner has typed it back. */
	static KeySlot forRecovery(Keys keys, byte[] code) {
		KeySlot slot = new KeySlot(keys, Kind.RECOVERY, newSalt());
		slot.wrapped = keys.wrap(Hashing.hkdf(code, slot.salt, RECOVERY_KEK), slot.aad());
		return slot;
	}

	/** The work of a wrong passphrase, for a person there is not. */
	static void pretend(CharSequence passphrase, Stretcher stretcher) {
		byte[] salt = newSalt();
		byte[] proof = proof(stretcher.stretch(passphrase, salt, stretcher.cost()), salt);
		MessageDigest.isEqual(proof, Randomness.bytes(proof.length));
	}

	/** Opens with a passphrase, or nothing when it is the wrong one. */
	Optional<Keys> open(CharSequence passphrase, Stretcher stretcher) {
		Stretching cost = new Stretching(this.memoryKib, this.iterations, this.parallelism);
		byte[] root = stretcher.stretch(passphrase, this.salt, cost);
		if (this.kind != Kind.PASSPHRASE || this.authHash == null
				|| !MessageDigest.isEqual(proof(root, this.salt), this.authHash)) {
			return Optional.empty();
		}
		byte[] umk = Aead.open(Hashing.hkdf(root, this.salt, KEK), aad(), this.wrapped);
		return Optional.of(new Keys(this.person, this.generation, umk));
	}

	/** Opens with a recovery code, or nothing when it is the wrong one. */
	Optional<Keys> open(byte[] code) {
		return Aead.tryOpen(Hashing.hkdf(code, this.salt, RECOVERY_KEK), aad(), this.wrapped)
			.map((umk) -> new Keys(this.person, this.generation, umk));
	}

	void confirm() {
		this.confirmed = true;
	}

	boolean isConfirmed() {
		return this.confirmed;
	}

	int generation() {
		return this.generation;
	}

	private static byte[] newSalt() {
		return Randomness.bytes(SALT);
	}

	private static byte[] proof(byte[] root, byte[] salt) {
		return Hashing.sha256(Hashing.hkdf(root, salt, AUTH));
	}

	private byte[] aad() {
		return Canonical.of("kintsugi/vault/1/key-slot")
			.add(this.person.id())
			.add(this.kind.name())
			.add(this.generation)
			.add(this.memoryKib)
			.add(this.iterations)
			.add(this.parallelism)
			.bytes();
	}

}
