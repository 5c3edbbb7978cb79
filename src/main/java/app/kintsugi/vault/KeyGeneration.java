package app.kintsugi.vault;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * One generation of a person's key pairs. The private keys are wrapped under the master
 * key with the public ones in the AAD, so that a public key changed in this row shows as
 * soon as its owner's keys open.
 */
@Entity
@Table(name = "person_keys")
class KeyGeneration {

	private static final String WRAPPING = "kintsugi/vault/1/private-keys";

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId person;

	private int generation;

	@Column(name = "x25519_public")
	private byte[] x25519Public;

	@Column(name = "ed25519_public")
	private byte[] ed25519Public;

	@Column(name = "x25519_wrapped")
	private byte[] x25519Wrapped;

	@Column(name = "ed25519_wrapped")
	private byte[] ed25519Wrapped;

	protected KeyGeneration() {
	}

	/** Makes the key pairs that belong to a new master key. */
	KeyGeneration(Keys keys) {
		X25519PrivateKeyParameters x25519 = new X25519PrivateKeyParameters(Randomness.SOURCE);
		Ed25519PrivateKeyParameters ed25519 = new Ed25519PrivateKeyParameters(Randomness.SOURCE);
		this.id = UUID.randomUUID();
		this.person = keys.person();
		this.generation = keys.generation();
		this.x25519Public = x25519.generatePublicKey().getEncoded();
		this.ed25519Public = ed25519.generatePublicKey().getEncoded();
		PrivateKeys pair = new PrivateKeys(x25519.getEncoded(), ed25519.getEncoded(), publicKeys());
		byte[] wrapping = keys.derive(WRAPPING);
		this.x25519Wrapped = Aead.seal(wrapping, aad("x25519"), pair.x25519());
		this.ed25519Wrapped = Aead.seal(wrapping, aad("ed25519"), pair.ed25519());
		pair.wipe();
	}

	PersonId person() {
		return this.person;
	}

	int generation() {
		return this.generation;
	}

	PublicKeys publicKeys() {
		return new PublicKeys(this.x25519Public, this.ed25519Public);
	}

	PrivateKeys open(Keys keys) {
		byte[] wrapping = keys.derive(WRAPPING);
		return new PrivateKeys(Aead.open(wrapping, aad("x25519"), this.x25519Wrapped),
				Aead.open(wrapping, aad("ed25519"), this.ed25519Wrapped), publicKeys());
	}

	/** Whether this row is as the holder of these keys made it. */
	boolean belongsTo(Keys keys) {
		try {
			open(keys).wipe();
			return true;
		}
		catch (TamperedException ex) {
			return false;
		}
	}

	private byte[] aad(String which) {
		Canonical bytes = Canonical.of(WRAPPING).add(which).add(this.person.id()).add(this.generation);
		return publicKeys().writeTo(bytes).bytes();
	}

}
