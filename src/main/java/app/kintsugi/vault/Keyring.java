package app.kintsugi.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes, unlocks and renews a person's keys. Passphrases are stretched outside of any
 * transaction begun here, since that takes a good part of a second. Whoever gets
 * {@link Keys} from here closes them.
 */
@Service
public class Keyring {

	private final KeySlots slots;

	private final KeyGenerations generations;

	private final Renewal renewal;

	private final Stretcher stretcher;

	private final TransactionOperations transactions;

	Keyring(KeySlots slots, KeyGenerations generations, Renewal renewal, Stretcher stretcher,
			TransactionOperations transactions) {
		this.slots = slots;
		this.generations = generations;
		this.renewal = renewal;
		this.stretcher = stretcher;
		this.transactions = transactions;
	}

	/** Makes the first keys of a new person, and the circle of that person alone. */
	public Keys create(PersonId person, CharSequence passphrase) {
		Keys keys = Keys.random(person, 1);
		KeySlot slot = KeySlot.forPassphrase(keys, passphrase, this.stretcher);
		this.transactions.executeWithoutResult((status) -> {
			this.renewal.begin(keys);
			this.slots.save(slot);
		});
		return keys;
	}

	/**
	 * Opens a person's keys with their passphrase.
	 * @param person null for a name nobody has: the same work is done, in vain
	 */
	public Optional<Keys> unlock(@Nullable PersonId person, CharSequence passphrase) {
		Optional<KeySlot> slot = this.slots.passphraseOf((person != null) ? person : PersonId.random());
		if (slot.isEmpty()) {
			KeySlot.pretend(passphrase, this.stretcher);
		}
		return slot.flatMap((found) -> found.open(passphrase, this.stretcher));
	}

	/**
	 * Gives the person whose keys are open a new passphrase.
	 * @return whether the current passphrase was right; if not, nothing changed
	 */
	public boolean changePassphrase(CharSequence current, CharSequence next) {
		Keys keys = Unlocked.keys();
		Optional<Keys> opened = unlock(keys.person(), current);
		opened.ifPresent(Keys::close);
		if (opened.isEmpty()) {
			return false;
		}
		setPassphrase(keys, next);
		return true;
	}

	/**
	 * Makes a new recovery code for the person whose keys are open; the one before it
	 * stays good until this one is confirmed.
	 * @return the code, 160 bits in 8 groups of 4 base-32 letters, to be shown once
	 */
	@Transactional
	public String newRecoveryCode() {
		Keys keys = Unlocked.keys();
		byte[] code = RecoveryCode.random();
		this.slots.deleteAll(recoverySlots(keys).stream().filter((slot) -> !slot.isConfirmed()).toList());
		this.slots.save(KeySlot.forRecovery(keys, code));
		String written = RecoveryCode.write(code);
		Arrays.fill(code, (byte) 0);
		return written;
	}

	/**
	 * Confirms the newest recovery code by typing it back; those before it end.
	 * @return whether it was that code
	 */
	@Transactional
	public boolean confirmRecoveryCode(CharSequence typed) {
		List<KeySlot> all = recoverySlots(Unlocked.keys());
		Optional<KeySlot> newest = all.stream()
			.filter((slot) -> !slot.isConfirmed())
			.findFirst()
			.or(() -> all.stream().findFirst())
			.filter((slot) -> opens(slot, typed));
		newest.ifPresent((slot) -> {
			slot.confirm();
			this.slots.save(slot);
			this.slots.deleteAll(all.stream().filter((other) -> other != slot).toList());
		});
		return newest.isPresent();
	}

	public boolean hasConfirmedRecoveryCode(PersonId person) {
		int newest = newestGeneration(person);
		return this.slots.recoveryOf(person)
			.stream()
			.anyMatch((slot) -> slot.isConfirmed() && slot.generation() == newest);
	}

