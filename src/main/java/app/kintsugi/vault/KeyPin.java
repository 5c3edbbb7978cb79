package app.kintsugi.vault;

import java.security.MessageDigest;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One person's word that a generation of another's public keys is the right one, as a MAC
 * that only its owner can make.
 */
@Entity
class KeyPin {

	private static final String PIN = "kintsugi/vault/1/pin";

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId owner;

	@Column(name = "owner_generation")
	private int ownerGeneration;

	private PersonId subject;

	private int generation;

	private byte[] mac;

	protected KeyPin() {
	}

	KeyPin(Keys owner, KeyGeneration subject) {
		this.id = UUID.randomUUID();
		this.owner = owner.person();
		this.ownerGeneration = owner.generation();
		this.subject = subject.person();
		this.generation = subject.generation();
		this.mac = mac(owner, subject.publicKeys());
	}

	boolean holds(Keys keys, KeyGeneration row) {
		return row.person().equals(this.subject) && row.generation() == this.generation
				&& MessageDigest.isEqual(mac(keys, row.publicKeys()), this.mac);
	}

	void renew(Keys keys, KeyGeneration row) {
		this.mac = mac(keys, row.publicKeys());
	}

	PersonId subject() {
		return this.subject;
	}

	int generation() {
		return this.generation;
	}

	private byte[] mac(Keys keys, PublicKeys publicKeys) {
		Canonical bytes = Canonical.of(PIN).add(this.owner.id()).add(this.subject.id()).add(this.generation);
		return Hashing.hmac(keys.derive(PIN), publicKeys.writeTo(bytes).bytes());
	}

}
