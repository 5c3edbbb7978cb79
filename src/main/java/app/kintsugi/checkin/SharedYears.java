package app.kintsugi.checkin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SharedYears extends Repository<SharedYear, UUID> {

	/** A circle in which somebody shares. */
	record Place(CircleId circle, Audience audience) {
	}

	SharedYear save(SharedYear year);

	void delete(SharedYear year);

	Optional<SharedYear> findByYearIdAndCircle(UUID yearId, CircleId circle);

	/**
	 * Copies with something in them: an empty one is never opened, so that looking takes
	 * the same whether or not somebody has committed something.
	 */
	@Query("""
			select y from SharedYear y where y.coupleId = :couple and y.author in :authors
			and y.ofYear between :from and :to and y.audience in :audiences and y.filled = true order by y.ofYear""")
	List<SharedYear> readable(CoupleId couple, Collection<PersonId> authors, Collection<Audience> audiences, int from,
			int to);

	/** Those in these circles, with something in them. */
	@Query("""
			select y from SharedYear y where y.circle in :circles and y.ofYear between :from and :to
			and y.filled = true order by y.ofYear, y.author""")
	List<SharedYear> readableIn(Collection<CircleId> circles, int from, int to);

	@Query("""
			select max(y.ofYear) from SharedYear y where y.coupleId = :couple and y.author = :author
			and y.ofYear < :year and y.audience in :audiences and y.filled = true""")
	@Nullable Integer before(CoupleId couple, PersonId author, Collection<Audience> audiences, int year);

	@Query("""
			select distinct new app.kintsugi.checkin.SharedYears$Place(y.circle, y.audience) from SharedYear y
			where y.author = :author and y.coupleId = :couple""")
	List<Place> places(PersonId author, CoupleId couple);

	@Modifying
	@Query("delete from SharedYear y where y.coupleId = :couple")
	void deleteAllOf(CoupleId couple);

	@Modifying
	@Query("delete from SharedYear y where y.coupleId = :couple and y.audience = :audience")
	void deleteAllOf(CoupleId couple, Audience audience);

	@Modifying
	@Query("delete from SharedYear y where y.author = :author and y.audience = OWN_THERAPIST")
	void deleteAllForOwnTherapist(PersonId author);

	@Modifying
	@Query("""
			update SharedYear y set y.audience = :now, y.version = y.version + 1
			where y.coupleId = :couple and y.audience = :before""")
	void rename(CoupleId couple, Audience before, Audience now);

}
