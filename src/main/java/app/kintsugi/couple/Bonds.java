package app.kintsugi.couple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.vault.PersonId;

interface Bonds extends Repository<Bond, UUID> {

	Bond save(Bond bond);

	Optional<Bond> findById(UUID id);

	/** For changing it, or what hangs on it, one at a time. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select b from Bond b where b.id = :id")
	Optional<Bond> lock(UUID id);

	@Query("select b.id from Bond b join b.members m where m = :person")
	Optional<UUID> idOfCurrent(PersonId person);

	@Query("select b from Bond b join b.members m where m = :person")
	Optional<Bond> current(PersonId person);

	@Query("""
			select b from Bond b where b.state = PROPOSED and (b.inviter = :person or b.accepter = :person)
			order by b.proposedAt, b.id""")
	List<Bond> proposed(PersonId person);

	@Query("""
			select b from Bond b where b.state = ENDED and b.togetherSince is not null
			and (b.inviter = :person or b.accepter = :person) order by b.endedAt desc limit 1""")
	Optional<Bond> lastEnded(PersonId person);

}
