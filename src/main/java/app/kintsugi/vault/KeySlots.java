package app.kintsugi.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface KeySlots extends Repository<KeySlot, UUID> {

	KeySlot save(KeySlot slot);

	void deleteAll(Iterable<? extends KeySlot> slots);

	/** The newest first. */
	List<KeySlot> findByPersonAndKindOrderByGenerationDesc(PersonId person, KeySlot.Kind kind);

	default Optional<KeySlot> passphraseOf(PersonId person) {
		return findByPersonAndKindOrderByGenerationDesc(person, KeySlot.Kind.PASSPHRASE).stream().findFirst();
	}

	default List<KeySlot> recoveryOf(PersonId person) {
		return findByPersonAndKindOrderByGenerationDesc(person, KeySlot.Kind.RECOVERY);
	}

}
