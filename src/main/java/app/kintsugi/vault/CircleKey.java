package app.kintsugi.vault;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A circle's key of one epoch, wrapped for one member: by HPKE to the member's public
 * key, or, in a person's own circle, under that person's master key. The second cannot be
 * made by anybody else, so a foreign key cannot be slipped into one's own circle.
 */
@Entity
class CircleKey {

	private static final String WRAPPING = "kintsugi/vault/1/circle-key";

	private static final byte TO_PUBLIC_KEY = 1;

	private static final byte UNDER_MASTER_KEY = 2;

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CircleId circle;

	private int epoch;

	private PersonId person;

	private int generation;

	private byte[] wrapped;

	protected CircleKey() {
	}

	private CircleKey(CircleEpoch epoch, PersonId person, int generation) {
		this.id = UUID.randomUUID();
		this.circle = epoch.circle();
		this.epoch = epoch.epoch();
		this.person = person;
		this.generation = generation;
		this.wrapped = new byte[0];
	}

	/** For a member of a circle of several. */
	static CircleKey shared(CircleEpoch epoch, PersonId person, int generation, PublicKeys to, CircleSecret secret) {
		CircleKey key = new CircleKey(epoch, person, generation);
		key.wrapTo(generation, to, secret);
		return key;
	}

	/** For the owner of a personal circle. */
	static CircleKey personal(CircleEpoch epoch, Keys owner, CircleSecret secret) {
		CircleKey key = new CircleKey(epoch, owner.person(), owner.generation());
		key.wrapUnder(owner, secret);
		return key;
	}

	void wrapTo(int newGeneration, PublicKeys to, CircleSecret secret) {
		if (secret.personal()) {
			throw new IllegalArgumentException("a personal key is wrapped for nobody else");
		}
		this.generation = newGeneration;
		byte[] sealed = Hpke.AES_256.seal(to.x25519(), info(), aad(), secret.key());
		this.wrapped = prefixed(TO_PUBLIC_KEY, sealed);
	}

	void wrapUnder(Keys owner, CircleSecret secret) {
		this.generation = owner.generation();
		this.wrapped = prefixed(UNDER_MASTER_KEY, Aead.seal(owner.derive(WRAPPING), aad(), secret.key()));
	}

	/** Opens it with the keys of the generation it is wrapped for. */
	CircleSecret open(Keys keys, Supplier<PrivateKeys> privateKeys) {
		if (this.wrapped.length == 0) {
			throw new TamperedException("an empty wrapped key");
		}
		byte[] sealed = Arrays.copyOfRange(this.wrapped, 1, this.wrapped.length);
		return switch (this.wrapped[0]) {
			case TO_PUBLIC_KEY -> new CircleSecret(unwrap(privateKeys.get(), sealed), false);
			case UNDER_MASTER_KEY -> new CircleSecret(Aead.open(keys.derive(WRAPPING), aad(), sealed), true);
			default -> throw new TamperedException("a key wrapped in no known way");
		};
	}

	CircleEpoch circleEpoch() {
		return new CircleEpoch(this.circle, this.epoch);
	}

	PersonId person() {
		return this.person;
	}

	int generation() {
		return this.generation;
	}

	private byte[] unwrap(PrivateKeys privateKeys, byte[] sealed) {
		return Hpke.AES_256.open(privateKeys.x25519(), privateKeys.publicKeys().x25519(), info(), aad(), sealed);
	}

	private static byte[] info() {
		return Canonical.of(WRAPPING).bytes();
	}

	private byte[] aad() {
		return Canonical.of(WRAPPING)
			.add(this.circle.id())
			.add(this.epoch)
			.add(this.person.id())
			.add(this.generation)
			.bytes();
	}

	private static byte[] prefixed(byte first, byte[] rest) {
		byte[] all = new byte[1 + rest.length];
		all[0] = first;
		System.arraycopy(rest, 0, all, 1, rest.length);
		return all;
	}

}