	/**
	 * Opens a person's keys with their recovery code and sets a new passphrase. The code
	 * stays good. The code of keys that were replaced is for {@link #regain}.
	 * @param person null for a name nobody has
	 */
	public Optional<Keys> recover(@Nullable PersonId person, CharSequence recoveryCode, CharSequence nextPassphrase) {
		PersonId who = (person != null) ? person : PersonId.random();
		int newest = newestGeneration(who);
		List<KeySlot> open = this.slots.recoveryOf(who).stream().filter((slot) -> slot.generation() == newest).toList();
		Optional<Keys> keys = tryAll(open, recoveryCode);
		keys.ifPresent((opened) -> setPassphrase(opened, nextPassphrase));
		return keys;
	}

	/**
	 * Gives a person who lost everything new keys. What was sealed before stays sealed
	 * until {@link #regain}.
	 * @throws NoKeyException when the person never had keys
	 */
	public Keys replace(PersonId person, CharSequence nextPassphrase) {
		int newest = newestGeneration(person);
		if (newest == 0) {
			throw new NoKeyException();
		}
		Keys keys = Keys.random(person, newest + 1);
		KeySlot slot = KeySlot.forPassphrase(keys, nextPassphrase, this.stretcher);
		this.transactions.executeWithoutResult((status) -> {
			this.renewal.replace(keys);
			putPassphrase(slot, person);
		});
		return keys;
	}

	/** Whether older keys of this person wait for their recovery code. */
	public boolean hasSealedPast(PersonId person) {
		int newest = newestGeneration(person);
		return this.slots.recoveryOf(person)
			.stream()
			.map(KeySlot::generation)
			.distinct()
			.anyMatch((generation) -> generation < newest && this.renewal.isNeeded(person, generation));
	}

	/**
	 * Opens the older keys of the person whose keys are open, so that what was sealed to
	 * them can be read again.
	 * @return whether the recovery code was right
	 */
	@Transactional
	public boolean regain(CharSequence recoveryCode) {
		Keys keys = Unlocked.keys();
		List<KeySlot> older = this.slots.recoveryOf(keys.person())
			.stream()
			.filter((slot) -> slot.generation() < keys.generation())
			.toList();
		Optional<Keys> past = tryAll(older, recoveryCode);
		past.ifPresent((old) -> {
			try (old) {
				this.renewal.regain(old, keys);
			}
			this.slots.deleteAll(older.stream().filter((slot) -> slot.generation() == old.generation()).toList());
		});
		return past.isPresent();
	}

	private void setPassphrase(Keys keys, CharSequence passphrase) {
		KeySlot slot = KeySlot.forPassphrase(keys, passphrase, this.stretcher);
		this.transactions.executeWithoutResult((status) -> putPassphrase(slot, keys.person()));
	}

	private void putPassphrase(KeySlot slot, PersonId person) {
		this.slots.deleteAll(this.slots.findByPersonAndKindOrderByGenerationDesc(person, KeySlot.Kind.PASSPHRASE));
		this.slots.save(slot);
	}

	private int newestGeneration(PersonId person) {
		return this.generations.findFirstByPersonOrderByGenerationDesc(person).map(KeyGeneration::generation).orElse(0);
	}

	private List<KeySlot> recoverySlots(Keys keys) {
		return this.slots.recoveryOf(keys.person())
			.stream()
			.filter((slot) -> slot.generation() == keys.generation())
			.toList();
	}

	private static boolean opens(KeySlot slot, CharSequence typed) {
		Optional<Keys> opened = tryAll(List.of(slot), typed);
		opened.ifPresent(Keys::close);
		return opened.isPresent();
	}

	private static Optional<Keys> tryAll(List<KeySlot> slots, CharSequence typed) {
		Optional<byte[]> code = RecoveryCode.read(typed);
		Optional<Keys> keys = code
			.flatMap((bytes) -> slots.stream().flatMap((slot) -> slot.open(bytes).stream()).findFirst());
		code.ifPresent((bytes) -> Arrays.fill(bytes, (byte) 0));
		return keys;
	}

}
